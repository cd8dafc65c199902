import type { Clock } from '../../platform/clock.ts';
import type {
  AdminFixture,
  CustomerGroupFixture,
  IntegrationFixture,
  RoleFixture,
  StoreFixture,
  WebsiteFixture,
} from '../document/account-fixtures.ts';
import type { AddressFixture, CustomerFixture } from '../document/customer-fixtures.ts';
import { verifierOf } from '../integration-keys.ts';
import type { Realm } from '../realm.ts';
import type { Admin, Customer, CustomerGroup, Integration, Role, Store, Website } from '../tables/account-rows.ts';
import { twoFactorFixture } from './snapshot-two-factor.ts';

/** Writes world time as the document has it. */
type Write = Pick<Clock, 'isoText'>;

/** Keys whose value is null, absent or what the document takes anyway are left out. */
function lean<Fixture extends object>(fixture: Fixture, defaults: Partial<Fixture> = {}): Fixture {
  const kept = Object.entries(fixture).filter(
    ([key, value]) => value !== null && value !== undefined && value !== (defaults as Record<string, unknown>)[key],
  );
  return Object.fromEntries(kept) as Fixture;
}

/** A customer in the fixture document's words, with what the world added. */
export function customerFixture(customer: Customer, clock: Write): CustomerFixture & { id: number } {
  const time = (at: number | null) => (at === null ? null : clock.isoText(at));
  return lean<CustomerFixture & { id: number }>(
    {
      ...customer,
      password: customer.password ?? undefined,
      addresses:
        customer.addresses.length > 0 ? (customer.addresses.map((each) => lean(each)) as AddressFixture[]) : undefined,
      custom_attributes: customer.custom_attributes.length > 0 ? [...customer.custom_attributes] : undefined,
      created_at: time(customer.created_at) ?? undefined,
      updated_at: time(customer.updated_at) ?? undefined,
      rp_token_created_at: time(customer.rp_token_created_at),
      otp_expires_at: time(customer.otp_expires_at),
      first_failure: time(customer.first_failure),
      locked_until: time(customer.locked_until),
      last_login_at: time(customer.last_login_at),
      orders: customer.orders && [...customer.orders],
      wishlist: customer.wishlist && [...customer.wishlist],
    },
    { is_active: true, allow_remote_shopping_assistance: false },
  );
}

export const adminFixture = (admin: Admin, clock: Write): AdminFixture & { id: number } => ({
  ...lean<AdminFixture & { id: number }>(
    {
      ...admin,
      password: admin.password ?? undefined,
      two_factor: twoFactorFixture(admin.two_factor, clock.isoText),
      last_login_at: admin.last_login_at === null ? null : clock.isoText(admin.last_login_at),
    },
    { is_active: true },
  ),
  role: admin.role,
});

/** An integration in the fixture document's words; while it has to do the handshake, with what that takes. */
export function integrationFixture(realm: Realm, integration: Integration): IntegrationFixture & { id: number } {
  const { world, clock } = realm;
  const isPending = integration.consumer_key !== null && integration.access_token === null;
  const activatedAt = integration.activated_at ?? (isPending ? world.startedAt : null);
  return lean<IntegrationFixture & { id: number }>({
    ...integration,
    resources: [...integration.resources],
    activated_at: activatedAt === null ? null : clock.isoText(activatedAt),
    oauth_verifier: verifierOf(realm, integration),
  });
}

export const roleFixture = (role: Role): RoleFixture & { id: number } => ({ ...role, resources: [...role.resources] });

export const websiteFixture = (website: Website): WebsiteFixture & { id: number } => withoutEmptyConfig({ ...website });

export const storeFixture = (store: Store): StoreFixture & { id: number } =>
  lean<StoreFixture & { id: number }>(withoutEmptyConfig({ ...store }), { is_active: true });

function withoutEmptyConfig<Fixture extends { config?: object | undefined }>({ config, ...fixture }: Fixture): Fixture {
  return (config && Object.keys(config).length > 0 ? { ...fixture, config } : fixture) as Fixture;
}

export const customerGroupFixture = (group: CustomerGroup): CustomerGroupFixture & { id: number } => ({
  ...group,
  exclude_website_ids: [...group.exclude_website_ids],
});
