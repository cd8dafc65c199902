import { expect, test } from 'vitest';
import { listProducts } from '../../../src/domain/catalog/products.ts';
import { listOrders } from '../../../src/domain/checkout/orders.ts';
import { getWishlistTime, listWishlistItems } from '../../../src/domain/checkout/wishlist.ts';
import { createRealm, customerOf, DAY, NOW } from '../create-realm.ts';

const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
const YEAR_2026 = Date.parse('2026-01-01T00:00:00Z');
const customers = Array.from({ length: 40 }, (_, index) => ({ ...MARA, email: `${index}@example.com` }));

test('orders have the values of the document, the latest first', () => {
  const realm = createRealm({
    products: [
      { sku: 'HAT', price: 19.99, special_price: 14.33 },
      { sku: 'BAG', price: 0.1 },
    ],
    customers: [
      {
        ...MARA,
        orders: [
          { order_date: '2029-01-01T00:00:00Z', items: [{ sku: 'HAT', quantity: 3 }, { sku: 'BAG' }] },
          { number: 'A1', status: 'Pending', order_date: '2029-06-01T00:00:00Z', items: [{ sku: 'deleted' }] },
        ],
      },
    ],
  });
  expect(listOrders(realm, customerOf(realm))).toEqual([
    {
      id: 2,
      number: 'A1',
      status: 'Pending',
      at: Date.parse('2029-06-01T00:00:00Z'),
      items: [{ id: 101, sku: 'deleted', quantity: 1, price: 0 }],
      subtotal: 0,
      shipping: 5,
    },
    {
      id: 1,
      number: '000001001',
      status: 'Complete',
      at: Date.parse('2029-01-01T00:00:00Z'),
      items: [
        { id: 1, sku: 'HAT', quantity: 3, price: 14.33 },
        { id: 2, sku: 'BAG', quantity: 1, price: 0.1 },
      ],
      subtotal: 43.09,
      shipping: 10,
    },
  ]);
});

test('an order without a date was placed when the world started', () => {
  const realm = createRealm({ customers: [{ ...MARA, orders: [{ items: [] }, { items: [] }] }] });
  realm.clock.advance(DAY);
  expect(listOrders(realm, customerOf(realm))).toMatchObject([
    { at: NOW, number: '000001001' },
    { at: NOW, number: '000001002' },
  ]);
});

test('a customer of a document without orders has two to four, the same each time', () => {
  const realm = createRealm({ customers });
  const orders = customers.map((_, index) => listOrders(realm, customerOf(realm, index + 1)));
  expect(new Set(orders.map(({ length }) => length))).toEqual(new Set([2, 3, 4]));
  expect(new Set(orders.flat().map(({ status }) => status))).toEqual(new Set(['Complete', 'Processing', 'Pending']));
  expect(new Set(orders.flat().map(({ items }) => items.length))).toEqual(new Set([1, 2, 3]));
  const items = orders.flat().flatMap((order) => order.items);
  expect(new Set(items.map(({ quantity }) => quantity))).toEqual(new Set([1, 2, 3]));
  expect(new Set(items.map(({ sku }) => sku)).size).toBeGreaterThan(20);
  const skus = listProducts(realm).map(({ sku }) => sku);
  expect(items.every(({ sku, price }) => skus.includes(sku) && price > 0)).toBe(true);
  realm.clock.advance(DAY);
  expect(customers.map((_, index) => listOrders(realm, customerOf(realm, index + 1)))).toEqual(orders);
});

test('generated orders were placed on a day of the 360 before 2026', () => {
  const realm = createRealm({ customers });
  const times = customers.flatMap((_, index) => listOrders(realm, customerOf(realm, index + 1)).map(({ at }) => at));
  const days = times.map((at) => (YEAR_2026 - at) / DAY);
  expect(days.every((day) => Number.isInteger(day) && day >= 1 && day <= 360)).toBe(true);
  expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(200);
  const sorted = listOrders(realm, customerOf(realm)).map(({ at }) => at);
  expect(sorted).toEqual([...sorted].sort((one, other) => other - one));
});

test('generated orders depend on the seed and on the customer', () => {
  const [realm, other] = [createRealm({ customers }), createRealm({ customers, seed: 'other' })];
  const datesOf = (shop: typeof realm, id: number) => listOrders(shop, customerOf(shop, id)).map(({ at }) => at);
  expect(datesOf(realm, 1)).not.toEqual(datesOf(other, 1));
  expect(datesOf(realm, 1)).not.toEqual(datesOf(realm, 2));
});

test('a wish list has the items of the document', () => {
  const wishlist = [{ sku: 'HAT', quantity: 2 }, { sku: 'BAG' }];
  const realm = createRealm({ customers: [{ ...MARA, wishlist }] });
  expect(listWishlistItems(realm, customerOf(realm))).toEqual([
    { sku: 'HAT', quantity: 2 },
    { sku: 'BAG', quantity: 1 },
  ]);
});

test('a generated wish list has one to three items, the same each time', () => {
  const realm = createRealm({ customers });
  const lists = customers.map((_, index) => listWishlistItems(realm, customerOf(realm, index + 1)));
  expect(new Set(lists.map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
  const skus = listProducts(realm).map(({ sku }) => sku);
  expect(lists.flat().every(({ sku, quantity }) => skus.includes(sku) && quantity === 1)).toBe(true);
  const again = createRealm({ customers });
  expect(customers.map((_, index) => listWishlistItems(again, customerOf(again, index + 1)))).toEqual(lists);
  expect(new Set(lists.map((items) => items[0]?.sku)).size).toBeGreaterThan(5);
});

test('a wish list was created on a day of the 360 before 2026', () => {
  const realm = createRealm({ customers });
  const days = customers.map((_, index) => (YEAR_2026 - getWishlistTime(realm, customerOf(realm, index + 1))) / DAY);
  expect(days.every((day) => Number.isInteger(day) && day >= 1 && day <= 360)).toBe(true);
  expect(new Set(days).size).toBeGreaterThan(20);
});
