import { expect, test } from 'vitest';
import { createOrders, type PlacedOrder } from '../../../src/state/tables/placed-orders.ts';

const createOrder = (id: number, more: Partial<PlacedOrder> = {}): PlacedOrder => ({
  id,
  number: String(id).padStart(9, '0'),
  customerId: 7,
  store: 'default',
  email: null,
  status: 'pending',
  at: 0,
  items: [],
  ...more,
});
const item = { sku: 'TOP', quantity: 1 };
const document = { at: 0, items: [] };

test('finds an order by id and by number, and lists those of a customer by id', () => {
  const orders = createOrders();
  expect([orders.ofCustomer(7), orders.values(), orders.nextId]).toEqual([[], [], 1]);
  const [last, first, other] = [createOrder(3), createOrder(1), createOrder(2, { customerId: 8 })];
  for (const order of [last, first, other]) expect(orders.put(order)).toBe(order);
  expect([orders.get(3), orders.get(4)]).toEqual([last, undefined]);
  expect([orders.findByNumber('000000003'), orders.findByNumber('3')]).toEqual([last, undefined]);
  expect(orders.ofCustomer(7)).toEqual([first, last]);
  expect(orders.values()).toEqual([first, other, last]);
});

test('a deleted order is not found, and its ids are not used again', () => {
  const orders = createOrders();
  orders.put(createOrder(1, { items: [{ ...item, id: 4 }] }));
  orders.delete(9);
  orders.delete(1);
  expect([orders.get(1), orders.findByNumber('000000001'), orders.values()]).toEqual([undefined, undefined, []]);
  expect([orders.nextId, orders.nextItemId(), orders.nextItemId(), orders.nextNumber(1)]).toEqual([
    2,
    5,
    6,
    '000000002',
  ]);
});

test('an order is not found by the number of a deleted one with its id', () => {
  const orders = createOrders();
  orders.put(createOrder(1));
  orders.delete(1);
  const order = orders.put(createOrder(1, { number: 'A' }));
  expect([orders.findByNumber('000000001'), orders.findByNumber('A')]).toEqual([undefined, order]);
});

test('ids and numbers follow the highest, not the latest', () => {
  const orders = createOrders();
  orders.put(createOrder(5, { items: [{ ...item, id: 9 }] }));
  orders.put(createOrder(2, { items: [{ ...item, id: 3 }] }));
  expect([orders.nextId, orders.nextItemId(), orders.nextNumber(1), orders.nextNumber(2)]).toEqual([
    6,
    10,
    '000000006',
    '2000000001',
  ]);
});

test('a change of an order does not use its number again', () => {
  const orders = createOrders();
  orders.put(createOrder(1));
  orders.put({ ...createOrder(1), number: '000000008', status: 'complete' });
  expect(orders.get(1)?.status).toBe('complete');
  expect(orders.nextNumber(1)).toBe('000000002');
});

test.each(['invoices', 'shipments', 'credit_memos'] as const)('numbers the %s of all orders', (kind) => {
  const orders = createOrders();
  expect(orders.nextDocument(kind, 1)).toEqual({ id: 1, number: '000000001' });
  orders.put(createOrder(1, { [kind]: [{ ...document, id: 3, number: '000000004' }] }));
  orders.put(createOrder(2, { [kind]: [{ ...document, id: 2, number: '000000009' }] }));
  expect(orders.nextDocument(kind, 1)).toEqual({ id: 4, number: '000000010' });
  expect(orders.nextDocument(kind, 2)).toEqual({ id: 4, number: '2000000001' });
  const others = (['invoices', 'shipments', 'credit_memos'] as const).filter((each) => each !== kind);
  expect(others.map((other) => orders.nextDocument(other, 1).id)).toEqual([1, 1]);
});

test('at most 10,000 orders are stored; the one that was stored first is deleted', () => {
  const orders = createOrders();
  for (let id = 10_000; id > 0; id -= 1) orders.put(createOrder(id));
  expect(orders.get(10_000)).toBeDefined();
  orders.put(createOrder(10_001));
  expect(orders.values()).toHaveLength(10_000);
  expect([orders.get(10_000), orders.findByNumber('000010000')]).toEqual([undefined, undefined]);
  expect(orders.get(9_999)).toBeDefined();
});
