/** One part of a visit: the root fields whose documents are sent, in this order. */
export interface Phase {
  readonly name: string;
  readonly roots: readonly string[];
}

/** A visit of a shop. Every document of a client is sent in the phase of its root field. */
export const PHASES: readonly Phase[] = [
  {
    name: 'browse as a guest',
    roots:
      words(`storeConfig availableStores currency countries country recaptchaV3Config attributesForm attributesList __type
      route urlResolver cmsPage cmsBlocks products categories categoryList productReviewRatingsMetadata
      subscribeEmailToNewsletter contactUs isEmailAvailable`),
  },
  {
    name: 'order as a guest',
    roots: words(`createGuestCart checkoutAgreements giftCardAccount setGuestEmailOnCart guestOrder guestOrderByToken
      requestGuestOrderCancel confirmCancelOrder requestGuestReturn confirmReturn`),
  },
  {
    name: 'sign up and confirm',
    roots: words('createCustomer createCustomerV2 resendConfirmationEmail confirmEmail confirmCustomerEmail'),
  },
  {
    name: 'reset the password',
    roots: words('requestPasswordResetEmail forgotPassword resetPassword s_resetPassword'),
  },
  { name: 'sign in', roots: words('generateCustomerToken') },
  {
    name: 'fill the cart',
    roots: words(`createEmptyCart mergeCarts assignCompareListToCustomer addProductsToCart addSimpleProductsToCart
      addVirtualProductsToCart addDownloadableProductsToCart addConfigurableProductsToCart addBundleProductsToCart
      updateCartItems removeItemFromCart applyCouponToCart applyCouponsToCart removeCouponFromCart applyGiftCardToCart
      removeGiftCardFromCart setGiftOptionsOnCart`),
  },
  {
    name: 'check out',
    roots: words(`estimateShippingMethods estimateTotals setShippingAddressesOnCart setBillingAddressOnCart
      setShippingMethodsOnCart setPaymentMethodOnCart cart customerCart placeOrder`),
  },
  {
    name: 'use the account',
    roots:
      words(`createCustomerAddress updateCustomerAddress createWishlist addProductsToWishlist updateProductsInWishlist
      updateWishlist createProductReview customer removeProductsFromWishlist reorderItems cancelOrder requestReturn
      customerPaymentTokens deletePaymentToken company deleteCustomerAddress updateCustomer updateCustomerV2 updateCustomerEmail
      changeCustomerPassword`),
  },
  { name: 'sign out', roots: words('revokeCustomerToken deleteCustomer') },
];

function words(text: string): string[] {
  return text.split(/\s+/);
}

const ORDER = PHASES.flatMap(({ roots }) => roots);

/** The root field that decides when a document is sent: its last in the order of the phases; a guest's e-mail before all. */
export const rootOf = ({ roots }: { readonly roots: readonly string[] }): string | undefined =>
  roots.includes('setGuestEmailOnCart')
    ? 'setGuestEmailOnCart'
    : ORDER[Math.max(...roots.map((root) => ORDER.indexOf(root)))];
