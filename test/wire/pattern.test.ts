import { expect, test } from 'vitest';
import { explain, matches, type Pattern, type Subject } from '../../src/matching/pattern.ts';
import { pattern } from '../../src/matching/pattern-schema.ts';
import { InvalidDocument } from '../../src/state/document/document-problems.ts';
import { validatePart } from '../../src/state/document/validate-document.ts';

const subject: Subject = {
  operations: ['cart', 'customer'],
  path: '/graphql',
  method: 'POST',
  status: 401,
  store: 'fr',
  identity: 'customer',
  customer: 'Mara.Lind@example.com',
  token: 'live',
  headers: { store: 'fr' },
  variables: { input: { email: 'mara.lind@example.com', age: 7 }, 'a.b': 1, none: null },
};

test.each<[string, Pattern]>([
  ['nothing that is asked', {}],
  ['a value', { store: 'fr' }],
  ['any of the operations', { operation: 'customer' }],
  ['a list', { operation: ['products', 'cart'] }],
  ['a regular expression', { path: { match: '^/graph' } }],
  ['a status as a text', { status: '401' }],
  ['a method in lower case', { method: 'post' }],
  ['an account in another case', { customer: 'mara.lind@EXAMPLE.com' }],
  ['a header in another case', { headers: { STORE: 'fr' } }],
  ['a header that is not there', { headers: { 'x-recaptcha': null } }],
  ['a name that is not there', { admin: null }],
  ['a variable below another', { variables: { 'input.email': 'mara.lind@example.com' } }],
  ['a number in a variable', { variables: { 'input.age': 7 } }],
  ['a variable with a dot in its name', { variables: { 'a.b': 1 } }],
  ['a variable that is null', { variables: { none: null, 'input.none': null } }],
  ['a value or none', { integration: ['erp', null] }],
])('matches %s', (_, where) => {
  expect(matches(where, subject)).toBe(true);
  expect(explain(where, subject)).toEqual([]);
});

test.each<[string, Pattern, ReturnType<typeof explain>]>([
  ['a value', { store: 'de' }, [{ part: 'store', expected: 'de', actual: 'fr' }]],
  [
    'operations',
    { operation: 'products' },
    [{ part: 'operation', expected: 'products', actual: ['cart', 'customer'] }],
  ],
  ['a name', { admin: 'admin' }, [{ part: 'admin', expected: 'admin', actual: undefined }]],
  ['a header', { headers: { Store: null } }, [{ part: 'headers.store', expected: null, actual: 'fr' }]],
  [
    'each that does not hold',
    { method: 'GET', store: 'fr', variables: { 'input.email': { match: '^roni' } } },
    [
      { part: 'method', expected: 'GET', actual: 'POST' },
      { part: 'variables.input.email', expected: { match: '^roni' }, actual: 'mara.lind@example.com' },
    ],
  ],
])('tells what did not match: %s', (_, where, mismatches) => {
  expect(matches(where, subject)).toBe(false);
  expect(explain(where, subject)).toEqual(mismatches);
});

test.each<[string, unknown, string, string]>([
  ['an unknown key', { oparation: 'x' }, 'oparation', "unknown key; did you mean 'operation'?"],
  ['a broken expression', { path: { match: '(' } }, 'path.match', 'is no regular expression: Unterminated group'],
  ['an empty list', { store: [] }, 'store', 'a list names at least one value'],
  [
    'a map of something else',
    { store: { is: 'fr' } },
    'store',
    'expected a value, a list of values or {match: "regular expression"}',
  ],
  [
    'a header of something else',
    { headers: { store: {} } },
    'headers.store',
    'expected a value, a list of values or {match: "regular expression"}',
  ],
])('refuses %s with its place', (_, value, place, message) => {
  const read = () => validatePart(pattern, value);
  expect(read).toThrow(InvalidDocument);
  expect(read).toThrow(`${place}: ${message}`);
});
