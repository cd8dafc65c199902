import { expect, test } from 'vitest';
import { createTestShop } from '../../test-shop.ts';

const engraving = { option_id: 7, title: 'Engraving', sort_order: 2, value: { price: 5, price_type: 'FIXED' } };
const size = {
  option_id: 8,
  title: 'Size',
  required: true,
  sort_order: 1,
  value: [
    { option_type_id: 1, title: 'Small', price: 2 },
    { option_type_id: 2, title: 'Large', price: 10, price_type: 'PERCENT' },
  ],
};
const products = [{ sku: 'RING', price: 100, special_price: 80, options: [engraving, size] }];
const [ENGRAVING, SMALL, LARGE] = ['custom-option/7', 'custom-option/8/1', 'custom-option/8/2'].map(btoa);
const ITEMS = `items { quantity prices { price { value } original_item_price { value } } ... on SimpleCartItem {
  customizable_options { customizable_option_uid label type is_required
    values { customizable_option_value_uid label value price { type units value } } } } }`;
const ADD = `mutation ($id: String!, $items: [CartItemInput!]!) {
  addProductsToCart(cartId: $id, cartItems: $items) { user_errors { code message } cart { ${ITEMS} } }
}`;

async function createCart() {
  const shop = await createTestShop({ products });
  const id = (await shop.send('mutation { createEmptyCart }')).body.data?.['createEmptyCart'];
  return { ...shop, id };
}

test('customizable options of a product have types and uids', async () => {
  const { send } = await createCart();
  const response =
    await send(`{ products(filter: { sku: { eq: "RING" } }) { items { ... on CustomizableProductInterface {
    options { __typename uid title required
      ... on CustomizableFieldOption { field: value { uid price price_type } }
      ... on CustomizableDropDownOption { values: value { uid title price price_type } } } } } } }`);
  expect(response.body.data?.['products']).toEqual({
    items: [
      {
        options: [
          {
            __typename: 'CustomizableFieldOption',
            uid: ENGRAVING,
            title: 'Engraving',
            required: false,
            field: { uid: ENGRAVING, price: 5, price_type: 'FIXED' },
          },
          {
            __typename: 'CustomizableDropDownOption',
            uid: btoa('custom-option/8'),
            title: 'Size',
            required: true,
            values: [
              { uid: SMALL, title: 'Small', price: 2, price_type: 'FIXED' },
              { uid: LARGE, title: 'Large', price: 10, price_type: 'PERCENT' },
            ],
          },
        ],
      },
    ],
  });
});

test('customizable options add to the price of an item: amounts, and percentages of the final price', async () => {
  const { send, id } = await createCart();
  const items = [
    { sku: 'RING', quantity: 1, selected_options: [SMALL], entered_options: [{ uid: ENGRAVING, value: 'M + R' }] },
    { sku: 'RING', quantity: 2, selected_options: [LARGE] },
  ];
  const size = (uid: string | undefined, label: string, value: string, price: object) => ({
    customizable_option_uid: btoa('custom-option/8'),
    label: 'Size',
    type: 'drop_down',
    is_required: true,
    values: [{ customizable_option_value_uid: uid, label, value, price }],
  });
  expect((await send(ADD, { id, items })).body.data?.['addProductsToCart']).toEqual({
    user_errors: [],
    cart: {
      items: [
        {
          quantity: 1,
          prices: { price: { value: 87 }, original_item_price: { value: 107 } },
          customizable_options: [
            {
              customizable_option_uid: ENGRAVING,
              label: 'Engraving',
              type: 'field',
              is_required: false,
              values: [
                {
                  customizable_option_value_uid: ENGRAVING,
                  label: '',
                  value: 'M + R',
                  price: { type: 'FIXED', units: '$', value: 5 },
                },
              ],
            },
            size(SMALL, 'Small', '1', { type: 'FIXED', units: '$', value: 2 }),
          ],
        },
        {
          quantity: 2,
          prices: { price: { value: 88 }, original_item_price: { value: 110 } },
          customizable_options: [size(LARGE, 'Large', '2', { type: 'PERCENT', units: '%', value: 10 })],
        },
      ],
    },
  });
});

