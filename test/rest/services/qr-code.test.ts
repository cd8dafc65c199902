import { expect, test } from 'vitest';
import { createQrCode } from '../../../src/rest/services/qr-code.ts';
import { readQrCode } from './two-factor/read-qr-code.ts';

test.each([1, 50, 100, 150, 200, 250, 290, 300, 310, 330, 350, 400, 450, 500])(
  'encodes a string of %i characters in a readable image of 400 pixels',
  async (length) => {
    const text = 'otpauth://'.repeat(50).slice(0, length);
    expect(readQrCode(await createQrCode(text))).toEqual({ width: 400, height: 400, text });
  },
);
