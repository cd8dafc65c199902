import { expect, test } from 'vitest';
import { createPersistedQueries } from '../../../src/state/tables/persisted-queries.ts';

test('at most 1,000 queries are stored; the least recently used one is deleted', () => {
  const queries = createPersistedQueries();
  for (let index = 0; index < 1_000; index += 1) queries.set(`${index}`, '{ a }');
  expect(queries.get('0')).toBe('{ a }');
  queries.set('1000', '{ a }');
  expect([queries.get('0'), queries.get('1'), queries.get('2')]).toEqual(['{ a }', undefined, '{ a }']);
});

test('queries and hashes of at most 16 million characters are stored', () => {
  const queries = createPersistedQueries();
  queries.set('a', 'x'.repeat(7_999_999));
  queries.set('b', 'x'.repeat(7_999_999));
  expect([queries.get('a'), queries.get('b')]).not.toContain(undefined);
  queries.set('', '');
  expect([queries.get('a'), queries.get('b')?.length, queries.get('')]).toEqual([undefined, 7_999_999, '']);
});
