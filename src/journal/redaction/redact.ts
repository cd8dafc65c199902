import type { Headers } from '../../http/message.ts';
import { isSecretHeader, isSecretName, isSecretParameter } from '../../http/secret-names.ts';
import { createTextRedactor } from './redact-text.ts';
import { type RedactionTokenFactory, redactSecret, revealSecret } from './redaction-token.ts';
import { parseVariableError } from './variable-error.ts';

/** Redacts the secrets of one exchange. */
export interface Redactor {
  headers(headers: Headers): Record<string, string>;
  /** @param name in lower case */
  header(name: string, value: string): string;
  /** JSON becomes its value with redacted secrets; any other body stays a string. */
  body(body: string): unknown;
  query(query: string): string;
  /** A path, or any other string. */
  text(text: string): string;
  /** A value, which is secret if its name is. */
  value(value: unknown, name?: string): unknown;
}

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'x-recaptcha',
  'x-captcha',
  'x-forwarded-authorization',
]);

/** Schemes that stay readable; the first word of any other value may be the secret itself. */
const AUTH_SCHEME = /^(?:basic|bearer|digest|oauth)$/i;

const BEGINS_WITH_AUTH_SCHEME = /^(?:basic|bearer|digest|oauth) +\S/i;

/** Any header, such as one added by a proxy, may contain a URL or a token. Most do not, and need no redaction. */
const MAY_HOLD_SECRET = /=|eyJ|resetLinkToken|createPassword|[a-z\d]{32}/i;

/**
 * @param redactionToken replaces each secret
 * @param added names of secrets in addition to the built-in ones
 */
export function createRedactor(redactionToken: RedactionTokenFactory, added?: ReadonlySet<string>): Redactor {
  const redacted = new Set<string>();
  const redact: RedactionTokenFactory =
    redactionToken === revealSecret
      ? revealSecret
      : Object.assign(
          (secret: string) => {
            if (isUnmistakable(secret) && redacted.size < MAX_REPEATED) redacted.add(secret);
            return redactSecret(secret, redactionToken);
          },
          { isKnownSecret: redactionToken.isKnownSecret },
        );
  const redactNamed = createTextRedactor(redact, added);
  const redactText = (text: string): string => redactRepeated(redactNamed(text));
  const isSecret = (name: string): boolean => isSecretName(name) || added?.has(name) === true;

  /** An error message may repeat a secret that the request named before. */
  function redactRepeated(text: string): string {
    let result = text;
    for (const secret of redacted)
      if (result.includes(secret)) result = result.replaceAll(secret, () => redactSecret(secret, redactionToken));
    return result;
  }

  /** All strings and numbers below a secret key are secret, within arrays and objects too. */
  function redactBelow(value: unknown): unknown {
    if (typeof value === 'string') return value === '' ? '' : redact(value);
    if (typeof value === 'number') return redact(String(value));
    if (Array.isArray(value)) return value.map(redactBelow);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redactNested(key, each)]));
  }

  /** An object below a secret key may be a GraphQL field with that alias, so its own keys decide. */
  const redactNested = (key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !isSecret(key) ? redactValue(value) : redactBelow(value);

  function redactValue(value: unknown): unknown {
    if (typeof value === 'string') return redactVariableError(value) ?? redactText(value);
    if (Array.isArray(value)) return value.map(redactValue);
    if (value === null || typeof value !== 'object') return value;
    const isSecretAttribute = isSecret(attributeCodeOf(value));
    const isSecretKey = (key: string) => isSecret(key) || (isSecretAttribute && key === 'value');
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, isSecretKey(key) ? redactBelow(each) : redactValue(each)]),
    );
  }

  /** The message of a variable error contains JSON, whose keys say what is secret. */
  function redactVariableError(text: string): string | undefined {
    const error = parseVariableError(text);
    if (error === undefined) return undefined;
    const { prefix, variable, value, suffix, key, isWhole } = error;
    const isKeySecret = isSecret(key);
    const redacted = isSecret(variable) || (isKeySecret && !isWhole) ? redact(value) : redactJson(value);
    if (redacted === value) return undefined;
    const reason = suffix.replaceAll(value, () => redacted);
    return prefix + redacted + (isKeySecret ? reason.replace(/(value: )(.*)$/s, redactRest) : reason);
  }

  const redactRest = (_: string, start: string, rest: string): string => start + redact(rest);

  function redactJson(text: string): string {
    try {
      return JSON.stringify(redactValue(JSON.parse(text)));
    } catch {
      return redactText(text);
    }
  }

  return {
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, redactHeader(name, value)]],
        ),
      ),
    header: redactHeader,
    text: redactText,
    value: (value, name) => (name !== undefined && isSecret(name) ? redactBelow(value) : redactValue(value)),
    body(body) {
      if (body === '') return '';
      try {
        const value: unknown = JSON.parse(body);
        if (redact === revealSecret) return value;
        // REST answers a token as a JSON string.
        return typeof value === 'string' ? redact(value) : redactValue(value);
      } catch {
        return redactText(body);
      }
    },
    query: redactQuery,
  };

  function redactHeader(name: string, value: string): string {
    if (redact === revealSecret || value === '') return value;
    if (name === 'referer' || name === 'location') return redactUrl(value);
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

  function redactQuery(query: string): string {
    if (redact === revealSecret) return query;
    return query
      .split('&')
      .map((pair) => {
        const [name = '', value] = pair.split(/=(.*)/s);
        if (value === undefined || value === '') return pair;
        const text = formDecoded(value);
        const isSecretPair = namesIn(name).some((each) => isSecret(each) || isSecretParameter(each));
        const shown = isSecretPair ? redact(text) : redactText(text);
        return shown === text ? pair : `${name}=${encodeURIComponent(shown)}`;
      })
      .join('&');
  }

  /** A `Referer` or `Location` may be a password reset link. */
  function redactUrl(url: string): string {
    const [page = '', query] = url.split(/\?(.*)/s);
    return query === undefined ? redactText(page) : `${redactText(page)}?${redactQuery(query)}`;
  }
}

