import { expect, test } from 'vitest';
import { isSecretName, secretNamesPattern } from '../../src/http/secret-names.ts';

test.each([
  'password',
  'newPassword',
  'new_password',
  'NEW-PASSWORD',
  'currentPassword',
  'passwordHash',
  'token',
  'customer_token',
  'rp_token',
  'resetPasswordToken',
  'oauth_token_secret',
  'consumerKey',
  'confirmation_key',
  'otp',
  'tfat',
  'signatureResponse',
  'cc_number',
  'cc_cid',
  'payment_method_nonce',
])('%s is the name of a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each(['', 'email', 'passwords', 'mypassword', 'token_type', 'new  password', 'key', 'username'])(
  '%j is not the name of a secret',
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

test('the pattern matches additional names', () => {
  const pattern = new RegExp(`^(?:${secretNamesPattern(new Set(['pin', 'cvv']))})$`, 'i');
  expect(['pin', 'CVV', 'newPassword', 'email'].map((name) => pattern.test(name))).toEqual([true, true, true, false]);
});
