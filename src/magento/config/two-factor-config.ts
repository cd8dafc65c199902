import { number, text } from './config-path.ts';

/** [magento/security-package TwoFactorAuth/etc/config.xml] */
export const twoFactorPaths = {
  'twofactorauth/general/force_providers': text('', 'comma list of two-factor providers that admins must use'),
  'twofactorauth/general/webapi_notification_url': text('', 'link in two-factor mails; :tfat is the token'),
  'twofactorauth/google/leeway': number(29, 'accepted drift of one-time codes, seconds'),
  'twofactorauth/duo/integration_key': text('', "Duo's client id"),
  'twofactorauth/duo/secret_key': text('', 'key that signs what is asked of Duo'),
  'twofactorauth/duo/api_hostname': text('', "Duo's host"),
  'twofactorauth/duo/application_key': text('', 'key that signs what Duo hands back; from the seed when empty'),
  'twofactorauth/authy/api_key': text('', 'Authy; without it the provider is disabled'),
  'twofactorauth/authy/onetouch_message': text('Login request to your Magento Admin', "text of Authy's prompt"),
  'twofactorauth/u2fkey/webapi_challenge_domain': text('', "domain of U2F keys; the base URL's when empty"),
} as const;
