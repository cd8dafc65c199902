import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Express } from 'express';
import type { OnDisconnect } from '../faults/effects/gates.ts';
import type { BodyError, Headers, HttpRequest, HttpResponse } from '../http/message.ts';
import type { RequestHandler } from '../pipeline/handle-request.ts';
import type { ServerContext } from '../pipeline/server-context.ts';
import { createHeaderSharing, createTextSharing } from './intern.ts';
import { applySocketFault } from './socket-faults.ts';

const sharedHeaders = createHeaderSharing();
const sharedBody = createTextSharing();

/** Bytes of a body that are kept; a longer one is read to its end, so that the client gets its answer, and then refused. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** The road as an Express app: it listens by itself, or is mounted in another one. */
export function createApp(road: RequestHandler, onFault: ServerContext['onInternalError']): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response) => {
    readRequest(request, (wire) => {
      const write = (reply: HttpResponse) => {
        try {
          writeReply(request, response, reply);
        } catch (fault) {
          response.destroy();
          onFault(fault, wire);
        }
      };
      const reply = road(wire, goneOf(response));
      if (reply instanceof Promise) void reply.then(write);
      else writeSoon(() => write(reply));
    });
  });
  return app;
}

/** One listener of the response, however many ask; whoever asks too late is told at once. */
function goneOf(response: ServerResponse): OnDisconnect {
  const waiting: (() => void)[] = [];
  return (listener) => {
    if (response.closed) {
      listener();
      return;
    }
    if (waiting.length === 0) {
      response.once('close', () => {
        for (const each of waiting) each();
      });
    }
    waiting.push(listener);
  };
}

/** Reads a request to its end. A client that goes away before gets nothing, and nothing is recorded. */
function readRequest(request: IncomingMessage, done: (wire: HttpRequest) => void): void {
  if (hasNoBody(request)) {
    done(wireOf(request, '', 0, undefined));
    return;
  }
  if (request.readableEnded) {
    done(wireOfBytes(request, parsedBody(request)));
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  });
  request.on('end', () => {
    const [only] = chunks;
    if (bytes > LARGEST_BODY) done(wireOf(request, '', bytes, 'too-large'));
    else done(wireOfBytes(request, chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)));
  });
}

const hasNoBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] === undefined || headers['content-length'] === '0');

/** The body as a parser of the app around this one left it. */
function parsedBody(request: IncomingMessage): Buffer {
  const body: unknown = 'body' in request ? request.body : undefined;
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
}

const wireOfBytes = (request: IncomingMessage, bytes: Buffer): HttpRequest =>
  isUtf8(bytes)
    ? wireOf(request, sharedBody(bytes.toString()), bytes.length, undefined)
    : wireOf(request, '', bytes.length, 'not-utf-8');

function wireOf(
  request: IncomingMessage,
  body: string,
  bodyBytes: number,
  bodyError: BodyError | undefined,
): HttpRequest {
  const target = localTarget(request.url ?? '/');
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  return {
    method: request.method ?? 'GET',
    path,
    sentPath: sentPath(request, path),
    secure: 'encrypted' in request.socket,
    query: mark === -1 ? '' : target.slice(mark + 1),
    headers: sharedHeaders(request.headers as Headers),
    client: request.socket.remoteAddress ?? '',
    body,
    bodyBytes,
    bodyError,
  };
}

/** Express keeps the target that it got before a mount cut it; so does a handler of a sandbox. */
function sentPath(request: IncomingMessage, path: string): string {
  const original = 'originalUrl' in request ? request.originalUrl : undefined;
  if (typeof original !== 'string' || original === request.url) return path;
  return localTarget(original).replace(/\?.*$/s, '');
}

/** The absolute form of a request target, which proxies send, loses its host. */
const localTarget = (target: string): string =>
  target.startsWith('/') ? target : target.replace(/^\w+:\/\/[^/?]*/, '') || '/';

/** Replies of one turn of the event loop. */
let waiting: (() => void)[] = [];

/**
 * Requests that came together are answered first, and their replies then go out one right after the other: a client that is
 * woken for the first finds the next ones there, where each alone would cost another waking, on both sides. It halves the
 * processor time of a request.
 */
function writeSoon(write: () => void): void {
  if (waiting.length === 0) setImmediate(writeWaiting);
  waiting.push(write);
}

function writeWaiting(): void {
  const together = waiting;
  waiting = [];
  for (const write of together) write();
}

function writeReply(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, date, socketFault, stream }: HttpResponse,
): void {
  if (response.destroyed) return;
  if (stream) {
    response.writeHead(status, headers);
    response.write(body);
    const stop = stream({ write: (text) => writeOn(response, text), end: () => response.end() });
    response.once('close', stop);
    return;
  }
  // A flat list of names and values: Node writes it with less ado than an object.
  const list: string[] = [];
  for (const name in headers) list.push(name, headers[name] ?? '');
  if (date !== undefined) {
    response.sendDate = false; // the world's own goes out
    list.push('date', date);
  }
  if (socketFault !== undefined) {
    applySocketFault(response, socketFault, { status, list, body });
    return;
  }
  const bytes = Buffer.byteLength(body);
  if (status !== 204) list.push('content-length', String(bytes));
  response.writeHead(status, list);
  // As many bytes as characters: all ASCII, which Node writes faster under the name of latin1.
  if (request.method === 'HEAD') response.end();
  else response.end(body, bytes === body.length ? 'latin1' : 'utf8');
}

/** Bytes that a client may leave unread of a reply that goes on, before it is given up. */
const MOST_UNREAD = 16 * 1024 * 1024;

function writeOn(response: ServerResponse, text: string): void {
  response.write(text);
  if (response.writableLength > MOST_UNREAD) response.destroy();
}
