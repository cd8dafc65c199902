/** The settings of a PayPal button of Braintree in a location. */
const BUTTON_SETTINGS = [
  ...['color', 'label', 'shape', 'show'].flatMap((name) => [`credit_${name}`, `paylater_${name}`, `paypal_${name}`]),
  ...['layout', 'logo', 'logo_position', 'show', 'text_color'].map((name) => `messaging_${name}`),
];

/** Fields of `StoreConfig` that are null while Braintree, reward points and printed cards are not configured. */
export const UNCONFIGURED_FIELDS: readonly string[] = [
  'braintree_3dsecure_allowspecific',
  'braintree_3dsecure_always_request_3ds',
  'braintree_3dsecure_specificcountry',
  'braintree_3dsecure_threshold_amount',
  'braintree_3dsecure_verify_3dsecure',
  'braintree_ach_direct_debit_vault_active',
  'braintree_applepay_merchant_name',
  'braintree_applepay_vault_active',
  'braintree_cc_vault_active',
  'braintree_cc_vault_cvv',
  'braintree_environment',
  'braintree_googlepay_btn_color',
  'braintree_googlepay_cctypes',
  'braintree_googlepay_merchant_id',
  'braintree_googlepay_vault_active',
  'braintree_local_payment_allowed_methods',
  'braintree_local_payment_fallback_button_text',
  'braintree_local_payment_redirect_on_fail',
  'braintree_merchant_account_id',
  'braintree_paypal_credit_uk_merchant_name',
  'braintree_paypal_display_on_shopping_cart',
  'braintree_paypal_merchant_country',
  'braintree_paypal_merchant_name_override',
  'braintree_paypal_require_billing_address',
  'braintree_paypal_send_cart_line_items',
  'braintree_paypal_vault_active',
  'magento_reward_general_min_points_balance',
  'magento_reward_points_invitation_customer',
  'magento_reward_points_invitation_customer_limit',
  'magento_reward_points_invitation_order',
  'magento_reward_points_invitation_order_limit',
  'magento_reward_points_newsletter',
  'magento_reward_points_order',
  'magento_reward_points_register',
  'magento_reward_points_review',
  'magento_reward_points_review_limit',
  'printed_card_price',
  'printed_card_priceV2',
  ...['cart', 'checkout', 'productpage'].flatMap((location) =>
    BUTTON_SETTINGS.map((name) => `braintree_paypal_button_location_${location}_type_${name}`),
  ),
];

/** Fields of 2.4.8, which are true by default. [CatalogRule, SalesRule, Customer etc/config.xml] */
export const SHARING_FIELDS: readonly string[] = [
  'share_all_catalog_rules',
  'share_all_sales_rule',
  'share_applied_catalog_rules',
  'share_applied_sales_rule',
];
