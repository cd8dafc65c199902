import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';

const ID = 'c'.repeat(32);

test('has no products with an empty list of products, and no entity of them', async () => {
  const { magento, send, authorize } = await createTestShop({ products: [], carts: [{ id: ID }] });
  const query = `{ products(search: "a") { total_count items { sku } } categoryList { name products { total_count items { sku } } }
    customer { wishlists { items_v2 { items { product { sku } } } } compare_list { items { product { sku } } }
      orders { items { items { product_sku product { sku } } } } } }`;
  const { body } = await send(query, {}, await authorize(mara.email));
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({ products: { total_count: 0, items: [] } });
  const cart = await send(`{ cart(cart_id: "${ID}") { items { quantity } prices { grand_total { value } } } }`);
  expect(cart.body.data).toEqual({ cart: { items: [], prices: { grand_total: { value: 0 } } } });
  const add = await send(
    `mutation { addProductsToCart(cartId: "${ID}", cartItems: [{ sku: "HAT", quantity: 1 }]) { cart { items { quantity } } user_errors { code message } } }`,
  );
  expect(add.body.data).toEqual({
    addProductsToCart: {
      cart: { items: [] },
      user_errors: [{ code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "HAT"' }],
    },
  });
  expect((await magento.world()).products).toEqual([]);
});

test('has a product for every sku without products, in the world as well', async () => {
  const { magento, send } = await createTestShop({ carts: [{ id: ID, items: [{ sku: 'HAT', quantity: 1 }] }] });
  const world = await magento.world();
  expect(world.products).toBeUndefined();
  await magento.reset(world);
  const { body } = await send(`{ cart(cart_id: "${ID}") { items { product { sku } } } }`);
  expect(body.data).toEqual({ cart: { items: [{ product: { sku: 'HAT' } }] } });
});

// [Quote/Model/ResourceModel/Quote/Item/Collection.php _assignProducts]
test('shows no cart item of a disabled product', async () => {
  const { send } = await createTestShop({
    products: [
      { sku: 'HAT', price: 10 },
      { sku: 'OLD', price: 5, status: 2 },
    ],
    carts: [
      {
        id: ID,
        items: [
          { sku: 'OLD', quantity: 1 },
          { sku: 'HAT', quantity: 2 },
        ],
      },
    ],
  });
  const { body } = await send(
    `{ cart(cart_id: "${ID}") { total_quantity items { quantity product { sku } } prices { grand_total { value } } } }`,
  );
  expect(body.data).toEqual({
    cart: {
      total_quantity: 2,
      items: [{ quantity: 2, product: { sku: 'HAT' } }],
      prices: { grand_total: { value: 20 } },
    },
  });
});
