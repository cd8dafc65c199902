import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { measureDocument } from '../../../src/graphql/execution/document-measures.ts';

const measure = (query: string) => measureDocument(parse(query));

test.each([
  ['{ a }', 0],
  ['{ x: a y: b }', 2],
  ['{ x: a { y: b { z: c } } }', 3],
  ['{ ...f } fragment f on T { x: a }', 1],
  ['{ ... on T { x: a } }', 0],
  ['query A { x: a } query B { y: b }', 2],
])('counts the aliases of %s: %i', (query, aliases) => {
  expect(measure(query).aliases).toBe(aliases);
});

test.each([
  ['{ a }', 1],
  ['{ a { b c } }', 3],
  ['{ ... on T { a b } }', 2],
  ['{ ...f ...f } fragment f on T { a }', 1],
])('counts the fields of %s: %i', (query, fields) => {
  expect(measure(query).fields).toBe(fields);
});

test.each([
  ['{ a }', [{ complexity: 1, depth: -1 }]],
  ['{ a { b } }', [{ complexity: 2, depth: 0 }]],
  ['{ a { b { c } } d }', [{ complexity: 4, depth: 1 }]],
  ['{ ... on T { a { b } } }', [{ complexity: 2, depth: 0 }]],
  ['{ a { ...f ...f } } fragment f on T { b { c } }', [{ complexity: 5, depth: 1 }]],
  ['{ ...f } fragment f on T { a ...f }', [{ complexity: 1, depth: -1, isCyclic: true }]],
  ['{ ...missing }', [{ complexity: 0, depth: -1 }]],
  [
    'query A { a } mutation B { b { c } }',
    [
      { complexity: 1, depth: -1 },
      { complexity: 2, depth: 0 },
    ],
  ],
])('measures the operations of %s', (query, operations) => {
  expect(measure(query).operations).toEqual(operations.map((size) => ({ isCyclic: false, ...size })));
});

test('does not measure operations with more fragments than the call stack permits', () => {
  const fragments = Array.from({ length: 1_001 }, (_, index) => `fragment f${index} on T { a }`).join(' ');
  expect(measure(`{ a } ${fragments}`)).toMatchObject({ fragmentSelections: 1_001, operations: [] });
});

test.each([
  ['{ __schema { types { name } } }', ['__schema']],
  ['{ a { __typename } ...f } fragment f on Query { __type(name: "T") { name } }', ['__type']],
  ['{ a }', []],
])('lists the introspection fields of %s', (query, names) => {
  expect(measure(query).introspection.map(({ name }) => name.value)).toEqual(names);
});

test.each([
  ['mutation { generateCustomerToken(email: "a@b.ch", password: "x") { token } }', { literal: 'a@b.ch' }],
  ['mutation ($e: String!) { generateCustomerToken(email: $e, password: "x") { token } }', { variable: 'e' }],
  ['mutation { generateCustomerToken(password: "x") { token } }', undefined],
  ['mutation { generateCustomerToken(email: null, password: "x") { token } }', undefined],
  ['{ customer { email } }', undefined],
])('reads the e-mail of the sign-in in %s', (query, signIn) => {
  expect(measure(query).signIn).toEqual(signIn);
});
