import { expect, test } from 'vitest';
import { createCheckoutShop, ines, mara } from '../checkout/checkout-requests.ts';

const orders = [
  { order_date: '2029-01-01T00:00:00Z', items: [{ sku: 'TOP', quantity: 2 }] },
  { number: '000000007', status: 'pending', order_date: '2029-06-01T00:00:00Z', items: [{ sku: 'BAG' }] },
];
const customers = [{ ...mara, orders }, ines];

interface Orders {
  readonly customer: { readonly orders: { readonly items: readonly { readonly number: string }[] } };
}

test.each([
  ['', ['000000001', '000000007']],
  ['(sort: { sort_field: CREATED_AT, sort_direction: DESC })', ['000000007', '000000001']],
  ['(filter: { number: { match: "007" } })', ['000000007']],
  ['(filter: { number: { in: ["000000001", "9"] } })', ['000000001']],
  ['(filter: { status: { eq: "COMPLETE" } })', ['000000001']],
  ['(filter: { order_date: { from: "2029-02-01", to: "2029-12-31" } })', ['000000007']],
  ['(filter: { grand_total: { from: "60", to: "80" } })', ['000000001']],
  ['(filter: {}, scope: GLOBAL, pageSize: 1, currentPage: 2)', ['000000007']],
])('customer.orders%s lists %j', async (args, numbers) => {
  const shop = await createCheckoutShop({ customers });
  const headers = await shop.authorize(mara.email);
  const data = (await shop.run(`{ customer { orders${args} { items { number } } } }`, {}, headers)) as Orders;
  expect(data.customer.orders.items.map(({ number }) => number)).toEqual(numbers);
});

test('customer.orders lists the orders of the store view unless the scope is wider', async () => {
  const shop = await createCheckoutShop({
    stores: [{ code: 'default' }, { code: 'fr' }, { code: 'eu', website: 'europe' }],
    customers: [mara],
    orders: ['default', 'fr', 'eu'].map((store) => ({
      store,
      customer: mara.email,
      website: 'base',
      items: [{ sku: 'TOP' }],
    })),
  });
  const headers = await shop.authorize(mara.email);
  const countOf = async (scope: string) =>
    shop.run(`{ customer { orders(scope: ${scope}) { total_count } } }`, {}, headers);
  expect(await countOf('STORE')).toEqual({ customer: { orders: { total_count: 1 } } });
  expect(await countOf('WEBSITE')).toEqual({ customer: { orders: { total_count: 2 } } });
  expect(await countOf('GLOBAL')).toEqual({ customer: { orders: { total_count: 3 } } });
});

test('customerOrders shows the code of a status, and is for customers', async () => {
  const shop = await createCheckoutShop({ customers });
  const query = '{ customerOrders { items { id order_number status grand_total } } }';
  expect(await shop.run(query)).toBe("The current customer isn't authorized.");
  expect(await shop.run(query, {}, await shop.authorize(mara.email))).toEqual({
    customerOrders: {
      items: [
        { id: '1', order_number: '000000001', status: 'complete', grand_total: 70 },
        { id: '2', order_number: '000000007', status: 'pending', grand_total: 17 },
      ],
    },
  });
});

const GUEST = "We couldn't locate an order with the information provided.";

test.each([
  ['2.4.7-p3', { postcode: '78701' }, { postcode: '1' }],
  ['2.4.8-p1', { lastname: 'Lind' }, { lastname: 'lind' }],
  ['2.4.9', { lastname: 'Lind' }, { lastname: 'Other' }],
])('%s finds the order of a guest by number, e-mail and %j', async (magento, key, otherKey) => {
  const shop = await createCheckoutShop({ magento, customers });
  const cart = await shop.fill();
  await shop.checkOut(cart);
  const placed = await shop.placeOrder(cart);
  const type = magento === '2.4.9' ? 'GuestOrderInformationInput' : 'OrderInformationInput';
  const query = `query ($input: ${type}!) { guestOrder(input: $input) { number shipping_method carrier payment_methods { name type } shipping_address { city region } } }`;
  const input = { number: '000000008', email: 'guest@example.com', ...key };
  const order = {
    number: '000000008',
    shipping_method: 'Flat Rate - Fixed',
    carrier: 'Flat Rate',
    payment_methods: [{ name: 'Check / Money order', type: 'checkmo' }],
    shipping_address: { city: 'Austin', region: 'Texas' },
  };
  expect(await shop.run(query, { input })).toEqual({ guestOrder: order });
  for (const wrong of [otherKey, { email: 'Guest@example.com' }, { number: '000000009' }]) {
    expect(await shop.run(query, { input: { ...input, ...wrong } })).toBe(GUEST);
  }
  const byToken = 'query ($token: String!) { guestOrderByToken(input: { token: $token }) { number token } }';
  const { token } = (placed as { placeOrder: { orderV2: { token: string } } }).placeOrder.orderV2;
  const found = (await shop.run(byToken, { token })) as { guestOrderByToken: { number: string; token: string } };
  expect(found.guestOrderByToken.number).toBe('000000008');
  expect(found.guestOrderByToken.token).not.toBe(token);
  expect(await shop.run(byToken, { token: found.guestOrderByToken.token })).toHaveProperty('guestOrderByToken');
  expect(await shop.run(byToken, { token: 'nope' })).toBe(GUEST);
});

