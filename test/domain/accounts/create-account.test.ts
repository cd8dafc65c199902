import { expect, test } from 'vitest';
import { createAccount } from '../../../src/domain/accounts/create-account.ts';
import type { CustomerData } from '../../../src/domain/accounts/customer-repository.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, mailsOf, reasonOf, refusalOf, storeOf } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA, PASSWORD } from './sample-accounts.ts';

const SHOPS: FixtureDocument = {
  websites: [
    { id: 1, code: 'base' },
    { id: 2, code: 'eu' },
    { id: 3, code: 'empty' },
  ],
  stores: [
    { id: 1, code: 'default', website: 'base' },
    { id: 2, code: 'eu_de', website: 'eu' },
    { id: 3, code: 'eu_fr', website: 'eu' },
  ],
};
const { password: _, ...NAMES } = MARA;

test('creates an account with addresses and a group', () => {
  const realm = createRealm();
  const data = { ...NAMES, group_id: 2, addresses: [{ ...ADDRESS, id: 77, default_billing: true }] };
  const created = createAccount(realm, storeOf(realm), data, PASSWORD);
  expect(created).toBe(customerOf(realm));
  expect(created).toMatchObject({
    ...MARA,
    website: 'base',
    store: 'default',
    group_id: 2,
    addresses: [{ ...ADDRESS, id: 1, default_billing: true, default_shipping: false }],
  });
  expect(mailsOf(realm)).toMatchObject([['customer_create_account_email_template', MARA.email, {}]]);
});

test('an account without a password and group has the default group', () => {
  const realm = createRealm();
  expect(createAccount(realm, storeOf(realm), { ...NAMES, group_id: 0 }, undefined)).toMatchObject({
    password: null,
    group_id: 1,
    addresses: [],
  });
});

test.each<[CustomerData, string, string]>([
  [{}, 'base', 'default'],
  [{ store_id: 3 }, 'eu', 'eu_fr'],
  [{ website_id: 2 }, 'eu', 'eu_de'],
  [{ website_id: 1 }, 'base', 'default'],
  [{ website_id: 2, store_id: 3 }, 'eu', 'eu_fr'],
  [{ website_id: 0, store_id: null }, 'base', 'default'],
])('with %j an account is created in website %s and store view %s', (choice, website, store) => {
  const realm = createRealm(SHOPS);
  expect(createAccount(realm, storeOf(realm, 'default'), { ...NAMES, ...choice }, PASSWORD)).toMatchObject({
    website,
    store,
  });
});

test('the store view of the request is used if it belongs to the website', () => {
  const realm = createRealm(SHOPS);
  const data = { ...NAMES, website_id: 2 };
  expect(createAccount(realm, storeOf(realm, 'eu_fr'), data, PASSWORD).store).toBe('eu_fr');
});

const TWO_LINES = '"First Name" is a required value.\n"Last Name" is a required value.';

test.each<[string, CustomerData, string | undefined, readonly unknown[]]>([
  ['a weak password', {}, 'weak', ['passwordTooShort', ['8']]],
  ['the e-mail address as password', { email: 'Mara1@example.com' }, 'mARA1@example.com', ['passwordIsEmail', {}]],
  ['the id of a known customer', { id: 5, email: ANNA.email }, PASSWORD, ['customerInStore', {}]],
  [
    'the id of an unknown customer',
    { id: 5 },
    PASSWORD,
    ['noSuchEntityOfTwo', { fieldName: 'email', fieldValue: MARA.email, field2Name: 'websiteId', field2Value: '1' }],
  ],
  ['an unknown website', { website_id: 9 }, PASSWORD, ['websiteNotFound', [9]]],
  ['an unknown store view', { store_id: 9 }, PASSWORD, ['requestedStoreNotFound', {}]],
  ['an unknown store view of a website', { website_id: 1, store_id: 9 }, PASSWORD, ['storeNotInWebsite', {}]],
  ['a store view of another website', { website_id: 1, store_id: 2 }, PASSWORD, ['storeNotInWebsite', {}]],
  ['a website without store views', { website_id: 3 }, PASSWORD, ['storeNotInWebsite', {}]],
  ['no e-mail address', { email: null }, PASSWORD, ['emailRequired', {}]],
  ['an empty e-mail address', { email: '' }, PASSWORD, ['customerEmailMissing', {}]],
  ['an invalid date of birth', { email: ANNA.email, dob: 'soon' }, PASSWORD, ['dateInvalid', {}]],
  ['an unknown group', { group_id: 9, email: ANNA.email }, PASSWORD, ['groupUnknown', {}]],
  ['a taken e-mail address', { email: ANNA.email, firstname: '' }, PASSWORD, ['emailTaken', {}]],
  ['empty names', { firstname: '', lastname: null }, PASSWORD, ['severalMessages', [TWO_LINES]]],
  ['an incomplete address', { addresses: [{ ...ADDRESS, city: '' }] }, PASSWORD, ['required', { fieldName: 'city' }]],
])('refuses %s', (__, change, password, refusal) => {
  const realm = createRealm({ ...SHOPS, customers: [ANNA] });
  const create = () => createAccount(realm, storeOf(realm, 'default'), { ...NAMES, ...change }, password);
  expect(refusalOf(create)).toEqual(refusal);
  expect(realm.world.customers.values()).toHaveLength(1);
  expect(mailsOf(realm)).toEqual([]);
});

