import { type FaultyShop, INES, MARA } from '../a-faulty-shop.ts';
import { DENIED, GUEST, nothing, type Row } from './row.ts';

const STORE_CONFIG = '{ storeConfig { locale } }';
const UNREADABLE = '401 graphql-authentication Composite reader could not read a token';
const SHA1 = '400 Signature method %1 is not supported';
const signedIn = (shop: FaultyShop) => shop.signIn();
const customer = async (shop: FaultyShop) => (await shop.customer()).line;
const publicQuery = async (shop: FaultyShop) => (await shop.graphql(STORE_CONFIG, shop.bearer('spoilt'))).line;

let cookie = '';
/** A session of a customer, beside Mara's bearer. */
const withSessionOf = (email: string) => async (shop: FaultyShop) => {
  const token = await shop.magento.tokens.issue({ customer: email });
  const seen = await shop.graphql('{ __typename }', shop.bearer(token));
  cookie = (seen.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  await shop.signIn();
};
const withCookie = (shop: FaultyShop) => ({ ...shop.bearer(), Cookie: cookie });
const inOutlet = async (shop: FaultyShop) => (await shop.customer({ ...shop.bearer(), Store: 'outlet' })).line;

export const bearerRows: readonly Row[] = [
  {
    preset: 'strict-bearer-rejects-all',
    over: 'graphql',
    ask: publicQuery,
    good: ['200 ok', '200 ok', UNREADABLE],
    told: UNREADABLE,
  },
  {
    preset: 'expired-token-silently-guest',
    over: 'graphql',
    ask: publicQuery,
    good: ['200 ok', '200 ok', UNREADABLE],
    told: '200 ok',
  },
  { preset: 'authorization-header-stripped', over: 'graphql', given: signedIn, ask: customer, told: GUEST },
  {
    preset: 'authorization-header-stripped',
    over: 'rest',
    given: signedIn,
    ask: async (shop) => (await shop.me()).line,
    told: DENIED,
  },
  {
    preset: 'session-cookie-wins',
    over: 'graphql',
    given: withSessionOf(INES),
    ask: async (shop) => (await shop.customer(withCookie(shop))).body?.data?.customer?.email ?? '',
    good: MARA,
    told: INES,
  },
  {
    preset: 'graphql-kills-session',
    over: 'graphql',
    given: withSessionOf(MARA),
    ask: async (shop) => ((await shop.customer(withCookie(shop))).headers['set-cookie'] === undefined ? 'kept' : 'new'),
    good: 'kept',
    told: 'new',
    then: 'new', // its cookie is no longer known
  },
  {
    preset: 'token-wrong-website',
    over: 'graphql',
    given: signedIn,
    ask: inOutlet,
    good: ['200 ok', '200 ok', GUEST[2] ?? ''],
    told: GUEST,
  },
  {
    preset: 'token-wrong-website',
    variant: 'leaky',
    over: 'graphql',
    given: signedIn,
    ask: inOutlet,
    good: ['200 ok', '200 ok', GUEST[2] ?? ''],
    told: '200 ok',
  },
  {
    preset: 'cached-guest-response',
    over: 'graphql',
    given: signedIn,
    ask: async (shop) => {
      const { line, headers } = await shop.graphqlByGet('{ customer { email } }', shop.bearer());
      return `${line} ${headers['x-magento-cache-debug'] ?? '-'}`;
    },
    good: '200 ok -',
    told: [`${GUEST[0]} HIT`, `${GUEST[1]} HIT`, `${GUEST[2]} HIT`],
  },
  {
    preset: 'integration-bearer-disabled',
    over: 'rest',
    ask: async (shop) => (await shop.rest('get', '/V1/customers/1', shop.erp)).line,
    told: DENIED,
  },
  {
    preset: 'integration-bearer-disabled',
    over: 'graphql',
    ask: async (shop) => (await shop.graphql(STORE_CONFIG, shop.erp)).line,
    told: ['200 ok', '200 ok', UNREADABLE],
  },
  {
    preset: 'oauth-sha1-rejected',
    over: 'rest',
    ask: (shop) => shop.signed(1),
    good: ['200 ok', SHA1, SHA1],
    told: SHA1,
  },
  { preset: 'oauth-sha1-rejected', over: 'rest', ask: (shop) => shop.signed(256), told: '200 ok' },
  {
    preset: 'oauth-signature-invalid',
    over: 'rest',
    ask: (shop) => shop.signed(),
    told: '401 The signature is invalid. Verify and try again.',
  },
  {
    preset: 'oauth-nonce-used',
    over: 'rest',
    ask: (shop) => shop.signed(),
    told: '401 The nonce is already being used by the consumer with ID %1',
    clear: nothing,
  },
  {
    preset: 'oauth-nonce-used',
    variant: 'timestamp',
    over: 'rest',
    ask: (shop) => shop.signed(),
    told: '401 An error occurred validating the nonce',
    clear: nothing,
  },
];
