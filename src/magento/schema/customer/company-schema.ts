/** A customer in a company, and cards. [Adobe Commerce: CompanyGraphQl; VaultGraphQl/etc/schema.graphqls] */
export const companySchema = /* GraphQL */ `
  type Query {
    "Cards that the customer keeps."
    customerPaymentTokens: CustomerPaymentTokens
  }

  type Customer {
    "What the customer may do in a company."
    role: CompanyRole
    "Whether a company lets the customer sign in."
    status: CompanyUserStatusEnum
    "Whether a company takes purchase orders."
    purchase_orders_enabled: Boolean!
    job_title: String
    telephone: String
  }

  "What a user of a company may do."
  type CompanyRole {
    id: ID!
    name: String
    permissions: [CompanyAclResource]
    users_count: Int
  }

  "A permission of a company's user."
  type CompanyAclResource {
    children: [CompanyAclResource]
    id: ID!
    sort_order: Int
    text: String
  }

  "Whether a company's user may sign in."
  enum CompanyUserStatusEnum {
    ACTIVE
    INACTIVE
  }

  "Cards that a customer keeps."
  type CustomerPaymentTokens {
    items: [PaymentToken]!
  }

  "A card that a customer keeps."
  type PaymentToken {
    details: String
    payment_method_code: String!
    public_hash: String!
    type: PaymentTokenTypeEnum!
  }

  "Kind of what a customer pays with."
  enum PaymentTokenTypeEnum {
    card
    account
  }
`;
