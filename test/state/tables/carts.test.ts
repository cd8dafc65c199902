import { expect, test } from 'vitest';
import { createCarts } from '../../../src/state/tables/carts.ts';

const cart = (id: string, customerId: number | null, is_active = true) => ({
  id,
  customerId,
  store: 'default',
  is_active,
  email: null,
  items: [],
});

test('the active carts of a customer follow their changes', () => {
  const carts = createCarts([cart('a', 1), cart('b', 1), cart('guest', null)]);
  expect(carts.ofCustomer(1).map(({ id }) => id)).toEqual(['a', 'b']);
  carts.put(cart('a', 1, false));
  carts.put(cart('guest', 1));
  expect(carts.ofCustomer(1).map(({ id }) => id)).toEqual(['b', 'guest']);
  carts.delete('b');
  carts.put(cart('guest', 2));
  expect([carts.ofCustomer(1), carts.ofCustomer(2).map(({ id }) => id), carts.find('b')]).toEqual([
    [],
    ['guest'],
    undefined,
  ]);
});

test('continues item ids after those of the carts', () => {
  const carts = createCarts([{ ...cart('a', null), items: [{ id: 7, sku: 'TOP', quantity: 1 }] }]);
  expect([carts.nextItemId(), carts.nextItemId()]).toEqual([8, 9]);
});

test('the oldest cart is deleted beyond 10,000, except the active ones of customers', () => {
  const carts = createCarts([cart('customer', 1), cart('ordered', 1, false)]);
  for (let index = 2; index < 10_000; index += 1) carts.put(cart(`guest-${index}`, null));
  expect(carts.values()).toHaveLength(10_000);
  carts.put(cart('latest', null));
  carts.put(cart('newest', null));
  expect(carts.values()).toHaveLength(10_000);
  expect(['customer', 'ordered', 'guest-2', 'guest-3', 'newest'].map((id) => carts.find(id)?.id)).toEqual([
    'customer',
    undefined,
    undefined,
    'guest-3',
    'newest',
  ]);
});

test('numbers carts in the order in which they were created; a number stays with its cart', () => {
  const carts = createCarts([
    { ...cart('a', null), number: 6 },
    { ...cart('b', null), number: 2 },
  ]);
  expect([carts.put(cart('c', 1)).number, carts.lastNumber]).toEqual([7, 7]);
  expect(carts.put({ ...cart('a', null), email: 'ana@example.com' }).number).toBe(6);
  expect([carts.put(cart('d', null)).number, carts.lastNumber]).toEqual([8, 8]);
  expect([6, 2, 7].map((number) => carts.findByNumber(number)?.id)).toEqual(['a', 'b', 'c']);
  expect(carts.findByNumber(3)).toBeUndefined();
});

test('a cart with a number is stored as it is', () => {
  const carts = createCarts();
  const numbered = { ...cart('a', null), number: 3 };
  expect(carts.put(numbered)).toBe(numbered);
});

test('a deleted cart is not found by its number', () => {
  const carts = createCarts([cart('a', 1), cart('b', 1)]);
  carts.delete('unknown');
  carts.delete('a');
  expect([carts.find('a'), carts.findByNumber(1), carts.findByNumber(2)?.id]).toEqual([undefined, undefined, 'b']);
  carts.delete('b');
  expect([carts.ofCustomer(1), carts.values()]).toEqual([[], []]);
});

test('a cart with the id of a deleted one is listed once, and has a number of its own', () => {
  const carts = createCarts([cart('a', 1)]);
  carts.delete('a');
  expect(carts.put(cart('a', 1)).number).toBe(2);
  expect([carts.ofCustomer(1).length, carts.findByNumber(1), carts.findByNumber(2)?.id]).toEqual([1, undefined, 'a']);
});

test('neither the latest cart nor an active cart of a customer is deleted', () => {
  const carts = createCarts(Array.from({ length: 10_000 }, (_, index) => cart(`cart ${index}`, index + 1)));
  carts.put(cart('latest', null));
  expect([carts.values().length, carts.find('cart 0')?.id, carts.find('latest')?.id]).toEqual([
    10_001,
    'cart 0',
    'latest',
  ]);
});
