import { expect, test } from 'vitest';
import { parseQueryValues } from '../../../src/rest/values/query-values.ts';

test.each<[string, unknown]>([
  ['', {}],
  ['a=1', { a: '1' }],
  ['a=1&a=2', { a: '2' }],
  ['a', { a: '' }],
  ['a=b%20c+d', { a: 'b c d' }],
  ['a[b]=1&a[c]=2', { a: { b: '1', c: '2' } }],
  ['a[]=1&a[]=2', { a: { 0: '1', 1: '2' } }],
  ['a[5]=1&a[]=2', { a: { 5: '1', 6: '2' } }],
  ['a[b][]=1&a[b][]=2', { a: { b: { 0: '1', 1: '2' } } }],
  ['a=1&a[b]=2', { a: { b: '2' } }],
  ['a[b]=1&a=2', { a: '2' }],
  ['[a]=1', {}],
  ['a[b', { a: '' }],
  ['__proto__[x]=1', { ['__proto__']: { x: '1' } }],
])('parses %j', (query, expected) => {
  expect(JSON.parse(JSON.stringify(parseQueryValues(query)))).toEqual(expected);
});

test('reads at most 1,000 values, as PHP does', () => {
  const query = Array.from({ length: 5_000 }, (_, index) => `a${index}=1`).join('&');
  expect(Object.keys(parseQueryValues(query))).toHaveLength(1_000);
});

test('drops a variable with more than 64 levels of nesting, as PHP does', () => {
  expect(parseQueryValues(`a${'[b]'.repeat(64)}=1`)).toHaveProperty('a');
  expect(parseQueryValues(`a${'[b]'.repeat(65)}=1`)).not.toHaveProperty('a');
});
