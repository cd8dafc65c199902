import { expect, test } from 'vitest';
import { createSafeTest, regexProblem } from '../../src/platform/safe-regex.ts';

test.each([
  ['^a+$', undefined],
  ['a?'.repeat(20), undefined],
  ['[a?]?'.repeat(20), undefined],
  ['(?:ab)\\?'.repeat(21), undefined],
  ['a?'.repeat(21), 'has 21 optional parts; expected at most 20'],
  ['(', 'is not a valid regular expression: Unterminated group'],
  ['[', 'is not a valid regular expression: Unterminated character class'],
  ['a**', 'is not a valid regular expression: Nothing to repeat'],
])('the problem of %j is %j', (source, problem) => {
  expect(regexProblem(source)).toBe(problem);
});

test.each([
  ['^a+$', 'aaa', true],
  ['^a+$', 'aab', false],
  ['^(a|b)+$', 'abba', true],
  ['^(.)x\\1$', 'axa', true],
  ['^(.)x\\1$', 'axb', false],
  ['[)+]', ')', true],
])('%j matches %j: %j', (source, text, isMatch) => {
  const matches = createSafeTest(source);
  expect([matches(text), matches(text)]).toEqual([isMatch, isMatch]);
});

test('throws for an invalid expression', () => {
  expect(() => createSafeTest('(')).toThrow(SyntaxError);
});

test.each([
  ['a repeated group', '^(a+)+$', 64],
  ['several repetitions', '^a*a*a*a*b$', 3000],
  ['choices', `^${'a?'.repeat(20)}${'a'.repeat(20)}$|x`, 19],
])('gives up an expression with %s after a limited time, and matches no such string any more', (_, source, length) => {
  const matches = createSafeTest(source);
  const text = `${'a'.repeat(length)}!`;
  expect([matches(text), matches(text)]).toEqual([false, false]);
});
