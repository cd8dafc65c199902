import { definePresets, docs } from './preset.ts';
import { ADMIN_PROVIDER_SIGN_IN, ADMIN_SIGN_IN } from './preset-operations.ts';

const TWO_FACTOR = docs('get-started/authentication/gs-authentication-token.md');
const PROVIDERS = 'twofactorauth/general/force_providers';
/** Responses to the correct password: a token, or what is missing for one. A wrong password keeps its 401. */
const CORRECT_PASSWORD = [200, 400];

/** Admins and their second factor. */
export const adminPresets = definePresets(
  {
    id: 'admin-2fa-required',
    why: 'The route without a second factor refuses admins, because two-factor authentication is enabled; its error names the providers that the admin has set up.',
    clears: "removing the fault; the provider's route works",
    sources: [TWO_FACTOR],
    says: ['useProviderEndpoints'],
    when: { operation: ADMIN_SIGN_IN },
    then: { behaviour: { two_factor: 'module' }, config: { [PROVIDERS]: 'google' } },
  },
  {
    id: 'admin-2fa-not-configured',
    why: 'The admin cannot get a token: no second factor is set up. An e-mail with a link to do so is sent.',
    clears: 'configuring and activating a provider, or removing the fault',
    sources: ['magento/magento2#29312', TWO_FACTOR],
    says: ['personalProviderRequired', 'providerNotConfigured'],
    when: { operation: ADMIN_SIGN_IN },
    then: { account: 'reset_two_factor', behaviour: { two_factor: 'module' }, config: { [PROVIDERS]: 'google' } },
  },
  {
    id: 'admin-2fa-no-provider',
    why: 'Two-factor authentication is installed, but the store allows no provider.',
    clears: `removing the fault (\`${PROVIDERS}\`)`,
    sources: ['markshust/magento2-module-disabletwofactorauth#1'],
    says: ['noProviderConfigured', 'providerNotAllowed'],
    when: { operation: ADMIN_SIGN_IN },
    then: { behaviour: { two_factor: 'module' }, config: { [PROVIDERS]: '' } },
  },
  {
    id: 'admin-2fa-mail-fails',
    why: 'A new installation has no mail server, so the link to set up a second factor cannot be sent.',
    clears: 'setting up a provider, or removing the fault; admins who have set one up are not affected',
    sources: ['magento/magento2#29312', 'magenx/Magento-2-server-installation#69'],
    says: ['twoFactorMailFailed'],
    when: { operation: ADMIN_SIGN_IN },
    then: { behaviour: { two_factor: 'module', admin_mail: 'fails' }, config: { [PROVIDERS]: 'google' } },
  },
  {
    id: 'admin-2fa-second-provider-pending',
    why: 'Two providers are required and one is set up, so the admin is asked to set up a provider at every sign-in.',
    clears: 'setting up the second provider, or removing the fault',
    sources: ['magento/magento2#39380'],
    says: ['personalProviderRequired'],
    when: { operation: ADMIN_SIGN_IN },
    then: { behaviour: { two_factor: 'module' }, config: { [PROVIDERS]: 'google,u2fkey' } },
  },
  {
    id: 'admin-otp-invalid',
    why: "A one-time code is sometimes refused: the phone's clock is wrong, or the accepted time window is short.",
    clears: 'the first refused code (`times` sets the number)',
    sources: ['magento/magento2#30929', 'magento/security-package#240'],
    says: ['invalidCode'],
    when: { operation: ADMIN_PROVIDER_SIGN_IN, status: 200 },
    then: { refuse: 'invalidCode' },
    times: 1,
  },
  {
    id: 'admin-otp-clock-drift',
    why: "The clock of the admin's phone is five minutes slow, so the authenticator app shows codes that have expired.",
    clears: 'removing the fault; the reason in the journal states by how much the code is early or late',
    sources: ['magento/magento2#30929', 'magento/security-package#240'],
    says: ['invalidCode'],
    then: { behaviour: { authenticator_clock: 'ten_periods_slow' } },
    variants: {
      'ten-steps-early': {
        why: 'The clock of the phone is five minutes fast, so the app shows codes that are not valid yet.',
        then: { behaviour: { authenticator_clock: 'ten_periods_fast' } },
      },
      'one-step-late': {
        why: 'The clock of the phone is 30 seconds slow: a code of the previous period, which the default window accepts and a narrower one does not.',
        then: { behaviour: { authenticator_clock: 'one_period_slow' } },
      },
      'one-step-early': {
        why: 'The clock of the phone is 30 seconds fast: a code of the next period, which the default window accepts and a narrower one does not.',
        then: { behaviour: { authenticator_clock: 'one_period_fast' } },
      },
    },
  },
  {
    id: 'admin-otp-window-misconfigured',
    why: 'Since 2.4.7, a code window of 30 seconds or more, as older documentation advised, turns every correct code into an internal error.',
    clears: 'removing the fault',
    sources: ['magento/magento2#38597', 'AdobeDocs/commerce-php#257'],
    says: ['internalError'],
    when: { operation: ADMIN_PROVIDER_SIGN_IN, status: 200 },
    then: { refuse: 'internalError' },
  },
  {
    id: 'admin-locked-out',
    why: 'After six wrong passwords, the correct one is refused too, on every route, for half an hour.',
    clears: 'the clock (1800 s, from 2.4.4), an unlock, or removing the fault',
    sources: ['magento/magento2#4432'],
    says: ['signInIncorrect'],
    when: { operation: ADMIN_SIGN_IN },
    then: { account: 'throttle' },
  },
  {
    id: 'admin-password-expired',
    why: 'The password of an admin is older than 90 days; the route reports only an incorrect sign-in.',
    clears: 'removing the fault',
    sources: ['magento/magento2#17292'],
    says: ['signInIncorrect'],
    when: { operation: ADMIN_SIGN_IN, status: CORRECT_PASSWORD },
    then: { refuse: 'signInIncorrect' },
  },
  {
    id: 'admin-acl-denied',
    why: "The token is valid, but the admin's role lacks the ACL resource of the route.",
    clears: 'removing the fault',
    sources: ['magento/magento2#36811', 'magento/magento2#1800', 'magento/magento2#39289'],
    says: ['consumerNotAuthorized'],
    when: { identity: 'admin', resource: { match: '::' } },
    then: { refuse: 'consumerNotAuthorized' },
  },
);
