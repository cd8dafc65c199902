import { findWishlist, requireWishlists } from '../../../domain/lists/customer-wishlists.ts';
import type { PhraseKey } from '../../../magento/phrases/phrases.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import type { Wishlist } from '../../../state/tables/wishlists.ts';
import { type ResolverContext, requireCustomerId, userIdIn } from '../resolver-context.ts';

/** The parent of the fields of a wish list; without a list, all fields are null. */
export interface WishlistSource {
  readonly wishlist: Wishlist | undefined;
}

/**
 * The calling customer, whose wish lists are requested. Magento does not compare the type of the caller, so every account counts
 * as the customer with its id. [WishlistGraphQl/Model/Resolver/AddProductsToWishlist.php]
 */
export function requireWishlistOwner(context: ResolverContext, disabled?: PhraseKey): Customer {
  const { realm, store, caller } = context;
  requireWishlists(realm, store, disabled);
  const id =
    caller.identity.type === 'customer' ? requireCustomerId(context, 'wishlistForCustomers') : userIdIn(context);
  const customer = realm.world.customers.get(id);
  if (customer === undefined) throw new Refusal('wishlistForCustomers');
  return customer;
}

/** A wish list of the calling customer. */
export function requireWishlist(
  { realm }: ResolverContext,
  owner: Customer,
  id: string,
  unknown: PhraseKey = 'wishlistNotFound',
): Wishlist {
  const wishlist = findWishlist(realm, owner, id);
  if (wishlist === undefined) throw new Refusal(unknown);
  return wishlist;
}
