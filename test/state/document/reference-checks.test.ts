import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

const id = 'c'.repeat(32);
const NAME = { firstname: 'Ana', lastname: 'Lee' };
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
    ["carts[0].items[1].sku: unknown product 'HAT'; expected one of products"],
  ],
  [
    'a cart item in an empty catalog',
    { products: [], carts: [{ id, items: [hat] }] },
    ["carts[0].items[0].sku: unknown product 'HAT'; expected one of products"],
  ],
  [
    'a customer of an unknown group',
    {
      customer_groups: [{ code: 'VIP' }, { id: 20, code: 'Staff' }],
      customers: [0, 3, 4, 20, 5].map((group_id) => ({
        email: `c${group_id}@a.bc`,
        password: 'x',
        ...NAME,
        group_id,
      })),
    },
    ['customers[4].group_id: unknown customer group 5; valid: 0, 1, 2, 3, 4, 20'],
  ],
  [
    'the wish list of a customer with an unknown product',
    { products: [{ sku: 'TOP' }], customers: [{ email: 'a@a.bc', password: 'x', ...NAME, wishlist: [hat] }] },
    ["customers[0].wishlist[0].sku: unknown product 'HAT'; expected one of products"],
  ],
  ['a cart item in a generated catalog', { carts: [{ id, items: [hat] }] }, []],
])('%s has these problems', (_, document, problems) => {
  expect(documentProblemsOf(document)).toEqual(problems);
});
