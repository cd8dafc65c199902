import { validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { NOW } from '../create-realm.ts';

export const START = NOW / 1000;
export const CUSTOMER = { type: 'customer', id: 1 } as const;
export const ADMIN = { type: 'admin', id: 1 } as const;
export const OPAQUE = { magento: '2.4.3' };
export const JWT = { magento: '2.4.7' };

/** State of a token; of one that has ended the seconds from the start, of an unreadable one the reason. */
export function stateOf(realm: Realm, token: string): readonly unknown[] {
  const validation = validateToken(realm, token);
  if (validation.state === 'live') return [validation.state];
  return validation.state === 'unreadable'
    ? [validation.state, validation.why]
    : [validation.state, validation.since - START];
}
