import { expect, test } from 'vitest';
import { documentProblemsOf } from './document-problems-of.ts';

const problemsOf = (options: unknown): string[] => documentProblemsOf({ products: [{ sku: 'RING', options }] });

const LIMIT = 99_999_999_999_999;

test.each([
  ['5.00', "expected a number, got '5.00'"],
  [Number.NaN, 'expected a number, got null'],
  [Number.POSITIVE_INFINITY, `expected ${LIMIT} or less`],
  [1e308, `expected ${LIMIT} or less`],
  [-1e308, `expected ${-LIMIT} or more`],
])('the price %s of an option or a value is refused', (price, message) => {
  expect(problemsOf([{ value: { price } }, { value: [{ price: 1 }, { price }] }])).toEqual([
    `products[0].options[0].value.price: ${message}`,
    `products[0].options[1].value[1].price: ${message}`,
  ]);
});

test.each([
  ['7', "expected a number, got '7'"],
  [1.5, 'expected a whole number'],
  [0, 'expected a whole number of at least 1'],
])('the id %s of an option or a value is refused', (id, message) => {
  expect(problemsOf([{ option_id: id, value: [{ option_type_id: id }] }])).toEqual([
    `products[0].options[0].option_id: ${message}`,
    `products[0].options[0].value[0].option_type_id: ${message}`,
  ]);
});

test('the prices of options in campaigns are checked', () => {
  const campaigns = [{ name: 'Sale', from: '+1d', products: [{ sku: 'RING', options: [{ value: { price: '5' } }] }] }];
  expect(documentProblemsOf({ products: [{ sku: 'RING' }], campaigns })).toEqual([
    "campaigns[0].products[0].options[0].value.price: expected a number, got '5'",
  ]);
});

test.each([
  { options: undefined },
  { options: [{ title: 'Date' }, { value: null }] },
  { options: [{ option_id: 1, value: [{ option_type_id: 2, price: LIMIT, sku: 'XL' }, { price: -5.5 }] }] },
])('the options %j are accepted', ({ options }) => {
  expect(problemsOf(options)).toEqual([]);
});
