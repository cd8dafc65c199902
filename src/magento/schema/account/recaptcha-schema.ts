/** The configuration of reCAPTCHA. [magento/security-package ReCaptchaWebapiGraphQl/etc/schema.graphqls] */
export const recaptchaSchema = /* GraphQL */ `
  type Query {
    "The configuration of reCAPTCHA version 3."
    recaptchaV3Config: ReCaptchaConfigurationV3 @since(release: "2.4.7")
    "The reCAPTCHA configuration of a form."
    recaptchaFormConfig("The form." formType: ReCaptchaFormEnum!): ReCaptchaConfigOutput @since(release: "2.4.8")
  }

  "The configuration of reCAPTCHA version 3, and the forms that it protects."
  type ReCaptchaConfigurationV3 @since(release: "2.4.7") {
    is_enabled: Boolean!
    website_key: String!
    "The minimum score."
    minimum_score: Float!
    badge_position: String!
    language_code: String
    theme: String! @since(release: "2.4.8")
    failure_message: String!
    forms: [ReCaptchaFormEnum]!
  }

  "Whether a form is protected, and its configuration."
  type ReCaptchaConfigOutput @since(release: "2.4.8") {
    is_enabled: Boolean!
    configurations: ReCaptchaConfiguration
  }

  "The reCAPTCHA configuration of a form."
  type ReCaptchaConfiguration @since(release: "2.4.8") {
    re_captcha_type: ReCaptchaTypeEmum!
    website_key: String!
    "The minimum score; version 3 only."
    minimum_score: Float
    badge_position: String
    language_code: String
    theme: String!
    validation_failure_message: String!
    technical_failure_message: String!
  }

  "Types of reCAPTCHA. The name is misspelt in Magento as well."
  enum ReCaptchaTypeEmum @since(release: "2.4.8") {
    INVISIBLE
    RECAPTCHA
    RECAPTCHA_V3
  }

  "Forms that reCAPTCHA can protect."
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
