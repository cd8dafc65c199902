import { ADMINISTRATORS, EVERYTHING } from '../../magento/acl/acl-resources.ts';
import type { BehaviourChange } from '../../magento/releases/behaviour.ts';
import { findRelease, NEWEST_RELEASE, releaseText } from '../../magento/releases/release.ts';
import type { RoleFixture } from '../document/account-fixtures.ts';
import type { FixtureDocument } from '../document/fixture-document.ts';
import { adminKey, customerKey, groupKey, type Role } from '../tables/account-rows.ts';
import { seedCategories, seedProducts } from '../tables/catalog.ts';
import { tableBase } from '../tables/table.ts';
import type { OwnerType } from '../tables/tokens.ts';
import type { InitialState } from '../world.ts';
import {
  adminHasRelativeTimes,
  customerHasRelativeTimes,
  integrationHasRelativeTimes,
  type ReadTime,
  seedAdmin,
  seedCustomer,
  seedIntegration,
  withAddressIds,
  withIds,
} from './seed-accounts.ts';
import { seedFaults } from './seed-faults.ts';
import { seedGroups } from './seed-groups.ts';
import { seedStores, seedWebsites } from './seed-stores.ts';

/** Used when a document names none, so that a world is the same at every start. */
const DEFAULT_SEED = '0';

/**
 * A validated fixture document as what worlds start from: defaults filled in, ids given, rows indexed.
 *
 * @param readTime reads the document's absolute times; relative ones wait until a world starts
 */
export function seedBlueprint(document: FixtureDocument, readTime: ReadTime): InitialState {
  const stores = seedStores(document.stores);
  const homes = { website: stores[0]?.website ?? '', defaultStoreId: stores[0]?.id ?? 1, stores };
  const customers = withAddressIds(withIds(document.customers ?? []));
  const admins = withIds(document.admins ?? []);
  const integrations = withIds(document.integrations ?? []);
  return {
    release: findRelease(document.magento ?? NEWEST_RELEASE) ?? releaseText(NEWEST_RELEASE),
    mode: document.mode ?? 'production',
    seed: String(document.seed ?? DEFAULT_SEED),
    behaviour: (document.behaviour ?? {}) as BehaviourChange,
    clock: document.clock ?? {},
    config: document.config ?? {},
    modules: document.modules ?? {},
    websites: tableBase(seedWebsites(document.websites, stores), ({ code }) => code),
    stores: tableBase(stores, ({ code }) => code),
    groups: tableBase(seedGroups(document.customer_groups), ({ code }) => groupKey(code)),
    customers: tableBase(
      customers.filter((each) => !customerHasRelativeTimes(each)).map((each) => seedCustomer(each, homes, readTime)),
      ({ email, website }) => customerKey(email, website),
    ),
    admins: tableBase(
      admins.filter((each) => !adminHasRelativeTimes(each)).map((each) => seedAdmin(each, readTime)),
      ({ username }) => adminKey(username),
    ),
    roles: tableBase(seedRoles(document.roles ?? []), ({ name }) => name),
    integrations: tableBase(
      integrations.filter((each) => !integrationHasRelativeTimes(each)).map((each) => seedIntegration(each, readTime)),
      ({ name }) => name,
    ),
    homes,
    relative: {
      customers: customers.filter(customerHasRelativeTimes),
      admins: admins.filter(adminHasRelativeTimes),
      integrations: integrations.filter(integrationHasRelativeTimes),
    },
    revocations: [
      ...revocations('customer', customers),
      ...revocations('admin', admins),
      ...revocations('integration', integrations),
    ],
    nonces: integrations.flatMap(({ id, nonces }) => (nonces ? [{ consumer: id, nonces }] : [])),
    tokens: document.tokens ?? [],
    throttled: document.throttled ?? [],
    mails: document.mailbox ?? [],
    faults: seedFaults(document),
    products: seedProducts(document.products),
    categories: seedCategories(document.categories),
    campaigns: withIds(document.campaigns ?? []),
    carts: document.carts ?? [],
    mocks: document.mocks ?? {},
  };
}

const revocations = (
  type: OwnerType,
  fixtures: readonly { id: number; tokens_revoked_at?: string | null | undefined }[],
) => fixtures.flatMap(({ id, tokens_revoked_at: at }) => (at ? [{ owner: { type, id }, at }] : []));

/** The document's roles, and the one with every resource that is always there. */
function seedRoles(fixtures: readonly RoleFixture[]): Role[] {
  const always = fixtures.some(({ name }) => name === ADMINISTRATORS)
    ? []
    : [{ name: ADMINISTRATORS, resources: [EVERYTHING] }];
  return withIds<RoleFixture>([...always, ...fixtures]);
}
