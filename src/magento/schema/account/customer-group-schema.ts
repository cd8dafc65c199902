/** The customer group of the caller. [CustomerGraphQl/etc/schema.graphqls] */
export const customerGroupSchema = /* GraphQL */ `
  type Query {
    "The customer group of the caller; guests have their own group."
    customerGroup: CustomerGroup! @since(release: "2.4.8") @until(release: "2.4.8-p1")
    "The customer group of the caller; guests have their own group."
    customerGroup: CustomerGroupStorefront! @since(release: "2.4.9")
    "The customer groups of the website."
    allCustomerGroups: [CustomerGroup] @since(release: "2.4.8") @until(release: "2.4.8-p1")
  }

  "A customer group."
  type CustomerGroupStorefront @since(release: "2.4.9") {
    "Base 64 of the decimal id."
    uid: ID!
  }

  "A customer group."
  type CustomerGroup @since(release: "2.4.8") @until(release: "2.4.8-p1") {
    name: String
  }
`;
