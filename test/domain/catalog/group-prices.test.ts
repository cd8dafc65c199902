import { expect, test } from 'vitest';
import {
  type GroupPriceFixture,
  getGroupPrice,
  getPriceGroup,
  listTierPrices,
} from '../../../src/domain/catalog/group-prices.ts';
import { findProduct } from '../../../src/domain/catalog/products.ts';
import { createRealm } from '../create-realm.ts';

const WHOLESALE = 2;

function createShop(group_prices: GroupPriceFixture[], values: object = {}) {
  const realm = createRealm({ products: [{ sku: 'HAT', price: 40, ...values, group_prices }] });
  const product = findProduct(realm, 'HAT');
  if (product === undefined) throw new Error('there is no product');
  return { realm, product };
}

test.each([
  [1, 2],
  [2, 1],
  [9, 0],
  [0, 0],
  [null, 0],
  [undefined, 0],
])('the customer %s has the prices of the group %i', (id, group) => {
  const customer = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
  const customers = [
    { ...customer, group_id: WHOLESALE },
    { ...customer, email: 'bo@example.com' },
  ];
  expect(getPriceGroup(createRealm({ customers }), id)).toBe(group);
});

test.each<[string, GroupPriceFixture[], number, number, number]>([
  ['no group prices', [], WHOLESALE, 1, 40],
  ['a price for all groups', [{ price: 35 }], WHOLESALE, 1, 35],
  ['a price of the group', [{ group: 'Wholesale', price: 35 }], WHOLESALE, 1, 35],
  ['a price of the group in lowercase letters', [{ group: 'wholesale', price: 35 }], WHOLESALE, 1, 35],
  ['a price of another group', [{ group: 'Retailer', price: 35 }], WHOLESALE, 1, 40],
  ['a price of an unknown group', [{ group: 'Nobody', price: 35 }], WHOLESALE, 1, 40],
  ['a price of guests', [{ group: 'NOT LOGGED IN', price: 35 }], 0, 1, 35],
  ['a higher price', [{ price: 45 }], WHOLESALE, 1, 40],
  ['the lowest of several', [{ price: 30 }, { price: 25 }, { price: 28 }], WHOLESALE, 1, 25],
  ['a price from 3 pieces, for 2', [{ price: 30, quantity: 3 }], WHOLESALE, 2, 40],
  ['a price from 3 pieces, for 3', [{ price: 30, quantity: 3 }], WHOLESALE, 3, 30],
  ['a higher price from 3 pieces', [{ price: 20 }, { price: 30, quantity: 3 }], WHOLESALE, 5, 20],
])('the price with %s', (_, prices, group, quantity, price) => {
  const { realm, product } = createShop(prices);
  expect(getGroupPrice(realm, product, group, quantity)).toBe(price);
});

test('the special price stays if it is lower than that of the group', () => {
  const { realm, product } = createShop([{ price: 35 }], { special_price: 32 });
  expect(getGroupPrice(realm, product, WHOLESALE)).toBe(32);
});

test('a product without group prices has its final price', () => {
  const realm = createRealm({ products: [{ sku: 'HAT', price: 40 }] });
  const product = findProduct(realm, 'HAT');
  expect(product && [getGroupPrice(realm, product, 1), listTierPrices(realm, product, 1)]).toEqual([40, []]);
});

test('tier prices of a group are those from 2 pieces on, in the order of their quantities, the lowest of each', () => {
  const { realm, product } = createShop([
    { price: 20, quantity: 10 },
    { price: 30, quantity: 5, group: 'Wholesale' },
    { price: 31, quantity: 5 },
    { price: 39 },
    { price: 38, quantity: 2 },
    { price: 10, quantity: 3, group: 'Retailer' },
  ]);
  const wholesale = [
    { price: 38, quantity: 2 },
    { price: 30, quantity: 5 },
    { price: 20, quantity: 10 },
  ];
  expect(listTierPrices(realm, product, WHOLESALE)).toEqual(wholesale);
  expect(listTierPrices(realm, product, 1)).toEqual(wholesale.with(1, { price: 31, quantity: 5 }));
});
