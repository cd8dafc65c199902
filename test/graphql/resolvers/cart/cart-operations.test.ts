import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';
import { emptyCart, lines, products, put } from './cart-requests.ts';

test('a customer has one cart, whichever way it is asked for', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const id = await emptyCart(shop, signedIn);
  expect(id).toMatch(/^[a-z0-9]{32}$/);
  expect(await emptyCart(shop, signedIn)).toBe(id);
  const { body } = await shop.send('{ customerCart { id email } }', {}, signedIn);
  expect(body.data).toEqual({ customerCart: { id, email: mara.email } });
  expect(await emptyCart(shop, await shop.authorize(ines.email))).not.toBe(id);
});

test('a guest gets a new cart each time, under an id of their own if they like', async () => {
  const shop = await createTestShop();
  const { send } = shop;
  expect(await emptyCart(shop)).not.toBe(await emptyCart(shop));
  const own = 'a'.repeat(32);
  const made = await send(`mutation { createGuestCart(input: { cart_uid: "${own}" }) { cart { id email } } }`);
  expect(made.body.data).toEqual({ createGuestCart: { cart: { id: own, email: null } } });
  expect(await send(`mutation { createEmptyCart(input: { cart_id: "${own}" }) }`)).toMatchObject({
    message: `Cart with ID "${own}" already exists.`,
    category: 'graphql-already-exists',
  });
  expect(await send('mutation { createEmptyCart(input: { cart_id: "short" }) }')).toMatchObject({
    message: 'Cart ID length should to be 32 symbols.',
    category: 'graphql-input',
  });
});

test.each([
  ['{ cart(cart_id: "") { id } }', 'Required parameter "cart_id" is missing', 'graphql-input', 200],
  ['{ cart(cart_id: "gone") { id } }', 'Could not find a cart with ID "gone"', 'graphql-no-such-entity', 200],
  ['{ customerCart { id } }', 'The request is allowed for logged in customer', 'graphql-authorization', 403],
  [
    'mutation { mergeCarts(source_cart_id: "one") { id } }',
    "The current customer isn't authorized.",
    'graphql-authorization',
    403,
  ],
  [
    'mutation { mergeCarts(source_cart_id: "") { id } }',
    'Required parameter "source_cart_id" is missing',
    'graphql-input',
    200,
  ],
  [
    'mutation { mergeCarts(source_cart_id: "one", destination_cart_id: "") { id } }',
    'The parameter "destination_cart_id" cannot be empty',
    'graphql-input',
    200,
  ],
  [
    'mutation { updateCartItems(input: { cart_id: "", cart_items: [] }) { cart { id } } }',
    'Required parameter "cart_id" is missing.',
    'graphql-input',
    200,
  ],
  [
    'mutation { addProductsToCart(cartId: "gone", cartItems: [{ sku: "TOP", quantity: 1 }]) { cart { id } } }',
    'Could not find a cart with ID "gone"',
    'graphql-no-such-entity',
    200,
  ],
])('%s is refused to a guest: %s', async (query, message, category, status) => {
  const { send } = await createTestShop();
  expect(await send(query)).toMatchObject({ message, category, status });
});

test('nobody works on a cart of another', async () => {
  const shop = await createTestShop({ products });
  const maras = await emptyCart(shop, await shop.authorize(mara.email));
  const guests = await emptyCart(shop);
  const refused = (id: string) => ({
    message: `The current user cannot perform operations on cart "${id}"`,
    category: 'graphql-authorization',
    status: 403,
  });
  const query = (id: string) => `{ cart(cart_id: "${id}") { id } }`;
  expect(await shop.send(query(maras))).toMatchObject(refused(maras));
  expect(await shop.send(query(maras), {}, await shop.authorize(ines.email))).toMatchObject(refused(maras));
  expect(await shop.send(query(guests), {}, await shop.authorize(mara.email))).toMatchObject(refused(guests));
  expect(
    await shop.send('mutation { createGuestCart { cart { id } } }', {}, await shop.authorize(mara.email)),
  ).toMatchObject({
    message: 'Use `Query.customerCart` for logged in customer.',
    category: 'graphql-already-exists',
  });
});

test('what cannot be put in a cart is told, and the rest is put in', async () => {
  const shop = await createTestShop({ products });
  const id = await emptyCart(shop);
  const told = async (sku: string, quantity?: number) => {
    const { body } = await shop.send(put(id, sku, quantity));
    return body.data?.['addProductsToCart'];
  };
  expect(await told('TOP', 2)).toEqual({ cart: { total_quantity: 2 }, user_errors: [] });
  expect(await told('NONE')).toMatchObject({
    user_errors: [
      {
        __typename: 'CartUserInputError',
        code: 'PRODUCT_NOT_FOUND',
        message: 'Could not find a product with SKU "NONE"',
      },
    ],
  });
  expect(await told('BAG', 4)).toMatchObject({
    user_errors: [{ __typename: 'InsufficientStockError', message: 'The requested qty is not available' }],
  });
  expect(await told('HAT')).toMatchObject({ user_errors: [{ code: 'NOT_SALABLE' }] });
  expect(await told('TOP', 0)).toMatchObject({
    user_errors: [{ message: 'The product quantity should be greater than 0' }],
  });
  expect(await lines(shop, id)).toEqual(['2 TOP']);
});

