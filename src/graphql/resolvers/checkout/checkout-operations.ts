import { listAgreements } from '../../../domain/checkout/agreements.ts';
import { applyCoupon, removeCoupon } from '../../../domain/checkout/coupons.ts';
import { setPaymentMethod } from '../../../domain/checkout/payment-methods.ts';
import {
  type BillingAddressInput,
  type ShippingAddressInput,
  setBillingAddress,
  setShippingAddress,
} from '../../../domain/checkout/set-addresses.ts';
import { listShippingMethods, setShippingMethod } from '../../../domain/checkout/shipping-methods.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid } from '../../../magento/schema/uid.ts';
import type { Cart } from '../../../state/tables/carts.ts';
import { findAccessibleCart, findCartToCheckOut, requireCartInput, requireCartParameter } from '../cart/cart-access.ts';
import type { Resolver } from '../resolver.ts';
import { customerIdIn, type ResolverContext } from '../resolver-context.ts';
import { availableMethods, pricesOfCart } from './cart-address-fields.ts';

interface Input<Values> {
  readonly input?: ({ readonly cart_id: string } & Values) | null;
}

type WithUid<Values> = Values & { readonly customer_address_uid?: string | null };

/** The id of an address of the customer, from 2.4.9 also as a uid. */
function withAddressId<Values extends { readonly customer_address_id?: number | null | undefined }>(
  input: WithUid<Values>,
): Values {
  const { customer_address_uid: uid } = input;
  return uid && !input.customer_address_id ? { ...input, customer_address_id: idOfUid(uid) } : input;
}

const shippingAddresses: Resolver<Input<{ shipping_addresses: WithUid<ShippingAddressInput>[] }>> = (
  _,
  { input },
  context,
) => {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('shipping_addresses', input?.shipping_addresses);
  const cart = findCartToCheckOut(context, input?.cart_id ?? '');
  const inputs = (input?.shipping_addresses ?? []).map(withAddressId);
  return { cart: setShippingAddress(context.realm, context.store, customerIdIn(context), cart, inputs) };
};

const billingAddress: Resolver<Input<{ billing_address: WithUid<BillingAddressInput> }>> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  const billing = input?.billing_address ?? {};
  if (Object.keys(billing).length === 0) throw new Refusal('cartParameterMissing', ['billing_address']);
  const cart = findCartToCheckOut(context, input?.cart_id ?? '');
  return {
    cart: setBillingAddress(context.realm, context.store, customerIdIn(context), cart, withAddressId(billing)),
  };
};

interface MethodInput {
  readonly carrier_code: string;
  readonly method_code: string;
}

const shippingMethods: Resolver<Input<{ shipping_methods: MethodInput[] }>> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('shipping_methods', input?.shipping_methods);
  const cart = findCartToCheckOut(context, input?.cart_id ?? '');
  const [method, ...others] = input?.shipping_methods ?? [];
  if (others.length > 0) throw new Refusal('shippingMethodsSeveral');
  requireCartInput('carrier_code', method?.carrier_code);
  requireCartInput('method_code', method?.method_code);
  const { carrier_code = '', method_code = '' } = method ?? {};
  return { cart: setShippingMethod(context.realm, context.store, cart, carrier_code, method_code) };
};

/** A payment method in the input of a mutation. */
export interface PaymentInput {
  readonly payment_method: { readonly code: string; readonly purchase_order_number?: string | null };
}

/** Refuses a payment method without a code. */
export function requirePaymentCode(code: string | undefined): void {
  if (!code) throw new Refusal('paymentCodeMissing');
}

const paymentMethod: Resolver<Input<PaymentInput>> = (_, { input }, context) => {
  requireCartInput('cart_id', input?.cart_id);
  const payment = input?.payment_method ?? { code: '' };
  requirePaymentCode(payment.code);
  const cart = findCartToCheckOut(context, input?.cart_id ?? '');
  return { cart: setPaymentMethod(context.realm, context.store, cart, payment) };
};

const coupon: Resolver<Input<{ coupon_code: string }>> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('coupon_code', input?.coupon_code);
  const cart = findAccessibleCart(context, input?.cart_id ?? '');
  return { cart: applyCoupon(context.realm, cart, input?.coupon_code ?? '') };
};

const noCoupon: Resolver<Input<object>> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  return { cart: removeCoupon(context.realm, findAccessibleCart(context, input?.cart_id ?? '')) };
};

interface EstimateInput {
  readonly address?: { readonly country_code?: string | null } | null;
  readonly shipping_method?: MethodInput | null;
}

/** Finds a cart, also of another user. [QuoteGraphQl/Model/Resolver/EstimateTotals.php] */
function estimatedCart({ realm }: ResolverContext, id: string | undefined): Cart {
  requireCartParameter('cart_id', id);
  const cart = realm.world.carts.find(id ?? '');
  if (cart === undefined) throw new Refusal('estimatedCartNotFound', { masked_id: id ?? '' });
  return cart;
}

const estimateMethods: Resolver<Input<EstimateInput>> = (_, { input }, context) =>
  availableMethods(context, estimatedCart(context, input?.cart_id), input?.address?.country_code ?? '');

/** Estimates totals without saving them. An unknown method adds no costs. */
const estimateTotals: Resolver<Input<EstimateInput>> = (_, { input }, context) => {
  const cart = estimatedCart(context, input?.cart_id);
  const { carrier_code, method_code } = input?.shipping_method ?? {};
  const method = listShippingMethods(context.realm, context.store, cart, input?.address?.country_code ?? '').find(
    (each) => each.carrier_code === carrier_code && each.method_code === method_code,
  );
  return { cart: { ...cart, estimatedPrices: pricesOfCart(cart, context, method?.amount ?? 0) } };
};

/** Queries about the checkout. */
export const checkoutQueries = {
  checkoutAgreements: (_: unknown, __: unknown, { realm, store }: ResolverContext) => listAgreements(realm, store),
};

/** Mutations of the addresses and methods of a checkout. */
export const checkoutMutations = {
  setShippingAddressesOnCart: shippingAddresses,
  setBillingAddressOnCart: billingAddress,
  setShippingMethodsOnCart: shippingMethods,
  setPaymentMethodOnCart: paymentMethod,
  applyCouponToCart: coupon,
  removeCouponFromCart: noCoupon,
  estimateShippingMethods: estimateMethods,
  estimateTotals,
};
