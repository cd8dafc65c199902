import { buildSchema, Kind, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { castLiterals, castVariables } from '../../../src/graphql/execution/cast-scalars.ts';

const schema = buildSchema(`
  type Query { f(s: String, i: Int, x: Float, b: Boolean, id: ID, l: [Int!], in: In): String }
  input In { s: String! i: Int in: [In] }
`);

/** [Magento Framework/GraphQl/Type/Definition/{StringType,IntType,FloatType}.php] */
test.each([
  ['s: 5', 's: "5"'],
  ['s: 1.50', 's: "1.50"'],
  ['s: true', 's: "1"'],
  ['s: false', 's: ""'],
  ['s: FOO', 's: "FOO"'],
  ['s: "a"', 's: "a"'],
  ['s: null', 's: null'],
  ['s: ["a"]', 's: ["a"]'],
  ['i: "5"', 'i: 5'],
  ['i: " 5.0 "', 'i: 5'],
  ['i: 5.0', 'i: 5'],
  ['i: true', 'i: 1'],
  ['i: false', 'i: 0'],
  ['i: "1.9"', 'i: "1.9"'],
  ['i: "ten"', 'i: "ten"'],
  ['i: FOO', 'i: FOO'],
  ['i: "4294967296"', 'i: "4294967296"'],
  ['x: "1.9"', 'x: 1.9'],
  ['x: 2', 'x: 2'],
  ['x: true', 'x: 1'],
  ['x: "a"', 'x: "a"'],
  ['b: 1', 'b: 1'],
  ['id: 5', 'id: 5'],
  ['l: "5"', 'l: 5'],
  ['l: ["5", 6]', 'l: [5, 6]'],
  ['in: {s: 5, i: "6", in: [{s: A}]}', 'in: {s: "5", i: 6, in: [{s: "A"}]}'],
  ['unknown: 5', 'unknown: 5'],
])('casts the literal %s to %s', (sent, cast) => {
  const document = castLiterals(schema, parse(`{ f(${sent}) }`));
  expect(print(document)).toBe(print(parse(`{ f(${cast}) }`)));
});

test('keeps the position of a literal, and a document without a literal to cast', () => {
  const cast = castLiterals(schema, parse('{ f(s: 5) }'));
  const [operation] = cast.definitions;
  const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  expect(field?.kind === Kind.FIELD && field.arguments?.[0]?.value.loc).toMatchObject({ start: 7, end: 8 });
  const document = parse('{ f(s: "5", i: 5) }');
  expect(castLiterals(schema, document)).toBe(document);
});

test.each([
  ['String', 5, '5'],
  ['String!', 1.5, '1.5'],
  ['String', true, '1'],
  ['String', null, null],
  ['String', ['a'], ['a']],
  ['Int', '5', 5],
  ['Int', '1.5', 1.5],
  ['Int', 'ten', 'ten'],
  ['Int', '', ''],
  ['Int', true, 1],
  ['Float', '1.9', 1.9],
  ['Boolean', 1, 1],
  ['ID', 5, 5],
  ['[Int!]', ['1', 2], [1, 2]],
  ['[Int]', '5', 5],
  ['In', { s: 5, i: '6', in: [{ s: true }], other: 7 }, { s: '5', i: 6, in: [{ s: '1' }], other: 7 }],
  ['In', 'a', 'a'],
  ['Nope', 5, 5],
])('casts a variable of the type %s from %j to %j', (type, sent, cast) => {
  const [operation] = parse(`query ($v: ${type}) { f }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const definitions = operation.variableDefinitions ?? [];
  expect(castVariables(schema, definitions, { v: sent, w: 5 })).toEqual({ v: cast, w: 5 });
  expect(castVariables(schema, definitions, {})).toEqual({});
});
