/** Selected options of cart items. [QuoteGraphQl, ConfigurableProductGraphQl, BundleGraphQl etc/schema.graphqls] */
export const cartItemOptionsSchema = /* GraphQL */ `
  "A selected customizable option."
  type SelectedCustomizableOption {
    customizable_option_uid: ID!
    is_required: Boolean!
    label: String!
    sort_order: Int!
    type: String!
    values: [SelectedCustomizableOptionValue]!
  }

  "A value of a selected customizable option."
  type SelectedCustomizableOptionValue {
    customizable_option_value_uid: ID!
    label: String!
    price: CartItemSelectedOptionValuePrice!
    value: String!
  }

  "The price of a value of a customizable option."
  type CartItemSelectedOptionValuePrice {
    type: PriceTypeEnum!
    units: String!
    value: Float!
  }

  "A selected configurable option."
  type SelectedConfigurableOption {
    configurable_product_option_uid: ID!
    configurable_product_option_value_uid: ID!
    id: Int! @deprecated(reason: "Use uid.")
    option_label: String!
    value_id: Int! @deprecated(reason: "Use uid.")
    value_label: String!
  }

  "A selected bundle option."
  type SelectedBundleOption {
    label: String!
    type: String!
    uid: ID!
    values: [SelectedBundleOptionValue]!
  }

  "A value of a selected bundle option."
  type SelectedBundleOptionValue {
    id: Int!
    label: String!
    original_price: Money! @since(release: "2.4.8")
    price: Float! @deprecated(reason: "Use priceV2.")
    priceV2: Money! @since(release: "2.4.8")
    quantity: Float!
    uid: ID!
  }

  "The type of a price."
  enum PriceTypeEnum {
    FIXED
    PERCENT
    DYNAMIC
  }
`;
