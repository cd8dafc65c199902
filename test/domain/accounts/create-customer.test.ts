import { expect, test } from 'vitest';
import { createCustomer } from '../../../src/domain/accounts/create-customer.ts';
import type { CustomerInput } from '../../../src/domain/accounts/validate-customer-input.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, mailsOf, NOW, refusalOf, SECOND, storeOf } from '../create-realm.ts';
import { ANNA, MARA } from './sample-accounts.ts';

test('creates an account in the website, store view and group of the store', () => {
  const realm = createRealm({
    config: { 'customer/create_account/default_group': 2 },
    websites: [{ code: 'eu' }],
    stores: [{ code: 'default' }, { code: 'eu_de', website: 'eu' }],
    customers: [MARA],
  });
  realm.clock.advance(SECOND);
  const created = createCustomer(realm, storeOf(realm, 'eu_de'), { ...MARA, middlename: 'Eva', is_subscribed: true });
  expect(created).toBe(customerOf(realm, 2));
  expect(created).toMatchObject({
    ...MARA,
    middlename: 'Eva',
    is_subscribed: true,
    website: 'eu',
    store: 'eu_de',
    group_id: 2,
    rp_token: expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
    rp_token_created_at: NOW + SECOND,
    created_at: NOW + SECOND,
    updated_at: NOW + SECOND,
    confirmation: null,
    addresses: [],
  });
});

test.each<[string, FixtureDocument['config'], string | null, string]>([
  ['welcomes a customer', {}, 'Password1', 'customer_create_account_email_template'],
  ['lets a customer set a password', {}, null, 'customer_create_account_email_no_password_template'],
  [
    'lets a customer confirm the account',
    { 'customer/create_account/confirm': 1 },
    'Password1',
    'customer_create_account_email_confirmation_template',
  ],
])('a mail %s', (_, config, password, template) => {
  const realm = createRealm({ config });
  const { rp_token, confirmation } = createCustomer(realm, storeOf(realm), { ...MARA, password });
  const [[sent, to, variables] = []] = mailsOf(realm);
  expect([sent, to]).toEqual([template, MARA.email]);
  const account = 'http://localhost/customer/account/';
  const expected: Record<string, object> = {
    customer_create_account_email_template: { link: account },
    customer_create_account_email_no_password_template: {
      rp_token,
      link: `${account}createPassword/?token=${rp_token}`,
    },
    customer_create_account_email_confirmation_template: {
      confirmation_key: confirmation,
      link: `${account}confirm/?id=1&key=${confirmation}`,
    },
  };
  expect(variables).toEqual({ name: 'Mara Lind', ...expected[template] });
});

test('an account that must be confirmed has a key', () => {
  const realm = createRealm({ config: { 'customer/create_account/confirm': 1 } });
  expect(createCustomer(realm, storeOf(realm), MARA).confirmation).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
});

test.each<[string, CustomerInput, readonly unknown[]]>([
  ['a malformed e-mail address', { email: 'mara' }, ['emailNotValid', ['mara']]],
  ['an unknown gender', { gender: 4 }, ['genderNotValid', [4]]],
  ['no e-mail address', { email: undefined }, ['emailRequired', {}]],
  ['the e-mail address null', { email: null }, ['emailRequired', {}]],
  ['a weak password', { password: 'weak' }, ['passwordTooShort', ['8']]],
  ['an empty password', { password: '' }, ['passwordTooShort', ['8']]],
  [
    'the e-mail address as password',
    { email: 'Mara1@example.com', password: 'mARA1@example.com' },
    ['passwordIsEmail', {}],
  ],
  ['no first name', { firstname: '' }, ['severalMessages', ['"First Name" is a required value.']]],
  ['a taken e-mail address', { email: ANNA.email.toUpperCase() }, ['emailTaken', {}]],
])('refuses %s', (_, change, refusal) => {
  const realm = createRealm({ customers: [ANNA] });
  expect(refusalOf(() => createCustomer(realm, storeOf(realm), { ...MARA, ...change }))).toEqual(refusal);
  expect(realm.world.customers.values()).toHaveLength(1);
  expect(mailsOf(realm)).toEqual([]);
});

