import type { Caller } from './caller.ts';
import { GUEST } from './identity.ts';

/** Returns a caller whose live token is treated as ended for one request; the world is not changed. */
export function overrideTokenState(caller: Caller, state: 'expire' | 'revoke' | 'garble', now: number): Caller {
  const { token } = caller;
  if (token?.state !== 'live') return caller;
  switch (state) {
    case 'expire':
      return { identity: GUEST, token: { state: 'expired', token: token.token, since: now } };
    case 'revoke':
      return { identity: GUEST, token: { state: 'revoked', token: token.token, since: now } };
    case 'garble':
      return { identity: GUEST, token: { state: 'unreadable', why: 'garbled by an injected fault' } };
    default:
      return state satisfies never;
  }
}
