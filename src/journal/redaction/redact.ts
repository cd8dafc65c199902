import type { Headers } from '../../http/message.ts';
import { isSecretName } from '../../http/secret-names.ts';
import { createTextMask } from './redact-text.ts';
import { type Mark, marked, showing } from './redaction-token.ts';
import { readVariableError } from './variable-error.ts';

/** Hides the secrets of one exchange. */
export interface Mask {
  headers(headers: Headers): Record<string, string>;
  /** @param name in lower case */
  header(name: string, value: string): string;
  body(body: string): unknown;
  query(query: string): string;
  /** A path, or any other text. */
  text(text: string): string;
  /** A value under its name, if it has one. */
  value(value: unknown, name?: string): unknown;
}

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'x-recaptcha',
  'x-captcha',
  'x-forwarded-authorization',
]);

/** Schemes that are told; what stands first in any other value may be the secret itself. */
const SCHEME = /^(?:basic|bearer|digest|oauth)$/i;

const BEGINS_WITH_SCHEME = /^(?:basic|bearer|digest|oauth) +\S/i;

/** Any header may bring a URL or a token, as those do that proxies add; most need not be looked through. */
const MAY_HOLD_SECRET = /=|eyJ|resetLinkToken/i;

/**
 * @param mark stands in for each secret
 * @param added names of secrets beside those that are always such
 */
export function createMask(makeMark: Mark, added?: ReadonlySet<string>): Mask {
  const mark: Mark = makeMark === showing ? showing : (secret) => marked(secret, makeMark);
  const maskText = createTextMask(mark, added);
  const isSecret = (name: string): boolean => isSecretName(name) || added?.has(name) === true;

  /** All texts and numbers below a secret key are secret, lists and objects included. */
  function markValue(value: unknown): unknown {
    if (typeof value === 'string') return value === '' ? '' : mark(value);
    if (typeof value === 'number') return mark(String(value));
    if (Array.isArray(value)) return value.map(markValue);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, markNested(key, each)]));
  }

  /** A field such as `token` may have an alias that its own children's parent bears too: keys below decide for themselves. */
  const markNested = (key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !isSecret(key) ? maskValue(value) : markValue(value);

  function maskValue(value: unknown): unknown {
    if (typeof value === 'string') return maskRepeated(value) ?? maskText(value);
    if (Array.isArray(value)) return value.map(maskValue);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, isSecret(key) ? markValue(each) : maskValue(each)]),
    );
  }

  /** Such an error holds JSON, so that its keys tell what is secret. */
  function maskRepeated(text: string): string | undefined {
    const error = readVariableError(text);
    if (error === undefined) return undefined;
    const { said, variable, invalid, told, key } = error;
    const masked = isSecret(variable) || isSecret(key) ? mark(invalid) : maskJson(invalid);
    return masked === invalid ? undefined : said + masked + told.replaceAll(invalid, () => masked);
  }

  function maskJson(text: string): string {
    try {
      return JSON.stringify(maskValue(JSON.parse(text)));
    } catch {
      return maskText(text);
    }
  }

  return {
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, maskHeader(name, value)]],
        ),
      ),
    header: maskHeader,
    text: maskText,
    value: (value, name) => (name !== undefined && isSecret(name) ? markValue(value) : maskValue(value)),
    /** JSON becomes its value with the secrets marked, any other text stays a text. */
    body(body) {
      if (body === '') return '';
      try {
        const value: unknown = JSON.parse(body);
        if (mark === showing) return value;
        // REST answers a token as a bare JSON string.
        return typeof value === 'string' ? mark(value) : maskValue(value);
      } catch {
        return maskText(body);
      }
    },
    query: maskQuery,
  };

  function maskHeader(name: string, value: string): string {
    if (mark === showing || value === '') return value;
    if (name === 'referer' || name === 'location') return maskUrl(value);
    if (name === 'cookie') return maskCookies(value, mark);
    if (name === 'set-cookie') return maskSetCookies(value, mark);
    const isCredential =
      SECRET_HEADERS.has(name) || isSecret(name.replace(/^x-/, '')) || BEGINS_WITH_SCHEME.test(value);
    if (isCredential) return maskCredentials(value, mark);
    return MAY_HOLD_SECRET.test(value) ? maskText(value) : value;
  }

  function maskQuery(query: string): string {
    if (mark === showing) return query;
    return query
      .split('&')
      .map((pair) => {
        const [name = '', value] = pair.split(/=(.*)/s);
        if (value === undefined || value === '') return pair;
        const text = decoded(value);
        const masked = namesOf(name).some(isSecret) ? mark(text) : maskText(text);
        return masked === text ? pair : `${name}=${encodeURIComponent(masked)}`;
      })
      .join('&');
  }

  /** The page that a client came from may be that of a reset link. */
  function maskUrl(url: string): string {
    const [page = '', query] = url.split(/\?(.*)/s);
    return query === undefined ? maskText(page) : `${maskText(page)}?${maskQuery(query)}`;
  }
}

/** What of an OAuth header may be read: it helps to see why a signature was refused. */
const OPEN_PAIR = /^oauth_(?:version|signature_method|timestamp|nonce)=/;

/** The names stay, and the values that are no secret. */
const maskSigned = (parameters: string, mark: Mark): string =>
  parameters.replace(
    /(\w+=)?(?:"([^"]*)"|(\[masked \w{8}\]|[^\s,"]+))/g,
    (piece, name: string | undefined, quoted: string | undefined, bare: string | undefined) =>
      OPEN_PAIR.test(piece) ? piece : (name ?? '') + mark(quoted ?? bare ?? ''),
  );

/** The scheme stays. */
function maskCredentials(value: string, mark: Mark): string {
  if (/^oauth /i.test(value)) return value.slice(0, 6) + maskSigned(value.slice(6), mark);
  const [first = '', ...rest] = value.split(' ');
  if (rest[0] === '[masked') return value;
  const told = rest.length > 0 && SCHEME.test(first) ? first : mark(first);
  return [told, ...rest.map((piece) => (piece === '' ? '' : mark(piece)))].join(' ');
}

/** Several are one text, as Node joins headers: a comma before a name begins the next. */
const maskSetCookies = (value: string, mark: Mark): string =>
  value.replace(/(^|,\s*)([^=;,\s]+)=([^;,]*)/g, (whole, before: string, cookie: string, secret: string) =>
    /^expires$/i.test(cookie) ? whole : `${before}${cookie}=${mark(secret)}`,
  );

/** The names stay: which cookies came is often the question. */
const maskCookies = (cookies: string, mark: Mark): string =>
  cookies
    .split(';')
    .map((cookie) => {
      const [name = '', value] = cookie.split(/=(.*)/s);
      return value === undefined ? (cookie.trim() === '' ? cookie : mark(cookie.trim())) : `${name}=${mark(value)}`;
    })
    .join(';');

/** The names in a name of a query string: `login[password]` has two, `otp[]` one. */
const namesOf = (name: string): string[] => decoded(name).split(/[[\]]+/);

/** Percent-encoding as a form has it; what is wrongly encoded stays as it is. */
const decoded = (value: string): string => new URLSearchParams(`value=${value}`).get('value') ?? '';
