import { cancelOrder, isFinished, setOrderStatus } from '../../domain/checkout/cancel-order.ts';
import { addOrderComment } from '../../domain/checkout/save-order.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { PlacedOrder } from '../../state/tables/placed-orders.ts';
import { commentData, orderData } from '../values/order-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, objectArgument, type ServiceCall, type ServiceMethod } from './service-call.ts';

interface RestComment {
  readonly comment?: string | null;
  readonly status?: string | null;
  readonly is_visible_on_front?: number | null;
  readonly is_customer_notified?: number | null;
}

/** The order with an id of the request. */
export function orderOf(call: ServiceCall, name = 'id'): PlacedOrder {
  const order = call.realm.world.orders.get(intArgument(call, name));
  if (order === undefined) throw new Refusal('orderNotFound');
  return order;
}

const SEARCH_FIELDS = [
  'entity_id',
  'increment_id',
  'status',
  'state',
  'customer_id',
  'customer_email',
  'store_id',
  'grand_total',
  'created_at',
  'updated_at',
  'quote_id',
];

/** Services of orders, for admins and integrations. [Sales/etc/webapi.xml] */
export const orderServices = {
  getOrder: (call) => orderData(call.realm, orderOf(call)),
  searchOrders({ realm, arguments: { searchCriteria } }) {
    const rows = realm.world.orders.values().map((order) => ({ ...orderData(realm, order), id: order.id }));
    const { items, ...rest } = searchRows(realm, rows, SEARCH_FIELDS, searchCriteria);
    return { items: items.map(({ id: _, ...row }) => row), ...rest };
  },
  getOrderStatus: (call) => orderOf(call).status,
  /** Cancels an order; returns `false` if it cannot be cancelled. [Sales/Model/Service/OrderService.php cancel] */
  cancelOrderById(call) {
    const order = orderOf(call);
    const isInvoiced = order.items.some(({ invoiced = 0 }) => invoiced > 0);
    if (isFinished(order) || isInvoiced) return false;
    cancelOrder(call.realm, order, undefined);
    return true;
  },
  holdOrder(call) {
    const order = orderOf(call);
    if (isFinished(order)) throw new Refusal('holdNotAvailable');
    setOrderStatus(call.realm, { ...order, status_before_hold: order.status }, 'holded');
    return true;
  },
  unholdOrder(call) {
    const { status_before_hold = 'pending', ...order } = orderOf(call);
    if (order.status !== 'holded') throw new Refusal('unholdNotAvailable');
    setOrderStatus(call.realm, order, status_before_hold);
    return true;
  },
  notifyOrder(call) {
    const { world, clock } = call.realm;
    const { email, number, customerId } = orderOf(call);
    const template = customerId === null ? 'sales_email_order_guest_template' : 'sales_email_order_template';
    world.mailbox.send({ at: clock.now(), to: email ?? '', template, variables: { order_number: number } });
    return true;
  },
  listOrderComments(call) {
    const order = orderOf(call);
    const items = (order.comments ?? []).map((comment, index) => commentData(call.realm, order, comment, index));
    return { items, search_criteria: { filter_groups: [] }, total_count: items.length };
  },
  addOrderComment(call) {
    const order = orderOf(call);
    const { comment, status, is_visible_on_front, is_customer_notified } = objectArgument<RestComment>(
      call,
      'statusHistory',
    );
    const entry = {
      comment: comment ?? '',
      at: call.realm.clock.now(),
      status: status || order.status,
      is_visible_on_front: Number(is_visible_on_front ?? 0) > 0,
    };
    addOrderComment(call.realm, order, entry, Number(is_customer_notified ?? 0) > 0);
    return true;
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;
