import { expect, test } from 'vitest';
import { createInitialState } from '../../../src/state/seed/seed-initial-state.ts';
import { findTokenOwner } from '../../../src/state/seed/seed-tokens.ts';
import { startWorld } from '../../../src/state/seed/start-world.ts';
import { createRealm, NOW } from '../../domain/create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const key = 'k'.repeat(32);

test('computes relative times from the start of the world', () => {
  const { world } = createRealm({
    customers: [{ ...ana, locked_until: '+10m' }],
    admins: [{ username: 'ada', last_login_at: '-1h' }],
    integrations: [{ name: 'erp', activated_at: '-1m' }],
    throttled: [{ name: 'bo', type: 'admin', failures: 2, locked_until: '+30m' }],
    mailbox: [
      { to: 'a', template: 't', variables: {} },
      { at: '-1m', to: 'a', template: 't', variables: {} },
    ],
    campaigns: [{ name: 'Sale', from: '+1d', to: '+2d' }],
  });
  expect(world.customers.get(1)?.locked_until).toBe(NOW + 600_000);
  expect(world.admins.get(1)?.last_login_at).toBe(NOW - 3_600_000);
  expect(world.integrations.get(1)?.activated_at).toBe(NOW - 60_000);
  expect(world.loginFailures.find('admin', 'bo', NOW)?.lockedUntil).toBe(NOW + 1_800_000);
  expect(world.mailbox.list().map(({ at }) => at)).toEqual([NOW, NOW - 60_000]);
  expect(world.campaigns.get(1)).toMatchObject({ from: NOW + 86_400_000, to: NOW + 172_800_000 });
  expect(world.campaigns.get(1)).toMatchObject({ products: [], categories: [] });
});

test('assigns tokens of the document to their owners', () => {
  const { world } = createRealm({
    customers: [ana],
    admins: [{ username: 'ada' }],
    integrations: [{ name: 'erp' }],
    tokens: [
      { token: 'one', customer: 'Ana@example.com' },
      { token: 'two.three', admin: 'ADA', issued_at: '-1m', expires_at: '+1h' },
      { token: 'four', integration: 'erp', revoked_at: '-1s' },
      { token: 'five', customer: 'nobody@example.com' },
    ],
  });
  expect(world.tokens.list().map(({ token }) => token)).toEqual(['one', 'two.three', 'four']);
  const second = NOW / 1000;
  expect(world.tokens.find('one')).toEqual({
    token: 'one',
    shape: 'opaque',
    number: 1,
    owner: { type: 'customer', id: 1 },
    issuedAt: second,
    expiresAt: null,
  });
  expect(world.tokens.find('two.three')).toMatchObject({
    shape: 'jwt',
    issuedAt: second - 60,
    expiresAt: second + 3600,
  });
  const revoked = world.tokens.find('four');
  expect(revoked && world.tokens.endedAt('revoked', revoked)).toBe(second - 1);
});

test('a token of an account that does not exist has no owner', () => {
  const { world } = createRealm({ customers: [{ ...ana, website: 'base' }] });
  expect(findTokenOwner(world, { customer: ana.email })).toEqual({ type: 'customer', id: 1 });
  expect(findTokenOwner(world, { customer: ana.email, website: 'europe' })).toBeUndefined();
  expect(findTokenOwner(world, { admin: 'ada' })).toBeUndefined();
  expect(findTokenOwner(world, { integration: 'erp' })).toBeUndefined();
  expect(findTokenOwner(world, {})).toBeUndefined();
});

test('applies revocations and nonces of the document', () => {
  const { world } = createRealm({
    customers: [{ ...ana, tokens_revoked_at: '-1m' }],
    integrations: [{ name: 'erp', access_token: key, tokens_revoked_at: '-2m', nonces: { abc: 7 } }],
  });
  expect(world.tokens.revocationCutOff({ type: 'customer', id: 1 })?.second).toBe(NOW / 1000 - 60);
  const record = { token: key, number: 0, owner: { type: 'integration' as const, id: 1 }, issuedAt: 0 };
  expect(world.tokens.endedAt('revoked', record)).toBe(NOW / 1000 - 120);
  expect(world.nonces.ofConsumer(1)).toEqual({ abc: 7 });
});

test('a cart of the document belongs to the customer of its website, or to a guest', () => {
  const id = 'c'.repeat(32);
  const { world } = createRealm({
    stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }],
    customers: [ana, { ...ana, website: 'europe' }],
    carts: [
      { id, customer: ana.email, store: 'fr', items: [{ sku: 'TOP', quantity: 2 }] },
      { id: 'd'.repeat(32), email: 'guest@example.com', is_active: false, items: [{ id: 5, sku: 'TOP', quantity: 1 }] },
    ],
  });
  expect(world.carts.find(id)).toEqual({
    id,
    number: 1,
    customerId: 2,
    store: 'fr',
    is_active: true,
    email: null,
    items: [{ id: 1, sku: 'TOP', quantity: 2 }],
  });
  expect(world.carts.find('d'.repeat(32))).toMatchObject({ customerId: null, store: 'default', is_active: false });
  expect(world.carts.nextItemId()).toBe(6);
});

test('two worlds of one initial state share unchanged rows only', () => {
  const document = { customers: [ana] };
  const initialState = createInitialState(document, Date.parse);
  const start = { mark: 'mark', generatedKey: 'key', now: NOW, parseTime: Date.parse };
  const [first, second] = [startWorld(initialState, start), startWorld(initialState, start)];
  expect(first.customers.get(1)).toBe(second.customers.get(1));
  first.customers.delete(1);
  first.config.set('a/b/c', 1);
  expect([second.customers.get(1)?.email, second.config.size]).toEqual([ana.email, 0]);
});

test('a document without a release and a seed has the newest release and the seed 0', () => {
  const { world, release } = createRealm();
  expect([world.initialState.seed, world.mode, release.name]).toEqual(['0', 'production', '2.4.9']);
});

test('creates no functions for each world in its tables of accounts, tokens and orders, to save memory', () => {
  const { world } = createRealm({ customers: [ana] });
  const { websites, stores, groups, customers, admins, roles, integrations, tokens, products, categories } = world;
  const tables = [websites, stores, groups, customers, admins, roles, integrations, products, categories];
  for (const table of [...tables, world.campaigns, world.orders, tokens]) {
    const properties = Object.entries(Object.getOwnPropertyDescriptors(table));
    expect(properties.filter(([, { get, value }]) => get !== undefined || typeof value === 'function')).toEqual([]);
  }
});

test('the default number of an order is one that no later order of the document has', () => {
  const items = [{ sku: 'HAT', quantity: 1 }];
  const { world } = createRealm({
    stores: [{ code: 'default' }, { code: 'fr' }],
    orders: [{ items }, { number: '000000001', items }, { items }, { items, store: 'fr' }, { number: 'A1', items }],
    customers: [{ ...ana, orders: [{ items }, { number: '000000003', items }] }],
  });
  expect(world.orders.values().map(({ number }) => number)).toEqual([
    '000000002',
    '000000001',
    '000000004',
    '2000000001',
    'A1',
    '000000005',
    '000000003',
  ]);
  expect(world.orders.nextNumber(1)).toBe('000000006');
});

test('a new world has sent no mails and requested no resets', () => {
  const { world } = createRealm();
  expect([world.lastIds, world.friendMails, world.resetRequests]).toEqual([{ address: 0 }, [], []]);
});
