import type { TestStore } from '../../fault-injection/test-store.ts';
import { DENIED, doNothing, invalidToken, type PresetCase } from './preset-case.ts';

const signedIn = (store: TestStore) => store.signIn();
const customer = async (store: TestStore) => (await store.customer()).summary;
const me = async (store: TestStore) => (await store.me()).summary;
const afterSignIn = async (store: TestStore) => {
  await store.graphqlSignIn();
  return store;
};
const afterRestSignIn = async (store: TestStore) => {
  await store.restSignIn();
  return store;
};
/** Signs in and uses the token. */
const newToken = async (store: TestStore) => customer(await afterSignIn(store));
const newTokenInRest = async (store: TestStore) => me(await afterRestSignIn(store));
const after31Seconds = async (store: TestStore) => {
  await store.graphqlSignIn();
  await store.magento.clock.advance('31s');
  return customer(store);
};
const signOutAndIn = async (store: TestStore) => {
  await store.graphqlSignIn();
  await store.graphql('mutation { revokeCustomerToken { result } }', store.bearer());
  return newToken(store);
};
const adminRest = async (store: TestStore) => {
  const { summary } = await store.rest('get', '/V1/customers/1', store.bearer());
  return summary;
};
const adminSignedIn = async (store: TestStore) => {
  store.token = await store.magento.tokens.issue({ admin: 'admin' });
};
const adminQuery = async (store: TestStore) =>
  (await store.graphql('{ storeConfig { locale } }', store.bearer())).summary;

const EXPIRED = invalidToken('Consumer key has expired');
const REVOKED = invalidToken('User token has been revoked');
const UNREADABLE = invalidToken('Composite reader could not read a token');
export const tokenPresetCases: readonly PresetCase[] = [
  {
    preset: 'customer-token-expired',
    protocol: 'graphql',
    arrange: signedIn,
    send: customer,
    faulty: EXPIRED,
    clear: signedIn,
  },
  { preset: 'customer-token-expired', protocol: 'rest', arrange: signedIn, send: me, faulty: DENIED, clear: signedIn },
  {
    preset: 'token-expires-mid-checkout',
    protocol: 'graphql',
    arrange: signedIn,
    send: customer,
    skipped: 4,
    faulty: EXPIRED,
    clear: signedIn,
  },
  {
    preset: 'token-expires-mid-checkout',
    protocol: 'rest',
    arrange: signedIn,
    send: me,
    skipped: 4,
    faulty: DENIED,
    clear: signedIn,
  },
  {
    preset: 'backend-expires-before-frontend',
    protocol: 'graphql',
    arrange: signedIn,
    send: customer,
    skipped: 4,
    faulty: EXPIRED,
    clear: signedIn,
  },
  {
    preset: 'backend-expires-before-frontend',
    protocol: 'rest',
    arrange: signedIn,
    send: me,
    skipped: 4,
    faulty: DENIED,
    clear: signedIn,
  },
  {
    preset: 'revoked-by-other-device',
    protocol: 'graphql',
    arrange: signedIn,
    send: customer,
    faulty: REVOKED,
    clear: signedIn,
  },
  { preset: 'revoked-by-other-device', protocol: 'rest', arrange: signedIn, send: me, faulty: DENIED, clear: signedIn },
  {
    preset: 'admin-token-expired',
    protocol: 'rest',
    arrange: adminSignedIn,
    send: adminRest,
    faulty: DENIED,
    clear: adminSignedIn,
  },
  {
    preset: 'admin-token-expired',
    protocol: 'graphql',
    arrange: adminSignedIn,
    send: adminQuery,
    faulty: ['200 ok', '200 ok', '401 graphql-authentication Consumer key has expired'],
    clear: adminSignedIn,
  },
  { preset: 'token-expired-on-arrival', protocol: 'graphql', send: newToken, faulty: EXPIRED },
  { preset: 'token-expired-on-arrival', protocol: 'rest', send: newTokenInRest, faulty: DENIED },
  { preset: 'token-garbage', protocol: 'graphql', send: newToken, faulty: UNREADABLE, clear: doNothing },
  { preset: 'token-garbage', protocol: 'rest', send: newTokenInRest, faulty: DENIED, clear: doNothing },
  {
    preset: 'token-garbage',
    variant: 'signature',
    protocol: 'graphql',
    send: newToken,
    faulty: UNREADABLE,
    clear: doNothing,
  },
  {
    preset: 'token-garbage',
    variant: 'signature',
    protocol: 'rest',
    send: newTokenInRest,
    faulty: DENIED,
    clear: doNothing,
  },
  {
    preset: 'token-garbage',
    variant: 'no-expiry',
    protocol: 'graphql',
    send: newToken,
    faulty: UNREADABLE,
    clear: doNothing,
  },
  {
    preset: 'token-garbage',
    variant: 'no-expiry',
    protocol: 'rest',
    send: newTokenInRest,
    faulty: DENIED,
    clear: doNothing,
  },
  { preset: 'short-lived-tokens', protocol: 'graphql', send: after31Seconds, faulty: EXPIRED },
  {
    preset: 'short-lived-tokens',
    protocol: 'rest',
    send: async (store) => {
      await store.restSignIn();
      await store.magento.clock.advance('31s');
      return me(store);
    },
    faulty: DENIED,
  },
  // Before 2.4.4, tokens are deleted one by one, so a new token is valid in the same second.
  {
    preset: 'relogin-same-second-dead',
    protocol: 'graphql',
    send: signOutAndIn,
    faulty: ['200 ok', ...REVOKED.slice(1)] as [string, string, string],
  },
  {
    preset: 'relogin-same-second-dead',
    protocol: 'rest',
    send: async (store) => {
      await signOutAndIn(store);
      return me(store);
    },
    faulty: ['200 ok', DENIED, DENIED],
  },
  {
    preset: 'clock-skew',
    protocol: 'rest',
    versions: ['2.4.6', '2.4.9'],
    send: async (store) => (await store.adminWithCode()).summary,
    faulty: '401 Invalid code.',
  },
  {
    preset: 'clock-skew',
    variant: 'behind',
    protocol: 'rest',
    versions: ['2.4.6', '2.4.9'],
    send: async (store) => (await store.adminWithCode()).summary,
    faulty: '401 Invalid code.',
  },
  {
    preset: 'clock-skew',
    protocol: 'graphql',
    send: async (store) =>
      String(Date.parse((await store.graphql('{ __typename }')).headers['date'] ?? '') - 1_893_456_000_000),
    normal: '0',
    faulty: '300000',
  },
];
