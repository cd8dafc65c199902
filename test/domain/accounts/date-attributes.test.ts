import { expect, test } from 'vitest';
import { findDefinedProblems } from '../../../src/domain/accounts/defined-attributes.ts';
import { createRealm } from '../create-realm.ts';

// 22 and 27 March 2023.
const [MIN, MAX] = ['1679443200', '1679875200'];

function problemsOf(value: string, min?: string, max?: string) {
  const realm = createRealm({
    attributes: [
      {
        code: 'day',
        entity_type: 'customer',
        label: 'Day',
        frontend_input: 'date',
        validate_rules: [
          ...(min === undefined ? [] : [{ name: 'date_range_min' as const, value: min }]),
          ...(max === undefined ? [] : [{ name: 'date_range_max' as const, value: max }]),
        ],
      },
    ],
  });
  return findDefinedProblems(realm, 'customer', [{ attribute_code: 'day', value }]).map((problem) => [
    problem.key,
    problem.parameters,
  ]);
}

const BETWEEN = ['dateOutOfRange', ['22/03/2023', '27/03/2023', 'Day']];
const EARLY = ['dateTooEarly', ['22/03/2023', 'Day']];
const YEAR_10000 = '253402300800';
const YEAR_100000 = '3093527980800';
const LATE = ['dateTooLate', ['27/03/2023', 'Day']];

test.each([
  ['2023-03-21', MIN, MAX, [BETWEEN]],
  ['2023-03-22', MIN, MAX, []],
  ['2023-03-27', MIN, MAX, []],
  ['2023-03-28', MIN, MAX, [BETWEEN]],
  ['2023-03-21', MIN, undefined, [EARLY]],
  ['2023-03-22', MIN, undefined, []],
  ['2023-03-28', undefined, MAX, [LATE]],
  ['2023-03-27', undefined, MAX, []],
  ['never', MIN, MAX, [BETWEEN]],
  ['never', MIN, undefined, [EARLY]],
  ['never', undefined, MAX, [['dateInvalid', {}]]],
  ['never', undefined, undefined, [['dateInvalid', {}]]],
  ['2023-03-21', undefined, undefined, []],
  ['2023-03-21', YEAR_10000, undefined, [['dateTooEarly', ['01/01/10000', 'Day']]]],
  ['2023-03-21', YEAR_100000, undefined, [['dateTooEarly', ['01/01/100000', 'Day']]]],
  ['9999-12-31', undefined, YEAR_10000, []],
  ['123456789012', undefined, undefined, []],
  ['x123456789012', undefined, undefined, [['dateInvalid', {}]]],
  ['123456789012x', undefined, undefined, [['dateInvalid', {}]]],
])('the problems of %j between %s and %s are %j', (value, min, max, problems) => {
  expect(problemsOf(value, min, max)).toEqual(problems);
});

test.each(['', '0', '-1', '01', '1x', 'x1'])('the limit %j is ignored', (limit) => {
  expect([problemsOf('1950-01-01', limit), problemsOf('2050-01-01', undefined, limit)]).toEqual([[], []]);
});
