import { destructive } from './new-account.ts';
import { graphql, type Scenario, type ScenarioRequest } from './scenario.ts';

const CREATE_CART = graphql('mutation { createEmptyCart }', { save: { cart: '/data/createEmptyCart' } });

const onCart = (fields: string, details: Parameters<typeof graphql>[1] = {}): ScenarioRequest =>
  graphql(`mutation { ${fields.replaceAll('CART', '"{{cart}}"')} }`, details);

const ADDRESS =
  'firstname: "Drift", lastname: "Check", street: ["1 Main Street"], city: "Austin", region: "TX", postcode: "78701", country_code: "US", telephone: "5125550100"';

const setShippingAddress = (address: string, details: Parameters<typeof graphql>[1] = {}): ScenarioRequest =>
  onCart(
    `setShippingAddressesOnCart(input: {cart_id: CART, shipping_addresses: [${address}]}) { cart { shipping_addresses { city available_shipping_methods { carrier_code method_code } } } }`,
    details,
  );

const setBillingAddress = (address: string): ScenarioRequest =>
  onCart(
    `setBillingAddressOnCart(input: {cart_id: CART, billing_address: ${address}}) { cart { billing_address { city } } }`,
  );

/** The SKU is a variable, because a SKU may contain quotes. */
const addToCart = (sku: string): ScenarioRequest =>
  graphql(
    'mutation ($sku: String!) { addProductsToCart(cartId: "{{cart}}", cartItems: [{sku: $sku, quantity: 1}]) { cart { total_quantity } user_errors { code message } } }',
    { variables: { sku } },
  );

/** The checkout of a guest over GraphQL, in carts that the scenarios create. */
export const checkoutScenarios: readonly Scenario[] = [
  destructive(
    'checkout/unknown-product',
    'A product that does not exist is added to a cart',
    'module-quote/Model/Cart/AddProductsToCart.php, module-quote-graph-ql/Model/Cart/AddSimpleProductToCart.php',
    [
      CREATE_CART,
      addToCart('no-such-sku-of-the-store'),
      onCart(
        'addSimpleProductsToCart(input: {cart_id: CART, cart_items: [{data: {sku: "no-such-sku-of-the-store", quantity: 1}}]}) { cart { total_quantity } }',
      ),
    ],
  ),
  destructive(
    'checkout/billing-address',
    'A billing address that is missing, given twice, and of a guest who has no address book',
    'module-quote-graph-ql/Model/Cart/SetBillingAddressOnCart.php',
    [
      CREATE_CART,
      setBillingAddress('{}'),
      setBillingAddress(`{customer_address_id: 1, address: {${ADDRESS}}}`),
      setBillingAddress('{customer_address_id: 2147483000}'),
      setBillingAddress(`{address: {${ADDRESS}}}`),
    ],
  ),
  destructive(
    'checkout/shipping-address',
    'Shipping addresses that are missing, given twice, and more than one',
    'module-quote-graph-ql/Model/Cart/SetShippingAddressesOnCart.php',
    [
      CREATE_CART,
      setShippingAddress('{}'),
      setShippingAddress(`{customer_address_id: 1, address: {${ADDRESS}}}`),
      setShippingAddress(`{address: {${ADDRESS}}}, {address: {${ADDRESS}}}`),
    ],
  ),
  {
    ...destructive(
      'checkout/order',
      'A guest adds the product of --product, sets addresses and methods, and places an order',
      'module-quote-graph-ql/etc/schema.graphqls',
      [
        CREATE_CART,
        addToCart('{{sku}}'),
        onCart('setGuestEmailOnCart(input: {cart_id: CART, email: "{{newEmail}}"}) { cart { email } }', {
          compare: 'shape',
        }),
        setShippingAddress(`{address: {${ADDRESS}}}`, {
          compare: 'shape',
          save: {
            carrier:
              '/data/setShippingAddressesOnCart/cart/shipping_addresses/0/available_shipping_methods/0/carrier_code',
            method:
              '/data/setShippingAddressesOnCart/cart/shipping_addresses/0/available_shipping_methods/0/method_code',
          },
        }),
        setBillingAddress('{same_as_shipping: true}'),
        onCart(
          'setShippingMethodsOnCart(input: {cart_id: CART, shipping_methods: [{carrier_code: "{{carrier}}", method_code: "{{method}}"}]}) { cart { available_payment_methods { code } } }',
          {
            compare: 'shape',
            save: { payment: '/data/setShippingMethodsOnCart/cart/available_payment_methods/0/code' },
          },
        ),
        onCart(
          'setPaymentMethodOnCart(input: {cart_id: CART, payment_method: {code: "{{payment}}"}}) { cart { selected_payment_method { code } } }',
          { compare: 'shape' },
        ),
        onCart('placeOrder(input: {cart_id: CART}) { order { order_number } }', { compare: 'shape' }),
        graphql('{ cart(cart_id: "{{cart}}") { email } }'),
      ],
    ),
    needs: 'product',
  },
];
