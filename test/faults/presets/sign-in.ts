import { type FaultyShop, MARA, RESET_TOKEN } from '../a-faulty-shop.ts';
import { authentication, DENIED, GUEST, INCORRECT, later, nothing, type Row } from './row.ts';

const signedIn = (shop: FaultyShop) => shop.signIn();
const overGraphql = async (shop: FaultyShop) => (await shop.graphqlSignIn()).line;
const overRest = async (shop: FaultyShop) => (await shop.restSignIn()).line;
const customer = async (shop: FaultyShop) => (await shop.customer()).line;
const isAvailable = async (shop: FaultyShop) =>
  (await shop.graphql(`{ isEmailAvailable(email: "${MARA}") { is_email_available } }`)).text;
const isAvailableOverRest = async (shop: FaultyShop) =>
  (await shop.rest('post', '/V1/customers/isEmailAvailable', {}, { customerEmail: MARA })).text;
const asAdmin = async (shop: FaultyShop) => {
  const token = await shop.magento.tokens.issue({ admin: 'admin' });
  const query = `mutation { generateCustomerTokenAsAdmin(input: { customer_email: "${MARA}" }) { customer_token } }`;
  return (await shop.graphql(query, shop.bearer(token))).line;
};
const confirmed = (shop: FaultyShop) => shop.magento.customers.update(MARA, { confirmation: null });
/** By the fault that unlocks, as nothing else reaches the row of failures. */
const unlocked = (shop: FaultyShop) =>
  shop.magento.faults.add({ id: 'unlock', when: { customer: MARA }, then: { account: 'unlock' }, priority: -1 });

const withResetToken = async (shop: FaultyShop) => {
  await shop.magento.customers.update(MARA, { rp_token: RESET_TOKEN });
  return shop;
};

let answers = 0;
/** Signs in with an answer to reCAPTCHA of its own. */
const answered = async (shop: FaultyShop) => {
  answers += 1;
  return (await shop.graphqlSignIn({ 'X-ReCaptcha': `answer ${answers}` })).line;
};
const answeredTwice = async (shop: FaultyShop) => {
  await answered(shop);
  return (await shop.graphqlSignIn({ 'X-ReCaptcha': `answer ${answers}` })).line;
};
const RECAPTCHA = 'ReCaptcha validation failed, please try again';
const assistance = { versions: ['2.4.6', '2.4.9'] as const };

export const signInRows: readonly Row[] = [
  { preset: 'wrong-credentials', over: 'graphql', ask: overGraphql, told: authentication(INCORRECT), clear: nothing },
  { preset: 'wrong-credentials', over: 'rest', ask: overRest, told: `401 ${INCORRECT}`, clear: nothing },
  {
    preset: 'customer-locked-out',
    over: 'graphql',
    ask: overGraphql,
    told: authentication(INCORRECT),
    clear: later('1801s'),
  },
  { preset: 'customer-locked-out', over: 'rest', ask: overRest, told: `401 ${INCORRECT}`, clear: later('1801s') },
  {
    preset: 'lockout-never-expires',
    over: 'graphql',
    ask: overGraphql,
    told: authentication(INCORRECT),
    clear: unlocked,
  },
  { preset: 'lockout-never-expires', over: 'rest', ask: overRest, told: `401 ${INCORRECT}` },
  {
    preset: 'customer-locked-after-login',
    over: 'graphql',
    given: signedIn,
    ask: customer,
    told: authentication('The account is locked.'),
    clear: later('601s'),
  },
  {
    preset: 'customer-unconfirmed',
    over: 'graphql',
    ask: overGraphql,
    told: [
      `200 graphql-authentication ${INCORRECT}`,
      "200 graphql-authentication This account isn't confirmed. Verify and try again.",
      "401 graphql-authentication This account isn't confirmed. Verify and try again.",
    ],
    clear: confirmed,
  },
  {
    preset: 'customer-unconfirmed',
    over: 'rest',
    ask: overRest,
    told: [
      `401 ${INCORRECT}`,
      "401 This account isn't confirmed. Verify and try again.",
      "401 This account isn't confirmed. Verify and try again.",
    ],
    clear: confirmed,
  },
  {
    preset: 'customer-deleted',
    over: 'graphql',
    given: signedIn,
    ask: customer,
    told: '200 graphql-no-such-entity Customer with id "1" does not exist.',
  },
  {
    preset: 'customer-deleted',
    over: 'rest',
    given: signedIn,
    ask: async (shop) => (await shop.me()).line,
    told: DENIED, // a customer without an account is nobody's own
  },
  {
    preset: 'recaptcha-blocks-login',
    over: 'graphql',
    ask: overGraphql,
    told: `200 graphql-input ${RECAPTCHA}`,
  },
  { preset: 'recaptcha-blocks-login', over: 'rest', ask: overRest, told: `400 ${RECAPTCHA}` },
  { preset: 'recaptcha-token-reused', over: 'graphql', ask: answeredTwice, told: `200 graphql-input ${RECAPTCHA}` },
  // The first token is used up by the first try, so another is set for each.
  {
    preset: 'reset-token-mismatch',
    over: 'graphql',
    versions: ['2.4.6', '2.4.9'],
    ask: async (shop) => (await (await withResetToken(shop)).resetPassword()).line,
    told: '200 graphql-input The password token is mismatched. Reset and try again.',
    clear: nothing,
  },
  {
    preset: 'reset-token-mismatch',
    over: 'rest',
    ask: async (shop) => (await (await withResetToken(shop)).restResetPassword()).line,
    told: '400 The password token is mismatched. Reset and try again.',
    clear: nothing,
  },
  { preset: 'otc-expired', over: 'graphql', ask: overGraphql, told: authentication(INCORRECT), clear: nothing },
  { preset: 'otc-expired', over: 'rest', ask: overRest, told: `401 ${INCORRECT}`, clear: nothing },
  {
    preset: 'email-always-available',
    over: 'graphql',
    ask: isAvailable,
    good: '{"data":{"isEmailAvailable":{"is_email_available":false}}}',
    told: '{"data":{"isEmailAvailable":{"is_email_available":true}}}',
  },
  { preset: 'email-always-available', over: 'rest', ask: isAvailableOverRest, good: 'false', told: 'true' },
  {
    preset: 'login-as-customer-denied',
    over: 'graphql',
    ...assistance,
    ask: asAdmin,
    told: [
      '',
      '200 graphql-authorization Login as Customer is disabled.',
      '403 graphql-authorization Login as Customer is disabled.',
    ],
  },
  {
    preset: 'login-as-customer-denied',
    variant: 'not-admin',
    over: 'graphql',
    ...assistance,
    ask: asAdmin,
    told: GUEST,
  },
];
