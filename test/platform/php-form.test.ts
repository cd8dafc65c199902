import { expect, test } from 'vitest';
import { decodePhpUrl, parsePhpForm } from '../../src/platform/php-form.ts';

test.each([
  ['a%20b', 'a b'],
  ['a+b', 'a b'],
  ['a%2Bb', 'a+b'],
  ['100%', '100%'],
  ['%zz+', '%zz+'],
])('decodes the URL component %j as PHP', (text, decoded) => {
  expect(decodePhpUrl(text)).toBe(decoded);
});

test('parses the pairs of a form in their order', () => {
  expect([...parsePhpForm('a=1&b=x+y&a=%C3%A9&c')]).toEqual([
    ['a', '1'],
    ['b', 'x y'],
    ['a', 'é'],
    ['c', ''],
  ]);
});

test('parses the first 1000 pairs', () => {
  const pairs = Array.from({ length: 1001 }, (_, index) => `p${index}=${index}`);
  const parsed = parsePhpForm(pairs.join('&'));
  expect([parsed.get('p999'), parsed.get('p1000')]).toEqual(['999', null]);
});
