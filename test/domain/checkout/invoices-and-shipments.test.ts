import { expect, test } from 'vitest';
import {
  type DocumentInput,
  getSalesDocument,
  invoiceItems,
  listSalesDocuments,
  shipItems,
} from '../../../src/domain/checkout/invoices-and-shipments.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { catchRefusal, createRealm, mailsOf, NOW, refusalOf } from '../create-realm.ts';
import { orderOf, SHOP } from './sample-checkout.ts';

type OrderFixture = NonNullable<FixtureDocument['orders']>[number];

const createOrder = (order: Partial<OrderFixture> = {}) =>
  createRealm({
    ...SHOP,
    orders: [
      {
        email: 'guest@example.com',
        items: [
          { id: 1, sku: 'HAT', quantity: 3 },
          { id: 2, sku: 'BAG', quantity: 2 },
        ],
        ...order,
      },
    ],
  });

const invoice = (realm: Realm, input: DocumentInput = {}) => invoiceItems(realm, orderOf(realm), input);
const ship = (realm: Realm, input: DocumentInput = {}) => shipItems(realm, orderOf(realm), input);
const messageOf = (action: () => unknown) => catchRefusal(action)?.renderedMessage;

test('without items all that remain are invoiced and shipped, and the order is complete', () => {
  const realm = createOrder();
  expect(invoice(realm)).toBe(1);
  expect(orderOf(realm).status).toBe('processing');
  expect(ship(realm, { items: [] })).toBe(1);
  expect(orderOf(realm)).toMatchObject({
    status: 'complete',
    items: [
      { id: 1, invoiced: 3, shipped: 3 },
      { id: 2, invoiced: 2, shipped: 2 },
    ],
    invoices: [
      {
        id: 1,
        number: '000000001',
        at: NOW,
        items: [
          { item: 1, quantity: 3 },
          { item: 2, quantity: 2 },
        ],
      },
    ],
    shipments: [{ id: 1, number: '000000001' }],
  });
});

test('items are invoiced in parts; items of other orders are ignored', () => {
  const realm = createOrder();
  invoice(realm, {
    items: [
      { item: 1, quantity: 1 },
      { item: 9, quantity: 5 },
    ],
  });
  expect(orderOf(realm).invoices?.[0]?.items).toEqual([{ item: 1, quantity: 1 }]);
  expect(invoice(realm)).toBe(2);
  expect(orderOf(realm).invoices?.[1]?.items).toEqual([
    { item: 1, quantity: 2 },
    { item: 2, quantity: 2 },
  ]);
  expect(orderOf(realm).status).toBe('processing');
});

test.each([
  [1.9, 1],
  [3, 3],
])('a quantity of %f counts as %i', (quantity, counted) => {
  const realm = createOrder();
  invoice(realm, { items: [{ item: 1, quantity }] });
  ship(realm, { items: [{ item: 1, quantity }] });
  expect(orderOf(realm).items[0]).toMatchObject({ invoiced: counted, shipped: counted });
});

test('a remaining fraction is invoiced as it is', () => {
  const realm = createOrder({ items: [{ id: 1, sku: 'HAT', quantity: 1.5 }] });
  invoice(realm);
  expect(orderOf(realm).items[0]?.invoiced).toBe(1.5);
});

test('a quantity above the one that remains is refused for an invoice, and reduced for a shipment', () => {
  const realm = createOrder({ items: [{ id: 1, sku: 'BAG', quantity: 3, invoiced: 1, shipped: 1 }] });
  const items = [{ item: 1, quantity: 3 }];
  expect(refusalOf(() => invoice(realm, { items }))).toEqual(['invoiceQuantityInvalid', ['Bag']]);
  ship(realm, { items });
  expect(orderOf(realm).shipments?.[0]?.items).toEqual([{ item: 1, quantity: 2 }]);
});

test.each([
  [{ sku: 'BAG', name: 'Old Bag' }, 'Old Bag'],
  [{ sku: 'BAG' }, 'Bag'],
  [{ sku: 'GONE' }, 'GONE'],
])('the refusal of an invoice names the item %j %s', (item, name) => {
  const realm = createOrder({ items: [{ id: 1, quantity: 1, ...item }] });
  expect(refusalOf(() => invoice(realm, { items: [{ item: 1, quantity: 2 }] }))).toEqual([
    'invoiceQuantityInvalid',
    [name],
  ]);
});

const NO_PRODUCTS = "The invoice can't be created without products. Add products and try again.";
const NOTHING_TO_SHIP = "You can't create a shipment without products.";

test.each([
  ['pending', undefined],
  ['processing', undefined],
  ['pending_payment', undefined],
  ['payment_review', 'An invoice cannot be created when an order has a status of payment_review'],
  ['holded', 'An invoice cannot be created when an order has a status of holded'],
  ['complete', 'An invoice cannot be created when an order has a status of complete'],
  ['closed', 'An invoice cannot be created when an order has a status of closed'],
])('an invoice of an order with the status %s is refused with %s', (status, problem) => {
  const realm = createOrder({ status });
  expect(catchRefusal(() => invoice(realm))?.parameters).toEqual(problem && [problem]);
});

test.each([
  ['pending', undefined],
  ['complete', undefined],
  ['closed', undefined],
  ['payment_review', 'A shipment cannot be created when an order has a status of payment_review'],
  ['holded', 'A shipment cannot be created when an order has a status of holded'],
])('a shipment of an order with the status %s is refused with %s', (status, problem) => {
  const realm = createOrder({ status });
  expect(catchRefusal(() => ship(realm))?.parameters).toEqual(problem && [problem]);
});

