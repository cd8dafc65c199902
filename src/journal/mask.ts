import type { Headers } from '../wire/message.ts';

/** Makes a short stable mark of a secret, so that 'the same token again' can still be seen. */
export type Mark = (secret: string) => string;

const SECRET_KEYS =
  /^(?:password|current_?password|new_?password|otp|token|customer_?token|tfa_?token|reset_?password_?token|reset_?token|rp_token|confirmation_?key|passcode|access_token|access_token_secret|consumer_secret|secret|secret_code|totp_secret)$/i;
const SECRET_ARGUMENTS =
  /\b((?:current|new)?password|otp|token|resetPasswordToken|confirmation_key)(\s*:\s*)"((?:[^"\\]|\\.)*)"/gi;
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'x-recaptcha',
  'x-captcha',
]);

/** Headers with their secrets marked; the scheme of `Authorization` stays. */
export function maskHeaders(headers: Headers, mark: Mark): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, SECRET_HEADERS.has(name) && value !== '' ? maskHeader(value, mark) : value]];
    }),
  );
}

function maskHeader(value: string, mark: Mark): string {
  const [first = '', ...rest] = value.split(' ');
  return rest.length === 0
    ? mark(first)
    : `${first} ${rest.map((piece) => (piece === '' ? '' : mark(piece))).join(' ')}`;
}

/** A body: JSON becomes its value with the secrets marked, any other text stays a text. */
export function maskBody(body: string, mark: Mark): unknown {
  if (body === '') return '';
  try {
    const value: unknown = JSON.parse(body);
    // REST answers a token as a bare JSON string.
    return typeof value === 'string' ? mark(value) : maskValue(value, mark);
  } catch {
    return maskText(body, mark);
  }
}

function maskValue(value: unknown, mark: Mark): unknown {
  if (typeof value === 'string') return maskText(value, mark);
  if (Array.isArray(value)) return value.map((item) => maskValue(item, mark));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, isSecret(key, each) ? mark(String(each)) : maskValue(each, mark)]),
  );
}

const isSecret = (key: string, value: unknown): boolean =>
  SECRET_KEYS.test(key) && value !== '' && (typeof value === 'string' || typeof value === 'number');

/** Secrets written into a GraphQL document or an XML body. */
const maskText = (text: string, mark: Mark): string =>
  text
    .replace(
      SECRET_ARGUMENTS,
      (_, name: string, colon: string, secret: string) => `${name}${colon}"${secret === '' ? '' : mark(secret)}"`,
    )
    .replace(/<(password|otp|token)>([^<]+)<\//gi, (_, name: string, secret: string) => `<${name}>${mark(secret)}</`);

/** A query string with the secrets in it marked. */
export function maskQuery(query: string, mark: Mark): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value] = pair.split(/=(.*)/s);
      if (value === undefined || value === '') return pair;
      if (SECRET_KEYS.test(name)) return `${name}=${mark(value)}`;
      const text = decoded(value);
      const masked = maskText(text, mark);
      return masked === text ? pair : `${name}=${encodeURIComponent(masked)}`;
    })
    .join('&');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
