import { buildSchema, type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import {
  areValuesPlain,
  argumentValues,
  plainArguments,
  plainVariables,
} from '../../../src/graphql/execution/plan-values.ts';

function operationOf(query: string): OperationDefinitionNode {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return operation;
}

const variablesOf = (definitions: string) => plainVariables(operationOf(`query ${definitions} { a }`));

test.each([
  ['', []],
  ['($a: String, $b: Int!)', ['a', 'b']],
  ['($a: ID $b: Boolean $c: Float)', ['a', 'b', 'c']],
  ['($a: [String])', undefined],
  ['($a: CustomerInput!)', undefined],
  ['($a: String = "x")', undefined],
  ['($a: String, $b: CountryCodeEnum)', undefined],
])('the variables %s are plain: %j', (definitions, names) => {
  expect(variablesOf(definitions)?.map(({ name }) => name)).toEqual(names);
});

test.each([
  ['String', 'a', true],
  ['String', '', true],
  ['String', 5, false],
  ['String', null, false],
  ['ID', 'a', true],
  ['ID', 5, false],
  ['Boolean', false, true],
  ['Boolean', 0, false],
  ['Int', 5, true],
  ['Int', -0, true],
  ['Int', 2 ** 31 - 1, true],
  ['Int', 2 ** 31, false],
  ['Int', 1.5, false],
  ['Int', '5', false],
  ['Float', 1.5, true],
  ['Float', 5, true],
  ['Float', '1.5', false],
])('a variable of type %s with the value %j needs no coercion: %j', (type, value, isPlain) => {
  expect(areValuesPlain(variablesOf(`($a: ${type})`) ?? [], { a: value })).toBe(isPlain);
});

test('a missing variable needs coercion, and an additional one does not', () => {
  const variables = variablesOf('($a: String)') ?? [];
  expect(areValuesPlain(variables, {})).toBe(false);
  expect(areValuesPlain(variables, Object.create({ a: 'inherited' }))).toBe(false);
  expect(areValuesPlain(variables, { a: 'x', b: {} })).toBe(true);
});

const schema = buildSchema(
  'type Query { f(text: String, count: Int = 7, kind: Kind, input: In, list: [Int]): Int } enum Kind { A B } input In { x: Int }',
);

function argumentsOf(field: string) {
  const [node] = operationOf(`query ($v: String) { ${field} }`).selectionSet.selections;
  const definition = schema.getQueryType()?.getFields()['f'];
  if (node?.kind !== Kind.FIELD || definition === undefined) throw new Error('no field');
  return plainArguments(definition, node as FieldNode);
}

test.each([
  ['f', { count: 7 }],
  ['f(text: "a", count: 3)', { text: 'a', count: 3 }],
  ['f(text: $v)', { text: 'value', count: 7 }],
  ['f(text: null)', { text: null, count: 7 }],
  ['f(kind: B)', { kind: 'B', count: 7 }],
  ['f(input: { x: 1 })', undefined],
  ['f(list: [1])', undefined],
  ['f(list: 1)', { list: [1], count: 7 }],
])('the arguments of %s are %j', (field, values) => {
  const plain = argumentsOf(field);
  expect(plain && argumentValues(plain, { v: 'value' })).toEqual(values);
});
