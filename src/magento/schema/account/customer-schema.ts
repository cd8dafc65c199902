/**
 * A customer's own account. `@since` and `@until` name the first release that has a thing and the first that has it no more.
 * [CustomerGraphQl/etc/schema.graphqls]
 */
export const customerSchema = /* GraphQL */ `
  type Query {
    "The customer whose token came with the request."
    customer: Customer
    "Whether an address is free for a new account."
    isEmailAvailable("The address to look for." email: String!): IsEmailAvailableOutput @since(release: "2.3.2")
  }

  "Whether an address is free."
  type IsEmailAvailableOutput @since(release: "2.3.2") {
    is_email_available: Boolean
  }

  "A customer account."
  type Customer {
    "Base 64 of the decimal id."
    id: ID! @since(release: "2.4.9")
    id: Int @until(release: "2.4.9") @deprecated(reason: "Not told to storefronts.")
    "Not told to storefronts: always null."
    group_id: Int @deprecated(reason: "Not told to storefronts.")
    email: String
    firstname: String
    lastname: String
    middlename: String
    prefix: String
    suffix: String
    taxvat: String
    "1 male, 2 female, 3 not specified."
    gender: Int
    dob: String @deprecated(reason: "Use date_of_birth.")
    date_of_birth: String @since(release: "2.4.0")
    created_at: String
    "Id of the address bills go to."
    default_billing: String
    "Id of the address parcels go to."
    default_shipping: String
    is_subscribed: Boolean
    "Whether the store's staff may sign in as this customer."
    allow_remote_shopping_assistance: Boolean! @since(release: "2.4.1")
    "How the store treats confirmation of new accounts."
    confirmation_status: ConfirmationStatusEnum! @since(release: "2.4.7")
    addresses: [CustomerAddress]
    "The addresses page by page."
    addressesV2("Which page." currentPage: Int = 1, "Addresses on a page." pageSize: Int = 5): CustomerAddresses
      @since(release: "2.4.8")
    "Attributes that this store added to customers."
    custom_attributes("Only these." attributeCodes: [ID!]): [AttributeValueInterface] @since(release: "2.4.7")
    group: CustomerGroupStorefront @since(release: "2.4.9")
    group: CustomerGroup @since(release: "2.4.8") @until(release: "2.4.9")
  }

  "Whether accounts have to be confirmed."
  enum ConfirmationStatusEnum @since(release: "2.4.7") {
    ACCOUNT_CONFIRMED
    ACCOUNT_CONFIRMATION_NOT_REQUIRED
  }
`;
