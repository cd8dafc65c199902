import { cose, decodeAttestationObject, decodeCredentialPublicKey, isoCBOR } from '@simplewebauthn/server/helpers';
import { pemOfPoint, pointOfPem } from '../../platform/ec-public-key.ts';
import { decodePhpBase64 } from '../../platform/php-base64.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Decodes a base64 string from Magento's page. */
export const fromBase64 = (encoded: string): Bytes => Uint8Array.from(decodePhpBase64(encoded));

/** Encodes a string or bytes as base64url. */
export const base64url = (value: string | Bytes): string =>
  Buffer.from(value).toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Removes the attestation statement of the manufacturer from an attestation object. */
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

/** Converts an elliptic-curve key from COSE to PEM, which Magento stores. */
export function pemOf(publicKey: Bytes): string {
  const key = decodeCredentialPublicKey(publicKey);
  if (!cose.isCOSEPublicKeyEC2(key)) throw new Error('the key is not an elliptic-curve key');
  const { x, y } = pointOf(key);
  return pemOfPoint({ x: base64url(x), y: base64url(y) });
}

function pointOf(key: cose.COSEPublicKeyEC2): { x: Bytes; y: Bytes } {
  const x = key.get(cose.COSEKEYS.x);
  const y = key.get(cose.COSEKEYS.y);
  if (x === undefined || y === undefined) throw new Error('the key has no point');
  return { x, y };
}

/** Converts a P-256 key from PEM to COSE, which the library expects. */
export function coseOf(pem: string): Bytes {
  const { x, y } = pointOfPem(pem);
  return isoCBOR.encode(
    new Map<number, number | Bytes>([
      [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
      [cose.COSEKEYS.alg, cose.COSEALG.ES256],
      [cose.COSEKEYS.crv, cose.COSECRV.P256],
      [cose.COSEKEYS.x, Uint8Array.from(Buffer.from(x, 'base64'))],
      [cose.COSEKEYS.y, Uint8Array.from(Buffer.from(y, 'base64'))],
    ]),
  );
}
