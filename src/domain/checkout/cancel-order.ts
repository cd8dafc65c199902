import { orderStateOf } from '../../magento/directory/order-statuses.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { uniqueHash } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { PlacedOrder } from '../../state/tables/placed-orders.ts';
import { changeStock } from './ordered-stock.ts';

/** The reasons of a new installation. [OrderCancellation/etc/config.xml sales/cancellation/reasons] */
export const CANCELLATION_REASONS: readonly string[] = [
  'The item(s) are no longer needed',
  'The order was placed by mistake',
  'Item(s) not arriving within the expected timeframe',
  'Found a better price elsewhere',
  'Other',
];

/** Refuses an order that cannot be cancelled. [OrderCancellationGraphQl/Model/Validator/ValidateOrder.php] */
export function requireCancellable(realm: Realm, order: PlacedOrder): void {
  const store = realm.world.stores.find(order.store);
  if (!setting(realm, 'sales/cancellation/enabled', store)) throw new Refusal('cancelSwitchedOff');
  if (isFinished(order)) throw new Refusal('cancelOfFinishedOrder');
  if (order.items.some(({ shipped = 0 }) => shipped > 0)) throw new Refusal('cancelOfShippedOrder');
}

const FINISHED: ReadonlySet<string> = new Set(['closed', 'complete', 'canceled', 'holded']);

/** Whether an order is closed, complete, cancelled or on hold. */
export const isFinished = ({ status }: PlacedOrder): boolean => FINISHED.has(orderStateOf(status));

/** Whether the customer may cancel an order. */
export function isCancellable(realm: Realm, order: PlacedOrder): boolean {
  try {
    requireCancellable(realm, order);
    return true;
  } catch {
    return false;
  }
}

/** From 2.4.8, a reason must be one of the store. [Validator/ValidateOrderCancellationReason.php] */
export function requireCancellationReason({ behaviour }: Realm, reason: string): void {
  const sought = reason.trim().toLowerCase();
  const isKnown = CANCELLATION_REASONS.some((each) => each.toLowerCase() === sought);
  if (behaviour.cancelled_order_id === 'uid' && !isKnown) throw new Refusal('cancelReasonInvalid');
}

/** Cancels an order: its pieces return to the stock. [OrderCancellation/Model/CancelOrder.php] */
export function cancelOrder(realm: Realm, order: PlacedOrder, reason: string | undefined): PlacedOrder {
  changeStock(realm, order.items, 1);
  const { cancellation_key: _, ...kept } = order;
  return setOrderStatus(realm, kept, 'canceled', reason);
}

/** Changes the status of an order, with a comment in its history. */
export function setOrderStatus(realm: Realm, order: PlacedOrder, status: string, comment?: string): PlacedOrder {
  const at = realm.clock.now();
  const entry = comment === undefined ? [] : [{ comment, at, status, is_visible_on_front: true }];
  return realm.world.orders.put({
    ...order,
    status,
    changed_at: at,
    ...(entry.length > 0 && { comments: [...(order.comments ?? []), ...entry] }),
  });
}

/** Length of the key with which a guest confirms a cancellation. */
export const CANCELLATION_KEY_LENGTH = 32;

/** Mails the key that confirms the cancellation of a guest's order. [OrderCancellationGraphQl/Model/CancelOrderGuest.php] */
export function requestCancellation(realm: Realm, order: PlacedOrder, reason: string, uid: string): PlacedOrder {
  const key = uniqueHash(realm.random);
  const { world, clock } = realm;
  const at = clock.now();
  const comment = {
    comment: 'Order cancellation confirmation key was sent via email.',
    at,
    status: order.status,
    is_visible_on_front: true,
  };
  world.mailbox.send({
    at,
    to: order.email ?? '',
    template: 'sales_cancellation_confirm_guest',
    variables: { order_id: uid, confirmation_key: key, reason },
  });
  return world.orders.put({
    ...order,
    comments: [...(order.comments ?? []), comment],
    cancellation_key: key,
    cancellation_reason: reason,
  });
}

/** Finds an order that the customer may cancel. [OrderCancellationGraphQl/Model/Resolver/CancelOrder.php] */
export function findOwnOrder({ world }: Realm, customerId: number, id: number): PlacedOrder {
  const order = world.orders.get(id);
  if (order === undefined) throw new Refusal('orderNotFound');
  if (order.customerId !== customerId) throw new Refusal('cancelOfAnother');
  return order;
}

/** Cancels the order of a guest with the key that was mailed. [OrderCancellationGraphQl/Model/Resolver/ConfirmCancelOrder.php] */
export function confirmCancellation(realm: Realm, id: number, key: string): PlacedOrder {
  const order = realm.world.orders.get(id);
  if (order === undefined) throw new Refusal('orderNotFound');
  if (order.customerId !== null) throw new Refusal('cancelOfAnother');
  requireCancellable(realm, order);
  if (order.cancellation_key !== key) throw new Refusal('cancelNotConfirmed');
  return cancelOrder(realm, order, order.cancellation_reason);
}
