import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { calculateSubtotal } from '../cart/cart-totals.ts';
import { calculateDiscount } from './coupons.ts';
import { selectedShippingMethod } from './shipping-methods.ts';

/** Totals of a cart in the currency of the store view. There are no taxes. */
export interface CheckoutTotals {
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly grandTotal: number;
}

/** Calculates the totals with the selected shipping method, or with other costs of shipping. */
export function calculateTotals(realm: Realm, store: Store, cart: Cart, shippingCosts?: number): CheckoutTotals {
  const subtotal = calculateSubtotal(realm, cart);
  const discount = calculateDiscount(realm, cart);
  const shipping = shippingCosts ?? selectedShippingMethod(realm, store, cart)?.amount ?? 0;
  return { subtotal, discount, shipping, grandTotal: roundToCents(subtotal - discount + shipping) };
}
