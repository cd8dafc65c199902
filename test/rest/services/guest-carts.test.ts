import { expect, test } from 'vitest';
import { createRestClient } from '../rest-client.ts';
import {
  addressInformation,
  createCustomer,
  fill,
  GUEST,
  MINE,
  NO_ENTITY,
  paymentMethod,
  products,
} from './cart-requests.ts';

test('a guest orders with the id of the cart, with an invalid token too', async () => {
  const { call } = await createRestClient({ products });
  const dead = { Authorization: 'Bearer dead.dead.dead' };
  const id = String((await call('POST', GUEST, undefined, dead)).body);
  expect(id).toHaveLength(32);
  const cart = `${GUEST}/${id}`;
  await fill({ call }, cart);
  expect((await call('GET', cart, undefined, dead)).body).toMatchObject({ items_qty: 1, customer_is_guest: true });
  await call('POST', `${cart}/shipping-information`, { addressInformation });
  expect(await call('POST', `${cart}/payment-information`, { paymentMethod })).toMatchObject({
    status: 400,
    body: { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: 'email' } },
  });
  const email = 'guest@example.com';
  expect((await call('POST', `${cart}/payment-information`, { email, paymentMethod })).body).toBe(1);
  expect((await call('GET', cart)).body).toMatchObject({ is_active: false });
  expect(await call('GET', `${cart}/items`)).toMatchObject({
    status: 404,
    body: { message: NO_ENTITY, parameters: { fieldName: 'cartId' } },
  });
  expect(await call('GET', `${GUEST}/nope`)).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'cartId', fieldValue: null } },
  });
});

test('refuses only the order of a guest while guest checkout is off', async () => {
  const { call } = await createRestClient({ products, config: { 'checkout/options/guest_checkout': 0 } });
  const cart = `${GUEST}/${String((await call('POST', GUEST)).body)}`;
  await fill({ call }, cart);
  expect((await call('POST', `${cart}/shipping-information`, { addressInformation })).status).toBe(200);
  const refused = { status: 400, body: { message: 'Sorry, guest checkout is not available.' } };
  const email = 'guest@example.com';
  expect(await call('POST', `${cart}/payment-information`, { email, paymentMethod })).toMatchObject(refused);
  expect(await call('PUT', `${cart}/order`, { paymentMethod })).toMatchObject(refused);
});

test('refuses an order without consent to the terms', async () => {
  const client = await createCustomer({
    config: { 'checkout/options/enable_agreements': 1 },
    agreements: [{ name: 'Terms', content: 'All sales are final.', checkbox_text: 'I agree' }],
  });
  await client.call('POST', MINE);
  await fill(client, MINE);
  await client.call('POST', `${MINE}/shipping-information`, { addressInformation });
  expect(await client.call('POST', `${MINE}/payment-information`, { paymentMethod })).toMatchObject({
    status: 400,
    body: {
      message: "The order wasn't placed. First, agree to the terms and conditions, then try placing your order again.",
    },
  });
  const agreed = { ...paymentMethod, extension_attributes: { agreement_ids: ['1'] } };
  expect((await client.call('POST', `${MINE}/payment-information`, { paymentMethod: agreed })).body).toBe(1);
});

test('a customer cannot create a guest cart, and can take one over', async () => {
  const { call, guestCall, headers } = await createCustomer();
  expect(await call('POST', GUEST)).toMatchObject({ status: 400, body: { message: "The quote can't be created." } });
  const id = String((await guestCall('POST', GUEST)).body);
  await fill({ call: guestCall }, `${GUEST}/${id}`);
  const body = { customerId: 99, storeId: 1 };
  expect((await guestCall('PUT', `${GUEST}/${id}`, body)).status).toBe(401);
  expect((await guestCall('PUT', `${GUEST}/${id}`, body, headers)).body).toBe(true);
  expect((await call('GET', `${MINE}/items`)).body).toMatchObject([{ sku: 'TOP' }]);
});

test.each([
  ['2.4.7-p3', 400, { message: "You don't have the correct permissions to assign the customer to the cart." }],
  ['2.4.8-p1', 200, true],
])('assigns a second cart with items in %s with status %s', async (magento, status, body) => {
  const client = await createCustomer({ magento });
  await client.call('POST', MINE);
  await fill(client, MINE);
  const id = String((await client.guestCall('POST', GUEST)).body);
  await fill({ call: client.guestCall }, `${GUEST}/${id}`, 'BAG');
  const response = await client.call('PUT', `${GUEST}/${id}`, { customerId: 1, storeId: 1 });
  expect(response).toMatchObject({ status, body });
});

test.each([0, -1])('a quantity of %i counts as 1', async (qty) => {
  const { call } = await createRestClient({ products });
  const items = `${GUEST}/${String((await call('POST', GUEST)).body)}/items`;
  const { sku } = products[0] ?? {};
  await call('POST', items, { cartItem: { sku, qty: 2 } });
  expect((await call('POST', items, { cartItem: { sku, qty } })).body).toMatchObject({ qty: 3 });
  const [item] = (await call('GET', items)).body as { item_id: number }[];
  expect((await call('PUT', `${items}/${item?.item_id}`, { cartItem: { qty } })).body).toMatchObject({ qty: 1 });
});

// [Quote/Model/Cart/TotalsAdditionalDataProcessor.php]
test('collects totals with additional data, which have no effect', async () => {
  const { guestCall } = await createCustomer();
  const id = (await guestCall('POST', GUEST)).body;
  await fill({ call: guestCall }, `${GUEST}/${id}`);
  const collect = (additionalData: unknown) =>
    guestCall('PUT', `${GUEST}/${id}/collect-totals`, { paymentMethod, additionalData });
  const gift_messages = [{ message: 'For you' }];
  expect(await collect({ extension_attributes: { gift_messages } })).toMatchObject({
    status: 200,
    body: { subtotal: 30 },
  });
  expect((await guestCall('GET', `${GUEST}/${id}/gift-message`)).body).not.toMatchObject(gift_messages[0] ?? {});
  expect((await collect({ gift_messages })).status).toBe(400);
});
