import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const ADD = `mutation ($id: String!, $items: [CartItemInput!]!) {
  addProductsToCart(cartId: $id, cartItems: $items) { cart { total_quantity itemsV2 { total_count } } user_errors { code message } } }`;

const emptyCart = async (ask: Awaited<ReturnType<typeof createTestShop>>['send'], headers = {}) =>
  String((await ask('mutation { createEmptyCart }', {}, headers)).body.data?.['createEmptyCart']);

test('twenty thousand products are put in a cart in one go, those of one sku in one line', async () => {
  const { send } = await createTestShop();
  const items = Array.from({ length: 20_000 }, (_, index) => ({ sku: `P${index % 10_000}`, quantity: 1 }));
  const { body } = await send(ADD, { id: await emptyCart(send), items });
  expect(body.data).toEqual({
    addProductsToCart: { cart: { total_quantity: 20_000, itemsV2: { total_count: 10_000 } }, user_errors: [] },
  });
});

test('a quantity beyond all numbers is refused, and the cart can still be read', async () => {
  const { send } = await createTestShop();
  const id = await emptyCart(send);
  const answer = await send(ADD, { id, items: [{ sku: 'A', quantity: 1.7e308 }] });
  expect(answer.body.data).toMatchObject({
    addProductsToCart: { user_errors: [{ code: 'INSUFFICIENT_STOCK', message: 'The requested qty is not available' }] },
  });
  await send(ADD, {
    id,
    items: [
      { sku: 'A', quantity: 99_999_999 },
      { sku: 'A', quantity: 1 },
    ],
  });
  const { body } = await send(`{ cart(cart_id: "${id}") { total_quantity prices { grand_total { currency } } } }`);
  expect(body).toEqual({
    data: { cart: { total_quantity: 99_999_999, prices: { grand_total: { currency: 'USD' } } } },
  });
});

test('ten thousand carts of guests do not take a customer’s away', async () => {
  const { send, authorize } = await createTestShop({ mode: 'developer' });
  const signedIn = await authorize(mara.email);
  const id = await emptyCart(send, signedIn);
  const many = Array.from({ length: 2_000 }, (_, index) => `a${index}: createEmptyCart`).join(' ');
  for (let round = 0; round < 6; round += 1) await send(`mutation { ${many} }`);
  expect(await emptyCart(send, signedIn)).toBe(id);
});

test('large persisted queries take a bounded part of the memory: the oldest go', async () => {
  const { magento } = await createTestShop();
  const shop = supertest(magento.handler);
  const text = JSON.stringify(`{ storeConfig { code } } # ${'x'.repeat(900_000)}`);
  for (let hash = 0; hash < 20; hash += 1) await shop.put(`/graphql?hash=${hash}`).send(text);
  expect(await shop.get('/graphql?hash=0')).toMatchObject({ status: 410 });
  expect(await shop.get('/graphql?hash=19')).toMatchObject({ status: 200 });
});

test('a text of mocks that names what Faker has not is shown as it stands, and runs no code', async () => {
  const mocks = {
    SimpleProduct: { name: '{{nope.nothing}}', meta_title: '{{constructor.constructor(return 1).call()}}' },
  };
  const { send } = await createTestShop({ mocks });
  const { body } = await send('{ products(filter: {}, pageSize: 1) { items { name meta_title } } }');
  expect(body).toEqual({ data: { products: { items: [mocks.SimpleProduct] } } });
});
