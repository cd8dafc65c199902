import { expect, test } from 'vitest';
import {
  createCheckoutShop,
  flatRate,
  home,
  ines,
  mara,
  PRICES,
  SET_BILLING,
  SET_EMAIL,
  SET_METHOD,
  SET_PAYMENT,
  SET_SHIPPING,
} from './checkout-requests.ts';

const REQUIRED = (name: string) => `"${name}" is required. Enter and try again.`;

test.each([
  ['a country that is not allowed', { country_code: 'XX' }, 'Country is not available'],
  ['no region where a state is required', { region: null }, 'Region is required.'],
  [
    'a region of another country',
    { region: null, region_id: 79 },
    'The region_id does not match the selected country or region',
  ],
  [
    'a region that differs from its code',
    { region_id: 12 },
    'The region_id does not match the selected country or region',
  ],
  [
    'a region of another country where none is required',
    { country_code: 'DE', region: null, region_id: 57 },
    'The specified region is not a part of the selected country or region',
  ],
  ['the name of a region in place of its code', { region: 'Texas' }, REQUIRED('regionId')],
  ['three street lines', { street: ['a', 'b', 'c'] }, '"Street Address" cannot contain more than 2 lines.'],
  ['no postcode', { postcode: null }, REQUIRED('postcode')],
  ['a blank city', { city: ' ' }, REQUIRED('city')],
])('refuses an address with %s', async (_, change, message) => {
  const shop = await createCheckoutShop();
  const cart_id = await shop.fill();
  const input = { cart_id, shipping_addresses: [{ address: { ...home, ...change } }] };
  expect(await shop.run(SET_SHIPPING, { input })).toBe(message);
  expect(await shop.placeOrder(cart_id)).toMatchObject({ placeOrder: { orderV2: null } });
});

test('reports each missing value of an address as an error without a path', async () => {
  const shop = await createCheckoutShop();
  const address = { ...home, firstname: '', city: '', telephone: '' };
  const input = { cart_id: await shop.fill(), shipping_addresses: [{ address }] };
  const { body, status } = await shop.send(SET_SHIPPING, { input });
  expect(status).toBe(200);
  expect(body.errors).toEqual(
    ['firstname', 'city', 'telephone'].map((name) => ({
      message: REQUIRED(name),
      extensions: { category: 'graphql-input' },
    })),
  );
});

test('completes the region of a shipping address from its code, in any letter case', async () => {
  const shop = await createCheckoutShop();
  const input = { cart_id: await shop.fill(), shipping_addresses: [{ address: { ...home, country_code: 'us' } }] };
  expect(await shop.run(SET_SHIPPING, { input })).toEqual({
    setShippingAddressesOnCart: {
      cart: {
        shipping_addresses: [
          {
            city: 'Austin',
            region: { code: 'TX', label: 'Texas', region_id: 57 },
            country: { code: 'US', label: 'US' },
          },
        ],
      },
    },
  });
});

const address = { address: home };
test.each([
  [SET_SHIPPING, { shipping_addresses: [] }, 'Required parameter "shipping_addresses" is missing'],
  [SET_SHIPPING, { shipping_addresses: [address, address] }, 'You cannot specify multiple shipping addresses.'],
  [
    SET_SHIPPING,
    { shipping_addresses: [{}] },
    'The shipping address must contain either "customer_address_id" or "address".',
  ],
  [
    SET_SHIPPING,
    { shipping_addresses: [{ ...address, customer_address_id: 1 }] },
    'The shipping address cannot contain "customer_address_id" and "address" at the same time.',
  ],
  [SET_SHIPPING, { shipping_addresses: [{ customer_address_id: 1 }] }, "The current customer isn't authorized."],
  [SET_BILLING, { billing_address: {} }, 'Required parameter "billing_address" is missing'],
  [
    SET_BILLING,
    { billing_address: { use_for_shipping: true } },
    'The billing address must contain either "customer_address_id", "address", or "same_as_shipping".',
  ],
  [
    SET_BILLING,
    { billing_address: { ...address, customer_address_id: 1 } },
    'The billing address cannot contain "customer_address_id" and "address" at the same time.',
  ],
  [
    SET_BILLING,
    { billing_address: { same_as_shipping: true } },
    'Could not use the "same_as_shipping" option, because the shipping address has not been set.',
  ],
  [SET_METHOD, { shipping_methods: [] }, 'Required parameter "shipping_methods" is missing'],
  [SET_METHOD, { shipping_methods: [flatRate, flatRate] }, 'You cannot specify multiple shipping methods.'],
  [
    SET_METHOD,
    { shipping_methods: [{ carrier_code: '', method_code: 'x' }] },
    'Required parameter "carrier_code" is missing.',
  ],
  [
    SET_METHOD,
    { shipping_methods: [{ carrier_code: 'x', method_code: '' }] },
    'Required parameter "method_code" is missing.',
  ],
  [SET_METHOD, { shipping_methods: [flatRate] }, 'The shipping address is missing. Set the address and try again.'],
  [SET_PAYMENT, { payment_method: { code: '' } }, 'Required parameter "code" for "payment_method" is missing.'],
  [
    SET_PAYMENT,
    { payment_method: { code: 'checkmo' } },
    'The shipping address is missing. Set the address and try again.',
  ],
])('%s refuses %j', async (query, values, message) => {
  const shop = await createCheckoutShop();
  const input = { cart_id: await shop.fill(), ...values };
  expect(await shop.run(query, { input })).toBe(message);
});

