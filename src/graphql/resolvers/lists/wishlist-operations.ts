import { findDefaultWishlist } from '../../../domain/lists/customer-wishlists.ts';
import {
  addToWishlist,
  removeFromWishlist,
  updateWishlistItems,
  type WishListUserInputError,
} from '../../../domain/lists/wishlist-items.ts';
import { moveWishlistToCart } from '../../../domain/lists/wishlist-to-cart.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../../platform/php-empty.ts';
import type { Realm } from '../../../state/realm.ts';
import { type ProductInput, productInput } from '../catalog/chosen-options.ts';
import type { Resolver } from '../resolver.ts';
import { requireWishlist, requireWishlistOwner } from './wishlist-access.ts';

/**
 * The older query. It does not create a wish list; without one, all fields are null.
 * [WishlistGraphQl/Model/Resolver/WishlistResolver.php]
 */
const wishlist: Resolver = (_, __, context) => ({
  wishlist: findDefaultWishlist(context.realm, requireWishlistOwner(context)),
});

/** Queries about wish lists. */
export const wishlistQueries = { wishlist };

/** `user_errors` of the mutations. */
export const userErrorsOf = ({ wording }: Realm, errors: readonly WishListUserInputError[]) =>
  errors.map(({ code, refusal }) => {
    refusal.wording = wording;
    return { code, message: refusal.renderedMessage };
  });

interface AddArguments {
  readonly wishlistId: string;
  readonly wishlistItems: readonly (ProductInput | null)[];
}

const addProductsToWishlist: Resolver<AddArguments> = (_, { wishlistId, wishlistItems }, context) => {
  const owner = requireWishlistOwner(context);
  const products = wishlistItems.flatMap((item) => (item === null ? [] : [productInput(item)]));
  const change = addToWishlist(context.realm, requireWishlist(context, owner, wishlistId), products);
  return { wishlist: { wishlist: change.wishlist }, user_errors: userErrorsOf(context.realm, change.errors) };
};

interface RemoveArguments {
  readonly wishlistId: string;
  readonly wishlistItemsIds: readonly string[];
}

const removeProductsFromWishlist: Resolver<RemoveArguments> = (_, { wishlistId, wishlistItemsIds }, context) => {
  const owner = requireWishlistOwner(context);
  const change = removeFromWishlist(context.realm, requireWishlist(context, owner, wishlistId), wishlistItemsIds);
  return { wishlist: { wishlist: change.wishlist }, user_errors: userErrorsOf(context.realm, change.errors) };
};

interface UpdateArguments {
  readonly wishlistId: string;
  readonly wishlistItems: readonly {
    readonly wishlist_item_id: string;
    readonly quantity?: number | null;
    readonly description?: string | null;
  }[];
}

const updateProductsInWishlist: Resolver<UpdateArguments> = (_, { wishlistId, wishlistItems }, context) => {
  const owner = requireWishlistOwner(context, 'wishlistUpdateDisabled');
  const list = requireWishlist(context, owner, wishlistId, 'wishlistToUpdateNotFound');
  const changes = wishlistItems.map(({ wishlist_item_id, quantity, description }) => ({
    id: wishlist_item_id,
    quantity: quantity ?? undefined,
    description: description ?? undefined,
  }));
  const change = updateWishlistItems(context.realm, list, changes);
  return { wishlist: { wishlist: change.wishlist }, user_errors: userErrorsOf(context.realm, change.errors) };
};

interface ToCartArguments {
  readonly wishlistId: string;
  readonly wishlistItemIds?: readonly (string | null)[] | null;
}

const addWishlistItemsToCart: Resolver<ToCartArguments> = (_, { wishlistId, wishlistItemIds }, context) => {
  const { realm, store } = context;
  const owner = requireWishlistOwner(context);
  if (isEmptyInPhp(wishlistId)) throw new Refusal('wishlistIdMissing');
  const list = requireWishlist(context, owner, wishlistId);
  const ids = (wishlistItemIds ?? []).filter((id) => id !== null);
  const errors = moveWishlistToCart(realm, store, owner, list, ids).map(({ code, refusal, itemId }) => {
    refusal.wording = realm.wording;
    return {
      code: code === 'COULD_NOT_FIND_CART_ITEM' ? 'UNDEFINED' : code,
      message: refusal.renderedMessage,
      wishlistId: String(list.id),
      wishlistItemId: String(itemId),
    };
  });
  return {
    wishlist: { wishlist: list },
    status: errors.length === 0,
    add_wishlist_items_to_cart_user_errors: errors,
  };
};

/** Mutations of wish lists. */
export const wishlistMutations = {
  addProductsToWishlist,
  removeProductsFromWishlist,
  updateProductsInWishlist,
  addWishlistItemsToCart,
};
