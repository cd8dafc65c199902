import { INES, MARA, type TestStore } from '../../fault-injection/test-store.ts';
import { DENIED, doNothing, GUEST, type PresetCase } from './preset-case.ts';

const STORE_CONFIG = '{ storeConfig { locale } }';
const UNREADABLE = '401 graphql-authentication Composite reader could not read a token';
const SHA1 = '400 Signature method %1 is not supported';
const signedIn = (store: TestStore) => store.signIn();
const customer = async (store: TestStore) => (await store.customer()).summary;
const publicQuery = async (store: TestStore) => (await store.graphql(STORE_CONFIG, store.bearer('malformed'))).summary;

const sessionIn = ({ headers }: { headers: Record<string, string> }) =>
  /PHPSESSID=\w+/.exec(headers['set-cookie'] ?? '')?.[0] ?? '';
/** Before, a bearer token does not sign in a session. */
const WITH_SESSIONS = ['2.4.9'] as const;
let cookie = '';
/** A session of a customer, in addition to Mara's bearer token. */
const withSessionOf = (email: string) => async (store: TestStore) => {
  const token = await store.magento.tokens.issue({ customer: email });
  const { headers } = await store.graphql('{ __typename }', store.bearer(token));
  cookie = sessionIn({ headers });
  await store.signIn();
};
const withCookie = (store: TestStore) => ({ ...store.bearer(), Cookie: cookie });
const inOutlet = async (store: TestStore) => (await store.customer({ ...store.bearer(), Store: 'outlet' })).summary;

export const bearerTokenPresetCases: readonly PresetCase[] = [
  {
    preset: 'strict-bearer-rejects-all',
    protocol: 'graphql',
    send: publicQuery,
    normal: ['200 ok', '200 ok', UNREADABLE],
    faulty: UNREADABLE,
  },
  {
    preset: 'expired-token-silently-guest',
    protocol: 'graphql',
    send: publicQuery,
    normal: ['200 ok', '200 ok', UNREADABLE],
    faulty: '200 ok',
  },
  { preset: 'authorization-header-stripped', protocol: 'graphql', arrange: signedIn, send: customer, faulty: GUEST },
  {
    preset: 'authorization-header-stripped',
    protocol: 'rest',
    arrange: signedIn,
    send: async (store) => (await store.me()).summary,
    faulty: DENIED,
  },
  {
    preset: 'session-cookie-wins',
    protocol: 'graphql',
    versions: WITH_SESSIONS,
    arrange: withSessionOf(INES),
    send: async (store) => (await store.customer(withCookie(store))).body?.data?.customer?.email ?? '',
    normal: MARA,
    faulty: INES,
  },
  // Where a bearer token signs in no session, the session that wins is that of a guest.
  {
    preset: 'session-cookie-wins',
    protocol: 'graphql',
    versions: ['2.3.7', '2.4.6'],
    arrange: signedIn,
    send: async (store) => (await store.customer({ ...store.bearer(), Cookie: 'PHPSESSID=a' })).summary,
    faulty: GUEST,
  },
  {
    preset: 'graphql-kills-session',
    protocol: 'graphql',
    versions: WITH_SESSIONS,
    arrange: withSessionOf(MARA),
    // A session that lives gets its own cookie again, or none.
    send: async (store) => (['', cookie].includes(sessionIn(await store.customer(withCookie(store)))) ? 'same' : 'new'),
    normal: 'same',
    faulty: 'new',
    cleared: 'new', // its cookie is no longer known
  },
  {
    preset: 'token-wrong-website',
    protocol: 'graphql',
    arrange: signedIn,
    send: inOutlet,
    normal: ['200 ok', '200 ok', GUEST[2] ?? ''],
    faulty: GUEST,
  },
  {
    preset: 'token-wrong-website',
    variant: 'leaky',
    protocol: 'graphql',
    arrange: signedIn,
    send: inOutlet,
    normal: ['200 ok', '200 ok', GUEST[2] ?? ''],
    faulty: '200 ok',
  },
  {
    preset: 'customer-cache-shared',
    protocol: 'graphql',
    arrange: signedIn,
    send: async (store) => {
      await store.customer();
      return (await store.customer(store.erp)).summary;
    },
    normal: GUEST,
    faulty: '200 ok',
  },
  {
    preset: 'cached-guest-response',
    protocol: 'graphql',
    arrange: signedIn,
    send: async (store) => {
      const { summary, headers } = await store.graphqlByGet('{ categoryList { uid: name } }', store.bearer());
      return `${summary} ${headers['x-magento-cache-debug'] === 'HIT' ? 'HIT' : '-'}`;
    },
    normal: '200 ok -',
    faulty: '200 ok HIT',
  },
  {
    preset: 'integration-bearer-disabled',
    protocol: 'rest',
    send: async (store) => (await store.rest('get', '/V1/customers/1', store.erp)).summary,
    faulty: DENIED,
  },
  {
    preset: 'integration-bearer-disabled',
    protocol: 'graphql',
    send: async (store) => (await store.graphql(STORE_CONFIG, store.erp)).summary,
    faulty: ['200 ok', '200 ok', UNREADABLE],
  },
  {
    preset: 'oauth-sha1-rejected',
    protocol: 'rest',
    send: (store) => store.signed(1),
    normal: ['200 ok', SHA1, SHA1],
    faulty: SHA1,
  },
  { preset: 'oauth-sha1-rejected', protocol: 'rest', send: (store) => store.signed(256), faulty: '200 ok' },
  {
    preset: 'oauth-handshake-expired',
    protocol: 'http',
    send: (store) => store.handshake(),
    normal: '401 oauth_problem=Cannot+create+request+token+because+consumer+token+is+not+a+verifier+token',
    faulty: '401 oauth_problem=Consumer+key+has+expired',
  },
  {
    preset: 'oauth-signature-invalid',
    protocol: 'rest',
    send: (store) => store.signed(),
    faulty: '401 The signature is invalid. Verify and try again.',
  },
  {
    preset: 'oauth-nonce-used',
    protocol: 'rest',
    send: (store) => store.signed(),
    faulty: '401 The nonce is already being used by the consumer with ID %1',
    clear: doNothing,
  },
  {
    preset: 'oauth-nonce-used',
    variant: 'timestamp',
    protocol: 'rest',
    send: (store) => store.signed(),
    faulty: '401 An error occurred validating the nonce',
    clear: doNothing,
  },
];
