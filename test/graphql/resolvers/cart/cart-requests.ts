import type { TestShop } from '../../test-shop.ts';

const EMPTY = 'mutation { createEmptyCart }';
/** Of one thing there is enough, of one there are three, of one there is none. */
export const products = [
  { sku: 'TOP', name: 'Linen Top', price: 29.5 },
  { sku: 'BAG', name: 'Canvas Bag', price: 12, quantity: 3 },
  { sku: 'HAT', name: 'Felt Hat', price: 40, quantity: 0 },
];

export const emptyCart = async ({ send }: TestShop, headers = {}) =>
  (await send(EMPTY, {}, headers)).body.data?.['createEmptyCart'] as string;

export const put = (cartId: string, sku: string, quantity = 1) =>
  `mutation { addProductsToCart(cartId: "${cartId}", cartItems: [{ sku: "${sku}", quantity: ${quantity} }]) {
    cart { total_quantity } user_errors { __typename code message } } }`;

export const lines = async ({ send }: TestShop, id: string, headers = {}) => {
  const { body } = await send(`{ cart(cart_id: "${id}") { items { id quantity product { sku } } } }`, {}, headers);
  const cart = body.data?.['cart'] as { items: { quantity: number; product: { sku: string } }[] } | undefined;
  return cart?.items.map(({ quantity, product }) => `${quantity} ${product.sku}`);
};
