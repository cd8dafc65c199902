import { expect, test } from 'vitest';
import { createLoginFailures } from '../../../src/state/tables/login-failures.ts';

const row = (name: string, lockedUntil: number) => ({ name, type: 'customer', failures: 1, lockedUntil }) as const;

test('a row counts until it ends, for its type only', () => {
  const failures = createLoginFailures();
  failures.put(row('mara', 10), 0);
  expect(failures.find('customer', 'mara', 9)).toEqual(row('mara', 10));
  expect(failures.find('customer', 'mara', 10)).toBeUndefined();
  expect(failures.find('admin', 'mara', 0)).toBeUndefined();
  expect(failures.values(10)).toEqual([]);
});

test('a row can be replaced and deleted', () => {
  const failures = createLoginFailures();
  failures.put(row('mara', 10), 0);
  failures.put(row('mara', 20), 0);
  expect(failures.values(0)).toEqual([row('mara', 20)]);
  failures.delete('customer', 'mara');
  expect(failures.values(0)).toEqual([]);
});

test('deletes expired rows when there are 10,000', () => {
  const failures = createLoginFailures();
  for (let index = 0; index < 9_999; index += 1) failures.put(row(`name ${index}`, 10), 0);
  failures.put(row('last', 30), 20);
  expect(failures.values(0)).toEqual([row('last', 30)]);
});

test('after a clean-up, the next one is at twice the number of rows', () => {
  const failures = createLoginFailures();
  const fill = (from: number, to: number, lockedUntil: number) => {
    for (let index = from; index < to; index += 1) failures.put(row(`name ${index}`, lockedUntil), 0);
  };
  fill(0, 10_000, 10);
  fill(10_000, 19_999, 1);
  expect(failures.values(0)).toHaveLength(19_999);
  failures.put(row('last', 10), 5);
  expect(failures.values(0)).toHaveLength(10_001);
});

test('below 10,000 rows, expired ones are not deleted; then those that end now are', () => {
  const failures = createLoginFailures();
  failures.put(row('first', 10), 0);
  failures.put(row('second', 30), 20);
  expect(failures.values(0)).toHaveLength(2);
  for (let index = 2; index < 10_000; index += 1) failures.put(row(`name ${index}`, 50), 30);
  expect(failures.values(0)).toHaveLength(9_998);
});
