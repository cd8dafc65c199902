/** Braintree. [BraintreeGraphQl/etc/schema.graphqls; the PayPal Braintree extension: documentation] */
export const braintreeSchema = /* GraphQL */ `
  type Mutation {
    "Creates a client token of Braintree."
    createBraintreeClientToken: String! @since(release: "2.3.3")
    "Creates a client token of PayPal through Braintree."
    createBraintreePayPalClientToken: String! @since(release: "2.4.7")
    "Creates a client token of stored PayPal accounts through Braintree."
    createBraintreePayPalVaultClientToken(input: BraintreeVaultInput): String! @since(release: "2.4.7")
  }

  type StoreConfig {
    braintree_3dsecure_allowspecific: Boolean @since(release: "2.4.7")
    braintree_3dsecure_always_request_3ds: Boolean @since(release: "2.4.7")
    braintree_3dsecure_specificcountry: String @since(release: "2.4.7")
    braintree_3dsecure_threshold_amount: String @since(release: "2.4.7")
    braintree_3dsecure_verify_3dsecure: Boolean @since(release: "2.4.7")
    braintree_ach_direct_debit_vault_active: Boolean @since(release: "2.4.7")
    braintree_applepay_merchant_name: String @since(release: "2.4.7")
    braintree_applepay_vault_active: Boolean @since(release: "2.4.7")
    braintree_cc_vault_active: String @since(release: "2.3.3")
    braintree_cc_vault_cvv: Boolean @since(release: "2.4.7")
    braintree_environment: String @since(release: "2.4.7")
    braintree_googlepay_btn_color: String @since(release: "2.4.7")
    braintree_googlepay_cctypes: String @since(release: "2.4.7")
    braintree_googlepay_merchant_id: String @since(release: "2.4.7")
    braintree_googlepay_vault_active: Boolean @since(release: "2.4.7")
    braintree_local_payment_allowed_methods: String @since(release: "2.4.7")
    braintree_local_payment_fallback_button_text: String @since(release: "2.4.7")
    braintree_local_payment_redirect_on_fail: String @since(release: "2.4.7")
    braintree_merchant_account_id: String @since(release: "2.4.7")
    braintree_paypal_credit_uk_merchant_name: String @since(release: "2.4.7")
    braintree_paypal_display_on_shopping_cart: Boolean @since(release: "2.4.7")
    braintree_paypal_merchant_country: String @since(release: "2.4.7")
    braintree_paypal_merchant_name_override: String @since(release: "2.4.7")
    braintree_paypal_require_billing_address: Boolean @since(release: "2.4.7")
    braintree_paypal_send_cart_line_items: Boolean @since(release: "2.4.7")
    braintree_paypal_vault_active: Boolean @since(release: "2.4.7")
  }

  "Input: braintree."
  input BraintreeInput @since(release: "2.3.3") {
    payment_method_nonce: String!
    is_active_payment_token_enabler: Boolean!
    device_data: String
  }

  "Input: braintree cc vault."
  input BraintreeCcVaultInput @since(release: "2.3.3") {
    public_hash: String!
    device_data: String
  }

  "Input of createBraintreePayPalVaultClientToken."
  input BraintreeVaultInput @since(release: "2.4.7") {
    device_data: String
    public_hash: String!
  }
`;
