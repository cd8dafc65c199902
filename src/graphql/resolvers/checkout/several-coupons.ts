import { isApplicable, removeCoupon, replaceCoupon } from '../../../domain/checkout/coupons.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Cart } from '../../../state/tables/carts.ts';
import { couponKey } from '../../../state/tables/sales-rules.ts';
import { findAccessibleCart, requireCartParameter } from '../cart/cart-access.ts';
import type { Resolver } from '../resolver.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';

interface CouponsInput {
  readonly input?: {
    readonly cart_id: string;
    readonly coupon_codes: readonly (string | null)[];
    readonly type?: 'APPEND' | 'REPLACE' | null;
  } | null;
}

function readCoupons(context: ResolverContext, { input }: CouponsInput): { cart: Cart; codes: string[] } {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('coupon_codes', input?.coupon_codes);
  const cart = findAccessibleCart(context, input?.cart_id ?? '');
  return { cart, codes: (input?.coupon_codes ?? []).filter((code) => code !== null) };
}

/** Adobe Commerce: a cart has one coupon at most here, as `sales/multicoupon` is set by default. */
const applyCoupons: Resolver<CouponsInput> = (_, args, context) => {
  const { cart, codes } = readCoupons(context, args);
  if (cart.items.length === 0) throw new Refusal('couponOfEmptyCart');
  const isAdded = args.input?.type !== 'REPLACE' && cart.coupon_code !== undefined;
  const [code = '', ...others] = codes;
  if (others.length > 0 || isAdded) throw new Refusal('couponsTooMany');
  if (!isApplicable(context.realm, cart, code)) throw new Refusal('couponsNotApplied', [code]);
  return { cart: replaceCoupon(context.realm, cart, code) };
};

const removeCoupons: Resolver<CouponsInput> = (_, args, context) => {
  const { cart, codes } = readCoupons(context, args);
  const isListed = codes.some((code) => couponKey(code) === couponKey(cart.coupon_code ?? ''));
  return { cart: isListed || cart.items.length === 0 ? removeCoupon(context.realm, cart) : cart };
};

/** Codes of the errors of `clearCart`, by phrase. */
const CLEAR_ERRORS: Readonly<Record<string, string>> = {
  cartNotFound: 'NOT_FOUND',
  cartNotActive: 'INACTIVE',
  cartOfAnother: 'UNAUTHORISED',
};

/** Adobe Commerce: refusals are part of the result. */
const clearCart: Resolver<{ input: { uid: string } }> = (_, { input }, context) => {
  try {
    const cart = findAccessibleCart(context, input.uid);
    return { cart: context.realm.world.carts.put({ ...cart, items: [] }), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    error.wording = context.realm.wording;
    const type = CLEAR_ERRORS[error.key] ?? 'UNDEFINED';
    return { cart: null, errors: [{ type, message: error.renderedMessage }] };
  }
};

const clearCustomerCart: Resolver<{ cartUid: string }> = (_, { cartUid }, context) => {
  requireCustomerId(context);
  const cart = findAccessibleCart(context, cartUid);
  return { cart: context.realm.world.carts.put({ ...cart, items: [] }), status: true };
};

/** Mutations of several coupons of a cart. */
export const couponMutations = {
  applyCouponsToCart: applyCoupons,
  removeCouponsFromCart: removeCoupons,
  clearCart,
  clearCustomerCart,
};
