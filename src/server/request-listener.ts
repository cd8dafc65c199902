import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BodyError, Headers, HttpRequest, HttpResponse, OnDisconnect, OnInternalError } from '../http/message.ts';
import type { RequestHandler } from '../pipeline/handle-request.ts';
import { lazy } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import { isConsoleRequest } from './console-path.ts';
import { DirectRequest, NO_BODY } from './direct-request.ts';
import { createHeaderInterner, createRequestInterner, createStringInterner } from './intern.ts';
import { writeResponse } from './write-response.ts';

const internHeaders = createHeaderInterner();
const internBody = createStringInterner();
const internRequest = createRequestInterner();

/** Maximum size of a request body, in bytes. A larger one is read and discarded, so that the client receives the refusal. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The console and Express are loaded at the first request for the console. */
const loadConsole = lazy(async () => (await import('./serve-console.ts')).createConsoleApp());

/**
 * Converts a request handler to a listener of Node's server, which can also be mounted in an app of Express or Connect.
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
    if (isConsoleRequest(incoming))
      void serveConsole(incoming, outgoing, (error) =>
        onInternalError(error, toHttpRequest(incoming, '', 0, undefined)),
      );
    else answer(incoming, outgoing);
  };
}

/** Serves the console. Its module cannot be loaded if a file or package of the installation is missing. */
async function serveConsole(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onError: (error: unknown) => void,
): Promise<void> {
  try {
    const serve = await loadConsole();
    serve(incoming, outgoing);
  } catch (error) {
    outgoing.destroy();
    onError(error);
  }
}

/** Registers one `close` listener for all callbacks. A callback that is added after `close` is called at once. */
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

/** Reads a request to its end. A request whose client disconnects before is neither answered nor recorded. */
function readRequest(incoming: IncomingMessage, onRead: (request: HttpRequest) => void): void {
  if (hasNoBody(incoming)) {
    if (incoming instanceof DirectRequest) incoming.receiveBody(NO_BODY);
    onRead(toHttpRequest(incoming, '', 0, undefined));
    return;
  }
  if (incoming.readableEnded) {
    onRead(withBody(incoming, parsedBody(incoming)));
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  const onChunk = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  };
  const onEnd = () => {
    const [only] = chunks;
    if (bytes > MAX_BODY_BYTES) onRead(toHttpRequest(incoming, '', bytes, 'too-large'));
    else onRead(withBody(incoming, chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)));
  };
  if (incoming instanceof DirectRequest) incoming.receiveBody({ onChunk, onEnd });
  else incoming.on('data', onChunk).on('end', onEnd);
}

const hasNoBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] === undefined || headers['content-length'] === '0');

/** The body that a body parser of the surrounding app has read, as bytes. */
function parsedBody(incoming: IncomingMessage): Buffer {
  const body: unknown = 'body' in incoming ? incoming.body : undefined;
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
}

/** Invalid bytes become U+FFFD. Searching for it takes almost no time in the string of an ASCII body. */
function withBody(incoming: IncomingMessage, bytes: Buffer): HttpRequest {
  const text = bytes.toString();
  return text.includes(REPLACEMENT_CHARACTER) && !isUtf8(bytes)
    ? toHttpRequest(incoming, '', bytes.length, 'not-utf-8')
    : toHttpRequest(incoming, internBody(text), bytes.length, undefined);
}

const REPLACEMENT_CHARACTER = '\uFFFD';

function toHttpRequest(
  incoming: IncomingMessage,
  body: string,
  bodyBytes: number,
  bodyError: BodyError | undefined,
): HttpRequest {
  const target = withoutOrigin(incoming.url ?? '/');
  const queryStart = target.indexOf('?');
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  return internRequest({
    method: incoming.method ?? 'GET',
    path,
    sentPath: sentPath(incoming, path),
    secure: 'encrypted' in incoming.socket,
    query: queryStart === -1 ? '' : target.slice(queryStart + 1),
    headers: internHeaders(headersOf(incoming)),
    client: incoming.socket.remoteAddress ?? '',
    body,
    bodyBytes,
    bodyError,
  });
}

/** Node joins repeated headers to one string, except `set-cookie`: it is an array, also in a request, where it has no meaning. */
function headersOf({ headers }: IncomingMessage): Headers {
  const { 'set-cookie': cookies } = headers;
  // Besides `set-cookie`, no value is an array.
  return (cookies === undefined ? headers : { ...headers, 'set-cookie': cookies.join(', ') }) as Headers;
}

/** The path that the client sent. Express and the handler of a sandbox store it in `originalUrl` when they remove a prefix. */
function sentPath(incoming: IncomingMessage, path: string): string {
  const original = 'originalUrl' in incoming ? incoming.originalUrl : undefined;
  if (typeof original !== 'string' || original === incoming.url) return path;
  return withoutOrigin(original).replace(/\?.*$/s, '');
}

/** Removes scheme and host from a request target in absolute form, which proxies send. */
const withoutOrigin = (target: string): string =>
  target.startsWith('/') ? target : target.replace(/^\w+:\/\/[^/?]*/, '') || '/';

/** Writes of the responses that were computed in this turn of the event loop. */
let scheduledWrites: (() => void)[] = [];

/**
 * Delays a write until all requests that arrived together are answered, so that their responses are written directly after one
 * another: a client then reads several responses at once. This halves the processor time per request. Each response schedules
 * the writes, so that it does not depend on an earlier response.
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
