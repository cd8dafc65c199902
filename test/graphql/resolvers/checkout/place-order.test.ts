import { expect, test } from 'vitest';
import {
  createCheckoutShop,
  flatRate,
  home,
  mara,
  PRICES,
  SET_METHOD,
  SET_SHIPPING,
  type Step,
} from './checkout-requests.ts';

const UNABLE = 'UNABLE_TO_PLACE_ORDER';
const BILLING =
  'Please check the billing address information. ' +
  ['firstname', 'lastname', 'street', 'city', 'telephone', 'postcode', 'countryId']
    .map((name) => `"${name}" is required. Enter and try again.`)
    .join(' ');
const COUNTRY = "Some addresses can't be used due to the configurations for specific countries.";
const METHOD = 'The shipping method is missing. Select the shipping method and try again.';
const PAYMENT = 'Enter a valid payment method and try again.';

const MISSING: readonly [Step, string, string][] = [
  ['email', 'GUEST_EMAIL_MISSING', 'Guest email for cart is missing.'],
  ['shipping', UNABLE, COUNTRY],
  ['method', UNABLE, METHOD],
  ['billing', UNABLE, BILLING],
  ['payment', UNABLE, PAYMENT],
];

test.each(MISSING)('lists the missing %s as %s', async (step, code, message) => {
  const shop = await createCheckoutShop();
  const cart = await shop.fill();
  await shop.checkOut(cart, {}, [step]);
  expect(await shop.placeOrder(cart)).toEqual({
    placeOrder: { order: null, orderV2: null, errors: [{ code, message }] },
  });
  expect(await shop.run(PRICES, { cart })).toHaveProperty('cart');
});

test.each([
  ['2.4.3', 'email', 'Guest email for cart is missing.'],
  ['2.4.3', 'payment', `Unable to place order: ${PAYMENT}`],
  ['2.4.3', 'shipping', `Unable to place order: ${COUNTRY}`],
  ['2.4.6-p11', 'email', 'Guest email for cart is missing.'],
  ['2.4.6-p11', 'payment', `Unable to place order: ${PAYMENT}`],
  ['2.4.6-p11', 'billing', `Unable to place order: ${BILLING}`],
] as const)('%s reports the missing %s as an error of GraphQL', async (magento, step, message) => {
  const shop = await createCheckoutShop({ magento });
  const cart = await shop.fill();
  await shop.checkOut(cart, {}, [step]);
  const place = 'mutation ($id: String!) { placeOrder(input: { cart_id: $id }) { order { order_number } } }';
  expect(await shop.send(place, { id: cart })).toMatchObject({ message, category: 'graphql-input' });
  await shop.checkOut(cart);
  expect(await shop.run(place, { id: cart })).toEqual({ placeOrder: { order: { order_number: '000000001' } } });
});

test('2.4.6 hides the reason why an empty cart is not ordered', async () => {
  const shop = await createCheckoutShop({ magento: '2.4.6' });
  const cart = await shop.fill({});
  await shop.checkOut(cart);
  const place = 'mutation ($id: String!) { placeOrder(input: { cart_id: $id }) { order { order_number } } }';
  expect(await shop.run(place, { id: cart })).toBe(
    'Unable to place order: A server error stopped your order from being placed. Please try to place your order again',
  );
});

test('an order ends the cart, and orders of a store view are numbered', async () => {
  const shop = await createCheckoutShop({ stores: [{ code: 'default' }, { code: 'fr' }] });
  for (const [store, number] of [
    ['default', '000000001'],
    ['default', '000000002'],
    ['fr', '2000000001'],
  ] as const) {
    const cart = await shop.fill();
    await shop.checkOut(cart);
    expect(await shop.placeOrder(cart, { Store: store })).toMatchObject({
      placeOrder: {
        order: { order_number: number },
        orderV2: { number, status: 'Pending', email: 'guest@example.com' },
        errors: [],
      },
    });
    expect(await shop.placeOrder(cart)).toMatchObject({ placeOrder: { errors: [{ code: 'CART_NOT_ACTIVE' }] } });
    expect(await shop.run(PRICES, { cart })).toBe("The cart isn't active.");
  }
  expect((await shop.magento.mailbox.list()).map(({ to, template }) => [to, template])).toEqual(
    Array.from({ length: 3 }, () => ['guest@example.com', 'sales_email_order_guest_template']),
  );
});

