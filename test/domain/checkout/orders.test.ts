import { expect, test } from 'vitest';
import { listOrders } from '../../../src/domain/checkout/orders.ts';
import { createRealm, customerOf, DAY, NOW } from '../create-realm.ts';

const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
const customers = Array.from({ length: 40 }, (_, index) => ({ ...MARA, email: `${index}@example.com` }));

test('orders of a customer have the values of the document, by id', () => {
  const realm = createRealm({
    products: [
      { sku: 'HAT', price: 19.99, special_price: 14.33 },
      { sku: 'BAG', price: 0.1 },
    ],
    customers: [
      {
        ...MARA,
        orders: [
          { order_date: '2029-01-01T00:00:00Z', items: [{ sku: 'HAT', quantity: 3 }, { sku: 'BAG' }] },
          { number: 'A1', status: 'Pending', order_date: '2029-06-01T00:00:00Z', items: [{ sku: 'deleted' }] },
        ],
      },
    ],
  });
  const { email } = MARA;
  expect(listOrders(realm, customerOf(realm))).toMatchObject([
    {
      placed: { id: 1, number: '000000001', status: 'complete', email, at: Date.parse('2029-01-01T00:00:00Z') },
      items: [
        { id: 1, sku: 'HAT', quantity: 3, price: 14.33 },
        { id: 2, sku: 'BAG', quantity: 1, price: 0.1 },
      ],
      subtotal: 43.09,
      shipping: 20,
      discount: 0,
      grandTotal: 63.09,
    },
    {
      placed: { id: 2, number: 'A1', status: 'pending', at: Date.parse('2029-06-01T00:00:00Z') },
      items: [{ id: 3, sku: 'deleted', quantity: 1, price: 0 }],
      subtotal: 0,
      shipping: 5,
    },
  ]);
});

test('an order without a date was placed when the world started', () => {
  const realm = createRealm({ customers: [{ ...MARA, orders: [{ items: [] }, { items: [] }] }] });
  realm.clock.advance(DAY);
  expect(listOrders(realm, customerOf(realm))).toMatchObject([
    { placed: { at: NOW, number: '000000001' } },
    { placed: { at: NOW, number: '000000002' } },
  ]);
});

test('a customer of a document without orders has none', () => {
  const realm = createRealm({ customers });
  expect(listOrders(realm, customerOf(realm))).toEqual([]);
});