test('requires a sign-in for an order of a customer', async () => {
  const shop = await createCheckoutShop({
    magento: '2.4.8',
    customers: [mara],
    orders: [{ customer: mara.email, items: [{ sku: 'TOP' }], billing_address: { lastname: 'Lind' } }],
  });
  const input = { number: '000000001', email: mara.email, lastname: 'Lind' };
  const query = 'query ($input: OrderInformationInput!) { guestOrder(input: $input) { number } }';
  expect(await shop.send(query, { input })).toMatchObject({
    status: 403,
    message: 'Please login to view the order.',
  });
});

const CANCEL =
  'mutation ($id: ID!, $reason: String!) { cancelOrder(input: { order_id: $id, reason: $reason }) { error errorV2 { code } order { status items { quantity_canceled } } } }';

test('cancels an order once and restores the stock, or reports why it cannot', async () => {
  const shop = await createCheckoutShop({ customers, products: [{ sku: 'BAG', price: 12, quantity: 3 }] });
  const headers = await shop.authorize(mara.email);
  const cancel = (id: string, reason = 'other', as = headers) => shop.run(CANCEL, { id, reason }, as);
  const errorOf = (error: string, code: string) => ({ cancelOrder: { error, errorV2: { code } } });
  const uid = btoa('2');
  expect(await cancel('')).toBe('Required parameter "order_id" is missing or incorrect.');
  expect(await cancel(uid, '')).toBe('Required parameter "reason" is missing or incorrect.');
  expect(await cancel(uid)).toMatchObject(
    errorOf('Order cancellation is not enabled for requested store.', 'ORDER_CANCELLATION_DISABLED'),
  );
  await shop.magento.config.set({ 'sales/cancellation/enabled': 1 });
  expect(await cancel(uid, 'Why not')).toMatchObject(errorOf('Order cancellation reason is invalid.', 'UNDEFINED'));
  expect(await cancel(uid, 'Other', await shop.authorize(ines.email))).toMatchObject(
    errorOf('Current user is not authorized to cancel this order', 'UNAUTHORISED'),
  );
  expect(await cancel(btoa('1'))).toMatchObject(
    errorOf('Order already closed, complete, cancelled or on hold', 'INVALID_ORDER_STATUS'),
  );
  expect(await cancel(uid)).toEqual({
    cancelOrder: { error: null, errorV2: null, order: { status: 'Canceled', items: [{ quantity_canceled: 1 }] } },
  });
  const { products } = await shop.magento.world();
  expect(products?.[0]).toMatchObject({ quantity: 4 });
});

test('a guest confirms the cancellation with the key of a mail', async () => {
  const shop = await createCheckoutShop({ config: { 'sales/cancellation/enabled': 1 } });
  const cart = await shop.fill();
  await shop.checkOut(cart);
  const placed = (await shop.placeOrder(cart)) as { placeOrder: { orderV2: { token: string } } };
  const request =
    'mutation ($token: String!, $reason: String!) { requestGuestOrderCancel(input: { token: $token, reason: $reason }) { error order { status } } }';
  const { token } = placed.placeOrder.orderV2;
  expect(await shop.run(request, { token: 'nope', reason: 'Other' })).toBe(GUEST);
  expect(await shop.run(request, { token, reason: 'Other' })).toEqual({
    requestGuestOrderCancel: { error: null, order: { status: 'Pending' } },
  });
  const mail = (await shop.magento.mailbox.list()).at(-1);
  expect(mail?.template).toBe('sales_cancellation_confirm_guest');
  const confirm =
    'mutation ($id: ID!, $key: String!) { confirmCancelOrder(input: { order_id: $id, confirmation_key: $key }) { error order { status } } }';
  expect(await shop.run(confirm, { id: btoa('1'), key: 'x'.repeat(32) })).toEqual({
    confirmCancelOrder: { error: 'The order cancellation could not be confirmed.', order: null },
  });
  expect(await shop.run(confirm, { id: btoa('1'), key: mail?.variables['confirmation_key'] })).toEqual({
    confirmCancelOrder: { error: null, order: { status: 'Canceled' } },
  });
});

test('orders the items of an order again', async () => {
  const shop = await createCheckoutShop({ customers, products: [{ sku: 'TOP', price: 30, quantity: 1 }] });
  const headers = await shop.authorize(mara.email);
  const query =
    'mutation ($n: String!) { reorderItems(orderNumber: $n) { cart { total_quantity } userInputErrors { code } } }';
  expect(await shop.run(query, { n: '000000001' }, await shop.authorize(ines.email))).toBe(
    'Order number "000000001" doesn\'t belong to the current customer',
  );
  expect(await shop.run(query, { n: '000000001' }, headers)).toEqual({
    reorderItems: { cart: { total_quantity: 0 }, userInputErrors: [{ code: 'INSUFFICIENT_STOCK' }] },
  });
  await shop.magento.config.set({ 'sales/reorder/allow': 0 });
  expect(await shop.run(query, { n: '000000001' }, headers)).toMatchObject({
    reorderItems: { userInputErrors: [{ code: 'REORDER_NOT_AVAILABLE' }] },
  });
});
