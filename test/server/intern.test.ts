import { expect, test } from 'vitest';
import { createHeaderInterner, createStringInterner } from '../../src/server/intern.ts';

test('returns the first of equal header objects', () => {
  const intern = createHeaderInterner();
  const first = intern({ accept: '*/*', host: 'a' });
  expect(intern({ accept: '*/*', host: 'a' })).toBe(first);
  expect(intern({ host: 'a', accept: '*/*' })).toBe(first);
});

test.each([
  ['another value', { accept: '*/*', host: 'b' }],
  ['one header less', { accept: '*/*' }],
  ['one header more', { accept: '*/*', host: 'a', te: 'x' }],
  ['another name', { accept: '*/*', hosts: 'a' }],
])('keeps a header object with %s', (_, other) => {
  const intern = createHeaderInterner();
  const first = intern({ accept: '*/*', host: 'a' });
  expect(intern(other)).toBe(other);
  expect(intern({ accept: '*/*', host: 'a' })).toBe(first);
});

test('evicts unused header objects', () => {
  const intern = createHeaderInterner();
  const first = intern({ host: 'a' });
  for (let i = 0; i < 7; i += 1) intern({ host: String(i) });
  expect(intern({ host: 'a' })).toBe(first);
  intern({ host: '7' });
  expect(intern({ host: 'a' })).not.toBe(first);
});

test('returns strings of any length unchanged', () => {
  const intern = createStringInterner();
  for (const value of ['', 'a', 'a', 'b'.repeat(4096), 'c'.repeat(4097)]) expect(intern(value)).toBe(value);
});
