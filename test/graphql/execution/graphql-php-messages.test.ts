import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { graphqlPhpMessage, validationMessage } from '../../../src/graphql/execution/graphql-php-messages.ts';

test.each([
  [
    'Field "f" argument "a" of type "String!" is required, but it was not provided.',
    'Field "f" argument "a" of type "String!" is required but not provided.',
  ],
  ['Field "In.x" of required type "Int!" was not provided.', 'Field In.x of required type Int! was not provided.'],
  ['Unknown argument "x" on field "Query.f".', 'Unknown argument "x" on field "f" of type "Query".'],
  ['Cannot spread fragment "A" within itself via "B", "C".', 'Cannot spread fragment "A" within itself via B, C.'],
  [
    'Field "f" must not have a selection since type "Int" has no subfields.',
    'Field "f" of type "Int" must not have a sub selection.',
  ],
  [
    'Field "f" of type "T" must have a selection of subfields. Did you mean "f { ... }"?',
    'Field "f" of type "T" must have a sub selection.',
  ],
  ['There can be only one variable named "$v".', 'There can be only one variable named "v".'],
  ['Directive "@skip" may not be used on QUERY.', 'Directive "skip" may not be used on "QUERY".'],
  [
    'The directive "@skip" can only be used once at this location.',
    'The directive "skip" can only be used once at this location.',
  ],
  [
    'Fields "a" conflict because "b" and "c" are different fields.',
    'Fields "a" conflict because b and c are different fields.',
  ],
  [
    'Fields "a" conflict because they return conflicting types "Int" and "[Int]".',
    'Fields "a" conflict because they return conflicting types Int and [Int].',
  ],
  ['Schema is not configured to execute mutation operation.', 'Schema is not configured for mutations.'],
  ['Syntax Error: Expected ":", found Name "a".', 'Syntax Error: Expected :, found Name "a"'],
  ['Syntax Error: Expected Name, found "}".', 'Syntax Error: Expected Name, found }'],
  ['Syntax Error: Unexpected "}".', 'Syntax Error: Unexpected }'],
  ['Syntax Error: Unexpected Name "a".', 'Syntax Error: Unexpected Name "a"'],
  ['Syntax Error: Unexpected character: "?".', 'Syntax Error: Cannot parse the unexpected character "?".'],
  ['Syntax Error: Unterminated string.', 'Syntax Error: Unterminated string.'],
  ['Cannot query field "x" on type "Query".', 'Cannot query field "x" on type "Query".'],
])('graphql-php 15 has for %j: %j', (message, expected) => {
  expect(graphqlPhpMessage(message, '15')).toBe(expected);
});

test.each([
  ['Unknown directive "@x".', 'Unknown directive "x".', 'Unknown directive "@x".'],
  ['Field "x" is not defined by type "In".', 'Field "x" is not defined by type In.', undefined],
  [
    'Field "nam" is not defined by type "In". Did you mean "name" or "names"?',
    'Field "nam" is not defined by type In; Did you mean name or names?',
    undefined,
  ],
])('graphql-php 14 has for %j: %j', (message, expected14, expected15 = message) => {
  expect(graphqlPhpMessage(message, '14')).toBe(expected14);
  expect(graphqlPhpMessage(message, '15')).toBe(expected15);
});

const schema = buildSchema(
  'type Query { f(count: Int, kind: Kind, input: In): Int } enum Kind { RED BLUE } input In { x: [Int!] }',
);

test.each([
  [
    '{ f(count: "a") }',
    'Int cannot represent non-integer value: "a"',
    'Field "f" argument "count" requires type Int, found "a".',
  ],
  [
    '{ f(count: 9999999999) }',
    'Int cannot represent non-integer value: 9999999999',
    'Field "f" argument "count" requires type Int, found 9999999999.',
  ],
  [
    '{ f(kind: RDE) }',
    'Value "RDE" does not exist in "Kind" enum. Did you mean the enum value "RED"?',
    'Field "f" argument "kind" requires type Kind, found RDE; Did you mean the enum value RED?',
  ],
  [
    '{ f(input: { x: [true] }) }',
    'Int cannot represent non-integer value: true',
    'Field "f" argument "input" requires type Int!, found true.',
  ],
])('the message for the literal in %s', (query, expected15, expected14) => {
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error === undefined) throw new Error('the document is valid');
  expect(validationMessage(schema, document, error, '15')).toBe(expected15);
  expect(validationMessage(schema, document, error, '14')).toBe(expected14);
});
