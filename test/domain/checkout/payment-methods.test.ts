import { expect, test } from 'vitest';
import {
  isPaymentOffered,
  listPaymentMethods,
  setPaymentMethod,
  titleOfPayment,
} from '../../../src/domain/checkout/payment-methods.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { refusalOf, storeOf } from '../create-realm.ts';
import { cartOf, createShop } from './sample-checkout.ts';

const ALL = Object.fromEntries(
  ['free', 'checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder'].map((code) => [`payment/${code}/active`, 1]),
);
const GIFT = { items: [{ sku: 'GIFT', quantity: 1 }] };

test.each<[string, Parameters<typeof createShop>[0], object, string[]]>([
  ['by default', {}, {}, ['checkmo']],
  ['that is empty', { items: [] }, {}, ['checkmo']],
  ['with every method', {}, ALL, ['checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder']],
  ['of 0', GIFT, ALL, ['free']],
  ['of 0 without the method for it', GIFT, { 'payment/free/active': 0 }, []],
  ['of 0 with a coupon', { coupon_code: 'ALL' }, ALL, ['free']],
  ['without methods', {}, { 'payment/checkmo/active': 0 }, []],
])('a cart %s offers methods', (_, cart, config, codes) => {
  const realm = createShop(cart, { config: { ...config }, coupons: [{ code: 'ALL', percent: 100 }] });
  expect(listPaymentMethods(realm, storeOf(realm), cartOf(realm)).map(({ code }) => code)).toEqual(codes);
});

test('costs of shipping count in the total', () => {
  const cart = { ...GIFT, shipping_address: ADDRESS, shipping_method: 'flatrate_flatrate' };
  const realm = createShop(cart);
  expect(listPaymentMethods(realm, storeOf(realm), cartOf(realm))).toEqual([
    { code: 'checkmo', title: 'Check / Money order' },
  ]);
});

test.each([
  ['checkmo', 'Check / Money order'],
  ['free', 'No Payment Information Required'],
  ['banktransfer', 'Own title'],
  ['braintree', 'braintree'],
])('the title of %s is %s', (code, title) => {
  const realm = createShop({}, { config: { 'payment/banktransfer/title': 'Own title' } });
  expect(titleOfPayment(realm, storeOf(realm), code)).toBe(title);
});

test.each([
  ['checkmo', true],
  ['free', false],
  ['banktransfer', false],
  [undefined, false],
])('the method %s of a cart is offered: %s', (code, isOffered) => {
  const realm = createShop(code === undefined ? {} : { payment_method: code });
  expect(isPaymentOffered(realm, storeOf(realm), cartOf(realm))).toBe(isOffered);
});

const SHIPPED = { shipping_address: ADDRESS };

test.each<[string, Parameters<typeof createShop>[0], string, string | undefined]>([
  ['before an address', {}, 'nope', 'shippingAddressMissing'],
  ['with an address', SHIPPED, 'checkmo', undefined],
  ['of virtual products', { items: [{ sku: 'EBOOK', quantity: 1 }] }, 'checkmo', undefined],
  ['with an unknown method', SHIPPED, 'nope', 'paymentNotAvailable'],
  ['with the method for a total of 0', SHIPPED, 'free', 'paymentNotAvailable'],
  ['with a method that is off', SHIPPED, 'banktransfer', 'paymentNotAvailable'],
])('setting the method of a cart %s checks address and method', (_, cart, code, key) => {
  const realm = createShop(cart);
  const set = () => setPaymentMethod(realm, storeOf(realm), cartOf(realm), { code });
  expect(refusalOf(set)).toEqual(key && [key, {}]);
  expect(cartOf(realm).payment_method).toBe(key === undefined ? code : undefined);
});

test('a later method without a purchase order number removes the number', () => {
  const realm = createShop(SHIPPED, { config: ALL });
  const set = (code: string, purchase_order_number?: string | null) =>
    setPaymentMethod(realm, storeOf(realm), cartOf(realm), { code, purchase_order_number });
  expect(set('purchaseorder', 'P-7')).toMatchObject({ payment_method: 'purchaseorder', purchase_order_number: 'P-7' });
  expect(set('checkmo', null).purchase_order_number).toBeUndefined();
});
