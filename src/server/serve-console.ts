import { existsSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { problemResponse } from '../http/problem-details.ts';

/** The page, its files, and the addresses that lead to it; of a sandbox too. */
const CONSOLE_PATH = /^(?:\/_sandbox\/[^/?]+)?\/(?:__mock(?:\/(?:(?:assets\/|favicon\.svg)[^?]*)?)?)?(?:\?.*)?$/;
const CONSOLE_FILE = /^(?:\/_sandbox\/[^/?]+)?\/__mock(?=\/)/;

/** Neither scripts nor styles in the page itself, and nothing of other origins. */
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

/** Whether a request is for the console, and not for the control API or the store. */
export const isConsoleRequest = ({ method = '', url = '' }: { method?: string; url?: string }): boolean =>
  (method === 'GET' || method === 'HEAD') && CONSOLE_PATH.test(url);

/**
 * Serves the console at `/__mock/`. Browsers at `/` and `/__mock` are redirected to it, other clients are passed on.
 *
 * @param answer answers requests that are not for the console
 */
export function serveConsole(app: Express, answer: RequestListener): void {
  const files = express.static(consoleFolder(), { setHeaders, fallthrough: true, redirect: false });
  app.use((incoming, outgoing) => {
    const { url } = incoming;
    const isFile = CONSOLE_FILE.test(url);
    if (!isFile && !incoming.headers.accept?.includes('text/html')) {
      answer(incoming, outgoing);
      return;
    }
    if (!isFile) {
      // A relative address stays valid behind a path prefix.
      outgoing.writeHead(302, { location: '__mock/', vary: 'accept' }).end();
      return;
    }
    incoming.url = url.replace(CONSOLE_FILE, '');
    files(incoming, outgoing, () => answerMissingFile(outgoing));
  });
}

/** The folder that the build writes; next to the bundle, or in the build of the sources. */
function consoleFolder(): string {
  const bundled = fileURLToPath(new URL('./console/', import.meta.url));
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('../../dist/console/', import.meta.url));
}

function setHeaders(outgoing: ServerResponse, file: string): void {
  outgoing.setHeader('content-security-policy', POLICY);
  outgoing.setHeader('x-content-type-options', 'nosniff');
  outgoing.setHeader('referrer-policy', 'no-referrer');
  // Names of assets change with their contents.
  const isAsset = /[\\/]assets[\\/]/.test(file);
  outgoing.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function answerMissingFile(outgoing: ServerResponse): void {
  const { status, headers, body } = problemResponse(404, 'the console has no such file; `npm run build` builds it');
  outgoing.writeHead(status, headers).end(body);
}
