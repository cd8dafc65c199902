import { isSecretHeader, isSecretParameter } from '../../http/secret-names.ts';
import type { RedactionRules } from './redaction-rules.ts';
import { type RedactionTokenFactory, revealSecret } from './redaction-token.ts';

/** Headers that contain credentials. */
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'x-recaptcha',
  'x-captcha',
  'x-forwarded-authorization',
]);

/** Schemes of the `Authorization` header, which are not redacted. Any other first word may be the secret itself. */
const AUTH_SCHEME = /^(?:basic|bearer|digest|oauth)$/i;

const BEGINS_WITH_AUTH_SCHEME = /^(?:basic|bearer|digest|oauth) +\S/i;

/** Values that may contain a secret. Any header, such as one that a proxy adds, may have a URL or a token; most do not. */
const MAY_HOLD_SECRET = /=|eyJ|resetLinkToken|createPassword|subscriber|[a-z\d]{32}/i;

/**
 * Redacts the secrets in the value of a header.
 *
 * @param name in lower case
 */
export function redactHeader(rules: RedactionRules, name: string, value: string): string {
  const { redact, redactText, isSecret } = rules;
  if (redact === revealSecret || value === '') return value;
  if (name === 'referer' || name === 'location') return redactUrl(rules, value);
  if (name === 'cookie') return redactCookies(value, redact);
  if (name === 'set-cookie') return redactSetCookies(value, redact);
  const isCredential =
    SECRET_HEADERS.has(name) ||
    isSecretHeader(name) ||
    isSecret(name.replace(/^x-/, '')) ||
    BEGINS_WITH_AUTH_SCHEME.test(value);
  if (isCredential) return redactCredentials(value, redact);
  return MAY_HOLD_SECRET.test(value) ? redactText(value) : value;
}

/** Redacts the secrets in a query string. */
export function redactQuery({ redact, redactText, isSecret }: RedactionRules, query: string): string {
  if (redact === revealSecret) return query;
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value] = pair.split(/=(.*)/s);
      if (value === undefined || value === '') return pair;
      const decoded = formDecoded(value);
      const isSecretPair = namesIn(name).some((each) => isSecret(each) || isSecretParameter(each));
      const redacted = isSecretPair ? redact(decoded) : redactText(decoded);
      return redacted === decoded ? pair : `${name}=${encodeURIComponent(redacted)}`;
    })
    .join('&');
}

/** Redacts the secrets in a URL: `Referer` and `Location` may contain a password reset link. */
function redactUrl(rules: RedactionRules, url: string): string {
  const [page = '', query] = url.split(/\?(.*)/s);
  return query === undefined ? rules.redactText(page) : `${rules.redactText(page)}?${redactQuery(rules, query)}`;
}

/** Parameters of an OAuth header that are not secret. They help to find out why a signature was refused. */
const PUBLIC_PARAMETER = /^oauth_(?:version|signature_method|timestamp|nonce)=/;

/** Redacts the values of OAuth parameters, except those that are not secret. */
const redactSignedParameters = (parameters: string, redact: RedactionTokenFactory): string =>
  parameters.replace(
    /(\w+=)?(?:"([^"]*)"|(\[masked \w{8}\]|[^\s,"]+))/g,
    (parameter, name: string | undefined, quoted: string | undefined, unquoted: string | undefined) =>
      PUBLIC_PARAMETER.test(parameter) ? parameter : (name ?? '') + redact(quoted ?? unquoted ?? ''),
  );

/** Redacts credentials, except their scheme. */
function redactCredentials(value: string, redact: RedactionTokenFactory): string {
  if (/^oauth /i.test(value)) return value.slice(0, 6) + redactSignedParameters(value.slice(6), redact);
  const [first = '', ...rest] = value.split(' ');
  if (rest[0] === '[masked') return value;
  const scheme = rest.length > 0 && AUTH_SCHEME.test(first) ? first : redact(first);
  return [scheme, ...rest.map((word) => (word === '' ? '' : redact(word)))].join(' ');
}

/** Redacts the values in `Set-Cookie`. Node joins several headers with commas: the next cookie begins after a comma. */
const redactSetCookies = (value: string, redact: RedactionTokenFactory): string =>
  value.replace(/(^|,\s*)([^=;,\s]+)=([^;,]*)/g, (whole, before: string, cookie: string, secret: string) =>
    /^expires$/i.test(cookie) ? whole : `${before}${cookie}=${redact(secret)}`,
  );

/** Redacts the values of cookies. Their names are not redacted, because they show which cookies were sent. */
const redactCookies = (cookies: string, redact: RedactionTokenFactory): string =>
  cookies
    .split(';')
    .map((cookie) => {
      const [name = '', value] = cookie.split(/=(.*)/s);
      if (value !== undefined) return `${name}=${redact(value)}`;
      return cookie.trim() === '' ? cookie : redact(cookie.trim());
    })
    .join(';');

/** The names in the name of a query parameter: `login[password]` has two, `otp[]` one. */
const namesIn = (name: string): string[] => formDecoded(name).split(/[[\]]+/);

/** Decodes a form-encoded value. Returns an invalid encoding unchanged. */
const formDecoded = (value: string): string => new URLSearchParams(`value=${value}`).get('value') ?? '';