const MISSING = "The product's required option(s) weren't entered. Make sure the options are entered and try again.";

test('a product without its required customizable option is not added', async () => {
  const { send, id } = await createCart();
  expect((await send(ADD, { id, items: [{ sku: 'RING', quantity: 1 }] })).body.data?.['addProductsToCart']).toEqual({
    user_errors: [{ code: 'UNDEFINED', message: MISSING }],
    cart: { items: [] },
  });
});

test('older mutations send the ids of options and of values', async () => {
  const { send, id } = await createCart();
  const options = '[{ id: 8, value_string: "[2]" }, { id: 7, value_string: "M" }]';
  const add = `mutation { addSimpleProductsToCart(input: { cart_id: "${id}",
    cart_items: [{ data: { sku: "RING", quantity: 1 }, customizable_options: ${options} }] }) { cart { ${ITEMS} } } }`;
  const response = (await send(add)).body.data?.['addSimpleProductsToCart'];
  expect(response).toMatchObject({ cart: { items: [{ prices: { price: { value: 93 } } }] } });
});

test('REST adds, charges and returns customizable options', async () => {
  const { magento, id } = await createCart();
  const send = async (method: string, path: string, body?: object) => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    };
    return (await magento.handle(new Request(`https://shop.example/rest/V1/guest-carts/${id}${path}`, init))).json();
  };
  const custom_options = [{ option_id: '8', option_value: '1' }];
  const product_option = { extension_attributes: { custom_options } };
  const cartItem = { quote_id: id, sku: 'RING', qty: 1, product_option };
  expect(await send('POST', '/items', { cartItem })).toMatchObject({ price: 82, product_option });
  expect(await send('POST', '/items', { cartItem: { quote_id: id, sku: 'RING', qty: 1 } })).toMatchObject({
    message: MISSING,
  });
});

test('an option with its own uid is also chosen by its id', async () => {
  const options = [{ ...engraving, uid: 'own-engraving', required: true }];
  const { magento, send } = await createTestShop({ products: [{ sku: 'RING', price: 100, options }] });
  const id = (await send('mutation { createEmptyCart }')).body.data?.['createEmptyCart'];
  const add = `mutation { addSimpleProductsToCart(input: { cart_id: "${id}", cart_items: [{
    data: { sku: "RING", quantity: 1 }, customizable_options: [{ id: 7, value_string: "M" }] }] }) { cart { ${ITEMS} } } }`;
  expect((await send(add)).body.data?.['addSimpleProductsToCart']).toMatchObject({
    cart: { items: [{ prices: { price: { value: 105 } } }] },
  });
  const product_option = { extension_attributes: { custom_options: [{ option_id: '7', option_value: 'R' }] } };
  const request = new Request(`https://shop.example/rest/V1/guest-carts/${id}/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cartItem: { quote_id: id, sku: 'RING', qty: 1, product_option } }),
  });
  expect(await (await magento.handle(request)).json()).toMatchObject({ price: 105, product_option });
});

test('options and values without an id have one that no other option or value has', async () => {
  const values = [{ title: 'Small' }, { option_type_id: 1, title: 'Large' }, { title: 'Huge' }];
  const options = [{ title: 'Note' }, { option_id: 1, title: 'Size', value: values }, { title: 'Date' }];
  const { send } = await createTestShop({ products: [{ sku: 'RING', price: 100, options }] });
  const response = await send(`{ products(filter: { sku: { eq: "RING" } }) { items {
    ... on CustomizableProductInterface { options { option_id title
      ... on CustomizableDropDownOption { values: value { option_type_id title } } } } } } }`);
  expect(response.body.data?.['products']).toEqual({
    items: [
      {
        options: [
          { option_id: 2, title: 'Note' },
          {
            option_id: 1,
            title: 'Size',
            values: [
              { option_type_id: 2, title: 'Small' },
              { option_type_id: 1, title: 'Large' },
              { option_type_id: 3, title: 'Huge' },
            ],
          },
          { option_id: 3, title: 'Date' },
        ],
      },
    ],
  });
});
