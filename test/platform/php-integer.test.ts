import { expect, test } from 'vitest';
import { phpIntegerOf } from '../../src/platform/php-integer.ts';

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
