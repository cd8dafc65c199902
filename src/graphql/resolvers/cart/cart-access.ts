import { findCheckoutCart } from '../../../domain/cart/checkout-cart.ts';
import { findCart } from '../../../domain/cart/guest-and-customer-carts.ts';
import { displayCurrency, requestedCurrency } from '../../../domain/store/currency.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Cart } from '../../../state/tables/carts.ts';
import { customerIdIn, type ResolverContext } from '../resolver-context.ts';

/** Refuses a value that is empty in PHP. */
export function requireCartParameter(
  name: string,
  value: string | readonly unknown[] | null | undefined,
): asserts value {
  if (!value?.length) throw new Refusal('cartParameterMissing', [name]);
}

/** The same check for resolvers that have an `input`. Their message ends with a full stop. */
export function requireCartInput(name: string, value: unknown): void {
  if (!value || (Array.isArray(value) && value.length === 0)) throw new Refusal('cartInputMissing', [name]);
}

/** The cart with an id if the caller may access it. */
export const findAccessibleCart = (context: ResolverContext, id: string): Cart =>
  inCurrency(context, findCart(context.realm, context.store, customerIdIn(context), id));

/** The cart with an id if the caller may check it out. */
export const findCartToCheckOut = (context: ResolverContext, id: string): Cart =>
  inCurrency(context, findCheckoutCart(context.realm, context.store, customerIdIn(context), id));

/** Stores the currency of the request in the cart. [QuoteGraphQl/Model/Cart/UpdateCartCurrency.php] */
export function inCurrency({ realm, store, request }: ResolverContext, cart: Cart): Cart {
  const { code } = displayCurrency(realm, store, requestedCurrency(request));
  if ((cart.currency ?? store.currency) === code) return cart;
  const { currency: _, ...rest } = cart;
  return realm.world.carts.put(code === store.currency ? rest : { ...rest, currency: code });
}
