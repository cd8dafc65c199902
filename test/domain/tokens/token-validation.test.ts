import { expect, test } from 'vitest';
import { issueToken, revokeTokens, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, DAY, SECOND } from '../create-realm.ts';
import { CUSTOMER, JWT, OPAQUE, START, stateOf } from './token-state.ts';

test('a token that was ended early is expired since then', () => {
  const realm = createRealm(JWT);
  const record = issueToken(realm, CUSTOMER);
  realm.world.tokens.endToken(record, 'expired', START + 3);
  expect(stateOf(realm, record.token)).toEqual(['expired', 3]);
});

test('a garbled token cannot be read, even if it has ended too', () => {
  const realm = createRealm(JWT);
  const record = issueToken(realm, CUSTOMER);
  realm.world.tokens.endToken(record, 'expired', START);
  realm.world.tokens.endToken(record, 'garbled', START);
  expect(stateOf(realm, record.token)).toEqual(['unreadable', 'garbled by an injected fault']);
});

test.each([
  ['an unknown string', 'unknown', 'not issued by this world'],
  ['an empty string', '', 'not issued by this world'],
  ['an unknown string as long as an opaque token', 'a'.repeat(32), 'not issued by this world'],
  ['an unknown string of that length with dots', `a.${'b'.repeat(28)}.c`, 'not issued by this world'],
  ['three parts', 'a.b.c', 'not a JWT that this world signed'],
  ['two parts', 'a.b', 'not a JWT that this world signed'],
])('%s cannot be read', (_, token, why) => {
  expect(stateOf(createRealm(), token)).toEqual(['unreadable', why]);
});

test('a token of another world cannot be read, even with the same key', () => {
  const { token } = issueToken(createRealm(JWT, 'another-world'), CUSTOMER);
  expect(stateOf(createRealm(JWT), token)).toEqual(['unreadable', 'issued by another world, or before the last reset']);
});

test('a token of a replica of the world is live', () => {
  const record = issueToken(createRealm(JWT), CUSTOMER);
  expect(validateToken(createRealm(JWT), record.token)).toMatchObject({
    state: 'live',
    token: { token: record.token, shape: 'jwt', number: 1, owner: CUSTOMER, issuedAt: START, expiresAt: START + 3600 },
  });
});

test('a JWT without a number counts as number 0, which every revocation ends', () => {
  const realm = createRealm(JWT);
  const signer = realm.digest.signer('key of 0', 'HS256');
  const token = signer.sign({ uid: 1, utypid: 3, iat: START, exp: START + 60, jti: 'a-world' });
  expect(validateToken(realm, token)).toMatchObject({ state: 'live', token: { number: 0 } });
  revokeTokens(realm, CUSTOMER);
  expect(stateOf(realm, token)).toEqual(['revoked', 0]);
});

test.each([
  ['numbered', false, 'not a JWT that this world signed'],
  ['numbered', true, 'signed with another key or algorithm'],
  ['magento', false, 'signed with another key or algorithm'],
] as const)('after a change of the key, a %s JWT (used before: %s) cannot be read', (jwt_claims, wasUsed, why) => {
  const realm = createRealm({ ...JWT, behaviour: { jwt_claims } });
  const { token } = issueToken(realm, CUSTOMER);
  if (wasUsed) validateToken(realm, token);
  realm.world.config.set('crypt/key', 'next');
  expect(stateOf(realm, token)).toEqual(['unreadable', why]);
});

test('a further key invalidates all JWTs from 2.4.7-p2 on, not before', () => {
  const stateAfterKeyChange = (magento: string) => {
    const realm = createRealm({ magento, config: { 'crypt/key': 'old' } });
    const { token } = issueToken(realm, CUSTOMER);
    realm.world.config.set('crypt/key', 'old\nnew');
    return stateOf(realm, token)[0];
  };
  expect(['2.4.7-p1', '2.4.7-p2'].map(stateAfterKeyChange)).toEqual(['live', 'unreadable']);
});

test("a JWT with Magento's claims is valid in the world that issued it only", () => {
  const document = { ...JWT, behaviour: { jwt_claims: 'magento' } } as const;
  const [here, there] = [createRealm(document), createRealm(document)];
  const { token } = issueToken(here, CUSTOMER);
  expect(stateOf(here, token)).toEqual(['live']);
  expect(stateOf(there, token)).toEqual(['unreadable', 'issued by another world, or before the last reset']);
});

const ERP = { name: 'erp', access_token: 'e'.repeat(32) };

test.each<[string, FixtureDocument, readonly unknown[]]>([
  ['before 2.4.4', { ...OPAQUE, integrations: [ERP] }, ['live']],
  [
    'since 2.4.4',
    { ...JWT, integrations: [ERP] },
    ['unreadable', 'an integration token, and oauth/consumer/enable_integration_as_bearer is off'],
  ],
  [
    'where the configuration allows it',
    { ...JWT, integrations: [ERP], config: { 'oauth/consumer/enable_integration_as_bearer': 1 } },
    ['live'],
  ],
  [
    'of an inactive integration',
    { ...OPAQUE, integrations: [{ ...ERP, status: 'inactive' }] },
    ['unreadable', 'its integration is inactive'],
  ],
])('an integration token %s is %j', (_, document, state) => {
  expect(stateOf(createRealm(document), ERP.access_token)).toEqual(state);
});

test('a further token of an integration has the state of its access token', () => {
  const tokens = [{ token: 'a-further-token', integration: 'erp' }];
  expect(stateOf(createRealm({ ...OPAQUE, integrations: [ERP], tokens }), 'a-further-token')).toEqual(['live']);
  expect(stateOf(createRealm({ ...JWT, integrations: [ERP], tokens }), 'a-further-token')[0]).toBe('unreadable');
});

test('an integration token never expires, and can be revoked', () => {
  const realm = createRealm({
    ...JWT,
    integrations: [ERP],
    config: { 'oauth/consumer/enable_integration_as_bearer': 1 },
  });
  realm.clock.advance(3650 * DAY);
  expect(stateOf(realm, ERP.access_token)).toEqual(['live']);
  revokeTokens(realm, { type: 'integration', id: 1 });
  expect(stateOf(realm, ERP.access_token)).toEqual(['revoked', (3650 * DAY) / SECOND]);
});
