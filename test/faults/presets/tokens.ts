import type { FaultyShop } from '../a-faulty-shop.ts';
import { DENIED, deadBearer, nothing, type Row } from './row.ts';

const signedIn = (shop: FaultyShop) => shop.signIn();
const customer = async (shop: FaultyShop) => (await shop.customer()).line;
const me = async (shop: FaultyShop) => (await shop.me()).line;
const signedInAnew = async (shop: FaultyShop) => {
  await shop.graphqlSignIn();
  return shop;
};
const signedInOverRest = async (shop: FaultyShop) => {
  await shop.restSignIn();
  return shop;
};
/** Signs in, and uses the token. */
const fresh = async (shop: FaultyShop) => customer(await signedInAnew(shop));
const freshMe = async (shop: FaultyShop) => me(await signedInOverRest(shop));
const soonAfter = async (shop: FaultyShop) => {
  await shop.graphqlSignIn();
  await shop.magento.clock.advance('31s');
  return customer(shop);
};
const outAndIn = async (shop: FaultyShop) => {
  await shop.graphqlSignIn();
  await shop.graphql('mutation { revokeCustomerToken { result } }', shop.bearer());
  return fresh(shop);
};
const asAdmin = async (shop: FaultyShop) => {
  const seen = await shop.rest('get', '/V1/customers/1', shop.bearer());
  return seen.line;
};
const adminSignedIn = async (shop: FaultyShop) => {
  shop.token = await shop.magento.tokens.issue({ admin: 'admin' });
};
const adminQuery = async (shop: FaultyShop) => (await shop.graphql('{ storeConfig { locale } }', shop.bearer())).line;

const EXPIRED = deadBearer('Consumer key has expired');
const REVOKED = deadBearer('User token has been revoked');
const UNREADABLE = deadBearer('Composite reader could not read a token');
export const tokenRows: readonly Row[] = [
  { preset: 'customer-token-expired', over: 'graphql', given: signedIn, ask: customer, told: EXPIRED, clear: signedIn },
  { preset: 'customer-token-expired', over: 'rest', given: signedIn, ask: me, told: DENIED, clear: signedIn },
  {
    preset: 'token-expires-mid-checkout',
    over: 'graphql',
    given: signedIn,
    ask: customer,
    lets: 4,
    told: EXPIRED,
    clear: signedIn,
  },
  {
    preset: 'token-expires-mid-checkout',
    over: 'rest',
    given: signedIn,
    ask: me,
    lets: 4,
    told: DENIED,
    clear: signedIn,
  },
  {
    preset: 'backend-expires-before-frontend',
    over: 'graphql',
    given: signedIn,
    ask: customer,
    lets: 4,
    told: EXPIRED,
    clear: signedIn,
  },
  {
    preset: 'backend-expires-before-frontend',
    over: 'rest',
    given: signedIn,
    ask: me,
    lets: 4,
    told: DENIED,
    clear: signedIn,
  },
  {
    preset: 'revoked-by-other-device',
    over: 'graphql',
    given: signedIn,
    ask: customer,
    told: REVOKED,
    clear: signedIn,
  },
  { preset: 'revoked-by-other-device', over: 'rest', given: signedIn, ask: me, told: DENIED, clear: signedIn },
  {
    preset: 'admin-token-expired',
    over: 'rest',
    given: adminSignedIn,
    ask: asAdmin,
    told: DENIED,
    clear: adminSignedIn,
  },
  {
    preset: 'admin-token-expired',
    over: 'graphql',
    given: adminSignedIn,
    ask: adminQuery,
    told: ['200 ok', '200 ok', '401 graphql-authentication Consumer key has expired'],
    clear: adminSignedIn,
  },
  { preset: 'token-expired-on-arrival', over: 'graphql', ask: fresh, told: EXPIRED },
  { preset: 'token-expired-on-arrival', over: 'rest', ask: freshMe, told: DENIED },
  { preset: 'token-garbage', over: 'graphql', ask: fresh, told: UNREADABLE, clear: nothing },
  { preset: 'token-garbage', over: 'rest', ask: freshMe, told: DENIED, clear: nothing },
  { preset: 'token-garbage', variant: 'signature', over: 'graphql', ask: fresh, told: UNREADABLE, clear: nothing },
  { preset: 'token-garbage', variant: 'signature', over: 'rest', ask: freshMe, told: DENIED, clear: nothing },
  { preset: 'token-garbage', variant: 'no-expiry', over: 'graphql', ask: fresh, told: UNREADABLE, clear: nothing },
  { preset: 'token-garbage', variant: 'no-expiry', over: 'rest', ask: freshMe, told: DENIED, clear: nothing },
  { preset: 'short-lived-tokens', over: 'graphql', ask: soonAfter, told: EXPIRED },
  {
    preset: 'short-lived-tokens',
    over: 'rest',
    ask: async (shop) => {
      await shop.restSignIn();
      await shop.magento.clock.advance('31s');
      return me(shop);
    },
    told: DENIED,
  },
  // Before 2.4.4 tokens are deleted one by one, so a new one is good in any second.
  {
    preset: 'relogin-same-second-dead',
    over: 'graphql',
    ask: outAndIn,
    told: ['200 ok', ...REVOKED.slice(1)] as [string, string, string],
  },
  {
    preset: 'relogin-same-second-dead',
    over: 'rest',
    ask: async (shop) => {
      await outAndIn(shop);
      return me(shop);
    },
    told: ['200 ok', DENIED, DENIED],
  },
  {
    preset: 'clock-skew',
    over: 'rest',
    versions: ['2.4.6', '2.4.9'],
    ask: async (shop) => (await shop.adminWithCode()).line,
    told: '401 Invalid code.',
  },
  {
    preset: 'clock-skew',
    variant: 'behind',
    over: 'rest',
    versions: ['2.4.6', '2.4.9'],
    ask: async (shop) => (await shop.adminWithCode()).line,
    told: '401 Invalid code.',
  },
  {
    preset: 'clock-skew',
    over: 'graphql',
    ask: async (shop) =>
      String(Date.parse((await shop.graphql('{ __typename }')).headers['date'] ?? '') - 1_893_456_000_000),
    good: '0',
    told: '300000',
  },
];
