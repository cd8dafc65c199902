import { expect, test } from 'vitest';
import { schemaProblems } from '../../../src/state/document/schema-problems.ts';
import {
  base32Schema,
  codeSchema,
  configSchema,
  countSchema,
  currencySchema,
  dateSchema,
  emailSchema,
  idSchema,
  integerSchema,
  MAX_PRICE,
  moduleNameSchema,
  nonEmptyStringSchema,
  notNegativeSchema,
  oauthSecretSchema,
  positiveSchema,
  quoteValue,
  signedAmountSchema,
  stockSchema,
  timeSchema,
  webUrlSchema,
} from '../../../src/state/document/value-schemas.ts';

const MAX_QUANTITY = 99_999_999.9999;

/** The message of the problem of a value; `undefined` for a valid one. */
const problemOf = (schema: Parameters<typeof schemaProblems>[0], value: unknown) =>
  schemaProblems(schema, value)[0]?.message;

test.each([
  ['an id', idSchema, 1, 0, 'expected a whole number of at least 1'],
  ['an id', idSchema, 2, 1.5, 'expected a whole number'],
  ['a count', countSchema, 0, -1, 'expected 0 or more'],
  ['a whole number', integerSchema, -3, 0.5, 'expected a whole number'],
  ['a price', notNegativeSchema, 0, -0.01, 'expected 0 or more'],
  ['a price', notNegativeSchema, MAX_PRICE, MAX_PRICE + 1, `expected ${MAX_PRICE} or less`],
  ['an amount', signedAmountSchema, -MAX_PRICE, -MAX_PRICE - 1, `expected ${-MAX_PRICE} or more`],
  ['an amount', signedAmountSchema, MAX_PRICE, MAX_PRICE + 1, `expected ${MAX_PRICE} or less`],
  ['a quantity', positiveSchema, 0.0001, 0, 'expected more than 0'],
  ['a quantity', positiveSchema, MAX_QUANTITY, MAX_QUANTITY + 0.001, `expected ${MAX_QUANTITY} or less`],
  ['a stock', stockSchema, 0, -0.0001, 'expected 0 or more'],
  ['a stock', stockSchema, MAX_QUANTITY, MAX_QUANTITY + 0.001, `expected ${MAX_QUANTITY} or less`],
])('%s may be %3$d; %4$d is refused', (_, schema, valid, invalid, message) => {
  expect(problemOf(schema, valid)).toBeUndefined();
  expect(problemOf(schema, invalid)).toBe(message);
});

test('the largest price is that of the database', () => {
  expect(MAX_PRICE).toBe(99_999_999_999_999);
});

test.each([
  [
    'a time',
    timeSchema,
    ['2030-01-01', '2030-12-31T23:59:59.123456789Z', '2030-01-01 00:00+0200', '+10m', '- 1.5 h', '+5'],
  ],
  ['a date', dateSchema, ['1990-12-31', '2024-02-29']],
  ['an e-mail address', emailSchema, ['ana@example.com']],
  ['a code', codeSchema, ['a', 'B2b_1']],
  ['a module', moduleNameSchema, ['Magento_Wishlist', 'A_1']],
  ['a currency', currencySchema, ['USD']],
  ['a base 32 secret', base32Schema, ['JBSWY3DP', 'jbsw y3dp', 'AA', 'AAAA', 'AAAAA======', 'AAAAAAA=']],
  ['an OAuth secret', oauthSecretSchema, ['!'.repeat(32), '~'.repeat(32)]],
  ['a URL', webUrlSchema, ['http://a', 'https://a.example:8080/b?c']],
  ['a string', nonEmptyStringSchema, [' ']],
])('%s may be each of these strings', (_, schema, values) => {
  expect(values.filter((value) => problemOf(schema, value) !== undefined)).toEqual([]);
});

test.each([
  [
    'a time',
    timeSchema,
    [
      '2030-13-01',
      '2030-00-01',
      '2030-01-32',
      '2030-02-30',
      '2030-01-01T24:00',
      '2030-01-01T00:60',
      '10m',
      '+10w',
      'x+1',
    ],
  ],
  ['a date', dateSchema, ['1990-2-3', '2023-02-29', '1990-12-31T00:00', 'x1990-12-31']],
  ['an e-mail address', emailSchema, ['ana', 'ana@', '@example.com', '']],
  ['a code', codeSchema, ['1a', '_a', 'a-b', '']],
  ['a module', moduleNameSchema, ['magento_Wishlist', 'Magento', 'Magento_', 'A_b_c']],
  ['a currency', currencySchema, ['usd', 'US', 'USDX']],
  ['a base 32 secret', base32Schema, ['A', 'AAA', 'AAAAAA', '0', 'A  A', ' AA', 'AA=A']],
  ['an OAuth secret', oauthSecretSchema, ['!'.repeat(31), '!'.repeat(33), ` ${'!'.repeat(31)}`]],
  ['a URL', webUrlSchema, ['ftp://a', 'http://', 'https://a#b', 'https://a b', 'xhttp://a']],
  ['a string', nonEmptyStringSchema, ['']],
])('%s may not be one of these strings', (_, schema, values) => {
  expect(values.filter((value) => problemOf(schema, value) === undefined)).toEqual([]);
});

test('a setting is a string, a number, true, false or null', () => {
  expect(problemOf(configSchema, { a: 'b', c: 1, d: true, e: null })).toBeUndefined();
  expect(problemOf(configSchema, { a: {} })).toBe('expected a string, a number, true, false or null');
});

test.each([
  ['a', "'a'"],
  [5, '5'],
  [{ a: [1] }, '{"a":[1]}'],
  [undefined, 'undefined'],
  ['a'.repeat(58), `'${'a'.repeat(58)}'`],
  ['a'.repeat(59), `'${'a'.repeat(56)}…`],
])('the value %j is quoted as %s', (value, quoted) => {
  expect(quoteValue(value)).toBe(quoted);
});
