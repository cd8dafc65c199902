import { expect, test } from 'vitest';
import { createRandom } from '../../src/platform/seeded-random.ts';

const draw = (seed: string) => createRandom(seed).string(12, 'abcdef');

test('one seed gives one sequence', () => {
  expect(draw('one')).toBe(draw('one'));
  expect(draw('one')).not.toBe(draw('other'));
  expect(draw('one')).toMatch(/^[a-f]{12}$/);
});

test('a fork has a sequence of its own, which draws do not change', () => {
  const random = createRandom('one');
  const first = random.fork('a').next();
  random.next();
  expect(random.fork('a').next()).toBe(first);
  expect(random.fork('b').next()).not.toBe(first);
});

test('numbers are at least 0 and below 1', () => {
  const random = createRandom('one');
  const numbers = Array.from({ length: 200 }, () => random.next());
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(numbers).size).toBe(200);
});
