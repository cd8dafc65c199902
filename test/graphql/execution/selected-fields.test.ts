import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import { responsePathsOf, rootFieldsIn } from '../../../src/graphql/execution/selected-fields.ts';

const namesIn = (query: string): string[] => rootFieldsIn(parse(query)).map(({ name }) => name.value);

test.each([
  ['{ customer { email } storeConfig { locale } }', ['customer', 'storeConfig']],
  ['mutation M { ...F } fragment F on Mutation { createCustomer }', ['createCustomer']],
  ['{ a ...F c ... on Query { d ...F e } } fragment F on Query { b ... { x } }', ['a', 'b', 'x', 'c', 'd', 'e']],
  ['{ ... @include(if: true) { customer } }', ['customer']],
  ['query A { a } query B { b }', ['a', 'b']],
  ['{ ...Missing a }', ['a']],
  ['{ ...F } fragment F on Query { a ...G } fragment G on Query { b ...F }', ['a', 'b']],
])('the root fields of %s are %j', (query, names) => {
  expect(namesIn(query)).toEqual(names);
});

test('a long chain of fragments has root fields', () => {
  const chain = Array.from({ length: 3_000 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ');
  const query = `{ ...F0 } ${chain} fragment F3000 on Query { customer { email } }`;
  expect(parseGraphqlDocument(query).rootFields).toEqual(['customer']);
});

test.each([
  ['{ customer { orders { total_count } } }', 'customer.orders', ['customer.orders']],
  ['{ me: customer { mine: orders { total_count } } }', 'customer.orders', ['me.mine']],
  [
    '{ ...F } fragment F on Query { customer { ...G } } fragment G on Customer { orders { a } }',
    'customer.orders',
    ['customer.orders'],
  ],
  [
    '{ a: customer { orders { x } } b: customer { x: orders { x } y: orders { x } } }',
    'customer.orders',
    ['a.orders', 'b.x', 'b.y'],
  ],
  ['{ customer { email } }', 'customer.orders', []],
  ['{ customer { email } customer { orders { x } } }', 'customer.orders', ['customer.orders']],
  ['{ me: customer { email } }', 'customer', ['me']],
])('in %s, %s has the response paths %j', (query, path, expected) => {
  expect(responsePathsOf(parse(query), path)).toEqual(expected);
});
