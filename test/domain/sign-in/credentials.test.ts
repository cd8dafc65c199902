import { expect, test } from 'vitest';
import { requireCredentials, requireGraphqlCredentials } from '../../../src/domain/sign-in/credentials.ts';
import { catchRefusal, createRealm, refusalOf } from '../create-realm.ts';

test.each([
  ['mara', 'secret', undefined],
  ['', 'secret', ['required', { fieldName: 'username' }]],
  ['0', 'secret', undefined],
  ['mara', '', ['required', { fieldName: 'password' }]],
  ['mara', '0', undefined],
  ['', '', ['severalInputErrors', {}]],
])('the credentials %o and %o are refused with %j', (username, password, refusal) => {
  expect(refusalOf(() => requireCredentials(username, password))).toEqual(refusal);
});

test('two empty credentials are two errors, the user name first', () => {
  expect(catchRefusal(() => requireCredentials('', ''))?.errors.map(({ parameters }) => parameters)).toEqual([
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
  expect(refusalOf(() => requireGraphqlCredentials(createRealm(), email, password))).toEqual(refusal);
});

test.each([
  ['', 'secret', ['internalError', {}]],
  ['mara', '', ['internalError', {}]],
  ['0', '0', undefined],
])('GraphQL of Magento 2.3.1 refuses %o and %o with %j', (email, password, refusal) => {
  const realm = createRealm({ magento: '2.3.1' });
  expect(refusalOf(() => requireGraphqlCredentials(realm, email, password))).toEqual(refusal);
});
