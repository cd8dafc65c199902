import { isTypeDefinitionNode, parse, parseType, print } from 'graphql';
import { expect, test } from 'vitest';
import { introspectedDefinitions } from '../../../src/graphql/schema/introspected-definitions.ts';
import { definitionsOf, mergeDefinitions, typeToString } from '../../../src/graphql/schema/schema-definitions.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';

const printAll = (definitions: Iterable<Parameters<typeof print>[0]>) => [...definitions].map(print).join('\n');
const normalize = (sdl: string) => printAll(parse(sdl).definitions);

test.each([
  ['type T { a: Int b: Int @since(release: "2.4.8") }', '2.4.7', 'type T { a: Int }'],
  ['type T { a: Int b: Int @since(release: "2.4.8") }', '2.4.8', 'type T { a: Int b: Int }'],
  ['type T { a: Int b: Int @until(release: "2.4.8") }', '2.4.7', 'type T { a: Int b: Int }'],
  ['type T { a: Int b: Int @until(release: "2.4.8") }', '2.4.8', 'type T { a: Int }'],
  ['type T { a: Int @until(release: "2.4.8") a: ID @since(release: "2.4.8") }', '2.4.9', 'type T { a: ID }'],
  ['type T { a(x: Int @since(release: "2.4.8")): Int }', '2.4.7', 'type T { a: Int }'],
  ['type T { a: Int } type U @since(release: "2.4.8") { b: Int }', '2.4.7', 'type T { a: Int }'],
  ['enum E { A B @since(release: "2.4.8") }', '2.4.7', 'enum E { A }'],
  ['input I { a: Int b: Int @since(release: "2.4.8") }', '2.4.7', 'input I { a: Int }'],
  ['type T { a: Int @since(release: "2.4.0") @deprecated }', '2.4.7', 'type T { a: Int @deprecated }'],
])('%s in %s is %s', (sdl, release, expected) => {
  expect(printAll(definitionsOf(parseRelease(release), [sdl]).values())).toBe(normalize(expected));
});

test.each([
  ['type T { a: Int } type T { b: Int }', 'type T { a: Int b: Int }'],
  ['type T { a: Int } type T { a: String }', 'type T { a: String }'],
  ['enum E { A } enum E { B A }', 'enum E { A B }'],
  [
    'union U = A type A { x: Int } union U = B type B { x: Int }',
    'union U = A | B type A { x: Int } type B { x: Int }',
  ],
  [
    'interface N { a: Int } type T implements N { b: Int }',
    'interface N { a: Int } type T implements N { b: Int a: Int }',
  ],
  ['interface N { a: Int } type T implements N { a: Int! }', 'interface N { a: Int } type T implements N { a: Int! }'],
  ['type T implements Missing { b: Int }', 'type T { b: Int }'],
])('merges %s to %s', (sdl, expected) => {
  const merged = mergeDefinitions(parse(sdl).definitions.filter(isTypeDefinitionNode));
  expect(printAll(merged.values())).toBe(normalize(expected));
});

test.each(['Int', '[Int]', 'Int!', '[[Int!]!]!'])('prints the type %s', (type) => {
  expect(typeToString(parseType(type))).toBe(type);
});

const int = { kind: 'SCALAR', name: 'Int' };

test.each([
  [{ kind: 'SCALAR', name: 'S' }, 'scalar S'],
  [{ kind: 'ENUM', name: 'E', enumValues: [{ name: 'A' }, { name: 'B' }] }, 'enum E { A B }'],
  [{ kind: 'UNION', name: 'U', possibleTypes: [{ name: 'A' }, { name: 'B' }] }, 'union U = A | B'],
  [
    { kind: 'INPUT_OBJECT', name: 'I', inputFields: [{ name: 'x', type: int, defaultValue: '5' }] },
    'input I { x: Int = 5 }',
  ],
  [
    {
      kind: 'OBJECT',
      name: 'T',
      interfaces: [{ name: 'N' }],
      fields: [
        { name: 'a', args: [], type: { kind: 'NON_NULL', ofType: { kind: 'LIST', ofType: int } } },
        { name: 'b', args: [{ name: 'x', type: int }], type: int },
      ],
    },
    'type T implements N { a: [Int]! b(x: Int): Int }',
  ],
  [{ kind: 'INTERFACE', name: 'N', fields: [{ name: 'a', args: [], type: int }] }, 'interface N { a: Int }'],
])('reads the introspected type %j as %s', (type, expected) => {
  const response = JSON.stringify({ __schema: { types: [type, int, { kind: 'OBJECT', name: '__Type' }] } });
  expect(printAll(introspectedDefinitions(response))).toBe(normalize(expected));
});

test('reads root types with other names from an introspection response', () => {
  const schema = { types: [], queryType: { name: 'Root' }, mutationType: { name: 'Mutation' } };
  expect(printAll(introspectedDefinitions(JSON.stringify({ data: { __schema: schema } })))).toBe(
    normalize('schema { query: Root mutation: Mutation }'),
  );
});
