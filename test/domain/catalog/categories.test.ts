import { expect, test } from 'vitest';
import {
  getCategoryProducts,
  getProductCategories,
  isInCategoryOrBelow,
  listCategories,
} from '../../../src/domain/catalog/categories.ts';
import { findProduct, listProducts } from '../../../src/domain/catalog/products.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm } from '../create-realm.ts';

const SHOP = {
  categories: [
    { name: 'Shirts', parent: 'women' },
    { name: 'Women' },
    { name: 'Hidden', is_active: false },
    { name: 'Below', parent: 'hidden' },
    { name: 'Women Sale', url_key: 'women-sale' },
    { name: 'T-Shirts', parent: 'shirts' },
    { name: 'Lost', parent: 'unknown' },
  ],
  products: [
    { sku: 'shirt', categories: ['shirts'] },
    { sku: 'tee', categories: ['t-shirts', 'women-sale'] },
    { sku: 'lost', categories: [] },
    { sku: 'bag', categories: ['hidden'] },
  ],
};

const categoryOf = (realm: Realm, urlKey: string) => {
  const category = listCategories(realm).find(({ url_key }) => url_key === urlKey);
  if (category === undefined) throw new Error(`there is no category ${urlKey}`);
  return category;
};
const productOf = (realm: Realm, sku: string) => {
  const product = findProduct(realm, sku);
  if (product === undefined) throw new Error(`there is no product ${sku}`);
  return product;
};

test('active categories are listed with their position, each after its parent', () => {
  const categories = listCategories(createRealm(SHOP));
  expect(categories.map(({ name, level, urlPath }) => [name, level, urlPath])).toEqual([
    ['Women', 2, 'women'],
    ['Shirts', 3, 'women/shirts'],
    ['T-Shirts', 4, 'women/shirts/t-shirts'],
    ['Women Sale', 2, 'women-sale'],
  ]);
});

test('a shop without categories has generated ones', () => {
  const categories = listCategories(createRealm());
  expect(categories.map(({ id, name, urlPath }) => [id, name, urlPath])).toEqual([
    [3, 'Women', 'women'],
    [4, 'Tops', 'women/women-tops'],
    [5, 'Bottoms', 'women/women-bottoms'],
    [6, 'Men', 'men'],
    [7, 'Shirts', 'men/men-shirts'],
    [8, 'Trousers', 'men/men-trousers'],
    [9, 'Gear', 'gear'],
    [10, 'Bags', 'gear/gear-bags'],
    [11, 'Watches', 'gear/gear-watches'],
    [12, 'Sale', 'sale'],
  ]);
  expect(categories[1]).toMatchObject({ level: 3, parent: 'women', url_key: 'women-tops', fields: { name: 'Tops' } });
});

test('a category without a name has its URL key', () => {
  const realm = createRealm(SHOP);
  realm.world.categories.put({ id: 99, url_key: 'plain', parent: null, fields: {} });
  expect(categoryOf(realm, 'plain').name).toBe('plain');
});

test.each([
  ['shirt', ['shirts']],
  ['tee', ['t-shirts', 'women-sale']],
  ['lost', []],
  ['bag', []],
])('the product %s is in the categories %j', (sku, urlKeys) => {
  const realm = createRealm(SHOP);
  expect(getProductCategories(realm, productOf(realm, sku)).map(({ url_key }) => url_key)).toEqual(urlKeys);
});

test('a product without categories is in one that has no children, the same each time', () => {
  const realm = createRealm();
  const leaves = listProducts(realm).map((product) => getProductCategories(realm, product).map(({ name }) => name));
  expect(leaves.every((names) => names.length === 1)).toBe(true);
  expect(new Set(leaves.flat())).toEqual(new Set(['Tops', 'Bottoms', 'Shirts', 'Trousers', 'Bags', 'Watches', 'Sale']));
  const again = createRealm();
  expect(listProducts(again).map((product) => getProductCategories(again, product)[0]?.name)).toEqual(leaves.flat());
});

test('a product that is not listed is in a category too', () => {
  const realm = createRealm();
  expect(getProductCategories(realm, productOf(realm, 'another'))).toHaveLength(1);
});

test('puts a product into no category if there are none', () => {
  const realm = createRealm({ categories: [{ name: 'Hidden', is_active: false }] });
  expect(getProductCategories(realm, productOf(realm, 'WS01'))).toEqual([]);
});

test.each([
  ['tee', 'women', true],
  ['tee', 'shirts', true],
  ['tee', 't-shirts', true],
  ['shirt', 't-shirts', false],
  ['shirt', 'women-sale', false],
  ['lost', 'women', false],
])('the product %s is in %s or below: %s', (sku, urlKey, isIn) => {
  const realm = createRealm(SHOP);
  expect(isInCategoryOrBelow(realm, productOf(realm, sku), categoryOf(realm, urlKey))).toBe(isIn);
});

test.each([
  ['women', ['shirt', 'tee']],
  ['shirts', ['shirt', 'tee']],
  ['t-shirts', ['tee']],
  ['women-sale', ['tee']],
])('the category %s has the products %j', (urlKey, skus) => {
  const realm = createRealm(SHOP);
  expect(getCategoryProducts(realm, categoryOf(realm, urlKey)).map(({ sku }) => sku)).toEqual(skus);
});

test('an unknown category has no products', () => {
  const realm = createRealm(SHOP);
  expect(getCategoryProducts(realm, { ...categoryOf(realm, 'women'), urlPath: 'other' })).toEqual([]);
});

test('the categories are the same until the catalog changes', () => {
  const realm = createRealm(SHOP);
  const before = listCategories(realm);
  expect(listCategories(realm)).toBe(before);
  realm.world.categories.put({ id: 99, url_key: 'new', parent: null, fields: { name: 'New' } });
  expect(listCategories(realm).map(({ name }) => name)).toContain('New');
  expect(listCategories(createRealm(SHOP)).map(({ name }) => name)).not.toContain('New');
});

test('worlds of one document share the categories', () => {
  const realm = createRealm(SHOP);
  const world = { ...realm.world };
  expect(listCategories({ ...realm, world })).toBe(listCategories(realm));
});
