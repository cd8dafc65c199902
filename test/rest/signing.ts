import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';

/** What an integration signs with; a request for a request token has no token. */
export interface Keys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token?: string;
  readonly tokenSecret?: string;
}

interface Signed {
  readonly method?: string;
  readonly sha?: 1 | 256;
  /** Seconds since 1970; the present when left out. */
  readonly timestamp?: number | string;
  readonly nonce?: string;
  /** Parameters of a form body. */
  readonly form?: Readonly<Record<string, string>>;
  /** Further protocol parameters, such as the verifier. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The `Authorization` header of a client that uses the library `oauth-1.0a`, as the popular ones do. */
export function authorizationOf(keys: Keys, url: string, signed: Signed = {}): string {
  const { method = 'GET', sha = 256, timestamp, nonce, form = {}, more = {} } = signed;
  const oauth = new OAuth({
    consumer: { key: keys.consumerKey, secret: keys.consumerSecret },
    signature_method: `HMAC-SHA${sha}`,
    hash_function: (base, key) => createHmac(`sha${sha}`, key).update(base).digest('base64'),
  });
  if (timestamp !== undefined) oauth.getTimeStamp = () => timestamp as number;
  if (nonce !== undefined) oauth.getNonce = () => nonce;
  const token = keys.token === undefined ? undefined : { key: keys.token, secret: keys.tokenSecret ?? '' };
  const parameters = oauth.authorize({ url, method, data: { ...form, ...more } }, token);
  return oauth.toHeader(parameters).Authorization;
}

/** A key, token or secret: 32 characters that begin so. */
export const secret = (name: string): string => name.padEnd(32, '0');

/** An integration as a fixture, and what it signs with. */
export function anIntegration(name: string, resources: string[], more: { status?: 'active' | 'inactive' } = {}) {
  const keys = {
    consumerKey: secret(`${name}ckey`),
    consumerSecret: secret(`${name}csecret`),
    token: secret(`${name}token`),
    tokenSecret: secret(`${name}tsecret`),
  };
  const fixture = {
    name,
    resources,
    consumer_key: keys.consumerKey,
    consumer_secret: keys.consumerSecret,
    access_token: keys.token,
    access_token_secret: keys.tokenSecret,
    ...more,
  };
  return { keys, fixture };
}
