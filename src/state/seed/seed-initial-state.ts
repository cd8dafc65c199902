import { ADMINISTRATORS, ALL_RESOURCES } from '../../magento/acl/acl-resources.ts';
import { DEFAULT_EDITION } from '../../magento/releases/edition.ts';
import { findRelease, NEWEST_RELEASE, parseRelease } from '../../magento/releases/release.ts';
import type { RoleFixture } from '../document/account-fixtures.ts';
import type { CartFixture } from '../document/cart-fixtures.ts';
import type { OrderFixture } from '../document/checkout-fixtures.ts';
import type { FixtureDocument } from '../document/fixture-document.ts';
import { placeCustomers } from '../document/place-customers.ts';
import { adminKey, customerKey, type DefaultStores, groupKey, type Role } from '../tables/account-rows.ts';
import { assignIds, assignNestedIds } from '../tables/assign-ids.ts';
import { tableBase } from '../tables/table.ts';
import type { OwnerType } from '../tables/tokens.ts';
import type { InitialState } from '../world.ts';
import type { ParseTime } from './fixture-time.ts';
import {
  adminHasRelativeTimes,
  assignAddressIds,
  customerHasRelativeTimes,
  integrationHasRelativeTimes,
  seedAdmin,
  seedCustomer,
  seedIntegration,
} from './seed-accounts.ts';
import { seedAttributes } from './seed-attributes.ts';
import { seedCategories, seedProducts } from './seed-catalog.ts';
import { seedCustomerRule } from './seed-customer-rules.ts';
import { seedAccountFaults, seedFaults } from './seed-faults.ts';
import { seedGroups } from './seed-groups.ts';
import { seedAgreement } from './seed-sales-rules.ts';
import { seedStores, seedWebsites } from './seed-stores.ts';

/** Seed of a document without one: its world is the same at every start. */
const DEFAULT_SEED = '0';

/**
 * Builds the initial state of worlds from a valid fixture document: adds defaults and ids, and indexes rows.
 *
 * @param parseTime parses absolute times; relative times are parsed when a world starts
 */
export function createInitialState(document: FixtureDocument, parseTime: ParseTime): InitialState {
  const stores = seedStores(document.stores);
  const defaultStores = { website: stores[0]?.website ?? '', defaultStoreId: stores[0]?.id ?? 1, stores };
  return {
    ...settingsOf(document),
    websites: tableBase(seedWebsites(document.websites, stores), ({ code }) => code),
    stores: tableBase(stores, ({ code }) => code),
    defaultStores,
    ...accountsOf(document, defaultStores, parseTime),
    tokens: document.tokens ?? [],
    throttled: document.throttled ?? [],
    mails: document.mailbox ?? [],
    faults: seedFaults(document),
    accountFaultIds: new Set(seedAccountFaults(document).flatMap(({ id }) => id ?? [])),
    ...catalogOf(document),
    carts: identifyCarts(document.carts ?? []),
    wishlists: assignNestedIds(assignIds(document.wishlists ?? []), 'items'),
    compareLists: document.compare_lists ?? [],
    reviews: assignIds(document.reviews ?? []),
    ratings: assignIds(document.ratings ?? []),
    subscriptions: document.newsletter_subscriptions ?? [],
    currencyRates: document.currency_rates ?? {},
    attributes: seedAttributes(document.attributes),
    orders: identifyOrders(document.orders ?? []),
    orderNumbers: orderNumbersOf(document),
    coupons: document.coupons ?? [],
    agreements: (document.agreements ?? []).map(seedAgreement),
    cmsPages: document.cms_pages && assignIds(document.cms_pages),
    cmsBlocks: document.cms_blocks && assignIds(document.cms_blocks),
    mocks: document.mocks ?? {},
    providerStates: document.provider_states ?? {},
    upstream: document.upstream ?? {},
  };
}

/** Release, seed, clock and configuration. */
function settingsOf(document: FixtureDocument) {
  return {
    release: findRelease(document.magento ?? NEWEST_RELEASE) ?? parseRelease(NEWEST_RELEASE),
    edition: document.edition ?? DEFAULT_EDITION,
    mode: document.mode ?? 'production',
    seed: String(document.seed ?? DEFAULT_SEED),
    behaviour: document.behaviour ?? {},
    clock: document.clock ?? {},
    config: document.config ?? {},
    modules: document.modules ?? {},
  };
}

