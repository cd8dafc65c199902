import type {
  AdminFixture,
  CustomerGroupFixture,
  IntegrationFixture,
  RoleFixture,
} from '../document/account-fixtures.ts';
import type { AddressFixture, CustomerFixture } from '../document/customer-fixtures.ts';
import { oauthVerifierOf } from '../integration-keys.ts';
import type { Realm } from '../realm.ts';
import type { Address, Admin, Customer, CustomerGroup, Integration, Role } from '../tables/account-rows.ts';
import { addressFields } from '../tables/address-fields.ts';
import { adminFields } from '../tables/admin-fields.ts';
import type { WithId } from '../tables/assign-ids.ts';
import { customerFields } from '../tables/customer-fields.ts';
import { createRowSnapshot, type TimeFormat } from './snapshot-row.ts';
import { twoFactorFixture } from './snapshot-two-factor.ts';

const addressFixture = createRowSnapshot<AddressFixture>(addressFields);

/** A customer as a fixture, with the state of the account. */
export const customerFixture: (customer: Customer, clock: TimeFormat) => WithId<CustomerFixture> = createRowSnapshot<
  WithId<CustomerFixture>
>(customerFields, {
  // Orders are in `orders` of the document.
  orders: () => undefined,
  addresses: (addresses, clock) =>
    Array.isArray(addresses) ? addresses.map((address: Address) => addressFixture(address, clock)) : undefined,
});

const adminRowFixture = createRowSnapshot<WithId<AdminFixture>>(adminFields, { two_factor: () => undefined });

/** An admin as a fixture. */
export function adminFixture(admin: Admin, clock: TimeFormat): WithId<AdminFixture> {
  const twoFactor = twoFactorFixture(admin.two_factor, clock);
  return { ...adminRowFixture(admin, clock), ...(twoFactor && { two_factor: twoFactor }) };
}

/** An integration as a fixture; before the OAuth handshake, with the verifier and the time of activation. */
export function integrationFixture(realm: Realm, integration: Integration): WithId<IntegrationFixture> {
  const { world, clock } = realm;
  const isPending = integration.consumer_key !== null && integration.access_token === null;
  const activatedAt = integration.activated_at ?? (isPending ? world.startedAt : null);
  return withoutNull<WithId<IntegrationFixture>>({
    ...integration,
    resources: [...integration.resources],
    activated_at: activatedAt === null ? null : clock.isoString(activatedAt),
    oauth_verifier: oauthVerifierOf(realm, integration),
  });
}

function withoutNull<Fixture extends object>(fixture: Fixture): Fixture;
function withoutNull(fixture: object): object {
  return Object.fromEntries(Object.entries(fixture).filter(([, value]) => value !== null));
}

/** A role as a fixture. */
export const roleFixture = (role: Role): WithId<RoleFixture> => ({ ...role, resources: [...role.resources] });

/** A customer group as a fixture. */
export const customerGroupFixture = (group: CustomerGroup): WithId<CustomerGroupFixture> => ({
  ...group,
  exclude_website_ids: [...group.exclude_website_ids],
});