test('all problems are in one message, in the order of the validators', () => {
  const cancelled = createOrder({ status: 'canceled' });
  expect(catchRefusal(() => invoice(cancelled))?.parameters).toEqual([
    `${NO_PRODUCTS}\nAn invoice cannot be created when an order has a status of canceled`,
  ]);
  expect(catchRefusal(() => ship(cancelled))?.parameters).toEqual([
    `A shipment cannot be created when an order has a status of canceled\n${NOTHING_TO_SHIP}`,
  ]);
  const done = createOrder({ items: [{ sku: 'HAT', quantity: 1, invoiced: 1, shipped: 1 }] });
  expect(messageOf(() => invoice(done))).toBe(
    `Invoice Document Validation Error(s):\n${NO_PRODUCTS}\nThe order does not allow an invoice to be created.`,
  );
  expect(messageOf(() => ship(done))).toBe(
    `Shipment Document Validation Error(s):\nThe order does not allow a shipment to be created.\n${NOTHING_TO_SHIP}`,
  );
});

test('a document without pieces is refused', () => {
  const realm = createOrder();
  const items = [{ item: 1, quantity: 0 }];
  expect(catchRefusal(() => invoice(realm, { items }))?.parameters).toEqual([NO_PRODUCTS]);
  expect(catchRefusal(() => ship(realm, { items: [{ item: 9, quantity: 1 }] }))?.parameters).toEqual([NOTHING_TO_SHIP]);
  expect(orderOf(realm)).not.toHaveProperty('invoices');
});

test('an order without shipping is complete when it is invoiced, and is not shipped', () => {
  const realm = createOrder({ shipping_method: null, items: [{ sku: 'HAT' }] });
  expect(catchRefusal(() => ship(realm))?.key).toBe('shipmentInvalid');
  invoice(realm);
  expect(orderOf(realm).status).toBe('complete');
});

test('virtual products of an order are not shipped, and the order is complete without them', () => {
  const realm = createOrder({
    items: [
      { id: 1, sku: 'HAT' },
      { id: 2, sku: 'EBOOK' },
    ],
  });
  invoice(realm);
  expect(catchRefusal(() => ship(realm, { items: [{ item: 2, quantity: 1 }] }))?.parameters).toEqual([NOTHING_TO_SHIP]);
  ship(realm);
  expect(orderOf(realm).shipments?.[0]?.items).toEqual([{ item: 1, quantity: 1 }]);
  expect(orderOf(realm).status).toBe('complete');
});

test('a shipment keeps its tracks and its comment; a track needs a number', () => {
  const realm = createOrder();
  const track = { carrier_code: 'ups', title: 'UPS', track_number: '' };
  expect(refusalOf(() => ship(realm, { tracks: [track] }))).toEqual(['trackWithoutNumber', {}]);
  const tracks = [{ ...track, track_number: '1Z' }];
  const comment = { comment: 'by the door', is_visible_on_front: true };
  ship(realm, { tracks, comment, items: [{ item: 1, quantity: 1 }] });
  ship(realm, { tracks: [] });
  expect(orderOf(realm).shipments).toMatchObject([{ tracks, comments: [comment] }, { id: 2 }]);
  expect(orderOf(realm).shipments?.[1]).not.toHaveProperty('tracks');
});

test.each([
  ['guest', {}, 'sales_email_invoice_guest_template', 'sales_email_shipment_guest_template', 'guest@example.com'],
  [
    'customer',
    { customer: 'mara@example.com', email: 'own@example.com' },
    'sales_email_invoice_template',
    'sales_email_shipment_template',
    'own@example.com',
  ],
])('a %s gets an e-mail with the numbers if that is asked for', (_, order, ofInvoice, ofShipment, to) => {
  const realm = createOrder(order);
  invoice(realm, { items: [{ item: 1, quantity: 1 }] });
  invoice(realm, { isNotified: true });
  ship(realm, { isNotified: true });
  expect(mailsOf(realm)).toEqual([
    [ofInvoice, to, { order_number: '000000001', invoice_number: '000000002' }],
    [ofShipment, to, { order_number: '000000001', shipment_number: '000000001' }],
  ]);
});

test('documents are listed by id, and found by it', () => {
  const realm = createRealm({
    orders: [
      {
        items: [{ id: 1, sku: 'a' }],
        invoices: [
          { id: 5, items: [{ item: 1 }] },
          { id: 2, items: [{ item: 1 }] },
        ],
      },
      { items: [{ id: 2, sku: 'b' }], invoices: [{ id: 3, items: [{ item: 2 }] }] },
    ],
  });
  expect(listSalesDocuments(realm, 'invoices').map(({ order, document }) => [order.id, document.id])).toEqual([
    [1, 2],
    [2, 3],
    [1, 5],
  ]);
  expect(listSalesDocuments(realm, 'shipments')).toEqual([]);
  expect(getSalesDocument(realm, 'invoices', 3).order.id).toBe(2);
  expect(refusalOf(() => getSalesDocument(realm, 'invoices', 4))).toEqual(['orderNotFound', {}]);
  expect(refusalOf(() => getSalesDocument(realm, 'shipments', 3))).toEqual(['orderNotFound', {}]);
  expect(refusalOf(() => getSalesDocument(realm, 'invoices', 0))).toEqual(['salesDocumentIdMissing', {}]);
});
