import { existsSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { problemResponse } from '../http/problem-details.ts';
import { isConsoleFile, withoutConsolePath } from './console-path.ts';

/** Content security policy: no scripts or styles in the page itself, and no resources of other origins. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An app that serves the console at `/__mock/`, and redirects browsers from `/` and `/__mock` to it. */
export function createConsoleApp(): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const files = express.static(consoleFolder(), { setHeaders, fallthrough: true, redirect: false });
  app.use((incoming, outgoing) => {
    if (!isConsoleFile(incoming)) {
      // A relative address stays valid behind a path prefix.
      outgoing.writeHead(302, { location: '__mock/', vary: 'accept' }).end();
      return;
    }
    incoming.url = withoutConsolePath(incoming.url);
    files(incoming, outgoing, () => answerMissingFile(outgoing));
  });
  return app;
}

/** The folder with the files of the console: next to the bundle, or in `dist` if the sources run. */
function consoleFolder(): string {
  const bundled = fileURLToPath(new URL('./console/', import.meta.url));
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('../../dist/console/', import.meta.url));
}

function setHeaders(outgoing: ServerResponse, file: string): void {
  outgoing.setHeader('content-security-policy', POLICY);
  outgoing.setHeader('x-content-type-options', 'nosniff');
  outgoing.setHeader('referrer-policy', 'no-referrer');
  // The name of an asset contains a hash of its contents.
  const isAsset = /[\\/]assets[\\/]/.test(file);
  outgoing.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function answerMissingFile(outgoing: ServerResponse): void {
  const { status, headers, body } = problemResponse(
    404,
    'the file of the console does not exist; `npm run build` creates it',
  );
  outgoing.writeHead(status, headers).end(body);
}
