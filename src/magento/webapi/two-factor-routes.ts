import { ANONYMOUS } from '../acl/acl-resources.ts';
import { credentials, int, parameter, type Route, text } from './webapi-route.ts';

const TFA = ['Magento_TwoFactorAuth::tfa'];

const userId = int('userId');
const tfaToken = text('tfaToken');

/** Provider lists, for admins and for holders of a mailed token. [magento/security-package TwoFactorAuth/etc/webapi.xml] */
const lists = [
  { method: 'GET', path: '/V1/tfa/installed-providers', resources: TFA, service: 'getAllProviders', parameters: [] },
  { method: 'GET', path: '/V1/tfa/forced-providers', resources: TFA, service: 'getForcedProviders', parameters: [] },
  {
    method: 'GET',
    path: '/V1/tfa/user-providers/:userId',
    resources: TFA,
    service: 'getUserProviders',
    parameters: [userId],
  },
  {
    method: 'GET',
    path: '/V1/tfa/providers-to-activate/:userId',
    resources: TFA,
    service: 'getProvidersToActivate',
    parameters: [userId],
  },
  {
    method: 'GET',
    path: '/V1/tfa/default-provider-code/:userId',
    resources: TFA,
    service: 'getDefaultProvider',
    parameters: [userId],
  },
  {
    method: 'PUT',
    path: '/V1/tfa/default-provider-code/:userId',
    resources: TFA,
    service: 'setDefaultProvider',
    parameters: [userId, text('providerCode')],
  },
  {
    method: 'PUT',
    path: '/V1/tfa/user-providers/:userId',
    resources: TFA,
    service: 'setUserProviders',
    parameters: [userId, text('providersCodes')],
  },
  {
    method: 'GET',
    path: '/V1/tfa/tfat-user-providers',
    resources: [ANONYMOUS],
    service: 'getUserProvidersByToken',
    parameters: [tfaToken],
  },
  {
    method: 'GET',
    path: '/V1/tfa/tfat-providers-to-activate',
    resources: [ANONYMOUS],
    service: 'getProvidersToActivateByToken',
    parameters: [tfaToken],
  },
] as const;

/** Tokens by a second factor, and setting one up. */
const providers = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/authenticate',
    resources: [ANONYMOUS],
    service: 'createGoogleAccessToken',
    parameters: [...credentials, text('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/configure',
    resources: [ANONYMOUS],
    service: 'configureGoogle',
    parameters: [tfaToken],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/activate',
    resources: [ANONYMOUS],
    service: 'activateGoogle',
    parameters: [tfaToken, text('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/authenticate',
    resources: [ANONYMOUS],
    service: 'createAuthyAccessToken',
    parameters: [...credentials, text('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/send-token/:via',
    resources: [ANONYMOUS],
    service: 'sendAuthyToken',
    parameters: [...credentials, text('via')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/authenticate-onetouch',
    resources: [ANONYMOUS],
    service: 'createOneTouchAccessToken',
    parameters: credentials,
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/configure',
    resources: [ANONYMOUS],
    service: 'configureAuthy',
    parameters: [tfaToken, parameter('deviceData', 'AuthyDevice')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/activate',
    resources: [ANONYMOUS],
    service: 'activateAuthy',
    parameters: [tfaToken, text('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/authentication-challenge',
    resources: [ANONYMOUS],
    service: 'challengeU2f',
    parameters: credentials,
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/verify',
    resources: [ANONYMOUS],
    service: 'createU2fAccessToken',
    parameters: [...credentials, text('publicKeyCredentialJson')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/configure',
    resources: [ANONYMOUS],
    service: 'configureU2f',
    parameters: [tfaToken],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/activate',
    resources: [ANONYMOUS],
    service: 'activateU2f',
    parameters: [tfaToken, text('publicKeyCredentialJson')],
  },
] as const;

/** Duo by signed request and response to 2.4.7, by passcode since. */
const duo = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/configure',
    resources: [ANONYMOUS],
    service: 'configureDuo',
    parameters: [tfaToken],
  },
] as const;

const duoBySignature = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/get-authentication-data',
    resources: [ANONYMOUS],
    service: 'getDuoAuthenticationData',
    parameters: credentials,
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/authenticate',
    resources: [ANONYMOUS],
    service: 'createDuoAccessTokenBySignature',
    parameters: [...credentials, text('signatureResponse')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/activate',
    resources: [ANONYMOUS],
    service: 'activateDuoBySignature',
    parameters: [tfaToken, text('signatureResponse')],
  },
] as const;

const duoByPasscode = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/authenticate',
    resources: [ANONYMOUS],
    service: 'createDuoAccessTokenByPasscode',
    parameters: [...credentials, text('passcode')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/activate',
    resources: [ANONYMOUS],
    service: 'activateDuo',
    parameters: [tfaToken],
  },
] as const;

type Condition = NonNullable<Route['when']>;

const withModule: Condition = ({ twoFactor }) => twoFactor;
const bySignature: Condition = ({ twoFactor, behaviour }) => twoFactor && behaviour.duo === 'signature';
const byPasscode: Condition = ({ twoFactor, behaviour }) => twoFactor && behaviour.duo === 'passcode';

const having = <Declared extends Omit<Route, 'when'>>(routes: readonly Declared[], when: Condition) =>
  routes.map((route) => ({ ...route, when }));

export const twoFactorRoutes = [
  ...having(lists, withModule),
  ...having(providers, withModule),
  ...having(duo, withModule),
  ...having(duoBySignature, bySignature),
  ...having(duoByPasscode, byPasscode),
];
