import { expect, test } from 'vitest';
import { parsePhpNumber, phpNumberToString } from '../../src/platform/php-number.ts';

/** [PHP's `is_numeric`] */
test.each([
  ['5', 5],
  [' 5 ', 5],
  ['-1.5', -1.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e3', 1000],
  ['+7', 7],
  ['', undefined],
  [' ', undefined],
  ['.', undefined],
  ['1e', undefined],
  ['0x1A', undefined],
  ['5a', undefined],
  ['Infinity', undefined],
])('%j is the number %s', (text, number) => {
  expect(parsePhpNumber(text)).toBe(number);
});

/** [PHP's cast of a number to a string, with `precision` 14] */
test.each([
  [5, '5'],
  [-0, '0'],
  [1.5, '1.5'],
  [0.1 + 0.2, '0.3'],
  [123_456_789.123_456_79, '123456789.12346'],
  [1e20, '1.0E+20'],
  [1.5e300, '1.5E+300'],
  [0.0001, '0.0001'],
  [0.000_01, '1.0E-5'],
  [4_294_967_296, '4294967296'],
])('%d is the string %s', (number, text) => {
  expect(phpNumberToString(number)).toBe(text);
});
