import { expect, test } from 'vitest';
import { createRestClient, mara } from '../rest-client.ts';

const ORDERS = '/rest/V1/orders';
const products = [{ sku: 'TOP', name: 'Linen Top', price: 30, quantity: 5 }];
const orders = [
  { customer: mara.email, items: [{ sku: 'TOP', quantity: 2 }] },
  { email: 'guest@example.com', status: 'complete', items: [{ sku: 'TOP' }] },
];

async function createStaff(resources = ['Magento_Sales::sales', 'Magento_Sales::actions_view']) {
  const client = await createRestClient({
    products,
    orders,
    config: { 'oauth/consumer/enable_integration_as_bearer': 1 },
    integrations: [{ name: 'erp', access_token: 'e'.repeat(32), resources }],
  });
  const headers = { Authorization: `Bearer ${'e'.repeat(32)}` };
  return {
    ...client,
    call: (method: string, path: string, body?: unknown) => client.call(method, path, body, headers),
  };
}

const EVERYTHING = ['Magento_Backend::all'];

test.each([
  ['GET', '/1', 'Magento_Sales::actions_view'],
  ['GET', '?searchCriteria=', 'Magento_Sales::actions_view'],
  ['GET', '/1/statuses', 'Magento_Sales::actions_view'],
  ['GET', '/1/comments', 'Magento_Sales::actions_view'],
  ['POST', '/1/cancel', 'Magento_Sales::cancel'],
  ['POST', '/1/hold', 'Magento_Sales::hold'],
  ['POST', '/1/unhold', 'Magento_Sales::unhold'],
  ['POST', '/1/emails', 'Magento_Sales::emails'],
  ['POST', '/1/comments', 'Magento_Sales::comment'],
])('%s /V1/orders%s refuses a customer', async (method, path, resources) => {
  const { call, bearerHeader } = await createRestClient({ products, orders });
  const customer = await bearerHeader({ customer: mara.email });
  expect(await call(method, ORDERS + path, undefined, customer)).toMatchObject({
    status: 401,
    body: { parameters: { resources } },
  });
});

test('shows and finds orders', async () => {
  const { call } = await createStaff();
  expect((await call('GET', `${ORDERS}/1`)).body).toMatchObject({
    entity_id: 1,
    increment_id: '000000001',
    status: 'pending',
    state: 'new',
    customer_email: mara.email,
    customer_is_guest: 0,
    grand_total: 70,
    items: [{ sku: 'TOP', qty_ordered: 2, price: 30 }],
    payment: { method: 'checkmo' },
  });
  const search = `${ORDERS}?searchCriteria[filter_groups][0][filters][0][field]=status&searchCriteria[filter_groups][0][filters][0][value]=complete`;
  expect((await call('GET', search)).body).toMatchObject({ items: [{ entity_id: 2 }], total_count: 1 });
  expect((await call('GET', `${ORDERS}/2/statuses`)).body).toBe('complete');
  expect(await call('GET', `${ORDERS}/9`)).toMatchObject({
    status: 404,
    body: { message: "The entity that was requested doesn't exist. Verify the entity and try again." },
  });
  expect((await call('POST', `${ORDERS}/1/cancel`)).status).toBe(401);
});

test('holds, releases and cancels an order', async () => {
  const { call } = await createStaff(EVERYTHING);
  const status = async () => (await call('GET', `${ORDERS}/1/statuses`)).body;
  expect(await call('POST', `${ORDERS}/1/unhold`)).toMatchObject({ body: { message: 'You cannot remove the hold.' } });
  expect((await call('POST', `${ORDERS}/1/hold`)).body).toBe(true);
  expect(await status()).toBe('holded');
  expect((await call('POST', `${ORDERS}/1/cancel`)).body).toBe(false);
  expect((await call('POST', `${ORDERS}/1/unhold`)).body).toBe(true);
  expect((await call('POST', `${ORDERS}/1/cancel`)).body).toBe(true);
  expect(await status()).toBe('canceled');
  expect(await call('POST', `${ORDERS}/1/hold`)).toMatchObject({
    body: { message: 'A hold action is not available.' },
  });
});

test('an order that is invoiced and shipped is complete', async () => {
  const { call } = await createStaff(EVERYTHING);
  expect((await call('POST', '/rest/V1/order/1/invoice', {})).body).toBe('1');
  expect((await call('GET', `${ORDERS}/1`)).body).toMatchObject({ status: 'processing', items: [{ qty_invoiced: 2 }] });
  await call('POST', '/rest/V1/order/1/ship', {});
  expect((await call('GET', `${ORDERS}/1`)).body).toMatchObject({ status: 'complete', state: 'complete' });
});

test('keeps comments, and mails an order', async () => {
  const { call, magento } = await createStaff(EVERYTHING);
  const statusHistory = { comment: 'Packed', is_visible_on_front: 1, is_customer_notified: 0 };
  expect((await call('POST', `${ORDERS}/1/comments`, { statusHistory })).body).toBe(true);
  expect((await call('GET', `${ORDERS}/1/comments`)).body).toMatchObject({
    items: [{ comment: 'Packed', status: 'pending', is_visible_on_front: 1 }],
    total_count: 1,
  });
  expect((await call('POST', `${ORDERS}/1/emails`)).body).toBe(true);
  expect(await magento.mailbox.list()).toMatchObject([{ to: mara.email, template: 'sales_email_order_template' }]);
});

test.each([
  [
    'invoice',
    'Invoice',
    "The invoice can't be created without products. Add products and try again.\nAn invoice cannot be created when an order has a status of canceled",
  ],
  [
    'ship',
    'Shipment',
    "A shipment cannot be created when an order has a status of canceled\nYou can't create a shipment without products.",
  ],
])('%s of a cancelled order is refused, and the order stays cancelled', async (action, document, reason) => {
  const { call } = await createStaff(EVERYTHING);
  await call('POST', `${ORDERS}/1/cancel`);
  expect(await call('POST', `/rest/V1/order/1/${action}`, {})).toMatchObject({
    status: 400,
    body: { message: `${document} Document Validation Error(s):\n${reason}` },
  });
  expect((await call('GET', `${ORDERS}/1`)).body).toMatchObject({ status: 'canceled' });
});

const WITHOUT_PRODUCTS = "The invoice can't be created without products. Add products and try again.";

test('an order is invoiced once, and shipped once', async () => {
  const { call } = await createStaff(EVERYTHING);
  const refused = (message: string) => ({ status: 400, body: { message } });
  await call('POST', '/rest/V1/order/1/invoice', {});
  expect(await call('POST', '/rest/V1/order/1/invoice', {})).toMatchObject(
    refused(
      `Invoice Document Validation Error(s):\n${WITHOUT_PRODUCTS}\nThe order does not allow an invoice to be created.`,
    ),
  );
  await call('POST', '/rest/V1/order/1/ship', {});
  expect(await call('POST', '/rest/V1/order/1/ship', {})).toMatchObject(
    refused(
      "Shipment Document Validation Error(s):\nThe order does not allow a shipment to be created.\nYou can't create a shipment without products.",
    ),
  );
  expect(await call('POST', '/rest/V1/order/1/invoice', {})).toMatchObject(
    refused(
      `Invoice Document Validation Error(s):\n${WITHOUT_PRODUCTS}\nAn invoice cannot be created when an order has a status of complete`,
    ),
  );
});
