import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import type { Cart } from '../../../src/state/tables/carts.ts';
import type { PlacedOrder } from '../../../src/state/tables/placed-orders.ts';
import { ADDRESS, MARA } from '../accounts/sample-accounts.ts';
import { createRealm } from '../create-realm.ts';

export const CART_ID = 'c'.repeat(32);

/** Products to ship and not to ship, a coupon, and an address of a customer. */
export const SHOP = {
  products: [
    { sku: 'HAT', price: 40, quantity: 5 },
    { sku: 'BAG', price: 15.5, name: 'Bag' },
    { sku: 'GIFT', price: 0 },
    { sku: 'COURSE', price: 30, __typename: 'VirtualProduct' },
    { sku: 'EBOOK', price: 9.99, __typename: 'DownloadableProduct' },
  ],
  customers: [{ ...MARA, addresses: [{ ...ADDRESS, id: 7 }] }],
} satisfies FixtureDocument;

type CartFixture = NonNullable<FixtureDocument['carts']>[number];

/** A shop with one cart: by default that of a guest with two hats. */
export const createShop = (cart: Partial<CartFixture> = {}, document: FixtureDocument = {}): Realm =>
  createRealm({
    ...SHOP,
    ...document,
    carts: [{ id: CART_ID, items: [{ id: 1, sku: 'HAT', quantity: 2 }], ...cart }],
  });

/** The cart of `createShop`. */
export function cartOf({ world }: Realm): Cart {
  const cart = world.carts.find(CART_ID);
  if (cart === undefined) throw new Error('there is no cart');
  return cart;
}

/** The order with an id. */
export function orderOf({ world }: Realm, id = 1): PlacedOrder {
  const order = world.orders.get(id);
  if (order === undefined) throw new Error(`there is no order ${id}`);
  return order;
}
