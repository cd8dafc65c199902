import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { SocketFault } from '../http/message.ts';

/** What is to be sent, or would be. */
interface Sent {
  readonly status: number;
  /** Names and values, one after another. */
  readonly list: readonly string[];
  readonly body: string;
}

/** Sends a reply as a fault has it: damaged, slowly, or not at all. */
export function applySocketFault(response: ServerResponse, play: SocketFault, sent: Sent): void {
  switch (play.play) {
    case 'hang':
      return; // until the client goes, or the server closes
    case 'drip':
      drip(response, sent, play);
      return;
    case 'TRUNCATED_BODY':
      truncate(response, sent);
      return;
    case 'WRONG_CONTENT_LENGTH': {
      const bytes = Buffer.from(sent.body);
      response.writeHead(sent.status, [...sent.list, 'content-length', String(Math.floor(bytes.length / 2))]);
      response.end(bytes);
      return;
    }
    case 'CONNECTION_RESET_BY_PEER':
      onSocket(response, reset);
      return;
    case 'EMPTY_RESPONSE':
      onSocket(response, (socket) => socket.destroySoon());
      return;
    case 'RANDOM_DATA_THEN_CLOSE':
      onSocket(response, (socket) => {
        socket.write(play.bytes);
        socket.destroySoon();
      });
      return;
    case 'MALFORMED_RESPONSE_CHUNK':
      onSocket(response, (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
        socket.write(play.bytes);
        socket.destroySoon();
      });
      return;
    default:
      play satisfies never;
  }
}

/** A request that came right behind another has the socket when its turn comes: the replies before it are sent whole. */
function onSocket(response: ServerResponse, play: (socket: Socket) => void): void {
  if (response.socket === null) response.once('socket', (socket) => setImmediate(play, socket));
  else play(response.socket);
}

/** A TCP reset; a connection that has none (TLS, a pipe) is cut. */
function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
}

/** The right length and half of the body, then the end of the connection. */
function truncate(response: ServerResponse, { status, list, body }: Sent): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, [...list, 'content-length', String(Math.max(1, bytes.length))]);
  response.flushHeaders();
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroySoon());
}

/** A timer has no shorter turn. Milliseconds. */
const SHORTEST_TURN = 1;

/** The body in pieces of one size, the last after the whole time; as many as there is time for. */
function drip(
  response: ServerResponse,
  { status, list, body }: Sent,
  { chunks, ms }: { chunks: number; ms: number },
): void {
  const bytes = Buffer.from(body);
  const most = Math.max(1, Math.min(chunks, Math.floor(ms / SHORTEST_TURN)));
  const size = Math.max(1, Math.ceil(bytes.length / most));
  const pieces = Math.max(1, Math.ceil(bytes.length / size));
  response.writeHead(status, status === 204 ? [...list] : [...list, 'content-length', String(bytes.length)]);
  response.flushHeaders();
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent * size, (sent + 1) * size));
    sent += 1;
    if (sent < pieces) return;
    clearInterval(timer);
    response.end();
  }, ms / pieces);
  response.once('close', () => clearInterval(timer));
}
