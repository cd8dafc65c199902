import { expect, test } from 'vitest';
import { requireCredentials, requireGraphqlCredentials } from '../../../src/domain/sign-in/credentials.ts';
import { catchRefusal, refusalOf } from '../create-realm.ts';

test.each([
  ['mara', 'secret', undefined],
  ['', 'secret', ['required', { fieldName: 'username' }]],
  ['0', 'secret', ['required', { fieldName: 'username' }]],
  ['mara', '', ['required', { fieldName: 'password' }]],
  ['mara', '0', ['required', { fieldName: 'password' }]],
  ['', '', ['severalInputErrors', {}]],
])('the credentials %o and %o are refused with %j', (username, password, refusal) => {
  expect(refusalOf(() => requireCredentials(username, password))).toEqual(refusal);
});

test('two empty credentials are two errors, the user name first', () => {
  expect(catchRefusal(() => requireCredentials('', '0'))?.errors.map(({ parameters }) => parameters)).toEqual([
    { fieldName: 'username' },
    { fieldName: 'password' },
  ]);
});

test.each([
  ['mara', 'secret', undefined],
  ['', '', ['specifyValue', ['email']]],
  ['0', 'secret', ['specifyValue', ['email']]],
  ['mara', '', ['specifyValue', ['password']]],
  ['mara', '0', ['specifyValue', ['password']]],
])('GraphQL refuses %o and %o with %j', (email, password, refusal) => {
  expect(refusalOf(() => requireGraphqlCredentials(email, password))).toEqual(refusal);
});
