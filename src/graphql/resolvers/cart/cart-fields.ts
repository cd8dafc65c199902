import { lineTotals, pieces, subtotal } from '../../../domain/cart/cart-totals.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import type { Cart, CartItem } from '../../../state/tables/carts.ts';
import { money } from '../money.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { Context } from '../resolver-context.ts';
import { lineOf } from './cart-line-fields.ts';

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

export const cartTypes = { Cart: cartFields };
