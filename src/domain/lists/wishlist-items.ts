import { Refusal } from '../../magento/phrases/refusal.ts';
import { phpIntegerOf } from '../../platform/php-integer.ts';
import type { Realm } from '../../state/realm.ts';
import type { ItemOptions } from '../../state/tables/item-options.ts';
import type { Wishlist } from '../../state/tables/wishlists.ts';
import { canonicalOptions } from '../catalog/product-options.ts';
import { type CatalogProduct, findProduct } from '../catalog/products.ts';
import { saveWishlist } from './customer-wishlists.ts';
import { WishlistItemEditor } from './wishlist-item-editor.ts';

/** Why an item was not changed, with the codes of Magento's type of this name. */
export interface WishListUserInputError {
  readonly code: 'PRODUCT_NOT_FOUND' | 'UNDEFINED';
  readonly refusal: Refusal;
}

/** A wish list after a change, and the items that were not changed. */
export interface WishlistChange {
  readonly wishlist: Wishlist;
  readonly errors: readonly WishListUserInputError[];
}

/** A product to add to a wish list. */
export interface WishlistProduct {
  readonly sku: string;
  readonly quantity: number;
  readonly options?: ItemOptions | undefined;
}

/** Adds products; one that is on the list gets the new quantity. [app/code/Magento/Wishlist/Model/Wishlist/AddProductsToWishlist.php] */
export function addToWishlist(realm: Realm, wishlist: Wishlist, products: readonly WishlistProduct[]): WishlistChange {
  const errors: WishListUserInputError[] = [];
  const editor = new WishlistItemEditor(wishlist.items);
  for (const { sku, quantity, options } of products) {
    const product = findProduct(realm, sku);
    const error = product === undefined ? productNotFound(sku) : findAdditionError(product, quantity);
    if (error !== undefined) errors.push(error);
    else if (product !== undefined)
      addProduct(realm, editor, { sku: product.sku, quantity, options: canonicalOptions(product, options) });
  }
  const isChanged = errors.length < products.length;
  return { wishlist: isChanged ? saveWishlist(realm, wishlist, { items: editor.items() }) : wishlist, errors };
}

const productNotFound = (sku: string): WishListUserInputError => ({
  code: 'PRODUCT_NOT_FOUND',
  refusal: new Refusal('cartProductNotFound', { sku }),
});

const toUndefinedError = (refusal: Refusal): WishListUserInputError => ({ code: 'UNDEFINED', refusal });

function findAdditionError(product: CatalogProduct, quantity: number): WishListUserInputError | undefined {
  if (Math.trunc(quantity) === 0) return toUndefinedError(new Refusal('wishlistQuantityZero'));
  return product.quantity === 0 ? toUndefinedError(new Refusal('wishlistWithoutStock')) : undefined;
}

/** [app/code/Magento/Wishlist/etc/db_schema.xml wishlist_item.qty, decimal(12,4)] */
const MAX_QUANTITY = 99_999_999;

/** A negative quantity becomes 1. [app/code/Magento/Catalog/Model/Product/Type/AbstractType.php prepareQuoteItemQty, Wishlist/Model/Item.php setQty] */
export const storedQuantity = (sent: number): number => (sent > 0 ? Math.min(sent, MAX_QUANTITY) : 1);

function addProduct(realm: Realm, editor: WishlistItemEditor, { sku, quantity: sent, options }: WishlistProduct): void {
  const quantity = storedQuantity(sent);
  const known = editor.findProduct(sku, options);
  if (known) editor.change({ ...known, quantity });
  else editor.add(realm, { sku, quantity, description: null, ...(options && { options }) });
}

/** A change of an item of a wish list. */
export interface WishlistItemChange {
  readonly id: string;
  /** Absent: the quantity stays. */
  readonly quantity?: number | undefined;
  /** Absent or empty: the comment stays. */
  readonly description?: string | undefined;
}

/** Changes items of a wish list. [app/code/Magento/WishlistGraphQl/Model/UpdateWishlistItem.php] */
export function updateWishlistItems(
  realm: Realm,
  wishlist: Wishlist,
  changes: readonly WishlistItemChange[],
): WishlistChange {
  const errors: WishListUserInputError[] = [];
  const editor = new WishlistItemEditor(wishlist.items);
  for (const { id, quantity, description } of changes) {
    const item = editor.find(phpIntegerOf(id));
    if (item === undefined) errors.push(itemNotFound(id));
    else if (Math.trunc(quantity ?? item.quantity) === 0)
      errors.push(toUndefinedError(new Refusal('wishlistUpdateZero')));
    else {
      const stored = storedQuantity(quantity ?? item.quantity);
      editor.change({ ...item, quantity: stored, description: description || item.description });
    }
  }
  const isChanged = errors.length < changes.length;
  return { wishlist: isChanged ? saveWishlist(realm, wishlist, { items: editor.items() }) : wishlist, errors };
}

/** Removes items of a wish list. [app/code/Magento/Wishlist/Model/Wishlist/RemoveProductsFromWishlist.php] */
export function removeFromWishlist(realm: Realm, wishlist: Wishlist, ids: readonly string[]): WishlistChange {
  const known = new Set(wishlist.items.map(({ id }) => id));
  const errors = ids.flatMap((id) => (known.delete(phpIntegerOf(id)) ? [] : [itemNotFound(id)]));
  if (errors.length === ids.length) return { wishlist, errors };
  return {
    wishlist: saveWishlist(realm, wishlist, { items: wishlist.items.filter(({ id }) => known.has(id)) }),
    errors,
  };
}

/** The error for an item that is not on the wish list. */
export const itemNotFound = (id: string): WishListUserInputError =>
  toUndefinedError(new Refusal('wishlistItemForeign', [phpIntegerOf(id)]));
