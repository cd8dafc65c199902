/** Fields of single product types. [ConfigurableProductGraphQl, SwatchesGraphQl, BundleGraphQl, GroupedProductGraphQl etc/schema.graphqls] */
export const productKindsSchema = /* GraphQL */ `
  "A configurable option of a product."
  type ConfigurableProductOptions {
    attribute_code: String
    attribute_id: String @until(release: "2.4.0")
    attribute_id: String @since(release: "2.4.0") @deprecated(reason: "Use uid.")
    attribute_id_v2: Int @since(release: "2.4.0") @until(release: "2.4.2")
    attribute_id_v2: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    attribute_uid: ID! @since(release: "2.4.2")
    label: String
    position: Int
    uid: ID! @since(release: "2.4.2")
    use_default: Boolean
    values: [ConfigurableProductOptionsValues]
  }

  "A value of a configurable option."
  type ConfigurableProductOptionsValues {
    default_label: String
    label: String
    store_label: String
    swatch_data: SwatchDataInterface @since(release: "2.3.5")
    uid: ID @since(release: "2.4.2")
    use_default_value: Boolean
    value_index: Int @until(release: "2.4.2")
    value_index: Int @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
  }

  "A variant of a configurable product."
  type ConfigurableVariant {
    attributes: [ConfigurableAttributeOption]
    product: SimpleProduct
  }

  "The value of a configurable option of a variant."
  type ConfigurableAttributeOption {
    code: String
    label: String
    uid: ID! @since(release: "2.4.1")
    value_index: Int
  }

  "The swatch of a value."
  interface SwatchDataInterface @since(release: "2.3.5") {
    value: String
  }

  "A color swatch."
  type ColorSwatchData implements SwatchDataInterface @since(release: "2.3.5")

  "An image swatch."
  type ImageSwatchData implements SwatchDataInterface @since(release: "2.3.5") {
    thumbnail: String
  }

  "A text swatch."
  type TextSwatchData implements SwatchDataInterface @since(release: "2.3.5")

  "An item of a bundle product."
  type BundleItem {
    options: [BundleItemOption]
    position: Int
    price_range: PriceRange! @since(release: "2.4.5")
    required: Boolean
    sku: String
    title: String
    type: String
    uid: ID @since(release: "2.4.2")
  }

  "An option of a bundle item."
  type BundleItemOption {
    can_change_quantity: Boolean
    is_default: Boolean
    label: String
    position: Int
    price: Float
    price_type: PriceTypeEnum
    product: ProductInterface
    quantity: Float @since(release: "2.3.3")
    uid: ID! @since(release: "2.4.1")
  }

  "A product of a grouped product."
  type GroupedProductItem {
    position: Int
    product: ProductInterface
    qty: Float
  }

  "A link of a downloadable product."
  type DownloadableProductLinks {
    price: Float
    sample_url: String
    sort_order: Int
    title: String
    uid: ID! @since(release: "2.4.1")
  }

  "A customizable option."
  interface CustomizableOptionInterface {
    required: Boolean
    sort_order: Int
    title: String
    uid: ID! @since(release: "2.4.2")
  }

  "A customizable option with a text field."
  type CustomizableFieldOption implements CustomizableOptionInterface {
    product_sku: String
    value: CustomizableFieldValue
  }

  "Price and limits of a text field option."
  type CustomizableFieldValue {
    max_characters: Int
    price: Float
    price_type: PriceTypeEnum
    sku: String
    uid: ID! @since(release: "2.4.1")
  }
`;
