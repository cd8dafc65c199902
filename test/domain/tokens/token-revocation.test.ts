import { expect, test } from 'vitest';
import { issueToken, revokeTokens } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, SECOND } from '../create-realm.ts';
import { ADMIN, CUSTOMER, JWT, OPAQUE, START, stateOf } from './token-state.ts';

test('a revocation ends the tokens that an owner has, and no others', () => {
  const realm = createRealm(JWT);
  const [own, other, admin] = [CUSTOMER, { ...CUSTOMER, id: 2 }, ADMIN].map((owner) => issueToken(realm, owner).token);
  realm.clock.advance(5 * SECOND);
  revokeTokens(realm, CUSTOMER);
  realm.clock.advance(5 * SECOND);
  expect([own, other, admin].map((token) => stateOf(realm, token ?? ''))).toEqual([['revoked', 5], ['live'], ['live']]);
});

test.each<[FixtureDocument['behaviour'], readonly unknown[]]>([
  [{}, ['live']],
  [{ same_second_sign_in: 'revoked' }, ['revoked', 0]],
  [{ same_second_sign_in: 'revoked', revocation: 'deletes_tokens' }, ['live']],
])('with %o, a token issued in the second of a revocation is %j', (behaviour, state) => {
  const realm = createRealm({ ...JWT, behaviour });
  revokeTokens(realm, CUSTOMER);
  const { token } = issueToken(realm, CUSTOMER);
  expect(stateOf(realm, token)).toEqual(state);
});

test('a token issued in the second after a revocation is live, even with the trait of the same second', () => {
  const realm = createRealm({ ...JWT, behaviour: { same_second_sign_in: 'revoked' } });
  revokeTokens(realm, CUSTOMER);
  realm.clock.advance(SECOND);
  expect(stateOf(realm, issueToken(realm, CUSTOMER).token)).toEqual(['live']);
});

test('with the trait of the same second, a token without a revocation is live', () => {
  const realm = createRealm({ ...JWT, behaviour: { same_second_sign_in: 'revoked' } });
  expect(stateOf(realm, issueToken(realm, CUSTOMER).token)).toEqual(['live']);
});

test.each<[string, FixtureDocument, { shape?: 'opaque' | 'jwt' }, readonly unknown[]]>([
  ['before 2.4.4', OPAQUE, {}, ['unreadable', 'deleted when the tokens of its owner were revoked']],
  ['before 2.4.4 as a JWT', OPAQUE, { shape: 'jwt' }, ['revoked', 0]],
  ['since 2.4.4', JWT, { shape: 'opaque' }, ['revoked', 0]],
])('a revoked token %s is %j', (_, document, options, state) => {
  const realm = createRealm(document);
  const { token } = issueToken(realm, CUSTOMER, options);
  revokeTokens(realm, CUSTOMER);
  expect(stateOf(realm, token)).toEqual(state);
});

test('an expired and revoked token is reported as expired', () => {
  const realm = createRealm(JWT);
  const { token } = issueToken(realm, CUSTOMER, { lifetime: 10 });
  revokeTokens(realm, CUSTOMER);
  realm.clock.advance(10 * SECOND);
  expect(stateOf(realm, token)).toEqual(['expired', 10]);
});

test('with the trait of the same second, a single revoked token is revoked', () => {
  const realm = createRealm({ ...JWT, behaviour: { same_second_sign_in: 'revoked' } });
  const record = issueToken(realm, CUSTOMER);
  realm.world.tokens.endToken(record, 'revoked', START + 4);
  expect(stateOf(realm, record.token)).toEqual(['revoked', 4]);
});
