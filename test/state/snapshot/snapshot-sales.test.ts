import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';
import { snapshot } from '../../../src/state/snapshot/snapshot.ts';
import { createRealm } from '../../domain/create-realm.ts';

const NOW = '2030-01-01T00:00:00Z';
const EARLIER = '2029-12-31T00:00:00Z';
const ANA = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const CART_ID = 'c'.repeat(32);

const SHOP: FixtureDocument = {
  stores: [{ code: 'default' }, { code: 'de' }],
  customers: [ANA],
  products: [{ sku: 'HAT' }, { sku: 'BAG' }],
};

/** The part of a snapshot; the snapshot is valid and restores the same state. */
function save<Key extends keyof FixtureDocument>(document: FixtureDocument, key: Key): FixtureDocument[Key] {
  const saved = snapshot(createRealm({ ...SHOP, ...document }));
  expect(snapshot(createRealm(validateDocument(structuredClone(saved))))).toEqual(saved);
  return saved[key];
}

test.each<[string, NonNullable<FixtureDocument['carts']>[number], object]>([
  ['of a guest', { id: CART_ID }, { number: 1, store: 'default', items: [] }],
  [
    'of a customer',
    { id: CART_ID, customer: ANA.email, number: 7, store: 'de', items: [{ sku: 'HAT', quantity: 2 }] },
    { number: 7, customer: ANA.email, website: 'base', store: 'de', items: [{ id: 1, sku: 'HAT', quantity: 2 }] },
  ],
  [
    'with options, an e-mail address and a coupon, ordered',
    {
      id: CART_ID,
      email: 'g@example.com',
      is_active: false,
      coupon_code: 'SALE',
      items: [{ id: 4, sku: 'HAT', quantity: 1, options: { selected: ['a'], entered: [{ uid: 'b', value: 'c' }] } }],
    },
    {
      number: 1,
      store: 'default',
      email: 'g@example.com',
      is_active: false,
      coupon_code: 'SALE',
      items: [{ id: 4, sku: 'HAT', quantity: 1, options: { selected: ['a'], entered: [{ uid: 'b', value: 'c' }] } }],
    },
  ],
])('a cart %s is saved', (_, cart, saved) => {
  expect(save({ carts: [cart] }, 'carts')).toEqual([{ id: CART_ID, ...saved }]);
});

test('an order is saved with its history and its documents', () => {
  const orders = [
    {
      customer: ANA.email,
      store: 'de',
      status: 'Processing',
      order_date: EARLIER,
      changed_at: NOW,
      shipping_method: null,
      items: [{ sku: 'HAT', quantity: 3, price: 5 }],
      comments: [
        { comment: 'packed' },
        { comment: 'sent', created_at: NOW, status: 'pending', is_visible_on_front: true },
      ],
      invoices: [{ items: [{ sku: 'HAT', quantity: 2 }] }],
      shipments: [{ number: 'S1', created_at: NOW, items: [{ sku: 'HAT' }], tracks: [{ track_number: '1Z' }] }],
    },
  ];
  expect(save({ orders }, 'orders')).toEqual([
    {
      id: 1,
      number: '2000000001',
      customer: ANA.email,
      website: 'base',
      email: ANA.email,
      store: 'de',
      status: 'processing',
      order_date: EARLIER,
      changed_at: NOW,
      shipping_method: null,
      items: [{ id: 1, sku: 'HAT', quantity: 3, price: 5, invoiced: 2, shipped: 1 }],
      comments: [
        { comment: 'packed', created_at: EARLIER, status: 'processing', is_visible_on_front: false },
        { comment: 'sent', created_at: NOW, status: 'pending', is_visible_on_front: true },
      ],
      invoices: [{ id: 1, number: '2000000001', created_at: EARLIER, items: [{ item: 1, quantity: 2 }] }],
      shipments: [
        {
          id: 1,
          number: 'S1',
          created_at: NOW,
          items: [{ item: 1, quantity: 1 }],
          tracks: [{ carrier_code: 'custom', title: 'custom', track_number: '1Z' }],
        },
      ],
    },
  ]);
});

test('the order of a deleted customer becomes that of a guest, with its e-mail address', () => {
  const realm = createRealm({ ...SHOP, orders: [{ customer: ANA.email, items: [{ sku: 'HAT' }] }] });
  realm.world.customers.delete(1);
  const [order] = snapshot(realm).orders ?? [];
  expect(order).not.toHaveProperty('customer');
  expect(order?.email).toBe(ANA.email);
});

test('the carts, compare lists and reviews of a deleted customer become those of a guest; wish lists are not saved', () => {
  const customer = ANA.email;
  const realm = createRealm({
    ...SHOP,
    carts: [{ id: CART_ID, customer }],
    compare_lists: [{ uid: 'u'.repeat(32), customer }],
    reviews: [{ sku: 'HAT', customer, nickname: 'A', summary: 'Good', text: 'Warm' }],
    wishlists: [{ customer }, { customer, name: 'Home' }],
  });
  realm.world.customers.delete(1);
  const saved = snapshot(realm);
  expect(snapshot(createRealm(validateDocument(structuredClone(saved))))).toEqual(saved);
  const lists = [saved.carts, saved.compare_lists, saved.reviews];
  expect(lists.map((list) => list?.map((each) => 'customer' in each))).toEqual([[false], [false], [false]]);
  expect(saved.wishlists).toEqual([]);
});

test('a coupon is saved with its times', () => {
  expect(
    save(
      {
        coupons: [
          { code: 'A', percent: 5, from: '-1d', to: '+1h' },
          { code: 'B', is_active: false },
        ],
      },
      'coupons',
    ),
  ).toEqual([
    { code: 'A', percent: 5, is_active: true, free_shipping: false, from: EARLIER, to: '2030-01-01T01:00:00Z' },
    { code: 'B', is_active: false, free_shipping: false },
  ]);
});

test('wish lists, compare lists, reviews and subscriptions are saved with their owners', () => {
  const document: FixtureDocument = {
    wishlists: [{ customer: ANA.email, name: 'Home', items: [{ sku: 'HAT', description: 'blue' }] }],
    compare_lists: [{ uid: 'u'.repeat(32), products: ['BAG'] }],
    newsletter_subscriptions: [{ email: 'g@example.com' }],
  };
  expect(save(document, 'wishlists')).toEqual([
    {
      id: 1,
      customer: ANA.email,
      website: 'base',
      name: 'Home',
      visibility: 'PRIVATE',
      updated_at: NOW,
      items: [{ id: 1, sku: 'HAT', quantity: 1, description: 'blue', added_at: NOW }],
    },
  ]);
  expect(save(document, 'compare_lists')).toEqual([{ uid: 'u'.repeat(32), products: ['BAG'] }]);
  expect(save(document, 'newsletter_subscriptions')).toEqual([
    { email: 'g@example.com', website: 'base', status: 'SUBSCRIBED' },
  ]);
});

test('the order of a guest is saved with its credit memos, and without an e-mail address', () => {
  const orders = [
    {
      order_date: EARLIER,
      items: [{ sku: 'HAT' }],
      credit_memos: [{ items: [{ sku: 'HAT' }], adjustment_positive: 2 }],
    },
  ];
  const [order] = save({ orders }, 'orders') ?? [];
  expect(order).not.toHaveProperty('email');
  expect(order?.credit_memos).toEqual([
    { id: 1, number: '000000001', created_at: EARLIER, items: [{ item: 1, quantity: 1 }], adjustment_positive: 2 },
  ]);
});
