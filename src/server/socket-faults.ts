import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { OnRelease, SocketFault } from '../http/message.ts';
import { realTime } from '../platform/real-time.ts';

/** The response that a fault corrupts or replaces. */
interface OutgoingResponse {
  readonly status: number;
  /** Names and values, one after another. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** Ends a fault that withholds the response or sends it slowly. */
  readonly onRelease?: OnRelease | undefined;
}

/** Sends a response as a socket fault demands: corrupted, slowly, or not at all. */
export function applySocketFault(outgoing: ServerResponse, fault: SocketFault, response: OutgoingResponse): void {
  switch (fault.kind) {
    case 'hang':
      hang(outgoing, response);
      return;
    case 'drip':
      drip(outgoing, response, fault);
      return;
    case 'drip_rate':
      drip(outgoing, response, dripAtRate(response, fault.bytesPerSecond));
      return;
    case 'TRUNCATED_BODY':
      truncate(outgoing, response, Math.floor(Buffer.byteLength(response.body) / 2));
      return;
    case 'truncate':
      truncate(outgoing, response, fault.bytes);
      return;
    case 'WRONG_CONTENT_LENGTH':
      sendWithLength(outgoing, response, (bytes) => Math.floor(bytes / 2));
      return;
    case 'CONTENT_LENGTH_TOO_LONG':
      sendWithLength(outgoing, response, (bytes) => bytes * 2 + 1);
      return;
    case 'late_close':
      closeLate(outgoing, response, fault.ms);
      return;
    case 'CONNECTION_RESET_BY_PEER':
      withSocket(outgoing, reset);
      return;
    case 'EMPTY_RESPONSE':
      withSocket(outgoing, (socket) => socket.destroySoon());
      return;
    case 'RANDOM_DATA_THEN_CLOSE':
      withSocket(outgoing, (socket) => {
        socket.write(fault.bytes);
        socket.destroySoon();
      });
      return;
    case 'MALFORMED_RESPONSE_CHUNK':
      withSocket(outgoing, (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
        socket.write(fault.bytes);
        socket.destroySoon();
      });
      return;
    default:
      fault satisfies never;
  }
}

/** Sends nothing until the client disconnects, the server closes or the fault ends. */
function hang(outgoing: ServerResponse, { onRelease }: OutgoingResponse): void {
  whenReleased(onRelease, () => withSocket(outgoing, (socket) => socket.destroySoon()));
}

/** In a later turn: a server that closes ends its connections first. */
const whenReleased = (onRelease: OnRelease | undefined, action: () => void): void =>
  onRelease?.(() => void realTime.setImmediate(action));

/** A pipelined request gets the socket when the responses before it are sent. */
function withSocket(outgoing: ServerResponse, action: (socket: Socket) => void): void {
  if (outgoing.socket === null) outgoing.once('socket', (socket) => realTime.setImmediate(action, socket));
  else action(outgoing.socket);
}

/** A TCP reset; a connection that has none (TLS, a pipe) is destroyed. */
function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
}

/** Sends the right length and the beginning of the body, then ends the connection. */
function truncate(outgoing: ServerResponse, { status, rawHeaders, body }: OutgoingResponse, size: number): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, withLength(status, rawHeaders, Math.max(size + 1, bytes.length)));
  outgoing.flushHeaders();
  const end = () => outgoing.socket?.destroySoon();
  if (size === 0) withSocket(outgoing, end);
  else outgoing.write(bytes.subarray(0, size), end);
}

/** Sends the whole body with another length. With one that is too long, the client waits for more until it gives up. */
function sendWithLength(
  outgoing: ServerResponse,
  { status, rawHeaders, body }: OutgoingResponse,
  lengthOf: (bytes: number) => number,
): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, withLength(status, rawHeaders, lengthOf(bytes.length)));
  outgoing.end(bytes);
}

/** Headers with a length, which a response without content does not have. [RFC 9110, section 8.6] */
const withLength = (status: number, rawHeaders: readonly string[], bytes: number): string[] =>
  status === 204 ? [...rawHeaders] : [...rawHeaders, 'content-length', String(bytes)];

/** Sends the body without a length: it ends when the connection is closed. [RFC 9112, section 6.3] */
function closeLate(
  outgoing: ServerResponse,
  { status, rawHeaders, body, onRelease }: OutgoingResponse,
  ms: number,
): void {
  outgoing.useChunkedEncodingByDefault = false;
  outgoing.shouldKeepAlive = false;
  outgoing.writeHead(status, [...rawHeaders, 'connection', 'close']);
  outgoing.flushHeaders();
  outgoing.write(body);
  const timer = realTime.setTimeout(() => outgoing.end(), ms);
  outgoing.once('close', () => realTime.clearTimeout(timer));
  whenReleased(onRelease, () => outgoing.end());
}

/** Milliseconds between two parts of a body that is sent at a rate. */
const RATE_INTERVAL = 50;

/** Parts of a body that is sent at a rate: every 50 ms, or single bytes at a lower rate. */
function dripAtRate({ body }: OutgoingResponse, bytesPerSecond: number): { chunks: number; ms: number } {
  const bytes = Buffer.byteLength(body);
  const size = Math.max(1, (bytesPerSecond * RATE_INTERVAL) / 1000);
  return { chunks: Math.max(1, Math.ceil(bytes / size)), ms: (bytes / bytesPerSecond) * 1000 };
}

/** The shortest interval of a timer. Milliseconds. */
const MIN_INTERVAL = 1;

/** Sends the body in chunks of equal size, the last at the end of the time; no more chunks than the timer allows. */
function drip(
  outgoing: ServerResponse,
  { status, rawHeaders, body, onRelease }: OutgoingResponse,
  { chunks, ms }: { chunks: number; ms: number },
): void {
  const bytes = Buffer.from(body);
  const maxChunks = Math.max(1, Math.min(chunks, Math.floor(ms / MIN_INTERVAL)));
  const size = Math.max(1, Math.ceil(bytes.length / maxChunks));
  const count = Math.max(1, Math.ceil(bytes.length / size));
  outgoing.writeHead(status, withLength(status, rawHeaders, bytes.length));
  outgoing.flushHeaders();
  let sent = 0;
  const timer = realTime.setInterval(() => {
    outgoing.write(bytes.subarray(sent * size, (sent + 1) * size));
    sent += 1;
    if (sent < count) return;
    realTime.clearInterval(timer);
    outgoing.end();
  }, ms / count);
  outgoing.once('close', () => realTime.clearInterval(timer));
  whenReleased(onRelease, () => {
    realTime.clearInterval(timer);
    if (!outgoing.writableEnded) outgoing.end(bytes.subarray(sent * size));
  });
}
