import { ADMINISTRATORS } from '../../magento/acl/acl-resources.ts';
import type { AdminFixture, IntegrationFixture } from '../document/account-fixtures.ts';
import type { AddressFixture, CustomerFixture } from '../document/customer-fixtures.ts';
import type { Address, Admin, Customer, Integration, Store } from '../tables/account-rows.ts';
import { seedTwoFactor } from './seed-two-factor.ts';

export type WithId<Fixture> = Fixture & { readonly id: number };
/** A time of the document as milliseconds since 1970. */
export type ReadTime = (text: string) => number;

/** Where an account lands that names neither website nor store. */
export interface DefaultStores {
  readonly website: string;
  readonly defaultStoreId: number;
  readonly stores: readonly Store[];
}

/** Ids count from 1 in the document's order, leaving out those that are given. */
export function withIds<Fixture extends { readonly id?: number | undefined }>(
  fixtures: readonly Fixture[],
): WithId<Fixture>[] {
  const given = new Set(fixtures.map(({ id }) => id));
  let next = 0;
  const free = () => {
    do next += 1;
    while (given.has(next));
    return next;
  };
  return fixtures.map((fixture) => ({ ...fixture, id: fixture.id ?? free() }));
}

/** Address ids count through all customers. */
export function withAddressIds(customers: readonly WithId<CustomerFixture>[]): WithId<CustomerFixture>[] {
  const ids = withIds(customers.flatMap((customer) => customer.addresses ?? [])).map(({ id }) => id);
  let taken = 0;
  return customers.map((customer) => ({
    ...customer,
    addresses: (customer.addresses ?? []).map((address) => {
      const id = ids[taken] ?? 0;
      taken += 1;
      return { ...address, id };
    }),
  }));
}

const isRelativeTime = (text: string | null | undefined): boolean => /^[+-]/.test(text ?? '');

const CUSTOMER_TIMES = [
  'created_at',
  'updated_at',
  'rp_token_created_at',
  'otp_expires_at',
  'first_failure',
  'locked_until',
  'last_login_at',
  'tokens_revoked_at',
] as const;

export const customerHasRelativeTimes = (fixture: CustomerFixture): boolean =>
  CUSTOMER_TIMES.some((name) => isRelativeTime(fixture[name]));
export const adminHasRelativeTimes = ({ last_login_at, two_factor }: AdminFixture): boolean =>
  isRelativeTime(last_login_at) || isRelativeTime(two_factor?.authy?.verification?.expires_at);
export const integrationHasRelativeTimes = (fixture: IntegrationFixture): boolean =>
  isRelativeTime(fixture.activated_at);

export const timeOr = <Other>(text: string | null | undefined, readTime: ReadTime, other: Other): number | Other =>
  text === null || text === undefined ? other : readTime(text);

/** A customer as the world holds it: every attribute there, defaults filled in. */
export function seedCustomer(fixture: WithId<CustomerFixture>, homes: DefaultStores, readTime: ReadTime): Customer {
  const time = (text: string | null | undefined) => timeOr(text, readTime, null);
  const website = fixture.website ?? homes.stores.find(({ code }) => code === fixture.store)?.website ?? homes.website;
  return {
    id: fixture.id,
    email: fixture.email,
    password: fixture.password ?? null,
    firstname: fixture.firstname,
    lastname: fixture.lastname,
    middlename: fixture.middlename ?? null,
    prefix: fixture.prefix ?? null,
    suffix: fixture.suffix ?? null,
    dob: fixture.dob ?? null,
    gender: fixture.gender ?? null,
    taxvat: fixture.taxvat ?? null,
    website,
    store:
      fixture.store ??
      homes.stores.find((store) => store.website === website)?.code ??
      homes.stores[0]?.code ??
      'default',
    group_id: fixture.group_id ?? 1,
    is_active: fixture.is_active ?? true,
    is_subscribed: fixture.is_subscribed ?? false,
    allow_remote_shopping_assistance: fixture.allow_remote_shopping_assistance ?? false,
    addresses: (fixture.addresses ?? []).map(seedAddress),
    custom_attributes: fixture.custom_attributes ?? [],
    created_at: time(fixture.created_at),
    updated_at: time(fixture.updated_at),
    confirmation: fixture.confirmation ?? null,
    rp_token: fixture.rp_token ?? null,
    rp_token_created_at: time(fixture.rp_token_created_at),
    otp: fixture.otp ?? null,
    otp_expires_at: time(fixture.otp_expires_at),
    failures: fixture.failures ?? 0,
    first_failure: time(fixture.first_failure),
    locked_until: time(fixture.locked_until),
    last_login_at: time(fixture.last_login_at),
    ...(fixture.orders && { orders: fixture.orders }),
    ...(fixture.wishlist && { wishlist: fixture.wishlist }),
  };
}

const seedAddress = (fixture: AddressFixture): Address =>
  ({
    ...fixture,
    id: fixture.id ?? 0,
    country_code: fixture.country_code ?? 'US',
    default_billing: fixture.default_billing ?? false,
    default_shipping: fixture.default_shipping ?? false,
  }) as Address;

export const seedAdmin = (fixture: WithId<AdminFixture>, readTime: ReadTime): Admin => ({
  id: fixture.id,
  username: fixture.username,
  password: fixture.password ?? null,
  email: fixture.email ?? `${fixture.username}@example.com`,
  firstname: fixture.firstname ?? fixture.username,
  lastname: fixture.lastname ?? 'Admin',
  role: fixture.role === undefined ? ADMINISTRATORS : fixture.role,
  is_active: fixture.is_active ?? true,
  totp_secret: fixture.totp_secret ?? null,
  two_factor: seedTwoFactor(fixture.two_factor, readTime),
  last_login_at: timeOr(fixture.last_login_at, readTime, null),
});

/** Without an access token an integration has still to do the handshake, which activates it. */
export const seedIntegration = (fixture: WithId<IntegrationFixture>, readTime: ReadTime): Integration => ({
  id: fixture.id,
  name: fixture.name,
  email: fixture.email ?? null,
  resources: fixture.resources ?? [],
  status: fixture.status ?? (fixture.consumer_key && !fixture.access_token ? 'inactive' : 'active'),
  access_token: fixture.access_token ?? null,
  access_token_secret: fixture.access_token_secret ?? null,
  consumer_key: fixture.consumer_key ?? null,
  consumer_secret: fixture.consumer_secret ?? null,
  activated_at: timeOr(fixture.activated_at, readTime, null),
  oauth_verifier: fixture.oauth_verifier ?? null,
  request_token: fixture.request_token ?? null,
  request_token_secret: fixture.request_token_secret ?? null,
});
