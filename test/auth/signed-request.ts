import type { HttpRequest } from '../../src/http/message.ts';
import type { Realm } from '../../src/state/realm.ts';
import { NOW } from '../domain/create-realm.ts';

/** A request that differs from a plain one in this. */
export const requestWith = (change: Partial<HttpRequest>): HttpRequest => ({
  method: 'GET',
  path: '/rest/V1/store/websites',
  query: '',
  headers: { host: 'shop.example' },
  client: '',
  body: '',
  bodyBytes: 0,
  ...change,
});

/** An integration with OAuth keys of 32 characters. */
export const keysOf = (name: string) => ({
  consumer_key: `${name}-consumer-key`.padEnd(32, '.'),
  consumer_secret: `${name}-consumer-secret`.padEnd(32, '.'),
  access_token: `${name}-access-token`.padEnd(32, '.'),
  access_token_secret: `${name}-access-secret`.padEnd(32, '.'),
});

interface SigningOptions {
  readonly consumerSecret: string;
  readonly tokenSecret?: string;
  readonly method?: 'HMAC-SHA256' | 'HMAC-SHA1';
  readonly request?: Partial<HttpRequest>;
}

/** A request whose header has parameters and their signature. A parameter that is `undefined` is left out. */
export function sign(
  { digest }: Realm,
  parameters: Readonly<Record<string, string | undefined>>,
  { consumerSecret, tokenSecret = '', method = 'HMAC-SHA256', request = {} }: SigningOptions,
): HttpRequest {
  const unsigned = requestWith(request);
  const sent: Record<string, string> = {};
  const all = {
    oauth_nonce: 'nonce',
    oauth_timestamp: String(NOW / 1000),
    oauth_signature_method: method,
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) sent[name] = value;
  const url = `http://${unsigned.headers['host']}${unsigned.path}`;
  const queryParameters = Object.fromEntries(new URLSearchParams(unsigned.query));
  const base = { signatureMethod: method, method: unsigned.method, url, parameters: { ...queryParameters, ...sent } };
  const oauth_signature = digest.oauthSignature(base, consumerSecret, tokenSecret);
  const pairs = Object.entries({ oauth_signature, ...sent }).map(
    ([name, value]) => `${name}="${encodeURIComponent(value)}"`,
  );
  return { ...unsigned, headers: { ...unsigned.headers, authorization: `OAuth ${pairs.join(', ')}` } };
}
