import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import express, { type Express } from 'express';
import type { Road } from './road.ts';
import type { BodyFault, Headers, WireReply, WireRequest } from './wire/message.ts';

/** Bytes of a body that are kept; a longer one is read to its end, so that the client gets its answer, and then refused. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** The road as an Express app: it listens by itself, or is mounted in another one. */
export function createApp(road: Road): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response) => {
    readRequest(request, (wire) => {
      const reply = road(wire);
      if (reply instanceof Promise) void reply.then((late) => writeReply(request, response, late));
      else writeReply(request, response, reply);
    });
  });
  return app;
}

/** Reads a request to its end. A client that goes away before gets nothing, and nothing is recorded. */
function readRequest(request: IncomingMessage, done: (wire: WireRequest) => void): void {
  const { path, query } = splitTarget(request.url ?? '/');
  const head = { method: request.method ?? 'GET', path, query, headers: request.headers as Headers };
  if (hasNoBody(request)) {
    done({ ...head, body: '', bodyBytes: 0 });
    return;
  }
  if (request.readableEnded) {
    const parsed = parsedBody(request);
    done({ ...head, ...bodyOf([parsed], parsed.length) });
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  });
  request.on('end', () => done({ ...head, ...bodyOf(chunks, bytes) }));
}

/** The body as a parser of the app around this one left it. */
function parsedBody(request: IncomingMessage): Buffer {
  const body: unknown = 'body' in request ? request.body : undefined;
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
}

const hasNoBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] === undefined || headers['content-length'] === '0');

function bodyOf(
  chunks: readonly Buffer[],
  bodyBytes: number,
): { body: string; bodyBytes: number; bodyFault?: BodyFault } {
  if (bodyBytes > LARGEST_BODY) return { body: '', bodyBytes, bodyFault: 'too-large' };
  const [only] = chunks;
  const whole = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
  if (!isUtf8(whole)) return { body: '', bodyBytes, bodyFault: 'not-utf-8' };
  return { body: whole.toString(), bodyBytes };
}

/** Path and query string of a request target; the absolute form, which proxies send, loses its host. */
function splitTarget(target: string): { path: string; query: string } {
  const local = target.startsWith('/') ? target : target.replace(/^\w+:\/\/[^/?]*/, '') || '/';
  const mark = local.indexOf('?');
  return mark === -1 ? { path: local, query: '' } : { path: local.slice(0, mark), query: local.slice(mark + 1) };
}

function writeReply(request: IncomingMessage, response: ServerResponse, reply: WireReply): void {
  if (response.destroyed) return;
  const headers: OutgoingHttpHeaders = { ...reply.headers };
  if (reply.date !== undefined) {
    response.sendDate = false; // the world's own goes out
    headers['date'] = reply.date;
  }
  if (reply.status !== 204) headers['content-length'] = Buffer.byteLength(reply.body);
  response.writeHead(reply.status, headers);
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}
