/** Attributes by entity type. [EavGraphQl, CustomerGraphQl etc/schema.graphqls] */
export const attributeMetadataSchema = /* GraphQL */ `
  type Query {
    "Attributes by entity type and code."
    customAttributeMetadata(attributes: [AttributeInput!]!): CustomAttributeMetadata @until(release: "2.4.7")
    "Attributes by entity type and code."
    customAttributeMetadata(attributes: [AttributeInput!]!): CustomAttributeMetadata
      @since(release: "2.4.7") @deprecated(reason: "Use customAttributeMetadataV2.")
    "Attributes by entity type and code."
    customAttributeMetadataV2(attributes: [AttributeInput!]): AttributesMetadataOutput! @since(release: "2.4.7")
    "Attributes of an entity type."
    attributesList(entityType: AttributeEntityTypeEnum!, filters: AttributeFilterInput): AttributesMetadataOutput
      @since(release: "2.4.7")
  }

  "A custom attribute metadata."
  type CustomAttributeMetadata {
    items: [Attribute]
  }

  "An attribute."
  type Attribute {
    attribute_code: String
    entity_type: String
    attribute_type: String
    attribute_options: [AttributeOption]
    input_type: String @since(release: "2.3.4")
    storefront_properties: StorefrontProperties @since(release: "2.4.3")
  }

  "An attribute option."
  type AttributeOption {
    label: String
    value: String
  }

  "Input of customAttributeMetadata and customAttributeMetadataV2."
  input AttributeInput {
    attribute_code: String
    entity_type: String
  }

  "Storefront properties."
  type StorefrontProperties @since(release: "2.4.3") {
    use_in_product_listing: Boolean
    position: Int
    visible_on_catalog_pages: Boolean
    use_in_layered_navigation: UseInLayeredNavigationOptions
    use_in_search_results_layered_navigation: Boolean
  }

  "Values: use in layered navigation options."
  enum UseInLayeredNavigationOptions @since(release: "2.4.3") {
    NO
    FILTERABLE_WITH_RESULTS
    FILTERABLE_NO_RESULT
  }

  "Result of attributesList and customAttributeMetadataV2."
  type AttributesMetadataOutput @since(release: "2.4.7") {
    items: [CustomAttributeMetadataInterface]!
    errors: [AttributeMetadataError]!
  }

  "Input: entered custom attribute."
  input EnteredCustomAttributeInput {
    attribute_code: String!
    value: String!
  }

  "Input: selected custom attribute."
  input SelectedCustomAttributeInput {
    attribute_code: String!
    value: ID! @until(release: "2.4.8")
    value: String! @since(release: "2.4.8")
  }
`;
