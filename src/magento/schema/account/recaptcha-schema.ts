/** How a storefront is to show reCAPTCHA. [magento/security-package ReCaptchaWebapiGraphQl/etc/schema.graphqls] */
export const recaptchaSchema = /* GraphQL */ `
  type Query {
    "reCAPTCHA version 3 of the store."
    recaptchaV3Config: ReCaptchaConfigurationV3 @since(release: "2.4.7")
    "reCAPTCHA of one form."
    recaptchaFormConfig("Which form." formType: ReCaptchaFormEnum!): ReCaptchaConfigOutput @since(release: "2.4.8")
  }

  "reCAPTCHA version 3, and the forms that it guards."
  type ReCaptchaConfigurationV3 @since(release: "2.4.7") {
    is_enabled: Boolean!
    website_key: String!
    "The lowest score that passes."
    minimum_score: Float!
    badge_position: String!
    language_code: String
    theme: String! @since(release: "2.4.8")
    failure_message: String!
    forms: [ReCaptchaFormEnum]!
  }

  "Whether a form is guarded, and how."
  type ReCaptchaConfigOutput @since(release: "2.4.8") {
    is_enabled: Boolean!
    configurations: ReCaptchaConfiguration
  }

  "How a form is guarded."
  type ReCaptchaConfiguration @since(release: "2.4.8") {
    re_captcha_type: ReCaptchaTypeEmum!
    website_key: String!
    "The lowest score that passes; version 3 only."
    minimum_score: Float
    badge_position: String
    language_code: String
    theme: String!
    validation_failure_message: String!
    technical_failure_message: String!
  }

  "Kinds of reCAPTCHA. The name is misspelt in Magento too."
  enum ReCaptchaTypeEmum @since(release: "2.4.8") {
    INVISIBLE
    RECAPTCHA
    RECAPTCHA_V3
  }

  "Forms that can be guarded."
  enum ReCaptchaFormEnum @since(release: "2.4.7") {
    PLACE_ORDER
    CONTACT
    CUSTOMER_LOGIN
    CUSTOMER_FORGOT_PASSWORD
    CUSTOMER_CREATE
    CUSTOMER_EDIT
    NEWSLETTER
    PRODUCT_REVIEW
    SENDFRIEND
    BRAINTREE
    RESEND_CONFIRMATION_EMAIL @since(release: "2.4.8")
  }
`;
