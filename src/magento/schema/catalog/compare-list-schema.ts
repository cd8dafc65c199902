/** Compare lists. [CompareListGraphQl/etc/schema.graphqls] */
export const compareListSchema = /* GraphQL */ `
  type Query {
    "A compare list."
    compareList(uid: ID!): CompareList
  }

  type Mutation {
    "Creates a compare list."
    createCompareList(input: CreateCompareListInput): CompareList
    "Assigns a compare list to the customer."
    assignCompareListToCustomer(uid: ID!): AssignCompareListToCustomerOutput
  }

  type Customer {
    "The compare list of the customer."
    compare_list: CompareList
  }

  "A compare list."
  type CompareList {
    attributes: [ComparableAttribute]
    item_count: Int!
    items: [ComparableItem]
    uid: ID!
  }

  "A product in a compare list."
  type ComparableItem {
    attributes: [ProductAttribute]!
    product: ProductInterface!
    uid: ID!
  }

  "An attribute in a compare list."
  type ComparableAttribute {
    code: String!
    label: String!
  }

  "A value of an attribute."
  type ProductAttribute {
    code: String!
    value: String!
  }

  "The result of assigning a compare list."
  type AssignCompareListToCustomerOutput {
    compare_list: CompareList
    result: Boolean!
  }

  "A compare list."
  input CreateCompareListInput {
    products: [ID]
  }
`;
