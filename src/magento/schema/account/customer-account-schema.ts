/** Mutations of customer accounts. [CustomerGraphQl/etc/schema.graphqls] */
export const customerAccountSchema = /* GraphQL */ `
  type Mutation {
    "Creates an account."
    createCustomer("The new customer." input: CustomerInput!): CustomerOutput @until(release: "2.4.8")
    "Creates an account."
    createCustomer("The new customer." input: CustomerInput!): CustomerOutput
      @since(release: "2.4.8")
      @deprecated(reason: "Use createCustomerV2.")
    "Creates an account."
    createCustomerV2("The new customer." input: CustomerCreateInput!): CustomerOutput @since(release: "2.4.1")
    "Updates the customer."
    updateCustomer("The changes." input: CustomerInput!): CustomerOutput @until(release: "2.4.8")
    "Updates the customer."
    updateCustomer("The changes." input: CustomerInput!): CustomerOutput
      @since(release: "2.4.8")
      @deprecated(reason: "Use updateCustomerV2.")
    "Updates the customer."
    updateCustomerV2("The changes." input: CustomerUpdateInput!): CustomerOutput @since(release: "2.4.1")
    "Changes the e-mail of the customer."
    updateCustomerEmail("The new e-mail." email: String!, "The current password." password: String!): CustomerOutput
      @since(release: "2.4.1")
    "Changes the password."
    changeCustomerPassword("The current password." currentPassword: String!, "The new password." newPassword: String!): Customer
    "Sends an e-mail with a link to reset the password."
    requestPasswordResetEmail("The e-mail of the account." email: String!): Boolean @since(release: "2.4.0")
    "Sets a new password with the token from the e-mail."
    resetPassword(
      "The e-mail of the account." email: String!
      "The token from the e-mail." resetPasswordToken: String!
      "The new password." newPassword: String!
    ): Boolean @since(release: "2.4.0")
    "Deletes the account of the customer."
    deleteCustomer: Boolean @since(release: "2.4.6")
    "Confirms an account with the key from the e-mail."
    confirmEmail("The account and its key." input: ConfirmEmailInput!): CustomerOutput @since(release: "2.4.7")
    "Sends the confirmation e-mail again."
    resendConfirmationEmail("The e-mail of the account." email: String!): Boolean @since(release: "2.4.8")
  }

  "The customer after the mutation."
  type CustomerOutput {
    customer: Customer!
  }

  "An account and its confirmation key."
  input ConfirmEmailInput @since(release: "2.4.7") {
    email: String!
    confirmation_key: String!
  }

  "The input of createCustomer and updateCustomer."
  input CustomerInput {
    prefix: String
    firstname: String
    middlename: String
    lastname: String
    suffix: String
    email: String
    dob: String
    date_of_birth: String @since(release: "2.3.4")
    taxvat: String
    "1 male, 2 female, 3 not specified."
    gender: Int
    password: String
    is_subscribed: Boolean
  }

  "The input of createCustomerV2."
  input CustomerCreateInput @since(release: "2.4.1") {
    prefix: String
    firstname: String!
    middlename: String
    lastname: String!
    suffix: String
    email: String!
    dob: String
    date_of_birth: String
    taxvat: String
    "1 male, 2 female, 3 not specified."
    gender: Int
    "An account without a password exists but cannot sign in."
    password: String
    is_subscribed: Boolean
    allow_remote_shopping_assistance: Boolean @since(release: "2.4.2")
    custom_attributes: [AttributeValueInput] @since(release: "2.4.7")
  }

  "The input of updateCustomerV2."
  input CustomerUpdateInput @since(release: "2.4.1") {
    prefix: String
    firstname: String
    middlename: String
    lastname: String
    suffix: String
    dob: String
    date_of_birth: String
    taxvat: String
    "1 male, 2 female, 3 not specified."
    gender: Int
    is_subscribed: Boolean
    allow_remote_shopping_assistance: Boolean @since(release: "2.4.2")
    custom_attributes: [AttributeValueInput] @since(release: "2.4.7")
  }
`;
