/** Custom attributes. [EavGraphQl/etc/schema.graphqls] */
export const customAttributesSchema = /* GraphQL */ `
  "The value of an attribute."
  interface AttributeValueInterface @since(release: "2.4.7") {
    code: ID!
  }

  "The value of an attribute without options."
  type AttributeValue implements AttributeValueInterface @since(release: "2.4.7") {
    code: ID!
    value: String!
  }

  "The value of an attribute with options."
  type AttributeSelectedOptions implements AttributeValueInterface @since(release: "2.4.7") {
    code: ID!
    selected_options: [AttributeSelectedOptionInterface]!
  }

  "A selected option."
  interface AttributeSelectedOptionInterface @since(release: "2.4.7") {
    label: String!
    value: String!
  }

  "A selected option."
  type AttributeSelectedOption implements AttributeSelectedOptionInterface @since(release: "2.4.7") {
    label: String!
    value: String!
  }

  "An attribute to be set: a value, or selected options."
  input AttributeValueInput @since(release: "2.4.6-p9") {
    attribute_code: String!
    value: String
    selected_options: [AttributeInputSelectedOption]
  }

  "An option to be selected."
  input AttributeInputSelectedOption @since(release: "2.4.6-p9") {
    value: String!
  }
`;
