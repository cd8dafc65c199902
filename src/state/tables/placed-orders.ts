import type { CartAddress, GiftMessage } from './carts.ts';
import {
  type CreditMemo,
  createNumberSequence,
  type Invoice,
  type SalesDocumentKind,
  type Shipment,
} from './sales-documents.ts';

/** A line of an order. */
export interface OrderedItem {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
  /** Name of the product when it was ordered. Default: its current name. */
  readonly name?: string | undefined;
  /** Price of one piece. Default: the current price of the product. */
  readonly price?: number | undefined;
  readonly shipped?: number | undefined;
  readonly invoiced?: number | undefined;
  readonly refunded?: number | undefined;
  readonly gift_message?: GiftMessage | undefined;
}

/** A comment in the history of an order. */
export interface OrderComment {
  readonly comment: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly status: string;
  readonly is_visible_on_front: boolean;
}

/** A placed order. Times are milliseconds since 1970. */
export interface PlacedOrder {
  readonly id: number;
  /** The number that customers see: Magento's increment id. */
  readonly number: string;
  /** Id of the customer; `null` for the order of a guest. */
  readonly customerId: number | null;
  /** Code of the store view in which it was placed. */
  readonly store: string;
  readonly email: string | null;
  /** Code of the status, such as `pending`. */
  readonly status: string;
  readonly at: number;
  readonly changed_at?: number | undefined;
  readonly items: readonly OrderedItem[];
  /** Costs of shipping. Default: the flat rate. */
  readonly shipping?: number | undefined;
  readonly discount?: number | undefined;
  readonly coupon_code?: string | undefined;
  readonly gift_message?: GiftMessage | undefined;
  readonly currency?: string | undefined;
  readonly shipping_address?: CartAddress | undefined;
  readonly billing_address?: CartAddress | undefined;
  /** Carrier and method, as in `flatrate_flatrate`; `null`: nothing was shipped. */
  readonly shipping_method?: string | null | undefined;
  /** Code of the payment method. */
  readonly payment_method?: string | undefined;
  readonly purchase_order_number?: string | undefined;
  /** The id of the quote from which it was placed. */
  readonly cart_number?: number | undefined;
  readonly comments?: readonly OrderComment[] | undefined;
  readonly invoices?: readonly Invoice[] | undefined;
  readonly shipments?: readonly Shipment[] | undefined;
  readonly credit_memos?: readonly CreditMemo[] | undefined;
  /** The key that confirms the cancellation of a guest's order. */
  readonly cancellation_key?: string | undefined;
  /** Status to which the end of a hold returns. */
  readonly status_before_hold?: string | undefined;
  readonly cancellation_reason?: string | undefined;
}

/** The orders of a world. */
export interface Orders {
  get(id: number): PlacedOrder | undefined;
  findByNumber(number: string): PlacedOrder | undefined;
  /** The orders of a customer, by id. */
  ofCustomer(customerId: number): readonly PlacedOrder[];
  put(order: PlacedOrder): PlacedOrder;
  delete(id: number): void;
  /** All orders, by id. */
  values(): PlacedOrder[];
  readonly nextId: number;
  nextItemId(): number;
  /** The next order number of a store view. */
  nextNumber(storeId: number): string;
  /** The next id and number of a document of a kind. */
  nextDocument(kind: SalesDocumentKind, storeId: number): { readonly id: number; readonly number: string };
}

/** Maximum number of orders. The oldest are then deleted. */
const MAX_ORDERS = 10_000;

/** Creates an empty table of orders. */
export function createOrders(): Orders {
  const orders = new Map<number, PlacedOrder>();
  const ids = new Map<string, number>();
  const numbers = createNumberSequence();
  const documents = {
    invoices: createDocumentIds(),
    shipments: createDocumentIds(),
    credit_memos: createDocumentIds(),
  };
  let lastId = 0;
  let lastItemId = 0;

  const values = () => [...orders.values()].sort((one, other) => one.id - other.id);
  const remove = (id: number) => {
    const order = orders.get(id);
    if (order !== undefined) ids.delete(order.number);
    orders.delete(id);
  };
  return {
    get: (id) => orders.get(id),
    findByNumber: (number) => orders.get(ids.get(number) ?? 0),
    ofCustomer: (customerId) => (orders.size === 0 ? [] : values().filter((order) => order.customerId === customerId)),
    put(order) {
      if (!orders.has(order.id)) numbers.markUsed(order.number);
      orders.set(order.id, order);
      ids.set(order.number, order.id);
      lastId = Math.max(lastId, order.id);
      for (const { id } of order.items) lastItemId = Math.max(lastItemId, id);
      for (const invoice of order.invoices ?? []) documents.invoices.markUsed(invoice);
      for (const shipment of order.shipments ?? []) documents.shipments.markUsed(shipment);
      for (const memo of order.credit_memos ?? []) documents.credit_memos.markUsed(memo);
      if (orders.size > MAX_ORDERS) remove(orders.keys().next().value ?? 0);
      return order;
    },
    delete: remove,
    values,
    get nextId() {
      return lastId + 1;
    },
    nextItemId() {
      lastItemId += 1;
      return lastItemId;
    },
    nextNumber: numbers.next,
    nextDocument: (kind, storeId) => documents[kind].next(storeId),
  };
}

/** Assigns ids and numbers to the documents of a kind. */
function createDocumentIds() {
  const numbers = createNumberSequence();
  let lastId = 0;
  return {
    markUsed({ id, number }: Invoice): void {
      if (id > lastId) numbers.markUsed(number);
      lastId = Math.max(lastId, id);
    },
    next: (storeId: number) => ({ id: lastId + 1, number: numbers.next(storeId) }),
  };
}
