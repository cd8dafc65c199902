import { getAddressById } from '../../domain/accounts/address-book.ts';
import { isVirtualCart, saveCheckout } from '../../domain/cart/checkout-cart.ts';
import { copyCustomerAddress } from '../../domain/checkout/cart-address.ts';
import { replaceCoupon } from '../../domain/checkout/coupons.ts';
import { isPaymentOffered, listPaymentMethods, setPaymentMethod } from '../../domain/checkout/payment-methods.ts';
import { placeOrder } from '../../domain/checkout/place-order.ts';
import { requireAgreements, requireGuestCheckout } from '../../domain/checkout/service-carts.ts';
import { listShippingMethods, setShippingMethod } from '../../domain/checkout/shipping-methods.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { cartAddressData, cartAddressFromRest, type RestCartAddress } from '../values/cart-address-data.ts';
import { paymentDetails, shippingMethodData, totalsData } from '../values/cart-data.ts';
import { activeCartOf } from './cart-services.ts';
import { intArgument, objectArgument, type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

interface RestPayment {
  readonly method?: string | null;
  readonly po_number?: string | null;
  readonly extension_attributes?: { readonly agreement_ids?: readonly string[] | null } | null;
}

interface RestShippingInformation {
  readonly shipping_address?: RestCartAddress | null;
  readonly billing_address?: RestCartAddress | null;
  readonly address?: RestCartAddress | null;
  readonly shipping_carrier_code?: string | null;
  readonly shipping_method_code?: string | null;
}

const withEmail = (call: ServiceCall, cart: Cart, email: string | null | undefined): Cart =>
  email && cart.customerId === null ? call.realm.world.carts.put({ ...cart, email }) : cart;

/** Sets the billing address and the payment method of a request. [Checkout/Model/PaymentInformationManagement.php] */
function savePayment(call: ServiceCall, start: Cart): Cart {
  const { realm, store } = call;
  const billing = objectArgument<RestCartAddress | undefined>(call, 'billingAddress');
  const email = stringArgument(call, 'email') || billing?.email;
  const payment = objectArgument<RestPayment | undefined>(call, 'paymentMethod') ?? {};
  const changed: Cart = {
    ...start,
    email: email && start.customerId === null ? email : start.email,
    ...(billing && { billing_address: cartAddressFromRest(realm, billing) }),
  };
  return setPaymentMethod(realm, store, changed, {
    code: payment.method ?? '',
    purchase_order_number: payment.po_number ?? undefined,
  });
}

/**
 * Places the order of a request. If the order is refused, the cart is not changed.
 *
 * @param setPayment returns the cart with its payment method
 */
function placeOrderOf(call: ServiceCall, start: Cart, setPayment: () => Cart): number {
  const { realm, store } = call;
  try {
    return placeOrder(realm, store, setPayment()).id;
  } catch (error) {
    if (error instanceof Refusal) realm.world.carts.put(start);
    throw error;
  }
}

function saveShipping(call: ServiceCall): Cart {
  const { realm, store } = call;
  const cart = activeCartOf(call);
  const information = objectArgument<RestShippingInformation>(call, 'addressInformation');
  const { shipping_address: shipping, billing_address: billing } = information;
  const { shipping_carrier_code: carrier, shipping_method_code: method } = information;
  if (!carrier || !method) throw new Refusal('shippingMethodNotGiven');
  if (!shipping?.country_id) throw new Refusal('shippingAddressMissing');
  const changed: Cart = {
    ...cart,
    email: shipping.email && cart.customerId === null ? shipping.email : cart.email,
    shipping_address: cartAddressFromRest(realm, shipping),
    ...(billing && { billing_address: cartAddressFromRest(realm, billing) }),
  };
  return isVirtualCart(realm, cart)
    ? realm.world.carts.put(changed)
    : setShippingMethod(realm, store, changed, carrier, method);
}

const methodsFor = (call: ServiceCall, country: string): object[] =>
  listShippingMethods(call.realm, call.store, activeCartOf(call), country).map(shippingMethodData);

/** Services of the checkout. [Quote/etc/webapi.xml, Checkout/etc/webapi.xml] */
export const checkoutServices = {
  getBillingAddress(call) {
    const cart = activeCartOf(call);
    return cartAddressData(call.realm, cart, cart.billing_address);
  },
  assignBillingAddress(call) {
    const address = objectArgument<RestCartAddress>(call, 'address');
    const billing = cartAddressFromRest(call.realm, address);
    const cart = withEmail(call, activeCartOf(call), address.email);
    const shipping = call.arguments['useForShipping'] === true ? { shipping_address: billing } : {};
    return saveCheckout(call.realm, cart, { billing_address: billing, ...shipping }).number ?? 0;
  },
  listShippingMethodsOfCart(call) {
    const { shipping_address } = activeCartOf(call);
    if (shipping_address?.country_code === undefined) throw new Refusal('shippingAddressMissing');
    return methodsFor(call, shipping_address.country_code ?? '');
  },
  estimateShippingByAddress: (call) =>
    methodsFor(call, objectArgument<RestCartAddress>(call, 'address').country_id ?? ''),
  estimateShippingByAddressId(call) {
    const { address } = getAddressById(call.realm, intArgument(call, 'addressId'));
    return methodsFor(call, copyCustomerAddress(address).country_code ?? '');
  },
  getCartCoupon: (call) => activeCartOf(call).coupon_code ?? null,
  setCartCoupon(call) {
    const cart = activeCartOf(call);
    if (cart.items.length === 0) throw new Refusal('couponOfCartWithoutProducts', [cart.number ?? 0]);
    replaceCoupon(call.realm, cart, stringArgument(call, 'couponCode'));
    return true;
  },
  removeCartCoupon(call) {
    const cart = activeCartOf(call);
    if (cart.items.length === 0) throw new Refusal('couponOfCartWithoutProducts', [cart.number ?? 0]);
    saveCheckout(call.realm, cart, { coupon_code: undefined });
    return true;
  },
  listPaymentMethodsOfCart: (call) => listPaymentMethods(call.realm, call.store, activeCartOf(call)),
  getSelectedPaymentMethod(call) {
    const { payment_method: method, purchase_order_number } = activeCartOf(call);
    if (method === undefined) return null;
    return { po_number: purchase_order_number ?? null, method, additional_data: [] };
  },
  setSelectedPaymentMethod(call) {
    const { method, po_number } = objectArgument<RestPayment>(call, 'method');
    const payment = { code: method ?? '', purchase_order_number: po_number };
    return String(setPaymentMethod(call.realm, call.store, activeCartOf(call), payment).number ?? 0);
  },
  getCartTotals: (call) => totalsData(call.realm, call.store, activeCartOf(call)),
  collectCartTotals(call) {
    const { method } = objectArgument<RestPayment>(call, 'paymentMethod');
    const start = activeCartOf(call);
    const carrier = stringArgument(call, 'shippingCarrierCode');
    const shippingMethod = stringArgument(call, 'shippingMethodCode');
    const changed = { ...start, payment_method: method ?? undefined };
    if (!isPaymentOffered(call.realm, call.store, changed)) throw new Refusal('paymentNotAvailable');
    const cart = carrier ? setShippingMethod(call.realm, call.store, changed, carrier, shippingMethod) : changed;
    return totalsData(call.realm, call.store, call.realm.world.carts.put(cart));
  },
  calculateTotalsInformation(call) {
    const information = objectArgument<RestShippingInformation>(call, 'addressInformation');
    const cart = activeCartOf(call);
    const method = listShippingMethods(call.realm, call.store, cart, information.address?.country_id ?? '').find(
      (each) =>
        each.carrier_code === information.shipping_carrier_code &&
        each.method_code === information.shipping_method_code,
    );
    return totalsData(call.realm, call.store, cart, method?.amount ?? 0);
  },
  saveShippingInformation: (call) => paymentDetails(call.realm, call.store, saveShipping(call)),
  getPaymentInformation: (call) => paymentDetails(call.realm, call.store, activeCartOf(call)),
  savePaymentInformation(call) {
    savePayment(call, activeCartOf(call));
    return true;
  },
  savePaymentInformationAndPlaceOrder(call) {
    const start = activeCartOf(call);
    requireGuestCheckout(call.realm, call.store, start);
    const payment = objectArgument<RestPayment | undefined>(call, 'paymentMethod');
    requireAgreements(call.realm, call.store, payment?.extension_attributes?.agreement_ids ?? []);
    return placeOrderOf(call, start, () => savePayment(call, start));
  },
  placeCartOrder(call) {
    const start = activeCartOf(call);
    requireGuestCheckout(call.realm, call.store, start);
    const payment = objectArgument<RestPayment | undefined>(call, 'paymentMethod');
    return placeOrderOf(call, start, () => ({ ...start, payment_method: payment?.method ?? start.payment_method }));
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;
