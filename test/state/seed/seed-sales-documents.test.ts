import { expect, test } from 'vitest';
import type { OrderFixture } from '../../../src/state/document/checkout-fixtures.ts';
import { createRealm, NOW } from '../../domain/create-realm.ts';

const ORDERED_AT = NOW - 86_400_000;

/** The order of a HAT and two lines of BAG, placed one day ago, with documents. */
const orderWith = (documents: Partial<OrderFixture>) =>
  createRealm({
    orders: [{ order_date: '-1d', items: [{ sku: 'HAT' }, { sku: 'BAG', quantity: 5 }, { sku: 'BAG' }], ...documents }],
  }).world.orders.get(1);

test.each(['invoices', 'shipments', 'credit_memos'] as const)('%s have ids, numbers and times', (kind) => {
  const order = orderWith({
    [kind]: [
      { items: [{ sku: 'BAG' }, { item: 1, quantity: 3 }] },
      {
        items: [{ item: 3 }],
        created_at: '-1h',
        comments: [{ comment: 'a' }, { comment: 'b', is_visible_on_front: true }],
      },
      { id: 7, number: 'X', items: [] },
    ],
  });
  expect(order?.[kind]).toEqual([
    {
      id: 1,
      number: '000000001',
      at: ORDERED_AT,
      items: [
        { item: 2, quantity: 1 },
        { item: 1, quantity: 3 },
      ],
    },
    {
      id: 2,
      number: '000000002',
      at: NOW - 3_600_000,
      items: [{ item: 3, quantity: 1 }],
      comments: [
        { comment: 'a', is_visible_on_front: false },
        { comment: 'b', is_visible_on_front: true },
      ],
    },
    { id: 7, number: 'X', at: ORDERED_AT, items: [] },
  ]);
});

test('documents of a later order have the next ids and numbers of their kind', () => {
  const items = [{ sku: 'HAT' }];
  const { world } = createRealm({
    orders: [
      { items, invoices: [{ items }, { items }], shipments: [{ items }], credit_memos: [{ items }] },
      { items, invoices: [{ items }], shipments: [{ items }], credit_memos: [{ items }] },
    ],
  });
  const { invoices, shipments, credit_memos: memos } = world.orders.get(2) ?? {};
  expect([invoices, shipments, memos].map((each) => each?.map(({ id, number }) => [id, number]))).toEqual([
    [[3, '000000003']],
    [[2, '000000002']],
    [[2, '000000002']],
  ]);
});

test('a tracking number has the carrier custom, and the title of its carrier, by default', () => {
  const tracks = [
    { track_number: '1' },
    { carrier_code: 'ups', track_number: '2' },
    { carrier_code: 'ups', title: 'UPS', track_number: '3' },
  ];
  const order = orderWith({ shipments: [{ items: [], tracks }, { items: [] }] });
  expect(order?.shipments?.[0]?.tracks).toEqual([
    { carrier_code: 'custom', title: 'custom', track_number: '1' },
    { carrier_code: 'ups', title: 'ups', track_number: '2' },
    { carrier_code: 'ups', title: 'UPS', track_number: '3' },
  ]);
  expect(order?.shipments?.[1]).not.toHaveProperty('tracks');
});

test.each([
  [{}],
  [{ shipping: 0 }],
  [{ adjustment_positive: 2 }],
  [{ adjustment_negative: 0 }],
  [{ shipping: 1, adjustment_positive: 2, adjustment_negative: 3 }],
])('a credit memo has the amounts of the document and no others: %j', (amounts) => {
  const [memo] = orderWith({ credit_memos: [{ items: [], ...amounts }] })?.credit_memos ?? [];
  const { id: _, number: __, at: ___, items: ____, ...others } = memo ?? {};
  expect(others).toEqual(amounts);
  expect(Object.keys(others)).toEqual(Object.keys(amounts));
});

const hat = (quantity: number) => ({ items: [{ item: 1, quantity }, { item: 2 }] });

test.each([
  ['invoices', 'invoiced'],
  ['shipments', 'shipped'],
  ['credit_memos', 'refunded'],
] as const)('the quantities of %s are the sum of its items, unless the item sets `%s`', (kind, property) => {
  const order = orderWith({
    items: [{ sku: 'HAT', quantity: 9 }, { sku: 'BAG' }, { sku: 'CAP', [property]: 4 }, { sku: 'TIE' }],
    [kind]: [hat(2), hat(3)],
  });
  expect(order?.items.map((item) => item[property])).toEqual([5, 2, 4, 0]);
});

test('an order without documents has no quantities of them', () => {
  const order = orderWith({ items: [{ sku: 'HAT', shipped: 1 }], invoices: [] });
  expect(order?.items.map((item) => Object.keys(item))).toEqual([['sku', 'shipped', 'id', 'quantity']]);
});
