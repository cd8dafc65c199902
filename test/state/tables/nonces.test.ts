import { expect, test } from 'vitest';
import { createNonces } from '../../../src/state/tables/nonces.ts';

const createUsed = () => {
  const nonces = createNonces();
  nonces.use(1, 'a', 10);
  nonces.use(1, 'b', 20);
  nonces.use(2, 'a', 30);
  return nonces;
};
const used = (nonces: ReturnType<typeof createNonces>) => [nonces.ofConsumer(1), nonces.ofConsumer(2)];

test('a nonce is used by one consumer', () => {
  const nonces = createUsed();
  expect([nonces.has(1, 'b'), nonces.has(2, 'b')]).toEqual([true, false]);
  expect(used(nonces)).toEqual([{ a: 10, b: 20 }, { a: 30 }]);
});

test('counts uses, not restored nonces', () => {
  const nonces = createUsed();
  nonces.restore(3, { x: 1, y: 2 });
  expect(nonces.ofConsumer(3)).toEqual({ x: 1, y: 2 });
  expect(nonces.use(3, 'z', 3)).toBe(4);
});

test('deletes nonces up to a time, and those of a consumer', () => {
  const nonces = createUsed();
  nonces.deleteUntil(10);
  expect(used(nonces)).toEqual([{ b: 20 }, { a: 30 }]);
  nonces.deleteConsumer(1);
  expect(used(nonces)).toEqual([{}, { a: 30 }]);
});

test('keeps the latest 10000 nonces', () => {
  const nonces = createNonces();
  for (let index = 0; index < 10_001; index += 1) nonces.use(1, String(index), 1);
  expect([nonces.has(1, '0'), nonces.has(1, '1'), nonces.has(1, '10000')]).toEqual([false, true, true]);
});
