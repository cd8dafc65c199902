/** Addresses, shipping methods and payment methods of carts. [QuoteGraphQl/etc/schema.graphqls] */
export const cartAddressSchema = /* GraphQL */ `
  "An address of a cart."
  interface CartAddressInterface {
    city: String!
    company: String
    country: CartAddressCountry!
    custom_attributes: [AttributeValueInterface]! @since(release: "2.4.7")
    customer_address_uid: ID @since(release: "2.4.9")
    fax: String @since(release: "2.4.7")
    firstname: String!
    lastname: String!
    middlename: String @since(release: "2.4.7")
    postcode: String
    prefix: String @since(release: "2.4.7")
    region: CartAddressRegion
    street: [String]!
    suffix: String @since(release: "2.4.7")
    telephone: String
    uid: String! @until(release: "2.4.9")
    uid: ID! @since(release: "2.4.9")
    vat_id: String
  }

  "The billing address of a cart."
  type BillingCartAddress implements CartAddressInterface

  "The shipping address of a cart."
  type ShippingCartAddress implements CartAddressInterface {
    available_shipping_methods: [AvailableShippingMethod]
    cart_items_v2: [CartItemInterface]
    customer_notes: String
    pickup_location_code: String
    same_as_billing: Boolean! @since(release: "2.4.8")
    selected_shipping_method: SelectedShippingMethod
  }

  "The country of a cart address."
  type CartAddressCountry {
    code: String!
    label: String!
  }

  "The state or province of a cart address."
  type CartAddressRegion {
    code: String
    label: String
    region_id: Int
  }

  "An available shipping method."
  type AvailableShippingMethod {
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
  type SelectedShippingMethod {
    amount: Money!
    carrier_code: String!
    carrier_title: String!
    method_code: String!
    method_title: String!
    price_excl_tax: Money!
    price_incl_tax: Money!
  }

  "An available payment method."
  type AvailablePaymentMethod {
    code: String!
    is_deferred: Boolean!
    title: String!
  }

  "The selected payment method."
  type SelectedPaymentMethod {
    code: String!
    purchase_order_number: String
    title: String!
  }
`;
