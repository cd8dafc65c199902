import { expect, test } from 'vitest';
import { getDefaultWishlist, listWishlists } from '../../../src/domain/lists/customer-wishlists.ts';
import {
  createNamedWishlist,
  deleteWishlistOf,
  renameWishlist,
  transferWishlistItems,
} from '../../../src/domain/lists/multiple-wishlists.ts';
import { createRealm, customerOf, HOUR, refusalOf, storeOf } from '../create-realm.ts';

const wishlist = [{ sku: 'TOP', quantity: 3 }, { sku: 'BAG' }];

function createShop(number = '3') {
  const realm = createRealm({
    customers: [{ email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee', wishlist }],
    config: { 'wishlist/general/multiple_enabled': 1, 'wishlist/general/multiple_wishlist_number': number },
  });
  const customer = customerOf(realm);
  const create = (name: string) => createNamedWishlist(realm, storeOf(realm), customer, name, 'PUBLIC');
  return { realm, customer, create };
}

test('a customer has as many wish lists as the setting allows, each with another name', () => {
  const { realm, customer, create } = createShop();
  expect(create('Birthday')).toMatchObject({ id: 2, name: 'Birthday', visibility: 'PUBLIC', items: [] });
  expect(refusalOf(() => create('Birthday'))).toEqual(['wishlistNameTaken', ['Birthday']]);
  expect(refusalOf(() => create(''))).toEqual(['wishlistNameMissing', {}]);
  create('Garden');
  expect(refusalOf(() => create('Kitchen'))).toEqual(['wishlistsTooMany', [3]]);
  expect(listWishlists(realm, customer).map(({ name }) => name)).toEqual([null, 'Birthday', 'Garden']);
});

test('without the setting a customer has one wish list', () => {
  const { realm, create } = createShop();
  realm.world.config.set('wishlist/general/multiple_enabled', 0);
  expect(refusalOf(() => create('Birthday'))).toEqual(['wishlistsTooMany', [1]]);
});

test('a wish list can be renamed, and deleted if it is not the default one', () => {
  const { realm, customer, create } = createShop();
  const created = create('Birthday');
  expect(renameWishlist(realm, customer, created, 'Feast', undefined)).toMatchObject({
    name: 'Feast',
    visibility: 'PUBLIC',
  });
  expect(renameWishlist(realm, customer, created, undefined, 'PRIVATE')).toMatchObject({ visibility: 'PRIVATE' });
  expect(refusalOf(() => deleteWishlistOf(realm, customer, getDefaultWishlist(realm, customer)))).toEqual([
    'wishlistIsDefault',
    {},
  ]);
  deleteWishlistOf(realm, customer, created);
  expect(listWishlists(realm, customer)).toHaveLength(1);
});

test('a wish list keeps its name, and does not take the name of another one', () => {
  const { realm, customer, create } = createShop();
  create('Garden');
  const created = create('Birthday');
  const rename = (name: string) => renameWishlist(realm, customer, created, name, 'PRIVATE');
  expect(rename('Birthday')).toMatchObject({ name: 'Birthday', visibility: 'PRIVATE' });
  expect(refusalOf(() => rename('Garden'))).toEqual(['wishlistNameTaken', ['Garden']]);
  expect(refusalOf(() => rename(''))).toEqual(['wishlistNameMissing', {}]);
});

test('copying an item twice adds its quantity twice, and does not change the source', () => {
  const { realm, customer, create } = createShop();
  const source = getDefaultWishlist(realm, customer);
  const destination = create('Birthday');
  realm.clock.advance(HOUR);
  const item = { id: '1', quantity: 2 };
  const copied = transferWishlistItems(realm, source, destination, [item, item], 'copy');
  expect(copied.destination.items).toMatchObject([{ sku: 'TOP', quantity: 4 }]);
  expect(getDefaultWishlist(realm, customer)).toEqual(source);
});

test('items are copied or moved with a quantity; unknown ones are reported', () => {
  const { realm, customer, create } = createShop();
  const source = getDefaultWishlist(realm, customer);
  const copied = transferWishlistItems(realm, source, create('Birthday'), [{ id: '1', quantity: 2 }], 'copy');
  expect(copied.source.items).toEqual(source.items);
  expect(copied.destination.items).toMatchObject([{ id: 3, sku: 'TOP', quantity: 2 }]);
  const requested = [{ id: '1', quantity: 2 }, { id: '2' }, { id: '9' }];
  const moved = transferWishlistItems(realm, source, copied.destination, requested, 'move');
  expect(moved.source.items).toMatchObject([{ id: 1, sku: 'TOP', quantity: 1 }]);
  expect(moved.destination.items.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ['TOP', 4],
    ['BAG', 1],
  ]);
  expect(moved.errors.map(({ refusal }) => refusal.renderedMessage)).toEqual([
    'The wishlist item with ID "9" does not belong to the wishlist',
  ]);
});
