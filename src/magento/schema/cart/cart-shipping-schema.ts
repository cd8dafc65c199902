/** Addresses and shipping methods of carts. [QuoteGraphQl/etc/schema.graphqls] */
export const cartShippingSchema = /* GraphQL */ `
  type Mutation {
    "Sets the shipping addresses of a cart."
    setShippingAddressesOnCart(input: SetShippingAddressesOnCartInput): SetShippingAddressesOnCartOutput
      @since(release: "2.3.2")
    "Sets the billing address of a cart."
    setBillingAddressOnCart(input: SetBillingAddressOnCartInput): SetBillingAddressOnCartOutput @since(release: "2.3.2")
    "Sets the shipping methods of a cart."
    setShippingMethodsOnCart(input: SetShippingMethodsOnCartInput): SetShippingMethodsOnCartOutput @since(release: "2.3.2")
  }

  "Input of setShippingAddressesOnCart."
  input SetShippingAddressesOnCartInput @since(release: "2.3.2") {
    cart_id: String!
    shipping_addresses: [ShippingAddressInput]!
  }

  "Input of setBillingAddressOnCart."
  input SetBillingAddressOnCartInput @since(release: "2.3.2") {
    cart_id: String!
    billing_address: BillingAddressInput!
  }

  "Input: billing address."
  input BillingAddressInput @since(release: "2.3.2") {
    customer_address_id: Int
    address: CartAddressInput
    use_for_shipping: Boolean
    same_as_shipping: Boolean @since(release: "2.3.4")
    customer_address_uid: ID @since(release: "2.4.9")
  }

  "Input: cart address."
  input CartAddressInput @since(release: "2.3.2") {
    firstname: String!
    lastname: String!
    company: String
    street: [String]!
    city: String!
    region: String
    postcode: String
    country_code: String!
    telephone: String! @since(release: "2.3.2") @until(release: "2.4.4")
    telephone: String! @since(release: "2.4.9")
    telephone: String @since(release: "2.4.4") @until(release: "2.4.9")
    save_in_address_book: Boolean! @since(release: "2.3.2") @until(release: "2.3.4")
    save_in_address_book: Boolean @since(release: "2.3.4")
    region_id: Int @since(release: "2.4.0")
    vat_id: String @since(release: "2.4.6")
    fax: String @since(release: "2.4.7")
    middlename: String @since(release: "2.4.7")
    prefix: String @since(release: "2.4.7")
    suffix: String @since(release: "2.4.7")
    custom_attributes: [AttributeValueInput] @since(release: "2.4.7")
  }

  "Input of setShippingMethodsOnCart."
  input SetShippingMethodsOnCartInput @since(release: "2.3.2") {
    cart_id: String!
    shipping_methods: [ShippingMethodInput]!
  }

  "Input: shipping method."
  input ShippingMethodInput @since(release: "2.3.2") {
    carrier_code: String!
    method_code: String!
  }

  "Result of setBillingAddressOnCart."
  type SetBillingAddressOnCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "Result of setShippingAddressesOnCart."
  type SetShippingAddressesOnCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "Result of setShippingMethodsOnCart."
  type SetShippingMethodsOnCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }
`;
