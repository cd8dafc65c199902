/** Payment methods. [PaymentGraphQl, PaymentServicesPaypalGraphQl, AuthorizenetGraphQl etc/schema.graphqls] */
export const paymentMethodsSchema = /* GraphQL */ `
  type StoreConfig {
    zero_subtotal_enabled: Boolean @since(release: "2.4.4")
    zero_subtotal_title: String @since(release: "2.4.4")
    zero_subtotal_new_order_status: String @since(release: "2.4.4")
    zero_subtotal_payment_action: String @since(release: "2.4.4")
    zero_subtotal_enable_for_specific_countries: Boolean @since(release: "2.4.4")
    zero_subtotal_payment_from_specific_countries: String @since(release: "2.4.4")
    zero_subtotal_sort_order: Int @since(release: "2.4.4")
    check_money_order_enabled: Boolean @since(release: "2.4.4")
    check_money_order_title: String @since(release: "2.4.4")
    check_money_order_new_order_status: String @since(release: "2.4.4")
    check_money_order_enable_for_specific_countries: Boolean @since(release: "2.4.4")
    check_money_order_payment_from_specific_countries: String @since(release: "2.4.4")
    check_money_order_make_check_payable_to: String @since(release: "2.4.4")
    check_money_order_send_check_to: String @since(release: "2.4.4")
    check_money_order_min_order_total: String @since(release: "2.4.4")
    check_money_order_max_order_total: String @since(release: "2.4.4")
    check_money_order_sort_order: Int @since(release: "2.4.4")
  }

  "Input: payment method."
  input PaymentMethodInput @since(release: "2.3.2") {
    code: String!
    purchase_order_number: String
    authorizenet_acceptjs: AuthorizenetInput @since(release: "2.3.3") @until(release: "2.4.0")
    braintree: BraintreeInput @since(release: "2.3.3")
    braintree_cc_vault: BraintreeCcVaultInput @since(release: "2.3.3")
    paypal_express: PaypalExpressInput @since(release: "2.3.3")
    payflow_express: PayflowExpressInput @since(release: "2.3.3")
    payflow_link: PayflowLinkInput @since(release: "2.3.3")
    payflowpro: PayflowProInput @since(release: "2.3.3")
    hosted_pro: HostedProInput @since(release: "2.3.3")
    payflowpro_cc_vault: VaultTokenInput @since(release: "2.4.1")
    payment_services_paypal_hosted_fields: HostedFieldsInput @since(release: "2.4.7")
    payment_services_paypal_smart_buttons: SmartButtonMethodInput @since(release: "2.4.7")
    payment_services_paypal_apple_pay: ApplePayMethodInput @since(release: "2.4.7")
    payment_services_paypal_google_pay: GooglePayMethodInput @since(release: "2.4.7")
    payment_services_paypal_vault: VaultMethodInput @since(release: "2.4.7")
    braintree_ach_direct_debit: BraintreeInput @since(release: "2.4.7")
    braintree_ach_direct_debit_vault: BraintreeVaultInput @since(release: "2.4.7")
    braintree_applepay_vault: BraintreeVaultInput @since(release: "2.4.7")
    braintree_googlepay_vault: BraintreeVaultInput @since(release: "2.4.7")
    braintree_paypal: BraintreeInput @since(release: "2.4.7")
    braintree_paypal_vault: BraintreeVaultInput @since(release: "2.4.7")
    payment_services_paypal_fastlane: FastlaneMethodInput @since(release: "2.4.9")
  }

  "Input: authorizenet."
  input AuthorizenetInput @since(release: "2.3.3") @until(release: "2.4.0") {
    opaque_data_descriptor: String!
    opaque_data_value: String!
    cc_last_4: Int!
  }
`;
