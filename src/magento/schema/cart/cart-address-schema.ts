/** Addresses, shipping methods and payment methods of carts. [QuoteGraphQl/etc/schema.graphqls] */
export const cartAddressSchema = /* GraphQL */ `
  "An address of a cart."
  interface CartAddressInterface @since(release: "2.3.2") {
    city: String @until(release: "2.3.4")
    city: String! @since(release: "2.3.4")
    company: String
    country: CartAddressCountry @until(release: "2.3.4")
    country: CartAddressCountry! @since(release: "2.3.4")
    custom_attributes: [AttributeValueInterface]! @since(release: "2.4.7")
    customer_address_uid: ID @since(release: "2.4.9")
    fax: String @since(release: "2.4.7")
    firstname: String @until(release: "2.3.4")
    firstname: String! @since(release: "2.3.4")
    lastname: String @until(release: "2.3.4")
    lastname: String! @since(release: "2.3.4")
    middlename: String @since(release: "2.4.7")
    postcode: String
    prefix: String @since(release: "2.4.7")
    region: CartAddressRegion
    street: [String] @until(release: "2.3.4")
    street: [String]! @since(release: "2.3.4")
    suffix: String @since(release: "2.4.7")
    telephone: String @until(release: "2.3.4")
    telephone: String! @since(release: "2.3.4") @until(release: "2.4.4")
    telephone: String @since(release: "2.4.4")
    uid: String! @since(release: "2.4.6") @until(release: "2.4.9")
    uid: ID! @since(release: "2.4.9")
    vat_id: String @since(release: "2.4.6")
  }

  "The billing address of a cart."
  type BillingCartAddress implements CartAddressInterface @since(release: "2.3.2")

  "The shipping address of a cart."
  type ShippingCartAddress implements CartAddressInterface @since(release: "2.3.2") {
    available_shipping_methods: [AvailableShippingMethod]
    cart_items_v2: [CartItemInterface] @since(release: "2.3.4")
    customer_notes: String
    pickup_location_code: String @since(release: "2.4.0")
    same_as_billing: Boolean! @since(release: "2.4.8")
    selected_shipping_method: SelectedShippingMethod
  }

  "The country of a cart address."
  type CartAddressCountry @since(release: "2.3.2") {
    code: String @until(release: "2.3.4")
    code: String! @since(release: "2.3.4")
    label: String @until(release: "2.3.4")
    label: String! @since(release: "2.3.4")
  }

  "The state or province of a cart address."
  type CartAddressRegion @since(release: "2.3.2") {
    code: String @until(release: "2.3.4")
    code: String! @since(release: "2.3.4") @until(release: "2.4.0")
    code: String @since(release: "2.4.0")
    label: String @until(release: "2.3.4")
    label: String! @since(release: "2.3.4") @until(release: "2.4.0")
    label: String @since(release: "2.4.0")
    region_id: Int @since(release: "2.4.0")
  }

  "An available shipping method."
  type AvailableShippingMethod @since(release: "2.3.2") {
    amount: Money!
    available: Boolean!
    carrier_code: String!
    carrier_title: String!
    error_message: String
    method_code: String
    method_title: String
    price_excl_tax: Money!
    price_incl_tax: Money!
  }

  "The selected shipping method."
  type SelectedShippingMethod @since(release: "2.3.2") {
    amount: Money @until(release: "2.3.4")
    amount: Money! @since(release: "2.3.4")
    carrier_code: String @until(release: "2.3.4")
    carrier_code: String! @since(release: "2.3.4")
    carrier_title: String @until(release: "2.3.4")
    carrier_title: String! @since(release: "2.3.4")
    method_code: String @until(release: "2.3.4")
    method_code: String! @since(release: "2.3.4")
    method_title: String @until(release: "2.3.4")
    method_title: String! @since(release: "2.3.4")
    price_excl_tax: Money! @since(release: "2.4.6")
    price_incl_tax: Money! @since(release: "2.4.6")
  }

  "An available payment method."
  type AvailablePaymentMethod @since(release: "2.3.2") {
    code: String!
    is_deferred: Boolean! @since(release: "2.4.6")
    title: String!
  }

  "The selected payment method."
  type SelectedPaymentMethod @since(release: "2.3.2") {
    code: String!
    purchase_order_number: String
    title: String!
  }
`;
