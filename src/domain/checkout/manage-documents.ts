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

/** What an invoice or a shipment is created from. */
export interface DocumentInput {
  /** Items of the order; absent or empty: all that remain. */
  readonly items?: readonly { readonly item: number; readonly quantity: number }[] | undefined;
  readonly comment?: SalesDocumentComment | undefined;
  readonly tracks?: readonly ShipmentTrack[] | undefined;
  /** Whether the customer gets an e-mail. */
  readonly isNotified?: boolean | undefined;
}

type Quantity = 'invoiced' | 'shipped';

const NOT_INVOICED: ReadonlySet<OrderState> = new Set(['payment_review', 'holded', 'canceled', 'complete', 'closed']);
const NOT_SHIPPED: ReadonlySet<OrderState> = new Set(['payment_review', 'holded', 'canceled']);

/** Invoices items of an order. [Sales/Model/InvoiceOrder.php, Service/InvoiceService.php prepareInvoice] */
export function invoiceItems(realm: Realm, order: PlacedOrder, input: DocumentInput): number {
  const items = chooseItems(realm, order, 'invoiced', input.items, (item, quantity) => {
    if (quantity > remaining(realm, item, 'invoiced', order))
      throw new Refusal('invoiceQuantityInvalid', [item.name ?? productName(realm, item.sku) ?? item.sku]);
    return Math.trunc(quantity);
  });
  const { status } = order;
  const problems = [
    ...(sumOf(items) > 0 ? [] : [new Refusal('invoiceWithoutProducts')]),
    ...(NOT_INVOICED.has(orderStateOf(status))
      ? [new Refusal('invoiceOfStatus', [status])]
      : hasRemaining(realm, order, 'invoiced')
        ? []
        : [new Refusal('invoiceNotAllowed')]),
  ];
  refuseAll('invoiceInvalid', problems);
  return addDocument(realm, order, 'invoices', 'invoiced', items, input);
}

/** Ships items of an order; a quantity above the one that remains counts as that. [Sales/Model/ShipOrder.php, Order/ShipmentFactory.php] */
export function shipItems(realm: Realm, order: PlacedOrder, input: DocumentInput): number {
  const items = chooseItems(realm, order, 'shipped', input.items, (item, quantity) =>
    Math.trunc(Math.min(quantity, remaining(realm, item, 'shipped', order))),
  );
  if (input.tracks?.some(({ track_number }) => track_number === '')) throw new Refusal('trackWithoutNumber');
  const { status } = order;
  const problems = [
    ...(NOT_SHIPPED.has(orderStateOf(status)) || order.shipping_method === null
      ? [new Refusal('shipmentOfStatus', [status])]
      : hasRemaining(realm, order, 'shipped')
        ? []
        : [new Refusal('shipmentNotAllowed')]),
    ...(sumOf(items) > 0 ? [] : [new Refusal('shipmentWithoutProducts')]),
  ];
  refuseAll('shipmentInvalid', problems);
  return addDocument(realm, order, 'shipments', 'shipped', items, input);
}

function refuseAll(key: 'invoiceInvalid' | 'shipmentInvalid', problems: readonly Refusal[]): void {
  if (problems.length > 0) throw new Refusal(key, [problems.map(({ renderedMessage }) => renderedMessage).join('\n')]);
}

/** Pieces of an item that have no document of the kind yet; none of a cancelled order, none to ship of a virtual product. */
function remaining(realm: Realm, item: OrderedItem, what: Quantity, { status }: PlacedOrder): number {
  if (status === 'canceled' || (what === 'shipped' && isVirtualProduct(realm, item.sku))) return 0;
  return Math.max(0, item.quantity - (item[what] ?? 0));
}

const hasRemaining = (realm: Realm, order: PlacedOrder, what: Quantity): boolean =>
  order.items.some((item) => remaining(realm, item, what, order) > 0);

/** The items of a document; the ids of items of other orders are ignored. */
function chooseItems(
  realm: Realm,
  order: PlacedOrder,
  what: Quantity,
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

/** An order that is invoiced and shipped is complete, else it is processed. [Sales/Model/Order/OrderStateResolver.php] */
function addDocument(
  realm: Realm,
  order: PlacedOrder,
  kind: SalesDocumentKind,
  what: Quantity,
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

/** [Sales/etc/email_templates.xml] */
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

/** [Sales/Model/Order/InvoiceRepository.php, ShipmentRepository.php get] */
export function getSalesDocument(realm: Realm, kind: SalesDocumentKind, id: number): FoundDocument {
  if (id === 0) throw new Refusal('salesDocumentIdMissing');
  const found = listSalesDocuments(realm, kind).find(({ document }) => document.id === id);
  if (found === undefined) throw new Refusal('orderNotFound');
  return found;
}
