import { expect, test } from 'vitest';
import { placeOrder, requireGuestEmail } from '../../../src/domain/checkout/place-order.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { customerOf, mailsOf, NOW, refusalOf, storeOf } from '../create-realm.ts';
import { cartOf, createShop, orderOf } from './sample-checkout.ts';

type CartValues = Parameters<typeof createShop>[0];
const COMPLETE: CartValues = {
  email: 'guest@example.com',
  shipping_address: ADDRESS,
  billing_address: { ...ADDRESS, firstname: 'Bill' },
  shipping_method: 'flatrate_flatrate',
  payment_method: 'checkmo',
};

function placeOrderOf(cart: CartValues, document: Parameters<typeof createShop>[1] = {}) {
  const realm = createShop({ ...COMPLETE, ...cart }, document);
  return { realm, order: placeOrder(realm, storeOf(realm, cartOf(realm).store), cartOf(realm)) };
}

test.each([
  [null, null, true],
  [null, '', true],
  [null, 'guest@example.com', false],
  [1, null, false],
])('the cart of the customer %s with the e-mail address %j is refused: %s', (customerId, email, isRefused) => {
  const cart = { ...cartOf(createShop()), customerId, email };
  expect(refusalOf(() => requireGuestEmail(cart))).toEqual(isRefused ? ['guestEmailMissing', {}] : undefined);
});

test('an order has the values of the cart and of the time', () => {
  const { realm, order } = placeOrderOf(
    {
      number: 12,
      coupon_code: 'TEN',
      purchase_order_number: 'P-1',
      currency: 'EUR',
      items: [{ sku: 'BAG', quantity: 2 }],
    },
    { coupons: [{ code: 'TEN', percent: 10 }] },
  );
  expect(order).toEqual({
    id: 1,
    number: '000000001',
    customerId: null,
    store: 'default',
    email: 'guest@example.com',
    status: 'pending',
    at: NOW,
    items: [{ id: 1, sku: 'BAG', quantity: 2, price: 15.5, name: 'Bag' }],
    shipping: 10,
    discount: 3.1,
    currency: 'EUR',
    coupon_code: 'TEN',
    shipping_address: ADDRESS,
    billing_address: { ...ADDRESS, firstname: 'Bill' },
    shipping_method: 'flatrate_flatrate',
    payment_method: 'checkmo',
    purchase_order_number: 'P-1',
    cart_number: 12,
  });
  expect(orderOf(realm)).toBe(order);
  expect(cartOf(realm).is_active).toBe(false);
});

test('ordered pieces are taken from the stock', () => {
  const { realm } = placeOrderOf({ items: [{ sku: 'HAT', quantity: 5 }] });
  expect(realm.world.products.get(1)?.fields['quantity']).toBe(0);
});

test.each([
  ['default', '000000001', 'USD'],
  ['de', '2000000001', 'EUR'],
])('an order of the store view %s has the number %s and the currency %s', (store, number, currency) => {
  const stores = [
    { code: 'default', currency: 'USD' },
    { code: 'de', currency: 'EUR' },
  ];
  expect(placeOrderOf({ store }, { stores }).order).toMatchObject({ store, number, currency });
});

test('virtual products are ordered without shipping, whatever the cart has', () => {
  const { order } = placeOrderOf({ items: [{ sku: 'COURSE', quantity: 1 }] });
  expect(order).toMatchObject({ shipping: 0, shipping_method: null, billing_address: { firstname: 'Bill' } });
  expect(order.shipping_address).toBeUndefined();
});

test('an item of a configurable product has the SKU and price of its variant, and the name of the product', () => {
  const products = [
    {
      sku: 'SHIRT',
      name: 'Shirt',
      price: 20,
      __typename: 'ConfigurableProduct',
      variants: [{ product: { sku: 'M' } }],
    },
    { sku: 'M', name: 'Shirt M', price: 25, quantity: 4 },
  ];
  const items = [{ sku: 'SHIRT', quantity: 1, options: { variant: 'M' } }];
  const { realm, order } = placeOrderOf({ items }, { products });
  expect(order.items).toEqual([{ id: 1, sku: 'M', quantity: 1, price: 25, name: 'Shirt' }]);
  expect(realm.world.products.get(2)?.fields['quantity']).toBe(3);
});

test.each<[string, CartValues, unknown[]]>([
  ['guest', {}, ['sales_email_order_guest_template', 'guest@example.com', { order_number: '000000001' }]],
  [
    'customer',
    { customer: 'mara@example.com' },
    ['sales_email_order_template', 'mara@example.com', { order_number: '000000001' }],
  ],
])('a %s gets an e-mail with the number', (_, cart, mail) => {
  expect(mailsOf(placeOrderOf(cart).realm)).toEqual([mail]);
});

test('an order without an e-mail address is not mailed', () => {
  expect(mailsOf(placeOrderOf({ email: null }).realm)).toEqual([]);
});

test('a cart that cannot be ordered changes nothing', () => {
  const realm = createShop({ ...COMPLETE, payment_method: 'nope' });
  expect(refusalOf(() => placeOrder(realm, storeOf(realm), cartOf(realm)))?.[0]).toBe('paymentNotAvailable');
  expect([realm.world.orders.values(), cartOf(realm).is_active, mailsOf(realm)]).toEqual([[], true, []]);
  expect(realm.world.products.get(1)?.fields['quantity']).toBe(5);
});

const SAVED = { ...ADDRESS, save_in_address_book: true };

test.each<[string, string, CartValues, string[]]>([
  ['2.4.7', 'copied', { shipping_address: SAVED, billing_address: { ...SAVED, is_copy: true } }, ['Mara true true']],
  ['2.4.8', 'copied', { shipping_address: SAVED, billing_address: { ...SAVED, is_copy: true } }, ['Mara false false']],
  // `use_for_shipping`. [Magento api-functional GraphQl/Quote/Customer/SetBillingAddressOnCartTest.php of 2.4.7 and 2.4.8]
  ['2.4.7', 'used', { shipping_address: { ...SAVED, is_copy: true }, billing_address: SAVED }, ['Mara true true']],
  [
    '2.4.8',
    'used',
    { shipping_address: { ...SAVED, is_copy: true }, billing_address: SAVED },
    ['Mara true false', 'Mara false true'],
  ],
  ['2.4.7', 'equal', { shipping_address: SAVED, billing_address: SAVED }, ['Mara true true']],
  ['2.4.8', 'equal', { shipping_address: SAVED, billing_address: SAVED }, ['Mara true false', 'Mara false true']],
  ['2.4.8', 'unsaved', {}, []],
  [
    '2.4.8',
    'different',
    { shipping_address: SAVED, billing_address: { ...SAVED, firstname: 'Bill' } },
    ['Mara true false', 'Bill false true'],
  ],
  [
    '2.4.8',
    'known',
    { shipping_address: { ...SAVED, customer_address_id: 7 }, billing_address: SAVED },
    ['Mara false true'],
  ],
])('in %s the %s addresses of a customer are saved with their default flags', (magento, _, cart, saved) => {
  const customers = [{ email: 'new@example.com', firstname: 'N', lastname: 'N' }];
  const { realm } = placeOrderOf({ customer: 'new@example.com', ...cart }, { magento, customers });
  expect(
    customerOf(realm).addresses.map((each) => `${each.firstname} ${each.default_shipping} ${each.default_billing}`),
  ).toEqual(saved);
});
