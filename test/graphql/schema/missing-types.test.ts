import { isTypeDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { findMissingTypes } from '../../../src/graphql/schema/missing-types.ts';
import { mergeDefinitions } from '../../../src/graphql/schema/schema-definitions.ts';

const missingIn = (sdl: string, noLocation = true) =>
  findMissingTypes(mergeDefinitions(parse(sdl, { noLocation }).definitions.filter(isTypeDefinitionNode)));

test.each([
  ['type Query { a: Int b: [String!]! c: ID d: Float e: Boolean }', []],
  ['type Query { a: T } type T { x: Int }', []],
  ['type Query { a: Missing }', ['Query.a: unknown type Missing']],
  ['type Query { a: [Missing!]! }', ['Query.a: unknown type Missing']],
  ['type Query { a(x: Missing): Int }', ['Query.a(x): unknown type Missing']],
  ['input I { x: Missing }', ['I.x: unknown type Missing']],
  ['union U = Missing', ['U: unknown type Missing']],
  ['type Query { a: I } input I { x: Int }', ['Query.a: I is not an output type']],
  ['type Query { a(x: T): Int } type T { x: Int }', ['Query.a(x): T is not an input type']],
  ['input I { x: U } union U = T type T { x: Int }', ['I.x: U is not an input type']],
  ['union U = String', ['U: String is not an object type']],
  ['union U = N interface N { x: Int }', ['U: N is not an object type']],
  ['type A implements T { x: Int } type T { x: Int }', ['A: T is not an interface']],
  ['type Query { a: E } enum E { A }', []],
  ['type Query { a(x: E, y: S): S } enum E { A } scalar S', []],
  ['type __T { x: Int }', ['__T: names that begin with __ are reserved by GraphQL']],
  ['type Query { a: A b: B }', ['Query.a: unknown type A', 'Query.b: unknown type B']],
])('%s: %j', (sdl, problems) => {
  expect(missingIn(sdl)).toEqual(problems);
});

test('reports the line and column if they are known', () => {
  expect(missingIn('type Query {\n  a: Missing\n}', false)).toEqual(['2:6 Query.a: unknown type Missing']);
});
