import { expect, test } from 'vitest';
import { DIGITS, HEX_DIGITS, LETTERS_AND_DIGITS, uuid } from '../../src/platform/random.ts';
import { createRandom } from '../../src/platform/seeded-random.ts';

test('the same seed gives the same sequence, another seed another', () => {
  const sequence = (seed: string) => {
    const random = createRandom(seed);
    return [random.next(), random.string(8, LETTERS_AND_DIGITS), random.next()];
  };
  expect(sequence('a')).toEqual(sequence('a'));
  expect(sequence('b')).not.toEqual(sequence('a'));
});

test('numbers are from 0 up to, but not including, 1, and spread over that range', () => {
  const random = createRandom('a');
  const numbers = Array.from({ length: 1000 }, () => random.next());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
});

test.each([
  ['digits', DIGITS],
  ['hex digits', HEX_DIGITS],
  ['letters and digits', LETTERS_AND_DIGITS],
])('strings of %s have the length and alphabet', (_, alphabet) => {
  const drawn = createRandom('a').string(2000, alphabet);
  expect(drawn).toHaveLength(2000);
  expect(new Set(drawn)).toEqual(new Set(alphabet));
});

test('a fork depends on seed and name only', () => {
  const random = createRandom('a');
  const first = random.fork('x').next();
  random.next();
  expect(random.fork('x').next()).toBe(first);
  expect(random.fork('y').next()).not.toBe(first);
  expect(createRandom('a').fork('x').next()).toBe(first);
});

test('a UUID has version 4 and variant 1', () => {
  const random = createRandom('a');
  const ids = Array.from({ length: 64 }, () => uuid(random));
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(ids.map((id) => id[19]))).toEqual(new Set('89ab'));
});
