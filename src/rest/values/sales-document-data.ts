import { findProduct } from '../../domain/catalog/products.ts';
import type { FoundDocument } from '../../domain/checkout/invoices-and-shipments.ts';
import { viewOrder } from '../../domain/checkout/orders.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import { withBase } from './order-data.ts';

/** State of a paid invoice. [Sales/Model/Order/Invoice.php] */
const PAID = 2;

/** An invoice as REST returns it. The first invoice contains the costs of shipping and the discount. [Sales/Api/Data/InvoiceInterface.php] */
export function invoiceData(realm: Realm, { order, document }: FoundDocument): Record<string, unknown> {
  const { shipping, discount } = viewOrder(realm, order);
  const isFirst = order.invoices?.[0]?.id === document.id;
  const items = documentItems(realm, { order, document });
  const subtotal = roundToCents(items.reduce((sum, { price, qty }) => sum + price * qty, 0));
  const currency = order.currency ?? storeOfDocument(realm, order.store).currency;
  const amounts = { shipping: isFirst ? shipping : 0, discount: isFirst ? discount : 0 };
  return {
    base_currency_code: currency,
    ...withBase('discount_amount', amounts.discount === 0 ? 0 : -amounts.discount),
    ...withBase('grand_total', roundToCents(subtotal + amounts.shipping - amounts.discount)),
    ...withBase('shipping_amount', amounts.shipping),
    ...withBase('subtotal', subtotal),
    ...withBase('tax_amount', 0),
    global_currency_code: currency,
    order_currency_code: currency,
    state: PAID,
    store_currency_code: currency,
    ...documentData(realm, { order, document }),
    items: items.map(({ price, qty, ...item }) => ({
      ...withBase('price', price),
      ...withBase('row_total', roundToCents(price * qty)),
      ...withBase('tax_amount', 0),
      ...item,
      qty,
    })),
    comments: commentsData(realm, { order, document }),
  };
}

/** A shipment as REST returns it. [Sales/Api/Data/ShipmentInterface.php] */
export function shipmentData(realm: Realm, found: FoundDocument): Record<string, unknown> {
  const { order, document } = found;
  return {
    ...(order.customerId !== null && { customer_id: order.customerId }),
    ...documentData(realm, found),
    packages: [],
    items: documentItems(realm, found),
    tracks: (document.tracks ?? []).map((track, index) => ({
      order_id: order.id,
      created_at: realm.clock.databaseTime(document.at),
      entity_id: index + 1,
      parent_id: document.id,
      updated_at: realm.clock.databaseTime(document.at),
      weight: null,
      qty: null,
      description: null,
      ...track,
    })),
    comments: commentsData(realm, found),
  };
}

/** The store view of a code. */
export const storeOfDocument = ({ world }: Realm, code: string) => world.stores.find(code) ?? defaultStore(world);

/** Properties that documents of all kinds have. */
export function documentData(realm: Realm, { order, document }: FoundDocument) {
  const time = realm.clock.databaseTime(document.at);
  return {
    created_at: time,
    entity_id: document.id,
    increment_id: document.number,
    order_id: order.id,
    store_id: storeOfDocument(realm, order.store).id,
    total_qty: document.items.reduce((sum, { quantity }) => sum + quantity, 0),
    updated_at: time,
  };
}

/** The lines of a document with the items of the order. */
export function documentItems(realm: Realm, { order, document }: FoundDocument) {
  const ordered = viewOrder(realm, order).items;
  return document.items.flatMap(({ item: itemId, quantity }, index) => {
    const item = ordered.find(({ id }) => id === itemId);
    if (item === undefined) return [];
    return [
      {
        entity_id: index + 1,
        name: item.name ?? item.sku,
        parent_id: document.id,
        price: item.price,
        product_id: findProduct(realm, item.sku)?.id ?? null,
        sku: item.sku,
        order_item_id: itemId,
        qty: quantity,
      },
    ];
  });
}

/** The comments of a document. */
export const commentsData = (realm: Realm, { document }: FoundDocument): object[] =>
  (document.comments ?? []).map(({ comment, is_visible_on_front }, index) => ({
    is_customer_notified: 0,
    parent_id: document.id,
    comment,
    is_visible_on_front: is_visible_on_front ? 1 : 0,
    created_at: realm.clock.databaseTime(document.at),
    entity_id: index + 1,
  }));
