import { definePresets, docs } from './preset.ts';
import { EDGE_HEADERS } from './preset-operations.ts';

const GRAPHQL = { match: '/graphql/?$' };

/** Condition that preflight requests match too, since a server in front of Magento answers them like any other request. */
const EVERY_METHOD = { method: { match: '.' } };
const page = (title: string, text: string): string =>
  `<!doctype html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body>\n</html>\n`;
/** Every trait that is a message. */
const OLDEST_WORDING = {
  message_wording: 'oldest',
  required_values_text: 'together_for_addresses',
  wrong_password_text: 'does_not_match',
  unconfirmed_sign_in: 'hidden',
  category_of_validation_errors: 'graphql',
} as const;

const gatewayError = (status: number, title: string) => ({
  http: {
    status,
    headers: EDGE_HEADERS,
    body: page(`${status} ${title}`, 'The web server got no response from Magento.'),
  },
});

/** HTTP statuses, error formats, and the network between client and Magento. */
export const transportPresets = definePresets(
  {
    id: 'maintenance-503-html',
    why: 'During a deployment, every route answers with an HTML page, which clients try to parse as JSON.',
    clears: 'removing the fault, or the clock if `for` is set',
    sources: ['vuestorefront/magento2#1333', 'magento/magento2#29150', 'magento/pwa-studio#456'],
    when: EVERY_METHOD,
    then: {
      http: {
        status: 503,
        headers: { ...EDGE_HEADERS, 'retry-after': '120' },
        body: page(
          'Service Temporarily Unavailable',
          'The server is temporarily unable to service your request due to maintenance downtime. Please try again later.',
        ),
      },
    },
  },
  {
    id: 'network-faults',
    why: 'The connection is reset.',
    clears: 'the first failed request (`times` sets the number)',
    sources: ['magento/magento2#29150'],
    then: { wire: 'CONNECTION_RESET_BY_PEER' },
    times: 1,
    variants: {
      timeout: { why: 'The request is never answered.', then: { hang: true } },
      empty: { why: 'The connection is closed without a response.', then: { wire: 'EMPTY_RESPONSE' } },
      'truncated-json': { why: 'The response ends in the middle of its body.', then: { wire: 'TRUNCATED_BODY' } },
      'bad-gateway': {
        why: 'The gateway answers 502 in HTML.',
        when: EVERY_METHOD,
        then: gatewayError(502, 'Bad Gateway'),
      },
      'gateway-timeout': {
        why: 'The gateway answers 504 in HTML.',
        when: EVERY_METHOD,
        then: gatewayError(504, 'Gateway Timeout'),
      },
    },
  },
  {
    id: 'http-200-with-errors',
    why: 'GraphQL errors have status 200, as before 2.4.8 and in many stores; clients that check only the status see a success.',
    clears: 'removing the fault',
    sources: ['AdobeDocs/commerce-webapi#362', 'AdobeDocs/commerce-webapi#405'],
    when: { path: GRAPHQL, status: [401, 403] },
    then: { reply: { status: 200 } },
  },
  {
    id: 'http-401-403-errors',
    why: 'GraphQL errors have status 401 and 403, as since 2.4.8; clients that throw on every status but 200 never read the error.',
    clears: 'removing the fault',
    sources: ['AdobeDocs/commerce-webapi#362', docs('graphql/usage/api-response.md')],
    says: ['signInIncorrect', 'customerNotAuthorized'],
    when: { path: GRAPHQL },
    then: { behaviour: { executed_errors: 'by_category' } },
  },
  {
    id: 'error-category-missing',
    why: 'Errors have no `extensions.category`, which clients rely on.',
    clears: 'removing the fault',
    sources: ['graycoreio/daffodil#2928'],
    when: { path: GRAPHQL },
    then: { reply: { remove: ['/errors/*/extensions', '/errors/*/category'] } },
    variants: {
      'beside-message': {
        why: 'The category is next to the message, as in 2.3.',
        then: { behaviour: { error_category: 'top_level' } },
      },
    },
  },
  {
    id: 'masked-internal-error',
    why: 'Magento hides the cause of an internal error: GraphQL masks it, REST returns a report id.',
    clears: 'the first failed request (`times` sets the number)',
    sources: ['magento/graphql-ce#628', docs('graphql/develop/exceptions.md')],
    says: ['internalError'],
    then: { refuse: 'internalError' },
    times: 1,
  },
  {
    id: 'legacy-error-wording',
    why: 'Error messages have the oldest wording, with the categories of GraphQL errors that belong to it, so clients that compare with newer messages do not recognize them.',
    clears: 'removing the fault',
    sources: ['vuestorefront/vue-storefront#3151', 'vuestorefront/vue-storefront#4528'],
    says: ['signInIncorrect', 'consumerNotAuthorized'],
    then: { behaviour: OLDEST_WORDING },
  },
  {
    id: 'introspection-disabled',
    why: 'Introspection is disabled in production, so code generation and GraphQL clients that request the schema fail.',
    clears: 'removing the fault (`graphql/disable_introspection`)',
    sources: ['magento/graphql-ce#232', docs('graphql/usage/introspection-queries.md')],
    says: ['introspectionNotAllowed'],
    then: { config: { 'graphql/disable_introspection': 1 } },
  },
  {
    id: 'query-aliases-limited',
    why: 'Since 2.4.6-p12, 2.4.7-p7 and 2.4.8-p2, a query may have ten aliases: pages that query one block or attribute with each alias stay empty.',
    clears: 'fewer aliases, or removing the fault (`graphql/validation/maximum_alias_allowed`)',
    sources: ['adobe/aem-core-cif-components#1048', 'BlueFinchCommerce/module-checkout#94'],
    says: ['tooManyAliases'],
    then: { behaviour: { alias_limit: 'configured' } },
  },
  {
    id: 'query-too-complex',
    why: 'Up to 2.4.7, a query may have about 300 fields: large queries of carts and pages are refused, which 2.4.8 accepts.',
    clears: 'fewer fields, or removing the fault',
    sources: ['magento/magento2#32427', 'graphcommerce-org/graphcommerce#919', 'scandipwa/scandipwa#3103'],
    says: ['queryTooComplex'],
    then: { behaviour: { query_complexity: '300' } },
  },
  {
    id: 'cors-preflight-fails',
    why: 'Magento does not support CORS: the preflight request of a browser fails, and the actual request is never sent.',
    clears: 'removing the fault',
    sources: ['magento/magento2#38738', 'magento/magento2#8399', 'graycoreio/magento2-cors#78'],
    when: { method: 'OPTIONS' },
    then: { http: { status: 500, body: { errors: [{ message: 'Syntax Error: Unexpected <EOF>' }] } } },
    variants: {
      'no-headers': {
        why: 'The response to the preflight request has no CORS headers.',
        then: { http: { status: 204 } },
      },
      'missing-allowed-headers': {
        why: 'The response to the preflight request allows neither Authorization nor Store.',
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
