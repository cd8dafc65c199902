import { expect, test } from 'vitest';
import { reorderItems } from '../../../src/domain/checkout/reorder.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, refusalOf, storeOf } from '../create-realm.ts';
import { CART_ID, cartOf, SHOP } from './sample-checkout.ts';

type OrderFixture = NonNullable<FixtureDocument['orders']>[number];
const CUSTOMER = 'mara@example.com';

const createOrder = (order: Partial<OrderFixture> = {}, document: FixtureDocument = {}) =>
  createRealm({
    ...SHOP,
    products: [...SHOP.products, { sku: 'GONE', quantity: 0 }],
    carts: [{ id: CART_ID, customer: CUSTOMER, items: [{ id: 4, sku: 'HAT', quantity: 2 }] }],
    ...document,
    orders: [{ number: 'A1', customer: CUSTOMER, items: [{ sku: 'HAT', quantity: 3 }], ...order }],
  });

test('the items of an order are added to those of the cart', () => {
  const realm = createOrder({ items: [{ sku: 'HAT', quantity: 3 }, { sku: 'BAG' }] });
  const { cart, errors } = reorderItems(realm, storeOf(realm), 1, 'A1');
  expect(errors).toEqual([]);
  expect(cart.items).toEqual([
    { id: 4, sku: 'HAT', quantity: 5 },
    { id: 5, sku: 'BAG', quantity: 1 },
  ]);
  expect(cartOf(realm)).toBe(cart);
});

test('a customer without a cart gets one', () => {
  const realm = createOrder({}, { carts: [] });
  expect(reorderItems(realm, storeOf(realm), 1, 'A1').cart).toMatchObject({ customerId: 1, items: [{ quantity: 3 }] });
});

test.each([
  ['2.4.7', 'The requested qty is not available'],
  ['2.4.8', 'Not enough items for sale'],
])('in %s unknown products are reported first, then others in their order', (magento, text) => {
  const items = [{ sku: 'BAG' }, { sku: 'GONE' }, { sku: 'HAT', quantity: 4 }, { sku: 'deleted' }];
  const realm = createOrder({ items }, { magento });
  const { cart, errors } = reorderItems(realm, storeOf(realm), 1, 'A1');
  expect(errors).toEqual([
    { code: 'PRODUCT_NOT_FOUND', message: expect.stringContaining('Could not find a product with') },
    {
      code: 'NOT_SALABLE',
      message:
        'Could not add the product with SKU "GONE" to the shopping cart: Product that you are trying to add is not available.',
    },
    {
      code: 'INSUFFICIENT_STOCK',
      message: `Could not add the product with SKU "HAT" to the shopping cart: ${text}`,
    },
  ]);
  expect(cart.items.map(({ sku, quantity }) => `${sku} ${quantity}`)).toEqual(['HAT 2', 'BAG 1']);
});

test('while reorders are off, the cart is unchanged', () => {
  const realm = createOrder({}, { config: { 'sales/reorder/allow': 0 } });
  const before = cartOf(realm);
  expect(reorderItems(realm, storeOf(realm), 1, 'A1')).toEqual({
    cart: before,
    errors: [{ code: 'REORDER_NOT_AVAILABLE', message: 'Reorders are not allowed.' }],
  });
});

test.each<[string, Partial<OrderFixture>, string]>([
  ['an unknown number', {}, 'A2'],
  ['an empty number', {}, ''],
  ['the order of a guest', { customer: undefined }, 'A1'],
  ['the order of another customer', { customer: 'other@example.com' }, 'A1'],
  ['an order of another store view', { store: 'de' }, 'A1'],
])('%s is not ordered again', (_, order, number) => {
  const [mara] = SHOP.customers;
  const customers = mara ? [mara, { ...mara, email: 'other@example.com', addresses: [] }] : [];
  const realm = createOrder(order, { customers, stores: [{ code: 'default' }, { code: 'de' }] });
  expect(refusalOf(() => reorderItems(realm, storeOf(realm), 1, number))).toEqual(['orderOfAnother', [number]]);
});
