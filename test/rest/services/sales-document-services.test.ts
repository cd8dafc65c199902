import { expect, test } from 'vitest';
import { boss, createAdminClient, createRestClient, mara } from '../rest-client.ts';

const products = [
  { sku: 'TOP', name: 'Linen Top', price: 30 },
  { sku: 'BAG', name: 'Bag', price: 80 },
];
const orders = [
  {
    customer: mara.email,
    items: [
      { id: 1, sku: 'TOP', quantity: 3 },
      { id: 2, sku: 'BAG' },
    ],
  },
  { email: 'guest@example.com', status: 'canceled', items: [{ id: 3, sku: 'TOP' }] },
];
const V1 = '/rest/V1';

test('invoices and ships parts of an order, until it is complete', async () => {
  const { call, magento } = await createAdminClient({ products, orders });
  const part = {
    items: [{ order_item_id: 1, qty: 2 }],
    notify: true,
    comment: { comment: 'Part', is_visible_on_front: 1 },
  };
  expect((await call('POST', `${V1}/order/1/invoice`, part)).body).toBe('1');
  expect((await call('GET', `${V1}/invoices/1`)).body).toMatchObject({
    entity_id: 1,
    increment_id: '000000001',
    order_id: 1,
    total_qty: 2,
    subtotal: 60,
    grand_total: 80,
    items: [{ sku: 'TOP', order_item_id: 1, qty: 2, price: 30 }],
    comments: [{ comment: 'Part' }],
  });
  const order = (await call('GET', `${V1}/orders/1`)).body;
  expect(order).toMatchObject({ status: 'processing', items: [{ qty_invoiced: 2 }, { qty_invoiced: 0 }] });
  expect((await call('POST', `${V1}/order/1/invoice`, { items: [{ order_item_id: 1, qty: 2 }] })).body).toMatchObject({
    message: 'We found an invalid quantity to invoice item "%1".',
  });
  expect((await call('POST', `${V1}/order/1/invoice`)).body).toBe('2');
  expect((await call('GET', `${V1}/invoices?searchCriteria=`)).body).toMatchObject({
    total_count: 2,
    items: [{ entity_id: 1 }, { entity_id: 2, grand_total: 110 }],
  });
  const tracks = [{ carrier_code: 'ups', title: 'UPS', track_number: '1Z' }];
  expect((await call('POST', `${V1}/order/1/ship`, { items: [{ order_item_id: 1, qty: 9 }], tracks })).body).toBe('1');
  expect((await call('GET', `${V1}/shipment/1`)).body).toMatchObject({
    total_qty: 3,
    tracks: [{ track_number: '1Z' }],
    items: [{ sku: 'TOP', qty: 3 }],
  });
  expect((await call('POST', `${V1}/order/1/ship`)).body).toBe('2');
  expect((await call('GET', `${V1}/orders/1`)).body).toMatchObject({ status: 'complete' });
  expect((await magento.mailbox.list()).map(({ template }) => template)).toEqual(['sales_email_invoice_template']);
});

test.each([
  [
    2,
    'invoice',
    {},
    "Invoice Document Validation Error(s):\nThe invoice can't be created without products. Add products and try again.\nAn invoice cannot be created when an order has a status of canceled",
  ],
  [
    1,
    'invoice',
    { items: [{ order_item_id: 77, qty: 1 }] },
    "Invoice Document Validation Error(s):\nThe invoice can't be created without products. Add products and try again.",
  ],
  [
    1,
    'ship',
    { items: [{ order_item_id: 1, qty: 0 }] },
    "Shipment Document Validation Error(s):\nYou can't create a shipment without products.",
  ],
  [1, 'ship', { tracks: [{ carrier_code: 'ups' }] }, 'Please enter a tracking number.'],
])('order %i: %s %j is refused', async (id, action, body, message) => {
  const { call } = await createAdminClient({ products, orders });
  expect(await call('POST', `${V1}/order/${id}/${action}`, body)).toMatchObject({ status: 400, body: { message } });
});

test.each([
  ['/invoices/0', 400, 'An ID is needed. Set the ID and try again.'],
  ['/shipment/9', 404, "The entity that was requested doesn't exist. Verify the entity and try again."],
])('GET /V1%s is refused', async (path, status, message) => {
  const { call } = await createAdminClient({ products, orders });
  expect(await call('GET', V1 + path)).toMatchObject({ status, body: { message } });
});

