import { findProduct } from '../../../domain/catalog/products.ts';
import { wishedAt, wishesOf } from '../../../domain/checkout/orders.ts';
import { idOfUid, uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import { productSource } from '../catalog/product-source.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { Context } from '../resolver-context.ts';
import { orders } from './order-fields.ts';

/** A wish list as its fields find it. */
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

/** Fields of `Customer` beside the account. */
const customerFields = {
  orders,
  wishlist,
  wishlists: (customer: Customer) => [wishlist(customer)],
  wishlist_v2: (customer: Customer, { id }: { id: string }) =>
    Number(id) === customer.id || idOfUid(id) === customer.id ? wishlist(customer) : null,
  reviews: (_: Customer, args: PageArguments) => pageOf([], args),
  returns: (_: Customer, args: PageArguments) => pageOf([], args),
  compare_list: () => null,
  /** Nobody is in a company here. */
  role: () => null,
  status: () => 'ACTIVE',
  purchase_orders_enabled: () => false,
  job_title: () => null,
  telephone: () => null,
  is_confirmed: ({ confirmation }: Customer, _: unknown, { realm, store }: Context) =>
    confirmation === null || !setting(realm, 'customer/create_account/confirm', store),
};

const wishes = ({ customer }: WishlistSource, { realm }: Context) =>
  wishesOf(realm, customer).map(({ sku, quantity }, index) => ({
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
  sharing_code: ({ customer }: WishlistSource, _: unknown, { realm }: Context) =>
    realm.digest.sha256(`${realm.world.generatedKey}/wishlist/${customer.id}`).slice(0, 32),
  updated_at: ({ customer }: WishlistSource, _: unknown, { realm }: Context) =>
    realm.clock.databaseText(wishedAt(realm, customer)),
  items_count: (source: WishlistSource, _: unknown, context: Context) => wishes(source, context).length,
  items_v2: (source: WishlistSource, args: PageArguments, context: Context) => pageOf(wishes(source, context), args),
};

const wishFields = {
  id: ({ index }: WishSource) => uidOf(index + 1),
  product: ({ sku }: WishSource, _: unknown, { realm }: Context) => productSource(realm, sku) ?? null,
  description: () => null,
  added_at: ({ customer }: WishSource, _: unknown, { realm }: Context) =>
    realm.clock.databaseText(wishedAt(realm, customer)),
  customizable_options: () => [],
  configurable_options: () => [],
  configured_variant: () => null,
  bundle_options: () => [],
  links_v2: () => [],
};

export const customerTypes = {
  Customer: customerFields,
  Wishlist: wishlistFields,
  SimpleWishlistItem: wishFields,
  VirtualWishlistItem: wishFields,
  DownloadableWishlistItem: wishFields,
  ConfigurableWishlistItem: wishFields,
  BundleWishlistItem: wishFields,
  GroupedProductWishlistItem: wishFields,
};
