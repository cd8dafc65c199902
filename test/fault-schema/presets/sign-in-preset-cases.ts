import { MARA, RESET_TOKEN, type TestStore } from '../../fault-injection/test-store.ts';
import {
  advanceClock,
  authenticationError,
  DENIED,
  doNothing,
  GUEST,
  INCORRECT,
  type PresetCase,
} from './preset-case.ts';

/** Before, only a cron job ends the throttling, and there is no reCAPTCHA. */
const LATER = ['2.4.6', '2.4.9'] as const;
const NO_CUSTOMER = 'Customer with id "1" does not exist.';
const signedIn = (store: TestStore) => store.signIn();
const overGraphql = async (store: TestStore) => (await store.graphqlSignIn()).summary;
const overRest = async (store: TestStore) => (await store.restSignIn()).summary;
const customer = async (store: TestStore) => (await store.customer()).summary;
const isAvailable = async (store: TestStore) =>
  (await store.graphql(`{ isEmailAvailable(email: "${MARA}") { is_email_available } }`)).text;
const isAvailableOverRest = async (store: TestStore) =>
  (await store.rest('post', '/V1/customers/isEmailAvailable', {}, { customerEmail: MARA })).text;
const asAdmin = async (store: TestStore) => {
  const token = await store.magento.tokens.issue({ admin: 'admin' });
  const query = `mutation { generateCustomerTokenAsAdmin(input: { customer_email: "${MARA}" }) { customer_token } }`;
  return (await store.graphql(query, store.bearer(token))).summary;
};
let registrations = 0;
const newCustomer = () => {
  registrations += 1;
  return { email: `new${registrations}@example.com`, firstname: 'New', lastname: 'Customer' };
};
const registered = async (store: TestStore) => {
  const { email, firstname, lastname } = newCustomer();
  const input = `email: "${email}", firstname: "${firstname}", lastname: "${lastname}", password: "Spring-Rain7"`;
  return (await store.graphql(`mutation { createCustomer(input: { ${input} }) { customer { email } } }`)).summary;
};
const registeredOverRest = async (store: TestStore) =>
  (await store.rest('post', '/V1/customers', {}, { customer: newCustomer(), password: 'Spring-Rain7' })).summary;
const RESTRICTED = 'Can not register new customer due to restrictions are enabled.';
const confirmed = (store: TestStore) => store.magento.customers.update(MARA, { confirmation: null });
/** Unlocks with a fault, because nothing else clears the failed attempts. */
const unlocked = (store: TestStore) =>
  store.magento.faults.add({ id: 'unlock', when: { customer: MARA }, then: { account: 'unlock' }, priority: -1 });

const withResetToken = async (store: TestStore) => {
  await store.magento.customers.update(MARA, { rp_token: RESET_TOKEN });
  return store;
};

let recaptchaResponses = 0;
/** Signs in with a new reCAPTCHA response. */
const withRecaptcha = async (store: TestStore) => {
  recaptchaResponses += 1;
  return (await store.graphqlSignIn({ 'X-ReCaptcha': `response ${recaptchaResponses}` })).summary;
};
/** The header of a reCAPTCHA response that a sign-in has used. */
const usedRecaptcha = async (store: TestStore) => {
  await withRecaptcha(store);
  return { 'X-ReCaptcha': `response ${recaptchaResponses}` };
};
const withSameRecaptcha = async (store: TestStore) => (await store.graphqlSignIn(await usedRecaptcha(store))).summary;
const withSameRecaptchaOverRest = async (store: TestStore) =>
  (await store.restSignIn(await usedRecaptcha(store))).summary;
const RECAPTCHA = 'ReCaptcha validation failed, please try again';
const assistance = { versions: ['2.4.6', '2.4.9'] as const };

