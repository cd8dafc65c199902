import type { ResultRows } from './definition-rows.ts';

/**
 * The result of each method of a service interface, and the statuses of the exceptions that it declares. Methods without a
 * result and without exceptions are not listed. [etc/webapi.xml, Api]
 */
export const serviceResults: ResultRows = {
  asynchronousOperationsBulkStatusV1: `
    getBulkDetailedStatus: asynchronous-operations-data-detailed-bulk-operations-status-interface | 400,
    getBulkShortStatus: asynchronous-operations-data-bulk-operations-status-interface | 400,
    getOperationsCountByBulkIdAndStatus: int`,
  asynchronousOperationsOperationRepositoryV1: `
    getList: asynchronous-operations-data-operation-search-results-interface`,
  backendModuleServiceV1: 'getModules: string[]',
  catalogCategoryLinkManagementV1: 'getAssignedProducts: catalog-data-category-product-link-interface[]',
  catalogCategoryListV1: 'getList: catalog-data-category-search-results-interface',
  catalogCategoryManagementV1: 'getTree: catalog-data-category-tree-interface | 400',
  catalogCategoryRepositoryV1: 'get: catalog-data-category-interface | 400',
  catalogProductRepositoryV1: `
    getList: catalog-data-product-search-results-interface, get: catalog-data-product-interface | 400`,
  checkoutAgreementsCheckoutAgreementsListV1: 'getList: checkout-agreements-data-agreement-interface[]',
  checkoutAgreementsCheckoutAgreementsRepositoryV1: 'getList: checkout-agreements-data-agreement-interface[]',
  checkoutGuestPaymentInformationManagementV1: `
    savePaymentInformationAndPlaceOrder: int | 400, getPaymentInformation: checkout-data-payment-details-interface,
    savePaymentInformation: int | 400`,
  checkoutGuestShippingInformationManagementV1: 'saveAddressInformation: checkout-data-payment-details-interface',
  checkoutGuestTotalsInformationManagementV1: 'calculate: quote-data-totals-interface',
  checkoutPaymentInformationManagementV1: `
    savePaymentInformationAndPlaceOrder: int | 400, getPaymentInformation: checkout-data-payment-details-interface,
    savePaymentInformation: int | 400`,
  checkoutShippingInformationManagementV1: 'saveAddressInformation: checkout-data-payment-details-interface',
  checkoutTotalsInformationManagementV1: 'calculate: quote-data-totals-interface',
  cmsBlockRepositoryV1: `
    getById: cms-data-block-interface | 500, getList: cms-data-block-search-results-interface | 500`,
  cmsPageRepositoryV1: 'getById: cms-data-page-interface | 500, getList: cms-data-page-search-results-interface | 500',
  customerAccountManagementV1: `
    createAccount: customer-data-customer-interface | 500, changePasswordById: boolean | 500,
    activateById: customer-data-customer-interface | 500,
    getDefaultBillingAddress: customer-data-address-interface | 400 | 500,
    getDefaultShippingAddress: customer-data-address-interface | 400 | 500, isEmailAvailable: boolean | 500,
    initiatePasswordReset: boolean | 500, resetPassword: boolean | 500 | 400,
    validateResetPasswordLinkToken: boolean | 400 | 500, isReadonly: boolean | 400 | 500,
    activate: customer-data-customer-interface | 500, getConfirmationStatus: string | 500,
    resendConfirmation: boolean | 500, validate: customer-data-validation-results-interface | 500`,
  customerAddressMetadataV1: `
    getAttributeMetadata: customer-data-attribute-metadata-interface | 400 | 500,
    getAttributes: customer-data-attribute-metadata-interface[] | 500,
    getAllAttributesMetadata: customer-data-attribute-metadata-interface[] | 500,
    getCustomAttributesMetadata: customer-data-attribute-metadata-interface[] | 500`,
  customerAddressRepositoryV1: 'getById: customer-data-address-interface | 500, deleteById: boolean | 400 | 500',
  customerCustomerGroupConfigV1: 'setDefaultCustomerGroup: int | 500 | 400',
  customerCustomerMetadataV1: `
    getAttributeMetadata: customer-data-attribute-metadata-interface | 400 | 500,
    getAttributes: customer-data-attribute-metadata-interface[] | 500,
    getAllAttributesMetadata: customer-data-attribute-metadata-interface[] | 500,
    getCustomAttributesMetadata: customer-data-attribute-metadata-interface[] | 500`,
  customerCustomerRepositoryV1: `
    getById: customer-data-customer-interface | 400 | 500, save: customer-data-customer-interface | 400 | 500,
    getList: customer-data-customer-search-results-interface | 500, deleteById: boolean | 400 | 500`,
  customerGroupManagementV1: `
    getDefaultGroup: customer-data-group-interface | 400 | 500, isReadonly: boolean | 400 | 500`,
  customerGroupRepositoryV1: `
    getById: customer-data-group-interface | 400 | 500, getList: customer-data-group-search-results-interface | 500,
    save: customer-data-group-interface | 400 | 500, deleteById: boolean | 400 | 500`,
  directoryCountryInformationAcquirerV1: `
    getCountriesInfo: directory-data-country-information-interface[],
    getCountryInfo: directory-data-country-information-interface | 400`,
  directoryCurrencyInformationAcquirerV1: 'getCurrencyInfo: directory-data-currency-information-interface',
  giftMessageCartRepositoryV1: 'get: gift-message-data-message-interface, save: boolean | 400',
  giftMessageGuestCartRepositoryV1: 'get: gift-message-data-message-interface, save: boolean | 400',
  giftMessageGuestItemRepositoryV1: 'get: gift-message-data-message-interface | 400, save: boolean | 400',
  giftMessageItemRepositoryV1: 'get: gift-message-data-message-interface | 400, save: boolean | 400',
  integrationAdminTokenServiceV1: 'createAdminAccessToken: string | 400 | 500',
  integrationCustomerTokenServiceV1: `
    createCustomerAccessToken: string | 400 | 401 @since 2.4.8, revokeCustomerAccessToken: boolean | 500`,
  quoteBillingAddressManagementV1: 'get: quote-data-address-interface | 400, assign: int | 400',
  quoteCartItemRepositoryV1: `
    save: quote-data-cart-item-interface | 400, getList: quote-data-cart-item-interface[] | 400,
    deleteById: boolean | 400`,
  quoteCartManagementV1: `
    getCartForCustomer: quote-data-cart-interface | 400, createEmptyCartForCustomer: int | 400, createEmptyCart: int | 400,
    assignCustomer: boolean | 500 @since 2.3.4 | 400 @since 2.3.4, placeOrder: int | 400`,
  quoteCartRepositoryV1: 'get: quote-data-cart-interface | 400, getList: quote-data-cart-search-results-interface',
  quoteCartTotalManagementV1: 'collectTotals: quote-data-totals-interface',
  quoteCartTotalRepositoryV1: 'get: quote-data-totals-interface | 400',
  quoteCouponManagementV1: 'get: string | 400, set: boolean | 400, remove: boolean | 400',
  quoteGuestBillingAddressManagementV1: 'get: quote-data-address-interface | 400, assign: int | 400',
  quoteGuestCartItemRepositoryV1: `
    save: quote-data-cart-item-interface | 400, getList: quote-data-cart-item-interface[] | 400,
    deleteById: boolean | 400`,
  quoteGuestCartManagementV1: 'createEmptyCart: string | 400, assignCustomer: boolean, placeOrder: int | 400',
  quoteGuestCartRepositoryV1: 'get: quote-data-cart-interface | 400',
  quoteGuestCartTotalManagementV1: 'collectTotals: quote-data-totals-interface',
  quoteGuestCartTotalRepositoryV1: 'get: quote-data-totals-interface | 400',
  quoteGuestCouponManagementV1: 'get: string | 400, set: boolean | 400, remove: boolean | 400',
  quoteGuestPaymentMethodManagementV1: `
    getList: quote-data-payment-method-interface[] | 400, get: quote-data-payment-interface | 400, set: int | 400`,
  quoteGuestShipmentEstimationV1: `
    estimateByExtendedAddress: quote-data-shipping-method-interface[] | 400 @since 2.4.7`,
  quoteGuestShippingMethodManagementV1: 'getList: quote-data-shipping-method-interface[] | 400',
  quotePaymentMethodManagementV1: `
    getList: quote-data-payment-method-interface[] | 400, get: quote-data-payment-interface | 400, set: string | 400`,
  quoteShipmentEstimationV1: 'estimateByExtendedAddress: quote-data-shipping-method-interface[] | 400 @since 2.4.7',
  quoteShippingMethodManagementV1: `
    getList: quote-data-shipping-method-interface[] | 400, estimateByAddressId: quote-data-shipping-method-interface[]`,
  salesCreditmemoRepositoryV1: `
    get: sales-data-creditmemo-interface, getList: sales-data-creditmemo-search-result-interface`,
  salesRefundOrderV1: 'execute: int',
  salesInvoiceOrderV1: 'execute: int',
  salesInvoiceRepositoryV1: 'get: sales-data-invoice-interface, getList: sales-data-invoice-search-result-interface',
  salesOrderManagementV1: `
    getStatus: string, cancel: boolean, hold: boolean, unHold: boolean, notify: boolean,
    getCommentsList: sales-data-order-status-history-search-result-interface, addComment: boolean`,
  salesOrderRepositoryV1: `
    get: sales-data-order-interface, getList: sales-data-order-search-result-interface,
    save: sales-data-order-interface`,
  salesShipOrderV1: 'execute: int',
  salesShipmentRepositoryV1: 'get: sales-data-shipment-interface, getList: sales-data-shipment-search-result-interface',
  storeGroupRepositoryV1: 'getList: store-data-group-interface[]',
  storeStoreConfigManagerV1: 'getStoreConfigs: store-data-store-config-interface[]',
  storeStoreRepositoryV1: 'getList: store-data-store-interface[]',
  storeWebsiteRepositoryV1: 'getList: store-data-website-interface[]',
  twoFactorAuthAdminTokenServiceV1: 'createAdminAccessToken: string | 400 | 500',
  twoFactorAuthAuthyAuthenticateV1: `
    createAdminAccessTokenWithCredentials: string, creatAdminAccessTokenWithOneTouch: string`,
  twoFactorAuthAuthyConfigureV1: `
    sendDeviceRegistrationPrompt: two-factor-auth-data-authy-registration-prompt-response-interface`,
  twoFactorAuthDuoAuthenticateV1: `
    createAdminAccessTokenWithCredentialsAndPasscode: string,
    getAuthenticateData: two-factor-auth-data-duo-data-interface, createAdminAccessTokenWithCredentials: string`,
  twoFactorAuthDuoConfigureV1: 'getDuoConfigurationData: two-factor-auth-data-duo-data-interface @until 2.4.8',
  twoFactorAuthGoogleAuthenticateV1: 'createAdminAccessToken: string',
  twoFactorAuthGoogleConfigureV1: 'getConfigurationData: two-factor-auth-data-google-configure-interface',
  twoFactorAuthTfaV1: `
    getAllProviders: two-factor-auth-provider-interface[], getForcedProviders: two-factor-auth-provider-interface[],
    getUserProviders: two-factor-auth-provider-interface[],
    getProvidersToActivate: two-factor-auth-provider-interface[], setDefaultProviderCode: boolean,
    setProvidersCodes: boolean`,
  twoFactorAuthTfatActionsV1: `
    getUserProviders: two-factor-auth-provider-interface[],
    getProvidersToActivate: two-factor-auth-provider-interface[]`,
  twoFactorAuthU2fKeyAuthenticateV1: `
    getAuthenticationData: two-factor-auth-data-u2f-web-authn-request-interface, createAdminAccessToken: string`,
  twoFactorAuthU2fKeyConfigureV1: 'getRegistrationData: two-factor-auth-data-u2f-web-authn-request-interface',
  twoFactorAuthUserConfigManagerV1: 'getDefaultProvider: string',
};
