/** Each stands for its spellings `newPassword`, `new_password` and `new-password`. */
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
  'result serialized data',
  'reset password link token',
  'reset password token',
  'reset token',
  'rp token',
  'secret code',
  'secret',
  'serialized data',
  'signature',
  'signature response',
  'tfa token',
  'tfat',
  'token',
  'totp secret',
];

const PATTERN = WORDS.map((words) => words.replaceAll(' ', '[_-]?')).join('|');

const SECRET_NAME = new RegExp(`^(?:${PATTERN})$`, 'i');

/** Whether keys, arguments and fields of that name hold secrets. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** The names as a part of a regular expression, with additional names of a request. */
export const secretNamesPattern = (additional: ReadonlySet<string>): string => [PATTERN, ...additional].join('|');
