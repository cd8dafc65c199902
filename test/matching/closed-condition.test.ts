import { expect, test } from 'vitest';
import {
  closedCondition,
  methodCondition,
  openCondition,
  statusCondition,
  unknownName,
} from '../../src/matching/closed-condition.ts';
import { limitSuggestions, MAX_SUGGESTIONS, suggestName } from '../../src/matching/closest-name.ts';
import { schemaProblems } from '../../src/state/document/schema-problems.ts';

const conditions = {
  color: closedCondition('color', ['red', 'green']),
  size: openCondition('size', ['medium', 'large', 'x'.repeat(63)]),
  status: statusCondition,
  method: methodCondition,
};
const EXPECTED_COLOR = 'expected one of red, green, an array of them, null or {match: "regular expression"}';
const STATUS = 'expected an HTTP status from 100 to 599, or 0 for no response';

test.each([
  ['color', 'red', undefined],
  ['color', null, undefined],
  ['color', ['red', null], undefined],
  ['color', { match: '^r' }, undefined],
  ['color', 'gren', "unknown color 'gren'; did you mean 'green'?"],
  ['color', 'blue', "unknown color 'blue'; valid: red, green"],
  ['size', 'large', undefined],
  ['size', 'of-a-module', undefined],
  ['size', null, undefined],
  ['size', 'lrage', "unknown size 'lrage'; did you mean 'large'?"],
  ['size', ['large', 'mediun'], "unknown size 'mediun'; did you mean 'medium'?"],
  ['size', 'x'.repeat(64), 'unknown size'],
  ['size', 'x'.repeat(65), undefined],
  ['size', {}, 'expected a value, an array of values or {match: "regular expression"}'],
  ['color', 5, EXPECTED_COLOR],
  ['color', [], 'must name at least one value'],
  ['status', 0, undefined],
  ['status', '599', undefined],
  ['status', [401, '403', null], undefined],
  ['status', 600, STATUS],
  ['status', '99', STATUS],
  ['status', 100, undefined],
  ['status', 99, STATUS],
  ['method', 'post', undefined],
  ['method', 'PSOT', "unknown HTTP method 'PSOT'; did you mean 'POST'?"],
  [
    'method',
    5,
    'expected one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, TRACE, CONNECT, QUERY, an array of them',
  ],
] as const)('checks a condition on a %s: %j', (name, value, message) => {
  const [problem] = schemaProblems(conditions[name], value);
  if (message === undefined) expect(problem).toBeUndefined();
  else expect(problem?.message).toContain(message);
});

test('repeats at most 64 characters of an unknown name', () => {
  expect(unknownName('color', 'x'.repeat(100), ['red'])).toBe(`unknown color '${'x'.repeat(64)}'; valid: red`);
});

const letters = (count: number) => Array.from('abcdefghijklmnop').slice(0, count);

test('lists up to 12 valid names; of more, only the closest', () => {
  expect(unknownName('letter', 'zz', letters(12))).toBe(
    "unknown letter 'zz'; valid: a, b, c, d, e, f, g, h, i, j, k, l",
  );
  expect(unknownName('letter', 'zm', letters(13))).toBe("unknown letter 'zm'; did you mean 'm'?");
});

test('does not list many names at the limit of suggestions', () => {
  const message = limitSuggestions(() => {
    for (let index = 0; index < MAX_SUGGESTIONS; index += 1) suggestName(`z${index}`, ['z'], () => 5);
    return unknownName('letter', 'zm', letters(13));
  });
  expect(message).toBe("unknown letter 'zm'");
});
