import { expect, test } from 'vitest';
import { createCheckoutShop, flatRate, mara, PRICES } from './checkout-requests.ts';

const APPLY =
  'mutation ($cart: String!, $code: String!) { applyCouponToCart(input: { cart_id: $cart, coupon_code: $code }) { cart { applied_coupons { code } } } }';
const REMOVE =
  'mutation ($cart: String!) { removeCouponFromCart(input: { cart_id: $cart }) { cart { applied_coupons { code } } } }';

test('applies one coupon, which reduces the totals until it is removed', async () => {
  const shop = await createCheckoutShop({
    coupons: [
      { code: 'SPRING', percent: 10, label: 'Spring sale' },
      { code: 'BIG', amount: 20, min_subtotal: 100 },
      { code: 'OLD', percent: 50, to: '2029-01-01T00:00:00Z' },
      { code: 'OFF', percent: 50, is_active: false },
    ],
  });
  const cart = await shop.fill({ TOP: 1 });
  const invalid = "The coupon code isn't valid. Verify the code and try again.";
  for (const code of ['NOPE', 'BIG', 'OLD', 'OFF']) expect(await shop.run(APPLY, { cart, code })).toBe(invalid);
  expect(await shop.run(APPLY, { cart, code: 'spring' })).toEqual({
    applyCouponToCart: { cart: { applied_coupons: [{ code: 'spring' }] } },
  });
  expect(await shop.run(APPLY, { cart, code: 'SPRING' })).toBe(
    'A coupon is already applied to the cart. Please remove it to apply another',
  );
  expect(await shop.run(PRICES, { cart })).toEqual({
    cart: {
      applied_coupons: [{ code: 'spring' }],
      prices: {
        grand_total: { value: 27 },
        subtotal_excluding_tax: { value: 30 },
        discounts: [{ label: 'Spring sale', amount: { value: 3 } }],
      },
    },
  });
  expect(await shop.run(REMOVE, { cart })).toEqual({ removeCouponFromCart: { cart: { applied_coupons: null } } });
  expect(await shop.run(REMOVE, { cart: await shop.fill({}) })).toBe('Cart does not contain products');
});

test('estimates methods and totals of any cart, and saves nothing', async () => {
  const shop = await createCheckoutShop();
  const cart_id = await shop.fill({ TOP: 2 }, await shop.authorize(mara.email));
  const input = { cart_id, address: { country_code: 'US' }, shipping_method: flatRate };
  const totals =
    'mutation ($input: EstimateTotalsInput!) { estimateTotals(input: $input) { cart { prices { grand_total { value } } } } }';
  expect(await shop.run(totals, { input })).toEqual({
    estimateTotals: { cart: { prices: { grand_total: { value: 70 } } } },
  });
  const unknown = { ...input, shipping_method: { carrier_code: 'x', method_code: 'x' } };
  expect(await shop.run(totals, { input: unknown })).toMatchObject({
    estimateTotals: { cart: { prices: { grand_total: { value: 60 } } } },
  });
  const virtual = { cart_id: await shop.fill({ TALK: 1 }), address: { country_code: 'US' } };
  const methods = 'mutation ($input: EstimateTotalsInput!) { estimateShippingMethods(input: $input) { carrier_code } }';
  expect(await shop.run(methods, { input: virtual })).toEqual({ estimateShippingMethods: [] });
  expect(await shop.send(methods, { input: { ...virtual, cart_id: 'nope' } })).toMatchObject({
    message: 'Could not find a cart with ID "nope"',
    category: 'graphql-input',
  });
});

test('shows the agreements of the document while they are switched on', async () => {
  const agreements = [
    { name: 'Terms', content: 'All sales are final.', checkbox_text: 'I agree' },
    { name: 'Old terms', content: '', checkbox_text: 'I agree', is_active: false },
  ];
  const query = '{ checkoutAgreements { agreement_id name content checkbox_text is_html mode } }';
  const off = await createCheckoutShop({ agreements });
  expect(await off.run(query)).toEqual({ checkoutAgreements: [] });
  const on = await createCheckoutShop({ agreements, config: { 'checkout/options/enable_agreements': 1 } });
  expect(await on.run(query)).toEqual({
    checkoutAgreements: [{ agreement_id: 1, ...agreements[0], is_html: false, mode: 'MANUAL' }],
  });
});
