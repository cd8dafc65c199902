import { expect, test } from 'vitest';
import {
  activateByEmail,
  activateById,
  changePasswordById,
  getConfirmationStatus,
  getCustomerByEmail,
  initiatePasswordReset,
  resendConfirmation,
  resetPasswordByToken,
  validateResetLink,
} from '../../../src/domain/accounts/account-management.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, HOUR, mailsOf, NOW, refusalOf, storeOf } from '../create-realm.ts';
import { ANNA, MARA, PASSWORD } from './sample-accounts.ts';

const CLIENT = '127.0.0.1';
const UNCONFIRMED = { ...MARA, confirmation: 'key' };
const RESETTABLE = { ...MARA, rp_token: 'reset' };
const noSuchEmail = (email: string, websiteId: number | string) => [
  'noSuchEntityOfTwo',
  { fieldName: 'email', fieldValue: email, field2Name: 'websiteId', field2Value: websiteId },
];

test.each([
  [undefined, MARA.email, 1],
  [1, MARA.email, 1],
  [2, MARA.email, 2],
  [undefined, ANNA.email, noSuchEmail(ANNA.email, '1')],
  [2, ANNA.email, noSuchEmail(ANNA.email, 2)],
  [9, MARA.email, noSuchEmail(MARA.email, 9)],
])('in website %o, %s is customer %j', (websiteId, email, expected) => {
  const realm = createRealm({
    websites: [
      { id: 1, code: 'base' },
      { id: 2, code: 'eu' },
    ],
    customers: [
      { ...MARA, website: 'base' },
      { ...MARA, website: 'eu' },
    ],
  });
  const get = () => getCustomerByEmail(realm, email, { store: storeOf(realm), websiteId });
  if (typeof expected === 'number') expect(get().id).toBe(expected);
  else expect(refusalOf(get)).toEqual(expected);
});

test('a store view of a deleted website has no customers', () => {
  const realm = createRealm({ customers: [MARA] });
  const store = storeOf(realm);
  realm.world.websites.delete(1);
  expect(refusalOf(() => getCustomerByEmail(realm, MARA.email, { store }))).toEqual(noSuchEmail(MARA.email, '0'));
});

test('changes the password of a customer by id, even of a locked one', () => {
  const realm = createRealm({ customers: [{ ...MARA, locked_until: '+1h' }] });
  expect(changePasswordById(realm, storeOf(realm), 1, PASSWORD, 'N3wPassword')).toBe(true);
  expect(customerOf(realm).password).toBe('N3wPassword');
});

test.each([
  ['an unknown customer', 9, PASSWORD, 'N3wPassword', ['noSuchEntity', { fieldName: 'customerId', fieldValue: 9 }]],
  ['a wrong password', 1, 'wrong', 'weak', ['passwordDoesNotMatch', {}]],
  ['a weak password', 1, PASSWORD, 'weak', ['passwordTooShort', ['8']]],
])('refuses to change the password with %s', (_, id, current, next, refusal) => {
  const realm = createRealm({ customers: [MARA] });
  expect(refusalOf(() => changePasswordById(realm, storeOf(realm), id, current, next))).toEqual(refusal);
  expect(customerOf(realm).password).toBe(PASSWORD);
});

test.each([
  ['email_reset', 'customer_password_forgot_email_template'],
  ['email_reminder', 'customer_password_remind_email_template'],
])('the template %s mails a reset link', (template, mailed) => {
  const realm = createRealm({ customers: [MARA] });
  const store = storeOf(realm);
  expect(initiatePasswordReset(realm, MARA.email, template, { store }, CLIENT)).toBe(true);
  const { rp_token, rp_token_created_at } = customerOf(realm);
  expect(rp_token_created_at).toBe(NOW);
  expect(mailsOf(realm)).toEqual([
    [
      mailed,
      MARA.email,
      { name: 'Mara Lind', rp_token, link: `http://localhost/customer/account/createPassword/?token=${rp_token}` },
    ],
  ]);
});

