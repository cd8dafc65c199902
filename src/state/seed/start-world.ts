import type { Campaign } from '../campaign.ts';
import { endOwnerTokens } from '../revoke-tokens.ts';
import { createBulks } from '../tables/bulks.ts';
import { createCarts } from '../tables/carts.ts';
import { createCompareLists } from '../tables/compare-lists.ts';
import { createLoginFailures } from '../tables/login-failures.ts';
import { createMailbox } from '../tables/mailbox.ts';
import { createNonces } from '../tables/nonces.ts';
import { createPersistedQueries } from '../tables/persisted-queries.ts';
import { createOrders } from '../tables/placed-orders.ts';
import { createProductReviews } from '../tables/product-reviews.ts';
import { createSessions } from '../tables/sessions.ts';
import { createTable, tableBase } from '../tables/table.ts';
import { createTokens } from '../tables/tokens.ts';
import { createWishlists } from '../tables/wishlists.ts';
import type { InitialState, World } from '../world.ts';
import { type ParseTime, parseOptionalTime } from './fixture-time.ts';
import { seedAdmin, seedCustomer, seedIntegration } from './seed-accounts.ts';
import { seedCampaign } from './seed-campaigns.ts';
import { seedCart } from './seed-carts.ts';
import { seedCompareList, seedReview, seedSubscription, seedWishlist } from './seed-lists.ts';
import { seedCustomerOrders, seedOrder } from './seed-orders.ts';
import { seedCoupons } from './seed-sales-rules.ts';
import { seedTokens } from './seed-tokens.ts';

interface WorldStart {
  /** Mark that distinguishes the JWTs of this world from those of other worlds. */
  readonly mark: string;
  readonly generatedKey: string;
  /** World time, milliseconds since 1970. */
  readonly now: number;
  /** Parses a time of the document by the clock of the world. */
  readonly parseTime: ParseTime;
}

const EMPTY_CAMPAIGNS = tableBase<Campaign>([], ({ name }) => name);

/** Starts a world. Rows are shared with the initial state until they change. */
export function startWorld(initialState: InitialState, start: WorldStart): World {
  const world = createWorld(initialState, start);
  const { now, parseTime } = start;
  const { defaultStores, relative } = initialState;
  for (const fixture of relative.customers) world.customers.put(seedCustomer(fixture, defaultStores, parseTime));
  for (const fixture of relative.admins) world.admins.put(seedAdmin(fixture, parseTime));
  for (const fixture of relative.integrations) world.integrations.put(seedIntegration(fixture, parseTime));
  for (const { name, type, failures, locked_until } of initialState.throttled) {
    world.loginFailures.put({ name, type, failures, lockedUntil: parseTime(locked_until) }, now);
  }
  for (const { consumer, nonces } of initialState.nonces) world.nonces.restore(consumer, nonces);
  for (const { owner, at } of initialState.revocations) {
    endOwnerTokens(world, 'revoked', owner, Math.floor(parseTime(at) / 1000));
  }
  for (const fixture of initialState.campaigns) world.campaigns.put(seedCampaign(fixture, parseTime));
  for (const fixture of initialState.carts) seedCart(world, fixture);
  for (const fixture of initialState.wishlists) seedWishlist(world, fixture, parseTime);
  for (const fixture of initialState.compareLists) seedCompareList(world, fixture);
  for (const fixture of initialState.reviews) seedReview(world, fixture, parseTime);
  for (const fixture of initialState.subscriptions) seedSubscription(world, fixture);
  for (const fixture of initialState.orders) seedOrder(world, fixture, parseTime);
  for (const { customerId, orders } of initialState.customerOrders) {
    seedCustomerOrders(world, customerId, orders, parseTime);
  }
  seedTokens(world, initialState.tokens, now, parseTime);
  return world;
}

/** A world with the tables of its initial state, and with empty tables for everything else. */
function createWorld(initialState: InitialState, { mark, generatedKey, now, parseTime }: WorldStart): World {
  return {
    initialState,
    startedAt: now,
    generatedKey,
    mode: initialState.mode,
    config: new Map(Object.entries(initialState.config)),
    modules: new Map(Object.entries(initialState.modules)),
    websites: createTable(initialState.websites),
    stores: createTable(initialState.stores),
    groups: createTable(initialState.groups),
    customers: createTable(initialState.customers),
    admins: createTable(initialState.admins),
    roles: createTable(initialState.roles),
    integrations: createTable(initialState.integrations),
    tokens: createTokens(mark),
    lastLogins: { customers: new Map(), admins: new Map() },
    loginFailures: createLoginFailures(),
    sessions: createSessions(),
    nonces: createNonces(),
    usedOneTimePasswords: new Map(),
    recaptchaAnswers: new Set(),
    products: createTable(initialState.products),
    categories: createTable(initialState.categories),
    campaigns: createTable(EMPTY_CAMPAIGNS),
    carts: createCarts(),
    orders: createOrders(initialState.orderNumbers),
    coupons: seedCoupons(initialState.coupons, parseTime),
    subscriptions: new Map(),
    wishlists: createWishlists(),
    compareLists: createCompareLists(),
    reviews: createProductReviews(),
    bulks: createBulks(),
    persistedQueries: createPersistedQueries(),
    cachedResponses: new Set(),
    lastIds: { address: 0 },
    friendMails: [],
    resetRequests: [],
    mailbox: createMailbox(
      initialState.mails.map((mail) => ({ ...mail, at: parseOptionalTime(mail.at, parseTime, now) })),
    ),
  };
}
