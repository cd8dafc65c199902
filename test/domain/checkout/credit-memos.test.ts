import { expect, test } from 'vitest';
import { refundTotals } from '../../../src/domain/checkout/credit-memo-totals.ts';
import { type CreditMemoInput, refundItems } from '../../../src/domain/checkout/credit-memos.ts';
import { invoiceItems, shipItems } from '../../../src/domain/checkout/invoices-and-shipments.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { snapshot } from '../../../src/state/snapshot/snapshot.ts';
import { documentProblemsOf } from '../../state/document/document-problems-of.ts';
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

test('the costs of shipping of a free product are refunded', () => {
  const realm = createPaidOrder({ discount: 0, items: [{ id: 1, sku: 'HAT', price: 0 }] });
  refund(realm);
  expect(refundTotals(realm, orderOf(realm)).grandTotal).toBe(10);
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
  const realm = createPaidOrder({}, '2.4.4');
  expect(
    messageOf(() =>
      refund(realm, {
        items: [
          { item: 1, quantity: 2.5 },
          { item: 9, quantity: 1 },
        ],
      }),
    ),
  ).toEqual([
    'The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "HAT".',
    'The quantity to refund must not be greater than the unrefunded quantity.',
    'The creditmemo contains product item that is not part of the original order.',
  ]);
  expect(catchRefusal(() => refund(realm, { items: [{ item: 1, quantity: 3 }] }))?.renderedMessage).toBe(
    'We found an invalid quantity to refund item "Hat".',
  );
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

test('the message about shipping has the currency of the store', () => {
  const realm = createRealm({
    stores: [{ code: 'default', currency: 'EUR' }],
    products: [{ sku: 'HAT', price: 20 }],
    orders: [{ email: 'guest@example.com', shipping: 10, items: [{ sku: 'HAT', invoiced: 1 }] }],
  });
  expect(catchRefusal(() => refund(realm, { shipping: 11 }))?.renderedMessage).toBe(
    'Maximum shipping amount allowed to refund is: €10.00',
  );
});

test.each<[string, CreditMemoInput, object]>([
  ['negative amounts', { shipping: -5, adjustment_positive: -1, adjustment_negative: -2 }, { shipping: -5 }],
  ['a negative quantity', { items: [{ item: 1, quantity: -1 }] }, { items: [], shipping: 10 }],
  ['a comment', { comment: { comment: 'Torn', is_visible_on_front: true } }, { shipping: 10 }],
])('fixtures restore the credit memo of a refund with %s', (_, input, memo) => {
  const realm = createPaidOrder();
  refund(realm, input);
  expect(orderOf(realm).credit_memos).toMatchObject([memo]);
  const document = snapshot(realm);
  expect(documentProblemsOf(document)).toEqual([]);
  const restored = createRealm(document);
  expect(orderOf(restored).credit_memos).toEqual(orderOf(realm).credit_memos);
  expect(refundTotals(restored, orderOf(restored))).toEqual(refundTotals(realm, orderOf(realm)));
});

test('amounts that the database cannot store are refused', () => {
  const realm = createPaidOrder();
  const refusal = catchRefusal(() => refund(realm, { adjustment_positive: 1e300, adjustment_negative: 1e300 }));
  expect(refusal?.key).toBe('refundNotSaved');
  expect(orderOf(realm).credit_memos).toBeUndefined();
});

test('all of a quantity with a fraction is refunded', () => {
  const realm = createPaidOrder({ items: [{ id: 1, sku: 'HAT', quantity: 1.5 }] });
  refund(realm);
  expect(orderOf(realm)).toMatchObject({ status: 'closed', items: [{ refunded: 1.5 }] });
});

test('up to Magento 2.4.4 a part of a piece is ignored, later it is refused', () => {
  const part: CreditMemoInput = { items: [{ item: 1, quantity: 1.5 }], shipping: 0 };
  const realm = createPaidOrder({}, '2.4.4');
  refund(realm, part);
  expect(orderOf(realm)).toMatchObject({ items: [{ refunded: 1 }, {}] });
  expect(messageOf(() => refund(createPaidOrder({}, '2.4.5'), part))).toEqual([
    'We found an invalid quantity to refund item "HAT".',
  ]);
});
