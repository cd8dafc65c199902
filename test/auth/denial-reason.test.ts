import { expect, test } from 'vitest';
import { authorize } from '../../src/auth/authorize.ts';
import { explainNoBearerToken, explainWrongCaller } from '../../src/auth/denial-reason.ts';
import type { Identity } from '../../src/auth/identity.ts';
import { createRealm, reasonOf, storeOf } from '../domain/create-realm.ts';

const document = {
  websites: [{ code: 'base' }, { code: 'europe' }],
  stores: [
    { code: 'default', website: 'base' },
    { code: 'fr', website: 'europe' },
  ],
  customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' }],
  roles: [{ name: 'Sales', resources: ['Magento_Sales::sales'] }],
  admins: [
    { id: 1, username: 'boss', role: 'Sales' },
    { id: 2, username: 'nora', role: null },
  ],
  integrations: [{ name: 'ERP', resources: ['Magento_Sales::sales'] }],
};
const CUSTOMER = 'Magento_Customer::customer';
const bearer = (type: 'customer' | 'admin' | 'integration', name: string, id = 1): Identity => ({
  type,
  id,
  name,
  by: 'bearer',
});

test.each<[string, Identity, readonly string[], string | undefined]>([
  [
    "the role 'Sales' of admin boss does not have Magento_Customer::customer",
    bearer('admin', 'boss'),
    [CUSTOMER],
    'default',
  ],
  [
    "the role 'Sales' of admin boss does not have Magento_Customer::customer",
    bearer('admin', 'boss'),
    ['Magento_Sales::sales', CUSTOMER],
    'default',
  ],
  ['admin nora has no role', bearer('admin', 'nora', 2), [CUSTOMER], 'default'],
  ['integration ERP does not have Magento_Customer::customer', bearer('integration', 'ERP'), [CUSTOMER], 'default'],
  ['a customer cannot have Magento_Customer::customer', bearer('customer', 'mara@example.com'), [CUSTOMER], 'default'],
  [
    'the account of mara@example.com is in website base, store fr in website europe',
    bearer('customer', 'mara@example.com'),
    ['self'],
    'fr',
  ],
  [
    "the request names all stores, and a customer is limited to the account's own",
    bearer('customer', 'mara@example.com'),
    ['self'],
    undefined,
  ],
])('a caller is denied with the reason: %s', (reason, identity, resources, store) => {
  const realm = createRealm(document);
  expect(
    reasonOf(() => authorize(realm, { identity }, resources, store === undefined ? undefined : storeOf(realm, store))),
  ).toBe(reason);
});

test('a guest is denied with the reason of its header', () => {
  const guest = { identity: { type: 'guest' }, guestReason: 'no Authorization header was sent' } as const;
  expect(reasonOf(() => authorize(createRealm(document), guest, ['self'], undefined))).toBe(guest.guestReason);
  expect(explainWrongCaller(guest, 'a customer')).toBe(guest.guestReason);
});

test('a caller of another type is named', () => {
  expect(explainWrongCaller({ identity: bearer('admin', 'boss') }, 'a customer')).toBe(
    'the caller is admin boss, not a customer',
  );
});

test.each([
  ['', 'the Authorization header is empty'],
  [' ', 'the Authorization header is empty'],
  ['Bearer', 'the Authorization header has no token'],
  ['bearer ', 'the Authorization header has no token'],
  ['Bearer a b', 'the Authorization header is malformed: expected Bearer, one space and the token'],
  ['Bearer  a', 'the Authorization header is malformed: expected Bearer, one space and the token'],
  ['Basic dTpw', 'the Authorization header has the scheme Basic, not Bearer'],
  ['OAuth oauth_token="a"', 'the Authorization header has an OAuth signature, not a bearer token'],
  ['secret', 'the Authorization header does not begin with Bearer'],
  ['secret more', 'the Authorization header does not begin with Bearer'],
])('the header %j has no bearer token: %s', (authorization, reason) => {
  expect(explainNoBearerToken(authorization)).toBe(reason);
});
