/**
 * The customer account. `@since` and `@until` name the first release with a definition and the first without it.
 * [CustomerGraphQl/etc/schema.graphqls]
 */
export const customerSchema = /* GraphQL */ `
  type Query {
    "The customer whose token was sent with the request."
    customer: Customer
    "Whether an e-mail is available for a new account."
    isEmailAvailable("The e-mail." email: String!): IsEmailAvailableOutput @since(release: "2.3.2")
  }

  "Whether an e-mail is available."
  type IsEmailAvailableOutput @since(release: "2.3.2") {
    is_email_available: Boolean
  }

  "Defines the customer name, addresses, and other details."
  type Customer {
    id: Int @until(release: "2.3.4")
    id: Int @since(release: "2.3.4") @until(release: "2.4.9") @deprecated(reason: "Not available to storefronts.")
    "Base 64 of the decimal id."
    id: ID! @since(release: "2.4.9")
    "Not available to storefronts: always null."
    group_id: Int @until(release: "2.3.4")
    "Not available to storefronts: always null."
    group_id: Int @since(release: "2.3.4") @deprecated(reason: "Not available to storefronts.")
    email: String
    firstname: String
    lastname: String
    middlename: String
    prefix: String
    suffix: String
    taxvat: String
    "1 male, 2 female, 3 not specified."
    gender: Int @since(release: "2.3.2")
    dob: String @until(release: "2.3.4")
    dob: String @since(release: "2.3.4") @deprecated(reason: "Use date_of_birth.")
    date_of_birth: String @since(release: "2.3.4")
    created_at: String
    "The id of the default billing address."
    default_billing: String
    "The id of the default shipping address."
    default_shipping: String
    is_subscribed: Boolean
    "Whether admins may sign in as this customer."
    allow_remote_shopping_assistance: Boolean! @since(release: "2.4.2")
    "Whether the store requires confirmation of new accounts."
    confirmation_status: ConfirmationStatusEnum! @since(release: "2.4.7")
    addresses: [CustomerAddress]
    "A page of the addresses."
    addressesV2("The number of the page." currentPage: Int = 1, "The number of addresses on a page." pageSize: Int = 5): CustomerAddresses
      @since(release: "2.4.8")
    "Custom attributes of customers."
    custom_attributes("The codes of the attributes to return; all by default." attributeCodes: [ID!]): [AttributeValueInterface] @since(release: "2.4.7")
    group: CustomerGroup @since(release: "2.4.8") @until(release: "2.4.8-p1")
    group: CustomerGroupStorefront @since(release: "2.4.9")
  }

  "Whether accounts require confirmation."
  enum ConfirmationStatusEnum @since(release: "2.4.7") {
    ACCOUNT_CONFIRMED
    ACCOUNT_CONFIRMATION_NOT_REQUIRED
  }
`;
