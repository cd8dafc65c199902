import { expect, test } from 'vitest';
import { isEmptyInPhp } from '../../src/platform/php-empty.ts';

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
