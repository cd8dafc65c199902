import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CheckoutState } from '../../state/tables/carts.ts';
import { findProduct } from '../catalog/products.ts';
import { type CartUser, findCart } from './guest-and-customer-carts.ts';

/**
 * Returns a cart that the user may check out: guests only if the store allows it.
 * [app/code/Magento/QuoteGraphQl/Model/Cart/CheckCartCheckoutAllowance.php]
 */
export function findCheckoutCart(realm: Realm, store: Store, user: CartUser, id: string): Cart {
  const cart = findCart(realm, store, user, id);
  requireCheckoutAllowed(realm, store, cart);
  return cart;
}

/** Refuses the checkout of a guest's cart if the store does not allow it. */
function requireCheckoutAllowed(realm: Realm, store: Store, { customerId }: Cart): void {
  if (customerId !== null || setting(realm, 'checkout/options/guest_checkout', store)) return;
  throw new Refusal('guestCheckoutNotAllowed', {}, { why: 'checkout/options/guest_checkout is 0' });
}

/** Stores the changes of a step of the checkout. */
export const saveCheckout = ({ world }: Realm, cart: Cart, changes: CheckoutState): Cart =>
  world.carts.put({ ...cart, ...changes });

/** Whether a cart has items, and none of them is shipped. */
export const isVirtualCart = (realm: Realm, { items }: Pick<Cart, 'items'>): boolean =>
  items.length > 0 && items.every(({ sku }) => isVirtualProduct(realm, sku));

/** Whether a product is not shipped. */
export const isVirtualProduct = (realm: Realm, sku: string): boolean =>
  /^(Virtual|Downloadable)/.test(findProduct(realm, sku)?.type ?? '');

/** The e-mail address of a cart: that of the customer, or the one that the guest has set. */
export const getCartEmail = ({ world }: Realm, { customerId, email }: Cart): string | null =>
  customerId === null ? email : (world.customers.get(customerId)?.email ?? null);
