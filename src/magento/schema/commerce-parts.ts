import { COMMERCE_TYPES, EXTENSION_TYPES } from './commerce-types.ts';

/** Fields, arguments and values by type and origin. */
const FIELDS: readonly (readonly [
  type: string,
  origin: 'commerce' | 'extension' | 'attribute' | 'storefront_package',
  fields: string,
])[] = [
  [
    'Query',
    'commerce',
    `
    company customerSegments dynamicBlocks giftCardAccount giftRegistry giftRegistryEmailSearch giftRegistryIdSearch
    giftRegistryTypeSearch giftRegistryTypes isCompanyAdminEmailAvailable isCompanyEmailAvailable isCompanyRoleNameAvailable
    isCompanyUserEmailAvailable negotiableQuote negotiableQuoteTemplate negotiableQuoteTemplates negotiableQuotes`,
  ],
  [
    'Customer',
    'commerce',
    `
    companies gift_registries gift_registry purchase_order purchase_order_approval_rule
    purchase_order_approval_rule_metadata purchase_order_approval_rules purchase_orders requisition_lists return
    reward_points segments store_credit structure_id team`,
  ],
  [
    'Mutation',
    'commerce',
    `
    acceptCompanyInvitation acceptNegotiableQuoteTemplate addGiftRegistryRegistrants addProductsToRequisitionList
    addPurchaseOrderComment addPurchaseOrderItemsToCart addRequisitionListItemsToCart addReturnComment addReturnTracking
    applyCouponsToCart applyGiftCardToCart applyRewardPointsToCart applyStoreCreditToCart approvePurchaseOrders
    cancelNegotiableQuoteTemplate cancelPurchaseOrders clearCart clearCustomerCart clearWishlist closeNegotiableQuotes
    confirmReturn copyItemsBetweenRequisitionLists copyProductsBetweenWishlists createCompany createCompanyRole
    createCompanyTeam createCompanyUser createGiftRegistry createPurchaseOrderApprovalRule createRequisitionList
    createWishlist deleteCompanyRole deleteCompanyTeam deleteCompanyUser deleteCompanyUserV2 deleteNegotiableQuoteTemplate
    deleteNegotiableQuotes deletePurchaseOrderApprovalRule deleteRequisitionList deleteRequisitionListItems deleteWishlist
    duplicateNegotiableQuote exchangeExternalCustomerToken exchangeOtpForCustomerToken generateNegotiableQuoteFromTemplate
    moveCartItemsToGiftRegistry moveItemsBetweenRequisitionLists moveLineItemToRequisitionList moveProductsBetweenWishlists
    openNegotiableQuoteTemplate placeNegotiableQuoteOrder placeOrderForPurchaseOrder placePurchaseOrder
    redeemGiftCardBalanceAsStoreCredit rejectPurchaseOrders removeCouponsFromCart removeGiftCardFromCart removeGiftRegistry
    removeGiftRegistryItems removeGiftRegistryRegistrants removeNegotiableQuoteItems removeNegotiableQuoteTemplateItems
    removeReturnTracking removeRewardPointsFromCart removeStoreCreditFromCart renameNegotiableQuote requestGuestReturn
    requestNegotiableQuote requestNegotiableQuoteTemplateFromQuote requestReturn sendNegotiableQuoteForReview
    setGiftOptionsOnCart setLineItemNote setNegotiableQuoteBillingAddress setNegotiableQuotePaymentMethod
    setNegotiableQuoteShippingAddress setNegotiableQuoteShippingMethods setNegotiableQuoteTemplateShippingAddress
    setQuoteTemplateLineItemNote shareGiftRegistry submitNegotiableQuoteTemplateForReview updateCompany updateCompanyRole
    updateCompanyStructure updateCompanyTeam updateCompanyUser updateGiftRegistry updateGiftRegistryItems
    updateGiftRegistryRegistrants updateNegotiableQuoteQuantities updateNegotiableQuoteTemplateQuantities
    updatePurchaseOrderApprovalRule updateRequisitionList updateRequisitionListItems updateWishlist validatePurchaseOrders`,
  ],
  [
    'StoreConfig',
    'commerce',
    `
    magento_reward_general_is_enabled magento_reward_general_is_enabled_on_front magento_reward_general_min_points_balance
    magento_reward_general_publish_history magento_reward_points_invitation_customer
    magento_reward_points_invitation_customer_limit magento_reward_points_invitation_order
    magento_reward_points_invitation_order_limit magento_reward_points_newsletter magento_reward_points_order
    magento_reward_points_register magento_reward_points_review magento_reward_points_review_limit printed_card_price
    share_active_segments`,
  ],
  [
    'Cart',
    'commerce',
    `
    applied_reward_points applied_store_credit`,
  ],
  [
    'CartItemInterface',
    'commerce',
    `
    note_from_buyer note_from_seller`,
  ],
  [
    'CustomerOrder',
    'commerce',
    `
    applied_gift_cards`,
  ],
  [
    'ProductFilterInput',
    'commerce',
    `
    is_returnable`,
  ],
  [
    'ProductSortInput',
    'commerce',
    `
    is_returnable`,
  ],
  [
    'OrderActionType',
    'commerce',
    `
    RETURN`,
  ],
  [
    'Mutation',
    'extension',
    `
    addProductsToNewCart completeOrder createBraintreePayPalClientToken createBraintreePayPalVaultClientToken
    setCartAsInactive`,
  ],
  [
    'StoreConfig',
    'extension',
    `
    braintree_3dsecure_allowspecific braintree_3dsecure_always_request_3ds braintree_3dsecure_specificcountry
    braintree_3dsecure_threshold_amount braintree_3dsecure_verify_3dsecure braintree_ach_direct_debit_vault_active
    braintree_applepay_merchant_name braintree_applepay_vault_active braintree_cc_vault_active braintree_cc_vault_cvv
    braintree_environment braintree_googlepay_btn_color braintree_googlepay_cctypes braintree_googlepay_merchant_id
    braintree_googlepay_vault_active braintree_local_payment_allowed_methods braintree_local_payment_fallback_button_text
    braintree_local_payment_redirect_on_fail braintree_merchant_account_id
    braintree_paypal_button_location_cart_type_credit_color braintree_paypal_button_location_cart_type_credit_label
    braintree_paypal_button_location_cart_type_credit_shape braintree_paypal_button_location_cart_type_credit_show
    braintree_paypal_button_location_cart_type_messaging_layout braintree_paypal_button_location_cart_type_messaging_logo
    braintree_paypal_button_location_cart_type_messaging_logo_position
    braintree_paypal_button_location_cart_type_messaging_show
    braintree_paypal_button_location_cart_type_messaging_text_color
    braintree_paypal_button_location_cart_type_paylater_color braintree_paypal_button_location_cart_type_paylater_label
    braintree_paypal_button_location_cart_type_paylater_shape braintree_paypal_button_location_cart_type_paylater_show
    braintree_paypal_button_location_cart_type_paypal_color braintree_paypal_button_location_cart_type_paypal_label
    braintree_paypal_button_location_cart_type_paypal_shape braintree_paypal_button_location_cart_type_paypal_show
    braintree_paypal_button_location_checkout_type_credit_color braintree_paypal_button_location_checkout_type_credit_label
    braintree_paypal_button_location_checkout_type_credit_shape braintree_paypal_button_location_checkout_type_credit_show
    braintree_paypal_button_location_checkout_type_messaging_layout
    braintree_paypal_button_location_checkout_type_messaging_logo
    braintree_paypal_button_location_checkout_type_messaging_logo_position
    braintree_paypal_button_location_checkout_type_messaging_show
    braintree_paypal_button_location_checkout_type_messaging_text_color
    braintree_paypal_button_location_checkout_type_paylater_color
    braintree_paypal_button_location_checkout_type_paylater_label
    braintree_paypal_button_location_checkout_type_paylater_shape
    braintree_paypal_button_location_checkout_type_paylater_show braintree_paypal_button_location_checkout_type_paypal_color
    braintree_paypal_button_location_checkout_type_paypal_label braintree_paypal_button_location_checkout_type_paypal_shape
    braintree_paypal_button_location_checkout_type_paypal_show
    braintree_paypal_button_location_productpage_type_credit_color
    braintree_paypal_button_location_productpage_type_credit_label
    braintree_paypal_button_location_productpage_type_credit_shape
    braintree_paypal_button_location_productpage_type_credit_show
    braintree_paypal_button_location_productpage_type_messaging_layout
    braintree_paypal_button_location_productpage_type_messaging_logo
    braintree_paypal_button_location_productpage_type_messaging_logo_position
    braintree_paypal_button_location_productpage_type_messaging_show
    braintree_paypal_button_location_productpage_type_messaging_text_color
    braintree_paypal_button_location_productpage_type_paylater_color
    braintree_paypal_button_location_productpage_type_paylater_label
    braintree_paypal_button_location_productpage_type_paylater_shape
    braintree_paypal_button_location_productpage_type_paylater_show
    braintree_paypal_button_location_productpage_type_paypal_color
    braintree_paypal_button_location_productpage_type_paypal_label
    braintree_paypal_button_location_productpage_type_paypal_shape
    braintree_paypal_button_location_productpage_type_paypal_show braintree_paypal_credit_uk_merchant_name
    braintree_paypal_display_on_shopping_cart braintree_paypal_merchant_country braintree_paypal_merchant_name_override
    braintree_paypal_require_billing_address braintree_paypal_send_cart_line_items braintree_paypal_vault_active`,
  ],
  [
    'PaymentMethodInput',
    'extension',
    `
    braintree_ach_direct_debit braintree_ach_direct_debit_vault braintree_applepay_vault braintree_googlepay_vault
    braintree_paypal braintree_paypal_vault payment_services_paypal_fastlane`,
  ],
  [
    'PaymentLocation',
    'extension',
    `
    START_OF_CHECKOUT`,
  ],
  [
    'PaymentConfigOutput',
    'extension',
    `
    fastlane`,
  ],
  [
    'SmartButtonsConfig',
    'extension',
    `
    app_switch_when_available`,
  ],
  [
    'ProductInterface',
    'attribute',
    `
    color`,
  ],
  [
    'CartAddressInput',
    'storefront_package',
    `
    custom_attributes`,
  ],
];

const split = (names: string): string[] => names.trim().split(/\s+/);

/** Parts of the schema by name, `Type` or `Type.field`, with their origin. */
export const documentedParts = [
  ...split(COMMERCE_TYPES).map((type) => [type, 'commerce'] as const),
  ...split(EXTENSION_TYPES).map((type) => [type, 'extension'] as const),
  ...FIELDS.flatMap(([type, origin, fields]) => split(fields).map((field) => [`${type}.${field}`, origin] as const)),
];
