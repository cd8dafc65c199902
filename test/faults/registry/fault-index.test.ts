import { expect, test } from 'vitest';
import { FaultIndex } from '../../../src/faults/registry/fault-index.ts';
import type { Pattern } from '../../../src/matching/pattern.ts';
import { createActiveFault, createSubject } from '../create-fault.ts';

const fault = (id: string, when: Pattern = {}) => createActiveFault({ when }, id);
const idsOf = (index: FaultIndex, subject = createSubject()) =>
  index
    .candidates(subject)
    .map((active) => active.fault.id)
    .toSorted();

test.each<[Pattern, boolean]>([
  [{}, true],
  [{ operation: 'customer' }, true],
  [{ operation: ['cart', 'customer'] }, true],
  [{ operation: 'cart' }, false],
  [{ operation: { match: 'cart' } }, true], // not indexed
  [{ customer: null }, true], // not indexed
  [{ customer: 'MARA@example.com' }, true],
  [{ customer: 'roni@example.com' }, false],
  [{ customer: 'mara@example.com', operation: 'cart' }, true], // indexed by the customer only
  [{ headers: { store: 'fr' } }, true],
  [{ headers: { store: 'de' } }, false],
  [{ variables: { 'input.id': 7 } }, true],
  [{ variables: { 'input.id': 8 } }, false],
  [{ token: 'live' }, true],
  [{ token: 'expired' }, false],
  [{ status: 401 }, true], // not indexed
])('a fault with %j is a candidate: %s', (when, expected) => {
  const subject = createSubject({
    customer: 'mara@example.com',
    token: 'live',
    headers: { store: 'fr' },
    variables: { input: { id: 7 } },
  });
  expect(idsOf(new FaultIndex([fault('a', when)]), subject)).toEqual(expected ? ['a'] : []);
});

test('combines the candidates of all parts', () => {
  const index = new FaultIndex([
    fault('any'),
    fault('operation', { operation: 'customer' }),
    fault('other operation', { operation: 'cart' }),
    fault('method', { method: 'post' }),
  ]);
  expect(idsOf(index)).toEqual(['any', 'method', 'operation']);
});

test('a request without operations finds no fault by its operation', () => {
  const index = new FaultIndex([fault('a', { operation: 'customer' })]);
  expect(idsOf(index, createSubject({ operations: [] }))).toEqual([]);
});

/** Twenty faults that cannot be indexed: half of them for `/graphql`, half for `/rest`. */
const unindexed = Array.from({ length: 20 }, (_, number) =>
  fault(`${number}`, { path: { match: number % 2 === 0 ? '^/graphql' : '^/rest' } }),
);

test.each([
  [16, '/other', 16],
  [17, '/graphql', 9],
  [17, '/rest/V1', 8],
  [17, '/other', 0],
])('among %i faults that cannot be indexed, a request to %s has %i candidates', (faults, path, expected) => {
  const index = new FaultIndex(unindexed.slice(0, faults));
  expect(idsOf(index, createSubject({ path }))).toHaveLength(expected);
});

test('if more than 16 faults cannot be indexed, only those for the kind of request are candidates', () => {
  const even = ['0', '2', '4', '6', '8', '10', '12', '14', '16', '18'];
  expect(idsOf(new FaultIndex(unindexed))).toEqual(even.toSorted());
});

test('conditions that differ between requests of one kind are not part of the cached result', () => {
  const faults = unindexed.map((_, number) => fault(`${number}`, { path: { match: '.' }, identity: { match: '^c' } }));
  const index = new FaultIndex(faults);
  expect(idsOf(index, createSubject({ identity: 'guest' }))).toHaveLength(20);
  expect(idsOf(index, createSubject({ identity: 'customer' }))).toHaveLength(20);
});

test.each([
  { method: 'GET' },
  { path: '/graphql/' },
  { operations: ['cart'] },
  { operations: ['cart', 'customer'] },
  { operations: [] },
])('results are cached per method, path and operations: %j', (changes) => {
  const index = new FaultIndex(unindexed);
  const cached = index.candidates(createSubject());
  expect(index.candidates(createSubject())).toBe(cached);
  expect(index.candidates(createSubject(changes))).not.toBe(cached);
  expect(index.candidates(createSubject())).toBe(cached);
});

const graphql = (number: number) => createSubject({ path: `/graphql/${number}` });

test('the cache is bounded by the number of kinds', () => {
  const index = new FaultIndex(unindexed, { maxCachedKinds: 3 });
  const results = [0, 1, 2].map((number) => index.candidates(graphql(number)));
  expect(index.candidates(graphql(0))).toBe(results[0]);
  index.candidates(graphql(3)); // evicts the least recently used
  expect(index.candidates(graphql(0))).toBe(results[0]);
  expect(index.candidates(graphql(2))).toBe(results[2]);
  expect(index.candidates(graphql(1))).not.toBe(results[1]);
});

test('the cache is bounded by the number of faults of all kinds', () => {
  const index = new FaultIndex(unindexed, { maxCachedFaults: 22 }); // two kinds of ten faults each
  const results = [0, 1].map((number) => index.candidates(graphql(number)));
  expect(index.candidates(graphql(0))).toBe(results[0]);
  expect(index.candidates(graphql(1))).toBe(results[1]);
  index.candidates(graphql(2));
  expect(index.candidates(graphql(1))).toBe(results[1]);
  expect(index.candidates(graphql(0))).not.toBe(results[0]);
});

test('a thousand kinds are cached by default', () => {
  const index = new FaultIndex(unindexed);
  const first = index.candidates(graphql(0));
  for (let number = 1; number < 1_000; number += 1) index.candidates(graphql(number));
  expect(index.candidates(graphql(0))).toBe(first);
  for (let number = 1_000; number < 2_000; number += 1) index.candidates(graphql(number));
  expect(index.candidates(graphql(0))).not.toBe(first);
});

test('a million faults of all kinds are cached by default', () => {
  // Each kind counts as one more than its 20,000 faults, so 49 kinds fit and 50 do not.
  const index = new FaultIndex(Array.from({ length: 2_000 }, () => unindexed).flat());
  const kinds = Array.from({ length: 49 }, (_, number) => index.candidates(graphql(number)));
  expect(kinds[0]).toHaveLength(20_000);
  expect(index.candidates(graphql(0))).toBe(kinds[0]);
  expect(index.candidates(graphql(1))).toBe(kinds[1]);
  index.candidates(graphql(49));
  expect(index.candidates(graphql(2))).not.toBe(kinds[2]);
});
