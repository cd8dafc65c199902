/// <reference path="./oauth-sign.d.ts" />
import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import jwa from 'jwa';
import jws from 'jws';
import { sign } from 'oauth-sign';
import { Secret, TOTP } from 'otpauth';
import type { Digest, JwtAlgorithm, Signer } from './digest.ts';
import { phpBase64 } from './php-base64.ts';

const HASHES: Readonly<Record<JwtAlgorithm, string>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

/** How many prepared keys are kept: one is in use per world, and worlds mostly share it. */
const KEPT_SIGNERS = 64;

/** The digest port over `node:crypto`, `jws`, `otpauth` and `oauth-sign`. */
export function createNodeDigest(): Digest {
  const signers = new Map<string, Signer>();
  return {
    signer(key, algorithm) {
      const name = `${algorithm} ${key}`;
      const kept = signers.get(name);
      if (kept) return kept;
      if (signers.size >= KEPT_SIGNERS) signers.clear();
      const made = createSigner(key, algorithm);
      signers.set(name, made);
      return made;
    },
    oneTimeCode: (secret, time) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time }),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    sha1: (text) => createHash('sha1').update(text).digest('hex'),
    keyedHash: (key, text, hash) => createHmac(hash, key).update(text).digest('hex'),
    base64: (text) => Buffer.from(text).toString('base64'),
    fromBase64: (text) => phpBase64(text).toString(),
    bytesOfBase64: (text) => [...phpBase64(text)],
    oauthSignature: ({ signatureMethod, method, url, parameters }, consumerSecret, tokenSecret) =>
      sign(signatureMethod, method, url, parameters, consumerSecret, tokenSecret),
  };
}

function createSigner(key: string, algorithm: JwtAlgorithm): Signer {
  // A key object: with a string, every signature would first try to read it as a key file. A key longer than the hash's
  // block counts as its own hash (RFC 2104), which is done here once and not for every signature.
  const secret = createSecretKey(createHash(HASHES[algorithm]).update(padKey(key)).digest());
  const hmac = jwa(algorithm);
  // The header is the same for every token of a key, so it is encoded once.
  const header = base64url(JSON.stringify({ kid: '1', alg: algorithm }));
  return {
    sign(claims) {
      const signed = `${header}.${base64url(JSON.stringify(claims))}`;
      return `${signed}.${hmac.sign(signed, asText(secret))}`;
    },
    read(token) {
      try {
        const decoded = jws.decode(token);
        if (!decoded || decoded.header.alg !== algorithm) return undefined;
        if (!jws.verify(token, algorithm, asText(secret))) return undefined;
        return asClaims(decoded.payload);
      } catch {
        return undefined; // jws throws for some texts that are no tokens
      }
    },
  };
}

/** Both libraries take key objects, though their types name texts only. */
const asText = (key: KeyObject): string => key as unknown as string;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

function asClaims(payload: unknown): Readonly<Record<string, unknown>> | undefined {
  const value: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/**
 * Magento pads the last entry of `crypt/key` with `&` on both sides to 2048 bytes, the odd one on the right.
 * [app/code/Magento/JwtUserToken/Model/SecretBasedJwksFactory.php]
 */
function padKey(key: string): string {
  const missing = Math.max(0, 2048 - Buffer.byteLength(key));
  const left = Math.floor(missing / 2);
  return '&'.repeat(left) + key + '&'.repeat(missing - left);
}
