import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import type { Wishlist } from '../../state/tables/wishlists.ts';
import { addProductsToCart, type CartUserInputError } from '../cart/cart-items.ts';
import { getOrCreateCustomerCart } from '../cart/guest-and-customer-carts.ts';
import { saveWishlist } from './customer-wishlists.ts';

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
  const wanted = new Set(ids);
  const items = wishlist.items.filter(({ id }) => wanted.size === 0 || wanted.has(String(id)));
  if (items.length === 0) return [];
  const cart = getOrCreateCustomerCart(realm, store, customer.id);
  const { errors, refused } = addProductsToCart(realm, cart, items, 'collect', realm.behaviour.sold_out_product);
  const staying = new Set(refused.map((position) => items[position]?.id));
  const moved = new Set(items.map(({ id }) => id).filter((id) => !staying.has(id)));
  if (moved.size > 0) saveWishlist(realm, wishlist, { items: wishlist.items.filter(({ id }) => !moved.has(id)) });
  return [...staying].flatMap((itemId, index) => {
    const error = errors[index];
    return error === undefined || itemId === undefined ? [] : [{ ...error, itemId }];
  });
}
