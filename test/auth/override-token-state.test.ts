import { expect, test } from 'vitest';
import type { Caller } from '../../src/auth/caller.ts';
import { overrideTokenState } from '../../src/auth/override-token-state.ts';
import { issueToken } from '../../src/domain/tokens/token-lifecycle.ts';
import { createRealm, NOW } from '../domain/create-realm.ts';

const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
const realm = createRealm({ customers: [MARA] });
const token = issueToken(realm, { type: 'customer', id: 1 });
const caller: Caller = {
  identity: { type: 'customer', id: 1, name: MARA.email, by: 'bearer' },
  token: { state: 'live', token },
};

test.each([
  ['expire', { state: 'expired', token, since: NOW }],
  ['revoke', { state: 'revoked', token, since: NOW }],
  ['garble', { state: 'unreadable', why: 'garbled by an injected fault' }],
] as const)('%s makes the caller a guest with an ended token', (state, ended) => {
  expect(overrideTokenState(caller, state, NOW)).toEqual({ identity: { type: 'guest' }, token: ended });
});

test('a token that has ended is unchanged', () => {
  const ended: Caller = { ...caller, token: { state: 'revoked', token, since: 5 } };
  expect(overrideTokenState(ended, 'expire', NOW)).toBe(ended);
});
