import { expect, test } from 'vitest';
import {
  createCheckoutShop,
  flatRate,
  home,
  mara,
  SET_BILLING,
  SET_METHOD,
  SET_PAYMENT,
  SET_SHIPPING,
} from './checkout-requests.ts';

const address = { address: home };
const STEPS: readonly (readonly [string, string, object])[] = [
  ['setShippingAddressesOnCart', SET_SHIPPING, { shipping_addresses: [address] }],
  ['setBillingAddressOnCart', SET_BILLING, { billing_address: address }],
  ['setShippingMethodsOnCart', SET_METHOD, { shipping_methods: [flatRate] }],
  ['setPaymentMethodOnCart', SET_PAYMENT, { payment_method: { code: 'checkmo' } }],
  ['placeOrder', 'mutation ($input: PlaceOrderInput) { placeOrder(input: $input) { errors { code } } }', {}],
  [
    'applyCouponToCart',
    'mutation ($input: ApplyCouponToCartInput) { applyCouponToCart(input: $input) { cart { id } } }',
    { coupon_code: 'X' },
  ],
];

test.each(STEPS)('%s with an expired token is refused by release', async (_, query, values) => {
  const shop = await createCheckoutShop({ magento: '2.4.7-p3' });
  const headers = await shop.authorize(mara.email);
  const cart_id = await shop.fill({ TOP: 1 }, headers);
  await shop.magento.clock.advance('2h');
  const input = { cart_id, ...values };
  expect(await shop.send(query, { input }, headers)).toMatchObject({
    status: 200,
    category: 'graphql-authorization',
    message: `The current user cannot perform operations on cart "${cart_id}"`,
  });
  await shop.magento.magento.set({ version: '2.4.8-p1' });
  const { status, body } = await shop.send(query, { input }, headers);
  expect([status, body.data]).toEqual([401, undefined]);
});

test('with an expired token, up to 2.4.7, a guest gets a cart of a guest', async () => {
  const shop = await createCheckoutShop({ magento: '2.4.7-p3' });
  const headers = await shop.authorize(mara.email);
  await shop.magento.clock.advance('2h');
  const created = (await shop.run('mutation { createEmptyCart }', {}, headers)) as { createEmptyCart: string };
  expect((await shop.magento.world()).carts?.find(({ id }) => id === created.createEmptyCart)).not.toHaveProperty(
    'customer',
  );
  expect(await shop.run('{ customerCart { id } }', {}, headers)).toBe('The request is allowed for logged in customer');
});

test('a customer who is locked during the checkout can place the order, but cannot sign in again', async () => {
  const shop = await createCheckoutShop();
  const headers = await shop.authorize(mara.email);
  const cart = await shop.fill({ TOP: 1 }, headers);
  await shop.checkOut(cart, headers);
  await shop.magento.customers.update(mara.email, { failures: 10, locked_until: '+10m' });
  expect(await shop.placeOrder(cart, headers)).toMatchObject({ placeOrder: { errors: [] } });
  const signIn = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;
  expect((await shop.send(signIn)).status).toBe(401);
});

test('a sign-out on another device refuses the next step', async () => {
  const shop = await createCheckoutShop();
  const [phone, laptop] = [await shop.authorize(mara.email), await shop.authorize(mara.email)];
  const cart = await shop.fill({ TOP: 1 }, phone);
  await shop.checkOut(cart, phone);
  await shop.run('mutation { revokeCustomerToken { result } }', {}, laptop);
  expect((await shop.send('{ customer { email } }', {}, phone)).status).toBe(401);
  expect(await shop.placeOrder(cart, phone)).not.toHaveProperty('placeOrder');
});
