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
    rp_token: expect.stringMatching(/^[a-z0-9]{32}$/),
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
    null,
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
  expect(createCustomer(realm, storeOf(realm), MARA).confirmation).toMatch(/^[a-z0-9]{32}$/);
});

test.each<[string, CustomerInput, readonly unknown[]]>([
  ['a malformed e-mail address', { email: 'mara' }, ['emailNotValid', ['mara']]],
  ['an unknown gender', { gender: 4 }, ['genderNotValid', [4]]],
  ['no e-mail address', { email: undefined }, ['emailRequired', {}]],
  ['the e-mail address null', { email: null }, ['emailRequired', {}]],
  ['a weak password', { password: 'weak' }, ['passwordTooShort', [8]]],
  ['an empty password', { password: '' }, ['passwordTooShort', [8]]],
  [
    'the e-mail address as password',
    { email: 'Mara1@example.com', password: 'mARA1@example.com' },
    ['passwordIsEmail', {}],
  ],
  ['no first name', { firstname: ' ' }, ['valueRequired', ['First Name']]],
  ['a taken e-mail address', { email: ANNA.email.toUpperCase() }, ['emailTaken', {}]],
])('refuses %s', (_, change, refusal) => {
  const realm = createRealm({ customers: [ANNA] });
  expect(refusalOf(() => createCustomer(realm, storeOf(realm), { ...MARA, ...change }))).toEqual(refusal);
  expect(realm.world.customers.values()).toHaveLength(1);
  expect(mailsOf(realm)).toEqual([]);
});

test('a weak password is refused before one that is the e-mail address', () => {
  const realm = createRealm();
  const create = () => createCustomer(realm, storeOf(realm), { ...MARA, password: MARA.email });
  expect(refusalOf(create)).toEqual(['passwordNeedsClasses', [3]]);
});
