import { newestRegionsOf } from '../../magento/directory/regions.ts';
import type { AdminFixture, IntegrationFixture } from '../document/account-fixtures.ts';
import type { AddressFixture, CustomerFixture } from '../document/customer-fixtures.ts';
import type { Address, Admin, Customer, DefaultStores, Integration, Store } from '../tables/account-rows.ts';
import { addressFields } from '../tables/address-fields.ts';
import { adminFields } from '../tables/admin-fields.ts';
import { assignNestedIds, type WithId } from '../tables/assign-ids.ts';
import { customerFields } from '../tables/customer-fields.ts';
import { isRelativeTime, type ParseTime, parseOptionalTime } from './fixture-time.ts';
import { createRelativeTimeCheck, createRowSeed } from './seed-row.ts';
import { seedTwoFactor } from './seed-two-factor.ts';

/** Assigns address ids, which are unique among all customers. */
export const assignAddressIds = (customers: readonly WithId<CustomerFixture>[]): WithId<CustomerFixture>[] =>
  assignNestedIds(customers, 'addresses');

const seedAddressRow = createRowSeed<Address>(addressFields);

/** Builds the row of an address. A region with an id only gets its code and name from the directory. */
function seedAddress(fixture: AddressFixture, parseTime: ParseTime): Address {
  const address = seedAddressRow(fixture, parseTime);
  const { region, country_code: country } = address;
  if (!region?.region_id || region.region || region.region_code) return address;
  const known = newestRegionsOf(country ?? '')?.find(({ id }) => id === region.region_id);
  return known ? { ...address, region: { region: known.name, region_code: known.code, region_id: known.id } } : address;
}

const seedCustomerRow = createRowSeed<Customer>(customerFields, {
  addresses: (addresses, parseTime) =>
    Array.isArray(addresses) ? addresses.map((address: AddressFixture) => seedAddress(address, parseTime)) : [],
});

/** Builds the row of a customer; `website` and `store` default to the default stores. */
export function seedCustomer(
  fixture: WithId<CustomerFixture>,
  defaults: DefaultStores,
  parseTime: ParseTime,
): Customer {
  const website = fixture.website ?? websiteOf(defaults.stores, fixture.store) ?? defaults.website;
  const store = fixture.store ?? storeIn(defaults.stores, website) ?? defaults.stores[0]?.code ?? 'default';
  return seedCustomerRow(fixture, parseTime, { website, store });
}

const websiteOf = (stores: readonly Store[], code: string | undefined): string | undefined =>
  stores.find((store) => store.code === code)?.website;

const storeIn = (stores: readonly Store[], website: string): string | undefined =>
  stores.find((store) => store.website === website)?.code;

/** Whether a customer of a document has a time relative to the start of the world. */
export const customerHasRelativeTimes = createRelativeTimeCheck(customerFields);

const seedAdminRow = createRowSeed<Admin>(adminFields);

/** Builds the row of an admin. */
export const seedAdmin = (fixture: WithId<AdminFixture>, parseTime: ParseTime): Admin =>
  seedAdminRow(fixture, parseTime, {
    email: fixture.email ?? `${fixture.username}@example.com`,
    firstname: fixture.firstname ?? fixture.username,
    two_factor: seedTwoFactor(fixture.two_factor, parseTime),
  });

const adminRowHasRelativeTimes = createRelativeTimeCheck(adminFields);

/** Whether an admin of a document has a time relative to the start of the world. */
export const adminHasRelativeTimes = (fixture: AdminFixture): boolean =>
  adminRowHasRelativeTimes(fixture) || isRelativeTime(fixture.two_factor?.authy?.verification?.expires_at);

/** Builds the row of an integration. Without an access token, it is inactive until the OAuth handshake. */
export const seedIntegration = (fixture: WithId<IntegrationFixture>, parseTime: ParseTime): Integration => ({
  id: fixture.id,
  name: fixture.name,
  email: fixture.email ?? null,
  resources: fixture.resources ?? [],
  status: fixture.status ?? (fixture.consumer_key && !fixture.access_token ? 'inactive' : 'active'),
  access_token: fixture.access_token ?? null,
  access_token_secret: fixture.access_token_secret ?? null,
  consumer_key: fixture.consumer_key ?? null,
  consumer_secret: fixture.consumer_secret ?? null,
  callback_url: fixture.callback_url ?? null,
  identity_url: fixture.identity_url ?? null,
  activated_at: parseOptionalTime(fixture.activated_at, parseTime, null),
  oauth_verifier: fixture.oauth_verifier ?? null,
  request_token: fixture.request_token ?? null,
  request_token_secret: fixture.request_token_secret ?? null,
});

/** Whether an integration of a document has a time relative to the start of the world. */
export const integrationHasRelativeTimes = ({ activated_at: activatedAt }: IntegrationFixture): boolean =>
  isRelativeTime(activatedAt);
