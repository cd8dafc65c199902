import { findProduct } from '../../../domain/catalog/products.ts';
import { getWishlistTime, listWishlistItems } from '../../../domain/checkout/wishlist.ts';
import { idOfUid, uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import { productSource } from '../catalog/product-source.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { customerOrders } from './customer-orders.ts';

/** The parent of the fields of a wish list. */
interface WishlistSource {
  readonly customer: Customer;
}

interface WishSource {
  readonly customer: Customer;
  readonly index: number;
  readonly sku: string;
  readonly quantity: number;
}

const wishlist = (customer: Customer): WishlistSource => ({ customer });

/** Fields of `Customer` that are not in the account schema. */
const customerFields = {
  orders: customerOrders,
  wishlist,
  wishlists: (customer: Customer) => [wishlist(customer)],
  wishlist_v2: (customer: Customer, { id }: { id: string }) =>
    Number(id) === customer.id || idOfUid(id) === customer.id ? wishlist(customer) : null,
  reviews: (_: Customer, args: PageArguments) => pageOf([], args),
  returns: (_: Customer, args: PageArguments) => pageOf([], args),
  compare_list: () => null,
  /** Companies are not simulated. */
  role: () => null,
  status: () => 'ACTIVE',
  purchase_orders_enabled: () => false,
  job_title: () => null,
  telephone: () => null,
  is_confirmed: ({ confirmation }: Customer, _: unknown, { realm, store }: ResolverContext) =>
    confirmation === null || !setting(realm, 'customer/create_account/confirm', store),
};

const wishes = ({ customer }: WishlistSource, { realm }: ResolverContext) =>
  listWishlistItems(realm, customer).map(({ sku, quantity }, index) => ({
    __typename: wishType(findProduct(realm, sku)?.type),
    customer,
    index,
    sku,
    quantity,
  }));

const wishType = (product = 'SimpleProduct'): string =>
  product === 'GroupedProduct' ? 'GroupedProductWishlistItem' : product.replace('Product', 'WishlistItem');

const wishlistFields = {
  id: ({ customer }: WishlistSource) => String(customer.id),
  name: () => 'Wish List',
  visibility: () => 'PRIVATE',
  sharing_code: ({ customer }: WishlistSource, _: unknown, { realm }: ResolverContext) =>
    realm.digest.sha256(`${realm.world.generatedKey}/wishlist/${customer.id}`).slice(0, 32),
  updated_at: ({ customer }: WishlistSource, _: unknown, { realm }: ResolverContext) =>
    realm.clock.databaseTime(getWishlistTime(realm, customer)),
  items_count: (source: WishlistSource, _: unknown, context: ResolverContext) => wishes(source, context).length,
  items_v2: (source: WishlistSource, args: PageArguments, context: ResolverContext) =>
    pageOf(wishes(source, context), args),
};

const wishFields = {
  id: ({ index }: WishSource) => uidOf(index + 1),
  product: ({ sku }: WishSource, _: unknown, { realm }: ResolverContext) => productSource(realm, sku) ?? null,
  description: () => null,
  added_at: ({ customer }: WishSource, _: unknown, { realm }: ResolverContext) =>
    realm.clock.databaseTime(getWishlistTime(realm, customer)),
  customizable_options: () => [],
  configurable_options: () => [],
  configured_variant: () => null,
  bundle_options: () => [],
  links_v2: () => [],
};

export const customerOrderTypes = {
  Customer: customerFields,
  Wishlist: wishlistFields,
  SimpleWishlistItem: wishFields,
  VirtualWishlistItem: wishFields,
  DownloadableWishlistItem: wishFields,
  ConfigurableWishlistItem: wishFields,
  BundleWishlistItem: wishFields,
  GroupedProductWishlistItem: wishFields,
};
