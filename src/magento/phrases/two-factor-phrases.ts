import { definePhrases } from './phrase.ts';

const MODEL = 'magento/security-package TwoFactorAuth/Model';
const ADMIN_SERVICE = `${MODEL}/AdminAccessTokenService.php`;
const USER_AUTHENTICATOR = `${MODEL}/UserAuthenticator.php`;
const AUTHY = `${MODEL}/Provider/Engine/Authy`;
const U2F = `${MODEL}/Provider/Engine/U2fKey`;

/** Two-factor authentication of admins. */
export const twoFactorPhrases = definePhrases({
  useProviderEndpoints: {
    kind: 'localized',
    text: 'Please use the 2fa provider-specific endpoints to obtain a token.',
    since: '2.4.0',
    source: ADMIN_SERVICE,
  },
  noProviderConfigured: {
    kind: 'localized',
    text: 'Please ask an administrator with sufficient access to configure 2FA first',
    since: '2.4.0',
    source: ADMIN_SERVICE,
  },
  twoFactorMailFailed: {
    kind: 'localized',
    text: 'Failed to send the message. Please contact the administrator',
    since: '2.4.0',
    source: ADMIN_SERVICE,
  },
  personalProviderRequired: {
    kind: 'localized',
    text: 'You are required to configure personal Two-Factor Authorization in order to login. Please check your email.',
    alternatives: ["You need to configure Two-Factor Authorization in order to proceed to your store's admin area"],
    since: '2.4.0',
    source: ADMIN_SERVICE,
  },
  providerNotAllowed: {
    kind: 'localized',
    text: 'Provider is not allowed.',
    since: '2.4.0',
    source: USER_AUTHENTICATOR,
  },
  providerNotConfigured: {
    kind: 'localized',
    text: 'Provider is not configured.',
    since: '2.4.0',
    source: USER_AUTHENTICATOR,
  },
  providerAlreadyConfigured: {
    kind: 'localized',
    text: 'Provider is already configured.',
    since: '2.4.0',
    source: USER_AUTHENTICATOR,
  },
  invalidTfaToken: {
    kind: 'authorization',
    text: 'Invalid two-factor authorization token',
    since: '2.4.0',
    source: USER_AUTHENTICATOR,
  },
  invalidTfatOfList: {
    kind: 'authorization',
    text: 'Invalid token.',
    since: '2.4.0',
    source: `${MODEL}/TfatActions.php`,
  },
  unknownProvider: {
    kind: 'noSuchEntity',
    text: 'Unknown or not enabled provider %1 for this user',
    since: '2.4.0',
    source: `${MODEL}/Tfa.php`,
  },
  invalidCode: {
    kind: 'authentication',
    text: 'Invalid code.',
    since: '2.4.0',
    source: `${MODEL}/Provider/Engine/Google/Authenticate.php`,
  },
  duoResponseInvalid: {
    kind: 'localized',
    text: 'Invalid response',
    since: '2.4.0',
    source: `${MODEL}/Provider/Engine/DuoSecurity/Authenticate.php`,
  },
  authyViaUnsupported: {
    kind: 'localized',
    text: 'Unsupported via method',
    since: '2.4.0',
    source: `${AUTHY}/Token.php`,
  },
  authyCodeFormat: { kind: 'localized', text: 'Invalid code format', since: '2.4.0', source: `${AUTHY}/Token.php` },
  authyTokenInvalid: {
    kind: 'localized',
    text: 'Token is invalid',
    since: '2.4.0',
    evidence: 'documentation',
    source: `${AUTHY}/Token.php, Authy's error 60020`,
  },
  authyVerifyMissing: {
    kind: 'localized',
    text: 'Missing verify request information',
    since: '2.4.0',
    source: `${AUTHY}/Verification.php`,
  },
  authyPhoneInvalid: {
    kind: 'localized',
    text: 'Phone number is invalid',
    since: '2.4.0',
    evidence: 'documentation',
    source: `${AUTHY}/Verification.php, Authy's error 60033`,
  },
  authyVerificationIncorrect: {
    kind: 'localized',
    text: 'Verification code is incorrect',
    since: '2.4.0',
    evidence: 'documentation',
    source: `${AUTHY}/Verification.php, Authy's error 60022`,
  },
  authyNothingPending: {
    kind: 'localized',
    text: 'No pending verifications for +%1 %2 found.',
    since: '2.4.0',
    evidence: 'documentation',
    source: `${AUTHY}/Verification.php, Authy's error 60023`,
  },
  authyNoApprovalRequest: {
    kind: 'localized',
    text: 'No approval requests for this user',
    since: '2.4.0',
    source: `${AUTHY}/OneTouch.php`,
  },
  authyOneTouchDenied: {
    kind: 'localized',
    text: 'Onetouch prompt was denied or timed out.',
    since: '2.4.0',
    source: `${AUTHY}/Authenticate.php`,
  },
  u2fNotPrompted: {
    kind: 'localized',
    text: 'U2f authentication prompt not sent.',
    since: '2.4.0',
    source: `${U2F}/Authenticate.php`,
  },
  u2fNotStarted: {
    kind: 'localized',
    text: 'U2f key registration was not started.',
    since: '2.4.0',
    source: `${U2F}/Configure.php`,
  },
  u2fKeyInvalid: { kind: 'localized', text: 'Invalid U2F key.', since: '2.4.0', source: `${U2F}/WebAuthn.php` },
  u2fKeyDataInvalid: { kind: 'localized', text: 'Invalid U2F key data', since: '2.4.0', source: `${U2F}/WebAuthn.php` },
  u2fDomainUnknown: {
    kind: 'localized',
    text: 'Could not determine domain name.',
    since: '2.4.0',
    source: `${U2F}/ConfigReader.php`,
  },
});
