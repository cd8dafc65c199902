import { expect, test } from 'vitest';
import {
  applyCoupon,
  calculateDiscount,
  findCoupon,
  removeCoupon,
  replaceCoupon,
} from '../../../src/domain/checkout/coupons.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { refusalOf, SECOND } from '../create-realm.ts';
import { cartOf, createShop } from './sample-checkout.ts';

type CouponFixture = NonNullable<FixtureDocument['coupons']>[number];
const shopWith = (coupon: Partial<CouponFixture> = {}, cart: Parameters<typeof createShop>[0] = {}) =>
  createShop(cart, { coupons: [{ code: 'Summer', percent: 10, ...coupon }] });

test('a coupon is found in any letter case, and saved as it was typed', () => {
  const realm = shopWith();
  expect(applyCoupon(realm, cartOf(realm), ' SUMMER ').coupon_code).toBe('SUMMER');
  expect(cartOf(realm).coupon_code).toBe('SUMMER');
  expect(findCoupon(realm, cartOf(realm))).toMatchObject({ code: 'Summer', percent: 10 });
});

test.each<[string, Parameters<typeof createShop>[0], string, string]>([
  ['a cart that has one', { coupon_code: 'Summer' }, 'Summer', 'couponApplied'],
  ['an empty cart that has one', { coupon_code: 'Summer', items: [] }, 'Summer', 'couponApplied'],
  ['an empty cart', { items: [] }, 'Summer', 'couponOfEmptyCart'],
  ['an empty cart, if it is unknown', { items: [] }, 'Winter', 'couponOfEmptyCart'],
  ['a cart with items, if it is unknown', {}, 'Winter', 'couponInvalid'],
  ['a cart with items, if it is empty', {}, '', 'couponInvalid'],
])('a coupon for %s is refused', (_, cart, code, key) => {
  const realm = shopWith({}, cart);
  const before = cartOf(realm);
  expect(refusalOf(() => applyCoupon(realm, before, code))).toEqual([key, {}]);
  expect(cartOf(realm)).toBe(before);
});

test.each<[string, boolean, Partial<CouponFixture>]>([
  ['is inactive', false, { is_active: false }],
  ['begins now', true, { from: '2030-01-01T00:00:00Z' }],
  ['begins in a second', false, { from: '+1s' }],
  ['ends now', false, { to: '2030-01-01T00:00:00Z' }],
  ['ends in a second', true, { to: '+1s' }],
  ['needs the subtotal', true, { min_subtotal: 80 }],
  ['needs a cent more than the subtotal', false, { min_subtotal: 80.01 }],
])('a coupon that %s is accepted: %s', (_, isValid, coupon) => {
  const realm = shopWith(coupon);
  const refusal = refusalOf(() => replaceCoupon(realm, cartOf(realm), 'summer'));
  expect(refusal).toEqual(isValid ? undefined : ['couponInvalid', {}]);
  expect(cartOf(realm).coupon_code).toBe(isValid ? 'summer' : undefined);
});

test('a coupon that ends has no effect any more, and stays on the cart', () => {
  const realm = shopWith({ to: '+2s' }, { coupon_code: 'summer' });
  realm.clock.advance(SECOND);
  expect(calculateDiscount(realm, cartOf(realm))).toBe(8);
  realm.clock.advance(SECOND);
  expect([calculateDiscount(realm, cartOf(realm)), findCoupon(realm, cartOf(realm))]).toEqual([0, undefined]);
  expect(cartOf(realm).coupon_code).toBe('summer');
});

test('a coupon replaces another, and is removed', () => {
  const realm = createShop({ coupon_code: 'one' }, { coupons: [{ code: 'one' }, { code: 'two' }] });
  expect(replaceCoupon(realm, cartOf(realm), 'two').coupon_code).toBe('two');
  expect(removeCoupon(realm, cartOf(realm)).coupon_code).toBeUndefined();
  expect(removeCoupon(realm, cartOf(realm)).coupon_code).toBeUndefined();
});

test('removing a coupon from an empty cart is refused', () => {
  const realm = shopWith({}, { items: [], coupon_code: 'summer' });
  expect(refusalOf(() => removeCoupon(realm, cartOf(realm)))).toEqual(['removedCouponOfEmptyCart', {}]);
});

const ITEMS = [
  { sku: 'BAG', quantity: 3 },
  { sku: 'EBOOK', quantity: 1 },
];

test.each<[string, Partial<CouponFixture>, number]>([
  ['a percentage of each line, rounded to cents', { percent: 15 }, 6.98 + 1.5],
  ['an amount', { percent: 0, amount: 12.5 }, 12.5],
  ['a percentage and an amount', { percent: 10, amount: 5 }, 4.65 + 1 + 5],
  ['an amount above the subtotal', { percent: 0, amount: 100 }, 56.49],
  ['100 %', { percent: 100 }, 56.49],
  ['free shipping only', { percent: 0, free_shipping: true }, 0],
])('the discount of %s', (_, coupon, discount) => {
  const realm = shopWith(coupon, { items: ITEMS, coupon_code: 'Summer' });
  expect(calculateDiscount(realm, cartOf(realm))).toBeCloseTo(discount, 10);
});

test.each([{}, { coupon_code: 'unknown' }])('a cart with %j has no discount', (cart) => {
  const realm = shopWith({}, cart);
  expect([calculateDiscount(realm, cartOf(realm)), findCoupon(realm, cartOf(realm))]).toEqual([0, undefined]);
});
