import { expect, test } from 'vitest';
import {
  deleteAdmin,
  deleteCustomer,
  deleteIntegration,
  saveAdmin,
  saveCustomer,
} from '../../../src/domain/accounts/save-accounts.ts';
import { getOrStartSession, useSession } from '../../../src/domain/tokens/customer-session.ts';
import { issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { customerKey } from '../../../src/state/tables/account-rows.ts';
import { createRealm, customerOf } from '../create-realm.ts';
import { ANNA, MARA } from './sample-accounts.ts';

function createShop() {
  const realm = createRealm({
    customers: [MARA, ANNA].map((customer) => ({ ...customer, orders: [{ items: [{ sku: 'HAT' }] }] })),
    admins: [{ username: 'anna' }, { username: 'bert' }],
    integrations: [
      { name: 'erp', nonces: { one: 1 } },
      { name: 'pim', nonces: { two: 2 } },
    ],
    carts: [
      { id: 'a'.repeat(32), customer: MARA.email, items: [] },
      { id: 'b'.repeat(32), customer: ANNA.email, items: [] },
    ],
  });
  const issue = (type: 'customer' | 'admin', id: number) => issueToken(realm, { type, id }).token;
  const tokens = [issue('customer', 1), issue('customer', 2), issue('admin', 1), issue('admin', 2)];
  realm.world.lastLogins.customers.set(1, 5).set(2, 5);
  realm.world.lastLogins.admins.set(1, 5).set(2, 5);
  return { realm, tokens };
}

const adminOf = ({ world }: Realm, id: number) => {
  const admin = world.admins.get(id);
  if (admin === undefined) throw new Error(`there is no admin ${id}`);
  return admin;
};
const statesOf = (realm: Realm, tokens: readonly string[]) => tokens.map((token) => validateToken(realm, token).state);

test.each([
  [true, ['live', 'live', 'live', 'live']],
  [false, ['revoked', 'live', 'live', 'live']],
])('a customer that is saved as active: %s', (is_active, states) => {
  const { realm, tokens } = createShop();
  const saved = saveCustomer(realm, { ...customerOf(realm), email: 'new@example.com', is_active });
  expect(realm.world.customers.find(customerKey('new@example.com', 'base'))).toBe(saved);
  expect(saved).toMatchObject({ email: 'new@example.com', is_active });
  expect(statesOf(realm, tokens)).toEqual(states);
  expect([...realm.world.lastLogins.customers.keys()]).toEqual([2]);
});

test.each([
  [true, ['live', 'live', 'live', 'live']],
  [false, ['live', 'live', 'revoked', 'live']],
])('an admin that is saved as active: %s', (is_active, states) => {
  const { realm, tokens } = createShop();
  const saved = saveAdmin(realm, { ...adminOf(realm, 1), username: 'carl', is_active });
  expect(realm.world.admins.get(1)).toBe(saved);
  expect(realm.world.admins.find('carl')).toBe(saved);
  expect(statesOf(realm, tokens)).toEqual(states);
  expect([...realm.world.lastLogins.admins.keys()]).toEqual([2]);
});

test('a deleted customer loses session, tokens and carts', () => {
  const { realm, tokens } = createShop();
  const [session, other] = [getOrStartSession(realm, 1), getOrStartSession(realm, 2)];
  deleteCustomer(realm, customerOf(realm));
  expect(realm.world.customers.values()).toMatchObject([{ id: 2 }]);
  expect([useSession(realm, session), useSession(realm, other)]).toEqual([undefined, 2]);
  expect(statesOf(realm, tokens)).toEqual(['revoked', 'live', 'live', 'live']);
  expect(realm.world.carts.values()).toMatchObject([{ customerId: 2 }]);
});

test('an order of a deleted customer stays, without a customer', () => {
  const { realm } = createShop();
  const order = realm.world.orders.ofCustomer(1)[0];
  deleteCustomer(realm, customerOf(realm));
  expect(realm.world.orders.values()).toEqual([
    { ...order, customerId: null },
    expect.objectContaining({ customerId: 2 }),
  ]);
});

test.each([
  ['the same items', [{ sku: 'HAT' }], 1],
  ['other items', [{ sku: 'BAG' }], 0],
])('a customer that is saved with %s of the wish list', (_, wishlist, count) => {
  const { realm } = createShop();
  const mara = saveCustomer(realm, { ...customerOf(realm), wishlist: [{ sku: 'HAT' }] });
  const { id: customerId } = mara;
  const list = {
    id: 1,
    customerId,
    name: null,
    visibility: 'PRIVATE',
    sharing_code: null,
    updated_at: 5,
    items: [],
  } as const;
  realm.world.wishlists.put(list);
  saveCustomer(realm, { ...mara, wishlist });
  expect(realm.world.wishlists.ofCustomer(1)).toHaveLength(count);
});

test('a customer that is saved for the first time has no wish list to delete', () => {
  const { realm } = createShop();
  expect(saveCustomer(realm, { ...customerOf(realm), id: 3, email: 'new@example.com' })).toMatchObject({ id: 3 });
});

test('a deleted admin loses the tokens', () => {
  const { realm, tokens } = createShop();
  deleteAdmin(realm, adminOf(realm, 1));
  expect(realm.world.admins.values()).toMatchObject([{ id: 2 }]);
  expect(statesOf(realm, tokens)).toEqual(['live', 'live', 'revoked', 'live']);
});

test('a deleted integration loses its nonces', () => {
  const { realm } = createShop();
  const integration = realm.world.integrations.get(1);
  if (integration) deleteIntegration(realm, integration);
  expect(realm.world.integrations.values()).toMatchObject([{ id: 2 }]);
  expect([realm.world.nonces.has(1, 'one'), realm.world.nonces.has(2, 'two')]).toEqual([false, true]);
});
