import type { HttpRequest } from '../http/message.ts';
import { formPairs } from '../platform/php-form.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';

/** What is signed, by name; nothing where a request brings no such parameter. */
export type OauthParameters = Readonly<Record<string, string>>;

const SCHEME = 'oauth ';
const PROTOCOL_NAME = /oauth_[a-z_-]+/;
const FORM = 'application/x-www-form-urlencoded';

/** Whether a header says that its request is signed: the scheme is found anywhere, in any case. */
export const claimsSignature = (authorization: string): boolean => authorization.toLowerCase().includes(SCHEME);

/**
 * The protocol's own parameters from the header (from a form, where the header has but the scheme), and all others of form
 * and query; none at all without the scheme. One that comes again wins, as in PHP. [lib/internal/Magento/Framework/Oauth/Helper/Request.php _processRequest]
 */
export function readOauthParameters({ headers, query, body }: HttpRequest): OauthParameters {
  const parameters: Record<string, string> = Object.create(null);
  const { authorization = '' } = headers;
  if (!claimsSignature(authorization)) return parameters;
  readHeader(authorization, parameters);
  const isInHeader = Object.keys(parameters).length > 0;
  if (headers['content-type']?.startsWith(FORM)) {
    for (const [name, value] of formPairs(body)) {
      if (!isInHeader || !PROTOCOL_NAME.test(name)) parameters[name] = value;
    }
  }
  for (const [name, value] of formPairs(query)) if (!PROTOCOL_NAME.test(name)) parameters[name] = value;
  return parameters;
}

function readHeader(authorization: string, parameters: Record<string, string>): void {
  const start = authorization.toLowerCase().indexOf(SCHEME);
  for (const pair of authorization.slice(start + SCHEME.length).split(',')) {
    const [, name = '', value] = /^([^=]*)=(.*)$/s.exec(pair.trim()) ?? [];
    if (value === undefined || !PROTOCOL_NAME.test(name)) continue;
    parameters[decoded(name)] = decoded(value.replace(/^"+|"+$/g, ''));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign stays as it is, as in PHP
  }
}

/** The URL that a client signed: scheme, host with its port, and path as sent. [Oauth/Helper/Request.php getRequestUrl] */
export function signedUrl(realm: Realm, { headers, secure, path, sentPath = path }: HttpRequest): string {
  const offloader = setting(realm, 'web/secure/offloader_header').toLowerCase();
  const isSecure = secure === true || headers[offloader] === 'https';
  return `${isSecure ? 'https' : 'http'}://${headers['host'] ?? 'localhost'}${sentPath}`;
}
