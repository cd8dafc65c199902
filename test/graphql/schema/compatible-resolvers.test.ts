import { isTypeDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { compatibleResolvers } from '../../../src/graphql/schema/compatible-resolvers.ts';
import { mergeDefinitions } from '../../../src/graphql/schema/schema-definitions.ts';

const definitions = (sdl: string) =>
  mergeDefinitions(parse(sdl, { noLocation: true }).definitions.filter(isTypeDefinitionNode));

const TYPES = 'type T { x: Int } enum E { A } scalar S';

/** The conflicts of a resolver of `Query.f`, or undefined if it is not used at all. */
function conflictsOf(magentoField: string, storeField: string): readonly string[] | undefined {
  const { compatible, conflicts } = compatibleResolvers(
    { Query: { f: () => 1 } },
    definitions(`type Query { other: Int ${magentoField} } ${TYPES}`),
    definitions(`type Query { other: Int ${storeField} } ${TYPES}`),
  );
  const isUsed = Object.hasOwn(compatible['Query'] ?? {}, 'f');
  return isUsed || conflicts.length > 0 ? conflicts : undefined;
}

const conflict = (reason: string) => [`Query.f: ${reason}; its value is generated instead`];

test.each([
  ['f: Int', 'f: Int', []],
  ['f: Int!', 'f: Int', []],
  ['f: ID', 'f: String', []],
  ['f: String', 'f: E', []],
  ['f: [T]', 'f: [T!]!', []],
  ['f: Int', '', undefined],
  ['', 'f: Int', []],
  ['f: T', 'f: Int', conflict("its type is Int in the store's schema and T in Magento's")],
  ['f: Int', 'f: [Int]', conflict("its type is [Int] in the store's schema and Int in Magento's")],
  ['f: ID!', 'f: Int', conflict("its type is Int in the store's schema and ID! in Magento's")],
  ['f: Int', 'f: ID', []],
  ['f(x: Int): Int', 'f: Int', []],
  ['f(x: Int!): Int', 'f: Int', conflict("it has no argument 'x' in the store's schema")],
  ['f(x: Int!): Int', 'f(x: Int): Int', []],
])('a resolver of %j for the field %j has the conflicts %j', (magentoField, storeField, conflicts) => {
  expect(conflictsOf(magentoField, storeField)).toEqual(conflicts);
});
