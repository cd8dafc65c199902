import { sharesCustomerGroup } from '../../../domain/accounts/customer-groups.ts';
import { storeSettings } from '../../../domain/store/store-settings.ts';
import { setting } from '../../../state/configuration.ts';
import { defaultStore } from '../../../state/default-store.ts';
import type { Realm } from '../../../state/realm.ts';
import type { Store } from '../../../state/tables/account-rows.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';

/** The parent of the fields of `StoreConfig`: what identifies the store view. */
export interface StoreConfigParent {
  readonly id: number;
  readonly code: string;
  readonly store_code: string;
}

/** The value of a field of type `StoreConfig`. Its fields are computed when a query selects them. */
export const storeConfigOf = ({ id, code }: Store): StoreConfigParent => ({ id, code, store_code: code });

/** The store view of a `StoreConfig`, which may be another than that of the request. */
export const storeViewOf = (
  { store_code }: StoreConfigParent,
  { store, realm }: Pick<ResolverContext, 'store' | 'realm'>,
): Store => (store.code === store_code ? store : (realm.world.stores.find(store_code) ?? defaultStore(realm.world)));

type StoreValue = (realm: Realm, store: Store) => unknown;

/** Settings of the store view, of its website, and of accounts. Some numbers are strings in the schema. */
const storeValues: Record<string, StoreValue> = {
  ...storeSettings,
  store_code: (_, { code }) => code,
  store_name: (_, { name }) => name,
  store_sort_order: () => 0,
  is_default_store: (realm, { id }) => id === defaultStore(realm.world).id,
  store_group_code: () => 'main_website_store',
  store_group_name: () => 'Main Website Store',
  is_default_store_group: () => true,
  website_code: ({ world }, { website }) => world.websites.find(website)?.code,
  website_name: ({ world }, { website }) => world.websites.find(website)?.name,
  minimum_password_length: (realm, store) => String(setting(realm, 'customer/password/minimum_password_length', store)),
  required_character_classes_number: (realm, store) =>
    String(setting(realm, 'customer/password/required_character_classes_number', store)),
  autocomplete_on_storefront: (realm, store) => setting(realm, 'customer/password/autocomplete_on_storefront', store),
  create_account_confirmation: (realm, store) => setting(realm, 'customer/create_account/confirm', store),
  // The lifetime of an opaque token in hours, not that of a JWT. [IntegrationGraphQl/etc/graphql/di.xml]
  customer_access_token_lifetime: (realm, store) => setting(realm, 'oauth/access_token_lifetime/customer', store),
  newsletter_enabled: (realm, store) => setting(realm, 'newsletter/general/active', store),
  graphql_share_customer_group: sharesCustomerGroup,
  graphql_share_all_customer_groups: (realm, store) =>
    setting(realm, 'customer/account_information/graphql_share_all_customer_groups', store),
};

/** Resolvers of the fields of `StoreConfig` in the account schema. [CustomerGraphQl/etc/graphql/di.xml, StoreGraphQl] */
export const storeConfigResolvers: Readonly<Record<string, Resolver<object, StoreConfigParent>>> = Object.fromEntries(
  Object.entries(storeValues).map(([field, value]) => [
    field,
    (parent: StoreConfigParent, _: object, context: ResolverContext) =>
      value(context.realm, storeViewOf(parent, context)),
  ]),
);
