import { expect, test } from 'vitest';
import { boss, createRestClient, mara } from '../rest-client.ts';

const V1 = '/rest/V1';
const CART = 'k2b8v5c1x7z4n9m3q6w0e5r8t1y2u7i4';
const giftMessage = { sender: 'Mara', recipient: 'Ada', message: 'For you' };
const shown = { to: 'Ada', from: 'Mara', message: 'For you' };
const address = {
  firstname: 'Mara',
  lastname: 'Lind',
  street: ['1 Main St'],
  city: 'Austin',
  region: { region_id: 57 },
  postcode: '78701',
  country_code: 'US',
  telephone: '555',
};
const products = [
  { sku: 'TOP', name: 'Linen Top', price: 30 },
  { sku: 'TALK', name: 'Talk', price: 5, __typename: 'VirtualProduct' },
];
const cart = {
  id: CART,
  number: 7,
  customer: mara.email,
  items: [
    { id: 1, sku: 'TOP', quantity: 1 },
    { id: 2, sku: 'TALK', quantity: 1 },
  ],
  shipping_address: address,
  billing_address: address,
  shipping_method: 'flatrate_flatrate',
  payment_method: 'checkmo',
};

async function createShop(allowed = 1, changes: object = {}) {
  const config = { 'sales/gift_options/allow_order': allowed, 'sales/gift_options/allow_items': allowed };
  const client = await createRestClient({ products, config, carts: [{ ...cart, ...changes }] });
  const customer = await client.bearerHeader({ customer: mara.email });
  return {
    ...client,
    send: (method: string, path: string, body?: unknown) => client.call(method, `${V1}${path}`, body, customer),
    ask: async (query: string) => (await client.call('POST', '/graphql', { query }, customer)).body,
  };
}

test('messages of a cart and of an item are saved, and their order has them', async () => {
  const { send, ask, call, bearerHeader } = await createShop();
  expect((await send('GET', '/carts/mine/gift-message')).body).toEqual([]);
  expect((await send('POST', '/carts/mine/gift-message', { giftMessage })).body).toBe(true);
  expect((await send('POST', '/carts/mine/gift-message/1', { gift_message: giftMessage })).body).toBe(true);
  expect((await send('GET', '/carts/mine/gift-message')).body).toMatchObject({ customer_id: 1, ...giftMessage });
  expect((await send('GET', '/carts/mine/gift-message/1')).body).toMatchObject(giftMessage);
  expect(await ask('{ customerCart { gift_message { to from message } } }')).toEqual({
    data: { customerCart: { gift_message: shown } },
  });
  await send('PUT', '/carts/mine/order', {});
  const query =
    '{ customer { orders { items { gift_message { to from message } items { gift_message { message } } } } } }';
  expect(await ask(query)).toEqual({
    data: {
      customer: {
        orders: {
          items: [{ gift_message: shown, items: [{ gift_message: { message: 'For you' } }, { gift_message: null }] }],
        },
      },
    },
  });
  const admin = await bearerHeader({ admin: boss.username });
  expect((await call('GET', `${V1}/orders/1`, undefined, admin)).body).toMatchObject({
    extension_attributes: { gift_message: giftMessage },
    items: [{ extension_attributes: { gift_message: giftMessage } }, {}],
  });
});

test('an empty message removes the message', async () => {
  const { send } = await createShop(1, { gift_message: shown });
  expect((await send('POST', '/carts/mine/gift-message', { giftMessage: { ...giftMessage, message: '' } })).body).toBe(
    true,
  );
  expect((await send('GET', '/carts/mine/gift-message')).body).toEqual([]);
});

test.each([
  ['/carts/mine/gift-message', 0, {}, 400, "The gift message isn't available."],
  ['/carts/mine/gift-message/1', 0, {}, 400, "The gift message isn't available."],
  ['/carts/mine/gift-message/2', 1, {}, 400, "Gift messages can't be used for virtual products."],
  ['/carts/mine/gift-message', 1, { items: [cart.items[1]] }, 400, "Gift messages can't be used for virtual products."],
  [
    '/carts/mine/gift-message',
    1,
    { items: [] },
    400,
    "Gift messages can't be used for an empty cart. Add an item and try again.",
  ],
  [
    '/carts/mine/gift-message/9',
    1,
    {},
    404,
    'No product with the "%1" itemId exists in the Cart. Verify your information and try again.',
  ],
])('POST %s is refused (allowed: %s, cart: %o)', async (path, allowed, changes, status, message) => {
  const { send } = await createShop(allowed, changes);
  const refused = await send('POST', path, { giftMessage });
  expect(refused).toMatchObject({ status, body: { message } });
});

test('guests use the masked id, admins the id of the quote', async () => {
  const { call, bearerHeader } = await createShop(1, { customer: undefined });
  const admin = await bearerHeader({ admin: boss.username });
  expect((await call('POST', `${V1}/guest-carts/${CART}/gift-message`, { giftMessage })).body).toBe(true);
  expect((await call('GET', `${V1}/carts/7/gift-message`, undefined, admin)).body).toMatchObject(giftMessage);
  expect((await call('GET', `${V1}/carts/7/gift-message`)).status).toBe(401);
  expect((await call('GET', `${V1}/carts/mine/gift-message`)).status).toBe(401);
  expect((await call('GET', `${V1}/guest-carts/${CART}/gift-message/9`)).body).toMatchObject({
    message: 'No item with the provided ID was found in the Cart. Verify the ID and try again.',
  });
});

const update = (
  item: number,
) => `mutation { updateCartItems(input: { cart_id: "${CART}", cart_items: [{ cart_item_id: ${item}, quantity: 2,
  gift_message: { to: "Ada", from: "Mara", message: "For you" } }] }) { cart { items { quantity ... on SimpleCartItem { gift_message { message } } } } } }`;

test.each([
  [1, { message: 'For you' }],
  [0, null],
])('updateCartItems sets the message of an item if the store allows it (%s)', async (allowed, gift_message) => {
  const { ask } = await createShop(allowed);
  expect(await ask(update(1))).toMatchObject({
    data: { updateCartItems: { cart: { items: [{ quantity: 2, gift_message }, { quantity: 1 }] } } },
  });
});

test('updateCartItems refuses the message of a virtual product, and changes no quantity', async () => {
  const { ask } = await createShop();
  expect(await ask(update(2))).toMatchObject({ errors: [{ message: 'Gift Message cannot be updated' }] });
  expect(await ask('{ customerCart { items { quantity } } }')).toEqual({
    data: { customerCart: { items: [{ quantity: 1 }, { quantity: 1 }] } },
  });
});
