import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';

const RED = btoa('configurable/93/56');
const BLUE = btoa('configurable/93/57');
const STRAP = btoa('bundle/1/3/2');
const products = [
  {
    sku: 'SHIRT',
    __typename: 'ConfigurableProduct',
    price: 30,
    configurable_options: [
      {
        attribute_id: '93',
        attribute_code: 'color',
        label: 'Color',
        values: [
          { value_index: 56, label: 'Red' },
          { value_index: 57, label: 'Blue' },
        ],
      },
    ],
    variants: [
      { product: { sku: 'SHIRT-RED' }, attributes: [{ code: 'color', value_index: 56 }] },
      { product: { sku: 'SHIRT-BLUE' }, attributes: [{ code: 'color', value_index: 57 }] },
    ],
  },
  { sku: 'SHIRT-RED', price: 30, quantity: 2 },
  { sku: 'SHIRT-BLUE', price: 35 },
  {
    sku: 'SET',
    __typename: 'BundleProduct',
    items: [
      {
        option_id: 1,
        title: 'Strap',
        required: true,
        options: [{ id: 3, label: 'Two straps', quantity: 2, product: { sku: 'STRAP' } }],
      },
    ],
  },
  { sku: 'STRAP', price: 4 },
];

const ADD = `mutation ($id: String!, $items: [CartItemInput!]!) {
  addProductsToCart(cartId: $id, cartItems: $items) {
    user_errors { code message }
    cart { items { __typename quantity prices { price { value } }
      ... on ConfigurableCartItem { configurable_options { option_label value_label configurable_product_option_value_uid } configured_variant { sku } }
      ... on BundleCartItem { bundle_options { label values { label quantity price } } } } }
  }
}`;

async function createCart() {
  const shop = await createTestShop({ products });
  const id = (await shop.send('mutation { createEmptyCart }')).body.data?.['createEmptyCart'];
  return { ...shop, id, add: (items: object[]) => shop.send(ADD, { id, items }) };
}

test('items of a configurable product have their options, variant and price', async () => {
  const { add } = await createCart();
  const response = await add([
    { sku: 'SHIRT', quantity: 1, selected_options: [RED] },
    { sku: 'SHIRT', quantity: 1, selected_options: [BLUE] },
    { sku: 'SHIRT-BLUE', parent_sku: 'SHIRT', quantity: 1 },
    { sku: 'SET', quantity: 1, selected_options: [STRAP] },
  ]);
  const shirt = (quantity: number, label: string, sku: string, uid: string, value: number) => ({
    __typename: 'ConfigurableCartItem',
    quantity,
    prices: { price: { value } },
    configurable_options: [{ option_label: 'Color', value_label: label, configurable_product_option_value_uid: uid }],
    configured_variant: { sku },
  });
  expect(response.body).toEqual({
    data: {
      addProductsToCart: {
        user_errors: [],
        cart: {
          items: [
            shirt(1, 'Red', 'SHIRT-RED', RED, 30),
            shirt(2, 'Blue', 'SHIRT-BLUE', BLUE, 35),
            {
              __typename: 'BundleCartItem',
              quantity: 1,
              prices: { price: { value: 8 } },
              bundle_options: [{ label: 'Strap', values: [{ label: 'Two straps', quantity: 2, price: 4 }] }],
            },
          ],
        },
      },
    },
  });
});

test.each([
  [{ sku: 'SHIRT', quantity: 1 }, 'UNDEFINED', 'You need to choose options for your item.'],
  [{ sku: 'SET', quantity: 1 }, 'UNDEFINED', 'Please select all required options.'],
  [{ sku: 'SHIRT', quantity: 3, selected_options: [RED] }, 'INSUFFICIENT_STOCK', 'The requested qty. is not available'],
])('%j is refused', async (item, code, message) => {
  const { add } = await createCart();
  const result = (await add([item])).body.data?.['addProductsToCart'];
  const { user_errors, cart } = result as { user_errors: { code: string; message: string }[]; cart: { items: [] } };
  expect([user_errors[0]?.code, cart.items]).toEqual([code, []]);
  if (code === 'UNDEFINED') expect(user_errors[0]?.message).toBe(message);
});

