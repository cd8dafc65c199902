import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, NOW } from '../../domain/create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const address = { firstname: 'Ana', lastname: 'Lee', street: ['1 Main St'], city: 'A', country_code: 'US' };
const items = [{ sku: 'HAT', quantity: 2 }];
type OrderOfCustomer = NonNullable<NonNullable<FixtureDocument['customers']>[number]['orders']>[number];

/** Orders of Ana in the website europe, with her addresses. */
const ordersOf = (orders: readonly OrderOfCustomer[], addresses: (typeof address)[] = []) =>
  createRealm({
    stores: [{ code: 'default' }, { code: 'fr', website: 'europe' }],
    customers: [{ ...ana, website: 'europe', orders: [...orders], addresses }],
  }).world.orders.values();

test('an order of a customer is complete and placed at the start of the world by default', () => {
  expect(ordersOf([{ items }])).toEqual([
    {
      id: 1,
      number: '2000000001',
      customerId: 1,
      store: 'fr',
      email: ana.email,
      status: 'complete',
      at: NOW,
      items: [{ id: 1, sku: 'HAT', quantity: 2 }],
    },
  ]);
});

test('an order of a customer keeps its number, status and date', () => {
  expect(ordersOf([{ number: 'A1', status: 'Processing', order_date: '-1h', items }])).toEqual([
    expect.objectContaining({ number: 'A1', status: 'processing', at: NOW - 3_600_000 }),
  ]);
});

test.each([
  ['the default addresses', [{ default_billing: true }, { default_shipping: true }], 'B', 'A'],
  ['the first one without a default address', [{}, {}], 'A', 'A'],
  ['the default address of one kind, and the first one', [{}, { default_billing: true }], 'A', 'B'],
])('the addresses of an order of a customer are %s', (_, flags, shipping, billing) => {
  const addresses = flags.map((flag, index) => ({ ...address, city: index === 0 ? 'A' : 'B', ...flag }));
  const [order] = ordersOf([{ items }], addresses);
  expect(order?.shipping_address).toEqual({ ...address, city: shipping });
  expect(order?.billing_address).toEqual({ ...address, city: billing });
});

test('an order of a customer without addresses has none', () => {
  const [order] = ordersOf([{ items }]);
  expect(order).not.toHaveProperty('shipping_address');
  expect(order).not.toHaveProperty('billing_address');
});

test('an order of the document is pending and that of a guest by default', () => {
  const { world } = createRealm({ orders: [{ items: [{ sku: 'HAT' }] }] });
  expect(world.orders.values()).toEqual([
    {
      id: 1,
      number: '000000001',
      customerId: null,
      store: 'default',
      email: null,
      status: 'pending',
      at: NOW,
      items: [{ id: 1, sku: 'HAT', quantity: 1 }],
    },
  ]);
});
