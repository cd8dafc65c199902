import { isTypeDefinitionNode, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { mergeDefinitions } from '../../../src/graphql/schema/schema-definitions.ts';
import { intersectSchemas } from '../../../src/graphql/schema/schema-intersection.ts';

const definitions = (sdl: string) =>
  mergeDefinitions(parse(sdl, { noLocation: true }).definitions.filter(isTypeDefinitionNode));
const normalize = (sdl: string) => [...definitions(sdl).values()].map(print);

test.each([
  [
    'the same fields',
    'type Query { a: Int b: String }',
    'type Query { b: String a: Int c: Int }',
    'type Query { a: Int b: String }',
  ],
  ['a field of another type', 'type Query { a: Int b: Int }', 'type Query { a: Int b: Int! }', 'type Query { a: Int }'],
  [
    'a field with another argument',
    'type Query { a(x: Int): Int b: Int }',
    'type Query { a(y: Int): Int b: Int }',
    'type Query { b: Int }',
  ],
  [
    'arguments in another order',
    'type Query { a(x: Int, y: Int): Int }',
    'type Query { a(y: Int, x: Int): Int }',
    'type Query { a(x: Int, y: Int): Int }',
  ],
  [
    'an argument with another default value',
    'type Query { a(x: Int = 1): Int }',
    'type Query { a(x: Int = 2): Int }',
    'type Query { a(x: Int = 1): Int }',
  ],
  [
    'a type of another kind',
    'type Query { a: T b: Int } type T { x: Int }',
    'type Query { a: T b: Int } interface T { x: Int }',
    'type Query { b: Int }',
  ],
  [
    'a type that the other lacks',
    'type Query { a: T b: Int } type T { x: Int }',
    'type Query { a: T b: Int }',
    'type Query { b: Int }',
  ],
  [
    'an additional optional input field',
    'type Query { a(i: I): Int } input I { x: Int }',
    'type Query { a(i: I): Int } input I { x: Int y: Int }',
    'type Query { a(i: I): Int } input I { x: Int }',
  ],
  [
    'an additional required input field',
    'type Query { a(i: I): Int b: Int } input I { x: Int }',
    'type Query { a(i: I): Int b: Int } input I { x: Int y: Int! }',
    'type Query { b: Int }',
  ],
  [
    'a missing input field',
    'type Query { a(i: I): Int b: Int } input I { x: Int y: Int }',
    'type Query { a(i: I): Int b: Int } input I { x: Int }',
    'type Query { b: Int }',
  ],
  [
    'an additional enum value',
    'type Query { a: E } enum E { A }',
    'type Query { a: E } enum E { A B }',
    'type Query { a: E } enum E { A }',
  ],
  [
    'a missing enum value',
    'type Query { a: E b: Int } enum E { A B }',
    'type Query { a: E b: Int } enum E { A }',
    'type Query { b: Int }',
  ],
])('the intersection with a schema with %s', (_, first, second, expected) => {
  expect([...intersectSchemas(definitions(first), definitions(second)).values()].map(print)).toEqual(
    normalize(expected),
  );
});
