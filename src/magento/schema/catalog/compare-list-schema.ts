/** Comparing products. [CompareListGraphQl/etc/schema.graphqls] */
export const compareListSchema = /* GraphQL */ `
  type Query {
    "A list of products to compare."
    compareList(uid: ID!): CompareList
  }

  type Mutation {
    "Makes a list of products to compare."
    createCompareList(input: CreateCompareListInput): CompareList
    "Gives a list to the customer."
    assignCompareListToCustomer(uid: ID!): AssignCompareListToCustomerOutput
  }

  type Customer {
    "The list of products to compare."
    compare_list: CompareList
  }

  "Products to be compared."
  type CompareList {
    attributes: [ComparableAttribute]
    item_count: Int!
    items: [ComparableItem]
    uid: ID!
  }

  "A product to be compared."
  type ComparableItem {
    attributes: [ProductAttribute]!
    product: ProductInterface!
    uid: ID!
  }

  "An attribute that is compared."
  type ComparableAttribute {
    code: String!
    label: String!
  }

  "A value of an attribute."
  type ProductAttribute {
    code: String!
    value: String!
  }

  "Whether a list is now the customer's."
  type AssignCompareListToCustomerOutput {
    compare_list: CompareList
    result: Boolean!
  }

  "Products to be compared."
  input CreateCompareListInput {
    products: [ID]
  }
`;
