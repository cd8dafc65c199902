import type { ItemOptions } from './item-options.ts';

/** An item of a wish list. Times are milliseconds since 1970. */
export interface WishlistItem {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
  /** The comment of the customer. */
  readonly description: string | null;
  readonly added_at: number;
  /** Options of the product; absent without any. */
  readonly options?: ItemOptions | undefined;
}

/** Who may see a wish list. */
export type WishlistVisibility = 'PUBLIC' | 'PRIVATE';

/** A wish list of a customer. */
export interface Wishlist {
  readonly id: number;
  readonly customerId: number;
  /** Name; `null` for the default list, which each customer has. */
  readonly name: string | null;
  readonly visibility: WishlistVisibility;
  /** Code of the list in a shared link; `null`: derived from the id. */
  readonly sharing_code: string | null;
  readonly updated_at: number;
  readonly items: readonly WishlistItem[];
}

/** The wish lists of a world. */
export interface Wishlists {
  get(id: number): Wishlist | undefined;
  /** The wish lists of a customer in the order of their ids. */
  ofCustomer(customerId: number): readonly Wishlist[];
  put(wishlist: Wishlist): Wishlist;
  delete(id: number): void;
  deleteOfCustomer(customerId: number): void;
  values(): Wishlist[];
  nextId(): number;
  nextItemId(): number;
}

const NO_IDS: readonly number[] = [];

/** Creates an empty table of wish lists. */
export function createWishlists(): Wishlists {
  const wishlists = new Map<number, Wishlist>();
  const idsOf = new Map<number, readonly number[]>();
  let lastId = 0;
  let lastItemId = 0;

  const deleteOne = (id: number) => {
    const wishlist = wishlists.get(id);
    if (wishlist === undefined) return;
    wishlists.delete(id);
    const others = (idsOf.get(wishlist.customerId) ?? NO_IDS).filter((each) => each !== id);
    if (others.length === 0) idsOf.delete(wishlist.customerId);
    else idsOf.set(wishlist.customerId, others);
  };

  return {
    get: (id) => wishlists.get(id),
    ofCustomer: (customerId) => (idsOf.get(customerId) ?? NO_IDS).flatMap((id) => wishlists.get(id) ?? []),
    put(wishlist) {
      const { id, customerId, items } = wishlist;
      const ids = idsOf.get(customerId) ?? NO_IDS;
      if (!ids.includes(id))
        idsOf.set(
          customerId,
          [...ids, id].sort((one, other) => one - other),
        );
      wishlists.set(id, wishlist);
      lastId = Math.max(lastId, id);
      for (const item of items) lastItemId = Math.max(lastItemId, item.id);
      return wishlist;
    },
    delete: deleteOne,
    deleteOfCustomer(customerId) {
      for (const id of idsOf.get(customerId) ?? NO_IDS) deleteOne(id);
    },
    values: () => [...wishlists.values()].sort((one, other) => one.id - other.id),
    nextId() {
      lastId += 1;
      return lastId;
    },
    nextItemId() {
      lastItemId += 1;
      return lastItemId;
    },
  };
}
