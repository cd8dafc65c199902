import { type OrderState, orderStateOf } from '../../magento/directory/order-statuses.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import { defaultStore } from '../../state/default-store.ts';
import { MAX_PRICE } from '../../state/document/value-schemas.ts';
import type { Realm } from '../../state/realm.ts';
import type { OrderedItem, PlacedOrder } from '../../state/tables/placed-orders.ts';
import type { CreditMemo, SalesDocumentItem } from '../../state/tables/sales-documents.ts';
import { productName } from '../catalog/products.ts';
import { formatBaseAmount } from '../store/currency.ts';
import { setOrderStatus } from './cancel-order.ts';
import { type CreditMemoTotals, paidAmount, refundTotals, totalsOfCreditMemo } from './credit-memo-totals.ts';
import { type DocumentInput, hasRemaining, isToBeShipped, sendDocumentMail } from './invoices-and-shipments.ts';
import { changeStock } from './ordered-stock.ts';
import { viewOrder } from './orders.ts';

/** The values from which a credit memo is created. */
export interface CreditMemoInput extends Omit<DocumentInput, 'tracks'> {
  /** Refunded costs of shipping. Default: those that remain. */
  readonly shipping?: number | undefined;
  readonly adjustment_positive?: number | undefined;
  readonly adjustment_negative?: number | undefined;
  /** Items of the order whose refunded pieces return to the stock. */
  readonly restocked?: readonly number[] | undefined;
}

const NOT_REFUNDED: ReadonlySet<OrderState> = new Set(['payment_review', 'holded', 'canceled', 'closed']);

/** Refunds invoiced items of an order. [Sales/Model/RefundOrder.php, Order/CreditmemoFactory.php createByOrder] */
export function refundItems(realm: Realm, order: PlacedOrder, input: CreditMemoInput): number {
  const { world, clock } = realm;
  const store = world.stores.find(order.store) ?? defaultStore(world);
  const requested = requestedItems(order, input.items);
  const items = wholePieces(realm, order, requested);
  const earlier = refundTotals(realm, order);
  const remainingShipping = roundToCents(viewOrder(realm, order).shipping - earlier.shipping);
  const shipping = input.shipping ?? remainingShipping;
  if (shipping > remainingShipping)
    throw new Refusal('refundOfShippingTooHigh', [formatBaseAmount(realm, store, remainingShipping)]);
  const memo: CreditMemo = {
    ...world.orders.nextDocument('credit_memos', store.id),
    at: clock.now(),
    items,
    shipping,
    ...(input.adjustment_positive !== undefined && { adjustment_positive: input.adjustment_positive }),
    ...(input.adjustment_negative !== undefined && { adjustment_negative: input.adjustment_negative }),
    ...(input.comment && { comments: [input.comment] }),
  };
  const changed = withCreditMemo(order, memo);
  const paid = paidAmount(realm, order);
  const problems = [
    ...findOrderProblems(order, paid, earlier.grandTotal),
    ...findQuantityProblems(realm, order, requested),
    ...findTotalProblems(paid, earlier.grandTotal, totalsOfCreditMemo(realm, changed, memo)),
    ...findInputProblems(order, input.items),
  ];
  if (problems.length > 0)
    throw new Refusal('refundInvalid', [problems.map(({ renderedMessage }) => renderedMessage).join('\n')]);
  if (!isStorable(memo)) throw new Refusal('refundNotSaved');
  setOrderStatus(realm, changed, statusAfterRefund(realm, changed));
  changeStock(realm, restockedItems(order, memo, input.restocked), 1);
  if (input.isNotified) sendDocumentMail(realm, order, 'credit_memos', memo);
  return memo.id;
}

/** Whether the database can store the amounts, which may be negative. */
const isStorable = ({ shipping = 0, adjustment_positive = 0, adjustment_negative = 0 }: CreditMemo): boolean =>
  [shipping, adjustment_positive, adjustment_negative].every((amount) => Math.abs(amount) <= MAX_PRICE);

/** The pieces that return to the stock. [SalesInventory/Model/Order/ReturnProcessor.php] */
const restockedItems = ({ items }: PlacedOrder, memo: CreditMemo, ids: readonly number[] = []): OrderedItem[] =>
  items.flatMap((item) => {
    const quantity = memo.items.find((each) => each.item === item.id)?.quantity ?? 0;
    return quantity > 0 && ids.includes(item.id) ? [{ ...item, quantity }] : [];
  });

