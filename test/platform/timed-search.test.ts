import { expect, test } from 'vitest';
import { testWithTimeout } from '../../src/platform/timed-search.ts';

test.each([
  [/b/, 'abc', true],
  [/^b/, 'abc', false],
  [/^$/, '', true],
])('%s tests %j: %j', (expression, text, isFound) => {
  expect(testWithTimeout(expression, text, 10_000)).toBe(isFound);
});

test('returns undefined when a search exceeds its time, and the next search is unaffected', () => {
  expect(testWithTimeout(/^(a+)+$/, `${'a'.repeat(50)}b`, 5)).toBeUndefined();
  expect(testWithTimeout(/a/, 'a', 10_000)).toBe(true);
});
