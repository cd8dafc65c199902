import { expect, test } from 'vitest';
import { isValidEmail } from '../../../src/domain/accounts/email-format.ts';
import { requireEmail } from '../../../src/domain/accounts/require-email.ts';
import { createRealm, refusalOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

test.each([
  ['', ['emailMustBeSpecified', {}]],
  ['0', ['emailMustBeSpecified', {}]],
  ['mara', ['emailIsInvalid', {}]],
])('isEmailAvailable refuses %o with %j', (email, refusal) => {
  expect(refusalOf(() => requireEmail(createRealm(), email))).toEqual(refusal);
});

test('isEmailAvailable accepts a well-formed address', () => {
  expect(requireEmail(createRealm(), MARA.email)).toBe(MARA.email);
});

/** Magento's api-functional CreateCustomerTest of 2.4.2-p1 and 2.4.7, testCreateCustomerIfEmailIsNotValid. */
test.each(['jØrgen@somedomain.com', '“email”@example.com'])('%s is an e-mail address since 2.4.3', (email) => {
  expect(isValidEmail(createRealm({ magento: '2.4.2-p1' }), email)).toBe(false);
  expect(isValidEmail(createRealm({ magento: '2.4.7' }), email)).toBe(true);
});
