import { expect, test } from 'vitest';
import type { Refusal } from '../../../src/magento/phrases/refusal.ts';
import type { ScalarType } from '../../../src/magento/webapi/webapi-route.ts';
import { castScalar } from '../../../src/rest/values/scalar-values.ts';

test.each<[unknown, ScalarType, unknown]>([
  ['a', 'string', 'a'],
  [5, 'string', '5'],
  [1.5, 'string', '1.5'],
  [true, 'string', '1'],
  [false, 'string', ''],
  ['5', 'int', 5],
  [' 5 ', 'int', 5],
  ['+5', 'int', 5],
  ['-5', 'int', -5],
  ['1.9', 'int', 1],
  ['-1.9', 'int', -1],
  ['1e3', 'int', 1000],
  [2.7, 'int', 2],
  ['1.', 'float', 1],
  ['.5', 'float', 0.5],
  [' +1e2 ', 'float', 100],
  ['-0.50', 'float', -0.5],
  [3, 'float', 3],
  ['1', 'boolean', true],
  ['TRUE', 'boolean', true],
  [' on ', 'boolean', true],
  ['\t\n\r\von \t\n\r\v', 'boolean', true],
  ['yes', 'boolean', true],
  [true, 'boolean', true],
  [1, 'boolean', true],
  ['0', 'boolean', false],
  ['false', 'boolean', false],
  ['2', 'boolean', false],
  ['', 'boolean', false],
  ['on\f', 'boolean', false],
  ['\u00a0on', 'boolean', false],
  [0, 'boolean', false],
])('casts %j to the %s %j', (value, type, expected) => {
  expect(castScalar(value, type)).toBe(expected);
});

test.each<[unknown, ScalarType, string]>([
  ['abc', 'int', 'abc'],
  ['', 'int', ''],
  ['0x1A', 'int', '0x1A'],
  ['1 2', 'int', '1 2'],
  ['1_000', 'float', '1_000'],
  ['.', 'float', '.'],
  ['NaN', 'float', 'NaN'],
  ['Infinity', 'float', 'Infinity'],
  [Number.POSITIVE_INFINITY, 'float', 'Infinity'],
  [true, 'int', '1'],
  [null, 'int', ''],
  [[], 'string', 'array'],
  [{ a: 1 }, 'boolean', 'array'],
])('refuses %j for the type %s', (value, type, printed) => {
  const refusal = refusalOf(() => castScalar(value, type));
  expect(refusal.key).toBe('typeInvalid');
  expect(refusal.parameters).toEqual([printed, type]);
});

test('casts a number in linear time', () => {
  expect(refusalOf(() => castScalar(`${'1'.repeat(1_000_000)}x`, 'int')).key).toBe('typeInvalid');
});

function refusalOf(cast: () => unknown): Refusal {
  try {
    cast();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('the value was cast');
}
