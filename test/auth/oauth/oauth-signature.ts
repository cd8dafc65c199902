import { createHmac } from 'node:crypto';
import OAuth from 'oauth-1.0a';

/** The keys that sign a request; a request for a request token has no token. */
export interface Keys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token?: string;
  readonly tokenSecret?: string;
}

export interface SignatureOptions {
  readonly method?: string;
  readonly sha?: 1 | 256;
  /** Seconds since 1970; default: the current time. */
  readonly timestamp?: number | string;
  readonly nonce?: string;
  /** Parameters of a form body. */
  readonly form?: Readonly<Record<string, string>>;
  /** Further protocol parameters, such as the verifier. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The `Authorization` header of a client that uses the library `oauth-1.0a`. */
export function signRequest(keys: Keys, url: string, options: SignatureOptions = {}): string {
  const { method = 'GET', sha = 256, timestamp, nonce, form = {}, more = {} } = options;
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

/** A key, token or secret of 32 characters that begins with the name. */
export const padKey = (name: string): string => name.padEnd(32, '0');

/** An integration as a fixture, and its keys. */
export function createIntegration(name: string, resources: string[], more: { status?: 'active' | 'inactive' } = {}) {
  const keys = {
    consumerKey: padKey(`${name}ckey`),
    consumerSecret: padKey(`${name}csecret`),
    token: padKey(`${name}token`),
    tokenSecret: padKey(`${name}tsecret`),
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
