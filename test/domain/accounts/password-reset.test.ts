import { expect, test } from 'vitest';
import { requestPasswordReset, resetPassword } from '../../../src/domain/accounts/password-reset.ts';
import { requireResetToken } from '../../../src/domain/accounts/reset-token.ts';
import {
  catchRefusal,
  createRealm,
  customerOf,
  HOUR,
  mailsOf,
  NOW,
  reasonOf,
  refusalOf,
  storeOf,
} from '../create-realm.ts';
import { ANNA, MARA, PASSWORD } from './sample-accounts.ts';

const CLIENT = '127.0.0.1';
const RESETTABLE = { ...MARA, rp_token: 'reset', rp_token_created_at: '2030-01-01T00:00:00Z' };

test('a reset link is mailed with a new token', () => {
  const realm = createRealm({ customers: [RESETTABLE] });
  realm.clock.advance(5);
  expect(requestPasswordReset(realm, storeOf(realm), MARA.email, CLIENT)).toBe(true);
  const { rp_token, rp_token_created_at } = customerOf(realm);
  expect(rp_token).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(rp_token_created_at).toBe(NOW + 5);
  expect(mailsOf(realm)).toEqual([
    [
      'customer_password_forgot_email_template',
      MARA.email,
      {
        name: 'Mara Lind',
        rp_token,
        link: `http://localhost/customer/account/createPassword/?token=${rp_token}`,
      },
    ],
  ]);
});

test.each([
  ['an empty address', {}, '', ['emailMustBeGiven', {}]],
  ['the address "0"', {}, '0', ['emailMustBeGiven', {}]],
  ['a malformed address', {}, 'mara', ['emailHasInvalidFormat', {}]],
  ['an unknown address', {}, ANNA.email, ['cannotResetPassword', {}]],
  ['a locked account', { locked_until: '+1s' }, MARA.email, ['accountIsLocked', {}]],
])('refuses to mail a link to %s', (_, change, email, refusal) => {
  const realm = createRealm({ customers: [{ ...RESETTABLE, ...change }] });
  expect(refusalOf(() => requestPasswordReset(realm, storeOf(realm), email, CLIENT))).toEqual(refusal);
  expect(customerOf(realm).rp_token).toBe('reset');
  expect([mailsOf(realm), realm.world.resetRequests]).toEqual([[], []]);
});

test.each(['2.4.7', '2.4.8', '2.4.8-p1'])('mails a link for each request in GraphQL of Magento %s', (magento) => {
  const realm = createRealm({ magento, customers: [MARA] });
  for (let count = 1; count <= 3; count += 1)
    expect(requestPasswordReset(realm, storeOf(realm), MARA.email, CLIENT)).toBe(true);
  expect([mailsOf(realm).length, realm.world.resetRequests]).toEqual([3, []]);
});

test('refuses a second mail within ten minutes in Magento 2.4.9', () => {
  const realm = createRealm({ magento: '2.4.9', customers: [MARA] });
  const request = () => requestPasswordReset(realm, storeOf(realm), MARA.email, CLIENT);
  request();
  const token = customerOf(realm).rp_token;
  expect(refusalOf(request)).toEqual(['cannotResetPassword', {}]);
  expect(customerOf(realm).rp_token).toBe(token);
  expect(mailsOf(realm)).toHaveLength(1);
});

test('the reason of a refused mail or password is the unknown address, or the limit of mails', () => {
  const realm = createRealm({ magento: '2.4.9', customers: [MARA] });
  const request = (email: string) => requestPasswordReset(realm, storeOf(realm), email, CLIENT);
  request(MARA.email);
  expect(reasonOf(() => request(MARA.email))).toBe(
    'too many reset mails were requested; customer/password/password_reset_protection_type limits them',
  );
  const unknown = 'no customer has this e-mail address on website base';
  expect(reasonOf(() => request(ANNA.email))).toBe(unknown);
  expect(reasonOf(() => resetPassword(realm, storeOf(realm), ANNA.email, 'reset', 'N3wPassword'))).toBe(unknown);
});

