import { expect, test } from 'vitest';
import { escapePhpJson, phpJson } from '../../src/http/php-json.ts';

// Recorded from Magento 2.4.7-p3, which serializes with PHP's json_encode without flags.
test.each([
  [{ email: 'zoe@example.com' }, '{"email":"zoe@example.com"}'],
  ['tfa/google/qr', '"tfa\\/google\\/qr"'],
  ['Zoë', '"Zo\\u00eb"'],
  [{ 'a/b': 'c' }, '{"a\\/b":"c"}'],
  ['\u007f', '"\u007f"'],
  ['\u0080', '"\\u0080"'],
  ['\u2028', '"\\u2028"'],
  ['😀', '"\\ud83d\\ude00"'],
  ['\n"\\', '"\\n\\"\\\\"'],
  [[1.5, 10, true, null], '[1.5,10,true,null]'],
])('%j is serialized as PHP does', (value, json) => {
  expect(phpJson(value)).toBe(json);
  expect(JSON.parse(json)).toEqual(value);
});

test('JSON that needs no escapes is returned as it is', () => {
  const json = JSON.stringify({ message: 'The account is locked.' });
  expect(escapePhpJson(json)).toBe(json);
});
