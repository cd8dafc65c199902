import { expect, test } from 'vitest';
import { changePassword } from '../../../src/domain/accounts/change-password.ts';
import { createRealm, customerOf, mailsOf, refusalOf, storeOf } from '../create-realm.ts';
import { MARA, PASSWORD } from './sample-accounts.ts';

test('changes the password of a customer', () => {
  const realm = createRealm({ customers: [MARA] });
  expect(changePassword(realm, storeOf(realm), 1, PASSWORD, 'N3wPassword')).toBe(customerOf(realm));
  expect(customerOf(realm).password).toBe('N3wPassword');
});

/** Recorded from Magento 2.4.7-p3 and 2.4.6-p11. [CustomerGraphQl/Model/Resolver/ChangePassword.php] */
test.each([
  ['2.4.6-p11', []],
  ['2.4.7-p3', [['customer_password_reset_password_template', MARA.email, { name: 'Mara Lind' }]]],
])('in %s, a changed password is mailed as %j', (magento, mails) => {
  const realm = createRealm({ magento, customers: [MARA] });
  changePassword(realm, storeOf(realm), 1, PASSWORD, 'N3wPassword');
  expect(mailsOf(realm)).toEqual(mails);
});

test.each([
  ['an empty current password', '', 'N3wPassword', ['specifyValue', ['currentPassword']]],
  ['a blank current password', '  ', '', ['specifyValue', ['currentPassword']]],
  ['an empty new password', 'wrong', '', ['specifyValue', ['newPassword']]],
  ['a blank new password', 'wrong', ' ', ['specifyValue', ['newPassword']]],
  ['a wrong password', 'wrong', 'weak', ['invalidLoginOrPassword', {}]],
  ['a weak new password', PASSWORD, 'weak', ['passwordTooShort', ['8']]],
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
