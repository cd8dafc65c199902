import { expect, test } from 'vitest';
import {
  addProductsToCart,
  findStockError,
  mergeCartItems,
  removeCartItem,
  updateCartItems,
  withoutOutOfStock,
} from '../../../src/domain/cart/cart-items.ts';
import { findProduct } from '../../../src/domain/catalog/products.ts';
import type { Realm } from '../../../src/state/realm.ts';
import type { Cart } from '../../../src/state/tables/carts.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

const CART_ID = 'c'.repeat(32);
const SHOP = {
  products: [{ sku: 'HAT', quantity: 5 }, { sku: 'BAG' }, { sku: 'GONE', quantity: 0 }],
  carts: [
    {
      id: CART_ID,
      items: [
        { id: 3, sku: 'HAT', quantity: 2 },
        { id: 7, sku: 'BAG', quantity: 1 },
      ],
    },
  ],
};

function cartOf({ world }: Realm): Cart {
  const cart = world.carts.find(CART_ID);
  if (cart === undefined) throw new Error('there is no cart');
  return cart;
}
const itemsOf = ({ items }: Cart) => items.map(({ id, sku, quantity }) => `${id} ${sku} ${quantity}`);

test.each([
  ['a further item', [{ sku: 'hat', quantity: 3 }], ['3 HAT 5', '7 BAG 1']],
  ['a fraction', [{ sku: 'BAG', quantity: 0.5 }], ['3 HAT 2', '7 BAG 1.5']],
  ['no product', [], ['3 HAT 2', '7 BAG 1']],
])('adds %s to the items of its sku', (_, products, items) => {
  const realm = createRealm(SHOP);
  const { cart, errors } = addProductsToCart(realm, cartOf(realm), products, 'throw');
  expect([itemsOf(cart), errors]).toEqual([items, []]);
  expect(cartOf(realm)).toBe(cart);
});

test('a new sku gets the next item id and the spelling of the catalog', () => {
  const realm = createRealm({ ...SHOP, products: [...SHOP.products, { sku: 'Scarf' }] });
  const added = [
    { sku: 'SCARF', quantity: 1 },
    { sku: 'scarf', quantity: 2 },
  ];
  expect(itemsOf(addProductsToCart(realm, cartOf(realm), added, 'throw').cart)).toEqual([
    '3 HAT 2',
    '7 BAG 1',
    '8 Scarf 3',
  ]);
});

const ERRORS: readonly (readonly [string, { sku: string; quantity: number }, object, readonly unknown[]])[] = [
  ['quantity 0', { sku: 'HAT', quantity: 0 }, { code: 'UNDEFINED' }, ['cartQuantityNotPositive', {}]],
  ['a negative quantity', { sku: 'HAT', quantity: -1 }, { code: 'UNDEFINED' }, ['cartQuantityNotPositive', {}]],
  ['no quantity', { sku: 'other', quantity: Number.NaN }, { code: 'UNDEFINED' }, ['cartQuantityNotPositive', {}]],
  [
    'an unknown sku',
    { sku: 'other', quantity: 1 },
    { code: 'PRODUCT_NOT_FOUND' },
    ['cartProductNotFound', { sku: 'other' }],
  ],
  [
    'a product that is sold out',
    { sku: 'GONE', quantity: 1 },
    { code: 'NOT_SALABLE' },
    ['cartProductNotAvailable', {}],
  ],
  [
    'more than is in stock',
    { sku: 'HAT', quantity: 4 },
    { code: 'INSUFFICIENT_STOCK', quantity: 5 },
    ['cartQuantityNotAvailable', {}],
  ],
];

/** A refusal that a mutation without errors in its result has. */
const THROWN: Readonly<Record<string, unknown>> = {
  cartProductNotAvailable: [
    'cartProductNotAdded',
    { sku: 'GONE', message: 'Product that you are trying to add is not available.' },
  ],
  cartQuantityNotAvailable: ['cartProductNotAdded', { sku: 'HAT', message: 'Not enough items for sale' }],
};

test.each(ERRORS)('refuses to add %s', (_, product, error, refusal) => {
  const realm = createRealm(SHOP);
  const add = (mode: 'collect' | 'throw') =>
    addProductsToCart(realm, cartOf(realm), [{ sku: 'BAG', quantity: 1 }, product], mode);
  expect(refusalOf(() => add('throw'))).toEqual(THROWN[String(refusal[0])] ?? refusal);
  expect(itemsOf(cartOf(realm))).toEqual(['3 HAT 2', '7 BAG 1']);
  const { cart, errors } = add('collect');
  expect(errors).toEqual([{ ...error, refusal: expect.anything() }]);
  expect([errors[0]?.refusal.key, errors[0]?.refusal.parameters]).toEqual(refusal);
  expect(itemsOf(cart)).toEqual(['3 HAT 2', '7 BAG 2']);
});

test('every error is collected, and everything else is added', () => {
  const realm = createRealm(SHOP);
  const products = [
    { sku: 'other', quantity: 1 },
    { sku: 'HAT', quantity: 1 },
    { sku: 'GONE', quantity: 1 },
  ];
  const { cart, errors } = addProductsToCart(realm, cartOf(realm), products, 'collect');
  expect(errors.map(({ code }) => code)).toEqual(['PRODUCT_NOT_FOUND', 'NOT_SALABLE']);
  expect(itemsOf(cart)).toEqual(['3 HAT 3', '7 BAG 1']);
});

