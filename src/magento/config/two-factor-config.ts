import { numberSetting, stringSetting } from './config-path.ts';

/** Two-factor authentication of admins. [magento/security-package TwoFactorAuth/etc/config.xml] */
export const twoFactorPaths = {
  'twofactorauth/general/force_providers': stringSetting('', 'required two-factor providers, separated by commas'),
  'twofactorauth/general/webapi_notification_url': stringSetting(
    '',
    'URL in two-factor e-mails; :tfat is replaced by the token',
  ),
  'twofactorauth/google/leeway': numberSetting(29, 'accepted clock drift of one-time codes, seconds'),
  'twofactorauth/duo/integration_key': stringSetting('', "Duo's client id"),
  'twofactorauth/duo/secret_key': stringSetting('', 'key that signs requests to Duo'),
  'twofactorauth/duo/api_hostname': stringSetting('', "Duo's host"),
  'twofactorauth/duo/application_key': stringSetting(
    '',
    "key that signs Duo's responses; derived from the seed when empty",
  ),
  'twofactorauth/authy/api_key': stringSetting('', 'API key of Authy; when empty, the provider is disabled'),
  'twofactorauth/authy/onetouch_message': stringSetting(
    'Login request to your Magento Admin',
    "message of Authy's prompt",
  ),
  'twofactorauth/u2fkey/webapi_challenge_domain': stringSetting(
    '',
    'domain of U2F keys; default: the host of the base URL',
  ),
} as const;
