import { expect, test } from 'vitest';
import { parseVariableError } from '../../../src/journal/redaction/variable-error.ts';

const PREFIX = 'Variable "$input" got invalid value ';

test.each([
  ['5; Expected type String!', '5', '; Expected type String!', '', true],
  ['{"a":1} at "input.a"; Unknown', '{"a":1}', ' at "input.a"; Unknown', 'a', false],
  ['"x; y"; Expected', '"x; y"', '; Expected', '', true],
  ['[1] at "input.list[0]"; No', '[1]', ' at "input.list[0]"; No', 'list', false],
  ['{"a":1', '{"a":1', '', '', true],
  [
    '{"a":{"b":[1]}}; Expected type Int at value.a.b; No',
    '{"a":{"b":[1]}}',
    '; Expected type Int at value.a.b; No',
    'b',
    true,
  ],
  [
    '{"a":[1]}; Expected type A to be an object at value.a[0].',
    '{"a":[1]}',
    '; Expected type A to be an object at value.a[0].',
    'a',
    true,
  ],
])('splits the message for %s', (message, value, suffix, key, isWhole) => {
  expect(parseVariableError(PREFIX + message)).toEqual({
    prefix: PREFIX,
    variable: 'input',
    value,
    suffix,
    key,
    isWhole,
  });
});

test.each(['', 'Cannot query field "x" on type "Query".', 'Variable "$input" is not used'])(
  'returns undefined for another message: %j',
  (message) => {
    expect(parseVariableError(message)).toBeUndefined();
  },
);

test('stops at a value with too many possible ends', () => {
  const value = `"${'; '.repeat(60)}"`;
  expect(parseVariableError(`${PREFIX}${value}; Expected`)).toMatchObject({ value: `${value}; Expected`, suffix: '' });
});
