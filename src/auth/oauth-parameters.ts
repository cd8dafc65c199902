import type { HttpRequest } from '../http/message.ts';
import { parsePhpForm } from '../platform/php-form.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';

/** The signed parameters of a request, by name. */
export type OauthParameters = Readonly<Record<string, string>>;

const SCHEME = 'oauth ';
const PROTOCOL_PARAMETER = /oauth_[a-z_-]+/;
const FORM = 'application/x-www-form-urlencoded';

/** Whether a header claims a signature: the scheme may be anywhere in it, in any case. */
export const hasOauthScheme = (authorization: string): boolean => authorization.toLowerCase().includes(SCHEME);

/**
 * Reads the protocol parameters from the header (from a form if the header has only the scheme), and all others from form and
 * query. Without the scheme there are none. A repeated parameter replaces the earlier one, as in PHP.
 * [lib/internal/Magento/Framework/Oauth/Helper/Request.php _processRequest]
 */
export function readOauthParameters({ headers, query, body }: HttpRequest): OauthParameters {
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
  for (const [name, value] of parsePhpForm(query)) if (!PROTOCOL_PARAMETER.test(name)) parameters[name] = value;
  return parameters;
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
