import { totalsOfCreditMemo } from '../../domain/checkout/credit-memo-totals.ts';
import type { FoundDocument } from '../../domain/checkout/invoices-and-shipments.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import { withBase } from './order-data.ts';
import { commentsData, documentData, documentItems, storeOfDocument } from './sales-document-data.ts';

/** State of a refunded credit memo. [Sales/Model/Order/Creditmemo.php] */
const REFUNDED = 2;

/** A credit memo as REST returns it. [Sales/Api/Data/CreditmemoInterface.php] */
export function creditMemoData(realm: Realm, found: FoundDocument): Record<string, unknown> {
  const { order, document } = found;
  const totals = totalsOfCreditMemo(realm, order, document);
  const { total_qty: _, ...common } = documentData(realm, found);
  const currency = order.currency ?? storeOfDocument(realm, order.store).currency;
  return {
    ...withBase('adjustment', roundToCents(totals.adjustmentPositive - totals.adjustmentNegative)),
    ...withBase('adjustment_negative', totals.adjustmentNegative),
    ...withBase('adjustment_positive', totals.adjustmentPositive),
    base_currency_code: currency,
    ...withBase('discount_amount', totals.discount === 0 ? 0 : -totals.discount),
    ...withBase('grand_total', totals.grandTotal),
    ...withBase('shipping_amount', totals.shipping),
    ...withBase('subtotal', totals.subtotal),
    ...withBase('tax_amount', 0),
    global_currency_code: currency,
    order_currency_code: currency,
    state: REFUNDED,
    store_currency_code: currency,
    ...common,
    items: documentItems(realm, found).map(({ price, qty, ...item }) => ({
      ...withBase('price', price),
      ...withBase('row_total', roundToCents(price * qty)),
      ...withBase('tax_amount', 0),
      ...item,
      qty,
    })),
    comments: commentsData(realm, found),
  };
}
