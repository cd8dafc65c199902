import { findProduct } from '../../../domain/catalog/products.ts';
import {
  findWishlist,
  getDefaultWishlist,
  listWishlists,
  sharingCodeOf,
} from '../../../domain/lists/customer-wishlists.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import type { Wishlist, WishlistItem } from '../../../state/tables/wishlists.ts';
import {
  bundleOptionsOf,
  configurableOptionsOf,
  configuredVariantOf,
  customizableOptionsOf,
} from '../catalog/chosen-options.ts';
import { productSource } from '../catalog/product-source.ts';
import { collectionPageOf } from '../collection-page.ts';
import type { PageArguments } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { requireWishlistOwner, type WishlistSource } from './wishlist-access.ts';

interface WishlistItemSource {
  readonly __typename: string;
  readonly wish: WishlistItem;
}

const sourceOf = (wishlist: Wishlist | undefined): WishlistSource => ({ wishlist });

/** Fields of `Customer`. [WishlistGraphQl/Model/Resolver/CustomerWishlists.php, WishlistById.php] */
export const customerWishlistFields = {
  wishlist: (_: Customer, __: unknown, context: ResolverContext) =>
    sourceOf(getDefaultWishlist(context.realm, requireWishlistOwner(context))),
  wishlists: (_: Customer, args: PageArguments, context: ResolverContext) =>
    collectionPageOf(listWishlists(context.realm, requireWishlistOwner(context)), args).items.map(sourceOf),
  wishlist_v2: (_: Customer, { id }: { id: string }, context: ResolverContext) =>
    sourceOf(findWishlist(context.realm, requireWishlistOwner(context), id)),
};

/** The items of a list whose products are on sale. */
const itemsOf = ({ wishlist }: WishlistSource, { realm }: ResolverContext): readonly WishlistItem[] =>
  (wishlist && realm.world.wishlists.get(wishlist.id)?.items)?.filter(({ sku }) => findProduct(realm, sku)) ?? [];

const itemSource = ({ realm }: ResolverContext, wish: WishlistItem): WishlistItemSource => ({
  __typename: itemTypeOf(findProduct(realm, wish.sku)?.type),
  wish,
});

const itemTypeOf = (product = 'SimpleProduct'): string =>
  product === 'GroupedProduct' ? 'GroupedProductWishlistItem' : product.replace('Product', 'WishlistItem');

const timeOf = ({ realm }: ResolverContext, time: number | undefined): string | null =>
  time === undefined ? null : realm.clock.databaseTime(time);

/** The fields of `Wishlist` and of the older `WishlistOutput`. */
const wishlistFields = {
  id: ({ wishlist }: WishlistSource) => (wishlist ? String(wishlist.id) : null),
  name: ({ wishlist }: WishlistSource) => wishlist?.name ?? null,
  visibility: ({ wishlist }: WishlistSource) => wishlist?.visibility ?? null,
  sharing_code: ({ wishlist }: WishlistSource, _: unknown, { realm }: ResolverContext) =>
    wishlist ? sharingCodeOf(realm, wishlist) : null,
  updated_at: ({ wishlist }: WishlistSource, _: unknown, context: ResolverContext) =>
    timeOf(context, wishlist?.updated_at),
  /** The number before `addWishlistItemsToCart` removed items, since Magento has already loaded the list. */
  items_count: ({ wishlist }: WishlistSource) => wishlist?.items.length ?? null,
  items: (source: WishlistSource, _: unknown, context: ResolverContext) =>
    itemsOf(source, context).map((wish) => itemSource(context, wish)),
  items_v2: (source: WishlistSource, args: PageArguments, context: ResolverContext) => {
    const page = collectionPageOf(itemsOf(source, context), args);
    return { ...page, items: page.items.map((wish) => itemSource(context, wish)) };
  },
};

const itemFields = {
  id: ({ wish }: WishlistItemSource) => String(wish.id),
  quantity: ({ wish }: WishlistItemSource) => wish.quantity,
  product: ({ wish }: WishlistItemSource, _: unknown, { realm }: ResolverContext) =>
    productSource(realm, wish.sku) ?? null,
  description: ({ wish }: WishlistItemSource) => wish.description,
  added_at: ({ wish }: WishlistItemSource, _: unknown, context: ResolverContext) => timeOf(context, wish.added_at),
  customizable_options: ({ wish }: WishlistItemSource, _: unknown, context: ResolverContext) =>
    customizableOptionsOf(wish, context),
  configurable_options: ({ wish }: WishlistItemSource, _: unknown, context: ResolverContext) =>
    configurableOptionsOf(wish, context),
  configured_variant: ({ wish }: WishlistItemSource, _: unknown, context: ResolverContext) =>
    wish.options === undefined ? null : configuredVariantOf(wish, context),
  bundle_options: ({ wish }: WishlistItemSource, _: unknown, context: ResolverContext) =>
    bundleOptionsOf(wish, context),
  links_v2: () => [],
};

/** Fields of the older type, whose id is a number. */
const olderItemFields = {
  ...itemFields,
  id: ({ wish }: WishlistItemSource) => wish.id,
  qty: ({ wish }: WishlistItemSource) => wish.quantity,
};

/** Resolvers of the fields of wish lists. */
export const wishlistTypes = {
  Wishlist: wishlistFields,
  WishlistOutput: wishlistFields,
  WishlistItem: olderItemFields,
  SimpleWishlistItem: itemFields,
  VirtualWishlistItem: itemFields,
  DownloadableWishlistItem: itemFields,
  ConfigurableWishlistItem: itemFields,
  BundleWishlistItem: itemFields,
  GiftCardWishlistItem: itemFields,
  GroupedProductWishlistItem: itemFields,
};
