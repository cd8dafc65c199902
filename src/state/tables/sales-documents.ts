/** A line of an invoice, a shipment or a credit memo. */
export interface SalesDocumentItem {
  /** Id of the item of the order. */
  readonly item: number;
  readonly quantity: number;
}

/** A comment of an invoice, a shipment or a credit memo. */
export interface SalesDocumentComment {
  readonly comment: string;
  readonly is_visible_on_front: boolean;
}

/** A tracking number of a shipment. */
export interface ShipmentTrack {
  readonly carrier_code: string;
  readonly title: string;
  readonly track_number: string;
}

/** An invoice of an order. */
export interface Invoice {
  readonly id: number;
  /** The number that customers see. */
  readonly number: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly items: readonly SalesDocumentItem[];
  readonly comments?: readonly SalesDocumentComment[] | undefined;
}

/** A shipment of an order. */
export interface Shipment extends Invoice {
  readonly tracks?: readonly ShipmentTrack[] | undefined;
}

/** A credit memo of an order: it refunds items, costs of shipping, and adjustments. */
export interface CreditMemo extends Invoice {
  /** Refunded costs of shipping. Default: those that remain. */
  readonly shipping?: number | undefined;
  /** An additional refund. */
  readonly adjustment_positive?: number | undefined;
  /** A fee that reduces the refund. */
  readonly adjustment_negative?: number | undefined;
}

/** A document of an order: an invoice, a shipment or a credit memo. */
export type SalesDocument = Shipment & CreditMemo;

/** A kind of documents of an order. Each kind has its own ids and numbers. */
export type SalesDocumentKind = 'invoices' | 'shipments' | 'credit_memos';

/** Number of digits after the prefix. */
const DIGITS = 9;
/** Id of the store view whose numbers have no prefix. */
const FIRST_STORE = 1;
const NO_NUMBERS: ReadonlySet<string> = new Set();

/**
 * Creates a sequence of numbers with 9 digits. Their prefix is the id of the store view, except for the first one.
 * [app/code/Magento/SalesSequence/Model/Sequence.php, Observer/SequenceCreatorObserver.php]
 *
 * @param reserved numbers that the sequence leaves out
 */
export function createNumberSequence(reserved: ReadonlySet<string> = NO_NUMBERS) {
  const lastValues = new Map<string, number>();
  return {
    /** Marks a number as used, so that the sequence continues after it. */
    markUsed(number: string): void {
      if (!/^\d{9,15}$/.test(number)) return;
      const prefix = number.slice(0, -DIGITS);
      lastValues.set(prefix, Math.max(lastValues.get(prefix) ?? 0, Number(number.slice(-DIGITS))));
    },
    /** The next number of a store view; the same one until it is marked as used. */
    next(storeId: number): string {
      const prefix = storeId === FIRST_STORE ? '' : String(storeId);
      const numberOf = (value: number) => prefix + String(value).padStart(DIGITS, '0');
      let value = (lastValues.get(prefix) ?? 0) + 1;
      while (reserved.has(numberOf(value))) value += 1;
      return numberOf(value);
    },
  };
}