export const signInPresetCases: readonly PresetCase[] = [
  {
    preset: 'wrong-credentials',
    protocol: 'graphql',
    send: overGraphql,
    faulty: authenticationError(INCORRECT),
    clear: doNothing,
  },
  { preset: 'wrong-credentials', protocol: 'rest', send: overRest, faulty: `401 ${INCORRECT}`, clear: doNothing },
  {
    preset: 'customer-locked-out',
    protocol: 'graphql',
    send: overGraphql,
    versions: LATER,
    faulty: authenticationError(INCORRECT),
    clear: advanceClock('1801s'),
  },
  {
    preset: 'customer-locked-out',
    protocol: 'rest',
    send: overRest,
    versions: LATER,
    faulty: `401 ${INCORRECT}`,
    clear: advanceClock('1801s'),
  },
  // In 2.3 only a cron job ends the throttling.
  {
    preset: 'customer-locked-out',
    protocol: 'graphql',
    send: overGraphql,
    versions: ['2.3.7'],
    faulty: authenticationError(INCORRECT),
  },
  { preset: 'customer-locked-out', protocol: 'rest', send: overRest, versions: ['2.3.7'], faulty: `401 ${INCORRECT}` },
  {
    preset: 'lockout-never-expires',
    protocol: 'graphql',
    send: overGraphql,
    faulty: authenticationError(INCORRECT),
    clear: unlocked,
  },
  { preset: 'lockout-never-expires', protocol: 'rest', send: overRest, faulty: `401 ${INCORRECT}` },
  {
    preset: 'customer-locked-after-login',
    protocol: 'graphql',
    arrange: signedIn,
    send: customer,
    faulty: authenticationError('The account is locked.'),
    clear: advanceClock('601s'),
  },
  {
    preset: 'customer-unconfirmed',
    protocol: 'graphql',
    send: overGraphql,
    faulty: [
      `200 graphql-authentication ${INCORRECT}`,
      `200 graphql-authentication ${INCORRECT}`,
      "401 graphql-authentication This account isn't confirmed. Verify and try again.",
    ],
    clear: confirmed,
  },
  {
    preset: 'customer-unconfirmed',
    protocol: 'rest',
    send: overRest,
    faulty: [`401 ${INCORRECT}`, `401 ${INCORRECT}`, "401 This account isn't confirmed. Verify and try again."],
    clear: confirmed,
  },
  {
    preset: 'customer-deleted',
    protocol: 'graphql',
    arrange: signedIn,
    send: customer,
    faulty: [
      `200 graphql-no-such-entity ${NO_CUSTOMER}`,
      `200 ${NO_CUSTOMER}`,
      `200 graphql-no-such-entity ${NO_CUSTOMER}`,
    ],
  },
  {
    preset: 'customer-deleted',
    protocol: 'rest',
    arrange: signedIn,
    send: async (store) => (await store.me()).summary,
    faulty: DENIED, // `self` requires an account
  },
  {
    preset: 'recaptcha-blocks-login',
    protocol: 'graphql',
    versions: LATER,
    send: overGraphql,
    faulty: `200 graphql-input ${RECAPTCHA}`,
  },
  {
    preset: 'recaptcha-blocks-login',
    protocol: 'rest',
    versions: LATER,
    send: overRest,
    faulty: `400 ${RECAPTCHA}`,
  },
  {
    preset: 'recaptcha-token-reused',
    protocol: 'graphql',
    versions: LATER,
    send: withSameRecaptcha,
    faulty: `200 graphql-input ${RECAPTCHA}`,
  },
  {
    preset: 'recaptcha-token-reused',
    protocol: 'rest',
    versions: LATER,
    send: withSameRecaptchaOverRest,
    faulty: `400 ${RECAPTCHA}`,
  },
  // A reset token is valid once, so each attempt sets a new one.
  {
    preset: 'reset-token-mismatch',
    protocol: 'graphql',
    versions: ['2.4.6', '2.4.9'],
    send: async (store) => (await (await withResetToken(store)).resetPassword()).summary,
    faulty: '200 graphql-input The password token is mismatched. Reset and try again.',
    clear: doNothing,
  },
  {
    preset: 'reset-token-mismatch',
    protocol: 'rest',
    send: async (store) => (await (await withResetToken(store)).restResetPassword()).summary,
    faulty: '400 The password token is mismatched. Reset and try again.',
    clear: doNothing,
  },
  {
    preset: 'otc-expired',
    protocol: 'graphql',
    send: overGraphql,
    faulty: authenticationError(INCORRECT),
    clear: doNothing,
  },
  { preset: 'otc-expired', protocol: 'rest', send: overRest, faulty: `401 ${INCORRECT}`, clear: doNothing },
  {
    preset: 'customer-registration-restricted',
    protocol: 'graphql',
    send: registered,
    faulty: `200 graphql-input ${RESTRICTED}`,
  },
  {
    preset: 'customer-registration-restricted',
    protocol: 'rest',
    send: registeredOverRest,
    faulty: `400 ${RESTRICTED}`,
  },
  {
    preset: 'email-always-available',
    protocol: 'graphql',
    send: isAvailable,
    normal: '{"data":{"isEmailAvailable":{"is_email_available":false}}}',
    faulty: '{"data":{"isEmailAvailable":{"is_email_available":true}}}',
  },
  { preset: 'email-always-available', protocol: 'rest', send: isAvailableOverRest, normal: 'false', faulty: 'true' },
  {
    preset: 'login-as-customer-denied',
    protocol: 'graphql',
    ...assistance,
    send: asAdmin,
    faulty: [
      '',
      '200 graphql-authorization Login as Customer is disabled.',
      '403 graphql-authorization Login as Customer is disabled.',
    ],
  },
  {
    preset: 'login-as-customer-denied',
    variant: 'not-admin',
    protocol: 'graphql',
    ...assistance,
    send: asAdmin,
    faulty: GUEST,
  },
];
