import { expect, test } from 'vitest';
import { answerPreflight, corsHeaders } from '../../src/http/cors.ts';

test('a request without an origin gets no CORS headers', () => {
  expect(corsHeaders({})).toBeUndefined();
});

test('the origin is echoed, with credentials', () => {
  expect(corsHeaders({ origin: 'http://shop:3000' })).toEqual({
    'access-control-allow-origin': 'http://shop:3000',
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'X-Magento-Cache-Id',
    vary: 'Origin',
  });
});

test('a preflight allows every method, and the headers that the browser asks for', () => {
  const headers = { origin: 'http://shop:3000', 'access-control-request-headers': 'authorization,x-custom' };
  expect(answerPreflight(headers)).toMatchObject({
    status: 204,
    body: '',
    headers: {
      'access-control-allow-origin': 'http://shop:3000',
      'access-control-allow-methods': 'GET, POST, PUT, DELETE, PATCH, OPTIONS',
      'access-control-allow-headers': 'authorization,x-custom',
      'access-control-max-age': '86400',
    },
  });
});

test('a preflight that names no headers allows those of a storefront', () => {
  expect(answerPreflight({}).headers['access-control-allow-headers']).toBe('Authorization, Content-Type, Store');
});
