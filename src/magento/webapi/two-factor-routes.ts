import { ANONYMOUS } from '../acl/acl-resources.ts';
import { twoFactorListRoutes } from './two-factor-list-routes.ts';
import {
  credentialParameters,
  type RouteCondition,
  routeParameter,
  stringParameter,
  type WebapiRoute,
} from './webapi-route.ts';

const tfaToken = stringParameter('tfaToken');

/** Tokens with a second factor, and its configuration. [magento/security-package TwoFactorAuth/etc/webapi.xml] */
const providerRoutes = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/authenticate',
    resources: [ANONYMOUS],
    service: 'createGoogleAccessToken',
    serviceInterface: 'twoFactorAuthGoogleAuthenticateV1',
    parameters: [...credentialParameters, stringParameter('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/configure',
    resources: [ANONYMOUS],
    service: 'configureGoogle',
    serviceInterface: 'twoFactorAuthGoogleConfigureV1',
    parameters: [tfaToken],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/activate',
    resources: [ANONYMOUS],
    service: 'activateGoogle',
    serviceInterface: 'twoFactorAuthGoogleConfigureV1',
    parameters: [tfaToken, stringParameter('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/authenticate',
    resources: [ANONYMOUS],
    service: 'createAuthyAccessToken',
    serviceInterface: 'twoFactorAuthAuthyAuthenticateV1',
    parameters: [...credentialParameters, stringParameter('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/send-token/:via',
    resources: [ANONYMOUS],
    service: 'sendAuthyToken',
    serviceInterface: 'twoFactorAuthAuthyAuthenticateV1',
    parameters: [...credentialParameters, stringParameter('via')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/authenticate-onetouch',
    resources: [ANONYMOUS],
    service: 'createOneTouchAccessToken',
    serviceInterface: 'twoFactorAuthAuthyAuthenticateV1',
    parameters: credentialParameters,
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/configure',
    resources: [ANONYMOUS],
    service: 'configureAuthy',
    serviceInterface: 'twoFactorAuthAuthyConfigureV1',
    parameters: [tfaToken, routeParameter('deviceData', 'AuthyDevice')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/authy/activate',
    resources: [ANONYMOUS],
    service: 'activateAuthy',
    serviceInterface: 'twoFactorAuthAuthyConfigureV1',
    parameters: [tfaToken, stringParameter('otp')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/authentication-challenge',
    resources: [ANONYMOUS],
    service: 'challengeU2f',
    serviceInterface: 'twoFactorAuthU2fKeyAuthenticateV1',
    parameters: credentialParameters,
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/verify',
    resources: [ANONYMOUS],
    service: 'createU2fAccessToken',
    serviceInterface: 'twoFactorAuthU2fKeyAuthenticateV1',
    parameters: [...credentialParameters, stringParameter('publicKeyCredentialJson')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/configure',
    resources: [ANONYMOUS],
    service: 'configureU2f',
    serviceInterface: 'twoFactorAuthU2fKeyConfigureV1',
    parameters: [tfaToken],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/u2fkey/activate',
    resources: [ANONYMOUS],
    service: 'activateU2f',
    serviceInterface: 'twoFactorAuthU2fKeyConfigureV1',
    parameters: [tfaToken, stringParameter('publicKeyCredentialJson')],
  },
] as const satisfies readonly WebapiRoute[];

/** Duo with a signed request and response up to 2.4.7, with a passcode from 2.4.8. */
const duoRoutes = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/configure',
    resources: [ANONYMOUS],
    service: 'configureDuo',
    serviceInterface: 'twoFactorAuthDuoConfigureV1',
    parameters: [tfaToken],
  },
] as const satisfies readonly WebapiRoute[];

const duoSignatureRoutes = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/get-authentication-data',
    resources: [ANONYMOUS],
    service: 'getDuoAuthenticationData',
    serviceInterface: 'twoFactorAuthDuoAuthenticateV1',
    parameters: credentialParameters,
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/authenticate',
    resources: [ANONYMOUS],
    service: 'createDuoAccessTokenBySignature',
    serviceInterface: 'twoFactorAuthDuoAuthenticateV1',
    parameters: [...credentialParameters, stringParameter('signatureResponse')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/activate',
    resources: [ANONYMOUS],
    service: 'activateDuoBySignature',
    serviceInterface: 'twoFactorAuthDuoConfigureV1',
    parameters: [tfaToken, stringParameter('signatureResponse')],
  },
] as const satisfies readonly WebapiRoute[];

const duoPasscodeRoutes = [
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/authenticate',
    resources: [ANONYMOUS],
    service: 'createDuoAccessTokenByPasscode',
    serviceInterface: 'twoFactorAuthDuoAuthenticateV1',
    parameters: [...credentialParameters, stringParameter('passcode')],
  },
  {
    method: 'POST',
    path: '/V1/tfa/provider/duo_security/activate',
    resources: [ANONYMOUS],
    service: 'activateDuo',
    serviceInterface: 'twoFactorAuthDuoConfigureV1',
    parameters: [tfaToken],
  },
] as const satisfies readonly WebapiRoute[];

const hasModule: RouteCondition = ({ twoFactor }) => twoFactor;
const hasDuoSignature: RouteCondition = ({ twoFactor, behaviour }) => twoFactor && behaviour.duo === 'signature';
const hasDuoPasscode: RouteCondition = ({ twoFactor, behaviour }) => twoFactor && behaviour.duo === 'passcode';

const availableIf = <Route extends WebapiRoute>(routes: readonly Route[], isAvailable: RouteCondition) =>
  routes.map((route) => ({ ...route, isAvailable }));

/** Routes of the two-factor module. */
export const twoFactorRoutes = [
  ...availableIf(twoFactorListRoutes, hasModule),
  ...availableIf(providerRoutes, hasModule),
  ...availableIf(duoRoutes, hasModule),
  ...availableIf(duoSignatureRoutes, hasDuoSignature),
  ...availableIf(duoPasscodeRoutes, hasDuoPasscode),
];
