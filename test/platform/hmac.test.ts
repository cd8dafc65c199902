import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createHmacSigner } from '../../src/platform/hmac.ts';

const hashes = ['sha256', 'sha384', 'sha512'] as const;

// RFC 4231, test cases 1 and 2.
test.each([
  [Buffer.alloc(20, 0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    Buffer.from('Jefe'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('computes the HMAC-SHA-256 of RFC 4231 for %j', (key, text, expected) => {
  expect(createHmacSigner('sha256', key)(text)).toBe(Buffer.from(expected, 'hex').toString('base64url'));
});

test.each(hashes)('computes the same HMACs with %s as createHmac, for strings of any length in any order', (hash) => {
  for (const keyLength of [0, 1, 32, 64]) {
    const key = Buffer.alloc(keyLength, 'k');
    const sign = createHmacSigner(hash, key);
    for (const length of [0, 200, 63, 5000, 64, 128, 1])
      expect(sign('a'.repeat(length))).toBe(createHmac(hash, key).update('a'.repeat(length)).digest('base64url'));
  }
});
