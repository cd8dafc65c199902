/** Compare lists. [CompareListGraphQl/etc/schema.graphqls] */
export const compareListSchema = /* GraphQL */ `
  type Query {
    "A compare list."
    compareList(uid: ID!): CompareList @since(release: "2.4.2")
  }

  type Mutation {
    "Creates a compare list."
    createCompareList(input: CreateCompareListInput): CompareList @since(release: "2.4.2")
    "Assigns a compare list to the customer."
    assignCompareListToCustomer(uid: ID!): AssignCompareListToCustomerOutput @since(release: "2.4.2")
  }

  type Customer {
    "The compare list of the customer."
    compare_list: CompareList @since(release: "2.4.2")
  }

  "A compare list."
  type CompareList @since(release: "2.4.2") {
    attributes: [ComparableAttribute]
    item_count: Int!
    items: [ComparableItem]
    uid: ID!
  }

  "A product in a compare list."
  type ComparableItem @since(release: "2.4.2") {
    attributes: [ProductAttribute]!
    product: ProductInterface!
    uid: ID!
  }

  "An attribute in a compare list."
  type ComparableAttribute @since(release: "2.4.2") {
    code: String!
    label: String!
  }

  "A value of an attribute."
  type ProductAttribute @since(release: "2.4.2") {
    code: String!
    value: String!
  }

  "The result of assigning a compare list."
  type AssignCompareListToCustomerOutput @since(release: "2.4.2") {
    compare_list: CompareList
    result: Boolean!
  }

  "A compare list."
  input CreateCompareListInput @since(release: "2.4.2") {
    products: [ID]
  }
`;
