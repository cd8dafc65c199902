import type { Caller } from './authenticate.ts';
import { GUEST } from './identity.ts';

/** A caller whose live token counts as another for once; nothing in the world is changed. */
export function overrideTokenState(caller: Caller, how: 'expire' | 'revoke' | 'garble', now: number): Caller {
  const { token } = caller;
  if (token?.state !== 'live') return caller;
  switch (how) {
    case 'expire':
      return { identity: GUEST, token: { state: 'expired', token: token.token, since: now } };
    case 'revoke':
      return { identity: GUEST, token: { state: 'revoked', token: token.token, since: now } };
    case 'garble':
      return { identity: GUEST, token: { state: 'unreadable', why: 'spoilt by a fault' } };
    default:
      return how satisfies never;
  }
}
