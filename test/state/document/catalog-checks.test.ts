import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

test.each([
  ['letters in another order', { sku: 'A', pirce: 1 }, "products[0].pirce: unknown key; did you mean 'price'?"],
  ['a missing letter', { sku: 'A', quantty: 3 }, "products[0].quantty: unknown key; did you mean 'quantity'?"],
  ['an added letter', { sku: 'A', url_keys: 'a' }, "products[0].url_keys: unknown key; did you mean 'url_key'?"],
  ['a wrong letter', { sku: 'A', categorias: [] }, "products[0].categorias: unknown key; did you mean 'categories'?"],
])('finds a misspelled key of a product: %s', (_, product, problem) => {
  expect(documentProblemsOf({ products: [product] })).toEqual([problem]);
});

test('finds a misspelled key of a category', () => {
  const document = { categories: [{ name: 'Tops', partent: 'all' }] };
  expect(documentProblemsOf(document)).toEqual(["categories[0].partent: unknown key; did you mean 'parent'?"]);
});

test('accepts other keys of products and categories, which are fields of GraphQL', () => {
  const product = { sku: 'A', uid: 'MQ==', colour: 'red', size: 'M', description: { html: '' }, categories: ['tops'] };
  const document = { products: [product], categories: [{ name: 'Tops', uid: 'Mw==', image: 'a.png' }] };
  expect(documentProblemsOf(document)).toEqual([]);
});

test('finds unknown categories of products, if the document defines categories', () => {
  const products = [{ sku: 'A', categories: ['tops', 'nope'] }];
  expect(documentProblemsOf({ products })).toEqual([]);
  expect(documentProblemsOf({ products, categories: [{ name: 'Tops' }] })).toEqual([
    "products[0].categories[1]: unknown category 'nope'; valid: tops",
  ]);
});
