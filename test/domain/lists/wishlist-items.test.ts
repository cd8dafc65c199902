import { expect, test } from 'vitest';
import { getDefaultWishlist } from '../../../src/domain/lists/customer-wishlists.ts';
import {
  addToWishlist,
  itemNotFound,
  removeFromWishlist,
  storedQuantity,
  updateWishlistItems,
  type WishlistChange,
  type WishlistItemChange,
} from '../../../src/domain/lists/wishlist-items.ts';
import { createRealm, customerOf, HOUR, NOW } from '../create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const VARIANT = { configurable_options: [{ attribute_id: 1, attribute_code: 'c', values: [{ value_index: 5 }] }] };
const RED = btoa('configurable/1/5');

function createList(wishlist: { sku: string; quantity?: number }[] = [{ sku: 'TOP', quantity: 2 }]) {
  const realm = createRealm({
    customers: [{ ...ana, wishlist }],
    products: [
      { sku: 'TOP' },
      { sku: 'BAG', quantity: 1 },
      { sku: 'OUT', quantity: 0 },
      {
        sku: 'SHIRT',
        ...VARIANT,
        variants: [{ product: { sku: 'RED' }, attributes: [{ code: 'c', value_index: 5 }] }],
      },
      { sku: 'RED' },
    ],
  });
  const list = getDefaultWishlist(realm, customerOf(realm));
  realm.clock.advance(HOUR);
  return { realm, list };
}
const errorsOf = ({ errors }: WishlistChange) => errors.map(({ code, refusal }) => [code, refusal.renderedMessage]);
const itemsOf = ({ wishlist }: WishlistChange) => wishlist.items.map(({ sku, quantity }) => `${sku} ${quantity}`);

test.each([
  [1, 1],
  [1.5, 1.5],
  [0.0001, 0.0001],
  [-1, 1],
  [0, 1],
  [99_999_999, 99_999_999],
  [100_000_000, 99_999_999],
])('the quantity %f is stored as %f', (sent, stored) => {
  expect(storedQuantity(sent)).toBe(stored);
});

const ZERO = ['UNDEFINED', 'The quantity of a wish list item cannot be 0'];

test.each([
  ['a product', { sku: 'bag', quantity: 3 }, ['TOP 2', 'BAG 3'], undefined],
  ['a product of the list', { sku: 'TOP', quantity: 5 }, ['TOP 5'], undefined],
  ['a negative quantity', { sku: 'BAG', quantity: -2 }, ['TOP 2', 'BAG 1'], undefined],
  ['a fraction above 1', { sku: 'BAG', quantity: 1.9 }, ['TOP 2', 'BAG 1.9'], undefined],
  ['a quantity of 0', { sku: 'BAG', quantity: 0 }, ['TOP 2'], ZERO],
  ['a fraction below 1', { sku: 'BAG', quantity: 0.9 }, ['TOP 2'], ZERO],
  ['a negative fraction', { sku: 'BAG', quantity: -0.9 }, ['TOP 2'], ZERO],
  [
    'an unknown product',
    { sku: 'NOPE', quantity: 0 },
    ['TOP 2'],
    ['PRODUCT_NOT_FOUND', 'Could not find a product with SKU "NOPE"'],
  ],
  [
    'a product without stock',
    { sku: 'OUT', quantity: 1 },
    ['TOP 2'],
    ['UNDEFINED', 'Cannot add product without stock to wishlist.'],
  ],
  ['0 of a product without stock', { sku: 'OUT', quantity: 0 }, ['TOP 2'], ZERO],
])('adding %s', (_, product, items, error) => {
  const { realm, list } = createList();
  const change = addToWishlist(realm, list, [product]);
  expect([itemsOf(change), errorsOf(change)]).toEqual([items, error === undefined ? [] : [error]]);
  expect(change.wishlist.updated_at).toBe(error === undefined ? NOW + HOUR : NOW);
  expect(realm.world.wishlists.get(list.id)).toBe(change.wishlist);
});

test('no products change nothing', () => {
  const { realm, list } = createList();
  expect(addToWishlist(realm, list, [])).toEqual({ wishlist: list, errors: [] });
  expect(updateWishlistItems(realm, list, []).wishlist).toBe(list);
  expect(removeFromWishlist(realm, list, []).wishlist).toBe(list);
});

test('a variant and its selected options are the same item', () => {
  const { realm, list } = createList([]);
  const change = addToWishlist(realm, list, [
    { sku: 'SHIRT', quantity: 1, options: { variant: 'RED' } },
    { sku: 'SHIRT', quantity: 4, options: { selected: [RED] } },
    { sku: 'SHIRT', quantity: 2 },
  ]);
  expect(change.wishlist.items.map(({ quantity, options }) => [quantity, options])).toEqual([
    [4, { selected: [RED] }],
    [2, undefined],
  ]);
});

test.each<[string, WishlistItemChange, unknown, unknown]>([
  ['a quantity', { id: '1', quantity: 7 }, { quantity: 7, description: null }, undefined],
  ['a comment', { id: '1', description: 'blue' }, { quantity: 2, description: 'blue' }, undefined],
  ['an id with text after it', { id: '1x', quantity: 7 }, { quantity: 7 }, undefined],
  ['a negative quantity', { id: '1', quantity: -7 }, { quantity: 1 }, undefined],
  [
    'a quantity of 0',
    { id: '1', quantity: 0, description: 'blue' },
    { quantity: 2, description: null },
    'The quantity of a wishlist item cannot be 0',
  ],
  ['a fraction below 1', { id: '1', quantity: 0.5 }, { quantity: 2 }, 'The quantity of a wishlist item cannot be 0'],
  [
    'an unknown id',
    { id: '9', quantity: 7 },
    { quantity: 2 },
    'The wishlist item with ID "9" does not belong to the wishlist',
  ],
])('an update by %s', (_, update, item, message) => {
  const { realm, list } = createList();
  const change = updateWishlistItems(realm, list, [update]);
  expect(change.wishlist.items).toMatchObject([item]);
  expect(errorsOf(change)).toEqual(message === undefined ? [] : [['UNDEFINED', message]]);
  expect(change.wishlist === list).toBe(message !== undefined);
});

test('what is known is removed, the rest is reported in its order', () => {
  const { realm, list } = createList([{ sku: 'TOP' }, { sku: 'BAG' }, { sku: 'RED' }]);
  const change = removeFromWishlist(realm, list, ['9', '2', '2', 'x', '3']);
  expect(itemsOf(change)).toEqual(['TOP 1']);
  expect(change.errors.map(({ refusal }) => refusal.parameters)).toEqual([[9], [2], [0]]);
  expect(itemNotFound('7b').refusal.parameters).toEqual([7]);
});
