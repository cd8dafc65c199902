/** Customer tokens. [CustomerGraphQl, LoginAsCustomerGraphQl etc/schema.graphqls] */
export const customerTokenSchema = /* GraphQL */ `
  type Mutation {
    "A token for an e-mail and its password."
    generateCustomerToken("E-mail of the account." email: String!, "Its password." password: String!): CustomerToken
    "A customer's token for an admin who may sign in as customers."
    generateCustomerTokenAsAdmin("Whose token." input: GenerateCustomerTokenAsAdminInput!): GenerateCustomerTokenAsAdminOutput
      @since(release: "2.4.1")
    "Ends every token of the customer."
    revokeCustomerToken: RevokeCustomerTokenOutput
    "A token for a customer whom another system signed in. Adobe Commerce only; known from its documentation alone."
    exchangeExternalCustomerToken("The customer, made if there is none." input: ExchangeExternalCustomerTokenInput): ExchangeExternalCustomerTokenOutput
      @since(release: "2.4.9")
    "A token for a one-time password. Adobe's cloud service only; known from its documentation alone."
    exchangeOtpForCustomerToken("E-mail of the account." email: String!, "The one-time password." otp: String!): CustomerToken
      @since(release: "2.4.9")
  }

  "A customer's bearer token."
  type CustomerToken {
    token: String
  }

  "What became of a revocation."
  type RevokeCustomerTokenOutput {
    result: Boolean!
  }

  "Whose token an admin asks for."
  input GenerateCustomerTokenAsAdminInput @since(release: "2.4.1") {
    customer_email: String!
  }

  "A token that an admin asked for."
  type GenerateCustomerTokenAsAdminOutput @since(release: "2.4.1") {
    customer_token: String!
  }

  "A customer of another system."
  input ExchangeExternalCustomerTokenInput @since(release: "2.4.9") {
    customer: CustomerCreateInput!
  }

  "The customer here, and a token."
  type ExchangeExternalCustomerTokenOutput @since(release: "2.4.9") {
    customer: Customer!
    token: String!
  }
`;
