import { expect, test } from 'vitest';
import { isValidEmail } from '../../../src/domain/accounts/email-format.ts';
import { requireEmail } from '../../../src/domain/accounts/require-email.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

test.each([
  ['2.4.8', 'mara@example.com', true],
  ['2.4.8', 'mara@', false],
  ['2.4.8', 'mära@example.com', true],
  ['2.3.7', 'mära@example.com', false],
])('in Magento %s the address %s is valid: %s', (magento, email, isValid) => {
  expect(isValidEmail(createRealm({ magento }), email)).toBe(isValid);
});

test.each([
  ['', 'emailMustBeSpecified'],
  ['0', 'emailMustBeSpecified'],
  ['mara@', 'emailIsInvalid'],
  ['mara@example.com', undefined],
])('refuses the queried address %j as %s', (email, key) => {
  expect(refusalOf(() => requireEmail(createRealm(), email))?.[0]).toBe(key);
});
