/** Payment, agreements and placing an order. [QuoteGraphQl, CheckoutAgreementsGraphQl, VaultGraphQl etc/schema.graphqls] */
export const checkoutSchema = /* GraphQL */ `
  type Query {
    "Terms and conditions of the checkout."
    checkoutAgreements: [CheckoutAgreement] @since(release: "2.3.3")
  }

  type Mutation {
    "Sets the payment method of a cart."
    setPaymentMethodOnCart(input: SetPaymentMethodOnCartInput): SetPaymentMethodOnCartOutput @since(release: "2.3.2")
    "Places the order of a cart."
    placeOrder(input: PlaceOrderInput): PlaceOrderOutput @since(release: "2.3.2")
    "Deletes a stored payment method."
    deletePaymentToken(public_hash: String!): DeletePaymentTokenOutput @since(release: "2.3.2")
    "Sets the payment method of a cart and places the order."
    setPaymentMethodAndPlaceOrder(input: SetPaymentMethodAndPlaceOrderInput): PlaceOrderOutput
      @since(release: "2.3.3") @until(release: "2.3.4")
    "Sets the payment method of a cart and places the order."
    setPaymentMethodAndPlaceOrder(input: SetPaymentMethodAndPlaceOrderInput): PlaceOrderOutput
      @since(release: "2.3.4") @deprecated(reason: "Use setPaymentMethodOnCart.")
    "Totals for an address, which is not saved."
    estimateTotals(input: EstimateTotalsInput!): EstimateTotalsOutput! @since(release: "2.4.7")
    "Shipping methods for an address, which is not saved."
    estimateShippingMethods(input: EstimateTotalsInput!): [AvailableShippingMethod] @since(release: "2.4.7")
  }

  "Input of placeOrder."
  input PlaceOrderInput @since(release: "2.3.2") {
    cart_id: String!
  }

  "Input of setPaymentMethodOnCart."
  input SetPaymentMethodOnCartInput @since(release: "2.3.2") {
    cart_id: String!
    payment_method: PaymentMethodInput!
  }

  "Result of setPaymentMethodOnCart."
  type SetPaymentMethodOnCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "A place order."
  type PlaceOrderOutput @since(release: "2.3.2") {
    order: Order! @since(release: "2.3.2") @until(release: "2.4.6-p8")
    order: Order! @since(release: "2.4.6-p9") @until(release: "2.4.7")
    order: Order @since(release: "2.4.6-p8") @until(release: "2.4.6-p9")
    order: Order @since(release: "2.4.7") @deprecated(reason: "Use orderV2.")
    errors: [PlaceOrderError]! @since(release: "2.4.6-p8") @until(release: "2.4.6-p9")
    errors: [PlaceOrderError]! @since(release: "2.4.7") @until(release: "2.4.9")
    errors: [PlaceOrderError] @since(release: "2.4.9")
    orderV2: CustomerOrder @since(release: "2.4.7")
  }

  "An order."
  type Order @since(release: "2.3.2") {
    order_id: String @since(release: "2.3.2") @until(release: "2.3.4")
    order_id: String @since(release: "2.3.4") @deprecated(reason: "Use order_number.")
    order_number: String! @since(release: "2.3.4")
  }

  "Result of deletePaymentToken."
  type DeletePaymentTokenOutput @since(release: "2.3.2") {
    result: Boolean!
    customerPaymentTokens: CustomerPaymentTokens
  }

  "A checkout agreement."
  type CheckoutAgreement @since(release: "2.3.3") {
    agreement_id: Int!
    name: String!
    content: String!
    content_height: String
    checkbox_text: String!
    is_html: Boolean!
    mode: CheckoutAgreementMode!
  }

  "Values: checkout agreement mode."
  enum CheckoutAgreementMode @since(release: "2.3.3") {
    AUTO
    MANUAL
  }

  "Input of setPaymentMethodAndPlaceOrder."
  input SetPaymentMethodAndPlaceOrderInput @since(release: "2.3.3") {
    cart_id: String!
    payment_method: PaymentMethodInput!
  }

  "A place order error."
  type PlaceOrderError @since(release: "2.4.6-p8") @until(release: "2.4.6-p9") {
    message: String!
    code: PlaceOrderErrorCodes!
  }

  "A place order error."
  type PlaceOrderError @since(release: "2.4.7") {
    message: String!
    code: PlaceOrderErrorCodes!
  }

  "Values: place order error codes."
  enum PlaceOrderErrorCodes @since(release: "2.4.6-p8") @until(release: "2.4.6-p9") {
    CART_NOT_FOUND CART_NOT_ACTIVE GUEST_EMAIL_MISSING UNABLE_TO_PLACE_ORDER UNDEFINED
  }

  "Values: place order error codes."
  enum PlaceOrderErrorCodes @since(release: "2.4.7") {
    CART_NOT_FOUND CART_NOT_ACTIVE GUEST_EMAIL_MISSING UNABLE_TO_PLACE_ORDER UNDEFINED
  }

  "Input of estimateShippingMethods and estimateTotals."
  input EstimateTotalsInput @since(release: "2.4.7") {
    cart_id: String!
    address: EstimateAddressInput!
    shipping_method: ShippingMethodInput
  }

  "Result of estimateTotals."
  type EstimateTotalsOutput @since(release: "2.4.7") {
    cart: Cart
  }

  "Input: estimate address."
  input EstimateAddressInput @since(release: "2.4.7") {
    country_code: CountryCodeEnum!
    region: CustomerAddressRegionInput
    postcode: String
  }
`;
