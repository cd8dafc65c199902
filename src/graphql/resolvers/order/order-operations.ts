import {
  CANCELLATION_KEY_LENGTH,
  cancelOrder,
  confirmCancellation,
  findOwnOrder,
  requestCancellation,
  requireCancellable,
  requireCancellationReason,
} from '../../../domain/checkout/cancel-order.ts';
import { findGuestOrder, findOrderByToken, type GuestOrderKey } from '../../../domain/checkout/guest-orders.ts';
import { viewOrder } from '../../../domain/checkout/orders.ts';
import { reorderItems } from '../../../domain/checkout/reorder.ts';
import type { PhraseKey } from '../../../magento/phrases/phrases.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid, isUid, uidOf } from '../../../magento/schema/uid.ts';
import type { PlacedOrder } from '../../../state/tables/placed-orders.ts';
import type { Resolver } from '../resolver.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';
import { ordersOfCaller } from './customer-orders.ts';

const source = ({ realm }: ResolverContext, order: PlacedOrder) => ({ order: viewOrder(realm, order) });

const guestOrder: Resolver<{ input: GuestOrderKey }> = (_, { input }, context) =>
  source(context, findGuestOrder(context.realm, context.store, input));

const guestOrderByToken: Resolver<{ input: { token: string } }> = (_, { input }, context) =>
  source(context, findOrderByToken(context.realm, context.store, input.token));

/** Queries about orders of guests and customers. */
export const orderQueries = { customerOrders: ordersOfCaller, guestOrder, guestOrderByToken };

const reorder: Resolver<{ orderNumber: string }> = (_, { orderNumber }, context) => {
  const { realm, store } = context;
  const { cart, errors } = reorderItems(realm, store, requireCustomerId(context), orderNumber);
  return { cart, userInputErrors: errors.map((error) => ({ ...error, path: ['orderNumber'] })) };
};

/** Codes of `errorV2` by message. [OrderCancellationGraphQl/etc/di.xml errorMessageCodesMapper] */
const ERROR_CODES: Readonly<Partial<Record<PhraseKey, string>>> = {
  orderNotFound: 'ORDER_NOT_FOUND',
  cancelOfAnother: 'UNAUTHORISED',
  cancelSwitchedOff: 'ORDER_CANCELLATION_DISABLED',
  cancelOfFinishedOrder: 'INVALID_ORDER_STATUS',
  cancelOfShippedOrder: 'PARTIAL_ORDER_ITEM_SHIPPED',
};

/**
 * Calls an operation and returns its refusal as a part of the result. If the state of the order is refused, the result has the
 * order too.
 */
function inResult(context: ResolverContext, find: () => PlacedOrder, run: (order: PlacedOrder) => PlacedOrder) {
  let found: PlacedOrder | undefined;
  try {
    found = find();
    return { order: source(context, run(found)), error: null, errorV2: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    error.wording = context.realm.wording;
    const message = error.renderedMessage;
    return {
      order: found && SHOWN_WITH_ORDER.has(error.key) ? source(context, found) : null,
      error: message,
      errorV2: { message, code: ERROR_CODES[error.key] ?? 'UNDEFINED' },
    };
  }
}

const SHOWN_WITH_ORDER: ReadonlySet<PhraseKey> = new Set<PhraseKey>(['cancelOfFinishedOrder', 'cancelOfShippedOrder']);

function requireParameter(name: string, isValid: boolean): void {
  if (!isValid) throw new Refusal('cancelParameterMissing', [name]);
}

const cancel: Resolver<{ input?: { order_id: string; reason: string } }> = (_, { input }, context) => {
  const { realm } = context;
  const customerId = requireCustomerId(context);
  const { order_id: id = '', reason = '' } = input ?? {};
  const isNumber = realm.behaviour.cancelled_order_id === 'number';
  requireParameter('order_id', id !== '' && (!isNumber || Number(id) > 0));
  requireParameter('reason', reason !== '');
  return inResult(
    context,
    () => {
      if (!isNumber && !isUid(id)) throw new Refusal('uidIncorrect', [id]);
      const order = findOwnOrder(realm, customerId, isNumber ? Number(id) : idOfUid(id));
      return order;
    },
    (order) => {
      requireCancellable(realm, order);
      requireCancellationReason(realm, reason);
      return cancelOrder(realm, order, reason);
    },
  );
};

/** Sends a guest an e-mail to confirm the cancellation. [OrderCancellationGraphQl/Model/Resolver/RequestGuestOrderCancel.php] */
const requestGuestCancel: Resolver<{ input: { token: string; reason: string } }> = (_, { input }, context) => {
  const { realm, store } = context;
  requireParameter('token', input.token !== '');
  requireParameter('reason', input.reason !== '');
  requireCancellationReason(realm, input.reason);
  const found = findOrderByToken(realm, store, input.token);
  return inResult(
    context,
    () => found,
    (order) => {
      requireCancellable(realm, order);
      return requestCancellation(realm, order, input.reason, uidOf(order.id));
    },
  );
};

/** Cancels an order with the key of that e-mail. [OrderCancellationGraphQl/Model/Resolver/ConfirmCancelOrder.php] */
const confirmCancel: Resolver<{ input: { order_id: string; confirmation_key: string } }> = (_, { input }, context) => {
  requireParameter('order_id', input.order_id !== '');
  requireParameter('confirmation_key', input.confirmation_key.length === CANCELLATION_KEY_LENGTH);
  const { realm } = context;
  return inResult(
    context,
    () => {
      if (!isUid(input.order_id)) throw new Refusal('uidIncorrect', [input.order_id]);
      return confirmCancellation(realm, idOfUid(input.order_id), input.confirmation_key);
    },
    (order) => order,
  );
};

/** Mutations of orders. */
export const orderMutations = {
  reorderItems: reorder,
  cancelOrder: cancel,
  requestGuestOrderCancel: requestGuestCancel,
  confirmCancelOrder: confirmCancel,
};