/** The code of a custom attribute: `attribute_code` in REST and in input, `code` in responses of GraphQL. */
function attributeCodeOf(value: object): string {
  if ('attribute_code' in value) return String(value.attribute_code);
  return 'code' in value && 'value' in value ? String(value.code) : '';
}

/** Maximum number of secrets of one exchange that are also looked for in other places. */
const MAX_REPEATED = 20;

/** Whether a secret is not likely to be an ordinary word or number of other texts. */
const isUnmistakable = (secret: string): boolean =>
  secret.length >= 8 && secret.length <= 200 && /[^a-z]/i.test(secret) && !secret.startsWith('[masked ');

/** Parameters of an OAuth header that are not secret and help to see why a signature was refused. */
const PUBLIC_PARAMETER = /^oauth_(?:version|signature_method|timestamp|nonce)=/;

/** Names stay, and values that are not secret. */
const redactSignedParameters = (parameters: string, redact: RedactionTokenFactory): string =>
  parameters.replace(
    /(\w+=)?(?:"([^"]*)"|(\[masked \w{8}\]|[^\s,"]+))/g,
    (parameter, name: string | undefined, quoted: string | undefined, unquoted: string | undefined) =>
      PUBLIC_PARAMETER.test(parameter) ? parameter : (name ?? '') + redact(quoted ?? unquoted ?? ''),
  );

/** The scheme stays. */
function redactCredentials(value: string, redact: RedactionTokenFactory): string {
  if (/^oauth /i.test(value)) return value.slice(0, 6) + redactSignedParameters(value.slice(6), redact);
  const [first = '', ...rest] = value.split(' ');
  if (rest[0] === '[masked') return value;
  const scheme = rest.length > 0 && AUTH_SCHEME.test(first) ? first : redact(first);
  return [scheme, ...rest.map((word) => (word === '' ? '' : redact(word)))].join(' ');
}

/** Node joins several headers with commas: a comma before a name begins the next cookie. */
const redactSetCookies = (value: string, redact: RedactionTokenFactory): string =>
  value.replace(/(^|,\s*)([^=;,\s]+)=([^;,]*)/g, (whole, before: string, cookie: string, secret: string) =>
    /^expires$/i.test(cookie) ? whole : `${before}${cookie}=${redact(secret)}`,
  );

/** Names stay, since the question is often which cookies were sent. */
const redactCookies = (cookies: string, redact: RedactionTokenFactory): string =>
  cookies
    .split(';')
    .map((cookie) => {
      const [name = '', value] = cookie.split(/=(.*)/s);
      if (value !== undefined) return `${name}=${redact(value)}`;
      return cookie.trim() === '' ? cookie : redact(cookie.trim());
    })
    .join(';');

/** The names in a name of a query string: `login[password]` has two, `otp[]` one. */
const namesIn = (name: string): string[] => formDecoded(name).split(/[[\]]+/);

/** Form decoding; an invalid encoding stays as it is. */
const formDecoded = (value: string): string => new URLSearchParams(`value=${value}`).get('value') ?? '';
