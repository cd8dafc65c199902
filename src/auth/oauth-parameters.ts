import type { HttpRequest } from '../http/message.ts';
import { parsePhpForm } from '../platform/php-form.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';

/** The signed parameters of a request, by name. */
export type OauthParameters = Readonly<Record<string, string>>;

const SCHEME = 'oauth ';
const PROTOCOL_PARAMETER = /oauth_[a-z_-]+/;
const FORM = 'application/x-www-form-urlencoded';

/** Whether an `Authorization` header has an OAuth signature: the scheme may be anywhere in it, in any case. */
export const hasOauthScheme = (authorization: string): boolean => authorization.toLowerCase().includes(SCHEME);

/**
 * Reads the protocol parameters from the header (or from a form, if the header has only the scheme), and all other parameters
 * from the form and the query string. A header without the scheme has none. A repeated parameter replaces the earlier one, as
 * in PHP.
 * [lib/internal/Magento/Framework/Oauth/Helper/Request.php _processRequest]
 */
export function readOauthParameters({ behaviour }: Realm, { headers, query, body }: HttpRequest): OauthParameters {
  const parameters: Record<string, string> = Object.create(null);
  const { authorization = '' } = headers;
  if (!hasOauthScheme(authorization)) return parameters;
  readHeader(authorization, parameters);
  const isInHeader = Object.keys(parameters).length > 0;
  if (headers['content-type']?.startsWith(FORM)) {
    for (const [name, value] of parsePhpForm(body)) {
      if (!isInHeader || !PROTOCOL_PARAMETER.test(name)) parameters[name] = value;
    }
  }
  readQuery(query, parameters);
  if (behaviour.oauth_base_string === 'parsed') parseQuery(query, parameters);
  return parameters;
}

/** Reads the parameters with exactly one equals sign; a plus is not decoded. [Oauth/Helper/Request.php _extractQueryStringParams] */
function readQuery(query: string, parameters: Record<string, string>): void {
  for (const pair of query.split('&')) {
    const [name = '', value, ...more] = pair.split('=');
    if (value === undefined || more.length > 0 || PROTOCOL_PARAMETER.test(name)) continue;
    parameters[decode(name)] = decode(value);
  }
}

/** Characters that PHP replaces in the name of a variable. */
const NAME_SEPARATOR = /[ .]/g;

/** Adds the parameters that PHP does not parse as arrays. [Oauth/Helper/Signature/Hmac.php buildRequestParams] */
function parseQuery(query: string, parameters: Record<string, string>): void {
  for (const [name, value] of parsePhpForm(query)) {
    if (name === '' || name.includes('[') || PROTOCOL_PARAMETER.test(name)) continue;
    parameters[name.replaceAll(NAME_SEPARATOR, '_')] = value;
  }
}

function readHeader(authorization: string, parameters: Record<string, string>): void {
  const start = authorization.toLowerCase().indexOf(SCHEME);
  for (const pair of authorization.slice(start + SCHEME.length).split(',')) {
    const [, name = '', value] = /^([^=]*)=(.*)$/s.exec(pair.trim()) ?? [];
    if (value === undefined || !PROTOCOL_PARAMETER.test(name)) continue;
    parameters[decode(name)] = decode(value.replace(/^"+|"+$/g, ''));
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a malformed percent-encoding stays unchanged, as in PHP
  }
}

/** Returns the URL that a client signed: scheme, host with port, and path as sent. [Oauth/Helper/Request.php getRequestUrl] */
export function getSignedUrl(realm: Realm, { headers, secure, path, sentPath = path }: HttpRequest): string {
  const offloader = setting(realm, 'web/secure/offloader_header').toLowerCase();
  const isSecure = secure === true || headers[offloader] === 'https';
  return `${isSecure ? 'https' : 'http'}://${headers['host'] ?? 'localhost'}${sentPath}`;
}