test('refuses shipping methods and payment methods that the store does not offer', async () => {
  const shop = await createCheckoutShop({ config: { 'payment/checkmo/active': 0 } });
  const cart_id = await shop.fill();
  await shop.checkOut(cart_id, {}, ['method', 'payment']);
  const method = { carrier_code: 'nope', method_code: 'x' };
  expect(await shop.run(SET_METHOD, { input: { cart_id, shipping_methods: [method] } })).toBe(
    'Carrier with such method not found: nope, x',
  );
  for (const code of ['checkmo', 'free', 'nope']) {
    expect(await shop.run(SET_PAYMENT, { input: { cart_id, payment_method: { code } } })).toBe(
      'The requested Payment Method is not available.',
    );
  }
});

test('offers the shipping and payment methods of the configuration', async () => {
  const shop = await createCheckoutShop({
    config: {
      'carriers/flatrate/type': 'O',
      'carriers/flatrate/price': 7,
      'carriers/freeshipping/active': 1,
      'carriers/freeshipping/free_shipping_subtotal': 50,
      'payment/banktransfer/active': 1,
    },
  });
  const query = `query ($cart: String!) { cart(cart_id: $cart) { available_payment_methods { code title }
    shipping_addresses { available_shipping_methods { carrier_code carrier_title method_title amount { value } } } } }`;
  const available = async (quantity: number) => {
    const cart = await shop.fill({ TOP: quantity });
    await shop.checkOut(cart, {}, ['method', 'payment']);
    return shop.run(query, { cart });
  };
  const flat = {
    carrier_code: 'flatrate',
    carrier_title: 'Flat Rate',
    method_title: 'Fixed',
    amount: { value: 7 },
  };
  const free = {
    carrier_code: 'freeshipping',
    carrier_title: 'Free Shipping',
    method_title: 'Free',
    amount: { value: 0 },
  };
  const available_payment_methods = [
    { code: 'checkmo', title: 'Check / Money order' },
    { code: 'banktransfer', title: 'Bank Transfer Payment' },
  ];
  expect(await available(1)).toEqual({
    cart: { available_payment_methods, shipping_addresses: [{ available_shipping_methods: [flat] }] },
  });
  expect(await available(2)).toEqual({
    cart: { available_payment_methods, shipping_addresses: [{ available_shipping_methods: [free, flat] }] },
  });
});

test.each(['2.4.7-p3', '2.4.8-p1'])(
  'accepts addresses from the customer’s address book only in %s',
  async (magento) => {
    const { region: _, ...values } = home;
    const saved = { ...values, region: { region_id: 57 } };
    const shop = await createCheckoutShop({
      magento,
      customers: [
        { ...mara, addresses: [saved] },
        { ...ines, addresses: [saved] },
      ],
    });
    const headers = await shop.authorize(mara.email);
    const cart_id = await shop.fill({ TOP: 1 }, headers);
    const set = (customer_address_id: number) =>
      shop.send(SET_SHIPPING, { input: { cart_id, shipping_addresses: [{ customer_address_id }] } }, headers);
    expect((await set(1)).body).toMatchObject({
      data: { setShippingAddressesOnCart: { cart: { shipping_addresses: [{ region: { label: 'Texas' } }] } } },
    });
    const status = magento === '2.4.7-p3' ? 200 : 403;
    expect(await set(2)).toMatchObject({
      status,
      message: 'Current customer does not have permission to address with ID "2"',
    });
    expect(await set(99)).toMatchObject({ status: 200, message: 'Could not find a address with ID "99"' });
  },
);

test('uses a billing address for shipping', async () => {
  const shop = await createCheckoutShop();
  const input = { cart_id: await shop.fill(), billing_address: { ...address, use_for_shipping: true } };
  expect(await shop.run(SET_BILLING, { input })).toEqual({
    setBillingAddressOnCart: {
      cart: { billing_address: { city: 'Austin' }, shipping_addresses: [{ city: 'Austin' }] },
    },
  });
});

test('refuses every step of a guest while guest checkout is off, and serves the cart', async () => {
  const shop = await createCheckoutShop({ config: { 'checkout/options/guest_checkout': 0 } });
  const cart_id = await shop.fill();
  const message = 'Guest checkout is not allowed. Register a customer account or login with existing one.';
  const steps: [string, object][] = [
    [SET_EMAIL, { email: 'guest@example.com' }],
    [SET_SHIPPING, { shipping_addresses: [address] }],
    [SET_BILLING, { billing_address: address }],
    [SET_METHOD, { shipping_methods: [flatRate] }],
    [SET_PAYMENT, { payment_method: { code: 'checkmo' } }],
  ];
  for (const [query, values] of steps) {
    expect(await shop.send(query, { input: { cart_id, ...values } })).toMatchObject({ status: 403, message });
  }
  expect(await shop.placeOrder(cart_id)).toBe(message);
  expect(await shop.run(PRICES, { cart: cart_id })).toMatchObject({ cart: { prices: { grand_total: { value: 30 } } } });
});
