import { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import {
  intParameter,
  optionalParameter,
  pathParameter,
  type RouteParameter,
  routeParameter,
  stringParameter,
  type WebapiRoute,
} from './webapi-route.ts';

/**
 * How a route names the cart: `mine` is the cart of the customer, `guest` a cart by its masked id, and `admin` any cart by its
 * id, for admins and integrations.
 */
type Owner = 'mine' | 'guest' | 'admin';

interface CartOperation<Service extends string> {
  readonly method: WebapiRoute['method'];
  /** The rest of the path, after the cart. */
  readonly suffix: string;
  readonly service: Service;
  /** Name of Magento's interface without its module; that of guests begins with `Guest`. */
  readonly interface: string;
  readonly module?: 'checkout';
  readonly parameters?: readonly RouteParameter[];
  readonly guestParameters?: readonly RouteParameter[];
  readonly owners?: readonly Owner[];
  /** The PHP method takes the object of the body only; the ids of the path complete it. */
  readonly takesObjectOnly?: true;
}

const item = routeParameter('cartItem', 'CartItem');
const itemId = intParameter('itemId');
const address = routeParameter('address', 'QuoteAddress');
const payment = routeParameter('paymentMethod', 'Payment');
const billing = optionalParameter(routeParameter('billingAddress', 'QuoteAddress'));
const CUSTOMER_AND_GUEST: readonly Owner[] = ['mine', 'guest'];
const ITEM = 'CartItemRepository';
const CHECKOUT = { module: 'checkout' } as const;

const defineOperations = <const Service extends string>(operations: readonly CartOperation<Service>[]) => operations;

/** The operations that the carts of all owners have. [Quote/etc/webapi.xml, Checkout/etc/webapi.xml] */
const operations = defineOperations([
  { method: 'GET', suffix: '/items', service: 'listCartItems', interface: ITEM },
  {
    method: 'PUT',
    suffix: '/items/:itemId',
    service: 'saveCartItem',
    interface: ITEM,
    parameters: [pathParameter(itemId), item],
    takesObjectOnly: true,
  },
  { method: 'DELETE', suffix: '/items/:itemId', service: 'deleteCartItem', interface: ITEM, parameters: [itemId] },
  { method: 'GET', suffix: '/billing-address', service: 'getBillingAddress', interface: 'BillingAddressManagement' },
  {
    method: 'POST',
    suffix: '/billing-address',
    service: 'assignBillingAddress',
    interface: 'BillingAddressManagement',
    parameters: [address, optionalParameter(routeParameter('useForShipping', 'boolean'))],
  },
  {
    method: 'GET',
    suffix: '/shipping-methods',
    service: 'listShippingMethodsOfCart',
    interface: 'ShippingMethodManagement',
  },
  {
    method: 'POST',
    suffix: '/estimate-shipping-methods',
    service: 'estimateShippingByAddress',
    interface: 'ShipmentEstimation',
    parameters: [address],
  },
  {
    method: 'POST',
    suffix: '/estimate-shipping-methods-by-address-id',
    service: 'estimateShippingByAddressId',
    interface: 'ShippingMethodManagement',
    parameters: [intParameter('addressId')],
    owners: ['mine', 'admin'],
  },
  { method: 'GET', suffix: '/coupons', service: 'getCartCoupon', interface: 'CouponManagement' },
  {
    method: 'PUT',
    suffix: '/coupons/:couponCode',
    service: 'setCartCoupon',
    interface: 'CouponManagement',
    parameters: [stringParameter('couponCode')],
  },
  { method: 'DELETE', suffix: '/coupons', service: 'removeCartCoupon', interface: 'CouponManagement' },
  {
    method: 'GET',
    suffix: '/payment-methods',
    service: 'listPaymentMethodsOfCart',
    interface: 'PaymentMethodManagement',
  },
  {
    method: 'GET',
    suffix: '/selected-payment-method',
    service: 'getSelectedPaymentMethod',
    interface: 'PaymentMethodManagement',
  },
  {
    method: 'PUT',
    suffix: '/selected-payment-method',
    service: 'setSelectedPaymentMethod',
    interface: 'PaymentMethodManagement',
    parameters: [routeParameter('method', 'Payment')],
  },
  { method: 'GET', suffix: '/totals', service: 'getCartTotals', interface: 'CartTotalRepository' },
  {
    method: 'PUT',
    suffix: '/collect-totals',
    service: 'collectCartTotals',
    interface: 'CartTotalManagement',
    parameters: [
      payment,
      optionalParameter(stringParameter('shippingCarrierCode')),
      optionalParameter(stringParameter('shippingMethodCode')),
      optionalParameter(routeParameter('additionalData', 'TotalsAdditionalData')),
    ],
    owners: CUSTOMER_AND_GUEST,
  },
  {
    method: 'PUT',
    suffix: '/order',
    service: 'placeCartOrder',
    interface: 'CartManagement',
    parameters: [optionalParameter(payment)],
  },
  {
    method: 'POST',
    suffix: '/shipping-information',
    service: 'saveShippingInformation',
    interface: 'ShippingInformationManagement',
    parameters: [routeParameter('addressInformation', 'ShippingInformation')],
    ...CHECKOUT,
  },
  {
    method: 'POST',
    suffix: '/totals-information',
    service: 'calculateTotalsInformation',
    interface: 'TotalsInformationManagement',
    parameters: [routeParameter('addressInformation', 'TotalsInformation')],
    ...CHECKOUT,
  },
  {
    method: 'POST',
    suffix: '/payment-information',
    service: 'savePaymentInformationAndPlaceOrder',
    interface: 'PaymentInformationManagement',
    parameters: [payment, billing],
    guestParameters: [stringParameter('email'), payment, billing],
    owners: CUSTOMER_AND_GUEST,
    ...CHECKOUT,
  },
  {
    method: 'GET',
    suffix: '/payment-information',
    service: 'getPaymentInformation',
    interface: 'PaymentInformationManagement',
    owners: CUSTOMER_AND_GUEST,
    ...CHECKOUT,
  },
  {
    method: 'POST',
    suffix: '/set-payment-information',
    service: 'savePaymentInformation',
    interface: 'PaymentInformationManagement',
    parameters: [payment, billing],
    guestParameters: [stringParameter('email'), payment, billing],
    owners: CUSTOMER_AND_GUEST,
    ...CHECKOUT,
  },
]);

type OperationService = (typeof operations)[number]['service'];

const ADMIN_RESOURCES = ['Magento_Cart::manage'] as const;

/** The paths, permissions and ids of carts of each owner. */
const owners: Readonly<
  Record<Owner, { path: string; resources: WebapiRoute['resources']; id: RouteParameter; prefix: string }>
> = {
  mine: {
    path: '/V1/carts/mine',
    resources: [SELF],
    id: { ...intParameter('cartId'), forced: '%cart_id%' },
    prefix: '',
  },
  guest: { path: '/V1/guest-carts/:cartId', resources: [ANONYMOUS], id: stringParameter('cartId'), prefix: 'Guest' },
  admin: { path: '/V1/carts/:cartId', resources: ADMIN_RESOURCES, id: intParameter('cartId'), prefix: '' },
};

const routesOf = (owner: Owner): (WebapiRoute & { readonly service: OperationService })[] =>
  operations
    .filter((operation) => operation.owners?.includes(owner) ?? true)
    .map((operation) => {
      const { path, resources, id, prefix } = owners[owner];
      const own = owner === 'guest' ? operation.guestParameters : undefined;
      return {
        method: operation.method,
        path: path + operation.suffix,
        resources,
        service: operation.service,
        serviceInterface: `${operation.module ?? 'quote'}${prefix}${operation.interface}V1`,
        parameters: [operation.takesObjectOnly ? pathParameter(id) : id, ...(own ?? operation.parameters ?? [])],
        // Only the routes of the module Quote are known for every release.
        ...(operation.module && { evidence: 'source' as const }),
      };
    });

/** The operations of all carts, by owner. */
export const cartOperationRoutes = [...routesOf('mine'), ...routesOf('guest'), ...routesOf('admin')];
