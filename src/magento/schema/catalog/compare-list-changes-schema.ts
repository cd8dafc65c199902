/** Mutations of compare lists. [CompareListGraphQl/etc/schema.graphqls] */
export const compareListChangesSchema = /* GraphQL */ `
  type Mutation {
    "Adds products to a compare list."
    addProductsToCompareList(input: AddProductsToCompareListInput): CompareList @since(release: "2.4.2")
    "Removes products from a compare list."
    removeProductsFromCompareList(input: RemoveProductsFromCompareListInput): CompareList @since(release: "2.4.2")
    "Deletes a compare list."
    deleteCompareList(uid: ID!): DeleteCompareListOutput @since(release: "2.4.2")
  }

  "Input of addProductsToCompareList."
  input AddProductsToCompareListInput @since(release: "2.4.2") {
    uid: ID!
    products: [ID]!
  }

  "Input of removeProductsFromCompareList."
  input RemoveProductsFromCompareListInput @since(release: "2.4.2") {
    uid: ID!
    products: [ID]!
  }

  "Result of deleteCompareList."
  type DeleteCompareListOutput @since(release: "2.4.2") {
    result: Boolean!
  }
`;
