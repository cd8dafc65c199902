import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Secret, TOTP } from 'otpauth';
import { type Digest, type JwtAlgorithm, OAUTH_METHODS, type OauthBase, type Signer } from '../platform/digest.ts';
import { padJwtKey } from '../platform/jwt-key.ts';
import { decodePhpBase64 } from '../platform/php-base64.ts';

const HASHES = { HS256: sha256, HS384: sha384, HS512: sha512 };
const [HMAC_SHA256] = OAUTH_METHODS;

/** A digest without Node's modules. It does not use Web Crypto, whose functions are asynchronous. */
export function createPageDigest(): Digest {
  const signers = new Map<string, Signer>();
  return {
    signer(key, algorithm, keyId = '1') {
      const name = `${algorithm} ${keyId} ${key}`;
      const signer = signers.get(name) ?? createPageSigner(key, algorithm, keyId);
      signers.set(name, signer);
      return signer;
    },
    oneTimeCode: (secret, time) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time }),
    sha256: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    sha1: (text) => bytesToHex(sha1(utf8ToBytes(text))),
    hmac: (key, text, hash) => bytesToHex(hmac(hash === 'sha1' ? sha1 : sha256, utf8ToBytes(key), utf8ToBytes(text))),
    encodeBase64: (text) => toBase64(utf8ToBytes(text)),
    decodeBase64: (text) => decodePhpBase64(text).toString(),
    base64Bytes: (text) => [...decodePhpBase64(text)],
    oauthSignature,
  };
}

function createPageSigner(key: string, algorithm: JwtAlgorithm, keyId: string): Signer {
  const hash = HASHES[algorithm];
  const secret = hash(utf8ToBytes(padJwtKey(key)));
  const header = base64url(JSON.stringify({ kid: keyId, alg: algorithm }));
  const signatureOf = (signed: string) => toUrlSafe(toBase64(hmac(hash, secret, utf8ToBytes(signed))));
  return {
    sign(claims) {
      const signed = `${header}.${base64url(JSON.stringify(claims))}`;
      return `${signed}.${signatureOf(signed)}`;
    },
    read(token) {
      const [, head = '', payload = '', signature = ''] = TOKEN.exec(token) ?? [];
      const claims = parseObject(payload);
      if (parseObject(head)?.['alg'] !== algorithm || signatureOf(`${head}.${payload}`) !== signature) return undefined;
      return claims;
    },
  };
}

const TOKEN = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

function parseObject(encoded: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString());
    const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
    // `JSON.parse` returns objects with strings as keys.
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** [RFC 5849, section 3.4] */
function oauthSignature(
  { signatureMethod, method, url, parameters }: OauthBase,
  consumerSecret: string,
  tokenSecret: string,
): string {
  const pairs = Object.entries(parameters).map(([name, value]) => [percentEncode(name), percentEncode(value)] as const);
  const sorted = pairs.toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const normalized = sorted.map((pair) => pair.join('=')).join('&');
  const base = [method.toUpperCase(), url, normalized].map(percentEncode).join('&');
  const key = [consumerSecret, tokenSecret].map(percentEncode).join('&');
  return toBase64(hmac(signatureMethod === HMAC_SHA256 ? sha256 : sha1, utf8ToBytes(key), utf8ToBytes(base)));
}

/** Compares by code units, as RFC 5849 requires, not by the rules of a language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const toUrlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const base64url = (text: string): string => toUrlSafe(toBase64(utf8ToBytes(text)));
