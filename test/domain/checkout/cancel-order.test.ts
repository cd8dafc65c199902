import { expect, test } from 'vitest';
import {
  cancelOrder,
  confirmCancellation,
  findOwnOrder,
  isCancellable,
  requestCancellation,
  requireCancellable,
  requireCancellationReason,
  setOrderStatus,
} from '../../../src/domain/checkout/cancel-order.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, HOUR, mailsOf, NOW, refusalOf } from '../create-realm.ts';
import { orderOf, SHOP } from './sample-checkout.ts';

const ENABLED = { 'sales/cancellation/enabled': 1 };
const KEY = 'k'.repeat(32);

type OrderFixture = NonNullable<FixtureDocument['orders']>[number];

const createOrder = (order: Partial<OrderFixture> = {}, document: FixtureDocument = {}) =>
  createRealm({
    ...SHOP,
    config: ENABLED,
    ...document,
    orders: [{ items: [{ sku: 'HAT', quantity: 2 }], email: 'guest@example.com', ...order }],
  });

test.each([
  ['pending', undefined],
  ['pending_payment', undefined],
  ['processing', undefined],
  ['payment_review', undefined],
  ['fraud', undefined],
  ['packed_by_us', undefined],
  ['complete', 'cancelOfFinishedOrder'],
  ['closed', 'cancelOfFinishedOrder'],
  ['canceled', 'cancelOfFinishedOrder'],
  ['holded', 'cancelOfFinishedOrder'],
])('the cancellation of an order with the status %s is refused with %s', (status, key) => {
  const realm = createOrder({ status });
  const order = orderOf(realm);
  expect(refusalOf(() => requireCancellable(realm, order))?.[0]).toBe(key);
  expect(isCancellable(realm, order)).toBe(key === undefined);
});

test('an order of which a piece was shipped is not cancelled', () => {
  const items = [
    { sku: 'HAT', shipped: 0 },
    { sku: 'BAG', quantity: 2, shipped: 1 },
  ];
  const realm = createOrder({ items });
  expect(refusalOf(() => requireCancellable(realm, orderOf(realm)))).toEqual(['cancelOfShippedOrder', {}]);
  const [hat] = items;
  const unshipped = createOrder({ items: hat ? [hat] : [] });
  expect(isCancellable(unshipped, orderOf(unshipped))).toBe(true);
});

test.each([
  [0, undefined, 'cancelSwitchedOff'],
  [0, 1, undefined],
  [1, 0, 'cancelSwitchedOff'],
])('with the setting %o, and %o in the store view of the order, cancellation ends with %s', (all, own, key) => {
  const path = 'sales/cancellation/enabled';
  const stores = [{ code: 'default' }, { code: 'de', ...(own !== undefined && { config: { [path]: own } }) }];
  const realm = createOrder({ store: 'de' }, { stores, config: { [path]: all } });
  expect(refusalOf(() => requireCancellable(realm, orderOf(realm)))?.[0]).toBe(key);
});

test('the setting is looked at before the status, and the status before the shipments', () => {
  const finished = { status: 'complete', items: [{ sku: 'HAT', shipped: 1 }] };
  const disabled = createOrder(finished, { config: {} });
  expect(refusalOf(() => requireCancellable(disabled, orderOf(disabled)))?.[0]).toBe('cancelSwitchedOff');
  const enabled = createOrder(finished);
  expect(refusalOf(() => requireCancellable(enabled, orderOf(enabled)))?.[0]).toBe('cancelOfFinishedOrder');
});

test.each([
  ['2.4.8', 'Other', undefined],
  ['2.4.8', 'OTHER', undefined],
  ['2.4.8', '\tother \n', undefined],
  ['2.4.8', 'found a better price elsewhere', undefined],
  ['2.4.8', 'Another', 'cancelReasonInvalid'],
  ['2.4.8', '', 'cancelReasonInvalid'],
  ['2.4.7', 'Another', undefined],
] as const)('in %s the reason %j is refused with %s', (magento, reason, key) => {
  expect(refusalOf(() => requireCancellationReason(createRealm({ magento }), reason))?.[0]).toBe(key);
});

test('cancelling returns the pieces to the stock, and adds the reason to the history', () => {
  const realm = createOrder({ cancellation_key: KEY, comments: [{ comment: 'earlier' }] });
  realm.clock.advance(HOUR);
  const cancelled = cancelOrder(realm, orderOf(realm), 'Other');
  expect(cancelled).toMatchObject({ status: 'canceled', at: NOW, changed_at: NOW + HOUR });
  expect(cancelled.comments).toEqual([
    { comment: 'earlier', at: NOW, status: 'pending', is_visible_on_front: false },
    { comment: 'Other', at: NOW + HOUR, status: 'canceled', is_visible_on_front: true },
  ]);
  expect(cancelled).not.toHaveProperty('cancellation_key');
  expect(orderOf(realm)).toBe(cancelled);
  expect(realm.world.products.get(1)?.fields['quantity']).toBe(7);
});

test('a change of status without a comment leaves the history unchanged', () => {
  const realm = createOrder();
  const changed = setOrderStatus(realm, orderOf(realm), 'holded');
  expect(changed.status).toBe('holded');
  expect(changed).not.toHaveProperty('comments');
});

test('a guest gets a key by e-mail that confirms the cancellation', () => {
  const realm = createOrder();
  const requested = requestCancellation(realm, orderOf(realm), 'Other', 'MQ==');
  const { cancellation_key: key = '' } = requested;
  expect(key).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(mailsOf(realm)).toEqual([
    [
      'sales_cancellation_confirm_guest',
      'guest@example.com',
      { order_id: 'MQ==', confirmation_key: key, reason: 'Other' },
    ],
  ]);
  expect(requested).toMatchObject({ status: 'pending', cancellation_reason: 'Other' });
  expect(requested.comments).toEqual([
    {
      comment: 'Order cancellation confirmation key was sent via email.',
      at: NOW,
      status: 'pending',
      is_visible_on_front: true,
    },
  ]);
  const confirmed = confirmCancellation(realm, 1, key);
  expect(confirmed.status).toBe('canceled');
  expect(confirmed.comments?.map(({ comment }) => comment)).toEqual([
    'Order cancellation confirmation key was sent via email.',
    'Other',
  ]);
});

test.each<[string, Partial<OrderFixture>, number, string, string]>([
  ['an unknown id', {}, 2, KEY, 'orderNotFound'],
  ['the order of a customer', { customer: 'mara@example.com', cancellation_key: KEY }, 1, KEY, 'cancelOfAnother'],
  ['a finished order', { status: 'closed', cancellation_key: KEY }, 1, 'x'.repeat(32), 'cancelOfFinishedOrder'],
  ['another key', { cancellation_key: KEY }, 1, 'x'.repeat(32), 'cancelNotConfirmed'],
  ['an order without a request', {}, 1, KEY, 'cancelNotConfirmed'],
])('a confirmation with %s is refused', (_, order, id, key, phrase) => {
  const realm = createOrder(order);
  expect(refusalOf(() => confirmCancellation(realm, id, key))).toEqual([phrase, {}]);
});

test('a customer finds an own order only', () => {
  const realm = createOrder({ customer: 'mara@example.com' });
  expect(findOwnOrder(realm, 1, 1)).toBe(orderOf(realm));
  expect(refusalOf(() => findOwnOrder(realm, 2, 1))).toEqual(['cancelOfAnother', {}]);
  expect(refusalOf(() => findOwnOrder(realm, 1, 2))).toEqual(['orderNotFound', {}]);
});
