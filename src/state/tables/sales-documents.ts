/** A line of an invoice or a shipment. */
export interface SalesDocumentItem {
  /** Id of the item of the order. */
  readonly item: number;
  readonly quantity: number;
}

/** A comment of an invoice or a shipment. */
export interface SalesDocumentComment {
  readonly comment: string;
  readonly is_visible_on_front: boolean;
}

/** A number with which a carrier finds a parcel. */
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

/** What an order has several of, each numbered on its own. */
export type SalesDocumentKind = 'invoices' | 'shipments';

const DIGITS = 9;
const FIRST_STORE = 1;

/**
 * Numbers of 9 digits, after the id of the store view if it is not the first.
 * [app/code/Magento/SalesSequence/Model/Sequence.php, Observer/SequenceCreatorObserver.php]
 */
export function createNumberSequence() {
  const lastValues = new Map<string, number>();
  return {
    /** Continues after a number that is in use. */
    note(number: string): void {
      if (!/^\d{9,15}$/.test(number)) return;
      const prefix = number.slice(0, -DIGITS);
      lastValues.set(prefix, Math.max(lastValues.get(prefix) ?? 0, Number(number.slice(-DIGITS))));
    },
    /** The next number of a store view; it is the same until it is in use. */
    next(storeId: number): string {
      const prefix = storeId === FIRST_STORE ? '' : String(storeId);
      return prefix + String((lastValues.get(prefix) ?? 0) + 1).padStart(DIGITS, '0');
    },
  };
}
