/** Making, changing and closing an account. [CustomerGraphQl/etc/schema.graphqls] */
export const customerAccountSchema = /* GraphQL */ `
  type Mutation {
    "Makes an account."
    createCustomer("The new customer." input: CustomerInput!): CustomerOutput @until(release: "2.4.8")
    "Makes an account."
    createCustomer("The new customer." input: CustomerInput!): CustomerOutput
      @since(release: "2.4.8")
      @deprecated(reason: "Use createCustomerV2.")
    "Makes an account."
    createCustomerV2("The new customer." input: CustomerCreateInput!): CustomerOutput @since(release: "2.4.1")
    "Changes what is told of the customer."
    updateCustomer("What changes." input: CustomerInput!): CustomerOutput @until(release: "2.4.8")
    "Changes what is told of the customer."
    updateCustomer("What changes." input: CustomerInput!): CustomerOutput
      @since(release: "2.4.8")
      @deprecated(reason: "Use updateCustomerV2.")
    "Changes what is told of the customer."
    updateCustomerV2("What changes." input: CustomerUpdateInput!): CustomerOutput @since(release: "2.4.1")
    "Changes the e-mail of the account."
    updateCustomerEmail("The new e-mail." email: String!, "The password as it is." password: String!): CustomerOutput
      @since(release: "2.4.1")
    "Changes the password."
    changeCustomerPassword("The password as it is." currentPassword: String!, "The new one." newPassword: String!): Customer
    "Mails a link to set a new password."
    requestPasswordResetEmail("E-mail of the account." email: String!): Boolean @since(release: "2.4.0")
    "Sets a new password with the token that was mailed."
    resetPassword(
      "E-mail of the account." email: String!
      "The token that was mailed." resetPasswordToken: String!
      "The new password." newPassword: String!
    ): Boolean @since(release: "2.4.0")
    "Deletes the customer's own account."
    deleteCustomer: Boolean @since(release: "2.4.3")
    "Confirms an account by the key that was mailed."
    confirmEmail("The account and its key." input: ConfirmEmailInput!): CustomerOutput @since(release: "2.4.7")
    "Mails the confirmation key again."
    resendConfirmationEmail("E-mail of the account." email: String!): Boolean @since(release: "2.4.8")
  }

  "The customer after a change."
  type CustomerOutput {
    customer: Customer!
  }

  "An account and its confirmation key."
  input ConfirmEmailInput @since(release: "2.4.7") {
    email: String!
    confirmation_key: String!
  }

  "A customer to be made or changed, in the older mutations."
  input CustomerInput {
    prefix: String
    firstname: String
    middlename: String
    lastname: String
    suffix: String
    email: String
    dob: String
    date_of_birth: String @since(release: "2.4.0")
    taxvat: String
    "1 male, 2 female, 3 not specified."
    gender: Int
    password: String
    is_subscribed: Boolean
  }

  "A customer to be made."
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
    "Without one the account exists but cannot sign in."
    password: String
    is_subscribed: Boolean
    allow_remote_shopping_assistance: Boolean
    custom_attributes: [AttributeValueInput] @since(release: "2.4.7")
  }

  "What changes of a customer."
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
    allow_remote_shopping_assistance: Boolean
    custom_attributes: [AttributeValueInput] @since(release: "2.4.7")
  }
`;
