import { expect } from 'vitest';
import type { DocumentedRequest } from './documented-request.ts';

const URLS = 'return_url: "paypal/return", cancel_url: "paypal/cancel"';

/** developer.adobe.com/commerce/webapi/graphql/schema/checkout and cart, for payments of extensions */
export const paymentRequests: readonly DocumentedRequest[] = [
  {
    operation: 'createGuestCart',
    query: 'mutation { createGuestCart { cart { id } } }',
    data: { createGuestCart: { cart: { id: expect.any(String) } } },
    save: { paid_cart: 'createGuestCart.cart.id' },
  },
  {
    operation: 'createBraintreeClientToken',
    query: 'mutation { createBraintreeClientToken }',
    data: { createBraintreeClientToken: expect.stringMatching(/^\S+$/) },
  },
  {
    operation: 'createPaypalExpressToken',
    query: `mutation { createPaypalExpressToken(input: { cart_id: "<paid_cart>", code: "paypal_express", express_button: true, urls: { ${URLS} } }) { token paypal_urls { start edit } } }`,
    data: {
      createPaypalExpressToken: {
        token: expect.any(String),
        paypal_urls: { start: expect.any(String), edit: expect.any(String) },
      },
    },
  },
  {
    operation: 'createPayflowProToken',
    query: `mutation { createPayflowProToken(input: { cart_id: "<paid_cart>", urls: { ${URLS}, error_url: "paypal/error" } }) { response_message result result_code secure_token secure_token_id } }`,
    data: {
      createPayflowProToken: {
        response_message: expect.any(String),
        result: expect.any(Number),
        secure_token: expect.any(String),
        secure_token_id: expect.any(String),
      },
    },
  },
  {
    operation: 'handlePayflowProResponse',
    query:
      'mutation { handlePayflowProResponse(input: { cart_id: "<paid_cart>", paypal_payload: "BILLTOCITY=Austin&RESULT=0" }) { cart { id } } }',
    data: { handlePayflowProResponse: { cart: { id: expect.any(String) } } },
  },
  // No order waits for a payment on a page of PayPal: the pages document this error.
  {
    operation: 'getHostedProUrl',
    query: '{ getHostedProUrl(input: { cart_id: "<paid_cart>" }) { secure_form_url } }',
    error: 'Could not find payment information for cart.',
    data: { getHostedProUrl: null },
  },
  {
    operation: 'getPayflowLinkToken',
    query:
      '{ getPayflowLinkToken(input: { cart_id: "<paid_cart>" }) { mode paypal_url secure_token secure_token_id } }',
    error: 'Could not find payment information for cart.',
    data: { getPayflowLinkToken: null },
  },
  {
    operation: 'pickupLocations',
    query: '{ pickupLocations(pageSize: 2) { items { pickup_location_code } total_count page_info { page_size } } }',
    data: { pickupLocations: { items: [], total_count: 0, page_info: { page_size: 2 } } },
  },
];
