/** Customer groups, segments and price rules. [CustomerGraphQl, SalesRuleGraphQl etc/schema.graphqls; Adobe Commerce: CustomerSegmentGraphQl] */
export const groupsAndRulesSchema = /* GraphQL */ `
  type Query {
    "All cart price rules."
    allCartRules: [CartRule] @since(release: "2.4.8") @until(release: "2.4.8-p1")
    "Customer segments of a cart."
    customerSegments(cartId: String!): [CustomerSegmentStorefront] @since(release: "2.4.9")
  }

  type Customer {
    segments: [CustomerSegmentStorefront] @since(release: "2.4.9")
  }

  type StoreConfig {
    share_all_sales_rule: Boolean! @since(release: "2.4.8") @until(release: "2.4.8-p1")
    share_applied_sales_rule: Boolean! @since(release: "2.4.8") @until(release: "2.4.8-p1")
  }

  type Cart @since(release: "2.3.2") {
    rules: [CartRule] @since(release: "2.4.8") @until(release: "2.4.8-p1")
    rules: [CartRuleStorefront] @since(release: "2.4.9")
  }

  "A cart rule."
  type CartRule @since(release: "2.4.8") @until(release: "2.4.8-p1") {
    name: String!
  }

  "A customer segment storefront."
  type CustomerSegmentStorefront @since(release: "2.4.9") {
    uid: ID!
  }
`;
