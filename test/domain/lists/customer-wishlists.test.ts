import { expect, test } from 'vitest';
import { saveCustomer } from '../../../src/domain/accounts/save-accounts.ts';
import {
  createWishlistOf,
  findDefaultWishlist,
  findWishlist,
  getDefaultWishlist,
  listWishlists,
  requireWishlists,
  saveWishlist,
  sharingCodeOf,
} from '../../../src/domain/lists/customer-wishlists.ts';
import { createRealm, customerOf, HOUR, NOW, refusalOf, storeOf } from '../create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const bo = { ...ana, email: 'bo@example.com' };

test('a customer has one empty wish list, created when it is first requested', () => {
  const realm = createRealm({ customers: [ana] });
  expect(realm.world.wishlists.values()).toEqual([]);
  const [first, ...others] = listWishlists(realm, customerOf(realm));
  expect(others).toEqual([]);
  expect(first).toEqual({
    id: 1,
    customerId: 1,
    name: null,
    visibility: 'PRIVATE',
    sharing_code: null,
    items: [],
    updated_at: NOW,
  });
  expect(listWishlists(realm, customerOf(realm))).toEqual([first]);
});

test('the first wish list has the items of the fixture; changed items replace it', () => {
  const realm = createRealm({ customers: [{ ...ana, wishlist: [{ sku: 'BAG', quantity: 2 }] }] });
  expect(getDefaultWishlist(realm, customerOf(realm)).items).toEqual([
    { id: 1, sku: 'BAG', quantity: 2, description: null, added_at: NOW },
  ]);
  saveCustomer(realm, { ...customerOf(realm), wishlist: [{ sku: 'TOP' }] });
  expect(getDefaultWishlist(realm, customerOf(realm)).items).toMatchObject([{ id: 2, sku: 'TOP', quantity: 1 }]);
});

test('looking for the default wish list creates one with items only', () => {
  const realm = createRealm({ customers: [ana, { ...bo, wishlist: [{ sku: 'TOP' }] }] });
  expect(findDefaultWishlist(realm, customerOf(realm, 1))).toBeUndefined();
  expect(realm.world.wishlists.values()).toEqual([]);
  expect(findDefaultWishlist(realm, customerOf(realm, 2))).toMatchObject({ customerId: 2, items: [{ sku: 'TOP' }] });
  const created = getDefaultWishlist(realm, customerOf(realm, 1));
  expect(findDefaultWishlist(realm, customerOf(realm, 1))).toBe(created);
});

test('an id finds only a wish list of the customer; 0 and a string without digits find the default one', () => {
  const wishlists = [
    { customer: ana.email, id: 4 },
    { customer: bo.email, id: 5 },
    { customer: ana.email, id: 6 },
  ];
  const realm = createRealm({ customers: [ana, bo], wishlists });
  const idOf = (id: string) => findWishlist(realm, customerOf(realm), id)?.id;
  expect(['4', '6', '4x', '0', '', 'mine', '-1'].map(idOf)).toEqual([4, 6, 4, 4, 4, 4, 4]);
  expect(['5', '99'].map(idOf)).toEqual([undefined, undefined]);
});

test('the wish list of the fixture is found by its id before it was requested', () => {
  const realm = createRealm({ customers: [{ ...ana, wishlist: [{ sku: 'TOP' }] }, bo] });
  expect(findWishlist(realm, customerOf(realm, 2), '1')).toBeUndefined();
  expect(findWishlist(realm, customerOf(realm, 1), '1')?.items).toHaveLength(1);
});

test('a further wish list has the next id, and a saved one the time of the change', () => {
  const realm = createRealm({ customers: [ana] });
  const first = getDefaultWishlist(realm, customerOf(realm));
  realm.clock.advance(HOUR);
  const second = createWishlistOf(realm, customerOf(realm), 'Birthday', 'PUBLIC');
  expect(second).toMatchObject({ id: 2, name: 'Birthday', visibility: 'PUBLIC', updated_at: NOW + HOUR });
  expect(listWishlists(realm, customerOf(realm))).toEqual([first, second]);
  expect(saveWishlist(realm, first, { name: 'Home' })).toEqual({ ...first, name: 'Home', updated_at: NOW + HOUR });
});

test('the code of the shared link is that of the document, else one of the world and the id', () => {
  const wishlists = [
    { customer: ana.email, sharing_code: 's'.repeat(32) },
    { customer: ana.email },
    { customer: ana.email },
  ];
  const realm = createRealm({ customers: [ana], wishlists });
  const codes = listWishlists(realm, customerOf(realm)).map((each) => sharingCodeOf(realm, each));
  expect(codes).toEqual([
    's'.repeat(32),
    expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
    expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
  ]);
  expect(new Set(codes).size).toBe(3);
});

test.each([
  ['2.4.0', '0', undefined],
  ['2.4.1', '0', 'wishlistDisabled'],
  ['2.4.8', '0', 'wishlistDisabled'],
  ['2.4.8', '1', undefined],
])('in %s wish lists with the setting %s are refused with %s', (magento, active, key) => {
  const realm = createRealm({ magento, config: { 'wishlist/general/active': active } });
  expect(refusalOf(() => requireWishlists(realm, storeOf(realm)))?.[0]).toBe(key);
  const update = refusalOf(() => requireWishlists(realm, storeOf(realm), 'wishlistUpdateDisabled'));
  expect(update?.[0]).toBe(key && 'wishlistUpdateDisabled');
});
