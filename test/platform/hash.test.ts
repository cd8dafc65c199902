import { expect, test } from 'vitest';
import { fnv1a, hashFraction, hashString, pickByHash } from '../../src/platform/hash.ts';

// The vectors of the FNV reference implementation.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('FNV-1a of %j', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test('a hash is 32 bits, and its last bits differ for short strings', () => {
  const hashes = Array.from({ length: 256 }, (_, index) => hashString(`sku-${index}`));
  expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true);
  expect(new Set(hashes.map((hash) => hash % 4)).size).toBe(4);
  expect(new Set(hashes).size).toBe(256);
});

test('generated values do not change from version to version of this package', () => {
  expect(['', 'a', '24-MB01'].map(hashString)).toEqual([447841614, 187539957, 2778113289]);
  expect([1, 2, 3].map((position) => hashFraction(fnv1a('1/rate-limited'), position).toFixed(6))).toEqual([
    '0.387392',
    '0.143397',
    '0.530153',
  ]);
});

test('picks the same value for the same string, and each of the values for some', () => {
  const values = ['red', 'green', 'blue'] as const;
  expect(pickByHash('a', values)).toBe(pickByHash('a', values));
  expect(new Set(Array.from({ length: 64 }, (_, index) => pickByHash(String(index), values)))).toEqual(new Set(values));
});

test('fractions are from 0 up to, but not including, 1, and differ by key and position', () => {
  const fractions = [1, 2].flatMap((key) => Array.from({ length: 500 }, (_, index) => hashFraction(key, index)));
  expect(fractions.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
  expect(new Set(fractions).size).toBe(1000);
});
