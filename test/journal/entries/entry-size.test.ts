import { expect, test } from 'vitest';
import { entrySize, truncateBodies } from '../../../src/journal/entries/entry-size.ts';
import { buildEntry } from '../build-entry.ts';

const EMPTY = { path: '', query: '', operation: '' };
const BASE_SIZE = entrySize(buildEntry(EMPTY));

test.each([
  ['the request body', { body: 'xxxxx' }],
  ['the response body', { responseBody: 'xxxxx' }],
  ['the query string', { query: 'xxxxx' }],
  ['the path', { path: 'xxxxx' }],
  ['request headers', { headers: { xx: 'xxx' } }],
])('counts the characters of %s', (_, properties) => {
  expect(entrySize(buildEntry({ ...EMPTY, ...properties })) - BASE_SIZE).toBe(5);
});

test('keeps bodies up to the limit', () => {
  const entry = buildEntry({ body: 'xxxxx', responseBody: 'yyyyy' });
  expect(truncateBodies(entry, 5)).toBe(entry);
});

test.each([
  ['request', { body: 'xxxxxx' }, { request: 6 }],
  ['response', { responseBody: 'yyyyyy' }, { response: 6 }],
  ['request and response', { body: 'xxxxxx', responseBody: 'yyyyyyy' }, { request: 6, response: 7 }],
])('truncates the body of a %s and records its length', (_, properties, lengths) => {
  const { request, response, truncated } = truncateBodies(buildEntry(properties), 5);
  expect(truncated).toEqual(lengths);
  expect([request.body.length, response.body.length].every((length) => length <= 5)).toBe(true);
});

test('keeps the account and the operations of a truncated request, but not its variables', () => {
  const entry = buildEntry({ body: 'xxxxxx', named: 'roni@example.com', variables: { a: 1 }, refused: 'tokenExpired' });
  const { exchange } = truncateBodies(entry, 5);
  expect(exchange.signInSubject()).toEqual({ customer: 'roni@example.com' });
  expect(exchange.variables()).toEqual({});
  expect(exchange).toMatchObject({ operations: ['customer'], refusal: { key: 'tokenExpired' } });
  expect(exchange.graphql?.()).toEqual({ operations: [], fields: [{ name: 'customer' }], variables: {} });
});
