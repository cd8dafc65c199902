import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';

test('shows the orders and wish list of the fixture document, or generates the same ones each time', async () => {
  const query = `{ customer { orders(pageSize: 5) { total_count items { number status order_date total { grand_total { value } }
    items { product_sku quantity_ordered product { sku name } } } } wishlists { items_count items_v2 { items { product { sku } } } } } }`;
  const shop = await createTestShop({
    products: [{ sku: 'TOP', name: 'Linen Top', price: 30 }],
    customers: [
      {
        ...mara,
        orders: [{ number: '000000042', order_date: '2029-05-01T10:00:00Z', items: [{ sku: 'TOP', quantity: 2 }] }],
        wishlist: [{ sku: 'TOP' }],
      },
    ],
  });
  const { body } = await shop.send(query, {}, await shop.authorize(mara.email));
  expect(body.data?.['customer']).toEqual({
    orders: {
      total_count: 1,
      items: [
        {
          number: '000000042',
          status: 'Complete',
          order_date: '2029-05-01 10:00:00',
          total: { grand_total: { value: 70 } },
          items: [{ product_sku: 'TOP', quantity_ordered: 2, product: { sku: 'TOP', name: 'Linen Top' } }],
        },
      ],
    },
    wishlists: [{ items_count: 1, items_v2: { items: [{ product: { sku: 'TOP' } }] } }],
  });
  const one = await createTestShop();
  const other = await createTestShop();
  const first = await one.send(query, {}, await one.authorize(mara.email));
  expect(first.body.errors).toBeUndefined();
  expect((await other.send(query, {}, await other.authorize(mara.email))).text).toBe(first.text);
});

interface CustomerWithOrders {
  readonly orders: {
    readonly items: {
      readonly items: { readonly product_name: string; readonly product: { readonly name: string } }[];
    }[];
  };
}

test('an order item has the name of the product in the catalog', async () => {
  const shop = await createTestShop({
    customers: [{ ...mara, orders: [{ items: [{ sku: 'WS01' }, { sku: 'MH01' }] }] }],
  });
  const query = '{ customer { orders { items { items { product_name product { name } } } } } }';
  const { body } = await shop.send(query, {}, await shop.authorize(mara.email));
  const customer = body.data?.['customer'] as CustomerWithOrders | undefined;
  const orderItems = customer?.orders.items.flatMap(({ items }) => items) ?? [];
  expect(orderItems).not.toEqual([]);
  expect(orderItems.map(({ product_name }) => product_name)).toEqual(orderItems.map(({ product }) => product.name));
});
