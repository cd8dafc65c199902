import { expect, test } from 'vitest';
import { BoundedCache } from '../../src/graphql/execution/bounded-cache.ts';

test('forgets the oldest once there are too many', () => {
  const cache = new BoundedCache<number>({ entries: 2, bytes: 1_000 });
  for (const [key, value] of [['a', 1] as const, ['b', 2] as const, ['c', 3] as const]) cache.keep(key, value, 1);
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([undefined, 2, 3]);
});

test('forgets as many of the oldest as it needs for the memory of a new one', () => {
  const cache = new BoundedCache<number>({ entries: 100, bytes: 160 });
  for (let i = 0; i < 16; i += 1) cache.keep(String(i), i, 10);
  expect(cache.get('0')).toBe(0);
  cache.keep('another', 16, 1);
  expect(cache.get('0')).toBeUndefined();
  expect(cache.get('1')).toBe(1);
});

test('a value kept again counts once, at its new weight, and is the newest', () => {
  const cache = new BoundedCache<string>({ entries: 2, bytes: 160 });
  cache.keep('a', 'light', 1);
  cache.keep('b', 'other', 10);
  cache.keep('a', 'heavy', 10);
  cache.keep('c', 'third', 10);
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['heavy', undefined, 'third']);
});

test('does not keep what would push out most others', () => {
  const cache = new BoundedCache<string>({ entries: 100, bytes: 160 });
  cache.keep('a', 'light', 1);
  cache.keep('large', 'large', 11);
  cache.keep('a', 'grown', 11);
  expect([cache.get('large'), cache.get('a')]).toEqual([undefined, undefined]);
});
