/** The store view and its settings. [StoreGraphQl, CustomerGraphQl, IntegrationGraphQl etc/schema.graphqls] */
export const storeConfigSchema = /* GraphQL */ `
  type Query {
    "The store view of the request."
    storeConfig: StoreConfig
  }

  "A store view and its settings."
  type StoreConfig {
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use store_code.")
    code: String @until(release: "2.4.2")
    code: String @since(release: "2.4.2") @deprecated(reason: "Use store_code.")
    store_code: ID @since(release: "2.4.2")
    store_name: String @since(release: "2.3.4")
    store_sort_order: Int @since(release: "2.4.2")
    is_default_store: Boolean @since(release: "2.4.2")
    store_group_code: ID @since(release: "2.4.2")
    store_group_name: String @since(release: "2.4.2")
    is_default_store_group: Boolean @since(release: "2.4.2")
    website_id: Int @until(release: "2.4.2")
    website_id: Int @since(release: "2.4.2") @deprecated(reason: "Not available to storefronts.")
    website_code: ID @since(release: "2.4.2")
    website_name: String @since(release: "2.4.2")
    locale: String
    base_currency_code: String
    default_display_currency_code: String
    timezone: String
    weight_unit: String
    base_url: String
    base_link_url: String
    base_static_url: String
    base_media_url: String
    secure_base_url: String
    secure_base_link_url: String
    secure_base_static_url: String
    secure_base_media_url: String
    "customer/password/minimum_password_length"
    minimum_password_length: String @since(release: "2.4.0")
    "customer/password/required_character_classes_number"
    required_character_classes_number: String @since(release: "2.4.0")
    "customer/password/autocomplete_on_storefront"
    autocomplete_on_storefront: Boolean @since(release: "2.4.0")
    "customer/create_account/confirm"
    create_account_confirmation: Boolean @since(release: "2.4.7")
    "oauth/access_token_lifetime/customer: the lifetime of an opaque token in hours, not that of a JWT."
    customer_access_token_lifetime: Float @since(release: "2.4.7")
    "newsletter/general/active"
    newsletter_enabled: Boolean! @since(release: "2.4.7")
    "customer/account_information/graphql_share_customer_group"
    graphql_share_customer_group: Boolean! @since(release: "2.4.8") @until(release: "2.4.8-p1")
    graphql_share_customer_group: Boolean @since(release: "2.4.9")
    "customer/account_information/graphql_share_all_customer_groups"
    graphql_share_all_customer_groups: Boolean! @since(release: "2.4.8") @until(release: "2.4.8-p1")
  }
`;