test('refuses an unknown template after the token was changed', () => {
  const realm = createRealm({ customers: [RESETTABLE] });
  const store = storeOf(realm);
  expect(refusalOf(() => initiatePasswordReset(realm, MARA.email, 'other', { store }, CLIENT))).toEqual([
    'templateInvalid',
    { value: 'other', fieldName: 'template', template1: 'email_reminder', template2: 'email_reset' },
  ]);
  expect(customerOf(realm).rp_token).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(mailsOf(realm)).toEqual([]);
});

test('counts the request for an unknown address, and refuses a second one', () => {
  const realm = createRealm({ config: { 'contact/email/recipient_email': 'help@example.com' } });
  const store = storeOf(realm);
  const request = () => initiatePasswordReset(realm, ANNA.email, 'email_reset', { store }, CLIENT);
  expect([refusalOf(request), refusalOf(request)]).toEqual([
    noSuchEmail(ANNA.email, '1'),
    ['tooManyResets', ['help@example.com']],
  ]);
});

test('sets a password by a token and clears the failures of the account', () => {
  const realm = createRealm({ customers: [{ ...RESETTABLE, failures: 2, first_failure: '-1m' }] });
  expect(resetPasswordByToken(realm, storeOf(realm), MARA.email, 'reset', 'N3wPassword')).toBe(true);
  expect(customerOf(realm)).toMatchObject({ password: 'N3wPassword', rp_token: null, failures: 0 });
});

/** Recorded from Magento 2.4.6-p11: over REST, a reset ends the lock. [AccountManagement.php resetPassword] */
test.each([
  ['2.4.5', 0],
  ['2.4.6', null],
])('in %s, a reset of a locked account leaves a lock: %s', (magento, locked) => {
  const realm = createRealm({ magento, customers: [{ ...RESETTABLE, locked_until: '+1h' }] });
  resetPasswordByToken(realm, storeOf(realm), MARA.email, 'reset', 'N3wPassword');
  expect(customerOf(realm).locked_until === null).toBe(locked === null);
});

/** [Customer/Model/ForgotPasswordToken/GetCustomerByToken.php; magento/magento2 issue 35726] */
test.each([
  ['2.3.7-p2', true],
  ['2.3.7-p3', false],
  ['2.4.3-p1', true],
  ['2.4.3-p2', false],
])('in %s, the token alone identifies the account: %s', (magento, isAccepted) => {
  const realm = createRealm({ magento, customers: [ANNA, RESETTABLE] });
  const reset = (token: string) =>
    refusalOf(() => resetPasswordByToken(realm, storeOf(realm), '', token, 'N3wPassword'));
  const email = ['required', { fieldName: 'email' }];
  const unknown = ['noSuchEntity', { fieldName: 'rp_token', fieldValue: 'other' }];
  expect(reset('other')).toEqual(isAccepted ? unknown : email);
  expect(reset('reset')).toEqual(isAccepted ? undefined : email);
  expect(customerOf(realm, 2).password).toBe(isAccepted ? 'N3wPassword' : PASSWORD);
});

test('an empty token identifies no account', () => {
  const realm = createRealm({ magento: '2.4.3', customers: [{ ...MARA, rp_token: '' }] });
  const reset = () => resetPasswordByToken(realm, storeOf(realm), '', '', 'N3wPassword');
  expect(refusalOf(reset)).toEqual(['noSuchEntity', { fieldName: 'rp_token', fieldValue: '' }]);
});

test.each([
  ['no address', '', 'reset', 'N3wPassword', ['required', { fieldName: 'email' }]],
  ['an unknown address', ANNA.email, '', 'N3wPassword', noSuchEmail(ANNA.email, '1')],
  ['no token', MARA.email, '', 'weak', ['required', { fieldName: 'resetPasswordLinkToken' }]],
  ['another token', MARA.email, 'other', 'weak', ['resetTokenMismatched', {}]],
  ['a weak password', MARA.email, 'reset', 'weak', ['passwordTooShort', ['8']]],
])('refuses to set a password with %s', (_, email, token, password, refusal) => {
  const realm = createRealm({ customers: [RESETTABLE] });
  const reset = () => resetPasswordByToken(realm, storeOf(realm), email, token, password);
  expect(refusalOf(reset)).toEqual(refusal);
  expect(customerOf(realm).password).toBe(PASSWORD);
});

