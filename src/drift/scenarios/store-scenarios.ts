import { graphql, type Scenario } from './scenario.ts';

const field = (name: string): Scenario => ({
  id: `store-config/${name}`,
  title: `The field ${name} of storeConfig`,
  source: 'etc/schema.graphqls and etc/di.xml of the modules',
  requests: [graphql(`{ storeConfig { ${name} } }`)],
});

/** Settings that a storefront needs for sign-in, registration and carts. */
export const storeScenarios: readonly Scenario[] = [
  'autocomplete_on_storefront',
  'create_account_confirmation',
  'customer_access_token_lifetime',
  'is_guest_checkout_enabled',
  'is_default_store',
  'minimum_password_length',
  'required_character_classes_number',
  'magento_wishlist_general_is_enabled',
].map(field);
