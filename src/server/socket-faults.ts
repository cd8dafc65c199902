import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { SocketFault } from '../http/message.ts';
import { realTime } from '../platform/real-time.ts';

/** The response that a fault corrupts or replaces. */
interface OutgoingResponse {
  readonly status: number;
  /** Names and values, one after another. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** Sends a response as a socket fault demands: corrupted, slowly, or not at all. */
export function applySocketFault(outgoing: ServerResponse, fault: SocketFault, response: OutgoingResponse): void {
  switch (fault.kind) {
    case 'hang':
      return; // until the client disconnects or the server closes
    case 'drip':
      drip(outgoing, response, fault);
      return;
    case 'TRUNCATED_BODY':
      truncate(outgoing, response);
      return;
    case 'WRONG_CONTENT_LENGTH': {
      const bytes = Buffer.from(response.body);
      const length = String(Math.floor(bytes.length / 2));
      outgoing.writeHead(response.status, [...response.rawHeaders, 'content-length', length]);
      outgoing.end(bytes);
      return;
    }
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

/** Sends the right length and half of the body, then ends the connection. */
function truncate(outgoing: ServerResponse, { status, rawHeaders, body }: OutgoingResponse): void {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, [...rawHeaders, 'content-length', String(Math.max(1, bytes.length))]);
  outgoing.flushHeaders();
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.socket?.destroySoon());
}

/** The shortest interval of a timer. Milliseconds. */
const MIN_INTERVAL = 1;

/** Sends the body in chunks of equal size, the last at the end of the time; no more chunks than the timer allows. */
function drip(
  outgoing: ServerResponse,
  { status, rawHeaders, body }: OutgoingResponse,
  { chunks, ms }: { chunks: number; ms: number },
): void {
  const bytes = Buffer.from(body);
  const maxChunks = Math.max(1, Math.min(chunks, Math.floor(ms / MIN_INTERVAL)));
  const size = Math.max(1, Math.ceil(bytes.length / maxChunks));
  const count = Math.max(1, Math.ceil(bytes.length / size));
  outgoing.writeHead(
    status,
    status === 204 ? [...rawHeaders] : [...rawHeaders, 'content-length', String(bytes.length)],
  );
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
}
