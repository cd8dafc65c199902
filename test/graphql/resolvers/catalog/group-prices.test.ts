import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../../src/state/document/fixture-document.ts';
import { createTestShop, ines, mara } from '../../test-shop.ts';

const shop: FixtureDocument = {
  customers: [{ ...mara, group_id: 2 }, ines],
  products: [
    {
      sku: 'TOP',
      price: 30,
      group_prices: [
        { group: 'wholesale', price: 20 },
        { group: 'Wholesale', price: 15, quantity: 10 },
        { price: 28, quantity: 5 },
      ],
    },
  ],
};
const query = `{ products(filter: { sku: { eq: "TOP" } }) { items { price_range { minimum_price { final_price { value }
  discount { amount_off } } } price_tiers { quantity final_price { value } discount { percent_off } } } } }`;

const pageOf = (price: number, tiers: readonly (readonly [quantity: number, price: number, percent: number])[]) => ({
  products: {
    items: [
      {
        price_range: { minimum_price: { final_price: { value: price }, discount: { amount_off: 30 - price } } },
        price_tiers: tiers.map(([quantity, value, percent_off]) => ({
          quantity,
          final_price: { value },
          discount: { percent_off },
        })),
      },
    ],
  },
});

test('a customer sees the prices of the own group, which a cached page of a guest does not have', async () => {
  const { send, authorize } = await createTestShop(shop);
  const [guest, wholesale, general] = [
    await send(query),
    await send(query, {}, await authorize(mara.email)),
    await send(query, {}, await authorize(ines.email)),
  ];
  expect(guest.body.data).toEqual(pageOf(30, [[5, 28, 6.67]]));
  expect(general.body.data).toEqual(guest.body.data);
  expect(wholesale.body.data).toEqual(
    pageOf(20, [
      [5, 28, 6.67],
      [10, 15, 50],
    ]),
  );
  const cacheIds = [guest, wholesale, general].map(({ headers }) => headers['x-magento-cache-id']);
  expect(new Set(cacheIds).size).toBe(3);
});

test('a cart has the price of the group and quantity', async () => {
  const { send, authorize } = await createTestShop(shop);
  const rowTotal = async (headers: Record<string, string>, quantity: number) => {
    const created = await send('mutation { createEmptyCart }', {}, headers);
    const { body } = await send(
      `mutation ($id: String!) { addProductsToCart(cartId: $id, cartItems: [{ sku: "TOP", quantity: ${quantity} }]) {
        cart { prices { grand_total { value } } itemsV2 { items { prices { row_total { value } } } } } } }`,
      { id: created.body.data?.['createEmptyCart'] },
      headers,
    );
    return body.data?.['addProductsToCart'];
  };
  const cartOf = (value: number) => ({
    cart: { prices: { grand_total: { value } }, itemsV2: { items: [{ prices: { row_total: { value } } }] } },
  });
  expect(await rowTotal({}, 2)).toEqual(cartOf(60));
  expect(await rowTotal({}, 5)).toEqual(cartOf(140));
  expect(await rowTotal(await authorize(mara.email), 2)).toEqual(cartOf(40));
  expect(await rowTotal(await authorize(mara.email), 8)).toEqual(cartOf(150));
});
