import { expect, test } from 'vitest';
import { isEmail } from '../../../src/magento/attributes/email.ts';

test.each([
  'mara@example.com',
  'mara.lind@shop.example.com',
  'mara+shop@example.com',
  "o'neil@example.com",
  '1@2.example',
  'a@b-c.de',
  'jørgen@example.com',
  `${'a'.repeat(64)}@example.com`,
])('accepts %s', (email) => {
  expect(isEmail(email)).toBe(true);
});

test.each([
  '',
  'mara',
  '@example.com',
  'mara@',
  'mara@example',
  'mara@@example.com',
  'a@b@example.com',
  '.mara@example.com',
  'mara.@example.com',
  'mara..lind@example.com',
  'mara lind@example.com',
  'Mara <mara@example.com>',
  'mara(x)@example.com',
  'mara@exa mple.com',
  'mara@-example.com',
  'mara@example-.com',
  'mara@.com',
  'mara@example..com',
  'mara@example.com\n',
  `${'a'.repeat(65)}@example.com`,
  `mara@${'a.'.repeat(130)}com`,
])('refuses %j', (email) => {
  expect(isEmail(email)).toBe(false);
});

test('checks a long string in linear time', () => {
  expect(isEmail(`${'a.'.repeat(500_000)}@example.com`)).toBe(false);
});
