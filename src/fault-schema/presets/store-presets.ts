import { definePresets, docs } from './preset.ts';
import { EDGE_HEADERS } from './preset-operations.ts';

/** Carts and orders, in GraphQL and REST. */
const ORDERS = { match: '^placeOrder$|^(POST|PUT) /V1/(guest-)?carts/.*(order|payment-information)$' };
const CARTS = { match: '[cC]art|^placeOrder$|^estimate' };
const ANY_VALUE = { match: '.' };
/** The queries that return staged content. */
const PREVIEW_QUERIES = ['products', 'categoryList'];

/** Carts, orders, store views and staged content. */
export const storePresets = definePresets(
  {
    id: 'cart-belongs-to-other-user',
    why: "The cart id of a guest, or of another customer, is still in the app's storage after signing in or out.",
    clears: 'a new cart: those created after the fault belong to the client; or removing the fault',
    sources: ['magento/pwa-studio#4536', 'magento/magento2#38761', docs('graphql/schema/cart/mutations/merge.md')],
    says: ['cartOfAnother'],
    when: { operation: CARTS },
    then: { cart: 'reassign' },
  },
  {
    id: 'cart-of-another-store',
    why: 'The Store header changes after the cart was created, for example by a language switch: since 2.4.2 the store views of other websites refuse the cart, before 2.4.2 all other store views.',
    clears: 'removing the fault',
    sources: ['magento/magento2#28953', 'magento/magento2#30100'],
    says: ['cartOfAnotherWebsite'],
    when: { operation: { match: '^cart$|(To|On|From|Of)Cart|^updateCartItems$|^placeOrder$|^estimate' } },
    then: { refuse: 'cartOfAnotherWebsite' },
  },
  {
    id: 'merge-carts-fails',
    why: 'After a successful sign-in, the carts cannot be merged because together they exceed the stock; the app cannot continue.',
    clears: 'the first refused merge (`times` sets the number)',
    sources: ['magento/pwa-studio#3100', 'graycoreio/daffodil#2287'],
    says: ['requestedQtyNotAvailable'],
    when: { operation: 'mergeCarts' },
    then: { refuse: 'requestedQtyNotAvailable' },
    times: 1,
  },
  {
    id: 'rate-limited',
    why: 'Orders are placed faster than the store allows: after two, it blocks for three times the period of one minute.',
    clears: 'the clock (3 minutes after the first order), or removing the fault',
    sources: [docs('get-started/rate-limiting.md')],
    says: ['tooManyRequests'],
    when: { operation: ORDERS },
    then: {
      quota: { limit: 2, window: '3m', by: 'account' },
      refuse: 'tooManyRequests',
      // Magento sends no Retry-After header.
      reply: { headers: { 'retry-after': null } },
    },
    variants: {
      edge: {
        why: 'A content delivery network in front of Magento limits all requests, here to five in a minute; Magento itself does not.',
        when: { method: { match: '.' } },
        then: {
          quota: { limit: 5, window: '1m', by: 'ip' },
          http: {
            status: 429,
            headers: EDGE_HEADERS,
            body: '<!doctype html>\n<title>429 Too Many Requests</title>\n<h1>Too Many Requests</h1>\n',
          },
        },
      },
    },
  },
  {
    id: 'store-not-found',
    why: 'The Store header, or the store code in the path, names a store view that does not exist or is inactive.',
    clears: 'the correct code (`when: {store: …}` names the wrong one), or removing the fault',
    sources: ['magento/magento2#39770', 'magento/magento2#21608'],
    says: ['storeNotFound', 'requestedStoreNotFound'],
    then: { refuse: { graphql: 'storeNotFound', rest: 'requestedStoreNotFound' } },
    variants: {
      html: {
        why: 'An older release answers with its HTML page for 404.',
        then: {
          http: {
            status: 404,
            headers: { 'content-type': 'text/html; charset=UTF-8' },
            body: '<!doctype html>\n<title>404 Not Found</title>\n<h1>Whoops, our bad...</h1>\n',
          },
        },
      },
    },
  },
  {
    id: 'currency-of-default-store',
    why: 'Since 2.4.7, the header Content-Currency is compared with the currencies of the default store, so that of another store view is refused.',
    clears: 'removing the fault, or leaving out the header',
    sources: ['magento/magento2#41242', 'magento/magento2#38732'],
    says: ['currencyNotAvailable'],
    then: { behaviour: { currency_check: 'default_store' } },
  },
  {
    id: 'staging-missing-header',
    why: 'Staged content is requested with only one of its two headers: Preview-Version without the bearer token of an admin.',
    clears: 'removing the fault',
    sources: [docs('graphql/usage/staging-queries.md')],
    says: ['previewNotAuthorized'],
    when: { headers: { 'preview-version': ANY_VALUE }, operation: PREVIEW_QUERIES },
    then: { request: { headers: { authorization: null } } },
  },
  {
    id: 'staging-wrong-operation',
    why: 'The headers for staged content are sent with a query other than products and categoryList, or with a mutation.',
    clears: 'removing the fault',
    sources: [docs('graphql/usage/staging-queries.md')],
    says: ['previewOfOtherField'],
    when: { headers: { 'preview-version': ANY_VALUE }, operation: PREVIEW_QUERIES },
    then: { refuse: 'previewOfOtherField' },
  },
  {
    id: 'staging-outside-campaign',
    why: 'Preview-Version is a time outside of every campaign: there is no error, and the prices are the current ones.',
    clears: 'removing the fault',
    sources: [docs('graphql/usage/staging-queries.md')],
    when: { headers: { 'preview-version': ANY_VALUE } },
    then: { request: { headers: { 'preview-version': '1' } } },
  },
);
