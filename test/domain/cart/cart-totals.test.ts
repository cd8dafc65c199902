import { expect, test } from 'vitest';
import {
  calculateItemTotals,
  calculateSubtotal,
  calculateTotalQuantity,
} from '../../../src/domain/cart/cart-totals.ts';
import { createRealm } from '../create-realm.ts';

const SHOP = {
  products: [
    { sku: 'HAT', price: 19.99, special_price: 14.33 },
    { sku: 'BAG', price: 0.1 },
  ],
};
const CART = { id: '', customerId: null, store: 'default', is_active: true, email: null };

test.each([
  ['HAT', 3, { price: 14.33, originalPrice: 19.99, rowTotal: 42.99, originalRowTotal: 59.97 }],
  ['BAG', 3, { price: 0.1, originalPrice: 0.1, rowTotal: 0.3, originalRowTotal: 0.3 }],
  ['BAG', 0.14, { price: 0.1, originalPrice: 0.1, rowTotal: 0.01, originalRowTotal: 0.01 }],
  ['deleted', 2, { price: 0, originalPrice: 0, rowTotal: 0, originalRowTotal: 0 }],
])('an item of %s costs, %s times', (sku, quantity, totals) => {
  expect(calculateItemTotals(createRealm(SHOP), { id: 1, sku, quantity }, null)).toEqual(totals);
});

test('a cart has the sum of its items', () => {
  const realm = createRealm(SHOP);
  const items = [
    { id: 1, sku: 'HAT', quantity: 2 },
    { id: 2, sku: 'BAG', quantity: 3 },
  ];
  expect(calculateSubtotal(realm, { ...CART, items })).toBe(28.96);
  expect(calculateTotalQuantity({ ...CART, items })).toBe(5);
  expect([calculateSubtotal(realm, { ...CART, items: [] }), calculateTotalQuantity({ ...CART, items: [] })]).toEqual([
    0, 0,
  ]);
});

test('the sum is rounded to cents', () => {
  const items = [1, 2, 3].map((id) => ({ id, sku: 'BAG', quantity: 1 }));
  expect(calculateSubtotal(createRealm(SHOP), { ...CART, items })).toBe(0.3);
});