test.each([
  [1, 'reset', undefined],
  [0, 'reset', ['valueInvalid', { value: 0, fieldName: 'customerId' }]],
  [-1, 'reset', ['valueInvalid', { value: -1, fieldName: 'customerId' }]],
  [9, 'reset', ['noSuchEntity', { fieldName: 'customerId', fieldValue: 9 }]],
  [1, '', ['required', { fieldName: 'resetPasswordLinkToken' }]],
  [1, 'other', ['resetTokenMismatched', {}]],
])('the reset link of customer %i with token %o is refused with %j', (id, token, refusal) => {
  const realm = createRealm({ customers: [RESETTABLE] });
  expect(refusalOf(() => validateResetLink(realm, id, token))).toEqual(refusal);
});

test('a valid reset link is true until it expires', () => {
  const realm = createRealm({ customers: [RESETTABLE] });
  expect(validateResetLink(realm, 1, 'reset')).toBe(true);
  realm.clock.advance(2 * HOUR);
  expect(refusalOf(() => validateResetLink(realm, 1, 'reset'))).toEqual(['resetTokenExpired', {}]);
});

test('an account is confirmed by e-mail address or by id', () => {
  const realm = createRealm({ customers: [UNCONFIRMED, { ...ANNA, confirmation: 'key' }] });
  expect(activateByEmail(realm, storeOf(realm), MARA.email, 'key')).toBe(customerOf(realm, 1));
  expect(activateById(realm, storeOf(realm), 2, 'key')).toBe(customerOf(realm, 2));
  expect([customerOf(realm, 1).confirmation, customerOf(realm, 2).confirmation]).toEqual([null, null]);
  expect(mailsOf(realm).map(([, to]) => to)).toEqual([MARA.email, ANNA.email]);
});

test.each([
  ['of an unknown address', ANNA.email, 9, 'key', noSuchEmail(ANNA.email, '1')],
  ['with another key', MARA.email, 1, 'other', ['confirmationInvalid', {}]],
])('refuses to confirm an account %s', (_, email, id, key, refusal) => {
  const realm = createRealm({ customers: [UNCONFIRMED] });
  expect(refusalOf(() => activateByEmail(realm, storeOf(realm), email, key))).toEqual(refusal);
  expect(refusalOf(() => activateById(realm, storeOf(realm), id, key))?.[0]).toBe(
    id === 1 ? 'confirmationInvalid' : 'noSuchEntity',
  );
  expect(customerOf(realm).confirmation).toBe('key');
});

test('mails the confirmation key again', () => {
  const realm = createRealm({ customers: [UNCONFIRMED, ANNA] });
  const store = storeOf(realm);
  expect(resendConfirmation(realm, MARA.email, { store })).toBe(true);
  expect(mailsOf(realm)).toMatchObject([
    ['customer_create_account_email_confirmation_template', MARA.email, { confirmation_key: 'key' }],
  ]);
  expect(refusalOf(() => resendConfirmation(realm, ANNA.email, { store }))).toEqual(['confirmationNotNeeded', {}]);
  expect(refusalOf(() => resendConfirmation(realm, MARA.email, { store, websiteId: 9 }))).toEqual(
    noSuchEmail(MARA.email, 9),
  );
});

test.each<[string, FixtureDocument['config'], object]>([
  ['account_confirmation_not_required', {}, { confirmation: 'key' }],
  ['account_confirmation_required', { 'customer/create_account/confirm': 1 }, { confirmation: 'key' }],
  ['account_confirmed', { 'customer/create_account/confirm': 1 }, {}],
])('the confirmation status is %s with %j and %j', (status, config, change) => {
  const realm = createRealm({ config, customers: [{ ...MARA, ...change }] });
  expect(getConfirmationStatus(realm, storeOf(realm), 1)).toBe(status);
  expect(refusalOf(() => getConfirmationStatus(realm, storeOf(realm), 9))?.[0]).toBe('noSuchEntity');
});