/** Recorded from Magento 2.4.7-p3. [CustomerGraphQl/Model/Customer/ValidateCustomerData/ValidateRequiredArguments.php] */
test.each<[CustomerInput, string]>([
  [{ email: '' }, 'Email'],
  [{ email: undefined }, 'Email'],
  [{ firstname: '', gender: 9 }, 'First Name'],
  [{ firstname: null, lastname: undefined, email: null }, 'First Name, Last Name, Email'],
])('up to 2.4.7, a new account with %j misses %s', (change, labels) => {
  for (const magento of ['2.3.4', '2.4.7-p6']) {
    const realm = createRealm({ magento });
    expect(refusalOf(() => createCustomer(realm, storeOf(realm), { ...MARA, ...change }))).toEqual([
      'requiredParametersMissing',
      [labels],
    ]);
  }
});

/** [CustomerGraphQl/Model/Customer/CreateCustomerAccount.php and Customer/Model/ResourceModel/Customer.php of 2.3.3] */
test.each<[CustomerInput, string]>([
  [{ email: undefined, firstname: '' }, 'The customer email is missing. Enter and try again.'],
  [{ firstname: '', lastname: '' }, '"First Name" is a required value.\n"Last Name" is a required value.'],
  [{ email: 'mara' }, '"Email" is not a valid email address.'],
])('up to 2.3.3, a new account with %j is refused by the service: %s', (change, message) => {
  const realm = createRealm({ magento: '2.3.3' });
  expect(refusalOf(() => createCustomer(realm, storeOf(realm), { ...MARA, ...change }))).toEqual([
    'severalMessages',
    [message],
  ]);
});

/** Recorded from Magento 2.4.8-p1. */
test('since 2.4.8, several problems are one error with a line for each', () => {
  const realm = createRealm({ magento: '2.4.8-p1' });
  const create = () => createCustomer(realm, storeOf(realm), { email: MARA.email, password: 'Passw0rd!' });
  expect(refusalOf(create)).toEqual([
    'severalMessages',
    ['"First Name" is a required value.\n"Last Name" is a required value.'],
  ]);
});

test('before 2.4.1, any gender is accepted', () => {
  const realm = createRealm({ magento: '2.4.0' });
  expect(createCustomer(realm, storeOf(realm), { ...MARA, gender: 9 }).gender).toBe(9);
});

/** Recorded from Magento 2.4.7-p3. */
test('a date of birth is what PHP reads in it, and an unknown attribute is dropped', () => {
  const realm = createRealm({ customers: [{ ...ANNA, custom_attributes: [{ attribute_code: 'shoe', value: '42' }] }] });
  const custom_attributes = ['shoe', 'hat'].map((attribute_code) => ({ attribute_code, value: '7' }));
  const input = { ...MARA, date_of_birth: 'yesterday', custom_attributes };
  expect(createCustomer(realm, storeOf(realm), input)).toMatchObject({
    dob: '2029-12-31',
    custom_attributes: [{ attribute_code: 'shoe', value: '7' }],
  });
});

/** Recorded from Magento 2.4.7-p3. [CustomerGraphQl/Model/Resolver/CreateCustomer.php] */
test.each([
  [1, true, ['customer_create_account_email_template', 'newsletter_subscription_success_email_template']],
  [0, false, ['customer_create_account_email_template']],
])('with newsletter/general/active %i a new account is subscribed: %s', (active, isSubscribed, templates) => {
  const realm = createRealm({ config: { 'newsletter/general/active': active } });
  const created = createCustomer(realm, storeOf(realm), { ...MARA, is_subscribed: true });
  expect(created.is_subscribed).toBe(isSubscribed);
  expect(mailsOf(realm).map(([template]) => template)).toEqual(templates);
});

test('a weak password is refused before one that is the e-mail address', () => {
  const realm = createRealm();
  const create = () => createCustomer(realm, storeOf(realm), { ...MARA, password: MARA.email });
  expect(refusalOf(create)).toEqual(['passwordNeedsClasses', ['3']]);
});
