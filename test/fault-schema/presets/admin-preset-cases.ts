import type { TestStore } from '../../fault-injection/test-store.ts';
import { advanceClock, DENIED, doNothing, INCORRECT, type PresetCase } from './preset-case.ts';

const plain = async (store: TestStore) => (await store.adminPlain()).summary;
const withCode = async (store: TestStore) => (await store.adminWithCode()).summary;
const setUpAgain = (store: TestStore) => store.magento.admins.update('admin', { totp_secret: 'JBSWY3DPEHPK3PXP' });
const withoutReportId = async (summary: Promise<string>) => (await summary).replace(/webapi-\w+/, 'webapi-…');
const adminSignedIn = async (store: TestStore) => {
  store.token = await store.magento.tokens.issue({ admin: 'admin' });
};

const USE_PROVIDER = '400 Please use the 2fa provider-specific endpoints to obtain a token.';
const SET_UP =
  '400 You are required to configure personal Two-Factor Authorization in order to login. Please check your email.';
const NO_PROVIDER = '400 Please ask an administrator with sufficient access to configure 2FA first';
const MAIL_FAILED = '400 Failed to send the message. Please contact the administrator';
/** 2.3 has no second factor, so the route without one returns a token. */
const PLAIN = ['200 ok', USE_PROVIDER, USE_PROVIDER] as const;
const MODULE = ['2.4.6', '2.4.9'] as const;
const NEW_ADMIN = ['200 ok', SET_UP, SET_UP] as const;
const NOT_SET_UP = { admins: [{ username: 'admin', password: 'admin123', role: 'Administrators' }] };
const WITHOUT_MODULE = { modules: { Magento_TwoFactorAuth: false } };

const WRONG_CODE = '401 Invalid code.';
const DRIFTS: readonly (readonly [string | undefined, string, string])[] = [
  [undefined, 'the code was valid 300 s ago', WRONG_CODE],
  ['ten-steps-early', 'the code will be valid in 300 s', WRONG_CODE],
  ['one-step-late', 'the code was valid 30 s ago', WRONG_CODE],
  ['one-step-early', 'the code will be valid in 30 s', WRONG_CODE],
];

export const adminPresetCases: readonly PresetCase[] = [
  { preset: 'admin-2fa-required', protocol: 'rest', fixtures: WITHOUT_MODULE, send: plain, faulty: USE_PROVIDER },
  // Also before 2.4, the provider's route works: the client can do what the message says.
  {
    preset: 'admin-2fa-required',
    protocol: 'rest',
    send: withCode,
    normal: ['404 Request does not match any route.', '200 ok', '200 ok'],
    faulty: '200 ok',
  },
  {
    preset: 'admin-2fa-required',
    protocol: 'rest',
    fixtures: NOT_SET_UP,
    send: plain,
    normal: NEW_ADMIN,
    faulty: SET_UP,
  },
  { preset: 'admin-2fa-not-configured', protocol: 'rest', send: plain, normal: PLAIN, faulty: SET_UP },
  {
    preset: 'admin-2fa-not-configured',
    protocol: 'rest',
    versions: MODULE,
    send: withCode,
    faulty: '400 Provider is not configured.',
    clear: setUpAgain,
  },
  { preset: 'admin-2fa-no-provider', protocol: 'rest', send: plain, normal: PLAIN, faulty: NO_PROVIDER },
  {
    preset: 'admin-2fa-mail-fails',
    protocol: 'rest',
    fixtures: NOT_SET_UP,
    send: plain,
    normal: NEW_ADMIN,
    faulty: MAIL_FAILED,
  },
  // Nothing is mailed to an admin who has set up a provider.
  { preset: 'admin-2fa-mail-fails', protocol: 'rest', send: plain, normal: PLAIN, faulty: USE_PROVIDER },
  { preset: 'admin-2fa-second-provider-pending', protocol: 'rest', send: plain, normal: PLAIN, faulty: SET_UP },
  {
    preset: 'admin-otp-invalid',
    protocol: 'rest',
    versions: MODULE,
    send: withCode,
    faulty: '401 Invalid code.',
    clear: doNothing,
  },
  ...DRIFTS.map(
    ([variant, reason, refused]): PresetCase => ({
      preset: 'admin-otp-clock-drift',
      ...(variant !== undefined && { variant }),
      protocol: 'rest',
      versions: MODULE,
      // Without a window, a drift of one period is refused too.
      fixtures: { config: { 'twofactorauth/google/otp_window': 0, 'twofactorauth/google/leeway': 0 } },
      send: async (store) => {
        const summary = await withCode(store);
        const [latest] = (await store.magento.requests.list({}, { limit: 1 })).items;
        return summary === refused ? `${summary} ${latest?.refusal?.why}` : summary;
      },
      faulty: `${refused} ${reason}`,
    }),
  ),
  {
    preset: 'admin-otp-window-misconfigured',
    protocol: 'rest',
    versions: MODULE,
    send: (store) => withoutReportId(withCode(store)),
    faulty: '500 Internal Error. Details are available in Magento log file. Report ID: webapi-…',
  },
  {
    preset: 'admin-locked-out',
    protocol: 'rest',
    versions: MODULE,
    send: plain,
    normal: PLAIN,
    faulty: `401 ${INCORRECT}`,
    clear: advanceClock('1801s'),
  },
  { preset: 'admin-locked-out', protocol: 'rest', versions: ['2.3.7'], send: plain, faulty: `401 ${INCORRECT}` },
  { preset: 'admin-locked-out', protocol: 'rest', versions: MODULE, send: withCode, faulty: `401 ${INCORRECT}` },
  { preset: 'admin-password-expired', protocol: 'rest', send: plain, normal: PLAIN, faulty: `401 ${INCORRECT}` },
  { preset: 'admin-password-expired', protocol: 'rest', versions: MODULE, send: withCode, faulty: `401 ${INCORRECT}` },
  {
    preset: 'admin-acl-denied',
    protocol: 'rest',
    arrange: adminSignedIn,
    send: async (store) => {
      const { summary, body } = await store.rest('get', '/V1/customers/1', store.bearer());
      return summary === DENIED ? JSON.stringify(body) : summary;
    },
    faulty: JSON.stringify({
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Customer::customer' },
    }),
  },
];
