import { expect, test } from 'vitest';
import {
  confirmEmail,
  generateConfirmationKey,
  resendConfirmationEmail,
  resolveConfirmationKey,
} from '../../../src/domain/accounts/confirmation.ts';
import { createRealm, customerOf, mailsOf, NOW, reasonOf, refusalOf, SECOND, storeOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

const UNCONFIRMED = { ...MARA, confirmation: 'key' };
const CONFIRM_CHANGES = { 'customer/account_information/confirm': 1 };

test('a confirmation key has 32 letters and digits', () => {
  expect(generateConfirmationKey(createRealm())).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
});

test.each([
  ['changed', 'new@example.com', CONFIRM_CHANGES, /^(?=.*[A-Z])[A-Za-z\d]{32}$/],
  ['unchanged', MARA.email, CONFIRM_CHANGES, /^key$/],
  ['changed, without the setting', 'new@example.com', {}, /^key$/],
])('the key of an e-mail address that is %s', (_, email, config, key) => {
  const realm = createRealm({ config, customers: [UNCONFIRMED] });
  expect(resolveConfirmationKey(realm, storeOf(realm), customerOf(realm), { ...customerOf(realm), email })).toMatch(
    key,
  );
});

test('a changed e-mail address needs no confirmation in releases without the setting', () => {
  const realm = createRealm({ magento: '2.4.4-p1', config: CONFIRM_CHANGES, customers: [MARA] });
  const changed = { ...customerOf(realm), email: 'new@example.com' };
  expect(resolveConfirmationKey(realm, storeOf(realm), customerOf(realm), changed)).toBeNull();
});

/** [app/code/Magento/Customer/Model/AccountManagement.php activateCustomer] */
test.each([
  ['2.4.4-p1', 1],
  ['2.4.4-p2', 0],
])('in %s, %i mails are sent for a confirmed account that has signed in before', (magento, count) => {
  const realm = createRealm({ magento, customers: [{ ...UNCONFIRMED, last_login_at: '2029-01-01T00:00:00Z' }] });
  confirmEmail(realm, storeOf(realm), MARA.email, 'key');
  expect(mailsOf(realm)).toHaveLength(count);
});

test('an account is confirmed by its key, and mailed about', () => {
  const realm = createRealm({ customers: [UNCONFIRMED] });
  realm.clock.advance(SECOND);
  expect(confirmEmail(realm, storeOf(realm), MARA.email, 'key')).toBe(customerOf(realm));
  expect(customerOf(realm)).toMatchObject({ confirmation: null, updated_at: NOW + SECOND });
  expect(mailsOf(realm)).toEqual([
    [
      'customer_create_account_email_confirmed_template',
      MARA.email,
      { name: 'Mara Lind', link: 'http://localhost/customer/account/' },
    ],
  ]);
});

test.each([
  ['a malformed address', UNCONFIRMED, 'mara', 'key', ['emailIsInvalid', {}]],
  ['an unknown customer', UNCONFIRMED, 'anna@example.com', 'key', ['confirmationFailed', {}]],
  ['a confirmed account', MARA, MARA.email, 'key', ['accountAlreadyActive', {}]],
  ['another key', UNCONFIRMED, MARA.email, 'KEY', ['confirmationInvalid', {}]],
])('refuses to confirm %s', (_, customer, email, key, refusal) => {
  const realm = createRealm({ customers: [customer] });
  expect(refusalOf(() => confirmEmail(realm, storeOf(realm), email, key))).toEqual(refusal);
  expect(mailsOf(realm)).toEqual([]);
});

test.each([
  ['anna@example.com', 'key', 'no customer has this e-mail address on website base'],
  [MARA.email, 'other', 'the key is not the one that was mailed'],
])('the reason why %s is not confirmed with %j: %s', (email, key, reason) => {
  const realm = createRealm({ customers: [UNCONFIRMED] });
  expect(reasonOf(() => confirmEmail(realm, storeOf(realm), email, key))).toBe(reason);
});

test('the key is mailed again', () => {
  const realm = createRealm({ customers: [UNCONFIRMED] });
  expect(resendConfirmationEmail(realm, storeOf(realm), MARA.email)).toBe(true);
  expect(mailsOf(realm)).toEqual([
    [
      'customer_create_account_email_confirmation_template',
      MARA.email,
      {
        name: 'Mara Lind',
        confirmation_key: 'key',
        link: 'http://localhost/customer/account/confirm/?id=1&key=key',
      },
    ],
  ]);
});

test.each([
  ['a malformed address', UNCONFIRMED, 'mara', ['emailAddressNotValid', {}]],
  ['an unknown customer', UNCONFIRMED, 'anna@example.com', ['noUserOfEmail', {}]],
  ['a confirmed account', MARA, MARA.email, ['confirmationNotNeeded', {}]],
])('refuses to mail the key to %s', (_, customer, email, refusal) => {
  const realm = createRealm({ customers: [customer] });
  expect(refusalOf(() => resendConfirmationEmail(realm, storeOf(realm), email))).toEqual(refusal);
  expect(mailsOf(realm)).toEqual([]);
});
