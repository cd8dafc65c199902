import { destructive } from './new-account.ts';
import { graphql, rest, type Scenario, type ScenarioRequest } from './scenario.ts';

const createCart = graphql('mutation { createEmptyCart }', { save: { cart: '/data/createEmptyCart' } });

const onCart = (fields: string): ScenarioRequest => graphql(`mutation { ${fields.replaceAll('CART', '"{{cart}}"')} }`);

/** Refusals of carts: an unknown one, and that of a guest, which a scenario creates. */
export const cartScenarios: readonly Scenario[] = [
  {
    id: 'cart/unknown',
    title: 'A cart that does not exist, for a guest and a customer',
    source:
      'module-quote-graph-ql/Model/Cart/GetCartForUser.php, framework/GraphQl/Exception/GraphQlNoSuchEntityException.php',
    requests: [
      graphql('{ cart(cart_id: "no-such-cart") { email } }'),
      graphql('{ cart(cart_id: "no-such-cart") { email } }', { as: 'customer' }),
      rest('GET', 'guest-carts/no-such-cart'),
    ],
  },
  {
    id: 'cart/of-guest',
    title: 'A guest has no cart of a customer, and cannot merge carts',
    source:
      'module-quote-graph-ql/Model/Resolver/CustomerCart.php, module-quote-graph-ql/Model/Resolver/MergeCarts.php',
    requests: [
      graphql('{ customerCart { id } }'),
      graphql('mutation { mergeCarts(source_cart_id: "no-such-cart", destination_cart_id: "no-such-cart") { id } }'),
      rest('GET', 'carts/mine'),
    ],
  },
  {
    id: 'cart/empty-id',
    title: 'A cart without an id',
    source: 'module-quote-graph-ql/Model/Resolver/Cart.php',
    requests: [graphql('{ cart(cart_id: "") { email } }')],
  },
  {
    id: 'cart/changes-to-unknown',
    title: 'Changes to a cart that does not exist',
    source: 'module-quote-graph-ql/Model/Cart/GetCartForUser.php',
    requests: [
      graphql('mutation { applyCouponToCart(input: {cart_id: "no-such-cart", coupon_code: "X"}) { cart { email } } }'),
      graphql('mutation { removeItemFromCart(input: {cart_id: "no-such-cart", cart_item_id: 1}) { cart { email } } }'),
      graphql('mutation { placeOrder(input: {cart_id: "no-such-cart"}) { order { order_number } } }'),
      rest('DELETE', 'guest-carts/no-such-cart/coupons'),
    ],
  },
  destructive(
    'cart/refusals',
    'An e-mail address, a coupon, an item and a payment method that the cart of a guest refuses, and an order without items',
    'module-quote-graph-ql/Model/Resolver/SetGuestEmailOnCart.php, ApplyCouponToCart.php, RemoveItemFromCart.php, PlaceOrder.php',
    [
      createCart,
      onCart('setGuestEmailOnCart(input: {cart_id: CART, email: "no-address"}) { cart { email } }'),
      onCart('applyCouponToCart(input: {cart_id: CART, coupon_code: "NO-SUCH-CODE"}) { cart { email } }'),
      onCart('removeItemFromCart(input: {cart_id: CART, cart_item_id: 2147483000}) { cart { email } }'),
      onCart('setPaymentMethodOnCart(input: {cart_id: CART, payment_method: {code: "no_such"}}) { cart { email } }'),
      onCart('placeOrder(input: {cart_id: CART}) { order { order_number } }'),
    ],
  ),
  destructive(
    'cart/of-another-caller',
    'The cart of a guest, for the guest and for a customer',
    'module-quote-graph-ql/Model/Cart/GetCartForUser.php',
    [
      createCart,
      graphql('{ cart(cart_id: "{{cart}}") { email total_quantity } }'),
      graphql('{ cart(cart_id: "{{cart}}") { email total_quantity } }', { as: 'customer' }),
      rest('GET', 'guest-carts/{{cart}}/totals', undefined, { compare: 'shape' }),
    ],
  ),
];
