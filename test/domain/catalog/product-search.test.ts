import { expect, test } from 'vitest';
import { getProductUrlKey, type ProductFilter, searchProducts } from '../../../src/domain/catalog/product-search.ts';
import { listProducts } from '../../../src/domain/catalog/products.ts';
import { createRealm } from '../create-realm.ts';

const SHOP = {
  categories: [
    { id: 5, name: 'Women' },
    { id: 6, name: 'Shirts', parent: 'women' },
    { id: 7, name: 'Men' },
  ],
  products: [
    { sku: 'SHIRT', name: 'Blue Shirt', price: 30, url_key: 'blue-shirt', categories: ['shirts'] },
    { sku: 'HAT', name: 'Red Hat', price: 20, special_price: 15, categories: ['men'] },
    { sku: 'BAG', price: 10, categories: ['women'] },
  ],
};
const ALL = ['SHIRT', 'HAT', 'BAG'];

const search = (text: string | null | undefined, filter?: ProductFilter | null) =>
  searchProducts(createRealm(SHOP), text, filter).map(({ sku }) => sku);

test.each<[string | null | undefined, string[]]>([
  [undefined, ALL],
  [null, ALL],
  ['', ALL],
  ['shirt', ['SHIRT']],
  ['RED', ['HAT']],
  ['bag', ['BAG']],
  ['bag s', []],
  ['T H', []],
  ['hat red', ['HAT']],
  ['other', []],
])('the search for %o finds %j', (text, skus) => {
  expect(search(text)).toEqual(skus);
});

test.each<[ProductFilter | null, string[]]>([
  [null, ALL],
  [{}, ALL],
  [{ sku: { eq: 'hat' } }, ['HAT']],
  [{ sku: { eq: 'other' } }, []],
  [{ sku: { in: ['BAG', null, 'hat'] } }, ['BAG', 'HAT']],
  [{ sku: { eq: 'BAG', in: ['HAT'] } }, ['BAG', 'HAT']],
  [{ sku: {} }, []],
  [{ sku: { eq: null, in: null } }, []],
  [{ sku: null }, ALL],
  [{ url_key: { eq: 'blue-shirt' } }, ['SHIRT']],
  [{ url_key: { in: ['hat', 'bag'] } }, ['HAT', 'BAG']],
  [{ url_key: { eq: 'SHIRT' } }, ['SHIRT']],
  [{ url_key: { eq: 'other' } }, []],
  [{ sku: { eq: 'HAT' }, url_key: { eq: 'blue-shirt' } }, ['HAT']],
  [{ name: { match: 'shirt' } }, ['SHIRT']],
  [{ name: { match: 'E' } }, ['SHIRT', 'HAT']],
  [{ name: { match: '' } }, ALL],
  [{ name: {} }, ALL],
  [{ price: { from: '15' } }, ['SHIRT', 'HAT']],
  [{ price: { from: '15.01' } }, ['SHIRT']],
  [{ price: { to: '15' } }, ['HAT', 'BAG']],
  [{ price: { to: '14.99' } }, ['BAG']],
  [{ price: { from: '11', to: '29' } }, ['HAT']],
  [{ price: {} }, ALL],
  [{ category_id: { eq: '5' } }, ['SHIRT', 'BAG']],
  [{ category_id: { in: ['6', '7'] } }, ['SHIRT', 'HAT']],
  [{ category_id: { eq: '9' } }, []],
  [{ category_url_path: { eq: 'women/shirts' } }, ['SHIRT']],
  [{ category_url_path: { eq: 'shirts' } }, []],
  [{ category_id: { eq: '7' }, category_url_path: { eq: 'women/shirts' } }, ['SHIRT', 'HAT']],
  [{ category_id: { eq: '5' }, name: { match: 'hat' } }, []],
  [{ sku: { eq: 'HAT' }, price: { from: '16' } }, []],
])('the filter %j leaves %j', (filter, skus) => {
  expect(search(undefined, filter)).toEqual(skus);
});

test('a sku is found before the same URL key of another product', () => {
  const realm = createRealm({ products: [{ sku: 'A', url_key: 'B' }, { sku: 'B' }] });
  const find = (filter: ProductFilter) => searchProducts(realm, undefined, filter).map(({ sku }) => sku);
  expect([find({ sku: { eq: 'B' } }), find({ url_key: { eq: 'B' } })]).toEqual([['B'], ['A']]);
});

test('combines text and filter', () => {
  expect(search('blue', { sku: { in: ALL } })).toEqual(['SHIRT']);
});

test.each([
  [{ url_key: 'blue-shirt' }, 'blue-shirt'],
  [{}, 'ws-01'],
  [{ url_key: 5 }, 'ws-01'],
])('the URL key of a product with %j is %s', (fields, urlKey) => {
  const [product] = listProducts(createRealm());
  if (product) expect(getProductUrlKey({ ...product, sku: 'WS 01', fields })).toBe(urlKey);
});

test('a generated product is found by its sku and by its URL key', () => {
  const find = (filter: ProductFilter) => searchProducts(createRealm(), undefined, filter).map(({ sku }) => sku);
  expect(find({ sku: { in: ['WS01', 'any'] } })).toEqual(['WS01', 'any']);
  expect(find({ url_key: { in: ['ws01', 'any'] } })).toEqual(['WS01', 'any']);
});

test('finds a third of the generated products for any search string, the same ones each time', () => {
  const found = searchProducts(createRealm(), 'anything', undefined).map(({ sku }) => sku);
  expect(found.length).toBeGreaterThan(8);
  expect(found.length).toBeLessThan(24);
  expect(searchProducts(createRealm(), 'anything', undefined).map(({ sku }) => sku)).toEqual(found);
  expect(searchProducts(createRealm(), 'something', undefined).map(({ sku }) => sku)).not.toEqual(found);
  expect(searchProducts(createRealm({ seed: 'x' }), 'anything', undefined).map(({ sku }) => sku)).not.toEqual(found);
});
