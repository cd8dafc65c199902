import type { DeclaredRoute, ServiceName } from './webapi-routes.ts';

/** Modules whose names do not end at the second capital letter of a service interface. */
const MODULES = [
  'asynchronousOperations',
  'twoFactorAuth',
  'customer',
  'integration',
  'checkoutAgreements',
  'checkout',
  'quote',
  'sales',
  'catalog',
  'cms',
  'giftMessage',
];

/** Methods of carts, checkout and orders. [Quote, Checkout, Sales etc/webapi.xml] */
const cartMethods: Readonly<Partial<Record<ServiceName, string>>> = {
  getOwnCart: 'getCartForCustomer',
  createOwnCart: 'createEmptyCartForCustomer',
  createCartOfCustomer: 'createEmptyCartForCustomer',
  createCartOfGuest: 'createEmptyCart',
  createCart: 'createEmptyCart',
  getCart: 'get',
  searchCarts: 'getList',
  assignCart: 'assignCustomer',
  assignGuestCart: 'assignCustomer',
  addCartItem: 'save',
  saveCartItem: 'save',
  deleteCartItem: 'deleteById',
  listCartItems: 'getList',
  listAllAgreements: 'getList',
  searchAgreements: 'getList',
  getBillingAddress: 'get',
  assignBillingAddress: 'assign',
  listShippingMethodsOfCart: 'getList',
  estimateShippingByAddress: 'estimateByExtendedAddress',
  estimateShippingByAddressId: 'estimateByAddressId',
  getCartCoupon: 'get',
  setCartCoupon: 'set',
  removeCartCoupon: 'remove',
  listPaymentMethodsOfCart: 'getList',
  getSelectedPaymentMethod: 'get',
  setSelectedPaymentMethod: 'set',
  getCartTotals: 'get',
  collectCartTotals: 'collectTotals',
  placeCartOrder: 'placeOrder',
  saveShippingInformation: 'saveAddressInformation',
  calculateTotalsInformation: 'calculate',
  getOrder: 'get',
  searchOrders: 'getList',
  getOrderStatus: 'getStatus',
  cancelOrderById: 'cancel',
  holdOrder: 'hold',
  unholdOrder: 'unHold',
  notifyOrder: 'notify',
  listOrderComments: 'getCommentsList',
  addOrderComment: 'addComment',
  invoiceOrder: 'execute',
  shipOrder: 'execute',
  saveOrder: 'save',
  getGiftMessage: 'get',
  saveGiftMessage: 'save',
  getGiftMessageOfItem: 'get',
  saveGiftMessageOfItem: 'save',
  refundOrder: 'execute',
  getCreditMemo: 'get',
  searchCreditMemos: 'getList',
  getInvoice: 'get',
  searchInvoices: 'getList',
  getShipment: 'get',
  searchShipments: 'getList',
  saveOwnCart: 'save',
  saveCartOfBody: 'save',
};

