/** What an order can be in. [app/code/Magento/Sales/Model/Order.php] */
export type OrderState =
  | 'new'
  | 'pending_payment'
  | 'processing'
  | 'complete'
  | 'closed'
  | 'canceled'
  | 'holded'
  | 'payment_review';

interface OrderStatus {
  readonly label: string;
  readonly state: OrderState;
}

/** The installed statuses of orders. [Sales/Setup/Patch/Data/InstallOrderStatusesAndInitialSalesConfig.php] */
const statuses: Readonly<Record<string, OrderStatus>> = {
  pending: { label: 'Pending', state: 'new' },
  pending_payment: { label: 'Pending Payment', state: 'pending_payment' },
  processing: { label: 'Processing', state: 'processing' },
  holded: { label: 'On Hold', state: 'holded' },
  complete: { label: 'Complete', state: 'complete' },
  closed: { label: 'Closed', state: 'closed' },
  canceled: { label: 'Canceled', state: 'canceled' },
  fraud: { label: 'Suspected Fraud', state: 'payment_review' },
  payment_review: { label: 'Payment Review', state: 'payment_review' },
};

const findStatus = (code: string): OrderStatus | undefined =>
  Object.hasOwn(statuses, code) ? statuses[code] : undefined;

/** The code of a status that is given by its code or its label; unknown ones are statuses of the store. */
export function orderStatusCode(text: string): string {
  const sought = text.toLowerCase();
  const known = Object.entries(statuses).find(([code, { label }]) => code === sought || label.toLowerCase() === sought);
  return known?.[0] ?? text;
}

/** The label of the status of an order. */
export const orderStatusLabel = (code: string): string => findStatus(code)?.label ?? code;

/** The state of a status; one that a store defined belongs to orders that are processed. */
export const orderStateOf = (code: string): OrderState => findStatus(code)?.state ?? 'processing';
