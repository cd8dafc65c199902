/** Metadata of attributes. [EavGraphQl, CustomerGraphQl etc/schema.graphqls] */
export const attributesSchema = /* GraphQL */ `
  type Query {
    "The attributes of a customer or address form."
    attributesForm(formCode: String!): AttributesFormOutput! @since(release: "2.4.7")
  }

  "Attributes of a form."
  type AttributesFormOutput @since(release: "2.4.7") {
    errors: [AttributeMetadataError]!
    items: [CustomAttributeMetadataInterface]!
  }

  "Metadata of an attribute."
  interface CustomAttributeMetadataInterface @since(release: "2.4.7") {
    code: ID!
    default_value: String
    entity_type: AttributeEntityTypeEnum!
    frontend_class: String
    frontend_input: AttributeFrontendInputEnum
    is_required: Boolean!
    is_unique: Boolean!
    label: String
    options: [CustomAttributeOptionInterface]!
  }

  "Metadata of an attribute."
  type AttributeMetadata implements CustomAttributeMetadataInterface @since(release: "2.4.7")

  "Metadata of an attribute of customers or addresses."
  type CustomerAttributeMetadata implements CustomAttributeMetadataInterface @since(release: "2.4.7") {
    input_filter: InputFilterEnum
    multiline_count: Int
    sort_order: Int
    validate_rules: [ValidationRule]
  }

  "An option of an attribute."
  interface CustomAttributeOptionInterface @since(release: "2.4.7") {
    is_default: Boolean!
    label: String!
    value: String!
  }

  "An option of an attribute."
  type AttributeOptionMetadata implements CustomAttributeOptionInterface @since(release: "2.4.7")

  "An error of an attribute query."
  type AttributeMetadataError @since(release: "2.4.7") {
    message: String!
    type: AttributeMetadataErrorType!
  }

  "The type of an error of an attribute query."
  enum AttributeMetadataErrorType @since(release: "2.4.7") {
    ENTITY_NOT_FOUND
    ATTRIBUTE_NOT_FOUND
    FILTER_NOT_FOUND
    UNDEFINED
  }

  "The entity type of an attribute."
  enum AttributeEntityTypeEnum @since(release: "2.4.7") {
    CATALOG_PRODUCT
    CATALOG_CATEGORY
    CUSTOMER
    CUSTOMER_ADDRESS
    RMA_ITEM
  }

  "The input type of an attribute."
  enum AttributeFrontendInputEnum @since(release: "2.4.7") {
    BOOLEAN DATE DATETIME FILE GALLERY HIDDEN IMAGE MEDIA_IMAGE MULTILINE MULTISELECT PRICE SELECT TEXT
    TEXTAREA WEIGHT UNDEFINED
  }

  "A filter for attributes."
  input AttributeFilterInput @since(release: "2.4.7") {
    is_comparable: Boolean
    is_filterable: Boolean
    is_filterable_in_search: Boolean
    is_html_allowed_on_front: Boolean
    is_searchable: Boolean
    is_used_for_customer_segment: Boolean
    is_used_for_price_rules: Boolean
    is_used_for_promo_rules: Boolean
    is_visible_in_advanced_search: Boolean
    is_visible_on_front: Boolean
    is_wysiwyg_enabled: Boolean
    used_in_product_listing: Boolean
  }

  "A validation rule of an attribute."
  type ValidationRule @since(release: "2.4.7") {
    name: ValidationRuleEnum
    value: String
  }

  "The type of a validation rule."
  enum ValidationRuleEnum @since(release: "2.4.7") {
    DATE_RANGE_MAX
    DATE_RANGE_MIN
    FILE_EXTENSIONS
    INPUT_VALIDATION
    MAX_TEXT_LENGTH
    MIN_TEXT_LENGTH
    MAX_FILE_SIZE
    MAX_IMAGE_HEIGHT
    MAX_IMAGE_WIDTH
  }

  "The filter that is applied to an input value."
  enum InputFilterEnum @since(release: "2.4.7") {
    NONE
    DATE
    TRIM
    STRIPTAGS
    ESCAPEHTML
  }
`;
