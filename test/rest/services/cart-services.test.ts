import { expect, test } from 'vitest';
import { createRestClient, mara } from '../rest-client.ts';
import { addressInformation, createCustomer, fill, MINE, NO_ENTITY, paymentMethod, products } from './cart-requests.ts';

const ACTIVE_CART = 'Current customer does not have an active cart.';

test.each([
  ['GET', ''],
  ['POST', ''],
  ['GET', '/items'],
  ['POST', '/items'],
  ['GET', '/totals'],
  ['PUT', '/coupons/X'],
  ['PUT', '/order'],
  ['POST', '/shipping-information'],
  ['GET', '/payment-information'],
  ['POST', '/payment-information'],
])('%s /V1/carts/mine%s refuses guests and invalid tokens', async (method, path) => {
  const { call } = await createRestClient({ products });
  const refused = { status: 401, body: { parameters: { resources: 'self' } } };
  expect(await call(method, MINE + path)).toMatchObject(refused);
  expect(await call(method, MINE + path, undefined, { Authorization: 'Bearer dead.dead.dead' })).toMatchObject(refused);
});

test('a customer has no cart before the first POST', async () => {
  const { call } = await createCustomer();
  expect(await call('GET', MINE)).toMatchObject({
    status: 404,
    body: { message: NO_ENTITY, parameters: { fieldName: 'customerId', fieldValue: 1 } },
  });
  expect(await call('GET', `${MINE}/items`)).toMatchObject({ status: 404, body: { message: ACTIVE_CART } });
  const { body: id } = await call('POST', MINE);
  expect(id).toBe(1);
  expect((await call('POST', MINE)).body).toBe(id);
  expect((await call('GET', MINE)).body).toMatchObject({
    id,
    is_active: true,
    items_qty: 0,
    customer: { email: mara.email },
    customer_is_guest: false,
  });
});

test('adds, changes and removes items, and refuses unknown ones and missing stock', async () => {
  const client = await createCustomer({ magento: '2.4.7-p3' });
  await client.call('POST', MINE);
  expect((await fill(client, MINE)).body).toEqual({
    item_id: 1,
    sku: 'TOP',
    qty: 1,
    name: 'Linen Top',
    price: 30,
    product_type: 'simple',
    quote_id: '1',
  });
  expect(await fill(client, MINE, 'NOPE')).toMatchObject({
    status: 404,
    body: { message: "The product that was requested doesn't exist. Verify the product and try again." },
  });
  expect(await fill(client, MINE, 'BAG', 4)).toMatchObject({
    status: 400,
    body: { message: 'The requested qty is not available' },
  });
  const change = (id: number, qty: number) => client.call('PUT', `${MINE}/items/${id}`, { cartItem: { qty } });
  expect((await change(1, 3)).body).toMatchObject({ item_id: 1, qty: 3 });
  const unknown = {
    status: 404,
    body: { message: "The %1 Cart doesn't contain the %2 item.", parameters: [1, 9] },
  };
  expect(await change(9, 1)).toMatchObject(unknown);
  expect(await client.call('DELETE', `${MINE}/items/9`)).toMatchObject(unknown);
  expect((await client.call('DELETE', `${MINE}/items/1`)).body).toBe(true);
  expect((await client.call('GET', `${MINE}/items`)).body).toEqual([]);
});

