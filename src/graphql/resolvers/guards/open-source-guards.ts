import { alwaysRefused, customerOnly, knownCart, ownCart, type RootGuards, whileEnabled } from './root-guard.ts';

/** Refuses the fields of an extension that is not configured. [PaymentServicesPaypal/Model/SdkService.php] */
const paymentServices = whileEnabled('payment/payment_services/active', 'internalError');
const braintree = whileEnabled('payment/braintree/active', 'braintreeInactive');
const braintreePayPal = whileEnabled('payment/braintree_paypal/active', 'braintreePayPalInactive');

/** No order waits for a payment on a page of PayPal. [PaypalGraphQl/Model/Resolver/HostedProUrl.php, PayflowLinkToken.php] */
const paymentOfCart = [knownCart('input.cart_id'), alwaysRefused('paymentInfoNotFound')];

/** Queries of Magento Open Source and its bundled extensions whose answers are generated. */
export const openSourceQueryGuards: RootGuards = {
  allCartRules: [],
  allCatalogRules: [],
  attributesList: [],
  customAttributeMetadata: [],
  customAttributeMetadataV2: [],
  getHostedProUrl: paymentOfCart,
  getPayflowLinkToken: paymentOfCart,
  getPaymentOrder: [paymentServices],
};

/** Mutations of Magento Open Source and its bundled extensions whose answers are generated. */
export const openSourceMutationGuards: RootGuards = {
  addBundleProductsToCart: ownCart('input.cart_id'),
  addConfigurableProductsToCart: ownCart('input.cart_id'),
  addDownloadableProductsToCart: ownCart('input.cart_id'),
  addVirtualProductsToCart: ownCart('input.cart_id'),
  addProductsToNewCart: [paymentServices],
  completeOrder: [paymentServices],
  setCartAsInactive: [paymentServices],
  createBraintreeClientToken: [braintree],
  createBraintreePayPalClientToken: [braintreePayPal],
  createBraintreePayPalVaultClientToken: [customerOnly(), braintreePayPal],
  createPayflowProToken: [
    ...ownCart('input.cart_id'),
    whileEnabled('payment/payflowpro/active', 'paymentGatewayUnreachable'),
  ],
  createPaypalExpressToken: [
    ...ownCart('input.cart_id'),
    whileEnabled('payment/paypal_express/active', 'paymentMethodNotAvailable'),
  ],
  handlePayflowProResponse: [...ownCart('input.cart_id'), whileEnabled('payment/payflowpro/active', 'internalError')],
  createPaymentOrder: [paymentServices],
  syncPaymentOrder: [paymentServices],
  createVaultCardSetupToken: [paymentServices],
  createVaultCardPaymentToken: [customerOnly(), paymentServices],
};
