import { Refusal } from '../../magento/phrases/refusal.ts';
import { phpIntegerOf } from '../../platform/php-integer.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import type { Wishlist, WishlistVisibility } from '../../state/tables/wishlists.ts';
import { createWishlistOf, getDefaultWishlist, listWishlists, saveWishlist } from './customer-wishlists.ts';
import { WishlistItemEditor } from './wishlist-item-editor.ts';
import { itemNotFound, storedQuantity, type WishListUserInputError } from './wishlist-items.ts';

/** Creates a further wish list. [Adobe Commerce MultipleWishlist/Model/WishlistEditor.php] */
export function createNamedWishlist(
  realm: Realm,
  store: Store,
  customer: Customer,
  name: string,
  visibility: WishlistVisibility,
): Wishlist {
  requireFreeName(realm, customer, name);
  const limit = limitOf(realm, store);
  if (listWishlists(realm, customer).length >= limit) throw new Refusal('wishlistsTooMany', [limit]);
  return createWishlistOf(realm, customer, name, visibility);
}

/** Maximum number of wish lists of a customer: one, unless the setting allows several. */
const limitOf = (realm: Realm, store: Store): number =>
  setting(realm, 'wishlist/general/multiple_enabled', store) === '1'
    ? phpIntegerOf(setting(realm, 'wishlist/general/multiple_wishlist_number', store))
    : 1;

function requireFreeName(realm: Realm, customer: Customer, name: string, own?: Wishlist): void {
  if (name === '') throw new Refusal('wishlistNameMissing');
  const holder = listWishlists(realm, customer).find((each) => each.name === name);
  if (holder !== undefined && holder.id !== own?.id) throw new Refusal('wishlistNameTaken', [name]);
}

/** Changes name and visibility; `undefined` leaves a value. */
export function renameWishlist(
  realm: Realm,
  customer: Customer,
  wishlist: Wishlist,
  name: string | undefined,
  visibility: WishlistVisibility | undefined,
): Wishlist {
  if (name !== undefined) requireFreeName(realm, customer, name, wishlist);
  return saveWishlist(realm, wishlist, {
    name: name ?? wishlist.name,
    visibility: visibility ?? wishlist.visibility,
  });
}

/** Deletes a wish list that is not the default one. */
export function deleteWishlistOf(realm: Realm, customer: Customer, wishlist: Wishlist): void {
  if (getDefaultWishlist(realm, customer).id === wishlist.id) throw new Refusal('wishlistIsDefault');
  realm.world.wishlists.delete(wishlist.id);
}

/** An item to copy or to move to another wish list. */
export interface TransferredItem {
  readonly id: string;
  /** Absent: the whole quantity. */
  readonly quantity?: number | undefined;
}

interface Transfer {
  readonly source: Wishlist;
  readonly destination: Wishlist;
  readonly errors: readonly WishListUserInputError[];
}

/** Copies or moves items to another wish list of the customer, where the quantities of one product are added. */
export function transferWishlistItems(
  realm: Realm,
  source: Wishlist,
  destination: Wishlist,
  requested: readonly TransferredItem[],
  mode: 'copy' | 'move',
): Transfer {
  const errors: WishListUserInputError[] = [];
  const remaining = new WishlistItemEditor(source.items);
  const received = new WishlistItemEditor(destination.items);
  for (const { id, quantity } of requested) {
    const item = remaining.find(phpIntegerOf(id));
    if (item === undefined) {
      errors.push(itemNotFound(id));
      continue;
    }
    const taken = Math.min(quantity ?? item.quantity, item.quantity);
    const known = received.findProduct(item.sku, item.options);
    if (known) received.change({ ...known, quantity: storedQuantity(known.quantity + taken) });
    else received.add(realm, { ...item, quantity: taken });
    if (mode === 'move') remaining.change({ ...item, quantity: item.quantity - taken });
  }
  return {
    source: mode === 'move' ? saveWishlist(realm, source, { items: remaining.items() }) : source,
    destination: saveWishlist(realm, destination, { items: received.items() }),
    errors,
  };
}