/** Names of PHP methods that differ from the names in `src/rest/services`. [etc/webapi.xml] */
const METHODS: Readonly<Partial<Record<ServiceName, string>>> = {
  saveOwnCustomer: 'save',
  changePassword: 'changePasswordById',
  activateOwnCustomer: 'activateById',
  activateCustomer: 'activate',
  saveCustomer: 'save',
  validateCustomer: 'validate',
  deleteAddress: 'deleteById',
  deleteCustomer: 'deleteById',
  setDefaultGroup: 'setDefaultCustomerGroup',
  addGroup: 'save',
  saveGroup: 'save',
  deleteGroup: 'deleteById',
  setDefaultProvider: 'setDefaultProviderCode',
  setUserProviders: 'setProvidersCodes',
  createGoogleAccessToken: 'createAdminAccessToken',
  configureGoogle: 'getConfigurationData',
  activateGoogle: 'activate',
  createAuthyAccessToken: 'createAdminAccessTokenWithCredentials',
  sendAuthyToken: 'sendToken',
  createOneTouchAccessToken: 'creatAdminAccessTokenWithOneTouch',
  configureAuthy: 'sendDeviceRegistrationPrompt',
  activateAuthy: 'activate',
  challengeU2f: 'getAuthenticationData',
  createU2fAccessToken: 'createAdminAccessToken',
  configureU2f: 'getRegistrationData',
  activateU2f: 'activate',
  configureDuo: 'getDuoConfigurationData',
  getDuoAuthenticationData: 'getAuthenticateData',
  createDuoAccessTokenBySignature: 'createAdminAccessTokenWithCredentials',
  activateDuoBySignature: 'activate',
  createDuoAccessTokenByPasscode: 'createAdminAccessTokenWithCredentialsAndPasscode',
  activateDuo: 'duoActivate',
  ...cartMethods,
  getUserProvidersByToken: 'getUserProviders',
  getProvidersToActivateByToken: 'getProvidersToActivate',
  getCustomer: 'getById',
  searchCustomers: 'getList',
  getAddress: 'getById',
  getGroup: 'getById',
  isGroupReadonly: 'isReadonly',
  searchGroups: 'getList',
  getCustomerAttribute: 'getAttributeMetadata',
  // Without a form, the method is getAllAttributesMetadata, which returns the same.
  getCustomerAttributes: 'getAttributes',
  getAddressAttributes: 'getAttributes',
  getCustomAttributes: 'getCustomAttributesMetadata',
  getAddressAttribute: 'getAttributeMetadata',
  getCustomAddressAttributes: 'getCustomAttributesMetadata',
  getStoreViews: 'getList',
  getStoreGroups: 'getList',
  getWebsites: 'getList',
  getCountries: 'getCountriesInfo',
  getCountry: 'getCountryInfo',
  getCurrencies: 'getCurrencyInfo',
  countBulkOperations: 'getOperationsCountByBulkIdAndStatus',
  searchBulkOperations: 'getList',
  searchCatalogProducts: 'getList',
  getCatalogProduct: 'get',
  getCategoryTree: 'getTree',
  searchCategories: 'getList',
  getCategory: 'get',
  listAssignedProducts: 'getAssignedProducts',
  getPage: 'getById',
  searchPages: 'getList',
  getBlock: 'getById',
  searchBlocks: 'getList',
};

/** The PHP class and method of a route's service: `Magento\Customer\Api\AccountManagementInterface::createAccount`. */
export function phpServiceOf({ serviceInterface, service }: DeclaredRoute): { className: string; method: string } {
  const module = MODULES.find((name) => serviceInterface.startsWith(name)) ?? '';
  const name = serviceInterface.slice(module.length).replace(/V\d+$/, '');
  const className = `Magento\\${module.charAt(0).toUpperCase()}${module.slice(1)}\\Api\\${name}Interface`;
  return { className, method: METHODS[service] ?? service };
}

/** The message queue topic of a route's asynchronous operations. [WebapiAsync/Model/Config.php generateTopicNameFromService] */
export function topicOf(route: DeclaredRoute): string {
  const { className, method } = phpServiceOf(route);
  return `async.${className.replaceAll('\\', '.')}.${method}.${route.method}`.toLowerCase();
}

/** Routes whose method has a second name for SOAP, so that their resources are not those of the PHP method. [Customer/etc/webapi.xml soapOperation] */
const WITH_SOAP_OPERATION: ReadonlySet<string> = new Set([
  'GET /V1/customers/me',
  'PUT /V1/customers/me',
  'GET /V1/customers/me/billingAddress',
  'GET /V1/customers/me/shippingAddress',
]);

/**
 * The ACL resources of the PHP method of a route: those of all routes of the method.
 * [Webapi/Model/Config/Converter.php convert]
 */
export function resourcesByMethod(routes: readonly DeclaredRoute[]): (route: DeclaredRoute) => ReadonlySet<string> {
  const keyOf = (route: DeclaredRoute) => `${route.serviceInterface}::${phpServiceOf(route).method}`;
  const resources = new Map<string, Set<string>>();
  for (const route of routes) {
    if (WITH_SOAP_OPERATION.has(`${route.method} ${route.path}`)) continue;
    const own = resources.get(keyOf(route));
    resources.set(keyOf(route), new Set([...(own ?? []), ...route.resources]));
  }
  return (route) => resources.get(keyOf(route)) ?? new Set(route.resources);
}
