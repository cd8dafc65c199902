import { expect, test } from 'vitest';
import { getDefaultWishlist } from '../../../src/domain/lists/customer-wishlists.ts';
import { moveWishlistToCart } from '../../../src/domain/lists/wishlist-to-cart.ts';
import { createRealm, customerOf, HOUR, NOW, refusalOf, storeOf } from '../create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };

function createShop(wishlist: { sku: string; quantity?: number }[]) {
  const realm = createRealm({
    customers: [{ ...ana, wishlist }],
    products: [{ sku: 'TOP' }, { sku: 'BAG', quantity: 3 }, { sku: 'OUT', quantity: 0 }],
  });
  const customer = customerOf(realm);
  const list = getDefaultWishlist(realm, customer);
  realm.clock.advance(HOUR);
  const move = (ids: string[] = []) => moveWishlistToCart(realm, storeOf(realm), customer, list, ids);
  const remaining = () => getDefaultWishlist(realm, customer).items.map(({ id, sku }) => `${id} ${sku}`);
  const inCart = () =>
    realm.world.carts.ofCustomer(1).flatMap(({ items }) => items.map(({ sku, quantity }) => `${sku} ${quantity}`));
  return { realm, customer, move, remaining, inCart };
}

test.each([
  ['all items without ids', [], [], ['TOP 1', 'BAG 2']],
  ['chosen items in the order of the list', ['2', '1'], [], ['TOP 1', 'BAG 2']],
  ['one item', ['2'], ['1 TOP'], ['BAG 2']],
  ['an id twice once', ['2', '2'], ['1 TOP'], ['BAG 2']],
])('moves %s', (_, ids, left, moved) => {
  const { move, remaining, inCart } = createShop([{ sku: 'TOP' }, { sku: 'BAG', quantity: 2 }]);
  expect(move(ids)).toEqual([]);
  expect([remaining(), inCart()]).toEqual([left, moved]);
});

test('unknown ids are refused together, and nothing is moved', () => {
  const { realm, move, remaining } = createShop([{ sku: 'TOP' }]);
  expect(refusalOf(() => move(['1', '7', 'x', '01']))).toEqual(['wishlistItemsNotFound', ['7,x,01']]);
  expect(remaining()).toEqual(['1 TOP']);
  expect(realm.world.carts.values()).toEqual([]);
});

test('each item that the cart refuses stays, with its own error', () => {
  const wishlist = [{ sku: 'OUT' }, { sku: 'TOP' }, { sku: 'GONE' }, { sku: 'BAG', quantity: 4 }];
  const { realm, customer, move, remaining, inCart } = createShop(wishlist);
  expect(move().map(({ itemId, code }) => [itemId, code])).toEqual([
    [1, 'PRODUCT_NOT_FOUND'],
    [3, 'PRODUCT_NOT_FOUND'],
    [4, 'INSUFFICIENT_STOCK'],
  ]);
  expect([remaining(), inCart()]).toEqual([['1 OUT', '3 GONE', '4 BAG'], ['TOP 1']]);
  expect(getDefaultWishlist(realm, customer).updated_at).toBe(NOW + HOUR);
});

test('a list of which nothing is moved is unchanged', () => {
  const { realm, customer, move } = createShop([{ sku: 'OUT' }]);
  expect(move()).toHaveLength(1);
  expect(getDefaultWishlist(realm, customer).updated_at).toBe(NOW);
});

test('an empty list needs no cart', () => {
  const { realm, move } = createShop([]);
  expect(move()).toEqual([]);
  expect(realm.world.carts.values()).toEqual([]);
});
