import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';
import { emptyCart, lines, products, put } from './cart-requests.ts';

test('a merge moves the lines of the guest and ends the guest’s cart', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const guests = await emptyCart(shop);
  await shop.send(put(guests, 'TOP', 2));
  await shop.send(put(guests, 'BAG'));
  const own = await emptyCart(shop, signedIn);
  await shop.send(put(own, 'TOP'), {}, signedIn);
  const merge = `mutation { mergeCarts(source_cart_id: "${guests}", destination_cart_id: "${own}") { id total_quantity } }`;
  const { body } = await shop.send(merge, {}, signedIn);
  expect(body.data).toEqual({ mergeCarts: { id: own, total_quantity: 4 } });
  expect(await lines(shop, own, signedIn)).toEqual(['3 TOP', '1 BAG']);
  expect(await shop.send(`{ cart(cart_id: "${guests}") { id } }`)).toMatchObject({
    message: "The cart isn't active.",
    category: 'graphql-no-such-entity',
  });
});

test('a merge names the guest’s cart first where neither cart is there', async () => {
  const shop = await createTestShop();
  const both = 'mutation { mergeCarts(source_cart_id: "one", destination_cart_id: "two") { id } }';
  const { message } = await shop.send(both, {}, await shop.authorize(mara.email));
  expect(message).toBe('Could not find a cart with ID "one"');
});

test('a merge leaves out what would be more than is in stock', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const own = await emptyCart(shop, signedIn);
  await shop.send(put(own, 'BAG', 2), {}, signedIn);
  const guests = await emptyCart(shop);
  await shop.send(put(guests, 'BAG', 2));
  await shop.send(put(guests, 'TOP', 1));
  await shop.send(`mutation { mergeCarts(source_cart_id: "${guests}") { id } }`, {}, signedIn);
  expect(await lines(shop, own, signedIn)).toEqual(['2 BAG', '1 TOP']);
});

const websites = [{ code: 'base' }, { code: 'outlet' }];
const stores = [
  { code: 'default', website: 'base' },
  { code: 'german', website: 'base' },
  { code: 'outlet_view', website: 'outlet' },
];

test('store views of a website share a cart, another website has its own', async () => {
  const shop = await createTestShop({ websites, stores, config: { 'customer/account_share/scope': 0 } });
  const guests = await emptyCart(shop);
  const asked = `{ cart(cart_id: "${guests}") { id } }`;
  expect((await shop.send(asked, {}, { Store: 'german' })).body.data).toEqual({ cart: { id: guests } });
  expect(await shop.send(asked, {}, { Store: 'outlet_view' })).toMatchObject({
    status: 200,
    message: "Can't assign cart to store in different website.",
    category: 'graphql-input',
  });

  const signedIn = await shop.authorize(mara.email);
  const own = await emptyCart(shop, signedIn);
  const outlet = await emptyCart(shop, { ...signedIn, Store: 'outlet_view' });
  expect(outlet).not.toBe(own);
  expect(await emptyCart(shop, { ...signedIn, Store: 'german' })).toBe(own);
  expect(await emptyCart(shop, { ...signedIn, Store: 'outlet_view' })).toBe(outlet);
});
