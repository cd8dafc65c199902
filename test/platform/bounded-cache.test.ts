import { expect, test } from 'vitest';
import { createBoundedCache } from '../../src/platform/bounded-cache.ts';

const limits = { maxEntries: 2, maxSize: 10, sizeOf: (value: string) => value.length };

test('returns what was stored, and undefined for another key', () => {
  const cache = createBoundedCache<string>(limits);
  expect(cache.get('a')).toBeUndefined();
  cache.set('a', 'one');
  expect([cache.get('a'), cache.get('b')]).toEqual(['one', undefined]);
});

test('evicts the least recently used value when there are too many', () => {
  const cache = createBoundedCache<string>(limits);
  cache.set('a', '1');
  cache.set('b', '2');
  cache.get('a');
  cache.set('c', '3');
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['1', undefined, '3']);
});

test('evicts values whose sizes exceed the limit, and does not store one that exceeds it alone', () => {
  const cache = createBoundedCache<string>(limits);
  cache.set('a', '123456');
  cache.set('b', '12345');
  expect(['a', 'b'].map((key) => cache.get(key))).toEqual([undefined, '12345']);
  cache.set('c', '12345678901');
  expect(['b', 'c'].map((key) => cache.get(key))).toEqual(['12345', undefined]);
});
