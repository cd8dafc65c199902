import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { hasContentLength, type OnRelease, type SocketFault } from '../http/message.ts';
import { realTime } from '../platform/real-time.ts';

/** The response that a fault corrupts or replaces. */
interface OutgoingResponse {
  readonly status: number;
  /** Names and values alternately. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  /** Registers a listener for the end of a fault that does not send the response, or sends it slowly. */
  readonly onRelease?: OnRelease | undefined;
}

/** Sends a response with a socket fault: corrupted, slowly, or not at all. */
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

/** Runs an action in a later turn of the event loop, so that a server that closes ends its connections first. */
const whenReleased = (onRelease: OnRelease | undefined, action: () => void): void =>
  onRelease?.(() => void realTime.setImmediate(action));

/** Calls a function with the socket. A pipelined request gets it when the earlier responses are sent. */
function withSocket(outgoing: ServerResponse, action: (socket: Socket) => void): void {
  if (outgoing.socket === null) outgoing.once('socket', (socket) => realTime.setImmediate(action, socket));
  else action(outgoing.socket);
}

/** Resets a TCP connection. A connection that cannot be reset (TLS, a pipe) is destroyed. */
function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
}

/** Sends the correct length and the beginning of the body, then closes the connection. */
function truncate(outgoing: ServerResponse, { status, rawHeaders, body }: OutgoingResponse, size: number): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, withLength(status, rawHeaders, Math.max(size + 1, bytes.length)));
  outgoing.flushHeaders();
  const end = () => outgoing.socket?.destroySoon();
  if (size === 0) withSocket(outgoing, end);
  else outgoing.write(bytes.subarray(0, size), end);
}

/** Sends the whole body with a wrong length. If the length is too large, the client waits for the rest until its timeout. */
function sendWithLength(
  outgoing: ServerResponse,
  { status, rawHeaders, body }: OutgoingResponse,
  lengthOf: (bytes: number) => number,
): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, withLength(status, rawHeaders, lengthOf(bytes.length)));
  outgoing.end(bytes);
}

/** Adds the length to the headers of a response that has one. */
const withLength = (status: number, rawHeaders: readonly string[], bytes: number): string[] =>
  hasContentLength(status) ? [...rawHeaders, 'content-length', String(bytes)] : [...rawHeaders];

/** Sends the body without a length: closing the connection ends it. [RFC 9112, section 6.3] */
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

/** Milliseconds between two chunks of a body that is sent at a rate. */
const RATE_INTERVAL = 50;

/** Chunks of a body that is sent at a rate: one every 50 ms, or single bytes if the rate is lower. */
function dripAtRate({ body }: OutgoingResponse, bytesPerSecond: number): { chunks: number; ms: number } {
  const bytes = Buffer.byteLength(body);
  const size = Math.max(1, (bytesPerSecond * RATE_INTERVAL) / 1000);
  return { chunks: Math.max(1, Math.ceil(bytes / size)), ms: (bytes / bytesPerSecond) * 1000 };
}

/** Minimum interval of a timer, in milliseconds. */
const MIN_INTERVAL = 1;

/** Sends the body in chunks of equal size, the last at the end of the time. Intervals are not shorter than a timer allows. */
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
