import { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import {
  intParameter,
  optionalParameter,
  ownCustomerId,
  pathParameter,
  routeParameter,
  stringParameter,
  type WebapiRoute,
} from './webapi-route.ts';

const ADMIN_RESOURCES = ['Magento_Cart::manage'] as const;
const item = routeParameter('cartItem', 'CartItem');

/** The first releases that assign a guest's cart to the caller, not to the customer in the body. */
const FORCED_CUSTOMER = ['2.4.4-p12', '2.4.5-p11', '2.4.6-p9', '2.4.7-p4'] as const;

const assignGuestCart = {
  method: 'PUT',
  path: '/V1/guest-carts/:cartId',
  resources: [SELF],
  service: 'assignGuestCart',
  serviceInterface: 'quoteGuestCartManagementV1',
} as const;

/** The first releases in which the id in the body of `PUT /V1/carts/mine` is that of the caller's cart. */
const FORCED_CART = ['2.3.7-p1', '2.4.2-p2'] as const;

const saveOwnCart = {
  method: 'PUT',
  path: '/V1/carts/mine',
  resources: [SELF],
  serviceInterface: 'quoteCartRepositoryV1',
  parameters: [{ ...intParameter('cartId'), forced: '%cart_id%' }, routeParameter('quote', 'Cart')],
} as const;

/** Creation, lookup and assignment of carts, and adding items. [Quote/etc/webapi.xml] */
export const cartCreationRoutes = [
  {
    method: 'GET',
    path: '/V1/carts/mine',
    resources: [SELF],
    service: 'getOwnCart',
    serviceInterface: 'quoteCartManagementV1',
    parameters: [ownCustomerId],
  },
  {
    method: 'POST',
    path: '/V1/carts/mine',
    resources: [SELF],
    service: 'createOwnCart',
    serviceInterface: 'quoteCartManagementV1',
    parameters: [ownCustomerId],
  },
  { ...saveOwnCart, since: FORCED_CART, service: 'saveOwnCart' },
  { ...saveOwnCart, until: FORCED_CART, service: 'saveCartOfBody' },
  {
    method: 'POST',
    path: '/V1/guest-carts',
    resources: [ANONYMOUS],
    service: 'createCartOfGuest',
    serviceInterface: 'quoteGuestCartManagementV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/guest-carts/:cartId',
    resources: [ANONYMOUS],
    service: 'getCart',
    serviceInterface: 'quoteGuestCartRepositoryV1',
    parameters: [stringParameter('cartId')],
  },
  {
    ...assignGuestCart,
    since: FORCED_CUSTOMER,
    parameters: [stringParameter('cartId'), ownCustomerId, intParameter('storeId')],
  },
  {
    ...assignGuestCart,
    until: FORCED_CUSTOMER,
    parameters: [stringParameter('cartId'), intParameter('customerId'), intParameter('storeId')],
  },
  {
    method: 'POST',
    path: '/V1/carts/mine/items',
    resources: [SELF],
    service: 'addCartItem',
    serviceInterface: 'quoteCartItemRepositoryV1',
    parameters: [{ ...intParameter('cartId'), forced: '%cart_id%' }, item],
  },
  {
    method: 'POST',
    path: '/V1/guest-carts/:cartId/items',
    resources: [ANONYMOUS],
    service: 'addCartItem',
    serviceInterface: 'quoteGuestCartItemRepositoryV1',
    parameters: [pathParameter(stringParameter('cartId')), item],
  },
  {
    method: 'POST',
    path: '/V1/carts',
    evidence: 'source',
    resources: ADMIN_RESOURCES,
    service: 'createCart',
    serviceInterface: 'quoteCartManagementV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/carts/:cartId',
    resources: ADMIN_RESOURCES,
    service: 'getCart',
    serviceInterface: 'quoteCartRepositoryV1',
    parameters: [intParameter('cartId')],
  },
  {
    method: 'GET',
    path: '/V1/carts/search',
    resources: ADMIN_RESOURCES,
    service: 'searchCarts',
    serviceInterface: 'quoteCartRepositoryV1',
    parameters: [routeParameter('searchCriteria', 'SearchCriteria')],
  },
  {
    method: 'PUT',
    path: '/V1/carts/:cartId',
    resources: ADMIN_RESOURCES,
    service: 'assignCart',
    serviceInterface: 'quoteCartManagementV1',
    parameters: [intParameter('cartId'), intParameter('customerId'), intParameter('storeId')],
  },
  {
    method: 'POST',
    path: '/V1/carts/:quoteId/items',
    resources: ADMIN_RESOURCES,
    service: 'addCartItem',
    serviceInterface: 'quoteCartItemRepositoryV1',
    parameters: [pathParameter(intParameter('quoteId')), item],
  },
  {
    method: 'POST',
    path: '/V1/customers/:customerId/carts',
    resources: ADMIN_RESOURCES,
    service: 'createCartOfCustomer',
    serviceInterface: 'quoteCartManagementV1',
    parameters: [intParameter('customerId')],
  },
  {
    method: 'GET',
    path: '/V1/carts/licence',
    resources: ['Magento_Sales::sales'],
    service: 'listAllAgreements',
    serviceInterface: 'checkoutAgreementsCheckoutAgreementsRepositoryV1',
    parameters: [],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/carts/licence/list',
    resources: ['Magento_Sales::sales'],
    service: 'searchAgreements',
    serviceInterface: 'checkoutAgreementsCheckoutAgreementsListV1',
    parameters: [optionalParameter(routeParameter('searchCriteria', 'SearchCriteria'))],
    evidence: 'source',
    since: '2.3.1',
  },
] as const satisfies readonly WebapiRoute[];
