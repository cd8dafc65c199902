import {
  deleteAdmin,
  deleteCustomer,
  deleteIntegration,
  saveAdmin,
  saveCustomer,
} from '../domain/accounts/save-accounts.ts';
import { Conflict } from '../platform/errors.ts';
import {
  type AdminFixture,
  adminFixtureSchema,
  type IntegrationFixture,
  integrationFixtureSchema,
  type RoleFixture,
  roleFixtureSchema,
} from '../state/document/account-fixtures.ts';
import { type CustomerFixture, customerFixtureSchema } from '../state/document/customer-fixtures.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { withLastLogin } from '../state/last-login.ts';
import type { Realm } from '../state/realm.ts';
import { assignAddressIds, seedAdmin, seedCustomer, seedIntegration } from '../state/seed/seed-accounts.ts';
import { seedCustomerOrders } from '../state/seed/seed-orders.ts';
import { adminFixture, customerFixture, integrationFixture, roleFixture } from '../state/snapshot/snapshot-accounts.ts';
import {
  type Admin,
  adminKey,
  type Customer,
  customerKey,
  type Integration,
  type Role,
} from '../state/tables/account-rows.ts';
import { defineEntityType, requireUnused, timeParser } from './entity-type.ts';

/** Accounts refer to store views, websites and roles. */
const referable = ({ world }: Realm): FixtureDocument => ({
  stores: world.stores.values().map(({ code, website }) => ({ code, website })),
  websites: world.websites.values().map(({ code }) => ({ code })),
  roles: world.roles.values().map(({ name }) => ({ name, resources: [] })),
});

/** Customers. Each website may have one with the same e-mail address. */
export const customers = defineEntityType<CustomerFixture, Customer>({
  name: 'customers',
  singular: 'customer',
  key: 'email',
  isPerWebsite: true,
  accountType: 'customer',
  schema: customerFixtureSchema,
  table: ({ world }) => world.customers,
  tableKey: ({ world }, email, website) => customerKey(email, website ?? world.initialState.defaultStores.website),
  toRow(realm, fixture) {
    const stores = { ...realm.world.initialState.defaultStores, stores: realm.world.stores.values() };
    const [withAddressIds = fixture] = assignAddressIds([fixture]);
    return seedCustomer(withAddressIds, stores, timeParser(realm));
  },
  toFixture: ({ clock, world }, row) => customerFixture(withLastLogin(world, 'customers', row), clock),
  referable,
  save: saveCustomerWithOrders,
  delete: deleteCustomer,
});

/** A fixture with orders replaces those of the customer. */
function saveCustomerWithOrders(realm: Realm, { orders, ...row }: Customer): void {
  saveCustomer(realm, row);
  if (orders === undefined) return;
  for (const { id } of realm.world.orders.ofCustomer(row.id)) realm.world.orders.delete(id);
  const fixtures = orders.map((order) => ({ ...order, items: order.items.map((item) => ({ ...item })) }));
  seedCustomerOrders(realm.world, row.id, fixtures, timeParser(realm));
}

/** Admins, by user name. */
export const admins = defineEntityType<AdminFixture, Admin>({
  name: 'admins',
  singular: 'admin',
  key: 'username',
  accountType: 'admin',
  schema: adminFixtureSchema,
  table: ({ world }) => world.admins,
  tableKey: (_, username) => adminKey(username),
  toRow: (realm, fixture) => seedAdmin(fixture, timeParser(realm)),
  toFixture: ({ clock, world }, row) => adminFixture(withLastLogin(world, 'admins', row), clock),
  referable,
  save: saveAdmin,
  delete: deleteAdmin,
});

/** Integrations, by name. */
export const integrations = defineEntityType<IntegrationFixture, Integration>({
  name: 'integrations',
  singular: 'integration',
  key: 'name',
  schema: integrationFixtureSchema,
  table: ({ world }) => world.integrations,
  tableKey: (_, name) => name,
  // An integration is activated when it is created.
  toRow: (realm, fixture) =>
    seedIntegration({ activated_at: realm.clock.isoString(realm.clock.now()), ...fixture }, timeParser(realm)),
  toFixture: integrationFixture,
  save: saveIntegration,
  delete: deleteIntegration,
});

/** Requests identify an integration by its keys, so they are unique. */
function saveIntegration({ world }: Realm, row: Integration): void {
  for (const key of ['consumer_key', 'access_token'] as const) {
    const other = world.integrations.values().find((each) => each.id !== row.id && each[key] === row[key]);
    if (row[key] !== null && other) throw new Conflict(`integration '${other.name}' already has the same ${key}`);
  }
  world.integrations.put(row);
}

/** Roles of admins, by name. */
export const roles = defineEntityType<RoleFixture, Role>({
  name: 'roles',
  singular: 'role',
  key: 'name',
  schema: roleFixtureSchema,
  table: ({ world }) => world.roles,
  tableKey: (_, name) => name,
  toRow: (_, fixture) => fixture,
  toFixture: (_, row) => roleFixture(row),
  save: ({ world }, row) => world.roles.put(row),
  delete({ world }, { id, name }) {
    const users = world.admins.values().filter(({ role }) => role === name);
    requireUnused(
      `role '${name}'`,
      users.map(({ username }) => username),
    );
    world.roles.delete(id);
  },
});
