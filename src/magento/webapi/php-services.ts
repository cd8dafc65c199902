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
  createDuoAccessTokenBySignature: 'createAdminAccessTokenWithCredentialsAndPasscode',
  activateDuoBySignature: 'duoActivate',
  createDuoAccessTokenByPasscode: 'createAdminAccessTokenWithCredentialsAndPasscode',
  activateDuo: 'duoActivate',
  ...cartMethods,
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
