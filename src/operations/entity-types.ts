import type { GenericSchema } from 'valibot';
import {
  deleteAdmin,
  deleteCustomer,
  deleteIntegration,
  saveAdmin,
  saveCustomer,
} from '../domain/accounts/save-accounts.ts';
import { readTime } from '../platform/clock.ts';
import { Conflict } from '../platform/errors.ts';
import * as accounts from '../state/document/account-fixtures.ts';
import { campaign } from '../state/document/campaign-fixtures.ts';
import { customer } from '../state/document/customer-fixtures.ts';
import { withLastLogin } from '../state/last-login.ts';
import type { Realm } from '../state/realm.ts';
import { seedAdmin, seedCustomer, seedIntegration, type WithId, withAddressIds } from '../state/seed/seed-accounts.ts';
import { seedStore, seedWebsite } from '../state/seed/seed-stores.ts';
import * as fixtures from '../state/snapshot/snapshot-accounts.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import { adminKey, customerKey, type Role } from '../state/tables/account-rows.ts';
import { campaignFixture, seedCampaign } from '../state/tables/campaigns.ts';
import type { Table } from '../state/tables/table.ts';

/** Kinds of entity that a world holds and every door can list, make, change and delete. */
export type EntityTypeName = 'customers' | 'admins' | 'integrations' | 'roles' | 'stores' | 'websites' | 'campaigns';

/** How one kind is read from the fixture document's words and told in them. */
export interface EntityType<Row extends { readonly id: number }> {
  readonly name: EntityTypeName;
  /** What one of it is called, and the attribute that names it. */
  readonly one: string;
  readonly key: string;
  readonly schema: GenericSchema;
  table(realm: Realm): Table<Row>;
  /** The table's key for a name; `website` tells one e-mail's accounts apart. */
  tableKey(realm: Realm, name: string, website: string | undefined): string;
  /** A row from a validated fixture. */
  read(realm: Realm, fixture: WithId<Record<string, unknown>>): Row;
  tell(realm: Realm, row: Row): Record<string, unknown>;
  save(realm: Realm, row: Row): void;
  delete(realm: Realm, row: Row): void;
}

/** Reads a validated value as what its schema says. */
const as = <Fixture>(fixture: unknown): Fixture => fixture as Fixture;
const timeReader =
  ({ clock }: Realm) =>
  (text: string) =>
    clock.read(text) ?? readTime(text, clock.now()) ?? 0;

function refuseWhileUsed(users: readonly string[], what: string): void {
  if (users.length > 0) throw new Conflict(`${what} is in use by ${users.join(', ')}`);
}

/** Requests name an integration by its keys, so no two may share one. */
function saveIntegration({ world }: Realm, row: Integration): void {
  for (const key of ['consumer_key', 'access_token'] as const) {
    const holder = world.integrations.values().find((each) => each.id !== row.id && each[key] === row[key]);
    if (row[key] !== null && holder) throw new Conflict(`integration '${holder.name}' has that ${key} already`);
  }
  world.integrations.put(row);
}

const kindOf = <Row extends { readonly id: number }>(kind: EntityType<Row>): EntityType<Row> => kind;

const customers = kindOf({
  name: 'customers',
  one: 'customer',
  key: 'email',
  schema: customer,
  table: ({ world }) => world.customers,
  tableKey: ({ world }, email, website) => customerKey(email, website ?? world.initialState.homes.website),
  read(realm, fixture) {
    const homes = { ...realm.world.initialState.homes, stores: realm.world.stores.values() };
    const [numbered = as<WithId<never>>(fixture)] = withAddressIds([as(fixture)]);
    return seedCustomer(numbered, homes, timeReader(realm));
  },
  tell: ({ clock, world }, row) => fixtures.customerFixture(withLastLogin(world, 'customers', row), clock),
  save: saveCustomer,
  delete: deleteCustomer,
});

const admins = kindOf({
  name: 'admins',
  one: 'admin',
  key: 'username',
  schema: accounts.admin,
  table: ({ world }) => world.admins,
  tableKey: (_, username) => adminKey(username),
  read: (realm, fixture) => seedAdmin(as(fixture), timeReader(realm)),
  tell: ({ clock, world }, row) => fixtures.adminFixture(withLastLogin(world, 'admins', row), clock),
  save: saveAdmin,
  delete: deleteAdmin,
});

const integrations = kindOf({
  name: 'integrations',
  one: 'integration',
  key: 'name',
  schema: accounts.integration,
  table: ({ world }) => world.integrations,
  tableKey: (_, name) => name,
  // What is made now is activated now.
  read: (realm, fixture) =>
    seedIntegration({ activated_at: realm.clock.isoText(realm.clock.now()), ...as(fixture) }, timeReader(realm)),
  tell: fixtures.integrationFixture,
  save: saveIntegration,
  delete: deleteIntegration,
});

const roles = kindOf<Role>({
  name: 'roles',
  one: 'role',
  key: 'name',
  schema: accounts.role,
  table: ({ world }) => world.roles,
  tableKey: (_, name) => name,
  read: (_, fixture) => as(fixture),
  tell: (_, row) => fixtures.roleFixture(row),
  save: ({ world }, row) => world.roles.put(row),
  delete({ world }, { id, name }) {
    refuseWhileUsed(
      world.admins
        .values()
        .filter(({ role }) => role === name)
        .map(({ username }) => username),
      `role '${name}'`,
    );
    world.roles.delete(id);
  },
});

const stores = kindOf({
  name: 'stores',
  one: 'store',
  key: 'code',
  schema: accounts.store,
  table: ({ world }) => world.stores,
  tableKey: (_, code) => code,
  read: (_, fixture) => seedStore(as(fixture)),
  tell: (_, row) => fixtures.storeFixture(row),
  save({ world }, row) {
    if (world.websites.find(row.website) === undefined) {
      world.websites.put(seedWebsite({ id: world.websites.nextId, code: row.website }));
    }
    world.stores.put(row);
  },
  delete({ world }, { id, code }) {
    if (world.stores.values().length === 1) throw new Conflict(`'${code}' is the only store view`);
    world.stores.delete(id);
  },
});

const websites = kindOf({
  name: 'websites',
  one: 'website',
  key: 'code',
  schema: accounts.website,
  table: ({ world }) => world.websites,
  tableKey: (_, code) => code,
  read: (_, fixture) => seedWebsite(as(fixture)),
  tell: (_, row) => fixtures.websiteFixture(row),
  save: ({ world }, row) => world.websites.put(row),
  delete({ world }, { id, code }) {
    refuseWhileUsed(
      world.stores
        .values()
        .filter(({ website }) => website === code)
        .map((store) => store.code),
      `website '${code}'`,
    );
    world.websites.delete(id);
  },
});

const campaigns = kindOf({
  name: 'campaigns',
  one: 'campaign',
  key: 'name',
  schema: campaign,
  table: ({ world }) => world.campaigns,
  tableKey: (_, name) => name,
  read: (realm, fixture) => seedCampaign(as(fixture), timeReader(realm)),
  tell: ({ clock }, row) => ({ ...campaignFixture(row, clock) }),
  save: ({ world }, row) => world.campaigns.put(row),
  delete: ({ world }, { id }) => world.campaigns.delete(id),
});

export const entityTypes = { customers, admins, integrations, roles, stores, websites, campaigns };
