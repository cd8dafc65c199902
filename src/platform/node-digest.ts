/// <reference path="./oauth-sign.d.ts" />
import { createHash, createHmac, createSecretKey, hash as hashOnce, type KeyObject } from 'node:crypto';
import jwa from 'jwa';
import jws from 'jws';
import { LRUCache } from 'lru-cache';
import { sign } from 'oauth-sign';
import { Secret, TOTP } from 'otpauth';
import type { Digest, JwtAlgorithm, Signer } from './digest.ts';
import { createHmacSigner, type HmacHash } from './hmac.ts';
import { padJwtKey } from './jwt-key.ts';
import { decodePhpBase64 } from './php-base64.ts';

const HASHES: Readonly<Record<JwtAlgorithm, HmacHash>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

/** Maximum number of cached signers. Most worlds use the same key, and so share one. */
const MAX_SIGNERS = 64;

/** A digest that uses `node:crypto`, `jws`, `otpauth` and `oauth-sign`. */
export function createNodeDigest(): Digest {
  const signers = new LRUCache<string, Signer>({ max: MAX_SIGNERS });
  let lastTotp: { readonly secret: string; readonly totp: TOTP } | undefined;
  return {
    signer(key, algorithm, keyId = '1') {
      const name = `${algorithm} ${keyId} ${key}`;
      const cached = signers.get(name);
      if (cached) return cached;
      const signer = createSigner(key, algorithm, keyId);
      signers.set(name, signer);
      return signer;
    },
    oneTimeCode(secret, time) {
      if (lastTotp?.secret !== secret) lastTotp = { secret, totp: new TOTP({ secret: Secret.fromBase32(secret) }) };
      return lastTotp.totp.generate({ timestamp: time });
    },
    // `hash` of node:crypto is faster than creating and collecting an object of createHash.
    sha256: (text) => hashOnce('sha256', text),
    sha1: (text) => hashOnce('sha1', text),
    hmac: (key, text, hash) => createHmac(hash, key).update(text).digest('hex'),
    encodeBase64: (text) => Buffer.from(text).toString('base64'),
    decodeBase64: (text) => decodePhpBase64(text).toString(),
    base64Bytes: (text) => [...decodePhpBase64(text)],
    oauthSignature: ({ signatureMethod, method, url, parameters }, consumerSecret, tokenSecret) =>
      sign(signatureMethod, method, url, parameters, consumerSecret, tokenSecret),
  };
}

function createSigner(key: string, algorithm: JwtAlgorithm, keyId: string): Signer {
  // A key that is longer than the block of the hash is replaced by its hash. [RFC 2104, section 2]
  const shortKey = createHash(HASHES[algorithm]).update(padJwtKey(key)).digest();
  const computeHmac = createHmacSigner(HASHES[algorithm], shortKey);
  // A key object, because for a string every verification would first try to parse a key file.
  const secret = createSecretKey(shortKey);
  const { verify } = jwa(algorithm);
  // The header is the same for all tokens of a key.
  const header = base64url(JSON.stringify({ kid: keyId, alg: algorithm }));
  return {
    sign(claims) {
      const signed = `${header}.${base64url(JSON.stringify(claims))}`;
      return `${signed}.${computeHmac(signed)}`;
    },
    read(token) {
      try {
        const decoded = jws.decode(token);
        if (!decoded || decoded.header.alg !== algorithm) return undefined;
        const signatureStart = token.lastIndexOf('.') + 1;
        if (!verify(token.slice(0, signatureStart - 1), token.slice(signatureStart), asString(secret)))
          return undefined;
        return asClaims(decoded.payload);
      } catch {
        return undefined; // jws throws for some strings that are not tokens
      }
    },
  };
}

/** Both libraries accept key objects, although their types declare strings only. */
const asString = (key: KeyObject): string => key as unknown as string;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

function asClaims(payload: unknown): Readonly<Record<string, unknown>> | undefined {
  const value: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
