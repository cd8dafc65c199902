import { catalogueOf } from './phrase.ts';

const ADMIN_SERVICE = 'magento/security-package TwoFactorAuth/Model/AdminAccessTokenService.php';
const USER_AUTHENTICATOR = 'magento/security-package TwoFactorAuth/Model/UserAuthenticator.php';

/** Two-factor authentication of admins. */
export const twoFactorPhrases = catalogueOf({
  useProviderEndpoints: {
    kind: 'localized',
    text: 'Please use the 2fa provider-specific endpoints to obtain a token.',
    source: ADMIN_SERVICE,
  },
  noProviderConfigured: {
    kind: 'localized',
    text: 'Please ask an administrator with sufficient access to configure 2FA first',
    source: ADMIN_SERVICE,
  },
  personalProviderRequired: {
    kind: 'localized',
    text: 'You are required to configure personal Two-Factor Authorization in order to login. Please check your email.',
    source: ADMIN_SERVICE,
  },
  providerNotAllowed: { kind: 'localized', text: 'Provider is not allowed.', source: USER_AUTHENTICATOR },
  providerNotConfigured: { kind: 'localized', text: 'Provider is not configured.', source: USER_AUTHENTICATOR },
  invalidCode: {
    kind: 'authentication',
    text: 'Invalid code.',
    source: 'magento/security-package TwoFactorAuth/Model/Provider/Engine/Google/Authenticate.php',
  },
});
