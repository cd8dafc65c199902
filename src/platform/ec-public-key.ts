import { createPublicKey } from 'node:crypto';

/** A public key as a point of the curve P-256; its coordinates are base64url. */
export interface EcPoint {
  readonly x: string;
  readonly y: string;
}

/** PEM of a public key of the curve P-256. */
export const pemOfPoint = ({ x, y }: EcPoint): string =>
  createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();

/** The point of a public key of the curve P-256. */
export function pointOfPem(pem: string): EcPoint {
  const { x = '', y = '' } = createPublicKey(pem).export({ format: 'jwk' });
  return { x, y };
}
