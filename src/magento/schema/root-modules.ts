/** Root fields by the module that defines them, for modules that a store can disable. [etc/schema.graphqls of each] */
const ROOT_FIELDS: Readonly<Record<string, string>> = {
  Bundle: 'addBundleProductsToCart',
  CheckoutAgreements: 'checkoutAgreements',
  CompareList: `compareList addProductsToCompareList assignCompareListToCustomer createCompareList deleteCompareList
    removeProductsFromCompareList`,
  ConfigurableProduct: 'addConfigurableProductsToCart',
  Contact: 'contactUs',
  CustomerDownloadable: 'customerDownloadableProducts',
  Downloadable: 'addDownloadableProductsToCart',
  InventoryInStorePickup: 'pickupLocations',
  LoginAsCustomer: 'generateCustomerTokenAsAdmin',
  Newsletter: 'subscribeEmailToNewsletter',
  OrderCancellation: 'cancelOrder confirmCancelOrder requestGuestOrderCancel',
  PaymentServicesPaypal: `getPaymentConfig getPaymentOrder getPaymentSDK getVaultConfig createPaymentOrder
    createVaultCardPaymentToken createVaultCardSetupToken syncPaymentOrder addProductsToNewCart completeOrder
    setCartAsInactive`,
  Paypal: `getHostedProUrl getPayflowLinkToken createPayflowProToken createPaypalExpressToken
    handlePayflowProResponse`,
  ReCaptchaWebapi: 'recaptchaFormConfig recaptchaV3Config',
  Review: 'productReviewRatingsMetadata createProductReview',
  SendFriend: 'sendEmailToFriend',
  Vault: 'customerPaymentTokens deletePaymentToken',
  Wishlist: 'wishlist addProductsToWishlist addWishlistItemsToCart removeProductsFromWishlist updateProductsInWishlist',
  Rma: 'addReturnComment addReturnTracking confirmReturn removeReturnTracking requestGuestReturn requestReturn',
  GiftRegistry: `giftRegistry giftRegistryEmailSearch giftRegistryIdSearch giftRegistryTypeSearch giftRegistryTypes
    addGiftRegistryRegistrants createGiftRegistry moveCartItemsToGiftRegistry removeGiftRegistry
    removeGiftRegistryItems removeGiftRegistryRegistrants shareGiftRegistry updateGiftRegistry
    updateGiftRegistryItems updateGiftRegistryRegistrants`,
  Reward: 'applyRewardPointsToCart removeRewardPointsFromCart',
  CustomerBalance: 'applyStoreCreditToCart removeStoreCreditFromCart',
  MultipleWishlist: `clearWishlist copyProductsBetweenWishlists createWishlist deleteWishlist
    moveProductsBetweenWishlists updateWishlist`,
};

const fieldsOfModule: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ROOT_FIELDS).map(([module, fields]) => [module, fields.split(/\s+/)]),
);

const moduleOf: ReadonlyMap<string, string> = new Map(
  [...fieldsOfModule].flatMap(([module, fields]) => fields.map((field) => [field, module] as const)),
);

/** Whether the module of a root field is disabled: `Magento_Wishlist`, or `Magento_WishlistGraphQl`. */
export function isRootFieldDisabled(modules: ReadonlyMap<string, boolean>, field: string): boolean {
  const module = moduleOf.get(field);
  if (module === undefined) return false;
  return modules.get(`Magento_${module}`) === false || modules.get(`Magento_${module}GraphQl`) === false;
}

/** The root fields that a module defines, by its name: `Magento_Wishlist`, or `Magento_WishlistGraphQl`. */
export const rootFieldsOf = (name: string): readonly string[] =>
  fieldsOfModule.get(name.replace(/^Magento_/, '').replace(/GraphQl$/, '')) ?? [];
