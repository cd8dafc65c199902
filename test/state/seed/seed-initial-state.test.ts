import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createInitialState } from '../../../src/state/seed/seed-initial-state.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const start = (document: FixtureDocument = {}) => createInitialState(document, Date.parse);

test('an empty document has the settings of a new installation', () => {
  expect(start()).toMatchObject({
    edition: 'commerce',
    mode: 'production',
    seed: '0',
    behaviour: {},
    clock: {},
    config: {},
    modules: {},
    definesProducts: false,
  });
  expect(start().defaultStores).toMatchObject({ website: 'base', defaultStoreId: 1 });
});

test('an empty document has no entities', () => {
  const { tokens, throttled, mails, faults, accountFaultIds, campaigns, carts, wishlists, ...others } = start();
  const { compareLists, reviews, ratings, subscriptions, attributes, orders, coupons, agreements } = others;
  const lists = [tokens, throttled, mails, faults, [...accountFaultIds], campaigns, carts, wishlists, compareLists];
  for (const list of [...lists, reviews, ratings, subscriptions, attributes, orders, coupons, agreements]) {
    expect(list).toEqual([]);
  }
  const { customerRules, customerOrders, revocations, nonces, cmsPages, cmsBlocks } = others;
  expect([customerRules, customerOrders, revocations, nonces, cmsPages, cmsBlocks]).toEqual([
    [],
    [],
    [],
    [],
    undefined,
    undefined,
  ]);
  expect([others.currencyRates, others.mocks, others.providerStates, others.upstream]).toEqual([{}, {}, {}, {}]);
});

test('keeps the properties of the document that worlds read unchanged', () => {
  const document = {
    clock: { now: '2030-01-01', frozen: true },
    config: { 'a/b/c': 1 },
    modules: { Magento_Wishlist: false },
    currency_rates: { USD: { EUR: 0.9 } },
    mocks: { SimpleProduct: { name: 'A' } },
    provider_states: { expired: 'customer-token-expired' },
    upstream: { admin: { username: 'qa', password: 'secret' } },
  } as const;
  expect(start(document)).toMatchObject({
    clock: document.clock,
    config: document.config,
    modules: document.modules,
    currencyRates: document.currency_rates,
    mocks: document.mocks,
    providerStates: document.provider_states,
    upstream: document.upstream,
  });
});

test('only the faults of accounts belong to accounts', () => {
  const { faults, accountFaultIds } = start({
    faults: [{ id: 'first', preset: 'rate-limited' }],
    customers: [{ ...ana, faults: ['rate-limited'] }],
    admins: [{ username: 'ada', faults: [{ id: 'own', preset: 'rate-limited' }] }],
  });
  expect(faults.map(({ id }) => id)).toEqual(['first', 'ana@example.com', 'own']);
  expect([...accountFaultIds]).toEqual(['ana@example.com', 'own']);
});

test('the first store view is the default one', () => {
  const { defaultStores } = start({ stores: [{ id: 5, code: 'fr', website: 'europe' }, { code: 'default' }] });
  expect(defaultStores).toMatchObject({ website: 'europe', defaultStoreId: 5 });
});

test('only rows with relative times are built when a world starts', () => {
  const { relative, customers, admins, integrations } = start({
    customers: [ana, { ...ana, email: 'bo@example.com', locked_until: '+1m' }],
    admins: [{ username: 'ada', last_login_at: '-1m' }, { username: 'bo' }],
    integrations: [{ name: 'erp' }, { name: 'pim', activated_at: '-1m' }],
  });
  expect([relative.customers, relative.admins, relative.integrations].map((rows) => rows.map(({ id }) => id))).toEqual([
    [2],
    [1],
    [2],
  ]);
  expect([customers, admins, integrations].map(({ rows }) => [...rows.keys()])).toEqual([[1], [2], [1]]);
});

const items = [
  { sku: 'HAT', quantity: 1 },
  { id: 1, sku: 'BAG', quantity: 1 },
  { sku: 'CAP', quantity: 1 },
];
const review = { sku: 'HAT', nickname: 'A', summary: 'Good', text: 'Warm' };
const idsOf = (list: readonly { readonly id?: number | undefined }[] | undefined) => list?.map(({ id }) => id);

