import { totalsOfCreditMemo } from '../../../domain/checkout/credit-memo-totals.ts';
import type { Order } from '../../../domain/checkout/orders.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { documentOf, lineOf, linesOf } from './order-documents.ts';
import { orderMoney } from './order-money.ts';

/** The credit memos of an order. [SalesGraphQl/Model/Resolver/CreditMemos.php, CreditMemo/CreditMemoTotal.php] */
export function creditMemosOf({ order }: { order: Order }, _: unknown, context: ResolverContext): object[] {
  const amountOf = (value: number) => orderMoney(context, order.placed, value);
  return (order.placed.credit_memos ?? []).map((memo) => {
    const totals = totalsOfCreditMemo(context.realm, order.placed, memo);
    const shipping = amountOf(totals.shipping);
    return {
      ...documentOf(memo, context),
      items: linesOf(order, memo).map(({ item, quantity }) => ({
        __typename: 'CreditMemoItem',
        ...lineOf(context, order, item),
        quantity_refunded: quantity,
        discounts: [],
      })),
      total: {
        subtotal: amountOf(totals.subtotal),
        grand_total: amountOf(totals.grandTotal),
        base_grand_total: amountOf(totals.grandTotal),
        total_shipping: shipping,
        total_tax: amountOf(0),
        taxes: [],
        discounts: totals.discount > 0 ? [{ amount: amountOf(totals.discount), label: 'Discount' }] : [],
        adjustment: amountOf(Math.abs(totals.adjustmentPositive - totals.adjustmentNegative)),
        shipping_handling: {
          amount_excluding_tax: shipping,
          amount_including_tax: shipping,
          total_amount: shipping,
          discounts: [],
          taxes: [],
        },
      },
    };
  });
}
