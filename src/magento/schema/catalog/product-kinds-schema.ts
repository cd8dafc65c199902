/** What single kinds of products have. [ConfigurableProductGraphQl, SwatchesGraphQl, BundleGraphQl, GroupedProductGraphQl etc/schema.graphqls] */
export const productKindsSchema = /* GraphQL */ `
  "What variants differ in."
  type ConfigurableProductOptions {
    attribute_code: String
    attribute_id: String @deprecated(reason: "Use uid.")
    attribute_id_v2: Int @deprecated(reason: "Use uid.")
    attribute_uid: ID!
    label: String
    position: Int
    uid: ID!
    use_default: Boolean
    values: [ConfigurableProductOptionsValues]
  }

  "A value that variants differ by."
  type ConfigurableProductOptionsValues {
    default_label: String
    label: String
    store_label: String
    swatch_data: SwatchDataInterface
    uid: ID
    use_default_value: Boolean
    value_index: Int @deprecated(reason: "A newer field tells it.")
  }

  "One variant."
  type ConfigurableVariant {
    attributes: [ConfigurableAttributeOption]
    product: SimpleProduct
  }

  "A value that a variant has."
  type ConfigurableAttributeOption {
    code: String
    label: String
    uid: ID!
    value_index: Int
  }

  "How a value is shown."
  interface SwatchDataInterface {
    value: String
  }

  "A value shown as a colour."
  type ColorSwatchData implements SwatchDataInterface

  "A value shown as a picture."
  type ImageSwatchData implements SwatchDataInterface {
    thumbnail: String
  }

  "A value shown as a text."
  type TextSwatchData implements SwatchDataInterface

  "A part of a bundle."
  type BundleItem {
    options: [BundleItemOption]
    position: Int
    price_range: PriceRange!
    required: Boolean
    sku: String
    title: String
    type: String
    uid: ID
  }

  "A product that may fill a part of a bundle."
  type BundleItemOption {
    can_change_quantity: Boolean
    is_default: Boolean
    label: String
    position: Int
    price: Float
    price_type: PriceTypeEnum
    product: ProductInterface
    quantity: Float
    uid: ID!
  }

  "A product of a group."
  type GroupedProductItem {
    position: Int
    product: ProductInterface
    qty: Float
  }

  "A file to download."
  type DownloadableProductLinks {
    price: Float
    sample_url: String
    sort_order: Int
    title: String
    uid: ID!
  }

  "An option to fill in."
  interface CustomizableOptionInterface {
    required: Boolean
    sort_order: Int
    title: String
    uid: ID!
  }

  "An option with a text."
  type CustomizableFieldOption implements CustomizableOptionInterface {
    product_sku: String
    value: CustomizableFieldValue
  }

  "What a text option costs and takes."
  type CustomizableFieldValue {
    max_characters: Int
    price: Float
    price_type: PriceTypeEnum
    sku: String
    uid: ID!
  }
`;
