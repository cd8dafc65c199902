/** Orders and stored cards of Payment Services. [PaymentServicesPaypalGraphQl/etc/schema.graphqls] */
export const paymentServicesSchema = /* GraphQL */ `
  type Query {
    "An order of Payment Services."
    getPaymentOrder(cartId: String!, id: String!): PaymentOrderOutput @since(release: "2.4.7")
  }

  type Mutation {
    "Creates an order of Payment Services."
    createPaymentOrder(input: CreatePaymentOrderInput!): CreatePaymentOrderOutput @since(release: "2.4.7")
    "Synchronizes an order of Payment Services."
    syncPaymentOrder(input: SyncPaymentOrderInput): Boolean @since(release: "2.4.7")
    "Creates a setup token of a card for Payment Services."
    createVaultCardSetupToken(input: CreateVaultCardSetupTokenInput!): CreateVaultCardSetupTokenOutput @since(release: "2.4.7")
    "Stores a card in the vault of Payment Services."
    createVaultCardPaymentToken(input: CreateVaultCardPaymentTokenInput!): CreateVaultCardPaymentTokenOutput
      @since(release: "2.4.7")
    "Adds products to a new cart."
    addProductsToNewCart(cartItems: [CartItemInput!]!): AddProductsToNewCartOutput @since(release: "2.4.9")
    "Places an order that was paid with Payment Services."
    completeOrder(input: CompleteOrderInput): PlaceOrderOutput @since(release: "2.4.9")
    "Deactivates a cart."
    setCartAsInactive(cartId: String!): SetCartAsInactiveOutput @since(release: "2.4.9")
  }

  "Input: vault token."
  input VaultTokenInput @since(release: "2.4.1") {
    public_hash: String!
  }

  "Result of getPaymentOrder."
  type PaymentOrderOutput @since(release: "2.4.7") {
    status: String
    mp_order_id: String
    id: String
    payment_source_details: PaymentSourceDetails
  }

  "Payment source details."
  type PaymentSourceDetails @since(release: "2.4.7") {
    card: Card
  }

  "A card."
  type Card @since(release: "2.4.7") {
    name: String
    last_digits: String
    card_expiry_month: String
    card_expiry_year: String
    bin_details: CardBin
  }

  "A card bin."
  type CardBin @since(release: "2.4.7") {
    bin: String
  }

  "Input of createPaymentOrder."
  input CreatePaymentOrderInput @since(release: "2.4.7") {
    cartId: String!
    methodCode: String!
    paymentSource: String!
    vaultIntent: Boolean
    location: PaymentLocation!
  }

  "Input of syncPaymentOrder."
  input SyncPaymentOrderInput @since(release: "2.4.7") {
    cartId: String!
    id: String!
  }

  "Result of createPaymentOrder."
  type CreatePaymentOrderOutput @since(release: "2.4.7") {
    status: String
    mp_order_id: String
    id: String
    amount: Float
    currency_code: String
  }

  "Input: vault method."
  input VaultMethodInput @since(release: "2.4.7") {
    payments_order_id: String
    paypal_order_id: String
    payment_source: String
    public_hash: String
  }

  "Input: smart button method."
  input SmartButtonMethodInput @since(release: "2.4.7") {
    payments_order_id: String
    paypal_order_id: String
    payment_source: String
  }

  "Input: Apple Pay method."
  input ApplePayMethodInput @since(release: "2.4.7") {
    payments_order_id: String
    paypal_order_id: String
    payment_source: String
  }

  "Input: Google Pay method."
  input GooglePayMethodInput @since(release: "2.4.7") {
    payments_order_id: String
    paypal_order_id: String
    payment_source: String
  }

  "Input: hosted fields."
  input HostedFieldsInput @since(release: "2.4.7") {
    payments_order_id: String
    paypal_order_id: String
    payment_source: String
    is_active_payment_token_enabler: Boolean
    cardBin: String
    cardExpiryMonth: String
    cardExpiryYear: String
    cardLast4: String
    holderName: String
  }

  "Input of createVaultCardSetupToken."
  input CreateVaultCardSetupTokenInput @since(release: "2.4.7") {
    setup_token: VaultSetupTokenInput!
    three_ds_mode: ThreeDSMode
  }

  "Input: vault setup token."
  input VaultSetupTokenInput @since(release: "2.4.7") {
    payment_source: PaymentSourceInput!
  }

  "Input: payment source."
  input PaymentSourceInput @since(release: "2.4.7") {
    card: CardPaymentSourceInput!
  }

  "Input: card payment source."
  input CardPaymentSourceInput @since(release: "2.4.7") {
    name: String
    billing_address: BillingAddressPaymentSourceInput!
  }

  "Input: billing address payment source."
  input BillingAddressPaymentSourceInput @since(release: "2.4.7") {
    address_line_1: String
    address_line_2: String
    region: String
    city: String
    postal_code: String
    country_code: String!
  }

  "Result of createVaultCardSetupToken."
  type CreateVaultCardSetupTokenOutput @since(release: "2.4.7") {
    setup_token: String!
  }

  "Input of createVaultCardPaymentToken."
  input CreateVaultCardPaymentTokenInput @since(release: "2.4.7") {
    setup_token_id: String!
    card_description: String
  }

  "Result of createVaultCardPaymentToken."
  type CreateVaultCardPaymentTokenOutput @since(release: "2.4.7") {
    vault_token_id: String!
    payment_source: PaymentSourceOutput!
  }

  "A payment source."
  type PaymentSourceOutput @since(release: "2.4.7") {
    card: CardPaymentSourceOutput!
  }

  "A card payment source."
  type CardPaymentSourceOutput @since(release: "2.4.7") {
    brand: String
    last_digits: String
    expiry: String
  }

  "Result of addProductsToNewCart."
  type AddProductsToNewCartOutput @since(release: "2.4.9") {
    cart: Cart
    user_errors: [CartUserInputError]
  }

  "Input of completeOrder."
  input CompleteOrderInput @since(release: "2.4.9") {
    cartId: String!
    id: String!
  }

  "Input: fastlane method."
  input FastlaneMethodInput @since(release: "2.4.9") {
    payment_source: String
    paypal_fastlane_token: String
  }

  "Result of setCartAsInactive."
  type SetCartAsInactiveOutput @since(release: "2.4.9") {
    error: String
    success: Boolean!
  }
`;