test('a customer orders, step by step', async () => {
  const client = await createCustomer({ coupons: [{ code: 'SPRING', percent: 10 }] });
  const { call } = client;
  await call('POST', MINE);
  await fill(client, MINE);
  expect(await call('PUT', `${MINE}/order`)).toMatchObject({
    status: 400,
    body: { message: "Some addresses can't be used due to the configurations for specific countries." },
  });
  expect(await call('POST', `${MINE}/payment-information`, { paymentMethod })).toMatchObject({
    status: 400,
    body: { message: 'The shipping address is missing. Set the address and try again.' },
  });
  const { shipping_carrier_code: _, ...noCarrier } = addressInformation;
  const save = (information: object) =>
    call('POST', `${MINE}/shipping-information`, { addressInformation: information });
  expect(await save(noCarrier)).toMatchObject({
    status: 404,
    body: { message: 'The shipping method is missing. Select the shipping method and try again.' },
  });
  expect(await save({ ...addressInformation, shipping_method_code: 'nope' })).toMatchObject({
    status: 404,
    body: { message: 'Carrier with such method not found: %1, %2', parameters: ['flatrate', 'nope'] },
  });
  expect(await call('PUT', `${MINE}/coupons/NOPE`)).toMatchObject({
    status: 404,
    body: { message: "The coupon code isn't valid. Verify the code and try again." },
  });
  expect((await call('PUT', `${MINE}/coupons/spring`)).body).toBe(true);
  expect((await call('GET', `${MINE}/coupons`)).body).toBe('spring');
  expect((await save(addressInformation)).body).toMatchObject({
    payment_methods: [{ code: 'checkmo', title: 'Check / Money order' }],
    totals: { grand_total: 32, subtotal: 30, discount_amount: -3, shipping_amount: 5, coupon_code: 'spring' },
  });
  expect(await call('POST', `${MINE}/payment-information`, { paymentMethod: { method: 'nope' } })).toMatchObject({
    status: 400,
    body: { message: 'The requested Payment Method is not available.' },
  });
  expect((await call('POST', `${MINE}/payment-information`, { paymentMethod })).body).toBe(1);
  expect(await call('POST', `${MINE}/payment-information`, { paymentMethod })).toMatchObject({
    status: 404,
    body: { message: ACTIVE_CART },
  });
});

test('staff with the permission reads, finds and fills carts', async () => {
  const { call, bearerHeader } = await createRestClient({ products });
  const admin = await bearerHeader({ admin: 'boss' });
  const customer = await bearerHeader({ customer: mara.email });
  expect((await call('GET', '/rest/V1/carts/1', undefined, customer)).body).toMatchObject({
    parameters: { resources: 'Magento_Cart::manage' },
  });
  expect((await call('POST', '/rest/V1/customers/1/carts', undefined, admin)).body).toBe(1);
  await call('POST', '/rest/V1/carts/1/items', { cartItem: { sku: 'TOP', qty: 2 } }, admin);
  expect((await call('GET', '/rest/V1/carts/1', undefined, admin)).body).toMatchObject({ id: 1, items_qty: 2 });
  const search =
    '/rest/V1/carts/search?searchCriteria[filter_groups][0][filters][0][field]=customer_id&searchCriteria[filter_groups][0][filters][0][value]=1';
  expect((await call('GET', search, undefined, admin)).body).toMatchObject({ items: [{ id: 1 }], total_count: 1 });
  expect((await call('POST', '/rest/V1/carts/', undefined, admin)).body).toBe(2);
  expect(await call('GET', '/rest/V1/carts/9', undefined, admin)).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'cartId', fieldValue: 9 } },
  });
});

test('shows methods, addresses and totals of a cart', async () => {
  const client = await createCustomer();
  const { call } = client;
  await call('POST', MINE);
  await fill(client, MINE, 'TOP', 2);
  const method = { carrier_code: 'flatrate', method_code: 'flatrate', amount: 10, available: true };
  expect(
    (await call('POST', `${MINE}/estimate-shipping-methods`, { address: { country_id: 'US' } })).body,
  ).toMatchObject([method]);
  const totals = { addressInformation: { address: { country_id: 'US' }, ...addressInformation } };
  const { shipping_address: _, billing_address: __, ...information } = totals.addressInformation;
  expect((await call('POST', `${MINE}/totals-information`, { addressInformation: information })).body).toMatchObject({
    grand_total: 70,
  });
  expect((await call('GET', `${MINE}/totals`)).body).toMatchObject({ grand_total: 60, items_qty: 2 });
  await call('POST', `${MINE}/shipping-information`, { addressInformation });
  expect((await call('GET', `${MINE}/billing-address`)).body).toMatchObject({ region: 'Texas', region_id: 57 });
  expect((await call('GET', `${MINE}/selected-payment-method`)).body).toEqual([]);
  expect((await call('PUT', `${MINE}/selected-payment-method`, { method: paymentMethod })).body).toBe('1');
  expect((await call('GET', `${MINE}/selected-payment-method`)).body).toMatchObject(paymentMethod);
  expect((await call('PUT', `${MINE}/order`)).body).toBe(1);
});
