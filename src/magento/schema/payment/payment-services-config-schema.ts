/** Configuration of Payment Services. [PaymentServicesPaypalGraphQl/etc/schema.graphqls] */
export const paymentServicesConfigSchema = /* GraphQL */ `
  type Query {
    "Configuration of Payment Services at a location."
    getPaymentConfig(location: PaymentLocation!): PaymentConfigOutput @since(release: "2.4.7")
    "Parameters of the SDK of Payment Services."
    getPaymentSDK(location: PaymentLocation!): GetPaymentSDKOutput @since(release: "2.4.7")
    "Configuration of stored cards of Payment Services."
    getVaultConfig: VaultConfigOutput @since(release: "2.4.7")
  }

  "Result of getPaymentSDK."
  type GetPaymentSDKOutput @since(release: "2.4.7") {
    sdkParams: [PaymentSDKParamsItem]
  }

  "A payment SDK params item."
  type PaymentSDKParamsItem @since(release: "2.4.7") {
    code: String
    params: [SDKParams]
  }

  "Values: payment location."
  enum PaymentLocation @since(release: "2.4.7") {
    PRODUCT_DETAIL MINICART CART CHECKOUT ADMIN START_OF_CHECKOUT
  }

  "Result of getPaymentConfig."
  type PaymentConfigOutput @since(release: "2.4.7") {
    apple_pay: ApplePayConfig
    google_pay: GooglePayConfig
    hosted_fields: HostedFieldsConfig
    smart_buttons: SmartButtonsConfig
    fastlane: FastlaneConfig @since(release: "2.4.9")
  }

  "A payment config item, of any type."
  interface PaymentConfigItem @since(release: "2.4.7") {
    code: String
    is_visible: Boolean
    sdk_params: [SDKParams]
    sort_order: String
    payment_intent: String
    title: String
  }

  "A payment common config."
  type PaymentCommonConfig implements PaymentConfigItem @since(release: "2.4.7")

  "A hosted fields config."
  type HostedFieldsConfig implements PaymentConfigItem @since(release: "2.4.7") {
    payment_source: String
    three_ds: Boolean @deprecated(reason: "Replaced by a newer field.")
    three_ds_mode: ThreeDSMode
    cc_vault_code: String
    is_vault_enabled: Boolean
    requires_card_details: Boolean
  }

  "Values: three DS mode."
  enum ThreeDSMode @since(release: "2.4.7") {
    OFF
    SCA_WHEN_REQUIRED
    SCA_ALWAYS
  }

  "A smart buttons config."
  type SmartButtonsConfig implements PaymentConfigItem @since(release: "2.4.7") {
    display_message: Boolean
    message_styles: MessageStyles
    button_styles: ButtonStyles
    display_venmo: Boolean
    app_switch_when_available: Boolean @since(release: "2.4.9")
  }

  "A Apple Pay config."
  type ApplePayConfig implements PaymentConfigItem @since(release: "2.4.7") {
    button_styles: ButtonStyles
    payment_source: String
  }

  "A Google Pay config."
  type GooglePayConfig implements PaymentConfigItem @since(release: "2.4.7") {
    button_styles: GooglePayButtonStyles
    payment_source: String
    three_ds_mode: ThreeDSMode
  }

  "Button styles."
  type ButtonStyles @since(release: "2.4.7") {
    layout: String
    color: String
    shape: String
    height: Int
    label: String
    tagline: Boolean
    use_default_height: Boolean
  }

  "Google Pay button styles."
  type GooglePayButtonStyles @since(release: "2.4.7") {
    color: String
    height: Int
    type: String
  }

  "Message styles."
  type MessageStyles @since(release: "2.4.7") {
    layout: String
    logo: MessageStyleLogo
  }

  "A message style logo."
  type MessageStyleLogo @since(release: "2.4.7") {
    type: String
  }

  "SDK params."
  type SDKParams @since(release: "2.4.7") {
    name: String
    value: String
  }

  "Result of getVaultConfig."
  type VaultConfigOutput @since(release: "2.4.7") {
    credit_card: VaultCreditCardConfig
  }

  "A vault credit card config."
  type VaultCreditCardConfig @since(release: "2.4.7") {
    three_ds_mode: ThreeDSMode
    is_vault_enabled: Boolean
    sdk_params: [SDKParams]
  }

  "A fastlane config."
  type FastlaneConfig implements PaymentConfigItem @since(release: "2.4.9") {
    payment_source: String
    three_ds_mode: ThreeDSMode
  }
`;
