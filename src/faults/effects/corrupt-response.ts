import type { HttpResponse, SocketFault } from '../../http/message.ts';
import type { Damage, SocketFaultName } from '../../http/socket-fault.ts';

/** A reply that is damaged on its way: in its text, or on the socket. */
export function damaged(reply: HttpResponse, damage: Damage): HttpResponse {
  switch (damage) {
    case 'TRUNCATED_BODY':
    case 'WRONG_CONTENT_LENGTH':
      return { ...reply, socketFault: { play: damage } };
    case 'MALFORMED_JSON':
      return { ...reply, body: reply.body.slice(0, -1) || '{' };
    case 'WRONG_CONTENT_TYPE':
      return { ...reply, headers: { ...reply.headers, 'content-type': 'text/html; charset=UTF-8' } };
    default:
      return damage satisfies never;
  }
}

const RANDOM_BYTES = 64;

/** What comes in place of a reply: nothing that has a status. */
export const unanswered = (socketFault: SocketFault): HttpResponse => ({
  status: 0,
  headers: {},
  body: '',
  socketFault,
});

/** @param chance numbers from 0 up to 1 */
export const wireReply = (wire: SocketFaultName, chance: (which: number) => number): HttpResponse =>
  unanswered({ play: wire, bytes: Uint8Array.from({ length: RANDOM_BYTES }, (_, which) => chance(which) * 256) });
