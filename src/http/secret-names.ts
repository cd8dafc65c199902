/** In any spelling: `newPassword`, `new_password`, `new-password`. */
const WORDS = [
  'access token secret',
  'access token',
  'api key',
  'auth token',
  'client secret',
  'confirmation key',
  'confirmation',
  'consumer key',
  'consumer secret',
  'current password',
  'customer token',
  'id token',
  'new password',
  'oauth consumer key',
  'oauth consumer secret',
  'oauth signature',
  'oauth token secret',
  'oauth token',
  'oauth verifier',
  'otp',
  'passcode',
  'password',
  'password hash',
  'public key credential json',
  'qr code base64',
  'refresh token',
  'request token',
  'request token secret',
  'reset link token',
  'reset password link token',
  'reset password token',
  'reset token',
  'rp token',
  'secret code',
  'secret',
  'signature',
  'signature response',
  'tfa token',
  'tfat',
  'token',
  'totp secret',
];

const SECRETS = WORDS.map((words) => words.replaceAll(' ', '[_-]?')).join('|');

const SECRET_NAME = new RegExp(`^(?:${SECRETS})$`, 'i');

/** Whether a key, argument or field of that name holds a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** The names as a piece of a regular expression, with those that a request adds. */
export const secretNamesPattern = (added: ReadonlySet<string>): string => [SECRETS, ...added].join('|');
