import { numberSetting, stringSetting } from './config-path.ts';

/** The module is part of Magento from 2.4.0. */
const IN_MODULE = { since: '2.4.0' } as const;

/** Two-factor authentication of admins. [magento/security-package TwoFactorAuth/etc/config.xml] */
export const twoFactorPaths = {
  'twofactorauth/general/force_providers': stringSetting(
    '',
    'required two-factor providers, separated by commas',
    undefined,
    IN_MODULE,
  ),
  'twofactorauth/general/webapi_notification_url': stringSetting(
    '',
    'URL in two-factor e-mails; :tfat is replaced by the token',
    undefined,
    { since: '2.4.0', evidence: 'source' },
  ),
  'twofactorauth/google/otp_window': numberSetting(
    29,
    'accepted clock drift of one-time codes up to 2.4.7, seconds',
    undefined,
    {
      since: '2.4.7-p1',
      until: '2.4.8',
      earlierDefaults: [
        { since: '2.4.0', value: 30 },
        { since: '2.4.1', value: 1 },
      ],
    },
  ),
  'twofactorauth/google/leeway': numberSetting(
    29,
    'accepted clock drift of one-time codes from 2.4.8, seconds',
    undefined,
    { since: '2.4.8' },
  ),
  'twofactorauth/duo/integration_key': stringSetting('', "Duo's integration key up to 2.4.7", undefined, {
    since: '2.4.0',
    evidence: 'source',
  }),
  'twofactorauth/duo/secret_key': stringSetting('', 'key that signs requests to Duo up to 2.4.7', undefined, IN_MODULE),
  'twofactorauth/duo/api_hostname': stringSetting('', "Duo's host", undefined, { since: '2.4.0', evidence: 'source' }),
  'twofactorauth/duo/application_key': stringSetting(
    '',
    "key that signs Duo's responses up to 2.4.7; derived from the seed when empty",
    undefined,
    { since: '2.4.0', until: '2.4.8' },
  ),
  'twofactorauth/duo/client_id': stringSetting('', "Duo's client id from 2.4.8", undefined, {
    since: '2.4.8',
    evidence: 'source',
  }),
  'twofactorauth/duo/client_secret': stringSetting('', "Duo's client secret from 2.4.8", undefined, {
    since: '2.4.8',
    evidence: 'source',
  }),
  'twofactorauth/authy/api_key': stringSetting(
    '',
    'API key of Authy; when empty, the provider is disabled',
    undefined,
    IN_MODULE,
  ),
  'twofactorauth/authy/onetouch_message': stringSetting(
    'Login request to your Magento Admin',
    "message of Authy's prompt",
    undefined,
    IN_MODULE,
  ),
  'twofactorauth/u2fkey/webapi_challenge_domain': stringSetting(
    '',
    'domain of U2F keys; default: the host of the base URL',
    undefined,
    { since: '2.4.0', evidence: 'source' },
  ),
} as const;
