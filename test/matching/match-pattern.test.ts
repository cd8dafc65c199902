import { expect, test } from 'vitest';
import {
  acceptedOperations,
  compilePattern,
  findMismatches,
  matchesPattern,
  namedValues,
  PLAIN_KEYS,
  partMatches,
  soleOperation,
} from '../../src/matching/match-pattern.ts';
import type { Pattern } from '../../src/matching/pattern.ts';
import type { Subject } from '../../src/matching/subject.ts';

const subject: Subject = {
  operations: ['cart', 'customer'],
  path: '/graphql',
  method: 'POST',
  status: 401,
  store: 'fr',
  identity: 'customer',
  customer: 'Mara.Lind@example.com',
  integration: 'ERP',
  token: 'live',
  fault: ['fault-1', 'rate-limited'],
  resources: ['self'],
  message: ['The current customer is not authorized.'],
  category: ['graphql-authorization'],
  headers: { store: 'fr' },
  variables: {
    input: { email: 'mara.lind@example.com', age: 7, tags: ['a', 'b'] },
    'a.b': 1,
    none: null,
    isOpen: true,
    ta: { tag: 'x' },
  },
};

test.each<[string, Pattern]>([
  ['the empty pattern', {}],
  ['a value', { store: 'fr' }],
  ['any of the operations', { operation: 'customer' }],
  ['one of several values', { operation: ['products', 'cart'] }],
  ['a regular expression', { path: { match: '^/graph' } }],
  ['a status as a number', { status: 401 }],
  ['a status as a string', { status: '401' }],
  ['a method in lower case', { method: 'post' }],
  ['an e-mail address in another case', { customer: 'mara.lind@EXAMPLE.com' }],
  ['the name of an integration', { integration: 'ERP' }],
  ['the type of the caller', { identity: 'customer' }],
  ['the state of the token', { token: ['live', 'expired'] }],
  ['the id of a fault', { fault: 'fault-1' }],
  ['an ACL resource', { resource: 'self' }],
  ['the message of an error', { message: { match: 'not authorized' } }],
  ['the category of an error', { category: 'graphql-authorization' }],
  ['the preset of a fault', { fault: 'rate-limited' }],
  ['a header name in another case', { headers: { STORE: 'fr' } }],
  ['an absent header', { headers: { 'x-recaptcha': null } }],
  ['an absent name', { admin: null }],
  ['a nested variable', { variables: { 'input.email': 'mara.lind@example.com' } }],
  ['a number in a variable', { variables: { 'input.age': 7 } }],
  ['an item of a variable with an array', { variables: { 'input.tags': 'b' } }],
  ['a variable with a dot in its name', { variables: { 'a.b': 1 } }],
  ['a variable that is null', { variables: { none: null, 'input.none': null } }],
  ['an object in a variable, as JSON', { variables: { input: { match: '"age":7' } } }],
  ['a value or absence', { admin: ['admin', null] }],
])('matches %s', (_, where) => {
  expect(matchesPattern(where, subject)).toBe(true);
  expect(findMismatches(where, subject)).toEqual([]);
});

test.each<[string, Pattern, ReturnType<typeof findMismatches>]>([
  ['a value', { store: 'de' }, [{ part: 'store', expected: 'de', actual: 'fr' }]],
  ['a string in another case', { store: 'FR' }, [{ part: 'store', expected: 'FR', actual: 'fr' }]],
  [
    'several operations',
    { operation: 'products' },
    [{ part: 'operation', expected: 'products', actual: ['cart', 'customer'] }],
  ],
  ['an absent name', { admin: 'admin' }, [{ part: 'admin', expected: 'admin', actual: undefined }]],
  ['a header', { headers: { Store: null } }, [{ part: 'headers.store', expected: null, actual: 'fr' }]],
  [
    'an inherited property',
    { headers: { toString: { match: '.' } }, variables: { constructor: { match: '.' }, 'input.constructor': 'x' } },
    [
      { part: 'headers.tostring', expected: { match: '.' }, actual: undefined },
      { part: 'variables.constructor', expected: { match: '.' }, actual: undefined },
      { part: 'variables.input.constructor', expected: 'x', actual: undefined },
    ],
  ],
  [
    'an object in a variable',
    { variables: { input: 'x' } },
    [{ part: 'variables.input', expected: 'x', actual: JSON.stringify(subject.variables?.['input']) }],
  ],
  ['a number', { variables: { 'input.age': 8 } }, [{ part: 'variables.input.age', expected: 8, actual: 7 }]],
  ['a boolean', { variables: { isOpen: 'x' } }, [{ part: 'variables.isOpen', expected: 'x', actual: true }]],
  ['null', { variables: { none: 'x' } }, [{ part: 'variables.none', expected: 'x', actual: null }]],
  [
    'a path below null',
    { variables: { 'none.x': 'x' } },
    [{ part: 'variables.none.x', expected: 'x', actual: undefined }],
  ],
  ['a name without a dot', { variables: { tag: 'x' } }, [{ part: 'variables.tag', expected: 'x', actual: undefined }]],
  ['a header in another case', { headers: { Store: 'FR' } }, [{ part: 'headers.store', expected: 'FR', actual: 'fr' }]],
  [
    'a path below a string',
    { variables: { 'input.email.domain': 'x' } },
    [{ part: 'variables.input.email.domain', expected: 'x', actual: undefined }],
  ],
  [
    'each condition that does not hold, in the order of the keys',
    { variables: { 'input.email': { match: '^roni' } }, store: 'fr', method: 'GET' },
    [
      { part: 'method', expected: 'GET', actual: 'POST' },
      { part: 'variables.input.email', expected: { match: '^roni' }, actual: 'mara.lind@example.com' },
    ],
  ],
])('reports the mismatch of %s', (_, where, mismatches) => {
  expect(matchesPattern(where, subject)).toBe(false);
  expect(findMismatches(where, subject)).toEqual(mismatches);
});

