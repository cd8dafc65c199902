import { expect, test } from 'vitest';
import { getExpiry, issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, DAY, HOUR, MINUTE, SECOND } from '../create-realm.ts';
import { ADMIN, CUSTOMER, JWT, OPAQUE, START, stateOf } from './token-state.ts';

test.each([
  ['2.4.3', 'opaque'],
  ['2.4.4', 'jwt'],
  ['2.4.9', 'jwt'],
] as const)('release %s issues %s tokens, numbered from 1', (magento, shape) => {
  const realm = createRealm({ magento });
  const [first, second] = [issueToken(realm, CUSTOMER), issueToken(realm, ADMIN)];
  expect([first, second]).toMatchObject([
    { shape, number: 1, owner: CUSTOMER, issuedAt: START },
    { shape, number: 2, owner: ADMIN, issuedAt: START },
  ]);
  expect([first.token, second.token].map((token) => validateToken(realm, token))).toMatchObject([
    { state: 'live', token: first },
    { state: 'live', token: second },
  ]);
});

test('the format of a token can be chosen', () => {
  expect(issueToken(createRealm(JWT), CUSTOMER, { shape: 'opaque' })).toMatchObject({
    shape: 'opaque',
    token: expect.stringMatching(/^[a-z0-9]{32}$/),
    expiresAt: null,
  });
  expect(issueToken(createRealm(OPAQUE), CUSTOMER, { shape: 'jwt' })).toMatchObject({
    shape: 'jwt',
    token: expect.stringContaining('.'),
  });
});

test.each<[string, FixtureDocument['config'], number, number]>([
  ['by default', {}, 60, 60],
  ['as configured', { 'webapi/jwtauth/customer_expiration': 5, 'webapi/jwtauth/admin_expiration': 1 }, 5, 1],
  ['of 0', { 'webapi/jwtauth/customer_expiration': 0, 'webapi/jwtauth/admin_expiration': '' }, 30, 30],
  ['below 0', { 'webapi/jwtauth/customer_expiration': -1, 'webapi/jwtauth/admin_expiration': -60 }, 30, 30],
])('the lifetime %s of a JWT is counted in minutes', (_, config, customer, admin) => {
  const realm = createRealm({ ...JWT, config });
  expect(issueToken(realm, CUSTOMER).expiresAt).toBe(START + customer * 60);
  expect(issueToken(realm, ADMIN).expiresAt).toBe(START + admin * 60);
});

test.each<[string, FixtureDocument, { lifetime?: number }, number]>([
  ['a JWT', JWT, {}, HOUR],
  ['a JWT with a lifetime of its own', JWT, { lifetime: 7 }, 7 * SECOND],
  ['an opaque token', OPAQUE, {}, HOUR],
  ['an opaque token with a lifetime of its own', OPAQUE, { lifetime: 7 }, 7 * SECOND],
])('%s is live until the last second of its lifetime and expired in the next', (_, document, options, lifetime) => {
  const realm = createRealm(document);
  const { token } = issueToken(realm, CUSTOMER, options);
  realm.clock.advance(lifetime - 1);
  expect(stateOf(realm, token)).toEqual(['live']);
  realm.clock.advance(1);
  expect(stateOf(realm, token)).toEqual(['expired', lifetime / SECOND]);
  realm.clock.advance(DAY);
  expect(stateOf(realm, token)).toEqual(['expired', lifetime / SECOND]);
});

test.each([
  ['customer', 0.5],
  ['admin', 3],
] as const)('the lifetime of opaque %s tokens is read when they are validated', (type, hours) => {
  const realm = createRealm(OPAQUE);
  const record = issueToken(realm, { type, id: 1 });
  realm.world.config.set(`oauth/access_token_lifetime/${type}`, hours);
  expect(getExpiry(realm, record)).toBe(START + hours * 3600);
  expect(getExpiry(realm, { ...record, expiresAt: 5 })).toBe(5);
});

test.each([
  ['2.3.3', 1.5, 1],
  ['2.3.4', 1.5, 1.5],
])('in %s a lifetime of %d hours is %d hours', (magento, configured, hours) => {
  const realm = createRealm({ magento, config: { 'oauth/access_token_lifetime/customer': configured } });
  expect(getExpiry(realm, issueToken(realm, CUSTOMER))).toBe(START + hours * 3600);
});

test('an opaque token of lifetime 0 never expires before 2.4.4, and at once since', () => {
  const config = { 'oauth/access_token_lifetime/customer': 0 };
  const before = createRealm({ magento: '2.4.3', config });
  const since = createRealm({ magento: '2.4.4', config });
  const tokens = [before, since].map((realm) => issueToken(realm, CUSTOMER, { shape: 'opaque' }).token);
  expect(stateOf(since, tokens[1] ?? '')).toEqual(['expired', 0]);
  before.clock.advance(3650 * DAY);
  expect(stateOf(before, tokens[0] ?? '')).toEqual(['live']);
});

test('an opaque token with a lifetime above 0 expires in old releases too', () => {
  const realm = createRealm({ magento: '2.3.1', config: { 'oauth/access_token_lifetime/customer': 2 } });
  const { token } = issueToken(realm, CUSTOMER);
  realm.clock.advance(2 * HOUR);
  expect(stateOf(realm, token)).toEqual(['expired', 7200]);
});

test('a token of a document is live until its own expiry', () => {
  const realm = createRealm({
    ...JWT,
    customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' }],
    tokens: [{ token: 'cust0mer', customer: 'mara@example.com', expires_at: '+90s' }],
  });
  realm.clock.advance(MINUTE);
  expect(stateOf(realm, 'cust0mer')).toEqual(['live']);
  realm.clock.advance(30 * SECOND);
  expect(stateOf(realm, 'cust0mer')).toEqual(['expired', 90]);
});

test('drops expired tokens when a token is issued and 20,000 are stored', () => {
  const realm = createRealm(OPAQUE);
  const issue = (lifetime: number) => issueToken(realm, CUSTOMER, { lifetime }).token;
  const [expiring, lasting] = [issue(1), issue(2)];
  for (let count = 2; count < 19_999; count += 1) issue(1);
  realm.clock.advance(SECOND);
  issue(1);
  expect(stateOf(realm, expiring)).toEqual(['expired', 1]);
  issue(1);
  expect(stateOf(realm, expiring)).toEqual(['unreadable', 'not issued by this world']);
  expect(stateOf(realm, lasting)).toEqual(['live']);
});

test('does not drop tokens that never expire', () => {
  const realm = createRealm({ ...OPAQUE, config: { 'oauth/access_token_lifetime/customer': 0 } });
  const { token } = issueToken(realm, CUSTOMER);
  for (let count = 1; count <= 20_000; count += 1) issueToken(realm, CUSTOMER, { lifetime: 1 });
  expect(stateOf(realm, token)).toEqual(['live']);
});
