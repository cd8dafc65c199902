import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayMilliseconds, SerialQueues } from '../../../src/faults/effects/delay.ts';
import { fnv1a, hashFraction } from '../../../src/platform/hash.ts';

/** Delays of 2,001 requests, shortest first. */
function delays(delay: Parameters<typeof delayMilliseconds>[0], seed = 'seed'): number[] {
  const key = fnv1a(`${seed}/slow`);
  const each = Array.from({ length: 2_001 }, (_, sequenceNumber) =>
    delayMilliseconds(delay, (index) => hashFraction(key + index + 1, sequenceNumber)),
  );
  return each.toSorted((a, b) => a - b);
}

test('a fixed delay is always the same', () => {
  expect(new Set(delays({ ms: 120 }))).toEqual(new Set([120]));
});

test('a uniform delay lies between its minimum and its maximum', () => {
  const sorted = delays({ min: 100, max: 300 });
  expect(sorted[0]).toBeGreaterThanOrEqual(100);
  expect(sorted.at(-1)).toBeLessThan(300);
  expect(sorted[1_000]).toBeCloseTo(200, -1.2);
});

test('a log-normal delay has its median, and its logarithm the standard deviation sigma', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.string(),
      (median, sigma, seed) => {
        const sorted = delays({ median, sigma }, seed);
        const deviations = sorted.map((each) => (Math.log(each / median) / sigma) ** 2);
        expect((sorted[1_000] ?? 0) / median).toBeGreaterThan(1 - 0.15 * sigma);
        expect((sorted[1_000] ?? 0) / median).toBeLessThan(1 + 0.15 * sigma);
        expect(deviations.reduce((sum, each) => sum + each, 0) / deviations.length).toBeCloseTo(1, 0.5);
      },
    ),
    { numRuns: 30 },
  );
});

test('a log-normal delay is at most ten minutes', () => {
  expect(delayMilliseconds({ median: 600_000, sigma: 1_000 }, () => 0.9)).toBe(600_000);
});

test('requests with the same header value are delayed one after another, and others at the same time', () => {
  const queues = new SerialQueues();
  const delay = { ms: 100, one_at_a_time: 'Cookie' };
  const wait = (cookie: string | undefined, now: number) => queues.enqueue(delay, 100, { cookie }, now);
  expect([wait('a', 0), wait('a', 10), wait('b', 20), wait(undefined, 30), wait('a', 40)]).toEqual([
    100, 190, 100, 100, 260,
  ]);
  expect(wait('a', 1_000)).toBe(100);
});

test('does not delay a request after earlier ones when the queues were cleared', () => {
  const queues = new SerialQueues();
  const delay = { ms: 100, one_at_a_time: 'cookie' };
  queues.enqueue(delay, 100, { cookie: 'a' }, 0);
  queues.clear();
  expect(queues.enqueue(delay, 100, { cookie: 'a' }, 0)).toBe(100);
});

test('a delay without a queue is not delayed by others', () => {
  const queues = new SerialQueues();
  expect(queues.enqueue({ ms: 100 }, 100, { cookie: 'a' }, 0)).toBe(100);
  expect(queues.enqueue({ min: 1, max: 2 }, 100, { cookie: 'a' }, 0)).toBe(100);
});
