/** Addresses, shipping, payment and orders of negotiable quotes. [Adobe Commerce B2B: documentation] */
export const negotiableQuoteCheckoutSchema = /* GraphQL */ `
  type Mutation {
    "Places the order of a negotiable quote."
    placeNegotiableQuoteOrder(input: PlaceNegotiableQuoteOrderInput!): PlaceNegotiableQuoteOrderOutput @since(release: "2.4.3")
    "Sets the billing address of a negotiable quote."
    setNegotiableQuoteBillingAddress(input: SetNegotiableQuoteBillingAddressInput!): SetNegotiableQuoteBillingAddressOutput
      @since(release: "2.4.3")
    "Sets the payment method of a negotiable quote."
    setNegotiableQuotePaymentMethod(input: SetNegotiableQuotePaymentMethodInput!): SetNegotiableQuotePaymentMethodOutput
      @since(release: "2.4.3")
    "Sets the shipping address of a negotiable quote."
    setNegotiableQuoteShippingAddress(
      input: SetNegotiableQuoteShippingAddressInput!
    ): SetNegotiableQuoteShippingAddressOutput @since(release: "2.4.3")
    "Sets the shipping methods of a negotiable quote."
    setNegotiableQuoteShippingMethods(
      input: SetNegotiableQuoteShippingMethodsInput!
    ): SetNegotiableQuoteShippingMethodsOutput @since(release: "2.4.3")
  }

  "A negotiable quote address country."
  type NegotiableQuoteAddressCountry @since(release: "2.4.3") {
    code: String!
    label: String!
  }

  "Input: negotiable quote address."
  input NegotiableQuoteAddressInput @since(release: "2.4.3") {
    city: String!
    company: String
    country_code: String!
    firstname: String!
    lastname: String!
    postcode: String
    region: String
    region_id: Int
    save_in_address_book: Boolean
    street: [String]!
    telephone: String
  }

  "A negotiable quote address, of any type."
  interface NegotiableQuoteAddressInterface @since(release: "2.4.3") {
    city: String!
    company: String
    country: NegotiableQuoteAddressCountry!
    firstname: String!
    lastname: String!
    postcode: String
    region: NegotiableQuoteAddressRegion
    street: [String]!
    telephone: String
  }

  "A negotiable quote address region."
  type NegotiableQuoteAddressRegion @since(release: "2.4.3") {
    code: String
    label: String
    region_id: Int
  }

  "A negotiable quote billing address."
  type NegotiableQuoteBillingAddress implements NegotiableQuoteAddressInterface @since(release: "2.4.3")

  "Input: negotiable quote billing address."
  input NegotiableQuoteBillingAddressInput @since(release: "2.4.3") {
    address: NegotiableQuoteAddressInput
    customer_address_uid: ID
    same_as_shipping: Boolean
    use_for_shipping: Boolean
  }

  "Input: negotiable quote payment method."
  input NegotiableQuotePaymentMethodInput @since(release: "2.4.3") {
    code: String!
    purchase_order_number: String
  }

  "A negotiable quote shipping address."
  type NegotiableQuoteShippingAddress implements NegotiableQuoteAddressInterface @since(release: "2.4.3") {
    available_shipping_methods: [AvailableShippingMethod]
    selected_shipping_method: SelectedShippingMethod
  }

  "Input: negotiable quote shipping address."
  input NegotiableQuoteShippingAddressInput @since(release: "2.4.3") {
    address: NegotiableQuoteAddressInput
    customer_address_uid: ID
    customer_notes: String
  }

  "Input of placeNegotiableQuoteOrder."
  input PlaceNegotiableQuoteOrderInput @since(release: "2.4.3") {
    quote_uid: ID!
  }

  "Result of placeNegotiableQuoteOrder."
  type PlaceNegotiableQuoteOrderOutput @since(release: "2.4.3") {
    order: Order!
  }

  "Input of setNegotiableQuoteBillingAddress."
  input SetNegotiableQuoteBillingAddressInput @since(release: "2.4.3") {
    billing_address: NegotiableQuoteBillingAddressInput!
    quote_uid: ID!
  }

  "Result of setNegotiableQuoteBillingAddress."
  type SetNegotiableQuoteBillingAddressOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Input of setNegotiableQuotePaymentMethod."
  input SetNegotiableQuotePaymentMethodInput @since(release: "2.4.3") {
    payment_method: NegotiableQuotePaymentMethodInput!
    quote_uid: ID!
  }

  "Result of setNegotiableQuotePaymentMethod."
  type SetNegotiableQuotePaymentMethodOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Input of setNegotiableQuoteShippingAddress."
  input SetNegotiableQuoteShippingAddressInput @since(release: "2.4.3") {
    customer_address_id: ID
    quote_uid: ID!
    shipping_addresses: [NegotiableQuoteShippingAddressInput]
  }

  "Result of setNegotiableQuoteShippingAddress."
  type SetNegotiableQuoteShippingAddressOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Input of setNegotiableQuoteShippingMethods."
  input SetNegotiableQuoteShippingMethodsInput @since(release: "2.4.3") {
    quote_uid: ID!
    shipping_methods: [ShippingMethodInput]!
  }

  "Result of setNegotiableQuoteShippingMethods."
  type SetNegotiableQuoteShippingMethodsOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }
`;
