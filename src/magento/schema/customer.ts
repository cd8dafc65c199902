/**
 * Customers and their tokens. `@since` and `@until` name the first release that has a field and the first that has it no more.
 * [CustomerGraphQl/etc/schema.graphqls]
 */
export const customerSchema = /* GraphQL */ `
  type Query {
    "The customer whose token came with the request."
    customer: Customer
    "Whether an address is free for a new account."
    isEmailAvailable("The address to look for." email: String!): IsEmailAvailableOutput @since(release: "2.3.2")
  }

  type Mutation {
    "A token for an e-mail and its password."
    generateCustomerToken("E-mail of the account." email: String!, "Its password." password: String!): CustomerToken
    "Ends every token of the customer."
    revokeCustomerToken: RevokeCustomerTokenOutput
  }

  "A customer's bearer token."
  type CustomerToken {
    token: String
  }

  "What became of a revocation."
  type RevokeCustomerTokenOutput {
    result: Boolean!
  }

  "Whether an address is free."
  type IsEmailAvailableOutput @since(release: "2.3.2") {
    is_email_available: Boolean
  }

  "A customer account."
  type Customer {
    "Base 64 of the decimal id."
    id: ID! @since(release: "2.4.9")
    id: Int @until(release: "2.4.9")
    "Not told to storefronts: always null."
    group_id: Int
    email: String
    firstname: String
    lastname: String
    middlename: String
    prefix: String
    suffix: String
    taxvat: String
    gender: Int
    dob: String @deprecated(reason: "Use date_of_birth.")
    date_of_birth: String @since(release: "2.4.0")
    created_at: String
    "Id of the address bills go to."
    default_billing: String
    "Id of the address parcels go to."
    default_shipping: String
    is_subscribed: Boolean
    allow_remote_shopping_assistance: Boolean! @since(release: "2.4.3")
    "How the store treats confirmation of new accounts."
    confirmation_status: ConfirmationStatusEnum! @since(release: "2.4.7")
  }

  "Whether accounts have to be confirmed."
  enum ConfirmationStatusEnum @since(release: "2.4.7") {
    ACCOUNT_CONFIRMED
    ACCOUNT_CONFIRMATION_NOT_REQUIRED
  }
`;
