import type { IntegrationFixture, TokenFixture } from '../document/account-fixtures.ts';
import type { AgreementFixture } from '../document/checkout-fixtures.ts';
import type { CmsBlockFixture, CmsPageFixture } from '../document/cms-fixtures.ts';
import type { CustomerRuleFixture } from '../document/customer-rule-fixtures.ts';
import type { FixtureDocument } from '../document/fixture-document.ts';
import { withoutUpstreamSecrets } from '../document/upstream-fixtures.ts';
import { tokensOfIntegration } from '../integration-keys.ts';
import { withLastLogin } from '../last-login.ts';
import type { Realm } from '../realm.ts';
import type { Customer, Integration } from '../tables/account-rows.ts';
import type { TokenRecord } from '../tables/tokens.ts';
import { throttleTime } from '../throttle-time.ts';
import {
  adminFixture,
  customerFixture,
  customerGroupFixture,
  integrationFixture,
  roleFixture,
} from './snapshot-accounts.ts';
import { attributeFixture } from './snapshot-attributes.ts';
import { campaignFixture, categoryFixture, productFixture } from './snapshot-catalog.ts';
import { compareListFixture, reviewFixture, subscriptionFixtures, wishlistFixture } from './snapshot-lists.ts';
import { cartFixture, couponFixture, orderFixture } from './snapshot-sales.ts';
import { storeFixture, websiteFixture } from './snapshot-stores.ts';

/** The current state of a world as a fixture document. A world that starts from it has the same state. */
export function snapshot(realm: Realm): FixtureDocument {
  const { world, clock, release, edition, overrides } = realm;
  const now = clock.now();
  return {
    magento: release.name,
    edition,
    mode: world.mode,
    seed: world.initialState.seed,
    clock: clock.frozen ? { now: clock.isoString(now), frozen: true } : { now: clock.isoString(now) },
    config: Object.fromEntries(world.config),
    modules: Object.fromEntries(world.modules),
    behaviour: overrides,
    websites: world.websites.values().map(websiteFixture),
    stores: world.stores.values().map(storeFixture),
    customer_groups: world.groups.values().map(customerGroupFixture),
    customers: listedCustomers(world).map((customer) => ({
      ...customerFixture(withLastLogin(world, 'customers', customer), clock),
      ...revocation(realm, { type: 'customer', id: customer.id }),
    })),
    ...(world.initialState.customerRules.length > 0 && { customer_rules: ruleFixtures(world) }),
    admins: world.admins.values().map((admin) => ({
      ...adminFixture(withLastLogin(world, 'admins', admin), clock),
      ...revocation(realm, { type: 'admin', id: admin.id }),
    })),
    roles: world.roles.values().map(roleFixture),
    integrations: world.integrations.values().map((integration) => integrationState(realm, integration)),
    tokens: world.tokens.list().flatMap((token) => tokenFixture(realm, token)),
    throttled: world.loginFailures.values(throttleTime(realm)).map(({ name, type, failures, lockedUntil }) => ({
      name,
      type,
      failures,
      locked_until: clock.isoString(lockedUntil),
    })),
    mailbox: world.mailbox.list().map((mail) => ({ ...mail, at: clock.isoString(mail.at) })),
    ...(world.initialState.definesProducts && { products: world.products.values().map(productFixture) }),
    categories: world.categories.values().map(categoryFixture),
    campaigns: world.campaigns.values().map((campaign) => campaignFixture(campaign, clock)),
    carts: world.carts.values().map((cart) => cartFixture(world, cart)),
    wishlists: world.wishlists.values().flatMap((wishlist) => wishlistFixture(realm, wishlist) ?? []),
    compare_lists: world.compareLists.values().map((list) => compareListFixture(world, list)),
    reviews: world.reviews
      .values()
      .map((review) => reviewFixture(realm, review))
      .toReversed(),
    ratings: [...world.initialState.ratings],
    newsletter_subscriptions: subscriptionFixtures(world),
    currency_rates: world.initialState.currencyRates,
    attributes: world.initialState.attributes.map(attributeFixture),
    orders: world.orders.values().map((order) => orderFixture(world, order, clock)),
    coupons: [...world.coupons.values()].map((coupon) => couponFixture(coupon, clock)),
    // The copies may be changed; the type of the world's agreements is read-only.
    agreements: world.initialState.agreements.map((agreement) => ({ ...agreement })) as AgreementFixture[],
    ...cmsFixtures(world),
    mocks: world.initialState.mocks,
    ...(Object.keys(world.initialState.providerStates).length > 0 && {
      provider_states: world.initialState.providerStates,
    }),
    ...(Object.keys(world.initialState.upstream).length > 0 && {
      upstream: withoutUpstreamSecrets(world.initialState.upstream),
    }),
  };
}

