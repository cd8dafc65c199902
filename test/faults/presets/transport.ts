import type { FaultyShop } from '../a-faulty-shop.ts';
import { authentication, DENIED, GUEST, INCORRECT, nothing, type Row } from './row.ts';

const typename = async (shop: FaultyShop) => (await shop.graphql('{ __typename }')).line;
const rest = async (shop: FaultyShop) =>
  (await shop.rest('post', '/V1/customers/isEmailAvailable', {}, { customerEmail: 'a@example.com' })).line;
const guest = async (shop: FaultyShop) => (await shop.graphql('{ customer { email } }')).line;
const restGuest = async (shop: FaultyShop) => (await shop.rest('get', '/V1/customers/me')).line;
const wrongPassword = async (shop: FaultyShop) =>
  (await shop.rest('post', '/V1/integration/customer/token', {}, { username: 'a@example.com', password: 'b' })).line;
const both = (preset: string, told: Row['told'], more: Partial<Row> = {}): Row[] => [
  { preset, over: 'graphql', ask: typename, told, ...more },
  { preset, over: 'rest', ask: rest, told, ...more },
];
const once = { clear: nothing };
const AUTHORIZATION = "graphql-authorization The current customer isn't authorized.";
const INTROSPECTION = 'GraphQL introspection is not allowed, but the query contained __schema or __type';

export const transportRows: readonly Row[] = [
  ...both('maintenance-503-html', '503 text/html'),
  ...both('network-faults', 'ECONNRESET', once),
  ...both('network-faults', 'ECONNRESET', { variant: 'empty', ...once }),
  ...both('network-faults', 'ECONNRESET', { variant: 'truncated-json', ...once }),
  ...both('network-faults', '502 text/html', { variant: 'bad-gateway', ...once }),
  ...both('network-faults', '504 text/html', { variant: 'gateway-timeout', ...once }),
  // Older releases answer so anyway.
  {
    preset: 'http-200-with-errors',
    over: 'graphql',
    versions: ['2.4.9'],
    ask: guest,
    good: GUEST,
    told: `200 ${AUTHORIZATION}`,
  },
  { preset: 'http-401-403-errors', over: 'graphql', ask: guest, good: GUEST, told: `403 ${AUTHORIZATION}` },
  {
    preset: 'error-category-missing',
    over: 'graphql',
    ask: guest,
    good: GUEST,
    told: [
      "200 The current customer isn't authorized.",
      "200 The current customer isn't authorized.",
      "403 The current customer isn't authorized.",
    ],
  },
  {
    preset: 'error-category-missing',
    variant: 'beside-message',
    over: 'graphql',
    ask: async (shop) =>
      /"category":"[\w-]+","locations"/.test((await shop.graphql('{ customer { email } }')).text) ? 'beside' : 'below',
    good: ['beside', 'below', 'below'],
    told: 'beside',
  },
  {
    preset: 'masked-internal-error',
    over: 'graphql',
    ask: typename,
    told: ['200 internal Internal server error', '200 internal Internal server error', '200 Internal server error'],
    ...once,
  },
  {
    preset: 'masked-internal-error',
    over: 'rest',
    ask: async (shop) => (await rest(shop)).replace(/webapi-\w+/, 'webapi-…'),
    told: '500 Internal Error. Details are available in Magento log file. Report ID: webapi-…',
    ...once,
  },
  {
    preset: 'legacy-error-wording',
    over: 'rest',
    ask: restGuest,
    good: DENIED,
    told: '401 Consumer is not authorized to access %resources',
  },
  {
    preset: 'legacy-error-wording',
    over: 'rest',
    ask: wrongPassword,
    good: `401 ${INCORRECT}`,
    told: '401 You did not sign in correctly or your account is temporarily disabled.',
  },
  {
    preset: 'legacy-error-wording',
    over: 'graphql',
    ask: async (shop) =>
      (await shop.graphql('mutation { generateCustomerToken(email: "a@example.com", password: "b") { token } }')).line,
    good: authentication(INCORRECT),
    told: authentication('You did not sign in correctly or your account is temporarily disabled.'),
  },
  {
    preset: 'introspection-disabled',
    over: 'graphql',
    ask: async (shop) => (await shop.graphql('{ __schema { queryType { name } } }')).line,
    told: [`200 graphql ${INTROSPECTION}`, `200 graphql ${INTROSPECTION}`, `200 ${INTROSPECTION}`],
  },
];
