import { expect, test } from 'vitest';
import type { Entry } from '../../../src/journal/entries/entry.ts';
import {
  candidatesForMissingStep,
  matchSteps as matchStepsInSteps,
} from '../../../src/journal/verification/verify-order.ts';
import type { Pattern } from '../../../src/matching/pattern.ts';
import { atOnce } from '../../platform/at-once.ts';
import { buildEntry } from '../build-entry.ts';

const matchSteps = atOnce(matchStepsInSteps);

/** A request for each letter, which is its operation. */
const requestsOf = (operations: string): Entry[] =>
  [...operations].map((operation, index) => buildEntry({ id: index + 1, operation }));

const patternsOf = (operations: string): Pattern[] => [...operations].map((operation) => ({ operation }));

test.each([
  ['abc', 'abc', [1, 2, 3]],
  ['axbxc', 'abc', [1, 3, 5]],
  ['aab', 'ab', [1, 3]],
  ['ba', 'ab', [2]],
  ['acb', 'abc', [1, 3]],
  ['', 'ab', []],
  ['xx', 'ab', []],
])('matches in the requests %s the order %s', (requests, order, ids) => {
  const steps = matchSteps({ kind: 'order', patterns: patternsOf(order) }, requestsOf(requests));
  expect(steps.flatMap(({ entry }) => entry?.id ?? [])).toEqual(ids);
  expect(steps).toHaveLength(order.length);
});

test.each([
  ['abc', 'abc', [1, 2, 3]],
  ['xabc', 'abc', [2, 3, 4]],
  ['axbc', 'abc', [1]],
  ['aabc', 'abc', [2, 3, 4]],
  ['aab', 'aab', [1, 2, 3]],
  ['aaab', 'aab', [2, 3, 4]],
  ['abxabc', 'abc', [4, 5, 6]],
  ['abxab', 'abc', [1, 2]],
  ['', 'ab', []],
])('matches in the requests %s the sequence %s', (requests, sequence, ids) => {
  const steps = matchSteps({ kind: 'sequence', patterns: patternsOf(sequence) }, requestsOf(requests));
  expect(steps.flatMap(({ entry }) => entry?.id ?? [])).toEqual(ids);
});

test.each([
  ['order', 'axy', [2, 3]],
  ['sequence', 'axy', [2]],
  ['order', 'xy', [1, 2]],
  ['sequence', 'a', []],
] as const)('looks for the missing step of an %s in the requests %s after the last match', (kind, requests, ids) => {
  const entries = requestsOf(requests);
  const check = { kind, patterns: patternsOf('ab') };
  expect(candidatesForMissingStep(check, matchSteps(check, entries), entries).map(({ id }) => id)).toEqual(ids);
});
