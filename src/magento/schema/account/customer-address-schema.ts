/** Addresses of customers. [CustomerGraphQl/etc/schema.graphqls] */
export const customerAddressSchema = /* GraphQL */ `
  type Mutation {
    "Adds an address."
    createCustomerAddress("The new address." input: CustomerAddressInput!): CustomerAddress
    "Changes an address."
    updateCustomerAddress("The address." id: Int!, "The changes." input: CustomerAddressInput): CustomerAddress
      @until(release: "2.4.9")
    "Changes an address."
    updateCustomerAddress("The address." id: Int!, "The changes." input: CustomerAddressInput): CustomerAddress
      @since(release: "2.4.9")
      @deprecated(reason: "Use updateCustomerAddressV2.")
    "Changes an address."
    updateCustomerAddressV2("The address." uid: ID!, "The changes." input: CustomerAddressInput): CustomerAddress
      @since(release: "2.4.9")
    "Deletes an address."
    deleteCustomerAddress("The address." id: Int!): Boolean @until(release: "2.4.9")
    "Deletes an address."
    deleteCustomerAddress("The address." id: Int!): Boolean
      @since(release: "2.4.9")
      @deprecated(reason: "Use deleteCustomerAddressV2.")
    "Deletes an address."
    deleteCustomerAddressV2("The address." uid: ID!): Boolean @since(release: "2.4.9")
  }

  "An address of a customer."
  type CustomerAddress {
    id: Int @until(release: "2.4.9")
    id: Int @since(release: "2.4.9") @deprecated(reason: "Use uid.")
    "Base 64 of the decimal id."
    uid: ID @since(release: "2.4.9")
    "Not available to storefronts: always null."
    customer_id: Int @until(release: "2.3.4")
    "Not available to storefronts: always null."
    customer_id: Int @since(release: "2.3.4") @deprecated(reason: "Not available to storefronts.")
    prefix: String
    firstname: String
    middlename: String
    lastname: String
    suffix: String
    company: String
    street: [String]
    city: String
    region: CustomerAddressRegion
    region_id: Int @until(release: "2.3.4")
    region_id: Int
      @since(release: "2.3.4") @until(release: "2.4.0") @deprecated(reason: "Not available to storefronts.")
    region_id: Int @since(release: "2.4.0")
    postcode: String
    country_id: String @until(release: "2.3.4")
    country_id: String @since(release: "2.3.4") @deprecated(reason: "Use country_code.")
    country_code: CountryCodeEnum @since(release: "2.3.4")
    telephone: String
    fax: String
    "The VAT number of a company."
    vat_id: String
    default_billing: Boolean
    default_shipping: Boolean
    custom_attributes: [CustomerAddressAttribute] @until(release: "2.3.4")
    custom_attributes: [CustomerAddressAttribute]
      @since(release: "2.3.4") @deprecated(reason: "Use custom_attributesV2.")
    "Custom attributes of addresses."
    custom_attributesV2("The codes of the attributes to return; all by default." attributeCodes: [ID!]): [AttributeValueInterface]! @since(release: "2.4.7")
    extension_attributes: [CustomerAddressAttribute]
  }

  "A page of addresses."
  type CustomerAddresses @since(release: "2.4.8") {
    items: [CustomerAddress]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "The position of a page in a list."
  type SearchResultPageInfo {
    page_size: Int
    current_page: Int
    total_pages: Int
  }

  "The state or province of an address."
  type CustomerAddressRegion {
    region_code: String
    region: String
    region_id: Int @until(release: "2.3.4")
    region_id: Int
      @since(release: "2.3.4") @until(release: "2.4.0") @deprecated(reason: "Not available to storefronts.")
    region_id: Int @since(release: "2.4.0")
  }

  "A custom attribute of an address."
  type CustomerAddressAttribute {
    attribute_code: String
    value: String
  }

  "The input of mutations that create or update an address."
  input CustomerAddressInput {
    prefix: String
    firstname: String
    middlename: String
    lastname: String
    suffix: String
    company: String
    street: [String]
    city: String
    region: CustomerAddressRegionInput
    postcode: String
    "The older name of country_code."
    country_id: CountryCodeEnum
    country_code: CountryCodeEnum @since(release: "2.3.4")
    telephone: String
    fax: String
    vat_id: String
    default_billing: Boolean
    default_shipping: Boolean
    "The older form of custom_attributesV2."
    custom_attributes: [CustomerAddressAttributeInput]
    custom_attributesV2: [AttributeValueInput] @since(release: "2.4.7")
  }

  "The state or province of an address."
  input CustomerAddressRegionInput {
    region_code: String
    region: String
    region_id: Int
  }

  "A custom attribute of an address."
  input CustomerAddressAttributeInput {
    attribute_code: String!
    value: String!
  }
`;
