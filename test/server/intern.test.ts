import { expect, test } from 'vitest';
import type { HttpRequest } from '../../src/http/message.ts';
import { createHeaderInterner, createRequestInterner, createStringInterner } from '../../src/server/intern.ts';

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

const headers = { host: 'a' };
const request: HttpRequest = {
  method: 'POST',
  path: '/graphql',
  sentPath: '/graphql',
  secure: false,
  query: 'a=1',
  headers,
  client: '127.0.0.1',
  body: '{}',
  bodyBytes: 2,
  bodyError: undefined,
};

test('returns the first of equal requests', () => {
  const intern = createRequestInterner();
  const first = intern(request);
  expect(intern({ ...request })).toBe(first);
});

test.each<Partial<HttpRequest>>([
  { method: 'PUT' },
  { path: '/rest' },
  { sentPath: '/magento/graphql' },
  { secure: true },
  { query: 'a=2' },
  { headers: { host: 'b' } },
  { client: '::1' },
  { body: '[]' },
  { bodyBytes: 3 },
  { bodyError: 'not-utf-8' },
])('keeps a request with %j', (changed) => {
  const intern = createRequestInterner();
  const first = intern(request);
  const other = { ...request, ...changed };
  expect(intern(other)).toBe(other);
  expect(intern({ ...request })).toBe(first);
});

test.each(['path', 'query', 'body'] as const)('does not keep a request with a long %s for later ones', (part) => {
  const intern = createRequestInterner();
  const long = { ...request, [part]: 'a'.repeat(4096) };
  expect(intern({ ...long })).not.toBe(intern({ ...long }));
});
