import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { SocketPlay } from './wire/message.ts';

/** What is to be sent, or would be. */
interface Sent {
  readonly status: number;
  /** Names and values, one after another. */
  readonly list: readonly string[];
  readonly body: string;
}

/** Sends a reply as a fault has it: damaged, slowly, or not at all. */
export function playOnSocket(response: ServerResponse, play: SocketPlay, sent: Sent): void {
  const { socket } = response;
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
      reset(socket);
      return;
    case 'EMPTY_RESPONSE':
      socket?.destroySoon();
      return;
    case 'RANDOM_DATA_THEN_CLOSE':
      socket?.write(play.bytes);
      socket?.destroySoon();
      return;
    case 'MALFORMED_RESPONSE_CHUNK':
      socket?.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
      socket?.write(play.bytes);
      socket?.destroySoon();
      return;
    default:
      play satisfies never;
  }
}

/** A TCP reset; a connection that has none (TLS, a pipe) is cut. */
function reset(socket: Socket | null): void {
  try {
    socket?.resetAndDestroy();
  } catch {
    socket?.destroy();
  }
}

/** The right length and half of the body, then the end of the connection. */
function truncate(response: ServerResponse, { status, list, body }: Sent): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, [...list, 'content-length', String(Math.max(1, bytes.length))]);
  response.flushHeaders();
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroySoon());
}

/** The body in pieces of one size, the last after the whole time. */
function drip(
  response: ServerResponse,
  { status, list, body }: Sent,
  { chunks, ms }: { chunks: number; ms: number },
): void {
  const bytes = Buffer.from(body);
  const size = Math.max(1, Math.ceil(bytes.length / chunks));
  const pieces = Math.max(1, Math.ceil(bytes.length / size));
  response.writeHead(status, [...list, 'content-length', String(bytes.length)]);
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
