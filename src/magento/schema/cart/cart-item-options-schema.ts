/** What was chosen for a line of a cart. [QuoteGraphQl, ConfigurableProductGraphQl, BundleGraphQl etc/schema.graphqls] */
export const cartItemOptionsSchema = /* GraphQL */ `
  "An option of a product as it was filled in."
  type SelectedCustomizableOption {
    customizable_option_uid: ID!
    is_required: Boolean!
    label: String!
    sort_order: Int!
    type: String!
    values: [SelectedCustomizableOptionValue]!
  }

  "A value of an option that was filled in."
  type SelectedCustomizableOptionValue {
    customizable_option_value_uid: ID!
    label: String!
    price: CartItemSelectedOptionValuePrice!
    value: String!
  }

  "What a value of an option costs."
  type CartItemSelectedOptionValuePrice {
    type: PriceTypeEnum!
    units: String!
    value: Float!
  }

  "A choice that makes a variant."
  type SelectedConfigurableOption {
    configurable_product_option_uid: ID!
    configurable_product_option_value_uid: ID!
    id: Int! @deprecated(reason: "Use uid.")
    option_label: String!
    value_id: Int! @deprecated(reason: "Use uid.")
    value_label: String!
  }

  "A part of a bundle as it was chosen."
  type SelectedBundleOption {
    label: String!
    type: String!
    uid: ID!
    values: [SelectedBundleOptionValue]!
  }

  "What was chosen for a part of a bundle."
  type SelectedBundleOptionValue {
    id: Int!
    label: String!
    original_price: Money! @since(release: "2.4.8")
    price: Float! @deprecated(reason: "Use priceV2.")
    priceV2: Money! @since(release: "2.4.8")
    quantity: Float!
    uid: ID!
  }

  "How a price is meant."
  enum PriceTypeEnum {
    FIXED
    PERCENT
    DYNAMIC
  }
`;
