import { calculateItemTotals, calculateSubtotal, calculateTotalQuantity } from '../../../domain/cart/cart-totals.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import type { Cart, CartItem } from '../../../state/tables/carts.ts';
import { money } from '../money.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { cartItemSource } from './cart-item-fields.ts';

interface Sort {
  readonly field: string;
  readonly order: 'ASC' | 'DESC';
}

function sortItems(
  context: ResolverContext,
  items: readonly CartItem[],
  sort: Sort | null | undefined,
): readonly CartItem[] {
  if (!sort) return items;
  const sortValue = (item: CartItem): number | string => {
    switch (sort.field) {
      case 'SKU':
        return item.sku;
      case 'QTY':
        return item.quantity;
      case 'PRICE':
      case 'BASE_PRICE':
        return calculateItemTotals(context.realm, item).price;
      default:
        return item.id;
    }
  };
  const ascending = [...items].sort((one, other) => (sortValue(one) < sortValue(other) ? -1 : 1));
  return sort.order === 'DESC' ? ascending.reverse() : ascending;
}

const isVirtual = ({ items }: Cart, { realm }: ResolverContext): boolean =>
  items.length > 0 && items.every(({ sku }) => /^(Virtual|Downloadable)/.test(findProduct(realm, sku)?.type ?? ''));

/** Fields of `Cart`. Gift options, coupons and addresses are always empty. */
const cartFields = {
  email: ({ customerId, email }: Cart, _: unknown, { realm }: ResolverContext) =>
    customerId === null ? email : (realm.world.customers.get(customerId)?.email ?? null),
  items: ({ items }: Cart, _: unknown, context: ResolverContext) => items.map(cartItemSource(context)),
  itemsV2: ({ items }: Cart, args: PageArguments & { sort?: Sort | null }, context: ResolverContext) => {
    const page = pageOf(sortItems(context, items, args.sort), args);
    return { ...page, items: page.items.map(cartItemSource(context)) };
  },
  total_quantity: (cart: Cart) => calculateTotalQuantity(cart),
  is_virtual: (cart: Cart, _: unknown, context: ResolverContext) => isVirtual(cart, context),
  prices: (cart: Cart, _: unknown, context: ResolverContext) => {
    const sum = money(context, calculateSubtotal(context.realm, cart));
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
