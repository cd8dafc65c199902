import { docs, presetsOf } from './preset.ts';

const GRAPHQL = { match: '/graphql/?$' };
const COOKIE = { cookie: { match: 'PHPSESSID=' } };

/** What becomes of a bearer on the server, and of the session beside it. */
export const bearerPresets = presetsOf(
  {
    id: 'strict-bearer-rejects-all',
    why: 'From 2.4.8 a bearer that is not good fails the whole GraphQL request, public queries too; clients that only watch for `graphql-authorization` loop.',
    clears: 'switching it off; a request without the header passes',
    sources: ['graphcommerce-org/graphcommerce packages/magento-customer/link/customerLink.ts'],
    says: ['tokenUnreadable', 'tokenExpired', 'tokenRevoked'],
    then: { behaviour: { dead_bearer_in_graphql: 'refused' } },
  },
  {
    id: 'expired-token-silently-guest',
    why: 'Before 2.4.8 a bearer that is not good makes a guest: mutations succeed, and a cart is made that belongs to nobody.',
    clears: 'switching it off',
    sources: ['magento/magento2#26112', 'magento/graphql-ce#407'],
    says: ['customerNotAuthorized'],
    then: { behaviour: { dead_bearer_in_graphql: 'guest' } },
  },
  {
    id: 'authorization-header-stripped',
    why: 'The web server in front keeps the Authorization header to itself, or Basic authentication of a staging site takes its place.',
    clears: 'switching it off',
    sources: ['nickvane/Magento-RestApi#13', 'fastly/fastly-magento2#460', 'magento/magento2#8149'],
    says: ['customerNotAuthorized', 'consumerNotAuthorized'],
    then: { request: { headers: { authorization: null } } },
  },
  {
    id: 'session-cookie-wins',
    why: 'A session cookie travels along, and GraphQL goes by it in place of the bearer.',
    clears: 'switching it off, or not sending the cookie (`graphql/session/disable`)',
    sources: ['magento/magento2#28040', docs('graphql/usage/authorization-tokens.md')],
    says: ['customerNotAuthorized'],
    when: { path: GRAPHQL, headers: COOKIE },
    then: { request: { headers: { authorization: null } } },
  },
  {
    id: 'graphql-kills-session',
    why: 'A GraphQL call with a bearer ends the storefront session of the same customer: the next page is that of a guest.',
    clears: 'switching it off',
    sources: ['magento/magento2#34550', 'hyva-themes/magento2-graphql-tokens#9'],
    when: { path: GRAPHQL, identity: 'customer', headers: COOKIE },
    then: { account: 'end_session' },
  },
  {
    id: 'session-lock-slow',
    why: 'PHP locks a session while it serves a request of it, so calls with one cookie wait for each other.',
    clears: 'switching it off',
    sources: ['magento/magento2#34758', docs('graphql/usage/authorization-tokens.md')],
    when: { headers: COOKIE },
    then: { delay: { ms: 500, one_at_a_time: 'cookie' } },
  },
  {
    id: 'token-wrong-website',
    why: 'A token of one website is used with the store view of another.',
    clears: 'the right Store header, or switching it off',
    sources: ['magento/graphql-ce#770', 'magento/magento2#26089', 'magento/magento2#40847'],
    says: ['customerNotAuthorized'],
    then: { behaviour: { token_website_scope: 'own_website' } },
    variants: {
      leaky: {
        why: 'The old fault: the token is taken in every website.',
        then: { behaviour: { token_website_scope: 'any_website' } },
      },
    },
  },
  {
    id: 'cached-guest-response',
    why: 'A cache in front answers a signed-in GET from the page of guests: group prices are missing.',
    clears: 'switching it off, or POST',
    sources: ['magento/magento2#29775', 'magento/pwa-studio#3377', docs('graphql/usage/caching.md')],
    when: { method: 'GET', path: GRAPHQL },
    then: {
      request: { headers: { authorization: null } },
      reply: { headers: { 'x-magento-cache-debug': 'HIT', 'x-magento-cache-id': null } },
    },
  },
);
