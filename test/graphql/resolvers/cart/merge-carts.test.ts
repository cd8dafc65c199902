import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';
import { addProduct, createCart, listItems, products } from './cart-requests.ts';

test('a merge moves the items of the guest cart and deactivates it', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const guests = await createCart(shop);
  await shop.send(addProduct(guests, 'TOP', 2));
  await shop.send(addProduct(guests, 'BAG'));
  const own = await createCart(shop, signedIn);
  await shop.send(addProduct(own, 'TOP'), {}, signedIn);
  const merge = `mutation { mergeCarts(source_cart_id: "${guests}", destination_cart_id: "${own}") { id total_quantity } }`;
  const { body } = await shop.send(merge, {}, signedIn);
  expect(body.data).toEqual({ mergeCarts: { id: own, total_quantity: 4 } });
  expect(await listItems(shop, own, signedIn)).toEqual(['3 TOP', '1 BAG']);
  expect(await shop.send(`{ cart(cart_id: "${guests}") { id } }`)).toMatchObject({
    message: "The cart isn't active.",
    category: 'graphql-no-such-entity',
  });
});

test('a merge reports the guest cart first if neither cart exists', async () => {
  const shop = await createTestShop();
  const both = 'mutation { mergeCarts(source_cart_id: "one", destination_cart_id: "two") { id } }';
  const { message } = await shop.send(both, {}, await shop.authorize(mara.email));
  expect(message).toBe('Could not find a cart with ID "one"');
});

test('a merge omits items that exceed the stock', async () => {
  const shop = await createTestShop({ products });
  const signedIn = await shop.authorize(mara.email);
  const own = await createCart(shop, signedIn);
  await shop.send(addProduct(own, 'BAG', 2), {}, signedIn);
  const guests = await createCart(shop);
  await shop.send(addProduct(guests, 'BAG', 2));
  await shop.send(addProduct(guests, 'TOP', 1));
  await shop.send(`mutation { mergeCarts(source_cart_id: "${guests}") { id } }`, {}, signedIn);
  expect(await listItems(shop, own, signedIn)).toEqual(['2 BAG', '1 TOP']);
});

const websites = [{ code: 'base' }, { code: 'outlet' }];
const stores = [
  { code: 'default', website: 'base' },
  { code: 'german', website: 'base' },
  { code: 'outlet_view', website: 'outlet' },
];

test('the store views of a website share a cart, and another website has its own', async () => {
  const shop = await createTestShop({ websites, stores, config: { 'customer/account_share/scope': 0 } });
  const guests = await createCart(shop);
  const query = `{ cart(cart_id: "${guests}") { id } }`;
  expect((await shop.send(query, {}, { Store: 'german' })).body.data).toEqual({ cart: { id: guests } });
  expect(await shop.send(query, {}, { Store: 'outlet_view' })).toMatchObject({
    status: 200,
    message: "Can't assign cart to store in different website.",
    category: 'graphql-input',
  });

  const signedIn = await shop.authorize(mara.email);
  const own = await createCart(shop, signedIn);
  const outlet = await createCart(shop, { ...signedIn, Store: 'outlet_view' });
  expect(outlet).not.toBe(own);
  expect(await createCart(shop, { ...signedIn, Store: 'german' })).toBe(own);
  expect(await createCart(shop, { ...signedIn, Store: 'outlet_view' })).toBe(outlet);
});
