import { expect, test } from 'vitest';
import { type CustomerData, saveCustomerData } from '../../../src/domain/accounts/customer-repository.ts';
import { issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, mailsOf, NOW, refusalOf, SECOND } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA } from './sample-accounts.ts';

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

test('saves the given attributes, and keeps all others', () => {
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
  expect(save({ group_id: null }).saved.group_id).toBe(2);
});

test.each([
  ['keeps_tokens', 'live'],
  ['revokes_tokens', 'revoked'],
] as const)('a new e-mail address %s, and is not mailed', (rest_email_change, state) => {
  const { realm, saved, token } = save({ email: 'new@example.com' }, { behaviour: { rest_email_change } });
  expect(saved).toMatchObject({ email: 'new@example.com', rp_token: null, confirmation: null });
  expect(mailsOf(realm)).toEqual([]);
  expect(validateToken(realm, token).state).toBe(state);
});

test('a new e-mail address must be confirmed if the setting is on', () => {
  const { saved } = save({ email: 'new@example.com' }, { config: { 'customer/account_information/confirm': 1 } });
  expect(saved.confirmation).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
});

test.each<[string, CustomerData, readonly unknown[]]>([
  [
    'a default address that is not listed',
    { addresses: [{ id: 4 }], default_billing: '5', group_id: 9 },
    ['defaultAddressInvalid', { fieldName: 'default_billing' }],
  ],
  ['an unknown group', { group_id: 9, email: '' }, ['groupUnknown', {}]],
  ['no e-mail address', { email: '', firstname: '' }, ['customerEmailMissing', {}]],
  ['null as the e-mail address', { email: null }, ['customerEmailMissing', {}]],
  ['an invalid date of birth', { email: '', dob: 'soon' }, ['dateInvalid', {}]],
  ['an unknown website', { website_id: 9 }, ['websiteNotFound', [9]]],
  ['an unknown store view', { store_id: 9 }, ['requestedStoreNotFound', {}]],
  ['a taken e-mail address', { email: ANNA.email, firstname: '' }, ['emailTakenByOther', {}]],
  ['an empty name', { firstname: '' }, ['severalMessages', ['"First Name" is a required value.']]],
  ['an incomplete address', { addresses: [{ id: 4, city: '' }] }, ['required', { fieldName: 'city' }]],
  ['an unknown address', { addresses: [{ id: 9 }] }, ['noSuchEntity', { fieldName: 'addressId', fieldValue: 9 }]],
])('refuses to save %s', (__, change, refusal) => {
  const realm = createRealm({ ...SHOPS, customers: [STORED, ANNA] });
  const data = { ...NAMES, ...change };
  expect(refusalOf(() => saveCustomerData(realm, customerOf(realm), data))).toEqual(refusal);
  expect(realm.world.customers.changes).toBe(0);
});

test('reports required attributes that the data does not contain', () => {
  const realm = createRealm({ customers: [STORED] });
  expect(refusalOf(() => saveCustomerData(realm, customerOf(realm), { email: MARA.email }))).toEqual([
    'severalMessages',
    ['"First Name" is a required value.\n"Last Name" is a required value.'],
  ]);
});

test('a confirmation key of the request is stored', () => {
  expect(save({ confirmation: 'a4fg' }).saved.confirmation).toBe('a4fg');
});

/** Recorded from Magento 2.4.7-p3. */
test('a subscription is changed and mailed', () => {
  const { realm, saved } = save({ is_subscribed: true });
  expect(saved.is_subscribed).toBe(true);
  expect(mailsOf(realm).map(([template]) => template)).toEqual(['newsletter_subscription_success_email_template']);
});

test('an account whose store view was deleted is saved in one of the named website', () => {
  const realm = createRealm({ ...SHOPS, customers: [STORED] });
  const customer = customerOf(realm);
  realm.world.stores.delete(1);
  expect(saveCustomerData(realm, customer, { ...NAMES, website_id: 2 })).toMatchObject({ website: 'eu' });
  expect(refusalOf(() => saveCustomerData(realm, customer, NAMES))).toEqual(['storeNotInWebsite', {}]);
});
