import { orderStateOf, orderStatusCode } from '../../magento/directory/order-statuses.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { CartAddress } from '../../state/tables/carts.ts';
import type { OrderComment, PlacedOrder } from '../../state/tables/placed-orders.ts';
import { setOrderStatus } from './cancel-order.ts';

/** An order as an admin saves it. Absent values stay unchanged. */
export interface SavedOrder {
  readonly id?: number | undefined;
  readonly number?: string | undefined;
  readonly customerId?: number | undefined;
  readonly email?: string | undefined;
  readonly status?: string | undefined;
  readonly currency?: string | undefined;
  readonly coupon_code?: string | undefined;
  readonly shipping?: number | undefined;
  readonly discount?: number | undefined;
  readonly shipping_method?: string | null | undefined;
  readonly payment_method?: string | undefined;
  readonly shipping_address?: CartAddress | undefined;
  readonly billing_address?: CartAddress | undefined;
  readonly items?: readonly { sku: string; quantity: number; price?: number | undefined; name?: string | undefined }[];
}

/** Saves an order: one with an id that exists is changed, any other is created. [Sales/Model/OrderRepository.php save] */
export function saveOrder(realm: Realm, store: Store, { id, items, ...saved }: SavedOrder): PlacedOrder {
  const { world, clock } = realm;
  const before = id === undefined ? undefined : world.orders.get(id);
  const values = Object.fromEntries(Object.entries(saved).filter(([, value]) => value !== undefined));
  if (before !== undefined) {
    const status = saved.status === undefined ? before.status : orderStatusCode(saved.status);
    return setOrderStatus(realm, { ...before, ...values }, status);
  }
  const other = saved.number === undefined ? undefined : world.orders.findByNumber(saved.number);
  if (other !== undefined) throw new Refusal('orderNumberExists');
  return world.orders.put({
    customerId: null,
    email: null,
    ...values,
    id: id ?? world.orders.nextId,
    number: saved.number ?? world.orders.nextNumber(store.id),
    store: store.code,
    status: orderStatusCode(saved.status ?? 'pending'),
    at: clock.now(),
    items: (items ?? []).map((item) => ({ ...item, id: world.orders.nextItemId() })),
  });
}

/** Adds a comment of an admin. Which status it may set depends on the release. [Sales/Model/Service/OrderService.php addComment] */
export function addOrderComment(realm: Realm, order: PlacedOrder, comment: OrderComment, isNotified: boolean): void {
  requireAllowedStatus(realm, order, comment.status);
  const { world, clock } = realm;
  world.orders.put({ ...order, status: comment.status, comments: [...(order.comments ?? []), comment] });
  if (!isNotified) return;
  const template = `sales_email_order_comment_${order.customerId === null ? 'guest_' : ''}template`;
  const variables = { order_number: order.number, comment: comment.comment };
  world.mailbox.send({ at: clock.now(), to: order.email ?? '', template, variables });
}

function requireAllowedStatus({ behaviour }: Realm, order: PlacedOrder, status: string): void {
  if (status === order.status || behaviour.order_comment_status === 'set') return;
  const isOfState = orderStateOf(status) === orderStateOf(order.status);
  if (behaviour.order_comment_status === 'of_state' && isOfState) return;
  throw new Refusal('commentOfStatus', [status]);
}
