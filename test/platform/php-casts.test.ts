import { expect, test } from 'vitest';
import { isEmptyInPhp } from '../../src/platform/php-empty.ts';
import { phpIntegerOf } from '../../src/platform/php-integer.ts';

test.each([
  ['', true],
  ['0', true],
  ['00', false],
  ['0.0', false],
  [' ', false],
  ['a', false],
])('PHP regards %j as empty: %s', (text, isEmpty) => {
  expect(isEmptyInPhp(text)).toBe(isEmpty);
});

test.each([
  ['', 0],
  ['5', 5],
  [' 5', 5],
  ['5 items', 5],
  ['-3', -3],
  ['2.9', 2],
  ['items 5', 0],
  ['0x1A', 0],
  ['null', 0],
])('PHP casts %j to the integer %i', (text, integer) => {
  expect(phpIntegerOf(text)).toBe(integer);
});
