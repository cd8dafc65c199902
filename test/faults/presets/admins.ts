import type { FaultyShop } from '../a-faulty-shop.ts';
import { DENIED, INCORRECT, later, nothing, type Row } from './row.ts';

const plain = async (shop: FaultyShop) => (await shop.adminPlain()).line;
const withCode = async (shop: FaultyShop) => (await shop.adminWithCode()).line;
const setUpAgain = (shop: FaultyShop) => shop.magento.admins.update('admin', { totp_secret: 'JBSWY3DPEHPK3PXP' });
const report = async (line: Promise<string>) => (await line).replace(/webapi-\w+/, 'webapi-…');
const administrator = async (shop: FaultyShop) => {
  shop.token = await shop.magento.tokens.issue({ admin: 'admin' });
};

const USE_PROVIDER = '400 Please use the 2fa provider-specific endpoints to obtain a token.';
const SET_UP =
  '400 You are required to configure personal Two-Factor Authorization in order to login. Please check your email.';
const NO_PROVIDER = '400 Please ask an administrator with sufficient access to configure 2FA first';
const MAIL_FAILED = '400 Failed to send the message. Please contact the administrator';
/** 2.3 has no second factor, so the plain route gives a token. */
const PLAIN = ['200 ok', USE_PROVIDER, USE_PROVIDER] as const;
const MODULE = ['2.4.6', '2.4.9'] as const;
const WITHOUT_MODULE = { modules: { Magento_TwoFactorAuth: false } };

export const adminRows: readonly Row[] = [
  { preset: 'admin-2fa-required', over: 'rest', fixtures: WITHOUT_MODULE, ask: plain, told: USE_PROVIDER },
  { preset: 'admin-2fa-not-configured', over: 'rest', ask: plain, good: PLAIN, told: SET_UP },
  {
    preset: 'admin-2fa-not-configured',
    over: 'rest',
    versions: MODULE,
    ask: withCode,
    told: '400 Provider is not configured.',
    clear: setUpAgain,
  },
  { preset: 'admin-2fa-no-provider', over: 'rest', ask: plain, good: PLAIN, told: NO_PROVIDER },
  { preset: 'admin-2fa-mail-fails', over: 'rest', ask: plain, good: PLAIN, told: MAIL_FAILED },
  { preset: 'admin-2fa-second-provider-pending', over: 'rest', ask: plain, good: PLAIN, told: SET_UP },
  {
    preset: 'admin-otp-invalid',
    over: 'rest',
    versions: MODULE,
    ask: withCode,
    told: '401 Invalid code.',
    clear: nothing,
  },
  {
    preset: 'admin-otp-window-misconfigured',
    over: 'rest',
    versions: MODULE,
    ask: (shop) => report(withCode(shop)),
    told: '500 Internal Error. Details are available in Magento log file. Report ID: webapi-…',
  },
  {
    preset: 'admin-locked-out',
    over: 'rest',
    ask: plain,
    good: PLAIN,
    told: `401 ${INCORRECT}`,
    clear: later('1801s'),
  },
  { preset: 'admin-locked-out', over: 'rest', versions: MODULE, ask: withCode, told: `401 ${INCORRECT}` },
  { preset: 'admin-password-expired', over: 'rest', ask: plain, good: PLAIN, told: `401 ${INCORRECT}` },
  { preset: 'admin-password-expired', over: 'rest', versions: MODULE, ask: withCode, told: `401 ${INCORRECT}` },
  {
    preset: 'admin-acl-denied',
    over: 'rest',
    given: administrator,
    ask: async (shop) => {
      const { line, body } = await shop.rest('get', '/V1/customers/1', shop.bearer());
      return line === DENIED ? JSON.stringify(body) : line;
    },
    told: JSON.stringify({
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Customer::customer' },
    }),
  },
];
