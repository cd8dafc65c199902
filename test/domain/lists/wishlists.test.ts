import { expect, test } from 'vitest';
import { saveCustomer } from '../../../src/domain/accounts/save-accounts.ts';
import {
  addToWishlist,
  removeFromWishlist,
  updateWishlistItems,
  type WishlistChange,
} from '../../../src/domain/lists/change-wishlist.ts';
import {
  findWishlist,
  getDefaultWishlist,
  listWishlists,
  requireWishlists,
  sharingCodeOf,
} from '../../../src/domain/lists/manage-wishlists.ts';
import { moveWishlistToCart } from '../../../src/domain/lists/wishlist-to-cart.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, NOW, refusalOf, storeOf } from '../create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const bo = { ...ana, email: 'bo@example.com' };
const shop: FixtureDocument = {
  customers: [ana, bo],
  products: [
    { sku: 'TOP', price: 30 },
    { sku: 'BAG', price: 12, quantity: 3 },
    { sku: 'OUT', price: 10, quantity: 0 },
    { sku: 'OFF', price: 10, status: 2 },
  ],
};

const itemsOf = ({ wishlist }: WishlistChange) => wishlist.items.map(({ sku, quantity }) => [sku, quantity]);
const errorsOf = ({ errors }: WishlistChange) => errors.map(({ code, refusal }) => [code, refusal.renderedMessage]);

test('a customer has one empty wish list, created when it is first requested', () => {
  const realm = createRealm(shop);
  expect(realm.world.wishlists.values()).toEqual([]);
  const [first, ...others] = listWishlists(realm, customerOf(realm));
  expect(others).toEqual([]);
  expect(first).toMatchObject({ id: 1, customerId: 1, name: null, items: [], updated_at: NOW });
  expect(listWishlists(realm, customerOf(realm))).toEqual([first]);
  expect(first && sharingCodeOf(realm, first)).toMatch(/^[0-9a-f]{32}$/);
});

test('the first wish list has the items of the fixture; changed items replace it', () => {
  const realm = createRealm({ ...shop, customers: [{ ...ana, wishlist: [{ sku: 'BAG', quantity: 2 }] }] });
  expect(getDefaultWishlist(realm, customerOf(realm)).items).toMatchObject([{ id: 1, sku: 'BAG', quantity: 2 }]);
  saveCustomer(realm, { ...customerOf(realm), wishlist: [{ sku: 'TOP' }] });
  expect(getDefaultWishlist(realm, customerOf(realm)).items).toMatchObject([{ id: 2, sku: 'TOP', quantity: 1 }]);
});

test('an id finds an own wish list only; 0 and text are the default one', () => {
  const realm = createRealm({
    ...shop,
    wishlists: [
      { customer: ana.email, id: 4 },
      { customer: bo.email, id: 5 },
    ],
  });
  const idOf = (id: string) => findWishlist(realm, customerOf(realm), id)?.id;
  expect(['4', '4x', '0', 'mine', '-1', '5', '99'].map(idOf)).toEqual([4, 4, 4, 4, 4, undefined, undefined]);
});

test('reports products that cannot be added', () => {
  const realm = createRealm(shop);
  const change = addToWishlist(realm, getDefaultWishlist(realm, customerOf(realm)), [
    { sku: 'top', quantity: 2 },
    { sku: 'NOPE', quantity: 1 },
    { sku: 'OFF', quantity: 1 },
    { sku: 'OUT', quantity: 1 },
    { sku: 'BAG', quantity: 0.5 },
  ]);
  expect(itemsOf(change)).toEqual([['TOP', 2]]);
  expect(errorsOf(change)).toEqual([
    ['PRODUCT_NOT_FOUND', 'Could not find a product with SKU "NOPE"'],
    ['PRODUCT_NOT_FOUND', 'Could not find a product with SKU "OFF"'],
    ['UNDEFINED', 'Cannot add product without stock to wishlist.'],
    ['UNDEFINED', 'The quantity of a wish list item cannot be 0'],
  ]);
});

test('the same product again sets its quantity; a negative one becomes 1', () => {
  const realm = createRealm(shop);
  const add = (sku: string, quantity: number) =>
    itemsOf(addToWishlist(realm, getDefaultWishlist(realm, customerOf(realm)), [{ sku, quantity }]));
  expect(add('TOP', 3)).toEqual([['TOP', 3]]);
  expect(add('TOP', 2)).toEqual([['TOP', 2]]);
  expect(add('TOP', -4)).toEqual([['TOP', 1]]);
});

test('an update changes quantity and comment, and reports unknown items', () => {
  const realm = createRealm({ ...shop, customers: [{ ...ana, wishlist: [{ sku: 'TOP' }] }] });
  const list = getDefaultWishlist(realm, customerOf(realm));
  const change = updateWishlistItems(realm, list, [
    { id: '1', quantity: 4, description: 'In blue' },
    { id: '1', description: '' },
    { id: '1', quantity: 0 },
    { id: '9' },
  ]);
  expect(change.wishlist.items).toMatchObject([{ quantity: 4, description: 'In blue' }]);
  expect(errorsOf(change)).toEqual([
    ['UNDEFINED', 'The quantity of a wishlist item cannot be 0'],
    ['UNDEFINED', 'The wishlist item with ID "9" does not belong to the wishlist'],
  ]);
});

test('reports items to remove that are not on the list', () => {
  const realm = createRealm({ ...shop, customers: [{ ...ana, wishlist: [{ sku: 'TOP' }, { sku: 'BAG' }] }] });
  const list = getDefaultWishlist(realm, customerOf(realm));
  const unchanged = removeFromWishlist(realm, list, ['9']);
  expect(unchanged.wishlist).toBe(list);
  const change = removeFromWishlist(realm, list, ['1', '1', 'x']);
  expect(itemsOf(change)).toEqual([['BAG', 1]]);
  expect(errorsOf(change).map(([, message]) => message)).toEqual([
    'The wishlist item with ID "1" does not belong to the wishlist',
    'The wishlist item with ID "0" does not belong to the wishlist',
  ]);
});

test('removes items from the wish list that were added to the cart', () => {
  const wishlist = [{ sku: 'TOP' }, { sku: 'BAG', quantity: 4 }];
  const realm = createRealm({ ...shop, customers: [{ ...ana, wishlist }] });
  const customer = customerOf(realm);
  const list = getDefaultWishlist(realm, customer);
  const move = (ids: string[]) => moveWishlistToCart(realm, storeOf(realm), customer, list, ids);
  expect(refusalOf(() => move(['1', '8', '9']))).toEqual(['wishlistItemsNotFound', ['8,9']]);
  expect(move([]).map(({ code, itemId }) => [code, itemId])).toEqual([['INSUFFICIENT_STOCK', 2]]);
  expect(getDefaultWishlist(realm, customer).items.map(({ sku }) => sku)).toEqual(['BAG']);
  expect(realm.world.carts.ofCustomer(1)[0]?.items.map(({ sku }) => sku)).toEqual(['TOP']);
});

test('wish lists can be disabled; before 2.4.1 the setting has no effect', () => {
  const config = { 'wishlist/general/active': 0 };
  const check = (magento: string) => {
    const realm = createRealm({ ...shop, magento, config });
    return refusalOf(() => requireWishlists(realm, storeOf(realm)));
  };
  expect([check('2.4.0'), check('2.4.1')]).toEqual([undefined, ['wishlistDisabled', {}]]);
});
