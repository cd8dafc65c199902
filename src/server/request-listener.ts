import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BodyError, Headers, HttpRequest, HttpResponse, OnDisconnect, OnInternalError } from '../http/message.ts';
import type { RequestHandler } from '../pipeline/handle-request.ts';
import { chain, lazy } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import { isConsoleRequest } from './console-path.ts';
import { createHeaderInterner, createStringInterner } from './intern.ts';
import { writeResponse } from './write-response.ts';

const internHeaders = createHeaderInterner();
const internBody = createStringInterner();

/** Maximum size of a body that is kept. A larger one is read to its end, so that the client gets the refusal. Bytes. */
const MAX_BODY = 16 * 1024 * 1024;

/** The console and Express, which serves it, are loaded for its first request. */
const loadConsole = lazy(async () => (await import('./serve-console.ts')).createConsoleApp());

/**
 * The request handler as a listener of a server, which can be mounted in an app of Express or Connect too.
 *
 * @param isOwnServer whether it is the only listener of a server of `listen`, so that no other code changes its responses
 */
export function createRequestListener(
  handleRequest: RequestHandler,
  onInternalError: OnInternalError,
  isOwnServer = false,
): RequestListener {
  const answer: RequestListener = (incoming, outgoing) => {
    readRequest(incoming, (request) => {
      const write = (response: HttpResponse) => {
        try {
          writeResponse({ incoming, outgoing, isOwnServer }, response, (error) => onInternalError(error, request));
        } catch (error) {
          outgoing.destroy();
          onInternalError(error, request);
        }
      };
      const response = handleRequest(request, onDisconnect(outgoing));
      if (response instanceof Promise) void response.then(write);
      else scheduleWrite(() => write(response));
    });
  };
  return (incoming, outgoing) => {
    if (isConsoleRequest(incoming)) void chain(loadConsole(), (serve) => serve(incoming, outgoing));
    else answer(incoming, outgoing);
  };
}

/** Registers a single `close` listener; callbacks added after `close` run immediately. */
function onDisconnect(outgoing: ServerResponse): OnDisconnect {
  const listeners: (() => void)[] = [];
  return (listener) => {
    if (outgoing.closed) {
      listener();
      return;
    }
    if (listeners.length === 0) {
      outgoing.once('close', () => {
        for (const each of listeners) each();
      });
    }
    listeners.push(listener);
  };
}

/** Reads a request to its end. If the client disconnects before, nothing is answered or recorded. */
function readRequest(incoming: IncomingMessage, done: (request: HttpRequest) => void): void {
  if (hasNoBody(incoming)) {
    done(toHttpRequest(incoming, '', 0, undefined));
    return;
  }
  if (incoming.readableEnded) {
    done(withBody(incoming, parsedBody(incoming)));
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_BODY) chunks.push(chunk);
    else chunks.length = 0;
  });
  incoming.on('end', () => {
    const [only] = chunks;
    if (bytes > MAX_BODY) done(toHttpRequest(incoming, '', bytes, 'too-large'));
    else done(withBody(incoming, chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)));
  });
}

const hasNoBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] === undefined || headers['content-length'] === '0');

/** The body as a body parser of the surrounding app left it. */
function parsedBody(incoming: IncomingMessage): Buffer {
  const body: unknown = 'body' in incoming ? incoming.body : undefined;
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
}

const withBody = (incoming: IncomingMessage, bytes: Buffer): HttpRequest =>
  isUtf8(bytes)
    ? toHttpRequest(incoming, internBody(bytes.toString()), bytes.length, undefined)
    : toHttpRequest(incoming, '', bytes.length, 'not-utf-8');

function toHttpRequest(
  incoming: IncomingMessage,
  body: string,
  bodyBytes: number,
  bodyError: BodyError | undefined,
): HttpRequest {
  const target = withoutOrigin(incoming.url ?? '/');
  const queryStart = target.indexOf('?');
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  return {
    method: incoming.method ?? 'GET',
    path,
    sentPath: sentPath(incoming, path),
    secure: 'encrypted' in incoming.socket,
    query: queryStart === -1 ? '' : target.slice(queryStart + 1),
    headers: internHeaders(incoming.headers as Headers),
    client: incoming.socket.remoteAddress ?? '',
    body,
    bodyBytes,
    bodyError,
  };
}

/** Express keeps the original target when a mount cuts it; so does the handler of a sandbox. */
function sentPath(incoming: IncomingMessage, path: string): string {
  const original = 'originalUrl' in incoming ? incoming.originalUrl : undefined;
  if (typeof original !== 'string' || original === incoming.url) return path;
  return withoutOrigin(original).replace(/\?.*$/s, '');
}

/** Removes scheme and host from a request target in absolute form, which proxies send. */
const withoutOrigin = (target: string): string =>
  target.startsWith('/') ? target : target.replace(/^\w+:\/\/[^/?]*/, '') || '/';

/** Responses of one turn of the event loop. */
let scheduledWrites: (() => void)[] = [];

/**
 * Requests that arrive together are answered first, and their responses are then written one right after the other: a client
 * that wakes up for the first finds the next ones as well, instead of waking up for each. Halves the processor time per request.
 * Each response schedules the writes, so that none depends on an earlier one.
 */
function scheduleWrite(write: () => void): void {
  realTime.setImmediate(runScheduledWrites);
  scheduledWrites.push(write);
}

function runScheduledWrites(): void {
  const writes = scheduledWrites;
  scheduledWrites = [];
  for (const write of writes) write();
}
