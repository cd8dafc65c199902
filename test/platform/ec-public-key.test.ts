import { expect, test } from 'vitest';
import { pemOfPoint, pointOfPem } from '../../src/platform/ec-public-key.ts';

const encode = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

/** The base point of P-256. [NIST SP 800-186, section 3.2.1.3] */
const BASE_POINT = {
  x: encode('6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'),
  y: encode('4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'),
};

test('reads the point of a public key that it has written', () => {
  const pem = pemOfPoint(BASE_POINT);
  expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n[^-]+\n-----END PUBLIC KEY-----\n$/);
  expect(pointOfPem(pem)).toEqual(BASE_POINT);
});

test('refuses a point that is not on the curve, and a string that is not a key', () => {
  expect(() => pemOfPoint({ x: BASE_POINT.x, y: BASE_POINT.x })).toThrow();
  expect(() => pointOfPem('not a key')).toThrow();
});
