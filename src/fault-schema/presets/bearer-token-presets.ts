import { definePresets, docs } from './preset.ts';

const GRAPHQL = { match: '/graphql/?$' };
const COOKIE = { cookie: { match: 'PHPSESSID=' } };

/** How the server treats a bearer token, and a session that is sent with it. */
export const bearerTokenPresets = definePresets(
  {
    id: 'strict-bearer-rejects-all',
    why: 'Since 2.4.8, an invalid bearer token fails the whole GraphQL request, public queries too; clients that check only for `graphql-authorization` retry forever.',
    clears: 'removing the fault; a request without the header succeeds',
    sources: ['graphcommerce-org/graphcommerce packages/magento-customer/link/customerLink.ts'],
    says: ['tokenUnreadable', 'tokenExpired', 'tokenRevoked'],
    then: { behaviour: { invalid_bearer_in_graphql: 'refused' } },
  },
  {
    id: 'expired-token-silently-guest',
    why: 'Before 2.4.8, a request with an invalid bearer token is treated as that of a guest: mutations succeed, and a cart is created that belongs to no customer.',
    clears: 'removing the fault',
    sources: ['magento/magento2#26112', 'magento/graphql-ce#407'],
    says: ['customerNotAuthorized'],
    then: { behaviour: { invalid_bearer_in_graphql: 'guest' } },
  },
  {
    id: 'authorization-header-stripped',
    why: 'The web server in front of Magento removes the Authorization header, or the Basic authentication of a staging site replaces it.',
    clears: 'removing the fault',
    sources: ['nickvane/Magento-RestApi#13', 'fastly/fastly-magento2#460', 'magento/magento2#8149'],
    says: ['customerNotAuthorized', 'consumerNotAuthorized'],
    then: { request: { headers: { authorization: null } } },
  },
  {
    id: 'session-cookie-wins',
    why: 'A session cookie is sent too, and GraphQL uses it instead of the bearer token.',
    clears: 'removing the fault, or not sending the cookie (`graphql/session/disable`)',
    sources: ['magento/magento2#28040', docs('graphql/usage/authorization-tokens.md')],
    says: ['customerNotAuthorized'],
    when: { path: GRAPHQL, headers: COOKIE },
    then: { request: { headers: { authorization: null } } },
  },
  {
    id: 'graphql-kills-session',
    why: 'A GraphQL request with a bearer token ends the storefront session of the same customer: the next page is that of a guest.',
    clears: 'removing the fault',
    sources: ['magento/magento2#34550', 'hyva-themes/magento2-graphql-tokens#9'],
    when: { path: GRAPHQL, identity: 'customer', headers: { ...COOKIE, authorization: { match: '^[Bb]earer ' } } },
    then: { account: 'end_session' },
  },
  {
    id: 'session-lock-slow',
    why: 'PHP locks a session during a request, so requests with the same cookie wait for each other.',
    clears: 'removing the fault',
    sources: ['magento/magento2#34758', docs('graphql/usage/authorization-tokens.md')],
    when: { headers: COOKIE },
    then: { delay: { ms: 500, one_at_a_time: 'cookie' } },
  },
  {
    id: 'token-wrong-website',
    why: 'A token of one website is used with the store view of another.',
    clears: 'the correct Store header, or removing the fault',
    sources: ['magento/graphql-ce#770', 'magento/magento2#26089', 'magento/magento2#40847'],
    says: ['customerNotAuthorized'],
    then: { behaviour: { token_website_scope: 'own_website' } },
    variants: {
      leaky: {
        why: 'The opposite bug of older releases: the token is accepted in every website.',
        then: { behaviour: { token_website_scope: 'any_website' } },
      },
    },
  },
  {
    id: 'customer-cache-shared',
    why: 'Since 2.4.7, the data of the query `customer` is cached by the id of the caller, whatever its type: after a customer has asked, an admin or integration with the same id gets the data of that customer.',
    clears: 'removing the fault; saving the customer empties the cache until the customer asks again',
    sources: ['magento/magento2 app/code/Magento/GraphQlResolverCache/Model/Plugin/Resolver/Cache.php'],
    says: ['customerNotAuthorized'],
    then: { behaviour: { resolver_cache_key: 'id' } },
  },
  {
    id: 'cached-guest-response',
    why: "A cache in front of Magento answers a GET of a customer with the response for guests: the prices of the customer's group are missing. Like Magento's own cache, it caches only queries of the catalog and, since 2.4.7, of stores; it does not cache errors, or queries that also request other data.",
    clears: 'removing the fault, or using POST',
    sources: ['magento/magento2#29775', 'magento/pwa-studio#3377', docs('graphql/usage/caching.md')],
    when: { method: 'GET', path: GRAPHQL },
    then: { behaviour: { page_cache_key: 'url' } },
  },
);