const orders: Subject = { ...subject, operations: ['customer'], selectsField: (path) => path === 'customer.orders' };

test.each<[Pattern['operation'], boolean, readonly string[]]>([
  ['customer.orders', true, ['customer.orders']],
  ['customer', true, ['customer']],
  [['products', 'customer.orders'], true, ['customer.orders']],
  [['customer', 'customer.orders'], true, ['customer', 'customer.orders']],
  ['customer.carts', false, []],
  [['customer.name', 'cart'], false, []],
  [{ match: 'customer.orders' }, false, []],
])('the operation %j matches a request of customer.orders: %s', (operation, isMatch, accepted) => {
  expect(matchesPattern({ operation }, orders)).toBe(isMatch);
  expect(acceptedOperations({ operation }, orders)).toEqual(accepted);
});

test('only a field path is compared with the selected fields', () => {
  const selected: Subject = { ...orders, selectsField: () => true };
  expect(acceptedOperations({ operation: ['products', 'customer.orders'] }, selected)).toEqual(['customer.orders']);
  expect(matchesPattern({ operation: 'customer.orders' }, subject)).toBe(false);
});

test.each<[Pattern['operation'], readonly string[] | undefined, true | undefined]>([
  ['customer', ['customer'], undefined],
  ['customer.orders', undefined, true],
])('the operation %j is found by the literals %j; nested: %s', (operation, literals, isNested) => {
  const [part] = compilePattern({ operation });
  expect([part?.literals, part?.isNested]).toEqual([literals, isNested]);
});

test('the only operation of a request is reported as one value', () => {
  expect(findMismatches({ operation: 'cart' }, orders)).toEqual([
    { part: 'operation', expected: 'cart', actual: 'customer' },
  ]);
  expect(acceptedOperations({ fault: 'fault-1' }, orders)).toBeUndefined();
});

test.each<[Pattern, string | undefined]>([
  [{ operation: 'cart' }, 'cart'],
  [{ operation: 'cart', store: undefined }, 'cart'],
  [{ operation: 'cart', store: 'fr' }, undefined],
  [{ operation: ['cart'] }, undefined],
  [{ operation: 'customer.orders' }, undefined],
  [{}, undefined],
])('the sole operation of %j is %s', (pattern, operation) => {
  expect(soleOperation(pattern)).toBe(operation);
});

test.each([
  ['a', ['a']],
  [
    ['a', null, 5, 'b'],
    ['a', 'b'],
  ],
  [{ match: 'a' }, []],
  [undefined, []],
])('the condition %j names %j', (condition, names) => {
  expect(namedValues(condition)).toEqual(names);
});

const guest: Subject = {
  operations: [],
  path: '/graphql',
  method: 'POST',
  store: 'fr',
  identity: 'guest',
  headers: {},
};

test.each<[string, Pattern, boolean]>([
  ['a request without an operation', { operation: null }, true],
  ['a request without an operation', { operation: { match: '.' } }, false],
  ['a request on which no fault fired', { fault: null }, true],
  ['a request without an ACL resource', { resource: null }, true],
  ['a response without errors', { message: null, category: null }, true],
  ['a request without variables', { variables: { 'input.email': null } }, true],
  ['a request without variables', { variables: { 'input.email': 'a' } }, false],
])('%s against %j: %s', (_, where, expected) => {
  expect(matchesPattern(where, guest)).toBe(expected);
});

test('a pattern is compiled once', () => {
  const where: Pattern = { store: 'fr', headers: { Store: 'fr' } };
  const parts = compilePattern(where);
  expect(compilePattern(where)).toBe(parts);
  expect(parts.map(({ part }) => part)).toEqual(['store', 'headers.store']);
  expect(parts.every((part) => partMatches(part, subject))).toBe(true);
});

test('every key but headers, variables, body and duration_ms has one condition', () => {
  expect(PLAIN_KEYS).toEqual([
    'operation',
    'resource',
    'path',
    'method',
    'status',
    'message',
    'category',
    'store',
    'identity',
    'customer',
    'admin',
    'integration',
    'token',
    'fault',
  ]);
});
