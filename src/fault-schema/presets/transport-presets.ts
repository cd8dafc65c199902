import { docs, presetsOf } from './preset.ts';

const GRAPHQL = { match: '/graphql/?$' };
const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const page = (title: string, text: string): string =>
  `<!doctype html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body>\n</html>\n`;
const edge = (status: number, title: string) => ({
  http: {
    status,
    headers: HTML,
    body: page(`${status} ${title}`, 'The server in front of the shop got no answer from it.'),
  },
});

/** Statuses, shapes and what stands between client and shop. */
export const transportPresets = presetsOf(
  {
    id: 'maintenance-503-html',
    why: 'During a deployment every route answers with a page of HTML, which clients try to parse as JSON.',
    clears: 'switching it off, or the clock where `for` is given',
    sources: ['vuestorefront/magento2#1333', 'magento/magento2#29150', 'magento/pwa-studio#456'],
    then: {
      http: {
        status: 503,
        headers: { ...HTML, 'retry-after': '120' },
        body: page(
          'Service Temporarily Unavailable',
          'The server is temporarily unable to service your request due to maintenance downtime. Please try again later.',
        ),
      },
    },
  },
  {
    id: 'network-faults',
    why: 'The connection is reset on the way.',
    clears: 'one request is hit (`times` says how many)',
    sources: ['magento/magento2#29150'],
    then: { wire: 'CONNECTION_RESET_BY_PEER' },
    times: 1,
    variants: {
      timeout: { why: 'No answer ever comes.', then: { hang: true } },
      empty: { why: 'The connection is closed without an answer.', then: { wire: 'EMPTY_RESPONSE' } },
      'truncated-json': { why: 'The answer stops in its middle.', then: { wire: 'TRUNCATED_BODY' } },
      'bad-gateway': { why: 'The edge answers 502 in HTML.', then: edge(502, 'Bad Gateway') },
      'gateway-timeout': { why: 'The edge answers 504 in HTML.', then: edge(504, 'Gateway Timeout') },
    },
  },
  {
    id: 'http-200-with-errors',
    why: 'GraphQL errors come with 200, as before 2.4.8 and as many stores still answer; clients that look at the status alone see a success.',
    clears: 'switching it off',
    sources: ['AdobeDocs/commerce-webapi#362', 'AdobeDocs/commerce-webapi#405'],
    when: { path: GRAPHQL, status: [401, 403] },
    then: { reply: { status: 200 } },
  },
  {
    id: 'http-401-403-errors',
    why: 'GraphQL errors come with 401 and 403, as from 2.4.8; clients that throw on every status but 200 never read the error.',
    clears: 'switching it off',
    sources: ['AdobeDocs/commerce-webapi#362', docs('graphql/usage/api-response.md')],
    says: ['signInIncorrect', 'customerNotAuthorized'],
    when: { path: GRAPHQL },
    then: { behaviour: { executed_errors: 'by_category' } },
  },
  {
    id: 'error-category-missing',
    why: 'Errors come without `extensions.category`, on which clients decide.',
    clears: 'switching it off',
    sources: ['graycoreio/daffodil#2928'],
    when: { path: GRAPHQL },
    then: { reply: { remove: ['/errors/*/extensions/category', '/errors/*/category'] } },
    variants: {
      'beside-message': {
        why: 'The category stands beside the message, as in 2.3.',
        then: { behaviour: { error_category: 'beside_message' } },
      },
    },
  },
  {
    id: 'masked-internal-error',
    why: 'Something broke that Magento does not tell: GraphQL masks it, REST gives a report id.',
    clears: 'one request is hit (`times` says how many)',
    sources: ['magento/graphql-ce#628', docs('graphql/develop/exceptions.md')],
    says: ['internalError'],
    then: { refuse: 'internalError' },
    times: 1,
  },
  {
    id: 'legacy-error-wording',
    why: 'The texts are those of older releases, so clients that match on newer ones no longer see what is meant.',
    clears: 'switching it off',
    sources: ['vuestorefront/vue-storefront#3151', 'vuestorefront/vue-storefront#4528'],
    says: ['signInIncorrect', 'consumerNotAuthorized'],
    then: {
      reply: {
        replace: {
          'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.':
            'You did not sign in correctly or your account is temporarily disabled.',
          "The consumer isn't authorized to access %resources.": 'Consumer is not authorized to access %resources',
        },
      },
    },
  },
  {
    id: 'introspection-disabled',
    why: 'Introspection is off in production, so code generation and GraphQL clients that ask for the schema fail.',
    clears: 'switching it off (`graphql/disable_introspection`)',
    sources: ['magento/graphql-ce#232', docs('graphql/usage/introspection-queries.md')],
    says: ['introspectionNotAllowed'],
    then: { config: { 'graphql/disable_introspection': 1 } },
  },
  {
    id: 'cors-preflight-fails',
    why: 'Magento knows no CORS: the preflight of a browser gets an error, and the request behind it is never sent.',
    clears: 'switching it off',
    sources: ['magento/magento2#38738', 'magento/magento2#8399', 'graycoreio/magento2-cors#78'],
    when: { method: 'OPTIONS' },
    then: { http: { status: 500, body: { errors: [{ message: 'Syntax Error: Unexpected <EOF>' }] } } },
    variants: {
      'no-headers': { why: 'The preflight is answered, but allows nothing.', then: { http: { status: 204 } } },
      'missing-allowed-headers': {
        why: 'The preflight allows neither Authorization nor Store.',
        then: {
          http: {
            status: 204,
            headers: {
              'access-control-allow-origin': '*',
              'access-control-allow-methods': 'GET, POST, OPTIONS',
              'access-control-allow-headers': 'Content-Type',
            },
          },
        },
      },
    },
  },
);
