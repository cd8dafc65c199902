import { areGiftMessagesAllowed } from '../../../domain/cart/gift-messages.ts';
import { getProductUrlKey } from '../../../domain/catalog/product-search.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import type { Order, OrderItem } from '../../../domain/checkout/orders.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { roundToCents } from '../../../platform/round-to-cents.ts';
import { productSource } from '../catalog/product-source.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { orderMoney } from './order-money.ts';

/** The parent of the fields of an order item. */
export interface OrderItemSource {
  readonly item: OrderItem;
  readonly order?: Order;
}

/** Fields of `OrderItem`, except `product_name`, which may be generated. */
export const orderItemFields = {
  id: ({ item }: OrderItemSource) => uidOf(item.id),
  product_sku: ({ item }: OrderItemSource) => item.sku,
  product_type: ({ item }: OrderItemSource, _: unknown, { realm }: ResolverContext) =>
    (findProduct(realm, item.sku)?.type ?? 'SimpleProduct').replace('Product', '').toLowerCase(),
  product_url_key: ({ item }: OrderItemSource, _: unknown, { realm }: ResolverContext) => {
    const product = findProduct(realm, item.sku);
    return product ? getProductUrlKey(product) : null;
  },
  product: ({ item }: OrderItemSource, _: unknown, { realm }: ResolverContext) => productSource(realm, item.sku),
  product_sale_price: ({ item, order }: OrderItemSource, _: unknown, context: ResolverContext) =>
    orderMoney(context, order?.placed, item.price),
  status: () => 'Ordered',
  quantity_ordered: ({ item }: OrderItemSource) => item.quantity,
  quantity_shipped: ({ item }: OrderItemSource) => item.shipped ?? 0,
  quantity_invoiced: ({ item }: OrderItemSource) => item.invoiced ?? 0,
  quantity_canceled: ({ item, order }: OrderItemSource) => (order?.placed.status === 'canceled' ? item.quantity : 0),
  quantity_refunded: ({ item }: OrderItemSource) => item.refunded ?? 0,
  quantity_returned: () => 0,
  prices: (source: OrderItemSource, _: unknown, context: ResolverContext) => pricesOf(source, context),
  discounts: () => [],
  selected_options: () => [],
  entered_options: () => [],
  eligible_for_return: () => false,
  gift_message: ({ item }: OrderItemSource, _: unknown, { realm, store }: ResolverContext) =>
    (areGiftMessagesAllowed(realm, store, 'items') && item.gift_message) || null,
  gift_wrapping: () => null,
};

function pricesOf({ item: { price, quantity }, order }: OrderItemSource, context: ResolverContext): object {
  const money = (value: number) => orderMoney(context, order?.placed, value);
  const each = money(price);
  const row = money(roundToCents(price * quantity));
  return {
    price: each,
    price_including_tax: each,
    row_total: row,
    row_total_including_tax: row,
    discounts: [],
    total_item_discount: money(0),
    original_price: each,
    original_price_including_tax: each,
    original_row_total: row,
    original_row_total_including_tax: row,
    fixed_product_taxes: [],
  };
}
