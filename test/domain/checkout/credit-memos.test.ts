import { expect, test } from 'vitest';
import { refundTotals } from '../../../src/domain/checkout/credit-memo-totals.ts';
import { type CreditMemoInput, refundItems } from '../../../src/domain/checkout/credit-memos.ts';
import { invoiceItems, shipItems } from '../../../src/domain/checkout/invoices-and-shipments.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { catchRefusal, createRealm, mailsOf } from '../create-realm.ts';
import { orderOf } from './sample-checkout.ts';

type OrderFixture = NonNullable<FixtureDocument['orders']>[number];

/** Two items, 70 in total, with shipping 10 and discount 7: 73 are paid. */
const createOrder = (order: Partial<OrderFixture> = {}, magento = '2.4.8') =>
  createRealm({
    magento,
    products: [
      { sku: 'HAT', name: 'Hat', price: 20, quantity: 5 },
      { sku: 'BAG', name: 'Bag', price: 30 },
    ],
    orders: [
      {
        email: 'guest@example.com',
        shipping: 10,
        discount: 7,
        items: [
          { id: 1, sku: 'HAT', quantity: 2 },
          { id: 2, sku: 'BAG' },
        ],
        ...order,
      },
    ],
  });

function createPaidOrder(order: Partial<OrderFixture> = {}, magento?: string): Realm {
  const realm = createOrder(order, magento);
  invoiceItems(realm, orderOf(realm), {});
  return realm;
}

const refund = (realm: Realm, input: CreditMemoInput = {}) => refundItems(realm, orderOf(realm), input);
const messageOf = (action: () => unknown) => catchRefusal(action)?.renderedMessage.split('\n').slice(1);

test('without items all that was invoiced is refunded, and the order is closed', () => {
  const realm = createPaidOrder();
  expect(refund(realm)).toBe(1);
  expect(orderOf(realm)).toMatchObject({
    status: 'closed',
    items: [{ refunded: 2 }, { refunded: 1 }],
    credit_memos: [{ id: 1, number: '000000001', shipping: 10 }],
  });
  expect(refundTotals(realm, orderOf(realm))).toMatchObject({ subtotal: 70, discount: 7, grandTotal: 73 });
});

test('parts are refunded with their share of the discount, and shipping only once', () => {
  const realm = createPaidOrder();
  refund(realm, { items: [{ item: 1, quantity: 1 }] });
  expect(refundTotals(realm, orderOf(realm))).toMatchObject({
    subtotal: 20,
    shipping: 10,
    discount: 2,
    grandTotal: 28,
  });
  expect(orderOf(realm).status).toBe('processing');
  refund(realm);
  expect(refundTotals(realm, orderOf(realm))).toMatchObject({ shipping: 10, discount: 7, grandTotal: 73 });
  expect(orderOf(realm).status).toBe('closed');
});

test('an order that is shipped stays complete until all is refunded', () => {
  const realm = createPaidOrder();
  shipItems(realm, orderOf(realm), {});
  refund(realm, { items: [{ item: 2, quantity: 1 }], shipping: 0 });
  expect(orderOf(realm).status).toBe('complete');
  refund(realm);
  expect(orderOf(realm).status).toBe('closed');
});

test('refunded pieces are not shipped', () => {
  const realm = createPaidOrder();
  refund(realm, { items: [{ item: 1, quantity: 1 }] });
  shipItems(realm, orderOf(realm), {});
  expect(orderOf(realm)).toMatchObject({ status: 'complete', items: [{ shipped: 1 }, { shipped: 1 }] });
});

test('adjustments change the total, and a fee for all that is left closes the order', () => {
  const realm = createPaidOrder();
  refund(realm, { adjustment_negative: 3 });
  expect(refundTotals(realm, orderOf(realm))).toMatchObject({ adjustmentNegative: 3, grandTotal: 70 });
  expect(orderOf(realm).status).toBe('closed');
  const other = createPaidOrder();
  refund(other, { items: [{ item: 1, quantity: 1 }], shipping: 0, adjustment_positive: 2 });
  expect(refundTotals(other, orderOf(other)).grandTotal).toBe(20);
});

test('chosen pieces return to the stock', () => {
  const realm = createPaidOrder();
  refund(realm, { items: [{ item: 1, quantity: 1 }], restocked: [1] });
  expect(realm.world.products.find('hat')?.fields['quantity']).toBe(6);
  refund(realm);
  expect(realm.world.products.find('hat')?.fields['quantity']).toBe(6);
});

test('a customer who is notified gets an e-mail', () => {
  const realm = createPaidOrder();
  refund(realm, { isNotified: true });
  expect(mailsOf(realm).map(([template]) => template)).toEqual(['sales_email_creditmemo_guest_template']);
});

test('reports all problems of a credit memo', () => {
  const realm = createPaidOrder();
  expect(
    messageOf(() =>
      refund(realm, {
        items: [
          { item: 1, quantity: 3 },
          { item: 9, quantity: 1 },
        ],
      }),
    ),
  ).toEqual([
    'The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "HAT".',
    'The quantity to refund must not be greater than the unrefunded quantity.',
    'The creditmemo contains product item that is not part of the original order.',
  ]);
  expect(messageOf(() => refund(realm, { adjustment_positive: 1 }))).toEqual([
    'The most money available to refund is 73.',
  ]);
  expect(catchRefusal(() => refund(realm, { shipping: 11 }))?.renderedMessage).toBe(
    'Maximum shipping amount allowed to refund is: $10.00',
  );
  expect(orderOf(realm).credit_memos).toBeUndefined();
});

test.each([
  ['canceled', ['A creditmemo can not be created when an order has a status of canceled']],
  ['closed', ['A creditmemo can not be created when an order has a status of closed']],
  ['pending', ['The most money available to refund is 0.']],
])('an order that is not invoiced, with the status %s, is not refunded', (status, problems) => {
  const realm = createOrder({ status });
  expect(messageOf(() => refund(realm))).toEqual(expect.arrayContaining(problems));
});

test('an order whose payment is refunded, and which is not closed, is not refunded again', () => {
  const realm = createPaidOrder();
  refund(realm);
  realm.world.orders.put({ ...orderOf(realm), status: 'processing' });
  expect(messageOf(() => refund(realm))).toEqual(['The order does not allow a creditmemo to be created.']);
});

test.each([
  ['2.4.4', 'refunds'],
  ['2.4.5', 'refuses'],
])('Magento %s %s a part of a piece', (magento, effect) => {
  const realm = createPaidOrder({}, magento);
  const half = () => refund(realm, { items: [{ item: 1, quantity: 0.5 }], shipping: 0 });
  const problems = effect === 'refuses' ? ['We found an invalid quantity to refund item "HAT".'] : undefined;
  expect(messageOf(half)).toEqual(problems);
});