test('lines are changed and taken out, and sums follow', async () => {
  const shop = await createTestShop({ products });
  const id = await emptyCart(shop);
  await shop.send(put(id, 'TOP', 2));
  await shop.send(put(id, 'BAG', 1));
  const change = (items: string) =>
    shop.send(`mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [${items}] }) {
      cart { total_quantity prices { grand_total { value currency } } } errors { code message } } }`);
  expect((await change('{ cart_item_id: 1, quantity: 3 }')).body.data).toEqual({
    updateCartItems: {
      cart: { total_quantity: 4, prices: { grand_total: { value: 100.5, currency: 'USD' } } },
      errors: [],
    },
  });
  expect((await change('{ cart_item_uid: "MQ==", quantity: 0 }')).body.data).toMatchObject({
    updateCartItems: { cart: { total_quantity: 1 } },
  });
  expect((await change('{ cart_item_id: 9, quantity: 1 }')).body.data).toMatchObject({
    updateCartItems: {
      errors: [{ code: 'COULD_NOT_FIND_CART_ITEM', message: 'Could not find cart item with id: 9.' }],
    },
  });
  const remove = `mutation { removeItemFromCart(input: { cart_id: "${id}", cart_item_id: 2 }) { cart { total_quantity } } }`;
  expect((await shop.send(remove)).body.data).toEqual({ removeItemFromCart: { cart: { total_quantity: 0 } } });
  expect(await shop.send(remove)).toMatchObject({
    message: "The cart doesn't contain the item",
    category: 'graphql-no-such-entity',
  });
});

test('before 2.4.8 a line that is not there is an error, and so is a product in the older mutation', async () => {
  const shop = await createTestShop({ products, magento: '2.4.6' });
  const id = await emptyCart(shop);
  const update = `mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [{ cart_item_id: 9, quantity: 1 }] }) {
    cart { id } } }`;
  await shop.send(put(id, 'TOP', 2));
  expect(await shop.send(update)).toMatchObject({ message: 'Could not find cart item with id: 9.', status: 200 });
  const halfWrong = update.replace('[{', '[{ cart_item_id: 1, quantity: 7 }, {');
  expect(await shop.send(halfWrong)).toMatchObject({ message: 'Could not find cart item with id: 9.' });
  expect(await lines(shop, id)).toEqual(['2 TOP']);
  const add = `mutation { addSimpleProductsToCart(input: { cart_id: "${id}", cart_items: [{ data: { sku: "NONE", quantity: 1 } }] }) {
    cart { id } } }`;
  expect(await shop.send(add)).toMatchObject({ message: 'Could not find a product with SKU "NONE"' });
});

test('carts are part of the world: a saved one goes on', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const id = await emptyCart(shop, signedIn);
  await shop.send(put(id, 'TOP', 2), {}, signedIn);
  const saved = await shop.magento.world();
  await shop.magento.reset();
  expect(await emptyCart(shop, await shop.authorize(mara.email))).not.toBe(id);
  await shop.magento.reset(saved);
  expect(await emptyCart(shop, await shop.authorize(mara.email))).toBe(id);
  expect(await lines(shop, id, await shop.authorize(mara.email))).toEqual(['2 TOP']);
});

test('a guest’s cart becomes the customer’s when it is assigned', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const guests = await emptyCart(shop);
  await shop.send(put(guests, 'BAG', 2));
  const assign = `mutation { assignCustomerToGuestCart(cart_id: "${guests}") { id total_quantity } }`;
  expect((await shop.send(assign, {}, signedIn)).body.data).toEqual({
    assignCustomerToGuestCart: { id: guests, total_quantity: 2 },
  });
  expect(await emptyCart(shop, signedIn)).toBe(guests);
});

test('a guest says where the order is confirmed to', async () => {
  const shop = await createTestShop();
  const id = await emptyCart(shop);
  const say = (email: string) =>
    shop.send(`mutation { setGuestEmailOnCart(input: { cart_id: "${id}", email: "${email}" }) { cart { email } } }`);
  expect((await say('guest@example.com')).body.data).toEqual({
    setGuestEmailOnCart: { cart: { email: 'guest@example.com' } },
  });
  expect(await say('nobody')).toMatchObject({ message: 'Invalid email format', category: 'graphql-input' });
});

test.each([
  ['setGuestEmailOnCart(input: { cart_id: "", email: "a@example.com" })', 'Required parameter "cart_id" is missing'],
  ['setGuestEmailOnCart(input: { cart_id: "one", email: "" })', 'Required parameter "email" is missing'],
  ['addSimpleProductsToCart(input: { cart_id: "", cart_items: [] })', 'Required parameter "cart_id" is missing'],
  ['addSimpleProductsToCart(input: { cart_id: "one", cart_items: [] })', 'Required parameter "cart_items" is missing'],
  ['updateCartItems(input: { cart_id: "", cart_items: [] })', 'Required parameter "cart_id" is missing.'],
])('%s says what is missing, as its resolver spells it', async (mutation, text) => {
  const { send } = await createTestShop();
  expect((await send(`mutation { ${mutation} { cart { id } } }`)).message).toBe(text);
});

test('an empty id of a cart to assign is a cart that is not there, once somebody is signed in', async () => {
  const shop = await createTestShop();
  const assign = 'mutation { assignCustomerToGuestCart(cart_id: "") { id } }';
  expect((await shop.send(assign)).message).toBe("The current customer isn't authorized.");
  expect((await shop.send(assign, {}, await shop.authorize(mara.email))).message).toBe(
    'Could not find a cart with ID ""',
  );
});
