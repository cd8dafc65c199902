import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import type { Wishlist } from '../../state/tables/wishlists.ts';
import { addProductsToCart, type CartUserInputError } from '../cart/cart-items.ts';
import { getOrCreateCustomerCart } from '../cart/manage-carts.ts';
import { saveWishlist } from './manage-wishlists.ts';

/** An item that stays on the wish list because the cart refused it. */
export interface WishlistCartError extends CartUserInputError {
  readonly itemId: number;
}

/**
 * Moves items of a wish list to the cart of the customer. [app/code/Magento/WishlistGraphQl/Model/Resolver/Wishlist/AddToCart.php]
 *
 * @param ids ids of the items; empty: all
 */
export function moveWishlistToCart(
  realm: Realm,
  store: Store,
  customer: Customer,
  wishlist: Wishlist,
  ids: readonly string[],
): readonly WishlistCartError[] {
  const known = new Set(wishlist.items.map(({ id }) => String(id)));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Refusal('wishlistItemsNotFound', [unknown.join(',')]);
  const moved = new Set<number>();
  const errors: WishlistCartError[] = [];
  for (const { id, sku, quantity } of wishlist.items) {
    if (ids.length > 0 && !ids.includes(String(id))) continue;
    const cart = getOrCreateCustomerCart(realm, store, customer.id);
    const change = addProductsToCart(realm, cart, [{ sku, quantity }], 'collect');
    if (change.errors.length === 0) moved.add(id);
    errors.push(...change.errors.map((error) => ({ ...error, itemId: id })));
  }
  if (moved.size > 0) saveWishlist(realm, wishlist, { items: wishlist.items.filter(({ id }) => !moved.has(id)) });
  return errors;
}