/** The requested quantity of each item; without a choice, all that can be refunded. */
function requestedItems({ items }: PlacedOrder, chosen: CreditMemoInput['items'] = []): SalesDocumentItem[] {
  const quantities = new Map(chosen.map(({ item, quantity }) => [item, quantity]));
  return items.flatMap((item) => {
    const quantity = quantities.size === 0 ? refundable(item) : (quantities.get(item.id) ?? 0);
    return quantity === 0 ? [] : [{ item: item.id, quantity }];
  });
}

/** The whole pieces of requested quantities; a negative one has none. [Sales/Model/Order/Creditmemo/Item.php processQty] */
const wholePieces = (realm: Realm, order: PlacedOrder, requested: readonly SalesDocumentItem[]): SalesDocumentItem[] =>
  order.items.flatMap((item) => {
    const quantity = requested.find((each) => each.item === item.id)?.quantity ?? 0;
    const pieces = quantity === refundable(item) ? quantity : Math.max(0, Math.trunc(quantity));
    if (pieces > refundable(item))
      throw new Refusal('refundQuantityInvalid', [item.name ?? productName(realm, item.sku) ?? item.sku]);
    return pieces === 0 ? [] : [{ item: item.id, quantity: pieces }];
  });

/** Number of pieces that are invoiced and not yet refunded. [Sales/Model/Order/Item.php getQtyToRefund] */
const refundable = ({ invoiced = 0, refunded = 0 }: OrderedItem): number => Math.max(0, invoiced - refunded);

const withCreditMemo = (order: PlacedOrder, memo: CreditMemo): PlacedOrder => ({
  ...order,
  items: order.items.map((item) => {
    const added = memo.items.find((each) => each.item === item.id)?.quantity ?? 0;
    return added === 0 ? item : { ...item, refunded: (item.refunded ?? 0) + added };
  }),
  credit_memos: [...(order.credit_memos ?? []), memo],
});

/** An order for which nothing was paid passes, and fails by its total. [Sales/Model/Order/Validation/CanRefund.php] */
function findOrderProblems({ status }: PlacedOrder, paid: number, earlier: number): Refusal[] {
  if (NOT_REFUNDED.has(orderStateOf(status))) return [new Refusal('refundOfStatus', [status])];
  return paid > 0 && roundToCents(paid - earlier) === 0 ? [new Refusal('refundNotAllowed')] : [];
}

/** [Sales/Model/Order/Creditmemo/Validation/QuantityValidator.php] */
const findQuantityProblems = (
  { behaviour }: Realm,
  { items }: PlacedOrder,
  requested: readonly SalesDocumentItem[],
): Refusal[] =>
  items.flatMap((item) => {
    const quantity = requested.find((each) => each.item === item.id)?.quantity ?? 0;
    if (Number.isInteger(quantity) || quantity === refundable(item)) return [];
    if (behaviour.refund_of_part_of_piece === 'refused') return [new Refusal('refundQuantityInvalid', [item.sku])];
    return quantity > refundable(item) ? [new Refusal('refundQuantityTooHigh', [item.sku])] : [];
  });

/** [Sales/Model/Order/Creditmemo/Validation/TotalsValidator.php] */
const findTotalProblems = (paid: number, earlier: number, { grandTotal }: CreditMemoTotals): Refusal[] =>
  roundToCents(earlier + grandTotal) > paid
    ? [new Refusal('refundTotalTooHigh', [String(roundToCents(paid - earlier))])]
    : [];

/** [Sales/Model/Order/Creditmemo/Item/Validation/CreationQuantityValidator.php] */
const findInputProblems = ({ items }: PlacedOrder, chosen: CreditMemoInput['items'] = []): Refusal[] =>
  chosen.flatMap(({ item: id, quantity }) => {
    const item = items.find((each) => each.id === id);
    if (item === undefined) return [new Refusal('refundOfForeignItem')];
    return quantity > refundable(item) ? [new Refusal('refundOfMoreThanInvoiced')] : [];
  });

/**
 * The status of an order after a refund: closed when all that was paid is refunded and nothing is left to invoice or to ship.
 * [Sales/Model/Order/StateResolver.php, ResourceModel/Order/Handler/State.php]
 */
function statusAfterRefund(realm: Realm, order: PlacedOrder): string {
  if (hasRemaining(realm, order, 'invoiced') || isToBeShipped(realm, order)) return order.status;
  const { grandTotal, adjustmentNegative } = refundTotals(realm, order);
  const left = roundToCents(paidAmount(realm, order) - grandTotal);
  return left === 0 || left === adjustmentNegative ? 'closed' : 'complete';
}
