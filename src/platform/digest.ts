/** Algorithms of `webapi/jwtauth/jwt_alg` that make a signed token (JWS). */
export const JWT_ALGORITHMS = ['HS256', 'HS384', 'HS512'] as const;
export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number];

/** A key and an algorithm, prepared once. */
export interface Signer {
  /** Compact JWS with Magento's header (`kid`, `alg`, no `typ`) and the claims in the order given. */
  sign(claims: Readonly<Record<string, unknown>>): string;
  /** The claims of a token that this key signed with this algorithm; nothing for any other text. */
  read(token: string): Readonly<Record<string, unknown>> | undefined;
}

/** OAuth 1.0a's signature methods that Magento ever took. */
export const OAUTH_METHODS = ['HMAC-SHA256', 'HMAC-SHA1'] as const;
export type OauthMethod = (typeof OAUTH_METHODS)[number];

/** What an OAuth 1.0a signature is made of. */
export interface OauthBase {
  readonly signatureMethod: OauthMethod;
  readonly method: string;
  /** As the client saw it, without the query string. */
  readonly url: string;
  /** Of header, query and form body, decoded; without the signature. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Signing, hashing and one-time codes: synchronous, by libraries behind this port. */
export interface Digest {
  signer(key: string, algorithm: JwtAlgorithm): Signer;
  /** RFC 6238 code (SHA-1, 6 digits, 30 s) of a base-32 secret at a time in milliseconds. */
  oneTimeCode(secret: string, time: number): string;
  /** Lower-case hex SHA-256. */
  sha256(text: string): string;
  /** Lower-case hex SHA-1. */
  sha1(text: string): string;
  /** Lower-case hex HMAC of a text. */
  keyedHash(key: string, text: string, hash: 'sha1' | 'sha256'): string;
  base64(text: string): string;
  /** The text of a base64 as PHP reads it: what does not belong there is left out. */
  fromBase64(text: string): string;
  /** The same as bytes. */
  bytesOfBase64(text: string): readonly number[];
  /** The signature that a client with these secrets makes. [RFC 5849, section 3.4] */
  oauthSignature(base: OauthBase, consumerSecret: string, tokenSecret: string): string;
}
