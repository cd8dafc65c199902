import { expect, test } from 'vitest';
import {
  type CustomerData,
  createAccount,
  saveCustomerData,
} from '../../../src/domain/accounts/customer-repository.ts';
import { issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, mailsOf, NOW, refusalOf, SECOND, storeOf } from '../create-realm.ts';
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
  ['a weak password', {}, 'weak', ['passwordTooShort', [8]]],
  ['the e-mail address as password', { email: 'Mara1@example.com' }, 'mARA1@example.com', ['passwordIsEmail', {}]],
  ['the id of a known customer', { id: 5, email: ANNA.email }, PASSWORD, ['customerInStore', {}]],
  [
    'the id of an unknown customer',
    { id: 5 },
    PASSWORD,
    ['noSuchEntityOfTwo', { fieldName: 'email', fieldValue: MARA.email, field2Name: 'websiteId', field2Value: 1 }],
  ],
  [
    'an id without an e-mail address',
    { id: 5, email: undefined },
    PASSWORD,
    ['noSuchEntityOfTwo', { fieldName: 'email', fieldValue: '', field2Name: 'websiteId', field2Value: 1 }],
  ],
  ['an unknown website', { website_id: 9 }, PASSWORD, ['noSuchEntity', { fieldName: 'websiteId', fieldValue: 9 }]],
  ['an unknown store view', { store_id: 9 }, PASSWORD, ['noSuchEntity', { fieldName: 'storeId', fieldValue: 9 }]],
  ['a store view of another website', { website_id: 1, store_id: 2 }, PASSWORD, ['storeNotInWebsite', {}]],
  ['a website without store views', { website_id: 3 }, PASSWORD, ['storeNotInWebsite', {}]],
  ['no e-mail address', { email: null }, PASSWORD, ['emailRequired', {}]],
  ['an unknown group', { group_id: 9, email: ANNA.email }, PASSWORD, ['groupUnknown', {}]],
  ['a taken e-mail address', { email: ANNA.email, firstname: '' }, PASSWORD, ['emailTaken', {}]],
  ['empty names', { firstname: ' ', lastname: null }, PASSWORD, ['severalMessages', [TWO_LINES]]],
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
  expect(refusalOf(create)?.[0]).toBe('noSuchEntity');
});

test('a free address in the website of the account is accepted', () => {
  const realm = createRealm({ ...SHOPS, customers: [{ ...MARA, website: 'base' }] });
  const data = { ...NAMES, store_id: 2 };
  expect(createAccount(realm, storeOf(realm, 'default'), data, PASSWORD)).toMatchObject({ id: 2, website: 'eu' });
});

const STORED = {
  ...MARA,
  website: 'base',
  store: 'default',
  group_id: 2,
  rp_token: 'reset',
  addresses: [{ ...ADDRESS, id: 4 }],
};

function save(change: CustomerData, document: FixtureDocument = {}) {
  const realm = createRealm({ ...SHOPS, customers: [STORED, ANNA], ...document });
  realm.clock.advance(SECOND);
  const { token } = issueToken(realm, { type: 'customer', id: 1 });
  const saved = saveCustomerData(realm, customerOf(realm), { ...NAMES, ...change });
  return { realm, saved, token };
}

test('saves attributes and leaves everything that is absent', () => {
  const { realm, saved, token } = save({ firstname: 'Maja' });
  expect(saved).toBe(customerOf(realm));
  expect(saved).toMatchObject({
    ...STORED,
    firstname: 'Maja',
    addresses: [{ ...ADDRESS, id: 4 }],
    updated_at: NOW + SECOND,
  });
  expect(mailsOf(realm)).toEqual([]);
  expect(validateToken(realm, token).state).toBe('live');
});

test('saves group, website and store view', () => {
  expect(save({ group_id: 3, website_id: 2, store_id: 3 }).saved).toMatchObject({
    group_id: 3,
    website: 'eu',
    store: 'eu_fr',
  });
  expect(save({ group_id: 0 }).saved.group_id).toBe(0);
});

test.each([
  ['keeps_tokens', 'live'],
  ['revokes_tokens', 'revoked'],
] as const)('a new e-mail address %s, and is mailed to both addresses', (rest_email_change, state) => {
  const { realm, saved, token } = save({ email: 'new@example.com' }, { behaviour: { rest_email_change } });
  expect(saved).toMatchObject({ email: 'new@example.com', rp_token: null, confirmation: null });
  expect(mailsOf(realm).map(([, to]) => to)).toEqual([MARA.email, 'new@example.com']);
  expect(validateToken(realm, token).state).toBe(state);
});

test('a new e-mail address must be confirmed if the setting says so', () => {
  const { saved } = save({ email: 'new@example.com' }, { config: { 'customer/account_information/confirm': 1 } });
  expect(saved.confirmation).toMatch(/^[a-z0-9]{32}$/);
});

test.each<[string, CustomerData, readonly unknown[]]>([
  [
    'a default address that is not listed',
    { addresses: [{ id: 4 }], default_billing: '5', group_id: 9 },
    ['defaultAddressInvalid', { fieldName: 'default_billing' }],
  ],
  ['an unknown group', { group_id: 9, email: '' }, ['groupUnknown', {}]],
  ['no e-mail address', { email: '', website_id: 9 }, ['customerEmailMissing', {}]],
  ['an unknown website', { website_id: 9 }, ['noSuchEntity', { fieldName: 'websiteId', fieldValue: 9 }]],
  ['an unknown store view', { store_id: 9 }, ['noSuchEntity', { fieldName: 'storeId', fieldValue: 9 }]],
  ['a taken e-mail address', { email: ANNA.email, firstname: '' }, ['emailTaken', {}]],
  ['an empty name', { firstname: '' }, ['severalMessages', ['"First Name" is a required value.']]],
  ['an incomplete address', { addresses: [{ id: 4, city: '' }] }, ['required', { fieldName: 'city' }]],
  ['an unknown address', { addresses: [{ id: 9 }] }, ['noSuchEntity', { fieldName: 'addressId', fieldValue: 9 }]],
])('refuses to save %s', (__, change, refusal) => {
  const realm = createRealm({ ...SHOPS, customers: [STORED, ANNA] });
  const data = { ...NAMES, ...change };
  expect(refusalOf(() => saveCustomerData(realm, customerOf(realm), data))).toEqual(refusal);
  expect(realm.world.customers.changes).toBe(0);
});

test('an account whose store view was deleted is saved in one of the named website', () => {
  const realm = createRealm({ ...SHOPS, customers: [STORED] });
  const customer = customerOf(realm);
  realm.world.stores.delete(1);
  expect(saveCustomerData(realm, customer, { ...NAMES, website_id: 2 })).toMatchObject({ website: 'eu' });
  expect(refusalOf(() => saveCustomerData(realm, customer, NAMES))).toEqual(['storeNotInWebsite', {}]);
});
