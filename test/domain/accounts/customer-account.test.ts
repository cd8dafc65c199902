import { expect, test } from 'vitest';
import {
  getCreationTime,
  getCustomer,
  getCustomerById,
  getCustomerInAnyState,
  isEmailAvailable,
} from '../../../src/domain/accounts/customer-account.ts';
import { findCustomer } from '../../../src/domain/accounts/find-customer.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, NOW, refusalOf, storeOf } from '../create-realm.ts';
import { ANNA, MARA } from './sample-accounts.ts';

const CONFIRM = { 'customer/create_account/confirm': 1 };

test.each<[string, readonly unknown[] | undefined, object, FixtureDocument['config']]>([
  ['a confirmed account', undefined, {}, CONFIRM],
  ['a locked account', ['accountLocked', {}], { locked_until: '+1s' }, {}],
  ['an unconfirmed account', ['accountUnconfirmed', {}], { confirmation: 'key' }, CONFIRM],
  ['an unconfirmed account without the setting', undefined, { confirmation: 'key' }, {}],
  ['a locked and unconfirmed account', ['accountLocked', {}], { locked_until: '+1s', confirmation: 'key' }, CONFIRM],
])('%s is refused in GraphQL with %j', (_, refusal, change, config) => {
  const realm = createRealm({ config, customers: [{ ...MARA, ...change }] });
  expect(refusalOf(() => getCustomer(realm, storeOf(realm), 1))).toEqual(refusal);
  expect(getCustomerInAnyState(realm, 1)).toBe(customerOf(realm));
  expect(getCustomerById(realm, 1)).toBe(customerOf(realm));
});

test('an unknown customer is refused with the message of the API', () => {
  const realm = createRealm();
  expect(refusalOf(() => getCustomer(realm, storeOf(realm), 9))).toEqual(['customerDoesNotExist', [9]]);
  expect(refusalOf(() => getCustomerInAnyState(realm, 9))).toEqual(['customerDoesNotExist', [9]]);
  expect(refusalOf(() => getCustomerById(realm, 9))).toEqual([
    'noSuchEntity',
    { fieldName: 'customerId', fieldValue: 9 },
  ]);
});

const SWITCHED_ON = { 'checkout/options/enable_guest_checkout_login': 1 };

test.each([
  ['2.4.6', {}, [false, true]],
  ['2.4.7', {}, [true, true]],
  ['2.4.7', SWITCHED_ON, [false, true]],
])(
  'in release %s with %j, isEmailAvailable returns for a used and a free address: %j',
  (magento, config, available) => {
    const realm = createRealm({ magento, config, customers: [MARA] });
    const isAvailable = (email: string) => isEmailAvailable(realm, storeOf(realm), email, 'base');
    expect([isAvailable(MARA.email), isAvailable(ANNA.email)]).toEqual(available);
  },
);

test('an account was created at its time, or when the world started', () => {
  const realm = createRealm({ customers: [MARA, { ...ANNA, created_at: '2029-12-31T00:00:00Z' }] });
  expect(getCreationTime(realm, customerOf(realm, 1))).toBe(NOW);
  expect(getCreationTime(realm, customerOf(realm, 2))).toBe(Date.parse('2029-12-31T00:00:00Z'));
});

test.each([
  [1, 'base', 1],
  [1, 'eu', 2],
  [1, 'us', undefined],
  [0, 'base', 1],
  [0, 'eu', 2],
  [0, 'us', 1],
])('with account_share/scope %i, the customer of website %s is %o', (scope, website, id) => {
  const realm = createRealm({
    config: { 'customer/account_share/scope': scope },
    websites: [
      { id: 1, code: 'base' },
      { id: 2, code: 'eu' },
      { id: 3, code: 'us' },
    ],
    customers: [
      { ...MARA, website: 'base' },
      { ...MARA, website: 'eu' },
    ],
  });
  expect(findCustomer(realm, 'Mara@Example.com', website)?.id).toBe(id);
  expect(findCustomer(realm, ANNA.email, website)).toBeUndefined();
});
