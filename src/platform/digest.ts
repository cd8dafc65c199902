/** Algorithms of `webapi/jwtauth/jwt_alg` for signed tokens (JWS). */
export const JWT_ALGORITHMS = ['HS256', 'HS384', 'HS512'] as const;
/** An algorithm of signed tokens. */
export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number];

/** Signs and verifies tokens with one key and algorithm. */
export interface Signer {
  /** Compact JWS with Magento's header (`kid`, `alg`, no `typ`) and the claims in the order given. */
  sign(claims: Readonly<Record<string, unknown>>): string;
  /** The claims of a token that was signed with this key and algorithm; `undefined` for any other string. */
  read(token: string): Readonly<Record<string, unknown>> | undefined;
}

/** The OAuth 1.0a signature methods that any Magento release accepts. */
export const OAUTH_METHODS = ['HMAC-SHA256', 'HMAC-SHA1'] as const;
/** An OAuth 1.0a signature method. */
export type OauthMethod = (typeof OAUTH_METHODS)[number];

/** The parts of a request that an OAuth 1.0a signature covers. */
export interface OauthBase {
  readonly signatureMethod: OauthMethod;
  readonly method: string;
  /** The URL that the client requested, without the query string. */
  readonly url: string;
  /** The decoded parameters of header, query and form body, without the signature. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Signing, hashing and one-time codes; synchronous. */
export interface Digest {
  /** @param keyId the header `kid`; default: `1` */
  signer(key: string, algorithm: JwtAlgorithm, keyId?: string): Signer;
  /** RFC 6238 code (SHA-1, 6 digits, 30 s) of a base-32 secret at a time in milliseconds. */
  oneTimeCode(secret: string, time: number): string;
  /** Lower-case hex SHA-256. */
  sha256(text: string): string;
  /** Lower-case hex SHA-1. */
  sha1(text: string): string;
  /** Lower-case hex HMAC. */
  hmac(key: string, text: string, hash: 'sha1' | 'sha256'): string;
  encodeBase64(text: string): string;
  /** Decodes base64 as PHP does, which ignores invalid characters. */
  decodeBase64(text: string): string;
  /** The bytes of base64, decoded as PHP does. */
  base64Bytes(text: string): readonly number[];
  /** The signature of a client with these secrets. [RFC 5849, section 3.4] */
  oauthSignature(base: OauthBase, consumerSecret: string, tokenSecret: string): string;
}
