/** Attributes that a store added to Magento's own. [EavGraphQl/etc/schema.graphqls] */
export const customAttributesSchema = /* GraphQL */ `
  "An attribute's value, by the attribute's code."
  interface AttributeValueInterface @since(release: "2.4.7") {
    code: ID!
  }

  "A value that is a text."
  type AttributeValue implements AttributeValueInterface @since(release: "2.4.7") {
    code: ID!
    value: String!
  }

  "A value that is chosen from options."
  type AttributeSelectedOptions implements AttributeValueInterface @since(release: "2.4.7") {
    code: ID!
    selected_options: [AttributeSelectedOptionInterface]!
  }

  "An option that was chosen."
  interface AttributeSelectedOptionInterface @since(release: "2.4.7") {
    label: String!
    value: String!
  }

  "An option that was chosen."
  type AttributeSelectedOption implements AttributeSelectedOptionInterface @since(release: "2.4.7") {
    label: String!
    value: String!
  }

  "A value to be set: a text, or options."
  input AttributeValueInput @since(release: "2.4.7") {
    attribute_code: String!
    value: String
    selected_options: [AttributeInputSelectedOption]
  }

  "An option to be chosen."
  input AttributeInputSelectedOption @since(release: "2.4.7") {
    value: String!
  }
`;
