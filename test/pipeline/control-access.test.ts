import { expect, test } from 'vitest';
import type { Headers } from '../../src/http/message.ts';
import { ControlAccess } from '../../src/pipeline/control-access.ts';

const open = new ControlAccess({ hosts: ['mock.example.com'], origins: ['http://localhost:3000'] });
const closed = new ControlAccess({ token: 's3cret', origins: ['http://localhost:3000'] });
const statusOf = (access: ControlAccess, headers: Headers, method = 'GET', path = '/world') =>
  access.check({ method, path: `/__mock${path}`, query: '', headers, client: '', body: '', bodyBytes: 0 }, path)
    ?.status;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const OWN = { host: 'localhost:4000' };

test.each<[string, Headers, number | undefined]>([
  ['a client that is no browser', OWN, undefined],
  ['HTTP/1.0 without a host', {}, undefined],
  ['another loopback address', { host: '[::1]:4000' }, undefined],
  ['an allowed host', { host: 'MOCK.example.com:8080' }, undefined],
  ['a foreign host', { host: 'rebind.test:4000' }, 421],
  ['an invalid host', { host: 'localhost:4000:1' }, 421],
  [
    'a page after DNS rebinding',
    { host: 'rebind.test:4000', origin: 'http://rebind.test:4000', 'sec-fetch-site': 'same-origin' },
    421,
  ],
  ['its own page', { ...OWN, origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }, undefined],
  ['its own page behind TLS', { host: 'mock.example.com', origin: 'https://mock.example.com' }, undefined],
  [
    'its own page behind TLS with a port',
    { host: 'mock.example.com:443', origin: 'https://mock.example.com' },
    undefined,
  ],
  ['an address that the user typed', { ...OWN, 'sec-fetch-site': 'none' }, undefined],
  ['a page of another port', { ...OWN, origin: 'http://localhost:4001' }, 403],
  ['a page of another site', { ...OWN, origin: 'http://evil.test' }, 403],
  ['a page that hides its origin', { ...OWN, origin: 'null' }, 403],
  ['an invalid origin', { ...OWN, origin: '://' }, 403],
  ['a form or an image of another site', { ...OWN, 'sec-fetch-site': 'cross-site' }, 403],
  ['an image of another port', { ...OWN, 'sec-fetch-site': 'same-site' }, 403],
  [
    'a page of an allowed origin',
    { ...OWN, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    undefined,
  ],
])('a control call of %s, by every method', (_, headers, status) => {
  for (const method of METHODS) expect(statusOf(open, headers, method), method).toBe(status);
});

test.each<[string, Headers, number | undefined]>([
  ['the token, whatever the host', { host: 'any.example', authorization: 'Bearer s3cret' }, undefined],
  ['the token, the scheme in lower case', { ...OWN, authorization: 'bearer s3cret' }, undefined],
  ['no token', OWN, 401],
  ['another token', { ...OWN, authorization: 'Bearer s3cres' }, 401],
  ['a longer token', { ...OWN, authorization: 'Bearer s3cret2' }, 401],
  ['another scheme', { ...OWN, authorization: 'Basic s3cret' }, 401],
  ['the token, of a page of another site', { ...OWN, origin: 'http://evil.test', authorization: 'Bearer s3cret' }, 403],
])('a control call with %s, if there is a control token', (_, headers, status) => {
  expect(statusOf(closed, headers)).toBe(status);
});

test('the health check is open to every host and page, without a token', () => {
  const headers = { host: 'any.example', 'sec-fetch-site': 'cross-site' };
  expect(statusOf(closed, headers, 'GET', '/health')).toBeUndefined();
  expect(statusOf(open, headers, 'GET', '/health')).toBeUndefined();
  expect(statusOf(open, headers, 'POST', '/health')).toBe(421);
});

test('answers the preflight of an allowed origin, without the token', () => {
  const preflight = { ...OWN, 'access-control-request-method': 'DELETE' };
  expect(statusOf(closed, { ...preflight, origin: 'http://localhost:3000' }, 'OPTIONS')).toBe(204);
  expect(statusOf(closed, { ...preflight, origin: 'http://evil.test' }, 'OPTIONS')).toBe(401);
  expect(statusOf(open, { ...preflight, origin: 'http://evil.test' }, 'OPTIONS')).toBe(403);
});

test('only an allowed origin gets CORS headers', () => {
  expect(open.corsHeaders({ origin: 'http://localhost:3000' })).toMatchObject({
    'access-control-allow-origin': 'http://localhost:3000',
    vary: 'Origin',
  });
  expect(open.corsHeaders({ origin: 'http://evil.test' })).toBeUndefined();
  expect(open.corsHeaders({})).toBeUndefined();
});