test('the customer sees invoices and shipments, and the world document keeps them', async () => {
  const { magento } = await createAdminClient({
    products,
    orders: [
      {
        ...orders[0],
        items: [{ sku: 'TOP', quantity: 3 }],
        invoices: [{ items: [{ sku: 'TOP', quantity: 2 }] }],
        shipments: [{ items: [{ sku: 'TOP' }], tracks: [{ track_number: '1Z' }] }],
      },
    ],
  });
  const document = await magento.world();
  expect(document.orders).toMatchObject([
    { items: [{ invoiced: 2, shipped: 1 }], invoices: [{ number: '000000001' }] },
  ]);
  const again = await createRestClient(document);
  const query = `{ customer { orders { items { invoices { number items { quantity_invoiced product_sku } total { grand_total { value } } }
    shipments { number tracking { number } items { quantity_shipped } } } } } }`;
  const headers = await again.bearerHeader({ customer: mara.email });
  expect((await again.call('POST', '/graphql', { query }, headers)).body).toEqual({
    data: {
      customer: {
        orders: {
          items: [
            {
              invoices: [
                {
                  number: '000000001',
                  items: [{ quantity_invoiced: 2, product_sku: 'TOP' }],
                  total: { grand_total: { value: 75 } },
                },
              ],
              shipments: [{ number: '000000001', tracking: [{ number: '1Z' }], items: [{ quantity_shipped: 1 }] }],
            },
          ],
        },
      },
    },
  });
});

test('saves orders: creates one, changes one, and refuses a number that is taken', async () => {
  const { call } = await createAdminClient({ products, orders });
  const entity = {
    customer_email: 'phone@example.com',
    increment_id: 'ERP-1',
    shipping_amount: 4,
    items: [{ sku: 'TOP', qty_ordered: 2, price: 25 }],
    payment: { method: 'checkmo' },
  };
  expect(await call('POST', `${V1}/orders`, { entity })).toMatchObject({
    status: 200,
    body: { entity_id: 3, increment_id: 'ERP-1', grand_total: 54, customer_is_guest: 1 },
  });
  expect((await call('PUT', `${V1}/orders/create`, { entity })).body).toMatchObject({
    message: 'Unique constraint violation found',
  });
  expect((await call('POST', `${V1}/orders`, { entity: { entity_id: 1, status: 'processing' } })).body).toMatchObject({
    entity_id: 1,
    status: 'processing',
    customer_email: mara.email,
  });
  expect(await call('POST', `${V1}/orders`, { entity: { nonsense: 1 } })).toMatchObject({ status: 400 });
});

test.each([
  ['2.4.6', 'complete', 200, 'complete'],
  ['2.4.7', 'complete', 400, 'pending'],
  ['2.4.8', 'complete', 400, 'pending'],
  ['2.4.8', 'pending', 200, 'pending'],
])('%s: a comment with the status %s', async (magento, status, code, after) => {
  const { call } = await createAdminClient({ magento, products, orders });
  const statusHistory = { comment: 'Hi', status, is_customer_notified: 0, is_visible_on_front: 0 };
  expect((await call('POST', `${V1}/orders/1/comments`, { statusHistory })).status).toBe(code);
  expect((await call('GET', `${V1}/orders/1/statuses`)).body).toBe(after);
});

test.each([
  ['2.4.8', mara.email],
  ['2.4.2', 'other@example.com'],
])('%s: PUT /V1/carts/mine changes the cart of %s', async (magento, owner) => {
  const { call, bearerHeader } = await createRestClient({
    magento,
    products,
    customers: [mara, { ...mara, email: 'other@example.com' }],
    carts: [
      { id: 'm'.repeat(32), number: 1, customer: mara.email, items: [{ sku: 'TOP', quantity: 1 }] },
      { id: 'o'.repeat(32), number: 2, customer: 'other@example.com', items: [{ sku: 'TOP', quantity: 1 }] },
    ],
  });
  const headers = await bearerHeader({ customer: mara.email });
  const quote = { id: 2, billing_address: { firstname: 'Nora', country_id: 'CH' } };
  expect(await call('PUT', `${V1}/carts/mine`, { quote }, headers)).toMatchObject({ status: 200, body: [] });
  const address = await call(
    'GET',
    `${V1}/carts/mine/billing-address`,
    undefined,
    await bearerHeader({ customer: owner }),
  );
  expect(address.body).toMatchObject({ firstname: 'Nora' });
});

test('restores carts with the values that staff and customers sent', async () => {
  const { call, magento, bearerHeader } = await createRestClient({ products, orders });
  const admin = await bearerHeader({ admin: boss.username });
  const entity = {
    customer_email: 'no address',
    shipping_amount: -4,
    items: [
      { sku: 'TOP', qty_ordered: -2, price: 1e300 },
      { sku: '', qty_ordered: 1 },
    ],
  };
  expect((await call('POST', `${V1}/orders`, { entity }, admin)).status).toBe(200);
  const tracks = [{ track_number: '1Z' }];
  expect((await call('POST', `${V1}/order/1/ship`, { tracks }, admin)).status).toBe(200);
  const customer = await bearerHeader({ customer: mara.email });
  const query = `mutation { addProductsToWishlist(wishlistId: 0, wishlistItems: [
    { sku: "TOP", quantity: 1e300 }, { sku: "BAG", quantity: 1, selected_options: [""] }, { sku: "", parent_sku: "BAG", quantity: 1 }
  ]) { user_errors { message } } }`;
  await call('POST', '/graphql', { query }, customer);
  await expect(createRestClient(await magento.world())).resolves.toBeDefined();
});
