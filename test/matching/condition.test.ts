import { expect, test } from 'vitest';
import { type Condition, compileCondition, formatCondition, formatValue } from '../../src/matching/condition.ts';

test.each<[Condition, unknown, boolean]>([
  ['a', 'a', true],
  ['a', 'A', false],
  ['a', undefined, false],
  ['a', null, false],
  ['', '', true],
  ['', undefined, false],
  [7, 7, true],
  [7, '7', true],
  ['7', 7, true],
  [true, 'true', true],
  [false, true, false],
  [['a', 'b'], 'b', true],
  [['a', 'b'], 'c', false],
  [['a', 'b'], undefined, false],
  [[1, 2], '2', true],
  [null, undefined, true],
  [null, null, true],
  [null, '', false],
  [[null], null, true],
  [['a', null], undefined, true],
  [['a', null], 'a', true],
  [['a', null], 'b', false],
  [['a', 'b', null], null, true],
  [{ match: '^a' }, 'abc', true],
  [{ match: '^b' }, 'abc', false],
  [{ match: '7' }, 17, true],
  [{ match: '' }, undefined, false],
  [{ match: 'null' }, null, false],
  ['{"a":1}', { a: 1 }, true],
  [{ match: '"a":1' }, { a: 1 }, true],
])('%j accepts %j: %s', (condition, value, expected) => {
  expect(compileCondition(condition, false).accepts(value)).toBe(expected);
});

test.each<[Condition, unknown, boolean]>([
  ['Mara', 'mARA', true],
  [['A', 'B'], 'b', true],
  [{ match: 'A' }, 'a', false],
  [['A', null], undefined, true],
])('%j accepts %j without regard to case: %s', (condition, value, expected) => {
  expect(compileCondition(condition, true).accepts(value)).toBe(expected);
});

test.each<[Condition, boolean, readonly string[] | undefined]>([
  ['A', false, ['A']],
  ['A', true, ['a']],
  [7, false, ['7']],
  [['A', 'b'], true, ['a', 'b']],
  [null, false, undefined],
  [['a', null], false, undefined],
  [{ match: 'a' }, false, undefined],
])('%j, case ignored: %s, names the literals %j', (condition, ignoreCase, literals) => {
  expect(compileCondition(condition, ignoreCase).literals).toEqual(literals);
});

test('a value is normalized as the literals are', () => {
  expect(compileCondition('x', false).normalize('A')).toBe('A');
  expect(compileCondition('x', true).normalize('A')).toBe('a');
  expect(compileCondition({ match: 'x' }, true).normalize(7)).toBe('7');
});

test.each<[Condition, string]>([
  ['a', "'a'"],
  [7, '7'],
  [true, 'true'],
  [null, 'absent'],
  [['a', 7, null], "'a' or 7 or absent"],
  [{ match: '^a' }, '/^a/'],
])('%j is written as %s', (condition, text) => {
  expect(formatCondition(condition)).toBe(text);
});

test('an absent value is written as such', () => {
  expect(formatValue(undefined)).toBe('absent');
});

test('compares each value without regard to case, also one that has changed', () => {
  const { accepts } = compileCondition(['mara@example.com', '{"a":2}', 'undefined'], true);
  const value = { a: 1 };
  const values = ['Mara@Example.com', 'MARA@example.com', 'ines@example.com', value, undefined, 'mara@example.com'];
  expect(values.map(accepts)).toEqual([true, true, false, false, false, true]);
  value.a = 2;
  expect([accepts(value), accepts(value)]).toEqual([true, true]);
  value.a = 1;
  expect(accepts(value)).toBe(false);
});
