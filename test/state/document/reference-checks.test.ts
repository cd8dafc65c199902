import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

const id = 'c'.repeat(32);
const hat = { sku: 'HAT', quantity: 1 };

test.each([
  [
    'a campaign without content staging',
    { edition: 'open-source', campaigns: [{ name: 'Sale', from: '+1d' }] },
    ['campaigns: needs content staging, which only the edition `commerce` has'],
  ],
  [
    'a cart item of an unknown product',
    { products: [{ sku: 'TOP' }], carts: [{ id, items: [{ sku: 'top', quantity: 1 }, hat] }] },
    ["carts[0].items[1].sku: there is no product 'HAT' in products"],
  ],
  [
    'a cart item in an empty catalog',
    { products: [], carts: [{ id, items: [hat] }] },
    ["carts[0].items[0].sku: there is no product 'HAT' in products"],
  ],
  ['a cart item in a generated catalog', { carts: [{ id, items: [hat] }] }, []],
])('%s has these problems', (_, document, problems) => {
  expect(documentProblemsOf(document)).toEqual(problems);
});
