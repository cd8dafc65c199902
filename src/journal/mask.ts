import type { Headers } from '../wire/message.ts';
import { isSecretName } from '../wire/secrets.ts';
import type { Mark } from './mark.ts';
import { createTextMask } from './mask-text.ts';
import { readVariableError } from './variable-error.ts';

/** Hides the secrets of one exchange. */
export interface Mask {
  headers(headers: Headers): Record<string, string>;
  /** A text that may hold one, such as a path. */
  text(text: string): string;
  body(body: string): unknown;
  query(query: string): string;
}

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'x-recaptcha',
  'x-captcha',
]);

/** Schemes that are told; what stands first in any other value may be the secret itself. */
const SCHEME = /^(?:basic|bearer|digest|oauth)$/i;

/**
 * @param mark stands in for each secret
 * @param added names of secrets beside those that are always such
 */
export function createMask(mark: Mark, added?: ReadonlySet<string>): Mask {
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
    /** The scheme of `Authorization` stays. */
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => {
          if (value === undefined) return [];
          if (name === 'referer') return [[name, maskReferer(value)]];
          if (name === 'cookie') return [[name, maskCookies(value, mark)]];
          if (name === 'set-cookie') return [[name, value.replace(/=[^;]+/, (set) => `=${mark(set.slice(1))}`)]];
          return [[name, SECRET_HEADERS.has(name) && value !== '' ? maskHeader(value, mark) : value]];
        }),
      ),
    text: maskText,
    /** JSON becomes its value with the secrets marked, any other text stays a text. */
    body(body) {
      if (body === '') return '';
      try {
        const value: unknown = JSON.parse(body);
        // REST answers a token as a bare JSON string.
        return typeof value === 'string' ? mark(value) : maskValue(value);
      } catch {
        return maskText(body);
      }
    },
    query: maskQuery,
  };

  function maskQuery(query: string): string {
    return query
      .split('&')
      .map((pair) => {
        const [name = '', value] = pair.split(/=(.*)/s);
        if (value === undefined || value === '') return pair;
        if (isSecret(namedBy(name))) return `${name}=${mark(value)}`;
        const text = decoded(value);
        const masked = maskText(text);
        return masked === text ? pair : `${name}=${encodeURIComponent(masked)}`;
      })
      .join('&');
  }

  /** The page that a client came from may be that of a reset link. */
  function maskReferer(referer: string): string {
    const [page = '', query] = referer.split(/\?(.*)/s);
    const told = maskText(page);
    return query === undefined ? told : `${told}?${maskQuery(query)}`;
  }
}

/** What of an OAuth header may be read: it helps to see why a signature was refused. */
const OPEN_PAIR = /^oauth_(?:version|signature_method|timestamp|nonce)=/;

/** The names stay, and the values that are no secret. */
const maskSigned = (parameters: string, mark: Mark): string =>
  parameters.replace(/[^\s,]+/g, (piece) => {
    if (OPEN_PAIR.test(piece)) return piece;
    const [, name = '', value = piece] = /^(\w+=)"?([^"]*)"?$/.exec(piece) ?? [];
    return name + mark(value);
  });

function maskHeader(value: string, mark: Mark): string {
  if (/^oauth /i.test(value)) return value.slice(0, 6) + maskSigned(value.slice(6), mark);
  const [first = '', ...rest] = value.split(' ');
  const told = rest.length > 0 && SCHEME.test(first) ? first : mark(first);
  return [told, ...rest.map((piece) => (piece === '' ? '' : mark(piece)))].join(' ');
}

/** The names stay: which cookies came is often the question. */
const maskCookies = (cookies: string, mark: Mark): string =>
  cookies
    .split(';')
    .map((cookie) => {
      const [name = '', value] = cookie.split(/=(.*)/s);
      return value === undefined ? (cookie.trim() === '' ? cookie : mark(cookie.trim())) : `${name}=${mark(value)}`;
    })
    .join(';');

/** The parameter that a name of a query string belongs to: `otp[]` is one of `otp`. */
const namedBy = (name: string): string => decoded(name).replace(/\[.*$/s, '');

/** Percent-encoding as a form has it; what is wrongly encoded stays as it is. */
const decoded = (value: string): string => new URLSearchParams(`value=${value}`).get('value') ?? '';
