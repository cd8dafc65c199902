import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { InformationalResponse } from '../http/message.ts';

/** Sends an informational response before the final one. Node's methods support certain statuses only. */
export function writeInformational(outgoing: ServerResponse, { status, headers }: InformationalResponse): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Informational'}\r\n${lines.join('')}\r\n`;
  const write = (socket: Socket) => socket.write(head, 'latin1');
  // A pipelined request gets the socket when the responses before it are sent.
  if (outgoing.socket === null) outgoing.once('socket', write);
  else write(outgoing.socket);
}
