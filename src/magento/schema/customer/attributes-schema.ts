/** Attributes as forms show them. [EavGraphQl, CustomerGraphQl etc/schema.graphqls] */
export const attributesSchema = /* GraphQL */ `
  type Query {
    "What a form of customers or addresses asks."
    attributesForm(formCode: String!): AttributesFormOutput! @since(release: "2.4.7")
  }

  "Attributes of a form."
  type AttributesFormOutput @since(release: "2.4.7") {
    errors: [AttributeMetadataError]!
    items: [CustomAttributeMetadataInterface]!
  }

  "An attribute as a form shows it."
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

  "An attribute as a form shows it."
  type AttributeMetadata implements CustomAttributeMetadataInterface @since(release: "2.4.7")

  "An attribute of a customer or address as a form shows it."
  type CustomerAttributeMetadata implements CustomAttributeMetadataInterface @since(release: "2.4.7") {
    input_filter: InputFilterEnum
    multiline_count: Int
    sort_order: Int
    validate_rules: [ValidationRule]
  }

  "A choice of an attribute."
  interface CustomAttributeOptionInterface @since(release: "2.4.7") {
    is_default: Boolean!
    label: String!
    value: String!
  }

  "A choice of an attribute."
  type AttributeOptionMetadata implements CustomAttributeOptionInterface @since(release: "2.4.7")

  "What was not found."
  type AttributeMetadataError @since(release: "2.4.7") {
    message: String!
    type: AttributeMetadataErrorType!
  }

  "Why it was not found."
  enum AttributeMetadataErrorType @since(release: "2.4.7") {
    ENTITY_NOT_FOUND
    ATTRIBUTE_NOT_FOUND
    FILTER_NOT_FOUND
    UNDEFINED
  }

  "What an attribute belongs to."
  enum AttributeEntityTypeEnum @since(release: "2.4.7") {
    CATALOG_PRODUCT
    CATALOG_CATEGORY
    CUSTOMER
    CUSTOMER_ADDRESS
    RMA_ITEM
  }

  "How an attribute is filled in."
  enum AttributeFrontendInputEnum @since(release: "2.4.7") {
    BOOLEAN DATE DATETIME FILE GALLERY HIDDEN IMAGE MEDIA_IMAGE MULTILINE MULTISELECT PRICE SELECT TEXT
    TEXTAREA WEIGHT UNDEFINED
  }

  "Which attributes are asked for."
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

  "What a value must keep."
  type ValidationRule @since(release: "2.4.7") {
    name: ValidationRuleEnum
    value: String
  }

  "Kind of what a value must keep."
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

  "What is done to a value before it is kept."
  enum InputFilterEnum @since(release: "2.4.7") {
    NONE
    DATE
    TRIM
    STRIPTAGS
    ESCAPEHTML
  }
`;
