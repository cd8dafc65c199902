import type { SocketPlay, WireReply } from '../../http/message.ts';
import type { Damage, WireFault } from '../../http/socket-fault.ts';

/** A reply that is damaged on its way: in its text, or on the socket. */
export function damaged(reply: WireReply, damage: Damage): WireReply {
  switch (damage) {
    case 'TRUNCATED_BODY':
    case 'WRONG_CONTENT_LENGTH':
      return { ...reply, socket: { play: damage } };
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
export const unanswered = (socket: SocketPlay): WireReply => ({ status: 0, headers: {}, body: '', socket });

/** @param chance numbers from 0 up to 1 */
export const wireReply = (wire: WireFault, chance: (which: number) => number): WireReply =>
  unanswered({ play: wire, bytes: Uint8Array.from({ length: RANDOM_BYTES }, (_, which) => chance(which) * 256) });