test('older mutations take the options by their ids', async () => {
  const { send, id } = await createCart();
  const { body } = await send(
    `mutation ($id: String!) {
      addConfigurableProductsToCart(input: { cart_id: $id, cart_items: [{ parent_sku: "SHIRT", data: { sku: "SHIRT-RED", quantity: 1 } }] }) {
        cart { items { ... on ConfigurableCartItem { configured_variant { sku } } } }
      }
      addBundleProductsToCart(input: { cart_id: $id, cart_items: [{ data: { sku: "SET", quantity: 1 }, bundle_options: [{ id: 1, quantity: 1, value: ["3"] }] }] }) {
        cart { prices { grand_total { value } } }
      }
    }`,
    { id },
  );
  expect(body.data).toMatchObject({
    addConfigurableProductsToCart: { cart: { items: [{ configured_variant: { sku: 'SHIRT-RED' } }] } },
    addBundleProductsToCart: { cart: { prices: { grand_total: { value: 38 } } } },
  });
});

test('a wish list has an item for each choice of options, and the world document keeps them', async () => {
  const { send, authorize, magento } = await createTestShop({ products });
  const headers = await authorize(mara.email);
  const add = (items: object[]) =>
    send(
      `mutation ($items: [WishlistItemInput!]!) { addProductsToWishlist(wishlistId: 0, wishlistItems: $items) {
        user_errors { message } wishlist { items_v2 { items { quantity product { sku }
          ... on ConfigurableWishlistItem { configured_variant { sku } configurable_options { value_label } } } } } } }`,
      { items },
      headers,
    );
  const red = { sku: 'SHIRT-RED', parent_sku: 'SHIRT', quantity: 1 };
  await add([red, { sku: 'SHIRT', quantity: 1, selected_options: [BLUE] }]);
  const { body } = await add([{ ...red, quantity: 4 }]);
  const item = (quantity: number, sku: string, label: string) => ({
    quantity,
    product: { sku: 'SHIRT' },
    configured_variant: { sku },
    configurable_options: [{ value_label: label }],
  });
  expect(body.data).toMatchObject({
    addProductsToWishlist: {
      wishlist: { items_v2: { items: [item(4, 'SHIRT-RED', 'Red'), item(1, 'SHIRT-BLUE', 'Blue')] } },
    },
  });
  expect((await magento.world()).wishlists).toMatchObject([
    { items: [{ options: { selected: [RED] } }, { options: { selected: [BLUE] } }] },
  ]);
});

test.each([
  ['products[0].price', { products: [{ sku: 'A', price: Number.POSITIVE_INFINITY }] }],
  ['products[0].quantity', { products: [{ sku: 'A', quantity: 1e300 }] }],
  ['carts[0].items[0].quantity', { carts: [{ id: 'k'.repeat(32), items: [{ sku: 'A', quantity: 1e9 }] }] }],
])('fixtures with a value that no database stores are refused: %s', async (path, fixtures) => {
  await expect(createTestShop(fixtures)).rejects.toThrow(`${path}: expected`);
});

test('answers without an internal error when options in the fixtures have another form', async () => {
  const { send } = await createTestShop({
    products: [
      {
        sku: 'ODD',
        __typename: 'ConfigurableProduct',
        configurable_options: [{ values: 'red' }],
        variants: [{ attributes: 3 }],
      },
      { sku: 'BOX', __typename: 'BundleProduct', items: [{ option_id: 1, options: { id: 1 } }, 'x'] },
    ],
  });
  const id = (await send('mutation { createEmptyCart }')).body.data?.['createEmptyCart'];
  const { body } = await send(ADD, {
    id,
    items: [
      { sku: 'ODD', quantity: 1, selected_options: [RED] },
      { sku: 'BOX', quantity: 1 },
    ],
  });
  expect(body.data).toMatchObject({
    addProductsToCart: { user_errors: [{ code: 'UNDEFINED' }, { code: 'UNDEFINED' }] },
  });
});
