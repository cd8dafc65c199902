import { afterEach, expect, test, vi } from 'vitest';
import { realTime } from '../../src/platform/real-time.ts';
import { createSafeTest, requireSearchTime } from '../../src/platform/safe-regex.ts';
import {
  filterInSteps,
  flatMapInSteps,
  mapInSteps,
  runInSlices,
  runSteps,
  type Steps,
} from '../../src/platform/steps.ts';
import { slowDown } from './slow-clock.ts';

afterEach(() => void vi.restoreAllMocks());

function* countTo(last: number): Steps<number> {
  for (let step = 1; step < last; step += 1) yield;
  return last;
}

test('returns the result of a short computation synchronously', () => {
  expect([runSteps(countTo(5)), runInSlices(countTo(5))]).toEqual([5, 5]);
});

test('handles other events between the parts of a long computation', async () => {
  slowDown();
  let others = 0;
  let isRunning = true;
  const handleOther = () => {
    others += 1;
    if (isRunning) realTime.setImmediate(handleOther);
  };
  const result = runInSlices(countTo(50));
  handleOther();
  expect(result).toBeInstanceOf(Promise);
  expect(await result).toBe(50);
  isRunning = false;
  expect(others).toBeGreaterThan(25);
});

test('rejects with an error of a later part', async () => {
  slowDown();
  function* fail(): Steps<never> {
    yield;
    yield;
    throw new Error('bug');
  }
  await expect(runInSlices(fail())).rejects.toThrow('bug');
});

test('interrupts the functions for arrays, with the results of map, flatMap and filter', () => {
  const items = Array.from({ length: 20 }, (_, index) => index);
  const isEven = (item: number) => item % 2 === 0;
  expect(runSteps(mapInSteps(items, (item, index) => item + index))).toEqual(items.map((item) => item * 2));
  expect(runSteps(flatMapInSteps(items, (item) => [item, item]))).toEqual(items.flatMap((item) => [item, item]));
  expect(runSteps(filterInSteps(items, isEven))).toEqual(items.filter(isEven));
  expect(runSteps(filterInSteps(items, isEven, 2))).toEqual([16, 18]);
  expect([...mapInSteps(items, String)].length).toBeGreaterThan(3);
  expect([...filterInSteps(items, isEven)].length).toBeGreaterThan(3);
});

test('limits the time of searches of all parts together', async () => {
  const search = createSafeTest('^(a+)+$');
  const texts = Array.from({ length: 8 }, () => `${'a'.repeat(4)}!`);
  function* searchAll(): Steps<boolean[]> {
    const results: boolean[] = [];
    for (const text of texts) {
      yield;
      results.push(search(text));
    }
    return results;
  }
  // A second passes during each search.
  slowDown();
  const refuse = () => {
    throw new Error('too slow');
  };
  await expect(requireSearchTime(() => runInSlices(searchAll()), refuse)).rejects.toThrow('too slow');
});

test('reads the clock less often while steps are short, and interrupts soon after they become long', async () => {
  let now = 0;
  const readings = vi.spyOn(realTime, 'monotonicNow').mockImplementation(() => now);
  let taken = 0;
  function* runSteps(ms: number): Steps<void> {
    for (; taken < 1000; taken += 1) {
      if (taken >= 800) now += ms;
      yield;
    }
  }
  expect(runInSlices(runSteps(0))).toBeUndefined();
  expect(readings.mock.calls.length).toBeLessThan(200);
  taken = 0;
  const result = runInSlices(runSteps(20));
  expect(result).toBeInstanceOf(Promise);
  expect(taken).toBeLessThanOrEqual(808);
  await result;
});
