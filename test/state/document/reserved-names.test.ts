import { expect, test } from 'vitest';
import { reservedNameProblems } from '../../../src/state/document/reserved-names.ts';

test.each([
  ['{"a": {"__proto__": 1}}', [['a', '__proto__']]],
  ['{"a": [{}, {"constructor": 1}], "prototype": 2}', [['prototype'], ['a', 1, 'constructor']]],
  ['{"http": {"body": {"constructor": 1}}}', []],
  ['{"body": {"constructor": 1}}', [['body', 'constructor']]],
  ['null', []],
])('finds the reserved names in %s', (json, paths) => {
  const problems = reservedNameProblems(JSON.parse(json));
  expect(problems).toEqual(paths.map((path) => ({ path, message: 'is a reserved name' })));
});

test('follows an object that contains itself once', () => {
  const value: Record<string, unknown> = { prototype: 1 };
  value['self'] = value;
  expect(reservedNameProblems(value)).toHaveLength(1);
});
