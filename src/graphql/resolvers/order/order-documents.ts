import { productName } from '../../../domain/catalog/products.ts';
import type { Order } from '../../../domain/checkout/orders.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { roundToCents } from '../../../platform/round-to-cents.ts';
import type { Invoice } from '../../../state/tables/sales-documents.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { orderMoney } from './order-money.ts';

/** The invoices of an order; the first one has the costs of shipping and the discount. [SalesGraphQl/Model/Resolver/Invoices.php] */
export function invoicesOf({ order }: { order: Order }, _: unknown, context: ResolverContext): object[] {
  const amountOf = (value: number) => orderMoney(context, order.placed, value);
  return (order.placed.invoices ?? []).map((invoice, index) => {
    const lines = linesOf(order, invoice);
    const subtotal = roundToCents(lines.reduce((sum, { item, quantity }) => sum + item.price * quantity, 0));
    const shipping = index === 0 ? order.shipping : 0;
    const discount = index === 0 ? order.discount : 0;
    const grandTotal = roundToCents(subtotal + shipping - discount);
    return {
      ...documentOf(invoice, context),
      items: lines.map(({ item, quantity }) => ({
        __typename: 'InvoiceItem',
        ...lineOf(context, order, item),
        quantity_invoiced: quantity,
        discounts: [],
      })),
      total: {
        subtotal: amountOf(subtotal),
        grand_total: amountOf(grandTotal),
        base_grand_total: amountOf(grandTotal),
        total_shipping: amountOf(shipping),
        total_tax: amountOf(0),
        taxes: [],
        discounts: discount > 0 ? [{ amount: amountOf(discount), label: 'Discount' }] : [],
        shipping_handling: {
          amount_excluding_tax: amountOf(shipping),
          amount_including_tax: amountOf(shipping),
          total_amount: amountOf(shipping),
          discounts: [],
          taxes: [],
        },
      },
    };
  });
}

/** The shipments of an order. [SalesGraphQl/Model/Resolver/Shipments.php] */
export function shipmentsOf({ order }: { order: Order }, _: unknown, context: ResolverContext): object[] {
  return (order.placed.shipments ?? []).map((shipment) => ({
    ...documentOf(shipment, context),
    tracking: (shipment.tracks ?? []).map(({ carrier_code, title, track_number }) => ({
      carrier: carrier_code,
      title,
      number: track_number,
    })),
    items: linesOf(order, shipment).map(({ item, quantity }) => ({
      __typename: 'ShipmentItem',
      ...lineOf(context, order, item),
      quantity_shipped: quantity,
    })),
  }));
}

/** Fields that documents of all kinds have. */
export const documentOf = ({ id, number, at, comments = [] }: Invoice, { realm }: ResolverContext) => ({
  id: uidOf(id),
  number,
  comments: comments
    .filter(({ is_visible_on_front }) => is_visible_on_front)
    .map(({ comment }) => ({ message: comment, timestamp: realm.clock.databaseTime(at) })),
});

/** The items of a document with those of the order. */
export const linesOf = ({ items }: Order, document: Invoice) =>
  document.items.flatMap(({ item: id, quantity }) => {
    const item = items.find((each) => each.id === id);
    return item === undefined ? [] : [{ item, quantity }];
  });

/** The fields of a line of a document. */
export const lineOf = (context: ResolverContext, order: Order, item: Order['items'][number]) => ({
  id: uidOf(item.id),
  order_item: { __typename: 'OrderItem', item, order },
  product_name: item.name ?? productName(context.realm, item.sku) ?? item.sku,
  product_sku: item.sku,
  product_sale_price: orderMoney(context, order.placed, item.price),
});
