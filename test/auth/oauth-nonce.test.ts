import { expect, test } from 'vitest';
import { getCleanupPeriod, recordNonce, requireFreshNonce } from '../../src/auth/oauth-nonce.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import type { Realm } from '../../src/state/realm.ts';
import { createRealm, NOW, reasonOf, refusalOf } from '../domain/create-realm.ts';

const START = NOW / 1000;
const SHOP: FixtureDocument = { integrations: [{ name: 'erp', nonces: { used: START } }, { name: 'pim' }] };
const integrationOf = ({ world }: Realm, id: number) => {
  const integration = world.integrations.get(id);
  if (integration === undefined) throw new Error(`there is no integration ${id}`);
  return integration;
};
const requireNonce = (realm: Realm, parameters: Record<string, string>, id = 1) =>
  requireFreshNonce(realm, integrationOf(realm, id), {
    oauth_nonce: 'new',
    oauth_timestamp: `${START}`,
    ...parameters,
  });

test.each([
  [`${START}`, START],
  ['1', 1],
  [`${START + 600}`, START + 600],
  [`${START}.9`, START],
  [`${START}abc`, START],
])('the timestamp %s is accepted as %i', (oauth_timestamp, timestamp) => {
  expect(requireNonce(createRealm(SHOP), { oauth_timestamp })).toEqual({ consumer: 1, nonce: 'new', timestamp });
});

test.each(['0', '-1', `${START + 601}`, '', 'now'])('the timestamp %o is refused', (oauth_timestamp) => {
  const require = () => requireNonce(createRealm(SHOP), { oauth_timestamp });
  expect([refusalOf(require), reasonOf(require)]).toEqual([
    ['oauthNonceFailed', {}],
    `oauth_timestamp '${oauth_timestamp}' is not between 1 and ${START + 600}, which is 600 s from now`,
  ]);
});

test('a request without nonce and timestamp is refused', () => {
  const realm = createRealm(SHOP);
  expect(refusalOf(() => requireFreshNonce(realm, integrationOf(realm, 1), {}))?.[0]).toBe('oauthNonceFailed');
  const nonce = requireFreshNonce(realm, integrationOf(realm, 1), { oauth_timestamp: `${START}` });
  expect(nonce).toEqual({ consumer: 1, nonce: '', timestamp: START });
});

test('a nonce is accepted once from each consumer', () => {
  const realm = createRealm(SHOP);
  const require = () => requireNonce(realm, { oauth_nonce: 'used' });
  expect([refusalOf(require), reasonOf(require)]).toEqual([
    ['oauthNonceUsed', [1]],
    "oauth_nonce 'used' was used before",
  ]);
  expect(requireNonce(realm, { oauth_nonce: 'used' }, 2)).toMatchObject({ consumer: 2 });
  expect(refusalOf(() => requireNonce(realm, {}))).toBeUndefined();
  recordNonce(realm, requireNonce(realm, {}));
  expect(refusalOf(() => requireNonce(realm, {}))).toEqual(['oauthNonceUsed', [1]]);
});

test.each([
  [120, 7200],
  [1, 60],
  [0, 7200],
  [-1, 7200],
  [1.9, 60],
  [0.9, 7200],
])('with an expiration period of %s minutes, nonces are deleted after %i seconds', (minutes, seconds) => {
  expect(getCleanupPeriod(createRealm({ config: { 'oauth/cleanup/expiration_period': minutes } }))).toBe(seconds);
});

test.each([
  [3, [true, true, false]],
  [3.9, [true, true, false]],
  [1, [false, false, false]],
  [0, [true, true, true]],
  [-1, [true, true, true]],
])('with a cleanup probability of %s, an old nonce is known after each of three calls: %j', (probability, known) => {
  const realm = createRealm({
    integrations: [{ name: 'erp', nonces: { old: START - 7200, recent: START - 7199 } }],
    config: { 'oauth/cleanup/cleanup_probability': probability },
  });
  const after = ['a', 'b', 'c'].map((nonce) => {
    recordNonce(realm, { consumer: 1, nonce, timestamp: START });
    return realm.world.nonces.has(1, 'old');
  });
  expect([after, realm.world.nonces.has(1, 'recent'), realm.world.nonces.has(1, 'c')]).toEqual([known, true, true]);
});
