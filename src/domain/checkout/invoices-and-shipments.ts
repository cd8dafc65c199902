import { type OrderState, orderStateOf } from '../../magento/directory/order-statuses.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { OrderedItem, PlacedOrder } from '../../state/tables/placed-orders.ts';
import type {
  SalesDocumentComment,
  SalesDocumentItem,
  SalesDocumentKind,
  Shipment,
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

/** Number of pieces of an item that are not yet invoiced or shipped; 0 for a cancelled order, and for shipping a virtual product. */
function remaining(realm: Realm, item: OrderedItem, what: QuantityField, { status }: PlacedOrder): number {
  if (status === 'canceled' || (what === 'shipped' && isVirtualProduct(realm, item.sku))) return 0;
  return Math.max(0, item.quantity - (item[what] ?? 0));
}

const hasRemaining = (realm: Realm, order: PlacedOrder, what: QuantityField): boolean =>
  order.items.some((item) => remaining(realm, item, what, order) > 0);

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
  kind: SalesDocumentKind,
  what: QuantityField,
  chosen: readonly SalesDocumentItem[],
  { comment, tracks, isNotified = false }: DocumentInput,
): number {
  const { world, clock } = realm;
  const { id: storeId } = world.stores.find(order.store) ?? defaultStore(world);
  const document: Shipment = {
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
  const isComplete =
    !hasRemaining(realm, changed, 'invoiced') &&
    (order.shipping_method === null || !hasRemaining(realm, changed, 'shipped'));
  setOrderStatus(realm, changed, isComplete ? 'complete' : 'processing');
  if (isNotified) sendDocumentMail(realm, order, kind, document);
  return document.id;
}

/** Mails an invoice or a shipment. [Sales/etc/email_templates.xml] */
function sendDocumentMail({ world, clock }: Realm, order: PlacedOrder, kind: SalesDocumentKind, { number }: Shipment) {
  const name = kind === 'invoices' ? 'invoice' : 'shipment';
  const template = `sales_email_${name}_${order.customerId === null ? 'guest_' : ''}template`;
  const variables = { order_number: order.number, [`${name}_number`]: number };
  world.mailbox.send({ at: clock.now(), to: order.email ?? '', template, variables });
}

/** An invoice or a shipment with its order. */
export interface FoundDocument {
  readonly order: PlacedOrder;
  readonly document: Shipment;
}

/** All invoices or shipments, by id. */
export const listSalesDocuments = ({ world }: Realm, kind: SalesDocumentKind): FoundDocument[] =>
  world.orders
    .values()
    .flatMap((order) => (order[kind] ?? []).map((document) => ({ order, document })))
    .sort((one, other) => one.document.id - other.document.id);

/** Returns an invoice or a shipment by its id. [Sales/Model/Order/InvoiceRepository.php, ShipmentRepository.php get] */
export function getSalesDocument(realm: Realm, kind: SalesDocumentKind, id: number): FoundDocument {
  if (id === 0) throw new Refusal('salesDocumentIdMissing');
  const found = listSalesDocuments(realm, kind).find(({ document }) => document.id === id);
  if (found === undefined) throw new Refusal('orderNotFound');
  return found;
}
