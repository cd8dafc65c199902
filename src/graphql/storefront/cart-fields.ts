import { stockError } from '../../domain/cart-lines.ts';
import { lineTotals, pieces, subtotal } from '../../domain/cart-totals.ts';
import { findProduct } from '../../domain/catalog.ts';
import type { Cart, CartItem } from '../../state/carts.ts';
import type { Context } from '../context.ts';
import { type PageArguments, pageOf } from '../page.ts';
import { uidOf } from '../uid.ts';
import { money } from './money.ts';
import { productSource } from './product-source.ts';

/** A line as its fields find it. */
interface Line {
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

const lineOf =
  ({ realm }: Context) =>
  (item: CartItem): Line => ({
    __typename: LINE_TYPES[findProduct(realm, item.sku)?.type ?? ''] ?? 'SimpleCartItem',
    item,
  });

interface Sort {
  readonly field: string;
  readonly order: 'ASC' | 'DESC';
}

function sorted(context: Context, items: readonly CartItem[], sort: Sort | null | undefined): readonly CartItem[] {
  if (!sort) return items;
  const sortValue = (item: CartItem): number | string => {
    switch (sort.field) {
      case 'SKU':
        return item.sku;
      case 'QTY':
        return item.quantity;
      case 'PRICE':
      case 'BASE_PRICE':
        return lineTotals(context.realm, item).price;
      default:
        return item.id;
    }
  };
  const up = [...items].sort((one, other) => (sortValue(one) < sortValue(other) ? -1 : 1));
  return sort.order === 'DESC' ? up.reverse() : up;
}

const isVirtual = ({ items }: Cart, { realm }: Context): boolean =>
  items.length > 0 && items.every(({ sku }) => /^(Virtual|Downloadable)/.test(findProduct(realm, sku)?.type ?? ''));

/** Fields of `Cart`. Gift options, coupons and addresses are empty until something sets them. */
const cartFields = {
  email: ({ customerId, email }: Cart, _: unknown, { realm }: Context) =>
    customerId === null ? email : (realm.world.customers.get(customerId)?.email ?? null),
  items: ({ items }: Cart, _: unknown, context: Context) => items.map(lineOf(context)),
  itemsV2: ({ items }: Cart, args: PageArguments & { sort?: Sort | null }, context: Context) => {
    const page = pageOf(sorted(context, items, args.sort), args);
    return { ...page, items: page.items.map(lineOf(context)) };
  },
  total_quantity: (cart: Cart) => pieces(cart),
  is_virtual: (cart: Cart, _: unknown, context: Context) => isVirtual(cart, context),
  prices: (cart: Cart, _: unknown, context: Context) => {
    const sum = money(context, subtotal(context.realm, cart));
    return {
      grand_total: sum,
      grand_total_excluding_tax: sum,
      subtotal_excluding_tax: sum,
      subtotal_including_tax: sum,
      subtotal_with_discount_excluding_tax: sum,
      applied_taxes: [],
      discounts: null,
      gift_options: null,
    };
  },
  available_payment_methods: () => [{ code: 'checkmo', title: 'Check / Money order', is_deferred: true }],
  selected_payment_method: () => ({ code: '', title: '', purchase_order_number: null }),
  shipping_addresses: () => [],
  billing_address: () => null,
  applied_coupons: () => null,
  applied_gift_cards: () => [],
  available_gift_wrappings: () => [],
  gift_message: () => null,
  gift_wrapping: () => null,
  gift_receipt_included: () => false,
  printed_card_included: () => false,
};

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
    return error ? [{ code: 'ITEM_QTY', message: error.message }] : null;
  },
  not_available_message: (line: Line, _: unknown, context: Context) => stockErrorOf(line, context)?.message ?? null,
  min_qty: () => 1,
  max_qty: () => 10_000,
  discount: () => null,
  customizable_options: () => [],
  gift_message: () => null,
  gift_wrapping: () => null,
  available_gift_wrapping: () => [],
};

export const cartTypes = {
  Cart: cartFields,
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