test('an unknown website is refused before a missing e-mail address', () => {
  const realm = createRealm(SHOPS);
  const create = () =>
    createAccount(realm, storeOf(realm, 'default'), { ...NAMES, email: '', website_id: 9 }, PASSWORD);
  expect(refusalOf(create)?.[0]).toBe('websiteNotFound');
});

test('a free address in the website of the account is accepted', () => {
  const realm = createRealm({ ...SHOPS, customers: [{ ...MARA, website: 'base' }] });
  const data = { ...NAMES, store_id: 2 };
  expect(createAccount(realm, storeOf(realm, 'default'), data, PASSWORD)).toMatchObject({ id: 2, website: 'eu' });
});

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1; to 2.4.3 from the source, with PHP 7. */
test.each([
  ['2.4.3', PASSWORD, 'customerEmailMissing'],
  ['2.4.7-p3', PASSWORD, 'internalError'],
  ['2.4.7-p3', undefined, 'customerEmailMissing'],
  ['2.4.8-p1', PASSWORD, 'emailRequired'],
  ['2.4.8-p1', undefined, 'emailRequired'],
])('in %s, with the password %s, an account without an e-mail address is refused with %s', (magento, password, key) => {
  const realm = createRealm({ magento });
  const create = () => createAccount(realm, storeOf(realm), { ...NAMES, email: undefined }, password);
  expect(refusalOf(create)?.[0]).toBe(key);
  expect(reasonOf(create)).toBe(key === 'internalError' ? 'the customer has no e-mail address' : undefined);
});

test('a new account has the default values of attributes that it does not name', () => {
  const [note, mood] = (['note', 'mood'] as const).map((code) => ({
    code,
    entity_type: 'customer' as const,
    label: code,
    default_value: 'none',
  }));
  const realm = createRealm({ attributes: [note, mood].filter((each) => each !== undefined) });
  const data = { ...NAMES, custom_attributes: [{ attribute_code: 'mood', value: 'fine' }] };
  expect(createAccount(realm, storeOf(realm), data, PASSWORD).custom_attributes).toEqual([
    { attribute_code: 'note', value: 'none' },
    { attribute_code: 'mood', value: 'fine' },
  ]);
});

/** Magento api-functional AccountManagementTest testActivateCustomerWithoutId. [Customer/Model/ResourceModel/Customer.php _beforeSave] */
test.each([
  [0, /^a4fg$/, 'customer_create_account_email_template'],
  [1, /^(?=.*[A-Z])[A-Za-z\d]{32}$/, 'customer_create_account_email_confirmation_template'],
])('a confirmation key of the request is stored, with confirmation %i replaced', (confirm, key, template) => {
  const realm = createRealm({ config: { 'customer/create_account/confirm': confirm } });
  const created = createAccount(realm, storeOf(realm), { ...NAMES, confirmation: 'a4fg' }, PASSWORD);
  expect(created.confirmation).toMatch(key);
  expect(mailsOf(realm).map(([sent]) => sent)).toEqual([template]);
});

/** magento/magento2 issue 28064. [Customer/Model/ResourceModel/CustomerRepository.php validateGroupId] */
test.each(['2.3.7-p4', '2.4.0-p1'])('in %s, a group that does not exist is accepted', (magento) => {
  const realm = createRealm({ magento });
  expect(createAccount(realm, storeOf(realm), { ...NAMES, group_id: 999 }, PASSWORD).group_id).toBe(999);
});

/** Recorded from Magento 2.4.7-p3. */
test('an address without a country is dropped', () => {
  const realm = createRealm();
  const data = { ...NAMES, addresses: [{ city: 'x' }] };
  expect(createAccount(realm, storeOf(realm), data, PASSWORD).addresses).toEqual([]);
});