/** Assigns the numbers of carts and the ids of their items. */
function identifyCarts(fixtures: readonly CartFixture[]): CartFixture[] {
  const numbers = assignIds(fixtures.map(({ number }) => ({ id: number })));
  const numbered = fixtures.map((fixture, index) => ({ ...fixture, number: numbers[index]?.id }));
  return assignNestedIds(numbered, 'items');
}

/** Assigns the ids of orders, their items and their documents. */
const identifyOrders = (fixtures: readonly OrderFixture[]): OrderFixture[] =>
  (['items', 'invoices', 'shipments', 'credit_memos'] as const).reduce<OrderFixture[]>(
    (orders, name) => assignNestedIds(orders, name),
    assignIds(fixtures),
  );

const orderNumbersOf = ({ orders = [], customers = [] }: FixtureDocument): ReadonlySet<string> =>
  new Set([...orders, ...customers.flatMap((customer) => customer.orders ?? [])].flatMap(({ number }) => number ?? []));

/** Products, categories and campaigns. */
const catalogOf = (document: FixtureDocument) => ({
  definesProducts: document.products !== undefined,
  products: seedProducts(document.products),
  categories: seedCategories(document.categories),
  campaigns: assignIds(document.campaigns ?? []),
});

/** Groups, customers, admins, roles and integrations, with the orders of customers and the revocations of tokens. */
function accountsOf(document: FixtureDocument, defaultStores: DefaultStores, parseTime: ParseTime) {
  const placed = placeCustomers(document);
  const customers = assignAddressIds(placed.customers);
  const admins = assignIds(document.admins ?? []);
  const integrations = assignIds(document.integrations ?? []);
  const [relativeCustomers, absoluteCustomers] = partition(customers, customerHasRelativeTimes);
  const [relativeAdmins, absoluteAdmins] = partition(admins, adminHasRelativeTimes);
  const [relativeIntegrations, absoluteIntegrations] = partition(integrations, integrationHasRelativeTimes);
  return {
    groups: tableBase(seedGroups(document.customer_groups), ({ code }) => groupKey(code)),
    customers: tableBase(
      absoluteCustomers.map((each) => seedCustomer(each, defaultStores, parseTime)),
      ({ email, website }) => customerKey(email, website),
      placed.rules.map((rule) => seedCustomerRule(rule, defaultStores, parseTime)),
    ),
    customerRules: placed.rules.map(({ fixture, firstId }) => ({ ...fixture, first_id: firstId })),
    admins: tableBase(
      absoluteAdmins.map((each) => seedAdmin(each, parseTime)),
      ({ username }) => adminKey(username),
    ),
    roles: tableBase(seedRoles(document.roles ?? []), ({ name }) => name),
    integrations: tableBase(
      absoluteIntegrations.map((each) => seedIntegration(each, parseTime)),
      ({ name }) => name,
    ),
    relative: { customers: relativeCustomers, admins: relativeAdmins, integrations: relativeIntegrations },
    revocations: [
      ...revocations('customer', customers),
      ...revocations('admin', admins),
      ...revocations('integration', integrations),
    ],
    nonces: integrations.flatMap(({ id, nonces }) => (nonces ? [{ consumer: id, nonces }] : [])),
    customerOrders: customers.flatMap(({ id, orders }) => (orders?.length ? [{ customerId: id, orders }] : [])),
  };
}

function partition<Item>(items: readonly Item[], matches: (item: Item) => boolean): [matching: Item[], others: Item[]] {
  const matching: Item[] = [];
  const others: Item[] = [];
  for (const item of items) (matches(item) ? matching : others).push(item);
  return [matching, others];
}

const revocations = (
  type: OwnerType,
  fixtures: readonly { id: number; tokens_revoked_at?: string | null | undefined }[],
) => fixtures.flatMap(({ id, tokens_revoked_at: at }) => (at ? [{ owner: { type, id }, at }] : []));

/** The roles of the document, and `Administrators`, which always exists. */
function seedRoles(fixtures: readonly RoleFixture[]): Role[] {
  const installed = fixtures.some(({ name }) => name === ADMINISTRATORS)
    ? []
    : [{ name: ADMINISTRATORS, resources: [ALL_RESOURCES] }];
  return assignIds<RoleFixture>([...installed, ...fixtures]);
}
