import type { CreditMemoFixture, InvoiceFixture, ShipmentFixture } from '../document/checkout-fixtures.ts';
import type { Store } from '../tables/account-rows.ts';
import type { OrderedItem } from '../tables/placed-orders.ts';
import type { CreditMemo, Invoice, SalesDocumentKind, Shipment } from '../tables/sales-documents.ts';
import type { World } from '../world.ts';
import { type ParseTime, parseOptionalTime } from './fixture-time.ts';

/** The order of documents, with the world to which it is added. */
interface SeededOrder {
  readonly world: World;
  readonly store: Store;
  /** When the order was placed, in milliseconds since 1970. */
  readonly at: number;
  readonly parseTime: ParseTime;
  readonly ordered: readonly OrderedItem[];
}

/** Builds the invoices of an order. */
export const seedInvoices = (order: SeededOrder, fixtures: readonly InvoiceFixture[]): Invoice[] =>
  seedDocuments(order, 'invoices', fixtures);

/** Builds the shipments of an order. */
export const seedShipments = (order: SeededOrder, fixtures: readonly ShipmentFixture[]): Shipment[] =>
  seedDocuments(order, 'shipments', fixtures).map((shipment, index) => {
    const tracks = fixtures[index]?.tracks;
    if (tracks === undefined) return shipment;
    return {
      ...shipment,
      tracks: tracks.map(({ carrier_code = 'custom', title = carrier_code, track_number }) => ({
        carrier_code,
        title,
        track_number,
      })),
    };
  });

/** Builds the credit memos of an order. */
export const seedCreditMemos = (order: SeededOrder, fixtures: readonly CreditMemoFixture[]): CreditMemo[] =>
  seedDocuments(order, 'credit_memos', fixtures).map((memo, index) => {
    const { shipping, adjustment_positive, adjustment_negative } = fixtures[index] ?? {};
    return {
      ...memo,
      ...(shipping !== undefined && { shipping }),
      ...(adjustment_positive !== undefined && { adjustment_positive }),
      ...(adjustment_negative !== undefined && { adjustment_negative }),
    };
  });

function seedDocuments(
  { world, store, at, parseTime, ordered }: SeededOrder,
  kind: SalesDocumentKind,
  fixtures: readonly InvoiceFixture[],
): Invoice[] {
  const next = world.orders.nextDocument(kind, store.id);
  return fixtures.map(({ id, number, created_at, items, comments }, index) => ({
    id: id ?? next.id + index,
    number: number ?? String(Number(next.number) + index).padStart(next.number.length, '0'),
    at: parseOptionalTime(created_at, parseTime, at),
    items: items.flatMap(({ item, sku, quantity = 1 }) => {
      const found = item ?? ordered.find((each) => each.sku === sku)?.id;
      return found === undefined ? [] : [{ item: found, quantity }];
    }),
    ...(comments && {
      comments: comments.map(({ comment, is_visible_on_front = false }) => ({ comment, is_visible_on_front })),
    }),
  }));
}

/** Adds the quantities of the documents of an order to an item of an order, if the fixture document does not set them. */
export function withDocumentQuantities(
  item: OrderedItem,
  {
    invoices = [],
    shipments = [],
    credit_memos = [],
  }: { readonly invoices?: Invoice[]; readonly shipments?: Shipment[]; readonly credit_memos?: CreditMemo[] },
): OrderedItem {
  const sum = (documents: readonly Invoice[]) =>
    documents
      .flatMap(({ items }) => items)
      .reduce((total, each) => total + (each.item === item.id ? each.quantity : 0), 0);
  return {
    ...item,
    ...(item.invoiced === undefined && invoices.length > 0 && { invoiced: sum(invoices) }),
    ...(item.shipped === undefined && shipments.length > 0 && { shipped: sum(shipments) }),
    ...(item.refunded === undefined && credit_memos.length > 0 && { refunded: sum(credit_memos) }),
  };
}
