import { expect, test } from 'vitest';
import { createNumberSequence } from '../../../src/state/tables/sales-documents.ts';

test.each([
  [[], 1, '000000001'],
  [[], 2, '2000000001'],
  [['000000041'], 1, '000000042'],
  [['000000041', '000000007'], 1, '000000042'],
  [['000000041'], 2, '2000000001'],
  [['2000000041'], 2, '2000000042'],
  [['12000000041'], 12, '12000000042'],
  [['12000000041'], 2, '2000000001'],
  [['123456000000041'], 123_456, '123456000000042'],
  [['999999999'], 1, '1000000000'],
])('after %j, the next number of store view %i is %s', (used, store, expected) => {
  const numbers = createNumberSequence();
  for (const number of used) numbers.markUsed(number);
  expect([numbers.next(store), numbers.next(store)]).toEqual([expected, expected]);
});

test.each(['A-41', '41', '00000041', 'A000000041', '000000041A', '1234567000000041'])(
  'does not continue from %s',
  (number) => {
    const numbers = createNumberSequence();
    numbers.markUsed(number);
    expect([1, 1_234_567].map(numbers.next)).toEqual(['000000001', '1234567000000001']);
  },
);
