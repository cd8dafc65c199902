import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';
import { addProduct, createCart, listItems, products } from './cart-requests.ts';

test('a customer has one cart, for createEmptyCart and customerCart', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const id = await createCart(shop, signedIn);
  expect(id).toMatch(/^(?=.*[A-Z])[A-Za-z\d]{32}$/);
  expect(await createCart(shop, signedIn)).toBe(id);
  const { body } = await shop.send('{ customerCart { id email } }', {}, signedIn);
  expect(body.data).toEqual({ customerCart: { id, email: mara.email } });
  expect(await createCart(shop, await shop.authorize(ines.email))).not.toBe(id);
});

test('a guest gets a new cart each time, with the id of the input if there is one', async () => {
  const shop = await createTestShop();
  const { send } = shop;
  expect(await createCart(shop)).not.toBe(await createCart(shop));
  const cartId = 'a'.repeat(32);
  const created = await send(`mutation { createGuestCart(input: { cart_uid: "${cartId}" }) { cart { id email } } }`);
  expect(created.body.data).toEqual({ createGuestCart: { cart: { id: cartId, email: null } } });
  expect(await send(`mutation { createEmptyCart(input: { cart_id: "${cartId}" }) }`)).toMatchObject({
    message: `Cart with ID "${cartId}" already exists.`,
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
])('refuses %s of a guest: %s', async (query, message, category, status) => {
  const { send } = await createTestShop();
  expect(await send(query)).toMatchObject({ message, category, status });
});

test('refuses access to a cart of another customer or guest', async () => {
  const shop = await createTestShop({ products });
  const maras = await createCart(shop, await shop.authorize(mara.email));
  const guests = await createCart(shop);
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

test('reports products that cannot be added, and adds the others', async () => {
  const shop = await createTestShop({ products });
  const id = await createCart(shop);
  const resultOf = async (sku: string, quantity?: number) => {
    const { body } = await shop.send(addProduct(id, sku, quantity));
    return body.data?.['addProductsToCart'];
  };
  expect(await resultOf('TOP', 2)).toEqual({ cart: { total_quantity: 2 }, user_errors: [] });
  expect(await resultOf('NONE')).toMatchObject({
    user_errors: [
      {
        __typename: 'CartUserInputError',
        code: 'PRODUCT_NOT_FOUND',
        message: 'Could not find a product with SKU "NONE"',
      },
    ],
  });
  expect(await resultOf('BAG', 4)).toMatchObject({
    user_errors: [{ __typename: 'InsufficientStockError', message: 'Not enough items for sale' }],
  });
  expect(await resultOf('HAT')).toMatchObject({
    user_errors: [{ code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "HAT"' }],
  });
  expect(await resultOf('TOP', 0)).toMatchObject({
    user_errors: [{ message: 'The product quantity should be greater than 0' }],
  });
  expect(await listItems(shop, id)).toEqual(['2 TOP']);
});

test.each([
  ['2.4.5', 'NOT_SALABLE', 'Product that you are trying to add is not available.'],
  ['2.4.6', 'PRODUCT_NOT_FOUND', 'Could not find a product with SKU "HAT"'],
])('%s adds no product that is sold out: %s', async (magento, code, message) => {
  const shop = await createTestShop({ magento, products });
  const id = await createCart(shop);
  const { body } = await shop.send(addProduct(id, 'HAT'));
  expect(body.data?.['addProductsToCart']).toMatchObject({ user_errors: [{ code, message }] });
});

test('updates and removes items, and adapts the totals', async () => {
  const shop = await createTestShop({ products });
  const id = await createCart(shop);
  await shop.send(addProduct(id, 'TOP', 2));
  await shop.send(addProduct(id, 'BAG', 1));
  const change = (items: string) =>
    shop.send(`mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [${items}] }) {
      cart { total_quantity prices { grand_total { value currency } } } errors { code message } } }`);
  expect((await change('{ cart_item_id: 1, quantity: 3 }')).body.data).toEqual({
    updateCartItems: {
      cart: { total_quantity: 4, prices: { grand_total: { value: 100.5, currency: 'USD' } } },
      errors: [],
    },
  });
  expect((await change('{ cart_item_uid: "abc", quantity: 0 }')).message).toBe('Value of uid "abc" is incorrect.');
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

test('before 2.4.8 an unknown item is an error, and an unknown product in addSimpleProductsToCart as well', async () => {
  const shop = await createTestShop({ products, magento: '2.4.6' });
  const id = await createCart(shop);
  const update = `mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [{ cart_item_id: 9, quantity: 1 }] }) {
    cart { id } } }`;
  await shop.send(addProduct(id, 'TOP', 2));
  expect(await shop.send(update)).toMatchObject({ message: 'Could not find cart item with id: 9.', status: 200 });
  const partlyInvalid = update.replace('[{', '[{ cart_item_id: 1, quantity: 7 }, {');
  expect(await shop.send(partlyInvalid)).toMatchObject({ message: 'Could not find cart item with id: 9.' });
  expect(await listItems(shop, id)).toEqual(['2 TOP']);
  const add = `mutation { addSimpleProductsToCart(input: { cart_id: "${id}", cart_items: [{ data: { sku: "NONE", quantity: 1 } }] }) {
    cart { id } } }`;
  expect(await shop.send(add)).toMatchObject({ message: 'Could not find a product with SKU "NONE"' });
});

test('restores carts with the world', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const id = await createCart(shop, signedIn);
  await shop.send(addProduct(id, 'TOP', 2), {}, signedIn);
  const saved = await shop.magento.world();
  await shop.magento.reset();
  expect(await createCart(shop, await shop.authorize(mara.email))).not.toBe(id);
  await shop.magento.reset(saved);
  expect(await createCart(shop, await shop.authorize(mara.email))).toBe(id);
  expect(await listItems(shop, id, await shop.authorize(mara.email))).toEqual(['2 TOP']);
});

test('a guest cart that is assigned becomes the cart of the customer', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const guests = await createCart(shop);
  await shop.send(addProduct(guests, 'BAG', 2));
  const assign = `mutation { assignCustomerToGuestCart(cart_id: "${guests}") { id total_quantity } }`;
  expect((await shop.send(assign, {}, signedIn)).body.data).toEqual({
    assignCustomerToGuestCart: { id: guests, total_quantity: 2 },
  });
  expect(await createCart(shop, signedIn)).toBe(guests);
});

test('sets the e-mail of a guest cart', async () => {
  const shop = await createTestShop();
  const id = await createCart(shop);
  const setEmail = (email: string) =>
    shop.send(`mutation { setGuestEmailOnCart(input: { cart_id: "${id}", email: "${email}" }) { cart { email } } }`);
  expect((await setEmail('guest@example.com')).body.data).toEqual({
    setGuestEmailOnCart: { cart: { email: 'guest@example.com' } },
  });
  expect(await setEmail('not an e-mail')).toMatchObject({ message: 'Invalid email format', category: 'graphql-input' });
});

test.each([
  ['setGuestEmailOnCart(input: { cart_id: "", email: "a@example.com" })', 'Required parameter "cart_id" is missing'],
  ['setGuestEmailOnCart(input: { cart_id: "one", email: "" })', 'Required parameter "email" is missing'],
  ['addSimpleProductsToCart(input: { cart_id: "", cart_items: [] })', 'Required parameter "cart_id" is missing'],
  ['addSimpleProductsToCart(input: { cart_id: "one", cart_items: [] })', 'Required parameter "cart_items" is missing'],
  ['updateCartItems(input: { cart_id: "", cart_items: [] })', 'Required parameter "cart_id" is missing.'],
  ['removeItemFromCart(input: { cart_id: "", cart_item_id: 1 })', 'Required parameter "cart_id" is missing.'],
  [
    'setPaymentMethodOnCart(input: { cart_id: "", payment_method: { code: "checkmo" } })',
    'Required parameter "cart_id" is missing.',
  ],
  [
    'setShippingAddressesOnCart(input: { cart_id: "", shipping_addresses: [] })',
    'Required parameter "cart_id" is missing',
  ],
  ['setBillingAddressOnCart(input: { cart_id: "", billing_address: {} })', 'Required parameter "cart_id" is missing'],
  ['setShippingMethodsOnCart(input: { cart_id: "", shipping_methods: [] })', 'Required parameter "cart_id" is missing'],
  ['applyCouponToCart(input: { cart_id: "", coupon_code: "A" })', 'Required parameter "cart_id" is missing'],
  ['removeCouponFromCart(input: { cart_id: "" })', 'Required parameter "cart_id" is missing'],
])('%s reports the missing parameter with the message of its resolver', async (mutation, message) => {
  const { send } = await createTestShop();
  expect((await send(`mutation { ${mutation} { cart { id } } }`)).message).toBe(message);
});

test('an empty id of a cart to assign is an unknown cart, after the check of the customer', async () => {
  const shop = await createTestShop();
  const assign = 'mutation { assignCustomerToGuestCart(cart_id: "") { id } }';
  expect((await shop.send(assign)).message).toBe("The current customer isn't authorized.");
  expect((await shop.send(assign, {}, await shop.authorize(mara.email))).message).toBe(
    'Could not find a cart with ID ""',
  );
});