/** The stored customers, and generated customers that have signed in or whose tokens were revoked. */
function listedCustomers({ customers, initialState, lastLogins, tokens }: Realm['world']): Customer[] {
  if (initialState.customerRules.length === 0) return customers.values();
  const stored = customers.stored();
  const storedIds = new Set(stored.map(({ id }) => id));
  const others = new Set([...lastLogins.customers.keys(), ...tokens.revokedOwners('customer')]);
  const used = [...others].flatMap((id) => (storedIds.has(id) ? [] : (customers.get(id) ?? [])));
  return [...stored, ...used].sort((one, other) => one.id - other.id);
}

/** The rules that generate customers, without the customers that were deleted. */
function ruleFixtures({ customers, initialState: { customerRules } }: Realm['world']): CustomerRuleFixture[] {
  const deletedIds = customers.deletedIds();
  return customerRules.map(({ except = [], ...rule }) => {
    const { first_id: first = 1, count } = rule;
    const missing = new Set([...except, ...deletedIds.filter((id) => id >= first && id < first + count)]);
    return { ...rule, ...(missing.size > 0 && { except: [...missing] }) };
  });
}

/** The CMS pages and blocks as fixtures. They are copied, because those of the world are read-only. */
const cmsFixtures = ({ initialState: { cmsPages, cmsBlocks } }: Realm['world']) => ({
  ...(cmsPages && { cms_pages: cmsPages.map((page) => ({ ...page })) as CmsPageFixture[] }),
  ...(cmsBlocks && { cms_blocks: cmsBlocks.map((block) => ({ ...block })) as CmsBlockFixture[] }),
});

/** An integration with its used nonces, and the time at which its access token was revoked. */
function integrationState(realm: Realm, integration: Integration): IntegrationFixture {
  const { world, clock } = realm;
  const nonces = world.nonces.ofConsumer(integration.id);
  const [own] = tokensOfIntegration(world, integration.id).filter(({ token }) => token === integration.access_token);
  const ended = own && (world.tokens.endedAt('revoked', own) ?? world.tokens.endedAt('expired', own));
  return {
    ...integrationFixture(realm, integration),
    ...(Object.keys(nonces).length > 0 && { nonces }),
    ...(ended !== undefined && { tokens_revoked_at: clock.isoString(ended * 1000) }),
  };
}

function revocation({ world, clock }: Realm, owner: TokenRecord['owner']): { tokens_revoked_at?: string } {
  const cutOff = world.tokens.revocationCutOff(owner);
  return cutOff === undefined ? {} : { tokens_revoked_at: clock.isoString(cutOff.second * 1000) };
}

function tokenFixture({ world, clock }: Realm, token: TokenRecord): TokenFixture[] {
  const time = (second: number) => clock.isoString(second * 1000);
  const owner = ownerFixture(world, token);
  if (owner === undefined || world.tokens.endedAt('garbled', token) !== undefined) return [];
  const expired = world.tokens.endedAt('expired', token);
  const revoked = world.tokens.endedAt('revoked', token);
  const expiresAt = expired ?? token.expiresAt;
  return [
    {
      token: token.token,
      ...owner,
      issued_at: time(token.issuedAt),
      ...(expiresAt !== null && { expires_at: time(expiresAt) }),
      ...(revoked !== undefined && { revoked_at: time(revoked) }),
    },
  ];
}

function ownerFixture(
  world: Realm['world'],
  { owner }: TokenRecord,
): Pick<TokenFixture, 'customer' | 'website' | 'admin' | 'integration'> | undefined {
  switch (owner.type) {
    case 'customer': {
      const customer = world.customers.get(owner.id);
      return customer && { customer: customer.email, website: customer.website };
    }
    case 'admin': {
      const admin = world.admins.get(owner.id);
      return admin && { admin: admin.username };
    }
    case 'integration': {
      const integration = world.integrations.get(owner.id);
      return integration && { integration: integration.name };
    }
  }
}
