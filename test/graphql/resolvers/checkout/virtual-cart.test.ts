import { expect, test } from 'vitest';
import { createCheckoutShop } from './checkout-requests.ts';

const CART =
  'query ($cart: String!) { cart(cart_id: $cart) { is_virtual items { id product { sku } } shipping_addresses { city } } }';
const REMOVE = `mutation ($cart: String!, $item: Int!) {
  removeItemFromCart(input: { cart_id: $cart, cart_item_id: $item }) { cart { id } } }`;

// [QuoteGraphQl/Model/Resolver/ShippingAddresses.php]
test.each([
  ['2.4.6-p11', [{ city: 'Austin' }]],
  ['2.4.7', []],
])('in %s the shipping addresses of a cart without shipped items are %j', async (magento, expected) => {
  const shop = await createCheckoutShop({ magento });
  const cart = await shop.fill({ TOP: 1, TALK: 1 });
  await shop.checkOut(cart, {}, ['method', 'payment']);
  const before = (await shop.run(CART, { cart })) as { cart: { items: { id: string; product: { sku: string } }[] } };
  expect(before.cart).toMatchObject({ is_virtual: false, shipping_addresses: [{ city: 'Austin' }] });
  const top = before.cart.items.find(({ product }) => product.sku === 'TOP');
  await shop.run(REMOVE, { cart, item: Number(top?.id) });
  expect(await shop.run(CART, { cart })).toMatchObject({ cart: { is_virtual: true, shipping_addresses: expected } });
});
