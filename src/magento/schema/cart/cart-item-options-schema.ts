/** Selected options of cart items. [QuoteGraphQl, ConfigurableProductGraphQl, BundleGraphQl etc/schema.graphqls] */
export const cartItemOptionsSchema = /* GraphQL */ `
  "A selected customizable option."
  type SelectedCustomizableOption @since(release: "2.3.2") {
    customizable_option_uid: ID! @since(release: "2.4.2")
    is_required: Boolean!
    label: String!
    sort_order: Int!
    type: String! @since(release: "2.4.2")
    values: [SelectedCustomizableOptionValue]!
  }

  "A value of a selected customizable option."
  type SelectedCustomizableOptionValue @since(release: "2.3.2") {
    customizable_option_value_uid: ID! @since(release: "2.4.2")
    label: String!
    price: CartItemSelectedOptionValuePrice!
    value: String @until(release: "2.3.3")
    value: String! @since(release: "2.3.3")
  }

  "The price of a value of a customizable option."
  type CartItemSelectedOptionValuePrice @since(release: "2.3.2") {
    type: PriceTypeEnum!
    units: String!
    value: Float!
  }

  "A selected configurable option."
  type SelectedConfigurableOption @since(release: "2.3.2") {
    configurable_product_option_uid: ID! @since(release: "2.4.2")
    configurable_product_option_value_uid: ID! @since(release: "2.4.2")
    id: Int! @until(release: "2.4.2")
    id: Int! @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    option_label: String!
    value_id: Int! @until(release: "2.4.2")
    value_id: Int! @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    value_label: String!
  }

  "A selected bundle option."
  type SelectedBundleOption @since(release: "2.3.4") {
    label: String!
    type: String!
    uid: ID! @since(release: "2.4.2")
    values: [SelectedBundleOptionValue]!
  }

  "A value of a selected bundle option."
  type SelectedBundleOptionValue @since(release: "2.3.4") {
    id: Int!
    label: String!
    original_price: Money! @since(release: "2.4.8")
    price: Float! @until(release: "2.4.8")
    price: Float! @since(release: "2.4.8") @deprecated(reason: "Use priceV2.")
    priceV2: Money! @since(release: "2.4.8")
    quantity: Float!
    uid: ID! @since(release: "2.4.2")
  }

  "The type of a price."
  enum PriceTypeEnum {
    FIXED
    PERCENT
    DYNAMIC
  }
`;
