import { expect, test } from 'vitest';
import {
  describeShippingMethod,
  listShippingMethods,
  selectedShippingMethod,
  setShippingMethod,
} from '../../../src/domain/checkout/shipping-methods.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { refusalOf, storeOf } from '../create-realm.ts';
import { cartOf, createShop } from './sample-checkout.ts';

type Config = NonNullable<FixtureDocument['config']>;
const FREE = { 'carriers/freeshipping/active': 1 };

/** Code and price of the methods for a country. */
function methodsOf(config: Config, cart: Parameters<typeof createShop>[0] = {}, country = 'US') {
  const realm = createShop(cart, {
    config,
    coupons: [
      { code: 'FREE', free_shipping: true },
      { code: 'TEN', amount: 10 },
    ],
  });
  return listShippingMethods(realm, storeOf(realm), cartOf(realm), country).map(
    ({ carrier_code, method_code, amount }) => `${carrier_code} ${method_code} ${amount}`,
  );
}

test('by default the flat rate is 5.00 per item', () => {
  const realm = createShop();
  expect(listShippingMethods(realm, storeOf(realm), cartOf(realm), 'US')).toEqual([
    {
      carrier_code: 'flatrate',
      carrier_title: 'Flat Rate',
      method_code: 'flatrate',
      method_title: 'Fixed',
      amount: 10,
    },
  ]);
});

test.each<[string, Config, string[]]>([
  ['per order', { 'carriers/flatrate/type': 'O' }, ['flatrate flatrate 5']],
  ['per item with cents', { 'carriers/flatrate/price': 1.115 }, ['flatrate flatrate 2.23']],
  ['of no type', { 'carriers/flatrate/type': '' }, []],
  ['that is off', { 'carriers/flatrate/active': 0 }, []],
  // [Magento api-functional GraphQl/Quote/Customer/SetShippingMethodsOnCartTest.php]
  ['with free shipping', FREE, ['freeshipping freeshipping 0', 'flatrate flatrate 10']],
])('a flat rate %s', (_, config, methods) => {
  expect(methodsOf(config)).toEqual(methods);
});

test.each([
  ['CA,US', 'US', true],
  ['CA,US', 'DE', false],
  ['CA,US', 'U', false],
  ['', 'US', false],
])('a carrier for the countries %j ships to %s: %s', (countries, country, isOffered) => {
  const config = { 'carriers/flatrate/specificcountry': countries, 'carriers/flatrate/sallowspecific': 1 };
  const methods = methodsOf(config, {}, country);
  expect(methods).toEqual(isOffered ? ['flatrate flatrate 10'] : []);
});

test('the list of countries has no effect while all countries are allowed', () => {
  expect(methodsOf({ 'carriers/flatrate/specificcountry': 'CA' }, {}, 'DE')).toEqual(['flatrate flatrate 10']);
});

test.each([
  ['the subtotal', 80, undefined, true],
  ['a cent more than the subtotal', 80.01, undefined, false],
  ['the subtotal after the discount', 70, 'TEN', true],
  ['more than the subtotal after the discount', 70.01, 'TEN', false],
  ['more than the subtotal, with a coupon for free shipping', 1000, 'FREE', true],
] as const)('free shipping from %s', (_, required, coupon_code, isOffered) => {
  const config = { ...FREE, 'carriers/freeshipping/free_shipping_subtotal': required, 'carriers/flatrate/active': 0 };
  const cart = coupon_code === undefined ? {} : { coupon_code };
  expect(methodsOf(config, cart)).toEqual(isOffered ? ['freeshipping freeshipping 0'] : []);
});

test('a coupon for free shipping makes the flat rate 0', () => {
  expect(methodsOf({}, { coupon_code: 'free' })).toEqual(['flatrate flatrate 0']);
});

test.each([
  ['without items', [], []],
  [
    'of virtual products',
    [
      { sku: 'COURSE', quantity: 1 },
      { sku: 'EBOOK', quantity: 1 },
    ],
    [],
  ],
  [
    'with virtual products',
    [
      { sku: 'COURSE', quantity: 4 },
      { sku: 'BAG', quantity: 3 },
    ],
    ['flatrate flatrate 15'],
  ],
])('only products to ship of a cart %s count', (_, items, methods) => {
  expect(methodsOf({}, { items })).toEqual(methods);
});

const SHIPPED = { shipping_address: ADDRESS };

test('an offered method is selected', () => {
  const realm = createShop(SHIPPED);
  const store = storeOf(realm);
  expect(setShippingMethod(realm, store, cartOf(realm), 'flatrate', 'flatrate').shipping_method).toBe(
    'flatrate_flatrate',
  );
  expect(selectedShippingMethod(realm, store, cartOf(realm))).toMatchObject({ carrier_code: 'flatrate', amount: 10 });
  realm.world.config.set('carriers/flatrate/active', 0);
  expect(selectedShippingMethod(realm, store, cartOf(realm))).toBeUndefined();
});

test.each<[string, Parameters<typeof createShop>[0], [string, string], string, unknown]>([
  ['an empty cart', { ...SHIPPED, items: [] }, ['nope', 'x'], 'shippingMethodOfEmptyCart', {}],
  ['a cart without an address', {}, ['nope', 'x'], 'shippingAddressMissing', {}],
  ['an unknown carrier', SHIPPED, ['nope', 'x'], 'carrierNotFound', ['nope', 'x']],
  ['an unknown method', SHIPPED, ['flatrate', 'x'], 'carrierNotFound', ['flatrate', 'x']],
  [
    'a carrier that is off',
    SHIPPED,
    ['freeshipping', 'freeshipping'],
    'carrierNotFound',
    ['freeshipping', 'freeshipping'],
  ],
])('a method for %s is refused', (_, cart, [carrier, method], key, parameters) => {
  const realm = createShop(cart);
  expect(refusalOf(() => setShippingMethod(realm, storeOf(realm), cartOf(realm), carrier, method))).toEqual([
    key,
    parameters,
  ]);
});

test('a cart without a method has none selected', () => {
  const realm = createShop(SHIPPED);
  expect(selectedShippingMethod(realm, storeOf(realm), cartOf(realm))).toBeUndefined();
});

test.each([
  ['flatrate_flatrate', { carrier: 'Flat Rate', method: 'Fixed' }],
  ['freeshipping_freeshipping', { carrier: 'Free Shipping', method: 'Free' }],
  ['ups_ground', { carrier: 'ups_ground', method: 'ups_ground' }],
  ['flatrate', { carrier: 'flatrate', method: 'flatrate' }],
])('an order names the method %s', (code, names) => {
  const realm = createShop();
  expect(describeShippingMethod(realm, storeOf(realm), code)).toEqual(names);
});
