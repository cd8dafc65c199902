import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const ADD_PRODUCTS = `mutation ($id: String!, $items: [CartItemInput!]!) {
  addProductsToCart(cartId: $id, cartItems: $items) { cart { total_quantity itemsV2 { total_count } } user_errors { code message } } }`;

const createCart = async (send: Awaited<ReturnType<typeof createTestShop>>['send'], headers = {}) =>
  String((await send('mutation { createEmptyCart }', {}, headers)).body.data?.['createEmptyCart']);

test('adds twenty thousand products to a cart in one request, with one item for each sku', async () => {
  const { send } = await createTestShop();
  const items = Array.from({ length: 20_000 }, (_, index) => ({ sku: `P${index % 10_000}`, quantity: 1 }));
  const { body } = await send(ADD_PRODUCTS, { id: await createCart(send), items });
  expect(body.data).toEqual({
    addProductsToCart: { cart: { total_quantity: 20_000, itemsV2: { total_count: 10_000 } }, user_errors: [] },
  });
});

test('refuses a quantity that overflows, and the cart stays readable', async () => {
  const { send } = await createTestShop();
  const id = await createCart(send);
  const response = await send(ADD_PRODUCTS, { id, items: [{ sku: 'A', quantity: 1.7e308 }] });
  expect(response.body.data).toMatchObject({
    addProductsToCart: {
      user_errors: [{ code: 'INSUFFICIENT_STOCK', message: 'Not enough items for sale' }],
    },
  });
  await send(ADD_PRODUCTS, {
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

test('ten thousand guest carts do not evict the cart of a customer', async () => {
  const { send, authorize } = await createTestShop({ mode: 'developer' });
  const signedIn = await authorize(mara.email);
  const id = await createCart(send, signedIn);
  const many = Array.from({ length: 2_000 }, (_, index) => `a${index}: createEmptyCart`).join(' ');
  for (let round = 0; round < 6; round += 1) await send(`mutation { ${many} }`);
  expect(await createCart(send, signedIn)).toBe(id);
});

test('evicts large persisted queries that take too much memory', async () => {
  const { magento } = await createTestShop();
  const shop = supertest(magento.handler);
  const body = JSON.stringify(`{ storeConfig { code } } # ${'x'.repeat(900_000)}`);
  for (let hash = 0; hash < 20; hash += 1) await shop.put(`/graphql?hash=${hash}`).send(body);
  expect(await shop.get('/graphql?hash=0')).toMatchObject({ status: 410 });
  expect(await shop.get('/graphql?hash=19')).toMatchObject({ status: 200 });
});

test('returns a template of mocks with unknown methods of Faker unchanged, and executes no code', async () => {
  const mocks = {
    SimpleProduct: { name: '{{unknown.method}}', meta_title: '{{constructor.constructor(return 1).call()}}' },
  };
  // Extensions in code are not validated as fixtures are.
  const { send } = await createTestShop({}, { extensions: [{ mocks }] });
  const { body } = await send('{ products(filter: {}, pageSize: 1) { items { name meta_title } } }');
  expect(body).toEqual({ data: { products: { items: [mocks.SimpleProduct] } } });
});

test('refuses a document of 40,000 aliases before it is parsed', async () => {
  const { send } = await createTestShop();
  const aliases = Array.from({ length: 40_000 }, (_, index) => `a${index}:__typename`).join(' ');
  expect((await send(`{${aliases}}`)).message).toContain('more that 50000 tokens');
});
