import { expect, test } from 'vitest';
import { decodePhpBase64 } from '../../src/platform/php-base64.ts';

test.each([
  ['bWFnZW50bw==', 'magento'],
  ['bWFnZW50bw', 'magento'],
  ['bW Fn\nZW50 bw==', 'magento'],
  ['bWFn==ZW50bw==', 'magento'],
  ['bWFn-_ZW50bw', 'magento'],
  ['', ''],
])('decodes the base64 %j as PHP', (text, decoded) => {
  expect(decodePhpBase64(text).toString()).toBe(decoded);
});
