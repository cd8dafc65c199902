import { expect, test } from 'vitest';
import { chain, lazy } from '../../src/platform/lazy.ts';

test('loads a module once, and then returns it synchronously', async () => {
  let loads = 0;
  const load = lazy(async () => {
    loads += 1;
    return { loads };
  });
  const loaded = await load();
  expect(load()).toBe(loaded);
  expect(loads).toBe(1);
});

test('loads again after a failure', async () => {
  let loads = 0;
  const load = lazy(async () => {
    loads += 1;
    if (loads === 1) throw new Error('offline');
    return loads;
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await load()).toBe(2);
});

test('chains a value synchronously, and a promise after it is resolved', async () => {
  const double = (value: number) => value * 2;
  expect(chain(2, double)).toBe(4);
  const later = chain(Promise.resolve(2), double);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(4);
  await expect(chain(Promise.reject(new Error('bug')), double)).rejects.toThrow('bug');
});
