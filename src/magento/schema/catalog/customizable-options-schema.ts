/** Customizable options. [CatalogGraphQl/etc/schema.graphqls] */
export const customizableOptionsSchema = /* GraphQL */ `
  "A customizable area option."
  type CustomizableAreaOption implements CustomizableOptionInterface {
    value: CustomizableAreaValue
    product_sku: String
  }

  "A customizable area value."
  type CustomizableAreaValue {
    price: Float
    price_type: PriceTypeEnum
    sku: String
    max_characters: Int
    uid: ID! @since(release: "2.4.1")
  }

  "A customizable date option."
  type CustomizableDateOption implements CustomizableOptionInterface {
    value: CustomizableDateValue
    product_sku: String
  }

  "A customizable date value."
  type CustomizableDateValue {
    price: Float
    price_type: PriceTypeEnum
    sku: String
    uid: ID! @since(release: "2.4.1")
    type: CustomizableDateTypeEnum @since(release: "2.4.3")
  }

  "A customizable drop down option."
  type CustomizableDropDownOption implements CustomizableOptionInterface {
    value: [CustomizableDropDownValue]
  }

  "A customizable drop down value."
  type CustomizableDropDownValue {
    option_type_id: Int
    price: Float
    price_type: PriceTypeEnum
    sku: String
    title: String
    sort_order: Int
    uid: ID! @since(release: "2.4.1")
  }

  "A customizable file option."
  type CustomizableFileOption implements CustomizableOptionInterface {
    value: CustomizableFileValue
    product_sku: String
  }

  "A customizable file value."
  type CustomizableFileValue {
    price: Float
    price_type: PriceTypeEnum
    sku: String
    file_extension: String
    image_size_x: Int
    image_size_y: Int
    uid: ID! @since(release: "2.4.1")
  }

  "A customizable radio option."
  type CustomizableRadioOption implements CustomizableOptionInterface {
    value: [CustomizableRadioValue]
  }

  "A customizable radio value."
  type CustomizableRadioValue {
    option_type_id: Int
    price: Float
    price_type: PriceTypeEnum
    sku: String
    title: String
    sort_order: Int
    uid: ID! @since(release: "2.4.1")
  }

  "A customizable multiple option."
  type CustomizableMultipleOption implements CustomizableOptionInterface @since(release: "2.3.2") {
    value: [CustomizableMultipleValue]
  }

  "A customizable multiple value."
  type CustomizableMultipleValue @since(release: "2.3.2") {
    option_type_id: Int
    price: Float
    price_type: PriceTypeEnum
    sku: String
    title: String
    sort_order: Int
    uid: ID! @since(release: "2.4.1")
  }

  "A customizable checkbox option."
  type CustomizableCheckboxOption implements CustomizableOptionInterface @since(release: "2.3.2") {
    value: [CustomizableCheckboxValue]
  }

  "A customizable checkbox value."
  type CustomizableCheckboxValue @since(release: "2.3.2") {
    option_type_id: Int
    price: Float
    price_type: PriceTypeEnum
    sku: String
    title: String
    sort_order: Int
    uid: ID! @since(release: "2.4.1")
  }

  "Values: customizable date type."
  enum CustomizableDateTypeEnum @since(release: "2.4.3") {
    DATE
    DATE_TIME
    TIME
  }
`;
