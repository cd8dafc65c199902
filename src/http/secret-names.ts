/** Names of secrets as words. `new password` stands for `newPassword`, `new_password` and `new-password`. */
const SECRET_WORDS = [
  'access token secret',
  'access token',
  'api key',
  'access tokens',
  'auth token',
  'card number',
  'cc cid',
  'cc number',
  'client secret',
  'confirmation key',
  'confirmation',
  'consumer key',
  'consumer secret',
  'csrf token',
  'current password',
  'customer token',
  'cvv',
  'form key',
  'id token',
  'jwt',
  'new password',
  'oauth consumer key',
  'oauth consumer secret',
  'oauth signature',
  'oauth token secret',
  'oauth token',
  'oauth verifier',
  'otp',
  'passwd',
  'passcode',
  'password',
  'password hash',
  'payment method nonce',
  'phpsessid',
  'public key credential json',
  'pwd',
  'qr code base64',
  'refresh token',
  'request token',
  'request token secret',
  'reset link token',
  'result serialized data',
  'reset password link token',
  'reset password token',
  'reset token',
  'rp token',
  'secret code',
  'secret',
  'serialized data',
  'session id',
  'signature',
  'signature response',
  'tfa token',
  'tfat',
  'token',
  'tokens',
  'totp secret',
  'xsrf token',
];

const PATTERN = SECRET_WORDS.map((words) => words.replaceAll(' ', '[_-]?')).join('|');

const SECRET_NAME = new RegExp(`^(?:${PATTERN})$`, 'i');

/** Whether the values of keys, arguments and fields with a name are secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** Names of secrets in a query string only. `key` is a parameter of Magento's links to confirm an account. */
const SECRET_PARAMETER =
  /^(?:auth(?:orization)?|csrf|hmac|key|pass|sess(?:ion)?(?:id)?|sid|sig)$|(?:^|[_-])(?:access|private)[_-]key$|[_-](?:csrf|hmac|password|secret|session(?:[_-]?id)?|sig|signature|token)$/i;

/** Whether the value of a query parameter is secret. */
export const isSecretParameter = (name: string): boolean => isSecretName(name) || SECRET_PARAMETER.test(name);

/** Headers of proxies and frameworks, such as `x-csrf-token`, `x-session-id` and `cf-access-client-secret`. */
const SECRET_HEADER =
  /(?:^|-)(?:access-key|auth(?:-key)?|bypass|credentials?|csrf|jwt|password|secret|session(?:-?id)?|sig|signature(?:-\d+)?|token)$/i;

/** Whether the value of a header is secret. */
export const isSecretHeader = (name: string): boolean => SECRET_HEADER.test(name);

/** The names of secrets as a part of a regular expression, with additional names of a request. */
export const secretNamesPattern = (additional: ReadonlySet<string>): string => [PATTERN, ...additional].join('|');
