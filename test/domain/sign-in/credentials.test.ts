import { expect, test } from 'vitest';
import { requireCredentials, requireGraphqlCredentials } from '../../../src/domain/sign-in/credentials.ts';
import { catchRefusal, createRealm, refusalOf } from '../create-realm.ts';

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
  ['2.4.0', 'mara', 'secret', undefined],
  ['2.4.0', '', '', ['specifyValue', ['email']]],
  ['2.4.0', '0', 'secret', ['specifyValue', ['email']]],
  ['2.4.0', 'mara', '', ['specifyValue', ['password']]],
  ['2.4.0', 'mara', '0', ['specifyValue', ['password']]],
  ['2.3.7', '', 'secret', ['valueShouldBeSpecified', ['email']]],
  ['2.3.7', 'mara', '', ['valueShouldBeSpecified', ['password']]],
])('GraphQL of %s refuses %o and %o with %j', (magento, email, password, refusal) => {
  expect(refusalOf(() => requireGraphqlCredentials(createRealm({ magento }), email, password))).toEqual(refusal);
});
