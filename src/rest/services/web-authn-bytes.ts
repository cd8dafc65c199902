import { createPublicKey } from 'node:crypto';
import { cose, decodeAttestationObject, decodeCredentialPublicKey, isoCBOR } from '@simplewebauthn/server/helpers';
import { phpBase64 } from '../../platform/php-base64.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that the page has written in base64. */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(phpBase64(text));

export const base64url = (value: string | Bytes): string => Buffer.from(value).toString('base64url');

/** An attestation object without what the key's maker attests. */
export function withoutAttestation(attestationObject: Bytes): Bytes {
  const authData = decodeAttestationObject(attestationObject).get('authData');
  return isoCBOR.encode(
    new Map<string, string | Bytes | Map<string, never>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, never>()],
      ['authData', authData],
    ]),
  );
}

/** A COSE key on a curve as PEM, as Magento keeps it. */
export function pemOf(publicKey: Bytes): string {
  const key = decodeCredentialPublicKey(publicKey);
  if (!cose.isCOSEPublicKeyEC2(key)) throw new Error('no key on an elliptic curve');
  const { x, y } = pointOf(key);
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(x), y: base64url(y) };
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}

function pointOf(key: cose.COSEPublicKeyEC2): { x: Bytes; y: Bytes } {
  const x = key.get(cose.COSEKEYS.x);
  const y = key.get(cose.COSEKEYS.y);
  if (x === undefined || y === undefined) throw new Error('the key has no point');
  return { x, y };
}

/** A P-256 key in PEM as COSE, as the library takes it. */
export function coseOf(pem: string): Bytes {
  const { x = '', y = '' } = createPublicKey(pem).export({ format: 'jwk' });
  return isoCBOR.encode(
    new Map<number, number | Bytes>([
      [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
      [cose.COSEKEYS.alg, cose.COSEALG.ES256],
      [cose.COSEKEYS.crv, cose.COSECRV.P256],
      [cose.COSEKEYS.x, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [cose.COSEKEYS.y, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ]),
  );
}
