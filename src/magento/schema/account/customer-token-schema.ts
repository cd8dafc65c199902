/** Customer tokens. [CustomerGraphQl, LoginAsCustomerGraphQl etc/schema.graphqls] */
export const customerTokenSchema = /* GraphQL */ `
  type Mutation {
    "Issues a token for an e-mail and password."
    generateCustomerToken("The e-mail of the account." email: String!, "The password of the account." password: String!): CustomerToken
    "Issues a customer's token to an admin who may sign in as customers."
    generateCustomerTokenAsAdmin("The customer." input: GenerateCustomerTokenAsAdminInput!): GenerateCustomerTokenAsAdminOutput
      @since(release: "2.4.2")
    "Revokes all tokens of the customer."
    revokeCustomerToken: RevokeCustomerTokenOutput
    "Issues a token to a customer who signed in at another system. Adobe Commerce only; documented, but its source is not published."
    exchangeExternalCustomerToken("The customer, who is created if necessary." input: ExchangeExternalCustomerTokenInput): ExchangeExternalCustomerTokenOutput
      @since(release: "2.4.9")
    "Issues a token for a one-time password. Adobe Commerce as a Cloud Service only; documented, but its source is not published."
    exchangeOtpForCustomerToken("The e-mail of the account." email: String!, "The one-time password." otp: String!): CustomerToken
      @since(release: "2.4.9")
  }

  "A customer's bearer token."
  type CustomerToken {
    token: String
  }

  "The result of a revocation."
  type RevokeCustomerTokenOutput {
    result: Boolean!
  }

  "The customer for whom an admin requests a token."
  input GenerateCustomerTokenAsAdminInput @since(release: "2.4.2") {
    customer_email: String!
  }

  "A customer's token for an admin."
  type GenerateCustomerTokenAsAdminOutput @since(release: "2.4.2") {
    customer_token: String!
  }

  "A customer of another system."
  input ExchangeExternalCustomerTokenInput @since(release: "2.4.9") {
    customer: CustomerCreateInput!
  }

  "The customer and the token."
  type ExchangeExternalCustomerTokenOutput @since(release: "2.4.9") {
    customer: Customer!
    token: String!
  }
`;
