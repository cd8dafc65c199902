import { expect, test } from 'vitest';
import { addOrderComment, saveOrder } from '../../../src/domain/checkout/save-order.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, HOUR, mailsOf, NOW, refusalOf, storeOf } from '../create-realm.ts';
import { orderOf, SHOP } from './sample-checkout.ts';

const createOrder = (magento = '2.4.8', order: object = {}) =>
  createRealm({
    ...SHOP,
    magento,
    stores: [{ code: 'default' }, { code: 'de' }],
    orders: [{ number: 'A1', email: 'guest@example.com', items: [{ id: 3, sku: 'HAT' }], ...order }],
  } as FixtureDocument);

test('an order without values is pending, without a customer and items', () => {
  const realm = createOrder();
  expect(saveOrder(realm, storeOf(realm, 'de'), {})).toEqual({
    id: 2,
    number: '2000000001',
    customerId: null,
    email: null,
    store: 'de',
    status: 'pending',
    at: NOW,
    items: [],
  });
});

test('a new order has the values that were sent; its items get ids', () => {
  const realm = createOrder();
  const sent = { email: 'a@b.co', customerId: 1, shipping: 0, discount: 2, shipping_method: null, currency: 'EUR' };
  const items = [
    { sku: 'BAG', quantity: 2, price: 7 },
    { sku: 'HAT', quantity: 1 },
  ];
  const saved = saveOrder(realm, storeOf(realm), { ...sent, id: 9, number: 'B2', status: 'On Hold', items });
  expect(saved).toMatchObject({ ...sent, id: 9, number: 'B2', status: 'holded' });
  expect(saved.items).toEqual([
    { id: 4, sku: 'BAG', quantity: 2, price: 7 },
    { id: 5, sku: 'HAT', quantity: 1 },
  ]);
  expect(orderOf(realm, 9)).toBe(saved);
});

test('a new order with the number of another is refused', () => {
  const realm = createOrder();
  expect(refusalOf(() => saveOrder(realm, storeOf(realm), { number: 'A1' }))).toEqual(['orderNumberExists', {}]);
  expect(refusalOf(() => saveOrder(realm, storeOf(realm), { id: 7, number: 'A1' }))?.[0]).toBe('orderNumberExists');
  expect(realm.world.orders.values()).toHaveLength(1);
});

test('an order that exists keeps what is absent, its items and its store view', () => {
  const realm = createOrder();
  realm.clock.advance(HOUR);
  const saved = saveOrder(realm, storeOf(realm, 'de'), {
    id: 1,
    email: undefined,
    discount: 1,
    status: 'Processing',
    items: [{ sku: 'BAG', quantity: 5 }],
  });
  expect(saved).toMatchObject({
    id: 1,
    number: 'A1',
    email: 'guest@example.com',
    discount: 1,
    status: 'processing',
    store: 'default',
    at: NOW,
    changed_at: NOW + HOUR,
    items: [{ id: 3, sku: 'HAT' }],
  });
  expect(saveOrder(realm, storeOf(realm), { id: 1, number: 'A1' }).status).toBe('processing');
});

const commentWith = (status: string) => ({ comment: 'hi', at: NOW, status, is_visible_on_front: true });

test.each([
  ['2.4.6', 'pending', 'complete', true],
  ['2.4.7', 'pending', 'pending', true],
  ['2.4.7', 'payment_review', 'fraud', false],
  ['2.4.8', 'payment_review', 'fraud', true],
  ['2.4.8', 'pending', 'pending', true],
  ['2.4.8', 'pending', 'processing', false],
  ['2.4.8', 'processing', 'packed_by_us', true],
])('in %s an order with the status %s takes a comment with %s: %s', (magento, before, status, isAllowed) => {
  const realm = createOrder(magento, { status: before });
  const add = () => addOrderComment(realm, orderOf(realm), commentWith(status), false);
  expect(refusalOf(add)).toEqual(isAllowed ? undefined : ['commentOfStatus', [status]]);
  expect(orderOf(realm).status).toBe(isAllowed ? status : before);
  expect(orderOf(realm).comments).toEqual(isAllowed ? [commentWith(status)] : undefined);
  expect(mailsOf(realm)).toEqual([]);
});

test.each([
  ['guest', {}, 'sales_email_order_comment_guest_template', 'guest@example.com'],
  [
    'customer',
    { customer: 'mara@example.com', email: undefined },
    'sales_email_order_comment_template',
    'mara@example.com',
  ],
])('a comment is mailed to a %s if that is asked for', (_, order, template, to) => {
  const realm = createOrder('2.4.8', { comments: [{ comment: 'earlier' }], ...order });
  addOrderComment(realm, orderOf(realm), commentWith('pending'), true);
  expect(orderOf(realm).comments?.map(({ comment }) => comment)).toEqual(['earlier', 'hi']);
  expect(mailsOf(realm)).toEqual([[template, to, { order_number: 'A1', comment: 'hi' }]]);
});
