import { expect, test } from 'vitest';
import { deleteCustomer } from '../../../src/domain/accounts/save-accounts.ts';
import {
  addToCompareList,
  assignCompareList,
  createCompareList,
  findCompareList,
  removeFromCompareList,
} from '../../../src/domain/lists/product-comparison.ts';
import { createRealm, customerOf, refusalOf } from '../create-realm.ts';

const createShop = () =>
  createRealm({
    customers: [
      { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' },
      { email: 'bo@example.com', firstname: 'Bo', lastname: 'Lee' },
    ],
    products: [{ sku: 'TOP' }, { sku: 'BAG' }, { sku: 'OFF', status: 2 }],
  });
const GUEST = 0;

test('adds products by id once, and ignores unknown and disabled ones', () => {
  const realm = createShop();
  const list = createCompareList(realm, GUEST, ['1', '999', 'MQ==', '3', '1']);
  expect(list).toMatchObject({ customerId: null, products: ['TOP'] });
  expect(list.uid).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(addToCompareList(realm, list, ['2', '1']).products).toEqual(['TOP', 'BAG']);
  expect(removeFromCompareList(realm, { ...list, products: ['TOP', 'BAG'] }, ['1', '9']).products).toEqual(['BAG']);
});

test('finds a product by an id of several digits', () => {
  const realm = createRealm({ products: [{ sku: 'TOP', id: 120 }] });
  expect(createCompareList(realm, GUEST, ['120']).products).toEqual(['TOP']);
});

test.each(['1 ', ' 1', '+1', '1.0', '1e0', '0x1', ''])('does not read %j as the id of a product', (id) => {
  expect(createCompareList(createShop(), GUEST, [id]).products).toEqual([]);
});

test('a guest has a new list each time, a customer one list', () => {
  const realm = createShop();
  expect(createCompareList(realm, GUEST, []).uid).not.toBe(createCompareList(realm, GUEST, []).uid);
  const own = createCompareList(realm, 1, ['1']);
  expect(createCompareList(realm, 1, ['2'])).toEqual({ ...own, products: ['TOP', 'BAG'] });
});

test('a list is shown to its owner; a customer does not learn whether another list exists', () => {
  const realm = createShop();
  const ofGuest = createCompareList(realm, GUEST, []);
  const own = createCompareList(realm, 1, []);
  expect(findCompareList(realm, 1, own.uid)).toEqual(own);
  expect(findCompareList(realm, GUEST, 'nope')).toBeUndefined();
  const refusals = [
    () => findCompareList(realm, 1, 'nope'),
    () => findCompareList(realm, 1, ofGuest.uid),
    () => findCompareList(realm, 2, own.uid),
    () => findCompareList(realm, GUEST, own.uid),
  ].map(refusalOf);
  expect(refusals).toEqual(refusals.map(() => ['compareListForeign', {}]));
});

test('the list of a guest becomes that of a customer, or its products are added to the own one', () => {
  const realm = createShop();
  const first = createCompareList(realm, GUEST, ['1']);
  expect(assignCompareList(realm, first, 1)).toEqual({ ...first, customerId: 1 });
  const second = createCompareList(realm, GUEST, ['2']);
  expect(assignCompareList(realm, second, 1)).toEqual({ ...first, customerId: 1, products: ['TOP', 'BAG'] });
  expect(realm.world.compareLists.find(second.uid)).toBeUndefined();
  deleteCustomer(realm, customerOf(realm));
  expect(realm.world.compareLists.values()).toEqual([]);
});
