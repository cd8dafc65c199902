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

/**
 * Creates an empty table of orders.
 *
 * @param reserved numbers of orders that are not assigned, because later orders of the document have them
 */
export const createOrders = (reserved?: ReadonlySet<string>): Orders => new OrderTable(reserved);

class OrderTable implements Orders {
  readonly #orders = new Map<number, PlacedOrder>();
  readonly #ids = new Map<string, number>();
  readonly #numbers: ReturnType<typeof createNumberSequence>;
  /** Ids and numbers of documents, created with the first document of a kind. */
  readonly #documents: Partial<Record<SalesDocumentKind, DocumentIds>> = {};
  #lastId = 0;
  #lastItemId = 0;

  constructor(reserved?: ReadonlySet<string>) {
    this.#numbers = createNumberSequence(reserved);
  }

  get nextId() {
    return this.#lastId + 1;
  }

  get(id: number) {
    return this.#orders.get(id);
  }

  findByNumber(number: string) {
    return this.#orders.get(this.#ids.get(number) ?? 0);
  }

  ofCustomer(customerId: number) {
    return this.#orders.size === 0 ? [] : this.values().filter((order) => order.customerId === customerId);
  }

  put(order: PlacedOrder): PlacedOrder {
    const { id, number, items, invoices = [], shipments = [], credit_memos: memos = [] } = order;
    if (!this.#orders.has(id)) this.#numbers.markUsed(number);
    this.#orders.set(id, order);
    this.#ids.set(number, id);
    this.#lastId = Math.max(this.#lastId, id);
    for (const item of items) this.#lastItemId = Math.max(this.#lastItemId, item.id);
    for (const invoice of invoices) this.#documentIds('invoices').markUsed(invoice);
    for (const shipment of shipments) this.#documentIds('shipments').markUsed(shipment);
    for (const memo of memos) this.#documentIds('credit_memos').markUsed(memo);
    if (this.#orders.size > MAX_ORDERS) this.delete(this.#orders.keys().next().value ?? 0);
    return order;
  }

  delete(id: number): void {
    const order = this.#orders.get(id);
    if (order !== undefined) this.#ids.delete(order.number);
    this.#orders.delete(id);
  }

  values() {
    return [...this.#orders.values()].sort((one, other) => one.id - other.id);
  }

  nextItemId(): number {
    this.#lastItemId += 1;
    return this.#lastItemId;
  }

  nextNumber(storeId: number) {
    return this.#numbers.next(storeId);
  }

  nextDocument(kind: SalesDocumentKind, storeId: number) {
    return this.#documentIds(kind).next(storeId);
  }

  #documentIds(kind: SalesDocumentKind): DocumentIds {
    this.#documents[kind] ??= createDocumentIds();
    return this.#documents[kind];
  }
}

type DocumentIds = ReturnType<typeof createDocumentIds>;

/** Assigns ids and numbers to the documents of a kind. */
function createDocumentIds() {
  const numbers = createNumberSequence();
  let lastId = 0;
  return {
    markUsed({ id, number }: Invoice): void {
      numbers.markUsed(number);
      lastId = Math.max(lastId, id);
    },
    next: (storeId: number) => ({ id: lastId + 1, number: numbers.next(storeId) }),
  };
}
