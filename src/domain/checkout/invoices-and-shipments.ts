import { type OrderState, orderStateOf } from '../../magento/directory/order-statuses.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { OrderedItem, PlacedOrder } from '../../state/tables/placed-orders.ts';
import type {
  SalesDocument,
  SalesDocumentComment,
  SalesDocumentItem,
  SalesDocumentKind,
  ShipmentTrack,
} from '../../state/tables/sales-documents.ts';
import { isVirtualProduct } from '../cart/checkout-cart.ts';
import { productName } from '../catalog/products.ts';
import { setOrderStatus } from './cancel-order.ts';

/** The values from which an invoice or a shipment is created. */
export interface DocumentInput {
  /** Items of the order; absent or empty: all that remain. */
  readonly items?: readonly { readonly item: number; readonly quantity: number }[] | undefined;
  readonly comment?: SalesDocumentComment | undefined;
  readonly tracks?: readonly ShipmentTrack[] | undefined;
  /** Whether the customer gets an e-mail. */
  readonly isNotified?: boolean | undefined;
}

type QuantityField = 'invoiced' | 'shipped';

const NOT_INVOICED: ReadonlySet<OrderState> = new Set(['payment_review', 'holded', 'canceled', 'complete', 'closed']);
const NOT_SHIPPED: ReadonlySet<OrderState> = new Set(['payment_review', 'holded', 'canceled']);

/** Invoices items of an order. [Sales/Model/InvoiceOrder.php, Service/InvoiceService.php prepareInvoice] */
export function invoiceItems(realm: Realm, order: PlacedOrder, input: DocumentInput): number {
  const items = chooseItems(realm, order, 'invoiced', input.items, (item, quantity) => {
    if (quantity > remaining(realm, item, 'invoiced', order))
      throw new Refusal('invoiceQuantityInvalid', [item.name ?? productName(realm, item.sku) ?? item.sku]);
    return Math.trunc(quantity);
  });
  const problems = [
    ...(sumOf(items) > 0 ? [] : [new Refusal('invoiceWithoutProducts')]),
    ...findInvoiceProblems(realm, order),
  ];
  throwJoinedProblems('invoiceInvalid', problems);
  return addDocument(realm, order, 'invoices', 'invoiced', items, input);
}

function findInvoiceProblems(realm: Realm, order: PlacedOrder): Refusal[] {
  const { status } = order;
  if (NOT_INVOICED.has(orderStateOf(status))) return [new Refusal('invoiceOfStatus', [status])];
  return hasRemaining(realm, order, 'invoiced') ? [] : [new Refusal('invoiceNotAllowed')];
}

/** Ships items of an order; a quantity that is too high is reduced to the remaining one. [Sales/Model/ShipOrder.php, Order/ShipmentFactory.php] */
export function shipItems(realm: Realm, order: PlacedOrder, input: DocumentInput): number {
  const items = chooseItems(realm, order, 'shipped', input.items, (item, quantity) =>
    Math.trunc(Math.min(quantity, remaining(realm, item, 'shipped', order))),
  );
  if (input.tracks?.some(({ track_number }) => track_number === '')) throw new Refusal('trackWithoutNumber');
  const problems = [
    ...findShipmentProblems(realm, order),
    ...(sumOf(items) > 0 ? [] : [new Refusal('shipmentWithoutProducts')]),
  ];
  throwJoinedProblems('shipmentInvalid', problems);
  return addDocument(realm, order, 'shipments', 'shipped', items, input);
}

function findShipmentProblems(realm: Realm, order: PlacedOrder): Refusal[] {
  const { status, shipping_method } = order;
  const isExcluded = NOT_SHIPPED.has(orderStateOf(status)) || shipping_method === null;
  if (isExcluded) return [new Refusal('shipmentOfStatus', [status])];
  return hasRemaining(realm, order, 'shipped') ? [] : [new Refusal('shipmentNotAllowed')];
}

function throwJoinedProblems(key: 'invoiceInvalid' | 'shipmentInvalid', problems: readonly Refusal[]): void {
  if (problems.length > 0) throw new Refusal(key, [problems.map(({ renderedMessage }) => renderedMessage).join('\n')]);
}

/**
 * Number of pieces of an item that are not yet invoiced or shipped; 0 for a cancelled order, and for shipping a virtual product.
 * Refunded pieces are not shipped. [Sales/Model/Order/Item.php getQtyToInvoice, getSimpleQtyToShip]
 */
function remaining(realm: Realm, item: OrderedItem, what: QuantityField, { status }: PlacedOrder): number {
  if (status === 'canceled' || (what === 'shipped' && isVirtualProduct(realm, item.sku))) return 0;
  const done = what === 'shipped' ? Math.max(item.shipped ?? 0, item.refunded ?? 0) : (item.invoiced ?? 0);
  return Math.max(0, item.quantity - done);
}

