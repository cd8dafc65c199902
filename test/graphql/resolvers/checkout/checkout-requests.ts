import type { FixtureDocument } from '../../../../src/state/document/fixture-document.ts';
import { createTestShop, ines, mara, type TestShop } from '../../test-shop.ts';

const products = [
  { sku: 'TOP', name: 'Linen Top', price: 30 },
  { sku: 'BAG', name: 'Canvas Bag', price: 12, quantity: 3 },
  { sku: 'TALK', name: 'Gift Talk', price: 5, __typename: 'VirtualProduct' },
];

export const home = {
  firstname: 'Mara',
  lastname: 'Lind',
  street: ['1 Main St'],
  city: 'Austin',
  region: 'TX',
  postcode: '78701',
  country_code: 'US',
  telephone: '5125550100',
};

type Headers = Readonly<Record<string, string>>;

/** One shop, and the steps of its checkout as a client sends them. */
export interface CheckoutShop extends TestShop {
  /** The data of a response; the first error message if there is one. */
  run(query: string, variables?: object, headers?: Headers): Promise<unknown>;
  /** The masked id of a new guest cart, or of the customer's, with items. */
  fill(items?: Readonly<Record<string, number>>, headers?: Headers): Promise<string>;
  /** Everything that an order needs, except what is in `without`. */
  checkOut(cart: string, headers?: Headers, without?: readonly Step[]): Promise<void>;
  placeOrder(cart: string, headers?: Headers): Promise<unknown>;
}

export type Step = 'email' | 'shipping' | 'billing' | 'method' | 'payment';

export const SET_EMAIL =
  'mutation ($input: SetGuestEmailOnCartInput) { setGuestEmailOnCart(input: $input) { cart { email } } }';
export const SET_SHIPPING =
  'mutation ($input: SetShippingAddressesOnCartInput) { setShippingAddressesOnCart(input: $input) { cart { shipping_addresses { city region { code label region_id } country { code label } } } } }';
export const SET_BILLING =
  'mutation ($input: SetBillingAddressOnCartInput) { setBillingAddressOnCart(input: $input) { cart { billing_address { city } shipping_addresses { city } } } }';
export const SET_METHOD =
  'mutation ($input: SetShippingMethodsOnCartInput) { setShippingMethodsOnCart(input: $input) { cart { shipping_addresses { selected_shipping_method { carrier_title method_title amount { value } } } } } }';
export const SET_PAYMENT =
  'mutation ($input: SetPaymentMethodOnCartInput) { setPaymentMethodOnCart(input: $input) { cart { selected_payment_method { code title } } } }';
const PLACE =
  'mutation ($input: PlaceOrderInput) { placeOrder(input: $input) { order { order_number } orderV2 { number status token email } errors { code message } } }';

export const flatRate = { carrier_code: 'flatrate', method_code: 'flatrate' };
export const PRICES =
  'query ($cart: String!) { cart(cart_id: $cart) { applied_coupons { code } prices { grand_total { value } subtotal_excluding_tax { value } discounts { label amount { value } } } } }';

export async function createCheckoutShop(fixtures: FixtureDocument = {}): Promise<CheckoutShop> {
  const shop = await createTestShop({ products, ...fixtures });
  const run: CheckoutShop['run'] = async (query, variables = {}, headers = {}) => {
    const { body } = await shop.send(query, { ...variables }, headers);
    return body.errors?.[0]?.message ?? body.data;
  };
  // Up to 2.4.3 `same_as_shipping` sets the shipping address, so the billing address must be given.
  const billingAddress = fixtures.magento === '2.4.3' ? { address: home } : { same_as_shipping: true };
  const steps: Readonly<Record<Step, readonly [string, (cart: string) => object]>> = {
    email: [SET_EMAIL, (cart_id) => ({ cart_id, email: 'guest@example.com' })],
    shipping: [SET_SHIPPING, (cart_id) => ({ cart_id, shipping_addresses: [{ address: home }] })],
    billing: [SET_BILLING, (cart_id) => ({ cart_id, billing_address: billingAddress })],
    method: [SET_METHOD, (cart_id) => ({ cart_id, shipping_methods: [flatRate] })],
    payment: [SET_PAYMENT, (cart_id) => ({ cart_id, payment_method: { code: 'checkmo' } })],
  };
  return {
    ...shop,
    run,
    async fill(items = { TOP: 1 }, headers = {}) {
      const query = headers['Authorization'] ? '{ customerCart { id } }' : 'mutation { createEmptyCart }';
      const created = (await run(query, {}, headers)) as { createEmptyCart?: string; customerCart?: { id: string } };
      const cart = created.createEmptyCart ?? created.customerCart?.id ?? '';
      const cartItems = Object.entries(items).map(([sku, quantity]) => ({ sku, quantity }));
      if (cartItems.length === 0) return cart;
      const add =
        'mutation ($id: String!, $items: [CartItemInput!]!) { addProductsToCart(cartId: $id, cartItems: $items) { user_errors { message } } }';
      await run(add, { id: cart, items: cartItems }, headers);
      return cart;
    },
    async checkOut(cart, headers = {}, without = []) {
      for (const [name, [query, input]] of Object.entries(steps)) {
        if (without.some((step) => step === name) || (name === 'email' && headers['Authorization'])) continue;
        await run(query, { input: input(cart) }, headers);
      }
    },
    placeOrder: (cart, headers = {}) => run(PLACE, { input: { cart_id: cart } }, headers),
  };
}

export { ines, mara };
