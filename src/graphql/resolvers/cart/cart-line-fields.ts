import { stockError } from '../../../domain/cart/cart-lines.ts';
import { lineTotals } from '../../../domain/cart/cart-totals.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { CartItem } from '../../../state/tables/carts.ts';
import { productSource } from '../catalog/product-source.ts';
import { money } from '../money.ts';
import type { Context } from '../resolver-context.ts';

/** A line as its fields find it. */
export interface Line {
  readonly __typename: string;
  readonly item: CartItem;
}

const LINE_TYPES: Readonly<Record<string, string>> = {
  VirtualProduct: 'VirtualCartItem',
  DownloadableProduct: 'DownloadableCartItem',
  ConfigurableProduct: 'ConfigurableCartItem',
  BundleProduct: 'BundleCartItem',
  GiftCardProduct: 'GiftCardCartItem',
};

export const lineOf =
  ({ realm }: Context) =>
  (item: CartItem): Line => ({
    __typename: LINE_TYPES[findProduct(realm, item.sku)?.type ?? ''] ?? 'SimpleCartItem',
    item,
  });

function pricesOf({ item }: Line, _: unknown, context: Context) {
  const { price, originalPrice, rowTotal, originalRowTotal } = lineTotals(context.realm, item);
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

function stockErrorOf({ item }: Line, { realm }: Context) {
  const product = findProduct(realm, item.sku);
  return product && stockError(product, item.quantity);
}

/** Fields that every line has. */
const lineFields = {
  id: ({ item }: Line) => String(item.id),
  uid: ({ item }: Line) => uidOf(item.id),
  quantity: ({ item }: Line) => item.quantity,
  product: ({ item }: Line, _: unknown, { realm }: Context) => productSource(realm, item.sku),
  prices: pricesOf,
  is_available: (line: Line, _: unknown, { realm }: Context) =>
    (findProduct(realm, line.item.sku)?.quantity ?? line.item.quantity) >= line.item.quantity,
  errors: (line: Line, _: unknown, context: Context) => {
    const error = stockErrorOf(line, context);
    return error ? [{ code: 'ITEM_QTY', message: error.refusal.told }] : null;
  },
  not_available_message: (line: Line, _: unknown, context: Context) =>
    stockErrorOf(line, context)?.refusal.told ?? null,
  min_qty: () => 1,
  max_qty: () => 10_000,
  discount: () => null,
  customizable_options: () => [],
  gift_message: () => null,
  gift_wrapping: () => null,
  available_gift_wrapping: () => [],
};

export const cartLineTypes = {
  SimpleCartItem: lineFields,
  VirtualCartItem: lineFields,
  DownloadableCartItem: { ...lineFields, links: () => [], samples: () => [] },
  ConfigurableCartItem: {
    ...lineFields,
    configurable_options: () => [],
    configured_variant: lineFields.product,
  },
  BundleCartItem: { ...lineFields, bundle_options: () => [] },
  GiftCardCartItem: lineFields,
};
