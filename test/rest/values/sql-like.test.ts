import { expect, test } from 'vitest';
import { isLike } from '../../../src/rest/values/sql-like.ts';

test.each([
  ['Mara Lind', 'mara%', true],
  ['Mara Lind', 'm_ra%d', true],
  ['Mara Lind', 'mara', false],
  ['Mara Lind', '%a%a%a%', false],
  ['a.b', 'a_b', true],
  ['axb', 'a.b', false],
  ['50%', '50\\%', true],
  ['500', '50\\%', false],
  ['a_b', 'a\\_b', true],
  ['axb', 'a\\_b', false],
  ['a\nb', 'a%b', true],
  ['', '%', true],
  ['', '', true],
  ['', '_', false],
  ['a', '', false],
  ['aab', '%ab', true],
  ['a\\', 'a\\', true],
  ['a'.repeat(200), `${'%a'.repeat(100)}b`, false],
])('%j is like %j: %s', (value, pattern, expected) => {
  expect(isLike(value, pattern)).toBe(expected);
});
