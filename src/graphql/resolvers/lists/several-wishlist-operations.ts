import { listWishlists } from '../../../domain/lists/customer-wishlists.ts';
import {
  createNamedWishlist,
  deleteWishlistOf,
  renameWishlist,
  transferWishlistItems,
} from '../../../domain/lists/multiple-wishlists.ts';
import { removeFromWishlist } from '../../../domain/lists/wishlist-items.ts';
import type { WishlistVisibility } from '../../../state/tables/wishlists.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { requireWishlist, requireWishlistOwner } from './wishlist-access.ts';
import { userErrorsOf } from './wishlist-operations.ts';

interface CreateArguments {
  readonly input: { readonly name: string; readonly visibility: WishlistVisibility };
}

const createWishlist: Resolver<CreateArguments> = (_, { input }, context) => {
  const owner = requireWishlistOwner(context);
  const { realm, store } = context;
  return { wishlist: { wishlist: createNamedWishlist(realm, store, owner, input.name, input.visibility) } };
};

interface RenameArguments {
  readonly wishlistId: string;
  readonly name?: string | null;
  readonly visibility?: WishlistVisibility | null;
}

const updateWishlist: Resolver<RenameArguments> = (_, { wishlistId, name, visibility }, context) => {
  const owner = requireWishlistOwner(context);
  const list = requireWishlist(context, owner, wishlistId);
  const changed = renameWishlist(context.realm, owner, list, name ?? undefined, visibility ?? undefined);
  return { uid: String(changed.id), name: changed.name ?? 'Wish List', visibility: changed.visibility };
};

interface WishlistArguments {
  readonly wishlistId: string;
}

const deleteWishlist: Resolver<WishlistArguments> = (_, { wishlistId }, context) => {
  const owner = requireWishlistOwner(context);
  deleteWishlistOf(context.realm, owner, requireWishlist(context, owner, wishlistId));
  return { status: true, wishlists: listWishlists(context.realm, owner).map((wishlist) => ({ wishlist })) };
};

const clearWishlist: Resolver<WishlistArguments> = (_, { wishlistId }, context) => {
  const owner = requireWishlistOwner(context);
  const list = requireWishlist(context, owner, wishlistId);
  const ids = list.items.map(({ id }) => String(id));
  return { wishlist: { wishlist: removeFromWishlist(context.realm, list, ids).wishlist }, user_errors: [] };
};

interface TransferArguments {
  readonly sourceWishlistUid: string;
  readonly destinationWishlistUid: string;
  readonly wishlistItems: readonly { readonly wishlist_item_id: string; readonly quantity?: number | null }[];
}

function transfer(context: ResolverContext, args: TransferArguments, mode: 'copy' | 'move') {
  const owner = requireWishlistOwner(context);
  const source = requireWishlist(context, owner, args.sourceWishlistUid);
  const destination = requireWishlist(context, owner, args.destinationWishlistUid);
  const items = args.wishlistItems.map(({ wishlist_item_id, quantity }) => ({
    id: wishlist_item_id,
    quantity: quantity ?? undefined,
  }));
  const result = transferWishlistItems(context.realm, source, destination, items, mode);
  return {
    source_wishlist: { wishlist: result.source },
    destination_wishlist: { wishlist: result.destination },
    user_errors: userErrorsOf(context.realm, result.errors),
  };
}

const copyProductsBetweenWishlists: Resolver<TransferArguments> = (_, args, context) => transfer(context, args, 'copy');
const moveProductsBetweenWishlists: Resolver<TransferArguments> = (_, args, context) => transfer(context, args, 'move');

/** Mutations of Adobe Commerce. */
export const severalWishlistMutations = {
  createWishlist,
  updateWishlist,
  deleteWishlist,
  clearWishlist,
  copyProductsBetweenWishlists,
  moveProductsBetweenWishlists,
};
