import { expect, test } from 'vitest';
import { matchExpression } from '../../src/matching/match-expression.ts';
import { schemaProblems } from '../../src/state/document/schema-problems.ts';

test.each([[{ match: '^a' }], [{ match: '' }], [{ match: 'a|b' }]])('accepts %j', (value) => {
  expect(schemaProblems(matchExpression, value)).toEqual([]);
});

test.each([
  [{ match: '(' }, 'match', 'is not a valid regular expression'],
  [{ match: 'a'.repeat(1001) }, 'match', 'has 1001 characters; expected at most 1000'],
  [{ match: 'a?'.repeat(21) }, 'match', 'has 21 optional parts; expected at most 20'],
])('refuses %j', (value, key, message) => {
  const [problem] = schemaProblems(matchExpression, value);
  expect(problem?.path).toEqual([key]);
  expect(problem?.message).toContain(message);
});

test.each([[{ match: 5 }], [{}], [{ match: 'a', flags: 'i' }], ['a']])('refuses %j, of another type', (value) => {
  expect(schemaProblems(matchExpression, value)).toHaveLength(1);
});