test('an order reduces the stock', async () => {
  const shop = await createCheckoutShop({ magento: '2.4.7-p3' });
  const [first, second] = [await shop.fill({ BAG: 2 }), await shop.fill({ BAG: 2 })];
  await shop.checkOut(first);
  await shop.checkOut(second, {}, ['shipping']);
  expect(await shop.placeOrder(first)).toMatchObject({ placeOrder: { errors: [] } });
  expect(await shop.placeOrder(second)).toMatchObject({
    placeOrder: { errors: [{ code: 'UNDEFINED', message: 'The requested qty is not available' }] },
  });
  const { products } = await shop.magento.world();
  expect(products?.find(({ sku }) => sku === 'BAG')).toMatchObject({ quantity: 1 });
});

test('checks the minimum amount and the payment method last', async () => {
  const shop = await createCheckoutShop({
    config: { 'sales/minimum_order/active': 1, 'sales/minimum_order/amount': 50.5 },
  });
  const cart = await shop.fill();
  await shop.checkOut(cart);
  const messageOf = async () => {
    const data = (await shop.placeOrder(cart)) as { placeOrder: { errors: { message: string }[] } };
    return data.placeOrder.errors[0]?.message;
  };
  expect(await messageOf()).toBe('Minimum order amount is $50.50');
  await shop.magento.config.set({ 'sales/minimum_order/description': 'Too small', 'payment/checkmo/active': 0 });
  expect(await messageOf()).toBe('Too small');
  await shop.magento.config.set({ 'sales/minimum_order/active': 0 });
  expect(await messageOf()).toBe('The requested Payment Method is not available.');
});

test('sets the payment method and places the order at once, or changes nothing', async () => {
  const shop = await createCheckoutShop();
  const cart_id = await shop.fill();
  const query =
    'mutation ($input: SetPaymentMethodAndPlaceOrderInput) { setPaymentMethodAndPlaceOrder(input: $input) { order { order_number } } }';
  const input = { cart_id, payment_method: { code: 'checkmo' } };
  expect(await shop.run(query, { input })).toBe('Guest email for cart is missing.');
  await shop.checkOut(cart_id, {}, ['payment', 'method']);
  expect(await shop.run(query, { input })).toBe(`Unable to place order: ${METHOD}`);
  const selected = await shop.run('query ($id: String!) { cart(cart_id: $id) { selected_payment_method { code } } }', {
    id: cart_id,
  });
  expect(selected).toEqual({ cart: { selected_payment_method: { code: '' } } });
  await shop.run(SET_METHOD, { input: { cart_id, shipping_methods: [flatRate] } });
  expect(await shop.run(query, { input })).toEqual({
    setPaymentMethodAndPlaceOrder: { order: { order_number: '000000001' } },
  });
});

test.each([
  ['2.4.7-p3', [{ city: 'Austin', default_billing: true, default_shipping: true }]],
  ['2.4.8-p1', [{ city: 'Austin', default_billing: false, default_shipping: false }]],
])('the order of a customer saves one address for both in %s', async (magento, addresses) => {
  const shop = await createCheckoutShop({ magento });
  const headers = await shop.authorize(mara.email);
  const cart = await shop.fill({ TOP: 1 }, headers);
  await shop.checkOut(cart, headers);
  await shop.placeOrder(cart, headers);
  const query = '{ customer { addresses { city default_billing default_shipping } } }';
  expect(await shop.run(query, {}, headers)).toEqual({ customer: { addresses } });
});

test('an address that is not for the address book is not saved', async () => {
  const shop = await createCheckoutShop();
  const headers = await shop.authorize(mara.email);
  const cart_id = await shop.fill({ TOP: 1 }, headers);
  await shop.checkOut(cart_id, headers, ['billing']);
  const input = { cart_id, shipping_addresses: [{ address: { ...home, save_in_address_book: false } }] };
  await shop.run(SET_SHIPPING, { input }, headers);
  await shop.checkOut(cart_id, headers, ['shipping']);
  expect(await shop.placeOrder(cart_id, headers)).toMatchObject({ placeOrder: { errors: [] } });
  expect(await shop.run('{ customer { addresses { city } } }', {}, headers)).toEqual({ customer: { addresses: [] } });
});

test('carts, orders and coupons survive a restart from the exported world', async () => {
  const shop = await createCheckoutShop({ coupons: [{ code: 'SPRING', percent: 10 }] });
  const [ordered, open] = [await shop.fill(), await shop.fill({ BAG: 1 })];
  await shop.checkOut(ordered);
  await shop.placeOrder(ordered);
  await shop.checkOut(open);
  const world = await shop.magento.world();
  const again = await createCheckoutShop(world);
  expect(await again.magento.world()).toEqual(world);
  expect(await again.placeOrder(open)).toMatchObject({ placeOrder: { orderV2: { number: '000000002' } } });
});
