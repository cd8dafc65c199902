import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { PlacedOrder } from '../../state/tables/placed-orders.ts';
import type { CreditMemo } from '../../state/tables/sales-documents.ts';
import { viewOrder } from './orders.ts';

/** The amounts of a credit memo. There are no taxes. */
export interface CreditMemoTotals {
  readonly subtotal: number;
  readonly shipping: number;
  readonly discount: number;
  readonly adjustmentPositive: number;
  readonly adjustmentNegative: number;
  readonly grandTotal: number;
}

const NONE: CreditMemoTotals = {
  subtotal: 0,
  shipping: 0,
  discount: 0,
  adjustmentPositive: 0,
  adjustmentNegative: 0,
  grandTotal: 0,
};

/**
 * The amounts of a credit memo of an order. Its discount is the share of its items, so that all credit memos together have the
 * discount of the order. [Sales/Model/Order/Creditmemo/Total/{Subtotal,Shipping,Discount,Grand}.php]
 */
export function totalsOfCreditMemo(realm: Realm, order: PlacedOrder, memo: CreditMemo): CreditMemoTotals {
  const memos = order.credit_memos ?? [];
  const index = memos.findIndex(({ id }) => id === memo.id);
  const earlier = totalsOf(realm, order, memos.slice(0, index));
  return subtract(totalsOf(realm, order, memos.slice(0, index + 1)), earlier);
}

/** The amounts of all credit memos of an order. */
export const refundTotals = (realm: Realm, order: PlacedOrder): CreditMemoTotals =>
  totalsOf(realm, order, order.credit_memos ?? []);

/** What was paid for an order: its invoiced items; the first invoice has the costs of shipping and the discount. */
export function paidAmount(realm: Realm, order: PlacedOrder): number {
  const { items, shipping, discount } = viewOrder(realm, order);
  if (!items.some(({ invoiced = 0 }) => invoiced > 0)) return 0;
  const subtotal = items.reduce((sum, { price, invoiced = 0 }) => sum + price * invoiced, 0);
  return roundToCents(subtotal + shipping - discount);
}

function totalsOf(realm: Realm, order: PlacedOrder, memos: readonly CreditMemo[]): CreditMemoTotals {
  if (memos.length === 0) return NONE;
  const { items, subtotal: ordered, shipping: shippingOfOrder, discount: discountOfOrder } = viewOrder(realm, order);
  const priceOf = (id: number) => items.find((item) => item.id === id)?.price ?? 0;
  const subtotal = memos
    .flatMap((memo) => memo.items)
    .reduce((sum, { item, quantity }) => sum + priceOf(item) * quantity, 0);
  const shipping = memos.reduce((sum, memo) => sum + (memo.shipping ?? shippingOfOrder - sum), 0);
  const discount = ordered === 0 ? 0 : roundToCents((discountOfOrder * subtotal) / ordered);
  const adjustmentPositive = memos.reduce((sum, memo) => sum + (memo.adjustment_positive ?? 0), 0);
  const adjustmentNegative = memos.reduce((sum, memo) => sum + (memo.adjustment_negative ?? 0), 0);
  return {
    subtotal: roundToCents(subtotal),
    shipping: roundToCents(shipping),
    discount,
    adjustmentPositive: roundToCents(adjustmentPositive),
    adjustmentNegative: roundToCents(adjustmentNegative),
    grandTotal: roundToCents(subtotal + shipping - discount + adjustmentPositive - adjustmentNegative),
  };
}

const subtract = (all: CreditMemoTotals, earlier: CreditMemoTotals): CreditMemoTotals => ({
  subtotal: roundToCents(all.subtotal - earlier.subtotal),
  shipping: roundToCents(all.shipping - earlier.shipping),
  discount: roundToCents(all.discount - earlier.discount),
  adjustmentPositive: roundToCents(all.adjustmentPositive - earlier.adjustmentPositive),
  adjustmentNegative: roundToCents(all.adjustmentNegative - earlier.adjustmentNegative),
  grandTotal: roundToCents(all.grandTotal - earlier.grandTotal),
});
