/** Options of configurable products, and swatches. [ConfigurableProductGraphQl, SwatchesGraphQl etc/schema.graphqls] */
export const configurableOptionsSchema = /* GraphQL */ `
  type Mutation {
    "Adds configurable products to a cart."
    addConfigurableProductsToCart(input: AddConfigurableProductsToCartInput): AddConfigurableProductsToCartOutput
      @since(release: "2.3.2")
  }

  type ConfigurableProduct {
    configurable_product_options_selection(configurableOptionValueUids: [ID!]): ConfigurableProductOptionsSelection
      @since(release: "2.4.2")
  }

  type ConfigurableProductOptions {
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    product_id: Int @until(release: "2.4.2")
    product_id: Int @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
  }

  type ConfigurableWishlistItem @since(release: "2.4.2") {
    child_sku: String! @since(release: "2.4.2") @until(release: "2.4.5")
    child_sku: String! @since(release: "2.4.5") @deprecated(reason: "Use ConfigurableWishlistItem.configured_variant.sku.")
  }

  "A swatch layer filter item, of any type."
  interface SwatchLayerFilterItemInterface {
    swatch_data: SwatchData
  }

  "A swatch layer filter item."
  type SwatchLayerFilterItem implements LayerFilterItemInterface & SwatchLayerFilterItemInterface

  "A swatch data."
  type SwatchData {
    type: String
    value: String
  }

  "Input of addConfigurableProductsToCart."
  input AddConfigurableProductsToCartInput @since(release: "2.3.2") {
    cart_id: String!
    cart_items: [ConfigurableProductCartItemInput]!
  }

  "Result of addConfigurableProductsToCart."
  type AddConfigurableProductsToCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "Input: configurable product cart item."
  input ConfigurableProductCartItemInput @since(release: "2.3.2") {
    data: CartItemInput!
    variant_sku: String! @since(release: "2.3.2") @until(release: "2.3.3")
    variant_sku: String @since(release: "2.3.3")
    customizable_options: [CustomizableOptionInput]
    parent_sku: String @since(release: "2.3.3")
  }

  "A configurable product options selection."
  type ConfigurableProductOptionsSelection @since(release: "2.4.2") {
    options_available_for_selection: [ConfigurableOptionAvailableForSelection]
    media_gallery: [MediaGalleryInterface]
    variant: SimpleProduct
    configurable_options: [ConfigurableProductOption] @since(release: "2.4.3")
  }

  "A configurable option available for selection."
  type ConfigurableOptionAvailableForSelection @since(release: "2.4.2") {
    option_value_uids: [ID]!
    attribute_code: String!
  }

  "A configurable product option."
  type ConfigurableProductOption @since(release: "2.4.3") {
    uid: ID!
    attribute_code: String!
    label: String!
    values: [ConfigurableProductOptionValue]
  }

  "A configurable product option value."
  type ConfigurableProductOptionValue @since(release: "2.4.3") {
    uid: ID!
    is_available: Boolean!
    is_use_default: Boolean!
    label: String!
    swatch: SwatchDataInterface
  }

  "Values: swatch input type."
  enum SwatchInputTypeEnum @since(release: "2.4.7") {
    BOOLEAN DATE DATETIME DROPDOWN FILE GALLERY HIDDEN IMAGE MEDIA_IMAGE MULTILINE MULTISELECT PRICE SELECT TEXT
    TEXTAREA UNDEFINED VISUAL WEIGHT
  }
`;
