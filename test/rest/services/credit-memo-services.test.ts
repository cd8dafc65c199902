import { expect, test } from 'vitest';
import { boss, createRestClient, mara } from '../rest-client.ts';

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
];
const V1 = '/rest/V1';

test('refunds a part of an order, and shows the credit memo in REST and to the customer', async () => {
  const client = await createRestClient({ products, orders });
  const { call: sendAs, magento } = client;
  const admin = await client.bearerHeader({ admin: boss.username });
  const call = (method: string, path: string, body?: unknown) => sendAs(method, path, body, admin);
  await call('POST', `${V1}/order/1/invoice`);
  const part = {
    items: [{ order_item_id: 1, qty: 2 }],
    notify: true,
    comment: { comment: 'Torn', is_visible_on_front: 1 },
    arguments: { shipping_amount: 5, adjustment_negative: 1 },
  };
  expect((await call('POST', `${V1}/order/1/refund`, part)).body).toBe('1');
  expect((await call('GET', `${V1}/creditmemo/1`)).body).toMatchObject({
    entity_id: 1,
    increment_id: '000000001',
    order_id: 1,
    subtotal: 60,
    shipping_amount: 5,
    adjustment: -1,
    grand_total: 64,
    state: 2,
    items: [{ sku: 'TOP', order_item_id: 1, qty: 2 }],
    comments: [{ comment: 'Torn' }],
  });
  expect((await call('GET', `${V1}/creditmemos?searchCriteria=`)).body).toMatchObject({ total_count: 1 });
  expect((await call('GET', `${V1}/orders/1`)).body).toMatchObject({
    status: 'processing',
    total_paid: 190,
    total_due: 0,
    total_refunded: 64,
    items: [{ qty_refunded: 2 }, { qty_refunded: 0 }],
  });
  expect((await call('GET', `${V1}/creditmemo/9`)).status).toBe(404);
  const token = await magento.tokens.issue({ customer: mara.email });
  const query = `{ customer { orders { items { credit_memos { id number comments { message } items { product_sku quantity_refunded }
    total { subtotal { value } adjustment { value } grand_total { value } } } items { quantity_refunded } } } } }`;
  const shown = await sendAs('POST', '/graphql', { query }, { Authorization: `Bearer ${token}` });
  expect(shown.body).toEqual({
    data: {
      customer: {
        orders: {
          items: [
            {
              credit_memos: [
                {
                  id: 'MQ==',
                  number: '000000001',
                  comments: [{ message: 'Torn' }],
                  items: [{ product_sku: 'TOP', quantity_refunded: 2 }],
                  total: { subtotal: { value: 60 }, adjustment: { value: 1 }, grand_total: { value: 64 } },
                },
              ],
              items: [{ quantity_refunded: 2 }, { quantity_refunded: 0 }],
            },
          ],
        },
      },
    },
  });
  expect((await magento.mailbox.list()).map(({ template }) => template)).toEqual(['sales_email_creditmemo_template']);
});

test('a role without the resource of credit memos refunds nothing', async () => {
  const { call, magento } = await createRestClient({
    products,
    orders,
    roles: [{ name: 'Packer', resources: ['Magento_Sales::ship'] }],
    admins: [{ username: 'packer', password: 'Secret-Boss1', role: 'Packer' }],
  });
  const headers = { Authorization: `Bearer ${await magento.tokens.issue({ admin: 'packer' })}` };
  for (const path of ['order/1/refund', 'creditmemo/1', 'creditmemos?searchCriteria=']) {
    const { status, text } = await call(path.startsWith('order') ? 'POST' : 'GET', `${V1}/${path}`, undefined, headers);
    expect({ status, text }).toEqual({
      status: 401,
      text: expect.stringMatching(/Magento_Sales::(?:sales_)?creditmemo/),
    });
  }
});