test.each([
  ['sets a quantity', [{ id: 3, quantity: 5 }], ['3 HAT 5', '7 BAG 1']],
  ['removes an item by 0', [{ id: 3, quantity: 0 }], ['7 BAG 1']],
  ['removes an item by less than 0', [{ id: 3, quantity: -1 }], ['7 BAG 1']],
])('%s', (_, changes, items) => {
  const realm = createRealm(SHOP);
  const { cart, errors } = updateCartItems(realm, cartOf(realm), changes, 'throw');
  expect([itemsOf(cart), errors]).toEqual([items, []]);
});

test.each<[string, { id: number; quantity: number }, object, readonly unknown[]]>([
  ['an unknown item', { id: 9, quantity: 1 }, { code: 'COULD_NOT_FIND_CART_ITEM' }, ['cartItemNotFound', [9]]],
  [
    'more than is in stock',
    { id: 3, quantity: 6 },
    { code: 'INSUFFICIENT_STOCK', quantity: 5 },
    ['cartItemNotUpdated', { sku: 'HAT', message: 'Not enough items for sale' }],
  ],
])('refuses to set the quantity of %s', (_, change, error, refusal) => {
  const realm = createRealm(SHOP);
  const update = (mode: 'collect' | 'throw') => updateCartItems(realm, cartOf(realm), [change], mode);
  expect(refusalOf(() => update('throw'))).toEqual(refusal);
  const { cart, errors } = update('collect');
  expect(errors).toMatchObject([error]);
  expect([errors[0]?.refusal.key, errors[0]?.refusal.parameters]).toEqual(refusal);
  // Where the error is part of the result, Magento saves the quantity all the same.
  expect(itemsOf(cart)).toEqual([change.id === 3 ? '3 HAT 6' : '3 HAT 2', '7 BAG 1']);
});

test('an item that was removed is not found by a later change', () => {
  const realm = createRealm(SHOP);
  const changes = [
    { id: 3, quantity: 0 },
    { id: 3, quantity: 1 },
  ];
  expect(updateCartItems(realm, cartOf(realm), changes, 'collect').errors).toMatchObject([
    { code: 'COULD_NOT_FIND_CART_ITEM' },
  ]);
});

test('the quantity of a product that was deleted can still be changed', () => {
  const realm = createRealm(SHOP);
  realm.world.products.delete(1);
  expect(itemsOf(updateCartItems(realm, cartOf(realm), [{ id: 3, quantity: 99 }], 'throw').cart)).toEqual([
    '3 HAT 99',
    '7 BAG 1',
  ]);
});

test.each([
  [5, 5, undefined],
  [5, 6, 'INSUFFICIENT_STOCK'],
  [0, 1, 'NOT_SALABLE'],
  [undefined, 99_999_999, undefined],
  [undefined, 100_000_000, 'INSUFFICIENT_STOCK'],
])('with %o in stock, %i pieces are refused with %s', (quantity, wanted, code) => {
  const product = findProduct(createRealm(), 'HAT');
  expect(product && findStockError({ ...product, quantity }, wanted)?.code).toBe(code);
});

test('merged items of one sku are one item, of the first cart', () => {
  const realm = createRealm(SHOP);
  const merged = mergeCartItems(realm, cartOf(realm).items, [
    { id: 1, sku: 'hat', quantity: 9 },
    { id: 2, sku: 'GONE', quantity: 4 },
  ]);
  expect(merged).toEqual([
    { id: 3, sku: 'HAT', quantity: 11 },
    { id: 7, sku: 'BAG', quantity: 1 },
    { id: 8, sku: 'GONE', quantity: 4 },
  ]);
});

test.each([
  ['that fits', { sku: 'HAT', quantity: 3 }, true],
  ['that exceeds the stock with that of the customer', { sku: 'hat', quantity: 4 }, false],
  ['that the customer does not have, beyond the stock', { sku: 'GONE', quantity: 4 }, true],
  ['of a deleted product', { sku: 'deleted', quantity: 4 }, true],
])('an item of a guest %s is kept: %s', (_, item, isKept) => {
  const realm = createRealm(SHOP);
  const own = [...cartOf(realm).items, { id: 9, sku: 'deleted', quantity: 1 }];
  const guestItems = [{ id: 1, ...item }];
  expect(withoutOutOfStock(realm, own, guestItems)).toEqual(isKept ? guestItems : []);
});

test('an item is removed by its id', () => {
  const realm = createRealm(SHOP);
  expect(itemsOf(removeCartItem(realm, cartOf(realm), 3))).toEqual(['7 BAG 1']);
  expect(itemsOf(cartOf(realm))).toEqual(['7 BAG 1']);
  expect(refusalOf(() => removeCartItem(realm, cartOf(realm), 3))).toEqual(['cartWithoutItem', {}]);
});

// [Magento api-functional GraphQl/Quote/Guest/AddSimpleProductToCartTest.php of 2.4.2-p1 and 2.4.6]
test.each<[string, 'collect' | 'throw', string]>([
  ['2.4.3-p3', 'collect', 'cartProductNotAvailable'],
  ['2.4.3-p3', 'throw', 'cartProductNotAdded'],
  ['2.4.4', 'collect', 'cartProductNotFound'],
  ['2.4.4', 'throw', 'cartProductNotFound'],
])('in %s adding a disabled product is refused (%s): %s', (magento, mode, key) => {
  const realm = createRealm({ ...SHOP, magento, products: [...(SHOP.products ?? []), { sku: 'OFF', status: 2 }] });
  const add = () => addProductsToCart(realm, cartOf(realm), [{ sku: 'OFF', quantity: 1 }], mode);
  if (mode === 'throw') expect(refusalOf(add)?.[0]).toBe(key);
  else expect(add().errors.map(({ refusal }) => refusal.key)).toEqual([key]);
});
