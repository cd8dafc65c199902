import { expect, test } from 'vitest';
import { changePassword } from '../../../src/domain/accounts/change-password.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { MARA, PASSWORD } from './sample-accounts.ts';

test('changes the password of a customer', () => {
  const realm = createRealm({ customers: [MARA] });
  expect(changePassword(realm, storeOf(realm), 1, PASSWORD, 'N3wPassword')).toBe(customerOf(realm));
  expect(customerOf(realm).password).toBe('N3wPassword');
});

test.each([
  ['an empty current password', '', 'N3wPassword', ['specifyValue', ['currentPassword']]],
  ['a blank current password', '  ', '', ['specifyValue', ['currentPassword']]],
  ['an empty new password', 'wrong', '', ['specifyValue', ['newPassword']]],
  ['a blank new password', 'wrong', ' ', ['specifyValue', ['newPassword']]],
  ['a wrong password', 'wrong', 'weak', ['invalidLoginOrPassword', {}]],
  ['a weak new password', PASSWORD, 'weak', ['passwordTooShort', [8]]],
])('refuses %s', (_, current, next, refusal) => {
  const realm = createRealm({ customers: [MARA] });
  expect(refusalOf(() => changePassword(realm, storeOf(realm), 1, current, next))).toEqual(refusal);
  expect(customerOf(realm).password).toBe(PASSWORD);
});

test('refuses an unknown customer', () => {
  const realm = createRealm();
  const change = () => changePassword(realm, storeOf(realm), 9, PASSWORD, 'N3wPassword');
  expect(refusalOf(change)).toEqual(['customerDoesNotExist', [9]]);
});

test('refuses a locked account only after its password was changed', () => {
  const realm = createRealm({ customers: [{ ...MARA, locked_until: '+1m' }] });
  const change = () => changePassword(realm, storeOf(realm), 1, PASSWORD, 'N3wPassword');
  expect(refusalOf(change)).toEqual(['accountLocked', {}]);
  expect(customerOf(realm).password).toBe('N3wPassword');
});
