import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { GraphqlPhpVersion } from '../../../src/graphql/execution/graphql-php-messages.ts';
import { variableErrors } from '../../../src/graphql/execution/variable-errors.ts';

const schema = buildSchema(`
  type Query { a: Int }
  enum Kind { RED BLUE }
  input In { name: String! count: Int kind: Kind list: [In!] }
`);

function messagesFor(definitions: string, variables: Record<string, unknown>, version: GraphqlPhpVersion) {
  const [operation] = parse(`query ${definitions} { a }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return variableErrors(schema, operation.variableDefinitions ?? [], variables, version).map(({ message }) => message);
}

test.each([
  ['($v: Int)', { v: 1 }, []],
  ['($v: Int)', {}, []],
  ['($v: Int!)', {}, ['Variable "$v" of required type "Int!" was not provided.']],
  ['($v: Int!)', { v: null }, ['Variable "$v" of non-null type "Int!" must not be null.']],
  ['($v: Int)', { v: 'a' }, ['Variable "$v" got invalid value "a"; Int cannot represent non-integer value: "a"']],
  [
    '($v: String)',
    { v: { 'a/b': 'é' } },
    [
      'Variable "$v" got invalid value {"a\\/b":"\\u00e9"}; String cannot represent a non string value: {"a\\/b":"\\u00e9"}',
    ],
  ],
  ['($v: String)', { v: {} }, ['Variable "$v" got invalid value []; String cannot represent a non string value: []']],
  ['($v: Kind)', { v: 5 }, ['Variable "$v" got invalid value 5; Enum "Kind" cannot represent non-string value: 5.']],
  [
    '($v: In)',
    { v: { name: 'x', list: [{ name: 'y', count: '' }] } },
    [
      'Variable "$v" got invalid value (empty string) at "v.list[0].count"; Int cannot represent non-integer value: (empty string)',
    ],
  ],
  [
    '($b: Int!, $a: Int!)',
    { a: 'x' },
    [
      'Variable "$b" of required type "Int!" was not provided.',
      'Variable "$a" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
  ],
])('graphql-php 15 reports for %s with %j: %j', (definitions, variables, messages) => {
  expect(messagesFor(definitions, variables, '15')).toEqual(messages);
});

test.each([
  [
    { name: 'x', count: 'a' },
    'Variable "$v" got invalid value {"name":"x","count":"a"}; Expected type Int at value.count; Int cannot represent non-integer value: a',
  ],
  [
    { count: 1 },
    'Variable "$v" got invalid value {"count":1}; Field value.name of required type String! was not provided.',
  ],
  [
    { name: 'x', nmae: 1 },
    'Variable "$v" got invalid value {"name":"x","nmae":1}; Field "nmae" is not defined by type In; did you mean name?',
  ],
  [
    { name: 'x', kind: 'RDE' },
    'Variable "$v" got invalid value {"name":"x","kind":"RDE"}; Expected type Kind at value.kind; did you mean RED?',
  ],
  [
    { name: null },
    'Variable "$v" got invalid value {"name":null}; Expected non-nullable type String! not to be null at value.name.',
  ],
  [5, 'Variable "$v" got invalid value 5; Expected type In to be an object.'],
  [
    { name: 'x', list: [5] },
    'Variable "$v" got invalid value {"name":"x","list":[5]}; Expected type In to be an object at value.list[0].',
  ],
])('graphql-php 14 reports for the input %j: %s', (value, message) => {
  expect(messagesFor('($v: In)', { v: value }, '14')).toEqual([message]);
});

test('reports at most 50 errors of one variable', () => {
  const list = Array.from({ length: 60 }, () => 5);
  expect(messagesFor('($v: [In!])', { v: list }, '15')).toHaveLength(50);
});

test.each(['constructor', '__proto__', 'toString'])('a variable $%s that was not sent has no value', (name) => {
  expect(messagesFor(`($${name}: Int)`, {}, '15')).toEqual([]);
});