test('an id that a later entity has is not the default of an earlier one', () => {
  const { orders, wishlists, reviews } = start({
    orders: [{ items: [] }, { id: 1, items: [] }, { items: [] }],
    wishlists: [{ customer: ana.email }, { id: 1, customer: ana.email }, { customer: ana.email }],
    reviews: [review, { ...review, id: 1 }, review],
  });
  expect([orders, wishlists, reviews].map(idsOf)).toEqual([
    [2, 1, 3],
    [2, 1, 3],
    [2, 1, 3],
  ]);
});

test('a number that a later cart has is not the default of an earlier one', () => {
  const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
  const { carts } = start({ carts: [{ id: ids[0] }, { id: ids[1], number: 1 }, { id: ids[2] }] });
  expect(carts.map(({ id, number }) => [id, number])).toEqual([
    [ids[0], 2],
    [ids[1], 1],
    [ids[2], 3],
  ]);
});

test('the ids of items and of documents of orders are unique among all orders, carts or wish lists', () => {
  const { orders, carts, wishlists } = start({
    orders: [
      { items, invoices: [{ items: [] }], shipments: [{ items: [] }, { items: [] }] },
      {
        items: [{ sku: 'HAT' }],
        invoices: [{ id: 1, items: [] }],
        shipments: [{ id: 2, items: [] }],
        credit_memos: [{ items: [] }, { id: 1, items: [] }],
      },
    ],
    carts: [
      { id: 'a'.repeat(32), items },
      { id: 'b'.repeat(32) },
      { id: 'c'.repeat(32), items: [{ sku: 'HAT', quantity: 1 }] },
    ],
    wishlists: [
      { customer: ana.email, items },
      { customer: ana.email, items: [{ sku: 'HAT' }] },
    ],
  });
  expect([orders, carts, wishlists].map((list) => list.map((each) => idsOf(each.items)))).toEqual([
    [[2, 1, 3], [4]],
    [[2, 1, 3], undefined, [4]],
    [[2, 1, 3], [4]],
  ]);
  expect(orders.map(({ invoices, shipments, credit_memos: memos }) => [invoices, shipments, memos].map(idsOf))).toEqual(
    [
      [[2], [1, 3], undefined],
      [[1], [2], [2, 1]],
    ],
  );
});

test.each([
  [[], [[1, 'Administrators', ['Magento_Backend::all']]]],
  [
    [{ name: 'Care', resources: [] }],
    [
      [1, 'Administrators', ['Magento_Backend::all']],
      [2, 'Care', []],
    ],
  ],
  [[{ name: 'Administrators', resources: ['a'] }], [[1, 'Administrators', ['a']]]],
])('the roles %j are stored as %j', (roles, stored) => {
  const rows = [...start({ roles }).roles.rows.values()];
  expect(rows.map(({ id, name, resources }) => [id, name, resources])).toEqual(stored);
});

test('groups and roles are found by their names, groups in any letter case', () => {
  const { groups, roles } = start({ customer_groups: [{ code: 'VIP' }], roles: [{ name: 'Care', resources: [] }] });
  expect([groups.ids.get('vip'), groups.ids.get('general')]).toEqual([4, 1]);
  expect([roles.ids.get('Care'), roles.ids.get('Administrators')]).toEqual([2, 1]);
});

test('revocations, nonces and orders are those of the accounts that have them', () => {
  const at = '2030-01-01';
  const order = { items: [{ sku: 'HAT', quantity: 1 }] };
  const { revocations, nonces, customerOrders } = start({
    customers: [
      ana,
      { ...ana, email: 'bo@example.com', tokens_revoked_at: at, orders: [order] },
      { ...ana, email: 'cy@example.com', orders: [] },
    ],
    admins: [{ username: 'ada', tokens_revoked_at: at }, { username: 'bo' }],
    integrations: [{ name: 'erp' }, { name: 'pim', tokens_revoked_at: at, nonces: { abc: 7 } }],
  });
  expect(revocations).toEqual([
    { owner: { type: 'customer', id: 2 }, at },
    { owner: { type: 'admin', id: 1 }, at },
    { owner: { type: 'integration', id: 2 }, at },
  ]);
  expect(nonces).toEqual([{ consumer: 2, nonces: { abc: 7 } }]);
  expect(customerOrders).toEqual([{ customerId: 2, orders: [order] }]);
});
