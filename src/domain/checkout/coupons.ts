import { Refusal } from '../../magento/phrases/refusal.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { type Coupon, couponKey } from '../../state/tables/sales-rules.ts';
import { calculateItemTotals, calculateSubtotal } from '../cart/cart-totals.ts';
import { saveCheckout } from '../cart/checkout-cart.ts';

/** Applies a coupon; a cart has one at most. [app/code/Magento/QuoteGraphQl/Model/Resolver/ApplyCouponToCart.php] */
export function applyCoupon(realm: Realm, cart: Cart, code: string): Cart {
  if (cart.coupon_code !== undefined) throw new Refusal('couponApplied');
  if (cart.items.length === 0) throw new Refusal('couponOfEmptyCart');
  return replaceCoupon(realm, cart, code);
}

/** Sets the coupon of a cart, which replaces another one. [app/code/Magento/Quote/Model/CouponManagement.php set] */
export function replaceCoupon(realm: Realm, cart: Cart, code: string): Cart {
  if (!isApplicable(realm, cart, code)) throw new Refusal('couponInvalid');
  return saveCheckout(realm, cart, { coupon_code: code.trim() });
}

/** Whether a coupon with this code exists and is valid for the cart now. */
export function isApplicable(realm: Realm, cart: Cart, code: string): boolean {
  const coupon = realm.world.coupons.get(couponKey(code));
  return coupon !== undefined && isValid(realm, coupon, cart);
}

/** Removes the coupon of a cart. [app/code/Magento/QuoteGraphQl/Model/Resolver/RemoveCouponFromCart.php] */
export function removeCoupon(realm: Realm, cart: Cart): Cart {
  if (cart.items.length === 0) throw new Refusal('removedCouponOfEmptyCart');
  return saveCheckout(realm, cart, { coupon_code: undefined });
}

/** The coupon of a cart, if it is still valid. */
export function findCoupon(realm: Realm, cart: Cart): Coupon | undefined {
  const { coupon_code: code } = cart;
  return code !== undefined && isApplicable(realm, cart, code) ? realm.world.coupons.get(couponKey(code)) : undefined;
}

/** The discount of a coupon: a percentage of each line, or an amount up to the subtotal. */
export function calculateDiscount(realm: Realm, cart: Cart): number {
  const coupon = findCoupon(realm, cart);
  if (coupon === undefined) return 0;
  const share = (coupon.percent ?? 0) / 100;
  const byPercent = cart.items.reduce(
    (sum, item) => sum + roundToCents(calculateItemTotals(realm, item, cart.customerId).rowTotal * share),
    0,
  );
  return Math.min(calculateSubtotal(realm, cart), roundToCents(byPercent + (coupon.amount ?? 0)));
}

function isValid(realm: Realm, { is_active, from, to, min_subtotal = 0 }: Coupon, cart: Cart): boolean {
  const now = realm.clock.now();
  if (!is_active || (from !== null && now < from) || (to !== null && now >= to)) return false;
  return calculateSubtotal(realm, cart) >= min_subtotal;
}
