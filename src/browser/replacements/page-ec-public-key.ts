import type { EcPoint } from '../../platform/ec-public-key.ts';

/** The bytes of an SPKI document before the coordinates of an uncompressed point of P-256. [RFC 5480] */
const PREFIX = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
const COORDINATE_DIGITS = 64;
const LINE = /.{1,64}/g;

/** PEM of a public key of the curve P-256. */
export function pemOfPoint({ x, y }: EcPoint): string {
  const hex = PREFIX + [x, y].map(toHex).join('');
  const lines = Buffer.from(hex, 'hex').toString('base64').match(LINE) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}

/** @throws Error when the key is not an uncompressed point of P-256 */
export function pointOfPem(pem: string): EcPoint {
  const hex = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64').toString('hex');
  const point = hex.slice(PREFIX.length);
  if (!hex.startsWith(PREFIX) || point.length !== 2 * COORDINATE_DIGITS)
    throw new Error('the key is not an elliptic-curve key');
  return { x: toBase64Url(point.slice(0, COORDINATE_DIGITS)), y: toBase64Url(point.slice(COORDINATE_DIGITS)) };
}

const toHex = (base64url: string): string =>
  Buffer.from(base64url, 'base64').toString('hex').padStart(COORDINATE_DIGITS, '0');

const toBase64Url = (hex: string): string =>
  Buffer.from(hex, 'hex').toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
