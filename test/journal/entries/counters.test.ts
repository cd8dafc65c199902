import { expect, test } from 'vitest';
import { RequestCounters } from '../../../src/journal/entries/counters.ts';
import { buildEntry } from '../build-entry.ts';

test('counts requests by operation, status and outcome', () => {
  const counters = new RequestCounters();
  for (const status of [200, 200, 401]) counters.count(buildEntry({ status }));
  counters.count(buildEntry({ status: 401, refused: 'tokenExpired' }));
  counters.count(buildEntry({ operation: 'GET /V1/unknown', status: 404, unmatched: true }));
  expect(counters.list()).toEqual([
    { operation: 'customer', status: 200, outcome: 'answered', requests: 2 },
    { operation: 'customer', status: 401, outcome: 'answered', requests: 1 },
    { operation: 'customer', status: 401, outcome: 'refused', requests: 1 },
    { operation: 'unmatched', status: 404, outcome: 'unmatched', requests: 1 },
  ]);
  expect(counters).toMatchObject({ requests: 5, seconds: expect.closeTo(0.005) });
});

test('counts operations beyond the first 500 together', () => {
  const counters = new RequestCounters();
  for (let i = 1; i <= 600; i += 1) counters.count(buildEntry({ operation: `field${i}` }));
  const counts = counters.list();
  expect(counts).toHaveLength(501);
  expect(counts.at(-1)).toMatchObject({ operation: 'others', requests: 100 });
});

test('adds the values of other counters', () => {
  const [counters, other] = [new RequestCounters(), new RequestCounters()];
  counters.count(buildEntry());
  other.count(buildEntry());
  other.count(buildEntry({ operation: 'cart' }));
  counters.add(other);
  expect(counters.list().map(({ operation, requests }) => [operation, requests])).toEqual([
    ['customer', 2],
    ['cart', 1],
  ]);
  expect(counters.requests).toBe(3);
});
