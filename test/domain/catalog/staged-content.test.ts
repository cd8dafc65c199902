import { expect, test } from 'vitest';
import { listCategories } from '../../../src/domain/catalog/categories.ts';
import { findProduct, listProducts } from '../../../src/domain/catalog/products.ts';
import {
  findCampaignsAt,
  isCategoryStaged,
  isProductStaged,
  withCampaigns,
  withLiveCampaigns,
} from '../../../src/domain/catalog/staged-content.ts';
import { uidOf } from '../../../src/magento/schema/uid.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, HOUR, MINUTE, NOW, SECOND } from '../create-realm.ts';

const SHOP: FixtureDocument = {
  products: [
    { sku: 'HAT', price: 20 },
    { sku: 'BAG', price: 10 },
  ],
  categories: [
    { id: 5, name: 'Women' },
    { id: 6, name: 'Shirts', parent: 'women' },
  ],
};
const namesAt = (realm: Realm, time: number) => findCampaignsAt(realm, NOW + time).map(({ name }) => name);

test.each([
  [-1, []],
  [0, ['sale']],
  [MINUTE - 1, ['sale']],
  [MINUTE, []],
])('%i ms from its start, the campaigns %j are active', (time, names) => {
  const realm = createRealm({ ...SHOP, campaigns: [{ name: 'sale', from: '+0s', to: '+1m' }] });
  expect(namesAt(realm, time)).toEqual(names);
});

test('a campaign without an end stays active', () => {
  const realm = createRealm({ ...SHOP, campaigns: [{ name: 'sale', from: '+0s' }] });
  expect(namesAt(realm, 1e12)).toEqual(['sale']);
});

test('sorts campaigns by start, then by id', () => {
  const realm = createRealm({
    ...SHOP,
    campaigns: [
      { id: 3, name: 'third', from: '+2s' },
      { id: 2, name: 'second', from: '+1s' },
      { id: 1, name: 'first', from: '+1s' },
      { id: 4, name: 'zeroth', from: '+0s' },
    ],
  });
  expect(namesAt(realm, HOUR)).toEqual(['zeroth', 'first', 'second', 'third']);
});

test('has no campaigns without the module', () => {
  const realm = createRealm({
    ...SHOP,
    modules: { Magento_Staging: false },
    campaigns: [
      { name: 'now', from: '+0s', products: [{ sku: 'HAT' }] },
      { name: 'next', from: '+1m', products: [{ sku: 'HAT' }], categories: [{ id: 5 }] },
    ],
  });
  expect(namesAt(realm, 0)).toEqual([]);
  expect(withLiveCampaigns(realm)).toBe(realm);
  const [women] = listCategories(realm);
  expect(isProductStaged(realm, 'HAT')).toBe(false);
  expect(women && isCategoryStaged(realm, women)).toBe(false);
});

test('an active campaign changes products while it lasts', () => {
  const realm = createRealm({
    ...SHOP,
    campaigns: [
      {
        name: 'sale',
        from: '+0s',
        to: '+1m',
        products: [
          { sku: 'hat', special_price: 5 },
          { sku: 'deleted', price: 1 },
        ],
      },
    ],
  });
  const staged = withLiveCampaigns(realm);
  expect(findProduct(staged, 'HAT')).toMatchObject({ sku: 'HAT', price: 20, finalPrice: 5 });
  expect(findProduct(staged, 'BAG')).toMatchObject({ finalPrice: 10 });
  expect(findProduct(staged, 'deleted')).toBeUndefined();
  expect(findProduct(realm, 'HAT')).toMatchObject({ finalPrice: 20 });
  expect(listProducts(staged).map(({ finalPrice }) => finalPrice)).toEqual([5, 10]);
  const list = listProducts(staged);
  expect(listProducts(staged)).toBe(list);
  expect(listProducts(realm).map(({ finalPrice }) => finalPrice)).toEqual([20, 10]);
  realm.clock.advance(MINUTE);
  expect(withLiveCampaigns(realm)).toBe(realm);
});

test.each([
  ['id', { id: 6 }],
  ['uid', { uid: uidOf(6) }],
  ['URL key', { url_key: 'shirts' }],
])('a campaign changes the category of an %s', (_, reference) => {
  const realm = createRealm({
    ...SHOP,
    campaigns: [{ name: 'sale', from: '+0s', categories: [{ ...reference, name: 'Tops' }] }],
  });
  expect(listCategories(withLiveCampaigns(realm)).map(({ name, urlPath }) => [name, urlPath])).toEqual([
    ['Women', 'women'],
    ['Tops', 'women/shirts'],
  ]);
});

test('a campaign can move a category, and leaves one that was deleted', () => {
  const realm = createRealm({
    ...SHOP,
    campaigns: [
      {
        name: 'sale',
        from: '+0s',
        categories: [
          { id: 9, name: 'Lost' },
          { id: 6, parent: null },
        ],
      },
    ],
  });
  expect(listCategories(withLiveCampaigns(realm)).map(({ urlPath }) => urlPath)).toEqual(['women', 'shirts']);
});

test('applies the later of two campaigns that change the same field', () => {
  const realm = createRealm({
    ...SHOP,
    campaigns: [
      { name: 'later', from: '+1s', products: [{ sku: 'HAT', price: 8 }] },
      { name: 'earlier', from: '+0s', products: [{ sku: 'HAT', price: 9, name: 'Cap' }] },
    ],
  });
  const staged = withCampaigns(realm, findCampaignsAt(realm, NOW + SECOND));
  expect(findProduct(staged, 'HAT')).toMatchObject({ price: 8, fields: { name: 'Cap' } });
});

test.each([
  ['+1ms', true, true],
  ['+0s', false, false],
])('a product and a category of a campaign from %s are staged: %s', (from, isStaged) => {
  const realm = createRealm({
    ...SHOP,
    campaigns: [
      { name: 'next', from, products: [{ sku: 'hat' }, { sku: 'other' }], categories: [{ id: 5 }, { id: 9 }] },
    ],
  });
  const [women, shirts] = listCategories(realm);
  expect([isProductStaged(realm, 'HAT'), isProductStaged(realm, 'BAG')]).toEqual([isStaged, false]);
  expect(women && isCategoryStaged(realm, women)).toBe(isStaged);
  expect(shirts && isCategoryStaged(realm, shirts)).toBe(false);
});
