/** Catalog fields that newer ones replaced. [CatalogGraphQl, CatalogCustomerGraphQl, CatalogRuleGraphQl, GraphQl etc/schema.graphqls] */
export const earlierCatalogSchema = /* GraphQL */ `
  type Query {
    "The category with an id."
    category(id: Int): CategoryTree @until(release: "2.3.4")
    "The category with an id."
    category(id: Int): CategoryTree @since(release: "2.3.4") @deprecated(reason: "Use categories.")
    "All catalog price rules."
    allCatalogRules: [CatalogRule] @since(release: "2.4.8") @until(release: "2.4.8-p1")
  }

  type StoreConfig {
    share_all_catalog_rules: Boolean! @since(release: "2.4.8") @until(release: "2.4.8-p1")
    share_applied_catalog_rules: Boolean! @since(release: "2.4.8") @until(release: "2.4.8-p1")
  }

  type GiftWrapping {
    id: ID! @deprecated(reason: "Replaced by a newer field.")
  }

  interface ProductInterface {
    attribute_set_id: Int @until(release: "2.4.2")
    attribute_set_id: Int @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    tier_price: Float @until(release: "2.3.4")
    tier_price: Float @since(release: "2.3.4") @deprecated(reason: "Use price_tiers.")
    created_at: String @until(release: "2.4.2")
    created_at: String @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    updated_at: String @until(release: "2.4.2")
    updated_at: String @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    websites: [Website] @until(release: "2.3.4")
    websites: [Website] @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    product_links: [ProductLinksInterface]
    tier_prices: [ProductTierPrices] @until(release: "2.3.4")
    tier_prices: [ProductTierPrices] @since(release: "2.3.4") @deprecated(reason: "Use price_tiers.")
    manufacturer: Int @until(release: "2.4.9")
    manufacturer: Int @since(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
    url_path: String @until(release: "2.3.3")
    url_path: String @since(release: "2.3.3") @deprecated(reason: "Use product.")
    rules: [CatalogRule] @since(release: "2.4.8") @until(release: "2.4.8-p1")
    color: Int @deprecated(reason: "Replaced by a newer field.")
  }

  type ProductPrices {
    minimalPrice: Price @until(release: "2.3.4")
    minimalPrice: Price @since(release: "2.3.4") @deprecated(reason: "Use PriceRange.minimum_price.")
    maximalPrice: Price @until(release: "2.3.4")
    maximalPrice: Price @since(release: "2.3.4") @deprecated(reason: "Use PriceRange.maximum_price.")
  }

  type Price {
    adjustments: [PriceAdjustment] @until(release: "2.3.4")
    adjustments: [PriceAdjustment] @since(release: "2.3.4") @deprecated(reason: "Use ProductPrice.")
  }

  enum CurrencyEnum {
    BYR @until(release: "2.4.0")
  }

  interface CustomizableOptionInterface {
    option_id: Int @until(release: "2.4.2")
    option_id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
  }

  interface CategoryInterface {
    created_at: String @until(release: "2.4.2")
    created_at: String @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    updated_at: String @until(release: "2.4.2")
    updated_at: String @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
  }

  type Breadcrumb {
    category_id: Int @until(release: "2.4.2")
    category_id: Int @since(release: "2.4.2") @deprecated(reason: "Use category_uid.")
  }

  "A price adjustment."
  type PriceAdjustment {
    amount: Money
    code: PriceAdjustmentCodesEnum @until(release: "2.3.4")
    code: PriceAdjustmentCodesEnum @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    description: PriceAdjustmentDescriptionEnum @until(release: "2.3.4")
    description: PriceAdjustmentDescriptionEnum @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "Values: price adjustment codes."
  enum PriceAdjustmentCodesEnum {
    TAX @until(release: "2.3.4")
    TAX @since(release: "2.4.9")
    TAX @since(release: "2.3.4") @until(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
    WEE @until(release: "2.3.4")
    WEETAX @until(release: "2.3.4")
    WEEE @since(release: "2.3.4") @until(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
    WEEE @since(release: "2.4.9")
    WEEE_TAX @since(release: "2.3.4") @until(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
    WEEE_TAX @since(release: "2.4.9")
  }

  "Values: price adjustment description."
  enum PriceAdjustmentDescriptionEnum {
    INCLUDED
    EXCLUDED
  }

  "Product links."
  type ProductLinks implements ProductLinksInterface

  "Product links, of any type."
  interface ProductLinksInterface {
    sku: String
    link_type: String
    linked_product_sku: String
    linked_product_type: String
    position: Int
  }

  "Product tier prices."
  type ProductTierPrices {
    customer_group_id: String @until(release: "2.3.4")
    customer_group_id: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    qty: Float @until(release: "2.3.4")
    qty: Float @since(release: "2.3.4") @deprecated(reason: "Use TierPrice.quantity.")
    value: Float @until(release: "2.3.4")
    value: Float @since(release: "2.3.4") @deprecated(reason: "Use TierPrice.final_price.")
    percentage_value: Float @until(release: "2.3.4")
    percentage_value: Float @since(release: "2.3.4") @deprecated(reason: "Use TierPrice.discount.")
    website_id: Float @until(release: "2.3.4")
    website_id: Float @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "Input: filter type."
  input FilterTypeInput {
    eq: String
    finset: [String]
    from: String
    gt: String
    gteq: String
    in: [String]
    like: String
    lt: String
    lteq: String
    moreq: String
    neq: String
    notnull: String
    null: String
    to: String
    nin: [String]
  }

  "Values: batch mutation status."
  enum BatchMutationStatus @since(release: "2.4.4") {
    SUCCESS
    FAILURE
    MIXED_RESULTS
  }

  "An error, of any type."
  interface ErrorInterface @since(release: "2.4.4") {
    message: String!
  }

  "A no such entity uid error."
  type NoSuchEntityUidError implements ErrorInterface @since(release: "2.4.4") {
    uid: ID!
  }

  "An internal error."
  type InternalError implements ErrorInterface @since(release: "2.4.4")

  "A catalog rule."
  type CatalogRule @since(release: "2.4.8") @until(release: "2.4.8-p1") {
    name: String!
  }

  "An available currency."
  type AvailableCurrency {
    code: CurrencyEnum!
    symbol: String!
  }
`;
