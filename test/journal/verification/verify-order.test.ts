import { expect, test } from 'vitest';
import { Journal } from '../../../src/journal/entries/journal.ts';
import { candidatesForMissingStep, matchSteps } from '../../../src/journal/verification/verify-order.ts';
import type { Pattern } from '../../../src/matching/pattern.ts';
import { buildEntry } from '../build-entry.ts';

/** A journal with a request for each letter, which is its operation. */
function journalOf(operations: string): Journal {
  const journal = new Journal();
  for (const operation of operations) journal.record(buildEntry({ id: journal.nextId, operation }));
  return journal;
}

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
  const steps = matchSteps({ kind: 'order', patterns: patternsOf(order) }, journalOf(requests));
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
  const steps = matchSteps({ kind: 'sequence', patterns: patternsOf(sequence) }, journalOf(requests));
  expect(steps.flatMap(({ entry }) => entry?.id ?? [])).toEqual(ids);
});

test('matches only requests after an id', () => {
  const steps = matchSteps({ kind: 'order', patterns: patternsOf('ab'), after: { id: 1 } }, journalOf('abab'));
  expect(steps.map(({ entry }) => entry?.id)).toEqual([3, 4]);
});

test.each([
  ['order', 'axy', [2, 3]],
  ['sequence', 'axy', [2]],
  ['order', 'xy', [1, 2]],
  ['sequence', 'a', []],
] as const)('looks for the missing step of an %s in the requests %s after the last match', (kind, requests, ids) => {
  const journal = journalOf(requests);
  const check = { kind, patterns: patternsOf('ab') };
  expect(candidatesForMissingStep(check, matchSteps(check, journal), journal).map(({ id }) => id)).toEqual(ids);
});