test('a password is set by the token, which clears the failures of the account', () => {
  const realm = createRealm({ customers: [{ ...RESETTABLE, failures: 3, first_failure: '-1m' }] });
  expect(resetPassword(realm, storeOf(realm), MARA.email, 'reset', 'N3wPassword')).toBe(true);
  expect(customerOf(realm)).toMatchObject({
    password: 'N3wPassword',
    rp_token: null,
    failures: 0,
    first_failure: null,
  });
});

test.each([
  ['an empty address', {}, '', 'reset', 'N3wPassword', ['emailMustBeGiven', {}]],
  ['a malformed address', {}, 'mara', '', 'N3wPassword', ['emailHasInvalidFormat', {}]],
  ['no token', {}, MARA.email, '', '', ['resetTokenMissing', {}]],
  ['the token "0"', {}, MARA.email, '0', '', ['resetTokenMissing', {}]],
  ['no password', {}, ANNA.email, 'reset', '', ['newPasswordMissing', {}]],
  ['the password "0"', {}, ANNA.email, 'reset', '0', ['newPasswordMissing', {}]],
  ['an unknown customer', {}, ANNA.email, 'reset', 'N3wPassword', ['cannotSetPassword', {}]],
  ['a locked account', { locked_until: '+1s' }, MARA.email, 'wrong', 'weak', ['accountIsLocked', {}]],
  ['another token', {}, MARA.email, 'RESET', 'weak', ['resetTokenMismatched', {}]],
  ['a weak password', {}, MARA.email, 'reset', 'weak', ['passwordTooShort', ['8']]],
])('refuses %s', (_, change, email, token, password, refusal) => {
  const realm = createRealm({ customers: [{ ...RESETTABLE, ...change }] });
  expect(refusalOf(() => resetPassword(realm, storeOf(realm), email, token, password))).toEqual(refusal);
  expect(customerOf(realm)).toMatchObject({ password: PASSWORD, rp_token: 'reset' });
});

/** [app/code/Magento/Customer/Model/AccountManagement.php resetPassword] */
test('keeps the failures of an account after a password reset, up to 2.4.5', () => {
  const customers = [{ ...RESETTABLE, failures: 3, first_failure: '-1m' }];
  const realm = createRealm({ magento: '2.4.5', customers });
  resetPassword(realm, storeOf(realm), MARA.email, 'reset', 'N3wPassword');
  expect(customerOf(realm)).toMatchObject({ password: 'N3wPassword', failures: 3 });
});

/** [CustomerGraphQl/Model/Resolver/ResetPassword.php] */
test.each([
  ['wrong', 'N3wPassword'],
  ['reset', 'weak'],
])('up to 2.4.1, the token %s and the password %s are refused with the general message', (token, password) => {
  const realm = createRealm({ magento: '2.4.1', customers: [RESETTABLE] });
  const refusal = catchRefusal(() => resetPassword(realm, storeOf(realm), MARA.email, token, password));
  expect(refusal?.key).toBe('cannotSetPassword');
  expect(refusal?.why).toBeTruthy();
});

test('an account without a token has none to match', () => {
  const realm = createRealm({ customers: [MARA] });
  expect(refusalOf(() => requireResetToken(realm, customerOf(realm), ''))).toEqual(['resetTokenMismatched', {}]);
});

test.each([
  ['2 hours', {}, 2],
  ['the configured hours', { 'customer/password/reset_link_expiration_period': 5 }, 5],
])('a token expires after %s', (_, config, hours) => {
  const realm = createRealm({ config, customers: [RESETTABLE] });
  const check = () => refusalOf(() => requireResetToken(realm, customerOf(realm), 'reset'));
  realm.clock.advance(hours * HOUR - 1);
  expect(check()).toBeUndefined();
  realm.clock.advance(1);
  expect(check()).toEqual(['resetTokenExpired', {}]);
});

test('a token without a time was created when the world started', () => {
  const realm = createRealm({ customers: [{ ...MARA, rp_token: 'reset' }] });
  const check = () => refusalOf(() => requireResetToken(realm, customerOf(realm), 'reset'));
  expect(check()).toBeUndefined();
  realm.clock.advance(2 * HOUR);
  expect(check()).toEqual(['resetTokenExpired', {}]);
});
