import { docs, presetsOf } from './preset.ts';

/** Carts and orders, in GraphQL and REST. */
const ORDERS = { match: '^placeOrder$|^(POST|PUT) /V1/(guest-)?carts/.*(order|payment-information)$' };
const CARTS = { match: '[cC]art' };
const PREVIEW = { match: '.' };
/** The queries that show staged content. */
const PREVIEWED = ['products', 'categoryList'];

/** What a shop says beyond accounts: carts, orders, store views, staged content. */
export const storePresets = presetsOf(
  {
    id: 'cart-belongs-to-other-user',
    why: "A cart id of a guest, or of somebody else, is still in the app's storage after signing in or out.",
    clears: 'switching it off, or the right cart id',
    sources: ['magento/pwa-studio#4536', 'magento/magento2#38761', docs('graphql/schema/cart/mutations/merge.md')],
    says: ['cartOfAnother'],
    when: { operation: CARTS },
    then: { refuse: 'cartOfAnother' },
  },
  {
    id: 'merge-carts-fails',
    why: 'After a good sign-in the carts cannot be merged, since together they ask for more than is in stock; the app is stuck.',
    clears: 'one merge is refused (`times` says how many)',
    sources: ['magento/pwa-studio#3100', 'graycoreio/daffodil#2287'],
    says: ['requestedQtyNotAvailable'],
    when: { operation: 'mergeCarts' },
    then: { refuse: 'requestedQtyNotAvailable' },
    times: 1,
  },
  {
    id: 'rate-limited',
    why: 'Orders are placed faster than the shop allows; it blocks for three times the period of a minute.',
    clears: 'the clock (3 minutes), or switching it off',
    sources: [docs('get-started/rate-limiting.md')],
    says: ['tooManyRequests'],
    when: { operation: ORDERS },
    then: { refuse: 'tooManyRequests' },
    for: '3m',
    variants: {
      edge: {
        why: 'A network in front of the shop limits all requests, which Magento itself does not.',
        when: {},
        then: {
          http: {
            status: 429,
            headers: { 'content-type': 'text/html; charset=UTF-8', 'retry-after': '60' },
            body: '<!doctype html>\n<title>429 Too Many Requests</title>\n<h1>Too Many Requests</h1>\n',
          },
        },
      },
    },
  },
  {
    id: 'store-not-found',
    why: 'The Store header, or the store in the path, names a view that is not there or not active.',
    clears: 'the right code (`when: {store: …}` names the wrong one), or switching it off',
    sources: ['magento/magento2#39770', 'magento/magento2#21608'],
    says: ['storeNotFound', 'requestedStoreNotFound'],
    then: { refuse: { graphql: 'storeNotFound', rest: 'requestedStoreNotFound' } },
    variants: {
      html: {
        why: 'An older shop answers with its page for what is not found, in HTML.',
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
    id: 'staging-missing-header',
    why: 'Staged content is asked for with only one of its two headers: the Preview-Version without the bearer of an admin.',
    clears: 'switching it off',
    sources: [docs('graphql/usage/staging-queries.md')],
    says: ['previewNotAuthorized'],
    when: { headers: { 'preview-version': PREVIEW }, operation: PREVIEWED },
    then: { request: { headers: { authorization: null } } },
  },
  {
    id: 'staging-wrong-operation',
    why: 'The headers of staged content go along with another query than products and categoryList, or with a mutation.',
    clears: 'switching it off',
    sources: [docs('graphql/usage/staging-queries.md')],
    says: ['previewOfOtherField'],
    when: { headers: { 'preview-version': PREVIEW }, operation: PREVIEWED },
    then: { refuse: 'previewOfOtherField' },
  },
  {
    id: 'staging-outside-campaign',
    why: 'The Preview-Version is a time outside every campaign: there is no error, the prices are simply those of today.',
    clears: 'switching it off',
    sources: [docs('graphql/usage/staging-queries.md')],
    when: { headers: { 'preview-version': PREVIEW } },
    then: { request: { headers: { 'preview-version': '1' } } },
  },
);
