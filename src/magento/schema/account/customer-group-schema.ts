/** The group whose prices a visitor sees. [CustomerGraphQl/etc/schema.graphqls] */
export const customerGroupSchema = /* GraphQL */ `
  type Query {
    "The group of the caller; guests are in one of their own."
    customerGroup: CustomerGroupStorefront! @since(release: "2.4.9")
  }

  "A customer group."
  type CustomerGroupStorefront @since(release: "2.4.9") {
    "Base 64 of the decimal id."
    uid: ID!
  }

  "A customer group."
  type CustomerGroup @since(release: "2.4.8") @until(release: "2.4.9") {
    name: String
  }
`;
