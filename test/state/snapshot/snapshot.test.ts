import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';
import { snapshot } from '../../../src/state/snapshot/snapshot.ts';
import { createRealm } from '../../domain/create-realm.ts';
import { everyKey } from '../../fixtures/every-key.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const key = 'k'.repeat(32);
const NOW = '2030-01-01T00:00:00Z';

/** A valid document with every property. Faults are not part of the state of a world. */
function fullDocument(): FixtureDocument {
  const [token] = everyKey.tokens;
  const { admin: _, integration: __, ...ofCustomer } = token;
  const [customer] = everyKey.customers;
  const [admin] = everyKey.admins;
  const { faults: ___, ...document } = everyKey;
  const { faults: ____, ...ownCustomer } = customer;
  const { faults: _____, ...ownAdmin } = admin;
  return {
    ...document,
    clock: { now: NOW, frozen: true },
    customers: [ownCustomer],
    admins: [ownAdmin],
    tokens: [ofCustomer],
    categories: [{ id: 3, name: 'Women', url_key: 'women', is_active: true }],
    campaigns: everyKey.campaigns.map((campaign) => ({
      ...campaign,
      categories: [{ id: 3, name: 'Ladies' }],
    })),
  };
}

test('a world with every property of a document has a snapshot with the same state', () => {
  const document = validateDocument(fullDocument());
  const saved = snapshot(createRealm(document));
  expect(validateDocument(saved)).toBe(saved);
  expect(snapshot(createRealm(saved))).toEqual(saved);
});

test('a snapshot contains every property of the accounts of its document', () => {
  const saved = snapshot(createRealm(validateDocument(fullDocument())));
  const [customer] = everyKey.customers;
  const [admin] = everyKey.admins;
  const { faults: _, is_active: __, orders: ___, ...own } = customer;
  expect(Object.keys(saved.customers?.[0] ?? {}).toSorted()).toEqual(Object.keys(own).toSorted());
  expect(saved.customers?.[0]).toMatchObject({
    ...own,
    first_failure: '2029-12-31T23:59:00Z',
    locked_until: '2030-01-01T00:10:00Z',
  });
  expect(saved.admins?.[0]).toMatchObject({
    username: admin.username,
    role: admin.role,
    totp_secret: admin.totp_secret,
  });
  expect(Object.keys(saved.admins?.[0]?.two_factor ?? {})).toEqual(Object.keys(admin.two_factor));
});

test('the default of a property and null are omitted', () => {
  const saved = snapshot(
    createRealm({
      customers: [{ ...ana, middlename: null, is_active: true, addresses: [], custom_attributes: [] }],
      admins: [{ username: 'ada', role: null, two_factor: {} }],
    }),
  );
  expect(saved.customers).toEqual([
    { id: 1, ...ana, website: 'base', store: 'default', group_id: 1, is_subscribed: false, failures: 0 },
  ]);
  expect(saved.admins).toEqual([
    { id: 1, username: 'ada', email: 'ada@example.com', firstname: 'ada', lastname: 'Admin', role: null },
  ]);
});

test('an inactive account, store view and cart are saved as inactive', () => {
  const saved = snapshot(
    createRealm({
      stores: [{ code: 'default', is_active: false }],
      customers: [{ ...ana, is_active: false }],
      admins: [{ username: 'ada', is_active: false }],
      carts: [{ id: key, is_active: false }],
    }),
  );
  expect([saved.stores?.[0], saved.customers?.[0], saved.admins?.[0], saved.carts?.[0]]).toEqual(
    Array.from({ length: 4 }, () => expect.objectContaining({ is_active: false })),
  );
});

test('the last sign-in of a running world is saved', () => {
  const realm = createRealm({ customers: [ana], admins: [{ username: 'ada', last_login_at: '2029-01-01' }] });
  realm.world.lastLogins.customers.set(1, realm.clock.now());
  const saved = snapshot(realm);
  expect([saved.customers?.[0]?.last_login_at, saved.admins?.[0]?.last_login_at]).toEqual([
    NOW,
    '2029-01-01T00:00:00Z',
  ]);
});

test('saves revocations of accounts and integrations', () => {
  const realm = createRealm({
    customers: [ana],
    admins: [{ username: 'ada' }],
    integrations: [{ name: 'erp', access_token: key }, { name: 'pim' }],
  });
  const { tokens } = realm.world;
  tokens.endOwner('revoked', { type: 'customer', id: 1 }, realm.clock.seconds());
  tokens.endToken({ token: key, owner: { type: 'integration', id: 1 } }, 'expired', realm.clock.seconds());
  const saved = snapshot(realm);
  expect(saved.customers?.[0]?.tokens_revoked_at).toBe(NOW);
  expect(saved.admins?.[0]).not.toHaveProperty('tokens_revoked_at');
  expect(saved.integrations?.map(({ tokens_revoked_at: at }) => at)).toEqual([NOW, undefined]);
});

test('saves tokens with owner and expiry, except garbled ones and those of deleted accounts', () => {
  const realm = createRealm({
    customers: [ana, { ...ana, email: 'bo@example.com' }],
    admins: [{ username: 'ada' }],
    integrations: [{ name: 'erp' }],
    tokens: [
      { token: 'a', customer: ana.email, expires_at: '+1h' },
      { token: 'b', admin: 'ada' },
      { token: 'c', integration: 'erp', revoked_at: NOW },
      { token: 'd', customer: 'bo@example.com' },
      { token: 'e', admin: 'ada' },
      { token: 'f', admin: 'ada' },
    ],
  });
  const { world, clock } = realm;
  world.customers.delete(2);
  world.tokens.endToken({ token: 'e', owner: { type: 'admin', id: 1 } }, 'garbled', clock.seconds());
  world.tokens.endToken({ token: 'f', owner: { type: 'admin', id: 1 } }, 'expired', clock.seconds());
  expect(snapshot(realm).tokens).toEqual([
    { token: 'a', customer: ana.email, website: 'base', issued_at: NOW, expires_at: '2030-01-01T01:00:00Z' },
    { token: 'b', admin: 'ada', issued_at: NOW },
    { token: 'c', integration: 'erp', issued_at: NOW, revoked_at: NOW },
    { token: 'f', admin: 'ada', issued_at: NOW, expires_at: NOW },
  ]);
});

test('an integration before the handshake is saved with its verifier and the time of activation', () => {
  const saved = snapshot(createRealm({ integrations: [{ name: 'erp', consumer_key: key }, { name: 'pim' }] }));
  expect(saved.integrations).toEqual([
    {
      id: 1,
      name: 'erp',
      resources: [],
      status: 'inactive',
      consumer_key: key,
      activated_at: NOW,
      oauth_verifier: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
    { id: 2, name: 'pim', resources: [], status: 'active' },
  ]);
});

test('saves the settings of a scope if there are any', () => {
  const saved = snapshot(
    createRealm({
      config: { 'a/b/c': 1 },
      websites: [{ code: 'base', config: { 'a/b/c': 2 } }],
      stores: [{ code: 'default' }, { code: 'fr', config: { 'a/b/c': 3 } }],
    }),
  );
  expect([saved.config, ...[...(saved.websites ?? []), ...(saved.stores ?? [])].map(({ config }) => config)]).toEqual([
    { 'a/b/c': 1 },
    { 'a/b/c': 2 },
    undefined,
    { 'a/b/c': 3 },
  ]);
});
