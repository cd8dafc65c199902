import { expect, test } from 'vitest';
import { requireOrderable } from '../../../src/domain/checkout/order-problems.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { catchRefusal, refusalOf, storeOf } from '../create-realm.ts';
import { cartOf, createShop } from './sample-checkout.ts';

const COMPLETE = {
  shipping_address: ADDRESS,
  billing_address: ADDRESS,
  shipping_method: 'flatrate_flatrate',
  payment_method: 'checkmo',
};
type CartValues = Parameters<typeof createShop>[0];

function problemOf(cart: CartValues, document: FixtureDocument = {}) {
  const realm = createShop(cart, document);
  return refusalOf(() => requireOrderable(realm, storeOf(realm), cartOf(realm)));
}

const MISSING = ['firstname', 'lastname', 'street', 'city', 'telephone', 'postcode', 'countryId']
  .map((field) => `"${field}" is required. Enter and try again.`)
  .join(' ');

/** In the order of the checks: each cart has the problems of the later rows too. */
test.each<[string, CartValues, string, unknown]>([
  ['no items', { items: [] }, 'orderNotPlaced', {}],
  ['more than is in stock', { items: [{ sku: 'HAT', quantity: 6 }] }, 'cartQuantityNotAvailable', {}],
  ['no address', {}, 'orderAddressNotAllowed', {}],
  [
    'an address in another country',
    { shipping_address: { ...ADDRESS, country_code: 'XX' } },
    'orderAddressNotAllowed',
    {},
  ],
  [
    'an incomplete address',
    { shipping_address: { ...ADDRESS, city: '', telephone: '' } },
    'shippingAddressInvalid',
    ['"city" is required. Enter and try again. "telephone" is required. Enter and try again.'],
  ],
  ['no shipping method', { shipping_address: ADDRESS }, 'shippingMethodMissing', {}],
  [
    'no billing address',
    { shipping_address: ADDRESS, shipping_method: 'flatrate_flatrate' },
    'billingAddressInvalid',
    [MISSING],
  ],
  ['no payment', { ...COMPLETE, payment_method: undefined }, 'paymentMethodMissing', {}],
  [
    'too small an amount',
    { ...COMPLETE, payment_method: 'free' },
    'minimumOrderAmount',
    ['Minimum order amount is $100.00'],
  ],
])('a cart with %s is not ordered', (_, cart, key, parameters) => {
  const config = { 'sales/minimum_order/active': 1, 'sales/minimum_order/amount': 100 };
  expect(problemOf(cart, { config })).toEqual([key, parameters]);
});

test('the payment is checked last', () => {
  expect(problemOf({ ...COMPLETE, payment_method: 'free' })).toEqual(['paymentNotAvailable', {}]);
  expect(problemOf(COMPLETE)).toBeUndefined();
});

test('a product that was deleted cannot be ordered', () => {
  const realm = createShop(COMPLETE);
  realm.world.products.delete(1);
  expect(refusalOf(() => requireOrderable(realm, storeOf(realm), cartOf(realm)))?.[0]).toBe('cartQuantityNotAvailable');
});

// [Magento api-functional GraphQl/Quote/Customer/PlaceOrderTest.php of 2.4.7]
test('distinguishes a product that is out of stock from one whose last pieces were ordered', () => {
  const document = (quantity: number): FixtureDocument => ({ products: [{ sku: 'HAT', quantity }] });
  const cart = { ...COMPLETE, items: [{ sku: 'HAT', quantity: 2 }] };
  expect(problemOf(cart, document(0))?.[0]).toBe('cartProductsOutOfStock');
  expect(problemOf(cart, document(1))?.[0]).toBe('cartQuantityNotAvailable');
  const orders = [{ email: 'guest@example.com', items: [{ sku: 'HAT' }] }];
  expect(problemOf(cart, { ...document(0), orders })?.[0]).toBe('cartQuantityNotAvailable');
});

test('the stock of a configurable product is that of its variant', () => {
  const shirt = (stock: number): FixtureDocument => ({
    products: [
      { sku: 'SHIRT', __typename: 'ConfigurableProduct', variants: [{ product: { sku: 'SHIRT-M' } }] },
      { sku: 'SHIRT-M', quantity: stock },
    ],
  });
  const cart = { ...COMPLETE, items: [{ sku: 'SHIRT', quantity: 2, options: { variant: 'SHIRT-M' } }] };
  expect(problemOf(cart, shirt(2))).toBeUndefined();
  expect(problemOf(cart, shirt(1))?.[0]).toBe('cartQuantityNotAvailable');
});

test('virtual products need neither an address nor a method of shipping', () => {
  const { billing_address, payment_method } = COMPLETE;
  const items = [{ sku: 'COURSE', quantity: 1 }];
  expect(problemOf({ billing_address, payment_method, items })).toBeUndefined();
  expect(problemOf({ payment_method, items })?.[0]).toBe('billingAddressInvalid');
});

test('a carrier that was disabled after its method was set is ignored', () => {
  expect(
    problemOf(COMPLETE, { config: { 'carriers/flatrate/active': 0, 'payment/checkmo/active': 1 } }),
  ).toBeUndefined();
});

test.each<[string, number, Record<string, string | number>, string | undefined]>([
  ['the amount', 80, {}, undefined],
  ['a cent more', 80.01, {}, 'Minimum order amount is $80.01'],
  ['a cent more, while the setting is off', 80.01, { 'sales/minimum_order/active': 0 }, undefined],
  ['a cent more, with a text', 80.01, { 'sales/minimum_order/description': 'Too little' }, 'Too little'],
])('a subtotal of 80 where the minimum is %s', (_, amount, config, message) => {
  const all = { 'sales/minimum_order/active': 1, 'sales/minimum_order/amount': amount, ...config };
  expect(problemOf(COMPLETE, { config: all })).toEqual(message && ['minimumOrderAmount', [message]]);
});

test.each([
  [1, 'minimumOrderAmount'],
  [0, undefined],
])('with include_discount_amount %i a discount below the minimum ends with %s', (include, key) => {
  const config = {
    'sales/minimum_order/active': 1,
    'sales/minimum_order/amount': 75,
    'sales/minimum_order/include_discount_amount': include,
  };
  const coupons = [{ code: 'TEN', amount: 10 }];
  expect(problemOf({ ...COMPLETE, coupon_code: 'TEN' }, { config, coupons })?.[0]).toBe(key);
});

test('the minimum is formatted in locale and currency of the store view', () => {
  const config = { 'sales/minimum_order/active': 1, 'sales/minimum_order/amount': 1000 };
  const realm = createShop(COMPLETE, { config, stores: [{ code: 'de', locale: 'de_DE', currency: 'EUR' }] });
  const refusal = catchRefusal(() => requireOrderable(realm, storeOf(realm), cartOf(realm)));
  expect(refusal?.renderedMessage).toBe('Minimum order amount is 1.000,00\u00A0€');
});
