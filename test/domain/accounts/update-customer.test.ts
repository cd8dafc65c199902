import { expect, test } from 'vitest';
import { updateCustomer } from '../../../src/domain/accounts/update-customer.ts';
import type { CustomerInput } from '../../../src/domain/accounts/validate-customer-input.ts';
import { createRealm, customerOf, mailsOf, NOW, refusalOf, SECOND, storeOf } from '../create-realm.ts';
import { ANNA, MARA, PASSWORD } from './sample-accounts.ts';

const RESETTABLE = { ...MARA, rp_token: 'reset', rp_token_created_at: '2030-01-01T00:00:00Z' };
const NEW_EMAIL = { email: 'new@example.com', password: PASSWORD };

function update(input: CustomerInput, config = {}, customer: object = {}) {
  const realm = createRealm({ config, customers: [{ ...RESETTABLE, ...customer }, ANNA] });
  realm.clock.advance(SECOND);
  return { realm, updated: updateCustomer(realm, storeOf(realm), 1, input) };
}

test('changes attributes without sending a mail, and keeps the reset token', () => {
  const { realm, updated } = update({ firstname: 'Maja' });
  expect(updated).toBe(customerOf(realm));
  expect(updated).toMatchObject({
    firstname: 'Maja',
    email: MARA.email,
    rp_token: 'reset',
    rp_token_created_at: NOW,
    updated_at: NOW + SECOND,
    password: PASSWORD,
  });
  expect(mailsOf(realm)).toEqual([]);
});

test.each([[undefined], [null], [MARA.email]])('the e-mail address %o needs no password', (email) => {
  const { realm, updated } = update({ email });
  expect([updated.email, mailsOf(realm)]).toEqual([MARA.email, []]);
});

/** Recorded from Magento 2.4.7-p3: only the pages of the storefront and of the Admin mail about a new address. */
test('a new e-mail address clears the reset token, and is not mailed', () => {
  const { realm, updated } = update(NEW_EMAIL);
  expect(updated).toMatchObject({
    email: 'new@example.com',
    rp_token: null,
    rp_token_created_at: null,
    confirmation: null,
  });
  expect(mailsOf(realm)).toEqual([]);
});

test('a new e-mail address must be confirmed if the setting is on', () => {
  const { realm, updated } = update(NEW_EMAIL, { 'customer/account_information/confirm': 1 });
  expect(updated.confirmation).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(mailsOf(realm)).toEqual([]);
});

test('a key that existed before is kept', () => {
  expect(update(NEW_EMAIL, {}, { confirmation: 'key' }).updated.confirmation).toBe('key');
});

/** Recorded from Magento 2.4.7-p3. */
test.each([
  [true, false, ['newsletter_subscription_success_email_template']],
  [true, true, []],
  [false, true, ['newsletter_subscription_un_email_template']],
])('is_subscribed: %s for a customer with %s sends %j', (is_subscribed, before, templates) => {
  const { realm, updated } = update({ is_subscribed }, {}, { is_subscribed: before });
  expect(updated.is_subscribed).toBe(is_subscribed);
  expect(mailsOf(realm).map(([template]) => template)).toEqual(templates);
});

test('a new e-mail address may differ in case only', () => {
  const { updated } = update({ email: 'MARA@example.com', password: PASSWORD });
  expect(updated.email).toBe('MARA@example.com');
});

test.each<[string, CustomerInput, readonly unknown[]]>([
  ['a new e-mail address without a password', { email: 'new@example.com' }, ['passwordToChangeEmail', {}]],
  ['with an empty password', { ...NEW_EMAIL, password: '' }, ['passwordToChangeEmail', {}]],
  ['with the password "0"', { ...NEW_EMAIL, password: '0' }, ['passwordToChangeEmail', {}]],
  ['with a wrong password', { email: 'malformed', password: 'wrong' }, ['invalidLoginOrPassword', {}]],
  ['a malformed e-mail address', { email: 'new', password: PASSWORD, gender: 9 }, ['emailNotValid', ['new']]],
  ['an unknown gender', { gender: 9, firstname: '' }, ['genderNotValid', [9]]],
  [
    'the e-mail address of another',
    { email: ANNA.email, password: PASSWORD, firstname: '' },
    ['emailTakenByOther', {}],
  ],
  ['an empty name', { lastname: '' }, ['severalMessages', ['"Last Name" is a required value.']]],
  ['mark-up in a name', { lastname: '<b>' }, ['severalMessages', ['Last Name is not valid!']]],
  ['an invalid date', { dob: 'soon', firstname: '' }, ['dateInvalid', {}]],
])('refuses %s', (_, input, refusal) => {
  const realm = createRealm({ customers: [RESETTABLE, ANNA] });
  expect(refusalOf(() => updateCustomer(realm, storeOf(realm), 1, input))).toEqual(refusal);
  expect(customerOf(realm)).toMatchObject(MARA);
  expect(mailsOf(realm)).toEqual([]);
});

/** Recorded from Magento 2.4.7-p3: only attributes that the input names are looked at, after the password. */
test.each<[CustomerInput, readonly unknown[]]>([
  [{ firstname: '' }, ['requiredParametersMissing', ['First Name']]],
  [{ firstname: null, lastname: '' }, ['requiredParametersMissing', ['First Name, Last Name']]],
  [{ email: '', password: PASSWORD }, ['requiredParametersMissing', ['Email']]],
  [{ email: '', password: 'wrong' }, ['invalidLoginOrPassword', {}]],
])('up to 2.4.7, the update %j is refused with %j', (input, refusal) => {
  const realm = createRealm({ magento: '2.4.7-p3', customers: [MARA] });
  expect(refusalOf(() => updateCustomer(realm, storeOf(realm), 1, input))).toEqual(refusal);
});

test('refuses a locked account', () => {
  expect(refusalOf(() => update({ firstname: 'Maja' }, {}, { locked_until: '+1h' }))).toEqual(['accountLocked', {}]);
});
