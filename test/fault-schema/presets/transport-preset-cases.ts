import type { PresetId } from '../../../src/fault-schema/presets/presets.ts';
import type { TestStore } from '../../fault-injection/test-store.ts';
import { authenticationError, DENIED, doNothing, GUEST, INCORRECT, type PresetCase } from './preset-case.ts';

const typename = async (store: TestStore) => (await store.graphql('{ __typename }')).summary;
const rest = async (store: TestStore) =>
  (await store.rest('post', '/V1/customers/isEmailAvailable', {}, { customerEmail: 'a@example.com' })).summary;
const guest = async (store: TestStore) => (await store.graphql('{ customer { email } }')).summary;
const restGuest = async (store: TestStore) => (await store.rest('get', '/V1/customers/me')).summary;
const wrongPassword = async (store: TestStore) =>
  (await store.rest('post', '/V1/integration/customer/token', {}, { username: 'a@example.com', password: 'b' }))
    .summary;
const inBothProtocols = (
  preset: PresetId,
  faulty: PresetCase['faulty'],
  more: Partial<PresetCase> = {},
): PresetCase[] => [
  { preset, protocol: 'graphql', send: typename, faulty, ...more },
  { preset, protocol: 'rest', send: rest, faulty, ...more },
];
const once = { clear: doNothing };
const AUTHORIZATION = "graphql-authorization The current customer isn't authorized.";
const ALIASES = `{ ${Array.from({ length: 11 }, (_, index) => `a${index}: __typename`).join(' ')} }`;
const FIELDS = `{ storeConfig { ${'code '.repeat(400)}} }`;
const INTROSPECTION = 'GraphQL introspection is not allowed, but the query contained __schema or __type';

export const transportPresetCases: readonly PresetCase[] = [
  ...inBothProtocols('maintenance-503-html', '503 text/html'),
  ...inBothProtocols('network-faults', 'ECONNRESET', once),
  ...inBothProtocols('network-faults', 'ECONNRESET', { variant: 'empty', ...once }),
  ...inBothProtocols('network-faults', 'ECONNRESET', { variant: 'truncated-json', ...once }),
  ...inBothProtocols('network-faults', '502 text/html', { variant: 'bad-gateway', ...once }),
  ...inBothProtocols('network-faults', '504 text/html', { variant: 'gateway-timeout', ...once }),
  // Older releases always answer with 200.
  {
    preset: 'http-200-with-errors',
    protocol: 'graphql',
    versions: ['2.4.9'],
    send: guest,
    normal: GUEST,
    faulty: `200 ${AUTHORIZATION}`,
  },
  { preset: 'http-401-403-errors', protocol: 'graphql', send: guest, normal: GUEST, faulty: `403 ${AUTHORIZATION}` },
  {
    preset: 'error-category-missing',
    protocol: 'graphql',
    send: guest,
    normal: GUEST,
    faulty: [
      "200 The current customer isn't authorized.",
      "200 The current customer isn't authorized.",
      "403 The current customer isn't authorized.",
    ],
  },
  {
    preset: 'error-category-missing',
    variant: 'beside-message',
    protocol: 'graphql',
    send: async (store) =>
      /"category":"[\w-]+","locations"/.test((await store.graphql('{ customer { email } }')).text)
        ? 'next to message'
        : 'in extensions',
    normal: ['next to message', 'in extensions', 'in extensions'],
    faulty: 'next to message',
  },
  {
    preset: 'masked-internal-error',
    protocol: 'graphql',
    send: typename,
    faulty: ['200 internal Internal server error', '200 Internal server error', '200 Internal server error'],
    ...once,
  },
  {
    preset: 'masked-internal-error',
    protocol: 'rest',
    send: async (store) => (await rest(store)).replace(/webapi-\w+/, 'webapi-…'),
    faulty: '500 Internal Error. Details are available in Magento log file. Report ID: webapi-…',
    ...once,
  },
  {
    preset: 'legacy-error-wording',
    protocol: 'rest',
    send: restGuest,
    normal: DENIED,
    faulty: '401 Consumer is not authorized to access %resources',
  },
  {
    preset: 'legacy-error-wording',
    protocol: 'rest',
    send: wrongPassword,
    normal: `401 ${INCORRECT}`,
    faulty: '401 You did not sign in correctly or your account is temporarily disabled.',
  },
  {
    preset: 'legacy-error-wording',
    protocol: 'graphql',
    send: async (store) =>
      (await store.graphql('mutation { generateCustomerToken(email: "a@example.com", password: "b") { token } }'))
        .summary,
    normal: authenticationError(INCORRECT),
    faulty: authenticationError('You did not sign in correctly or your account is temporarily disabled.'),
  },
  {
    preset: 'introspection-disabled',
    protocol: 'graphql',
    send: async (store) => (await store.graphql('{ __schema { queryType { name } } }')).summary,
    faulty: [`200 graphql ${INTROSPECTION}`, `200 ${INTROSPECTION}`, `200 ${INTROSPECTION}`],
  },
  // 2.4.9 has the limit by itself, and older releases the lower complexity.
  {
    preset: 'query-aliases-limited',
    protocol: 'graphql',
    versions: ['2.3.7', '2.4.6'],
    send: async (store) => (await store.graphql(ALIASES)).summary,
    faulty: '500 graphql-input Max Aliases in query should be 10 but got 11.',
  },
  {
    preset: 'query-too-complex',
    protocol: 'graphql',
    versions: ['2.4.9'],
    send: async (store) => (await store.graphql(FIELDS)).summary,
    faulty: '200 graphql-input Max query complexity should be 300 but got 401.',
  },
];
