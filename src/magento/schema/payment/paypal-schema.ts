/** PayPal. [PaypalGraphQl/etc/schema.graphqls] */
export const paypalSchema = /* GraphQL */ `
  type Query {
    "The token of a payment with Payflow Link or Payments Advanced."
    getPayflowLinkToken(input: PayflowLinkTokenInput!): PayflowLinkToken @since(release: "2.3.3")
    "The URL of the payment page of PayPal Payments Pro Hosted Solution."
    getHostedProUrl(input: HostedProUrlInput!): HostedProUrl @since(release: "2.3.3")
  }

  type Mutation {
    "Creates a token of PayPal Express Checkout."
    createPaypalExpressToken(input: PaypalExpressTokenInput!): PaypalExpressToken
      @since(release: "2.3.3") @until(release: "2.3.4")
    "Creates a token of PayPal Express Checkout."
    createPaypalExpressToken(input: PaypalExpressTokenInput!): PaypalExpressTokenOutput @since(release: "2.3.4")
    "Creates a token of Payflow Pro."
    createPayflowProToken(input: PayflowProTokenInput!): PayflowProToken @since(release: "2.3.3") @until(release: "2.3.4")
    "Creates a token of Payflow Pro."
    createPayflowProToken(input: PayflowProTokenInput!): CreatePayflowProTokenOutput @since(release: "2.3.4")
    "Saves the response of Payflow Pro to a cart."
    handlePayflowProResponse(input: PayflowProResponseInput!): PayflowProResponseOutput @since(release: "2.3.3")
  }

  "Input of createPaypalExpressToken."
  input PaypalExpressTokenInput @since(release: "2.3.3") {
    cart_id: String!
    code: String!
    urls: PaypalExpressUrlsInput!
    use_paypal_credit: Boolean
    express_button: Boolean
  }

  "A PayPal express token."
  type PaypalExpressToken @since(release: "2.3.3") {
    token: String @since(release: "2.3.3") @until(release: "2.3.4")
    token: String @since(release: "2.3.4") @deprecated(reason: "Use PaypalExpressTokenOutput.token.")
    paypal_urls: PaypalExpressUrlList @since(release: "2.3.3") @until(release: "2.3.4")
    paypal_urls: PaypalExpressUrlList @since(release: "2.3.4") @deprecated(reason: "Use PaypalExpressTokenOutput.paypal_urls.")
  }

  "A payflow link token."
  type PayflowLinkToken @since(release: "2.3.3") {
    secure_token: String
    secure_token_id: String
    mode: PayflowLinkMode
    paypal_url: String
  }

  "A hosted pro URL."
  type HostedProUrl @since(release: "2.3.3") {
    secure_form_url: String
  }

  "Input of getHostedProUrl."
  input HostedProUrlInput @since(release: "2.3.3") {
    cart_id: String!
  }

  "Input: hosted pro."
  input HostedProInput @since(release: "2.3.3") {
    return_url: String!
    cancel_url: String!
  }

  "Input: PayPal express."
  input PaypalExpressInput @since(release: "2.3.3") {
    payer_id: String!
    token: String!
  }

  "Input: payflow express."
  input PayflowExpressInput @since(release: "2.3.3") {
    payer_id: String!
    token: String!
  }

  "Input: PayPal express urls."
  input PaypalExpressUrlsInput @since(release: "2.3.3") {
    return_url: String!
    cancel_url: String!
    success_url: String
    pending_url: String
  }

  "A PayPal express URL list."
  type PaypalExpressUrlList @since(release: "2.3.3") {
    start: String
    edit: String
  }

  "Input: payflow link."
  input PayflowLinkInput @since(release: "2.3.3") {
    return_url: String!
    cancel_url: String!
    error_url: String!
  }

  "Input of getPayflowLinkToken."
  input PayflowLinkTokenInput @since(release: "2.3.3") {
    cart_id: String!
  }

  "Values: payflow link mode."
  enum PayflowLinkMode @since(release: "2.3.3") {
    TEST
    LIVE
  }

  "Input of createPayflowProToken."
  input PayflowProTokenInput @since(release: "2.3.3") {
    cart_id: String!
    urls: PayflowProUrlInput!
  }

  "Input: payflow pro."
  input PayflowProInput @since(release: "2.3.3") {
    cc_details: CreditCardDetailsInput!
    is_active_payment_token_enabler: Boolean @since(release: "2.4.1")
  }

  "Input: credit card details."
  input CreditCardDetailsInput @since(release: "2.3.3") {
    cc_type: String!
    cc_exp_year: Int!
    cc_exp_month: Int!
    cc_last_4: Int!
  }

  "Input: payflow pro URL."
  input PayflowProUrlInput @since(release: "2.3.3") {
    return_url: String!
    cancel_url: String!
    error_url: String!
  }

  "A payflow pro token."
  type PayflowProToken @since(release: "2.3.3") {
    secure_token: String!
    secure_token_id: String!
    response_message: String!
    result: Int!
    result_code: Int!
  }

  "Input of handlePayflowProResponse."
  input PayflowProResponseInput @since(release: "2.3.3") {
    cart_id: String!
    paypal_payload: String!
  }

  "Result of handlePayflowProResponse."
  type PayflowProResponseOutput @since(release: "2.3.3") {
    cart: Cart!
  }

  "Result of createPaypalExpressToken."
  type PaypalExpressTokenOutput @since(release: "2.3.4") {
    token: String
    paypal_urls: PaypalExpressUrlList
  }

  "Result of createPayflowProToken."
  type CreatePayflowProTokenOutput @since(release: "2.3.4") {
    secure_token: String!
    secure_token_id: String!
    response_message: String!
    result: Int!
    result_code: Int!
  }
`;
