import { expect } from 'vitest';
import { ADDRESS, type DocumentedRequest } from './documented-request.ts';

const total = (value: number) => ({ prices: { grand_total: { value } } });
const ITEMS = 'items { uid quantity product { sku } }';

/** developer.adobe.com/commerce/webapi/graphql/schema/cart and checkout */
export const cartRequests: readonly DocumentedRequest[] = [
  {
    operation: 'createEmptyCart',
    query: 'mutation { createEmptyCart }',
    data: { createEmptyCart: expect.any(String) },
    save: { cart: 'createEmptyCart' },
  },
  {
    operation: 'createGuestCart',
    query: 'mutation { createGuestCart { cart { id total_quantity } } }',
    data: { createGuestCart: { cart: { total_quantity: 0 } } },
    save: { second_cart: 'createGuestCart.cart.id' },
  },
  {
    operation: 'addProductsToCart',
    query: `mutation { addProductsToCart(cartId: "<cart>", cartItems: [{ sku: "TOP", quantity: 2 }]) { cart { ${ITEMS} } user_errors { code } } }`,
    data: { addProductsToCart: { cart: { items: [{ quantity: 2, product: { sku: 'TOP' } }] }, user_errors: [] } },
    save: { item: 'addProductsToCart.cart.items.0.uid' },
  },
  {
    operation: 'addSimpleProductsToCart',
    query: `mutation { addSimpleProductsToCart(input: { cart_id: "<second_cart>", cart_items: [{ data: { sku: "TOP", quantity: 1 } }] }) { cart { ${ITEMS} } } }`,
    data: { addSimpleProductsToCart: { cart: { items: [{ product: { sku: 'TOP' } }] } } },
  },
  {
    operation: 'addVirtualProductsToCart',
    query: `mutation { addVirtualProductsToCart(input: { cart_id: "<second_cart>", cart_items: [{ data: { sku: "TALK", quantity: 1 } }] }) { cart { items { __typename } } } }`,
    data: {
      addVirtualProductsToCart: {
        cart: { items: [{ __typename: 'SimpleCartItem' }, { __typename: 'VirtualCartItem' }] },
      },
    },
  },
  {
    operation: 'addConfigurableProductsToCart',
    query:
      'mutation { addConfigurableProductsToCart(input: { cart_id: "<second_cart>", cart_items: [{ parent_sku: "SHIRT", data: { sku: "SHIRT-RED", quantity: 1 } }] }) { cart { items { __typename ... on ConfigurableCartItem { configurable_options { value_label } } } } } }',
    data: {
      addConfigurableProductsToCart: {
        cart: {
          items: [{}, {}, { __typename: 'ConfigurableCartItem', configurable_options: [{ value_label: 'Red' }] }],
        },
      },
    },
  },
  {
    operation: 'addBundleProductsToCart',
    query:
      'mutation { addBundleProductsToCart(input: { cart_id: "<second_cart>", cart_items: [{ data: { sku: "SET", quantity: 1 }, bundle_options: [{ id: 1, quantity: 1, value: ["3"] }] }] }) { cart { items { __typename ... on BundleCartItem { bundle_options { label values { label } } } } } } }',
    data: {
      addBundleProductsToCart: {
        cart: {
          items: [
            {},
            {},
            {},
            { __typename: 'BundleCartItem', bundle_options: [{ label: 'Strap', values: [{ label: 'One' }] }] },
          ],
        },
      },
    },
  },
  {
    operation: 'addDownloadableProductsToCart',
    query:
      'mutation { addDownloadableProductsToCart(input: { cart_id: "<second_cart>", cart_items: [{ data: { sku: "BOOK", quantity: 1 }, downloadable_product_links: [{ link_id: 1 }] }] }) { cart { total_quantity } } }',
    data: { addDownloadableProductsToCart: { cart: { total_quantity: 5 } } },
  },
  {
    operation: 'cart',
    query: '{ cart(cart_id: "<cart>") { total_quantity prices { grand_total { value currency } } } }',
    data: { cart: { total_quantity: 2, prices: { grand_total: { value: 60, currency: 'USD' } } } },
  },
  {
    operation: 'updateCartItems',
    query:
      'mutation { updateCartItems(input: { cart_id: "<cart>", cart_items: [{ cart_item_uid: "<item>", quantity: 3 }] }) { cart { items { quantity } } } }',
    data: { updateCartItems: { cart: { items: [{ quantity: 3 }] } } },
  },
  {
    operation: 'removeItemFromCart',
    query:
      'mutation { removeItemFromCart(input: { cart_id: "<cart>", cart_item_uid: "<item>" }) { cart { items { uid } } } }',
    data: { removeItemFromCart: { cart: { items: [] } } },
  },
  {
    operation: 'customerCart',
    as: 'customer',
    query: '{ customerCart { id items { uid } } }',
    data: { customerCart: { items: [] } },
    save: { own_cart: 'customerCart.id' },
  },
  {
    operation: 'mergeCarts',
    as: 'customer',
    query:
      'mutation { mergeCarts(source_cart_id: "<second_cart>", destination_cart_id: "<own_cart>") { total_quantity } }',
    data: { mergeCarts: { total_quantity: 5 } },
  },
  {
    operation: 'clearCart',
    as: 'customer',
    query: 'mutation { clearCart(input: { uid: "<own_cart>" }) { cart { items { uid } } errors { message } } }',
    data: { clearCart: { cart: { items: [] } } },
  },
  {
    operation: 'assignCustomerToGuestCart',
    query: 'mutation { createEmptyCart }',
    data: { createEmptyCart: expect.any(String) },
    save: { guest_cart: 'createEmptyCart' },
  },
  {
    operation: 'assignCustomerToGuestCart',
    as: 'customer',
    query: 'mutation { assignCustomerToGuestCart(cart_id: "<guest_cart>") { id } }',
    data: { assignCustomerToGuestCart: { id: expect.any(String) } },
    save: { own_cart: 'assignCustomerToGuestCart.id' },
  },
  {
    operation: 'applyCouponToCart',
    query:
      'mutation { addProductsToCart(cartId: "<cart>", cartItems: [{ sku: "TOP", quantity: 2 }]) { cart { total_quantity } } applyCouponToCart(input: { cart_id: "<cart>", coupon_code: "SPRING" }) { cart { applied_coupons { code } prices { grand_total { value } } } } }',
    data: { applyCouponToCart: { cart: { applied_coupons: [{ code: 'SPRING' }], ...total(54) } } },
  },
  {
    operation: 'removeCouponFromCart',
    query:
      'mutation { removeCouponFromCart(input: { cart_id: "<cart>" }) { cart { applied_coupons { code } prices { grand_total { value } } } } }',
    data: { removeCouponFromCart: { cart: { applied_coupons: null, ...total(60) } } },
  },
  {
    operation: 'applyCouponsToCart',
    query:
      'mutation { applyCouponsToCart(input: { cart_id: "<cart>", coupon_codes: ["SPRING"], type: APPEND }) { cart { applied_coupons { code } } } }',
    data: { applyCouponsToCart: { cart: { applied_coupons: [{ code: 'SPRING' }] } } },
  },
  {
    operation: 'removeCouponsFromCart',
    query:
      'mutation { removeCouponsFromCart(input: { cart_id: "<cart>", coupon_codes: ["SPRING"] }) { cart { applied_coupons { code } } } }',
    data: { removeCouponsFromCart: { cart: { applied_coupons: null } } },
  },
  {
    operation: 'setGuestEmailOnCart',
    query:
      'mutation { setGuestEmailOnCart(input: { cart_id: "<cart>", email: "guest@example.com" }) { cart { email } } }',
    data: { setGuestEmailOnCart: { cart: { email: 'guest@example.com' } } },
  },
  {
    operation: 'setShippingAddressesOnCart',
    query: `mutation { setShippingAddressesOnCart(input: { cart_id: "<cart>", shipping_addresses: [{ address: ${ADDRESS} }] }) { cart { shipping_addresses { city available_shipping_methods { carrier_code method_code amount { value } } } } } }`,
    data: {
      setShippingAddressesOnCart: {
        cart: {
          shipping_addresses: [
            {
              city: 'Austin',
              available_shipping_methods: [
                { carrier_code: 'flatrate', method_code: 'flatrate', amount: { value: 10 } },
              ],
            },
          ],
        },
      },
    },
  },
  {
    operation: 'setBillingAddressOnCart',
    query:
      'mutation { setBillingAddressOnCart(input: { cart_id: "<cart>", billing_address: { same_as_shipping: true } }) { cart { billing_address { city region { code } } } } }',
    data: { setBillingAddressOnCart: { cart: { billing_address: { city: 'Austin', region: { code: 'TX' } } } } },
  },
  {
    operation: 'setShippingMethodsOnCart',
    query:
      'mutation { setShippingMethodsOnCart(input: { cart_id: "<cart>", shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }] }) { cart { shipping_addresses { selected_shipping_method { carrier_title amount { value } } } } } }',
    data: {
      setShippingMethodsOnCart: {
        cart: {
          shipping_addresses: [{ selected_shipping_method: { carrier_title: 'Flat Rate', amount: { value: 10 } } }],
        },
      },
    },
  },
  {
    operation: 'estimateShippingMethods',
    query:
      'mutation { estimateShippingMethods(input: { cart_id: "<cart>", address: { country_code: US, region: { region_id: 57 }, postcode: "78701" } }) { carrier_code method_code amount { value } } }',
    data: { estimateShippingMethods: [{ carrier_code: 'flatrate', method_code: 'flatrate', amount: { value: 10 } }] },
  },
  {
    operation: 'estimateTotals',
    query:
      'mutation { estimateTotals(input: { cart_id: "<cart>", address: { country_code: US, region: { region_id: 57 }, postcode: "78701" }, shipping_method: { carrier_code: "flatrate", method_code: "flatrate" } }) { cart { prices { grand_total { value } } } } }',
    data: { estimateTotals: { cart: total(70) } },
  },
  {
    operation: 'setPaymentMethodOnCart',
    query:
      'mutation { setPaymentMethodOnCart(input: { cart_id: "<cart>", payment_method: { code: "checkmo" } }) { cart { selected_payment_method { code title } available_payment_methods { code } } } }',
    data: {
      setPaymentMethodOnCart: {
        cart: {
          selected_payment_method: { code: 'checkmo', title: 'Check / Money order' },
          available_payment_methods: [{ code: 'checkmo' }],
        },
      },
    },
  },
  {
    operation: 'checkoutAgreements',
    query: '{ checkoutAgreements { agreement_id name checkbox_text mode } }',
    data: { checkoutAgreements: [{ agreement_id: 1, name: 'Terms', checkbox_text: 'I agree', mode: 'MANUAL' }] },
  },
  {
    operation: 'placeOrder',
    query: 'mutation { placeOrder(input: { cart_id: "<cart>" }) { orderV2 { number token } errors { code } } }',
    data: { placeOrder: { orderV2: { number: expect.stringMatching(/^\d{9}$/) }, errors: [] } },
    save: { guest_number: 'placeOrder.orderV2.number', guest_token: 'placeOrder.orderV2.token' },
  },
  {
    operation: 'setPaymentMethodAndPlaceOrder',
    as: 'customer',
    query: `mutation { addProductsToCart(cartId: "<own_cart>", cartItems: [{ sku: "TALK", quantity: 1 }]) { cart { total_quantity } }
      setBillingAddressOnCart(input: { cart_id: "<own_cart>", billing_address: { address: ${ADDRESS} } }) { cart { id } }
      setPaymentMethodAndPlaceOrder(input: { cart_id: "<own_cart>", payment_method: { code: "checkmo" } }) { order { order_number } } }`,
    data: { setPaymentMethodAndPlaceOrder: { order: { order_number: expect.stringMatching(/^\d{9}$/) } } },
    save: { own_number: 'setPaymentMethodAndPlaceOrder.order.order_number' },
  },
];