/** Whether pieces of an order are not yet invoiced or shipped. */
export const hasRemaining = (realm: Realm, order: PlacedOrder, what: QuantityField): boolean =>
  order.items.some((item) => remaining(realm, item, what, order) > 0);

/**
 * Whether pieces of an order must be shipped. Nothing is left if as many pieces are shipped or refunded as were ordered.
 * [Sales/Model/ResourceModel/Order/Handler/State.php isPartiallyRefundedOrderShipped]
 */
export function isToBeShipped(realm: Realm, order: PlacedOrder): boolean {
  if (order.shipping_method === null || !hasRemaining(realm, order, 'shipped')) return false;
  const sum = (field: 'quantity' | 'shipped' | 'refunded') =>
    order.items.reduce((total, item) => total + (item[field] ?? 0), 0);
  return sum('shipped') === 0 || sum('quantity') > sum('refunded') + sum('shipped');
}

/** The items of a document; the ids of items of other orders are ignored. */
function chooseItems(
  realm: Realm,
  order: PlacedOrder,
  what: QuantityField,
  chosen: DocumentInput['items'] = [],
  limit: (item: OrderedItem, quantity: number) => number,
): SalesDocumentItem[] {
  const quantities = new Map(chosen.map(({ item, quantity }) => [item, quantity]));
  return order.items.flatMap((item) => {
    const left = remaining(realm, item, what, order);
    const sent = quantities.size === 0 ? left : quantities.get(item.id);
    if (left === 0 || sent === undefined) return [];
    const quantity = sent === left ? left : limit(item, sent);
    return quantity > 0 ? [{ item: item.id, quantity }] : [];
  });
}

const sumOf = (items: readonly SalesDocumentItem[]): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Adds a document to an order. An order that is invoiced and shipped is complete, any other is processed. [Sales/Model/Order/OrderStateResolver.php] */
function addDocument(
  realm: Realm,
  order: PlacedOrder,
  kind: 'invoices' | 'shipments',
  what: QuantityField,
  chosen: readonly SalesDocumentItem[],
  { comment, tracks, isNotified = false }: DocumentInput,
): number {
  const { world, clock } = realm;
  const { id: storeId } = world.stores.find(order.store) ?? defaultStore(world);
  const document: SalesDocument = {
    ...world.orders.nextDocument(kind, storeId),
    at: clock.now(),
    items: chosen,
    ...(comment && { comments: [comment] }),
    ...(tracks && tracks.length > 0 && { tracks }),
  };
  const items = order.items.map((item) => {
    const added = chosen.find((each) => each.item === item.id)?.quantity ?? 0;
    return added === 0 ? item : { ...item, [what]: (item[what] ?? 0) + added };
  });
  const changed = { ...order, items, [kind]: [...(order[kind] ?? []), document] };
  const isComplete = !hasRemaining(realm, changed, 'invoiced') && !isToBeShipped(realm, changed);
  setOrderStatus(realm, changed, isComplete ? 'complete' : 'processing');
  if (isNotified) sendDocumentMail(realm, order, kind, document);
  return document.id;
}

const MAIL_NAMES: Readonly<Record<SalesDocumentKind, string>> = {
  invoices: 'invoice',
  shipments: 'shipment',
  credit_memos: 'creditmemo',
};

/** Mails a document of an order. [Sales/etc/email_templates.xml] */
export function sendDocumentMail(
  { world, clock }: Realm,
  order: PlacedOrder,
  kind: SalesDocumentKind,
  { number }: SalesDocument,
): void {
  const name = MAIL_NAMES[kind];
  const template = `sales_email_${name}_${order.customerId === null ? 'guest_' : ''}template`;
  const variables = { order_number: order.number, [`${name}_number`]: number };
  world.mailbox.send({ at: clock.now(), to: order.email ?? '', template, variables });
}

/** A document with its order. */
export interface FoundDocument {
  readonly order: PlacedOrder;
  readonly document: SalesDocument;
}

/** All documents of a kind, by id. */
export const listSalesDocuments = ({ world }: Realm, kind: SalesDocumentKind): FoundDocument[] =>
  world.orders
    .values()
    .flatMap((order) => (order[kind] ?? []).map((document) => ({ order, document })))
    .sort((one, other) => one.document.id - other.document.id);

/** Returns a document by its id. [Sales/Model/Order/{Invoice,Shipment,Creditmemo}Repository.php get] */
export function getSalesDocument(realm: Realm, kind: SalesDocumentKind, id: number): FoundDocument {
  if (id === 0) throw new Refusal('salesDocumentIdMissing');
  const found = listSalesDocuments(realm, kind).find(({ document }) => document.id === id);
  if (found === undefined) throw new Refusal('orderNotFound');
  return found;
}
