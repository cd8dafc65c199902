import type { TestShop } from '../../test-shop.ts';

const CREATE_CART = 'mutation { createEmptyCart }';
/** Products with unlimited stock, with a stock of three, and out of stock. */
export const products = [
  { sku: 'TOP', name: 'Linen Top', price: 29.5 },
  { sku: 'BAG', name: 'Canvas Bag', price: 12, quantity: 3 },
  { sku: 'HAT', name: 'Felt Hat', price: 40, quantity: 0 },
];

export const createCart = async ({ send }: TestShop, headers = {}) =>
  (await send(CREATE_CART, {}, headers)).body.data?.['createEmptyCart'] as string;

export const addProduct = (cartId: string, sku: string, quantity = 1) =>
  `mutation { addProductsToCart(cartId: "${cartId}", cartItems: [{ sku: "${sku}", quantity: ${quantity} }]) {
    cart { total_quantity } user_errors { __typename code message } } }`;

export const listItems = async ({ send }: TestShop, id: string, headers = {}) => {
  const { body } = await send(`{ cart(cart_id: "${id}") { items { id quantity product { sku } } } }`, {}, headers);
  const cart = body.data?.['cart'] as { items: { quantity: number; product: { sku: string } }[] } | undefined;
  return cart?.items.map(({ quantity, product }) => `${quantity} ${product.sku}`);
};
