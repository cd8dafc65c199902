import { findStockError } from '../../../domain/cart/cart-items.ts';
import { calculateItemTotals } from '../../../domain/cart/cart-totals.ts';
import { areGiftMessagesAllowed } from '../../../domain/cart/gift-messages.ts';
import { stockedProduct } from '../../../domain/catalog/product-options.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Cart, CartItem } from '../../../state/tables/carts.ts';
import {
  bundleOptionsOf,
  configurableOptionsOf,
  configuredVariantOf,
  customizableOptionsOf,
} from '../catalog/chosen-options.ts';
import { productSource } from '../catalog/product-source.ts';
import { money } from '../money.ts';
import type { ResolverContext } from '../resolver-context.ts';

/** The parent of the fields of a cart item. */
export interface CartItemSource {
  readonly __typename: string;
  readonly item: CartItem;
  /** The customer of the cart; `null` for a guest. */
  readonly customerId: number | null;
}

const CART_ITEM_TYPES: Readonly<Record<string, string>> = {
  VirtualProduct: 'VirtualCartItem',
  DownloadableProduct: 'DownloadableCartItem',
  ConfigurableProduct: 'ConfigurableCartItem',
  BundleProduct: 'BundleCartItem',
  GiftCardProduct: 'GiftCardCartItem',
};

/** The source object of an item of a cart. */
export const cartItemSource =
  ({ realm }: ResolverContext, { customerId }: Cart) =>
  (item: CartItem): CartItemSource => ({
    __typename: CART_ITEM_TYPES[findProduct(realm, item.sku)?.type ?? ''] ?? 'SimpleCartItem',
    item,
    customerId,
  });

function pricesOf({ item, customerId }: CartItemSource, _: unknown, context: ResolverContext) {
  const { price, originalPrice, rowTotal, originalRowTotal } = calculateItemTotals(context.realm, item, customerId);
  return {
    price: money(context, price),
    price_including_tax: money(context, price),
    row_total: money(context, rowTotal),
    row_total_including_tax: money(context, rowTotal),
    original_item_price: money(context, originalPrice),
    original_row_total: money(context, originalRowTotal),
    total_item_discount: money(context, 0),
    discounts: null,
    fixed_product_taxes: [],
    catalog_discount: null,
    row_catalog_discount: null,
  };
}

function stockErrorOf({ item }: CartItemSource, { realm }: ResolverContext) {
  const product = findProduct(realm, item.sku);
  const error = product && findStockError(stockedProduct(realm, product, item.options), item.quantity);
  if (error) error.refusal.wording = realm.wording;
  return error;
}

/** Fields of every type of cart item. */
const cartItemFields = {
  id: ({ item }: CartItemSource) => String(item.id),
  uid: ({ item }: CartItemSource) => uidOf(item.id),
  quantity: ({ item }: CartItemSource) => item.quantity,
  product: ({ item }: CartItemSource, _: unknown, { realm }: ResolverContext) => productSource(realm, item.sku),
  prices: pricesOf,
  is_available: (source: CartItemSource, _: unknown, context: ResolverContext) =>
    stockErrorOf(source, context) === undefined,
  errors: (source: CartItemSource, _: unknown, context: ResolverContext) => {
    const error = stockErrorOf(source, context);
    if (error === undefined) return null;
    const refusal = error.code === 'NOT_SALABLE' ? new Refusal('cartItemOutOfStock') : error.refusal;
    return [{ code: 'ITEM_QTY', message: refusal.renderedMessage }];
  },
  not_available_message: (source: CartItemSource, _: unknown, context: ResolverContext) =>
    stockErrorOf(source, context)?.refusal.renderedMessage ?? null,
  min_qty: () => 1,
  max_qty: () => 10_000,
  discount: () => null,
  customizable_options: ({ item }: CartItemSource, _: unknown, context: ResolverContext) =>
    customizableOptionsOf(item, context),
  gift_message: ({ item }: CartItemSource, _: unknown, { realm, store }: ResolverContext) =>
    (areGiftMessagesAllowed(realm, store, 'items') && item.gift_message) || null,
  gift_wrapping: () => null,
  available_gift_wrapping: () => [],
};

/** Resolvers of the fields of items of a cart. */
export const cartItemTypes = {
  SimpleCartItem: cartItemFields,
  VirtualCartItem: cartItemFields,
  DownloadableCartItem: { ...cartItemFields, links: () => [], samples: () => [] },
  ConfigurableCartItem: {
    ...cartItemFields,
    configurable_options: ({ item }: CartItemSource, _: unknown, context: ResolverContext) =>
      configurableOptionsOf(item, context),
    configured_variant: ({ item }: CartItemSource, _: unknown, context: ResolverContext) =>
      configuredVariantOf(item, context),
  },
  BundleCartItem: {
    ...cartItemFields,
    bundle_options: ({ item }: CartItemSource, _: unknown, context: ResolverContext) => bundleOptionsOf(item, context),
  },
  GiftCardCartItem: cartItemFields,
};
