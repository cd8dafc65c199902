/** Company users and stored payment methods. [Adobe Commerce: CompanyGraphQl; VaultGraphQl/etc/schema.graphqls] */
export const companySchema = /* GraphQL */ `
  type Query {
    "Stored payment methods of the customer."
    customerPaymentTokens: CustomerPaymentTokens @since(release: "2.3.2")
  }

  type Customer {
    "The role of the customer in a company."
    role: CompanyRole
    "The status of the customer as a company user."
    status: CompanyUserStatusEnum
    "Whether purchase orders are enabled for the company."
    purchase_orders_enabled: Boolean!
    job_title: String
    telephone: String
  }

  "A role of company users."
  type CompanyRole {
    id: ID!
    name: String
    permissions: [CompanyAclResource]
    users_count: Int
  }

  "A permission of a company user."
  type CompanyAclResource {
    children: [CompanyAclResource]
    id: ID!
    sort_order: Int
    text: String
  }

  "The status of a company user."
  enum CompanyUserStatusEnum {
    ACTIVE
    INACTIVE
  }

  "Stored payment methods."
  type CustomerPaymentTokens @since(release: "2.3.2") {
    items: [PaymentToken]!
  }

  "A stored payment method."
  type PaymentToken @since(release: "2.3.2") {
    details: String
    payment_method_code: String!
    public_hash: String!
    type: PaymentTokenTypeEnum!
  }

  "The type of a stored payment method."
  enum PaymentTokenTypeEnum @since(release: "2.3.2") {
    card
    account
  }
`;
