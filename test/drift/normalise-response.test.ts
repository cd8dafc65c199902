import { expect, test } from 'vitest';
import { compareResponses } from '../../src/drift/compare-responses.ts';
import { normaliseResponse } from '../../src/drift/normalise-response.ts';

const JWT = 'eyJraWQiOiIxIn0.eyJ1aWQiOjF9.c2ln';

const bodyOf = (body: unknown, compare: 'values' | 'shape' = 'values', replacements: [string, string][] = []) =>
  normaliseResponse(
    {
      sent: { method: 'GET', path: '/', headers: {} },
      response: { status: 200, headers: {}, text: typeof body === 'string' ? body : JSON.stringify(body) },
      compare,
    },
    replacements,
  ).body;

test.each<[string, unknown, unknown]>([
  ['a JSON Web Token', { token: JWT }, { token: '<JSON Web Token>' }],
  ['an opaque token', JSON.stringify('abcdefghijklmnopqrstuvwxyz012345'), '<32 characters>'],
  ['a token of another form', { customer_token: 'v2:abc/def.ghi-jkl=mnopq' }, { customer_token: '<token>' }],
  ['a number as an id', { id: 7, group_id: 1, total: 7 }, { id: '<number>', group_id: '<number>', total: 7 }],
  [
    'the number of a cart',
    { message: "The %1 Cart doesn't contain the %2 item.", parameters: [7, 12] },
    { message: "The %1 Cart doesn't contain the %2 item.", parameters: ['<number>', 12] },
  ],
  [
    'another parameter',
    { message: 'Use %1 characters', parameters: [8] },
    { message: 'Use %1 characters', parameters: [8] },
  ],
  ['an id that is null', { id: null }, { id: null }],
  ['a time', { created_at: '2026-11-29 16:32:59' }, { created_at: '<time>' }],
  ['the id of a report', { message: 'Report ID: webapi-5f3a' }, { message: 'Report ID: <report id>' }],
  [
    'a trace of developer mode',
    { errors: [{ message: 'x', locations: [{ line: 1 }], extensions: { line: 7, file: '/a.php' } }], trace: ['a'] },
    {
      errors: [
        {
          message: 'x',
          locations: [{ line: 1 }],
          extensions: { line: '<extensions.line>', file: '<extensions.file>' },
        },
      ],
      trace: '<trace>',
    },
  ],
  ['a web page', '<!doctype html><p>x</p>', '<HTML page>'],
  ['an empty body', '', '<empty>'],
  ['text', 'An error has happened\n', 'An error has happened'],
])('%s is comparable', (_, body, expected) => {
  expect(bodyOf(body)).toEqual(expected);
});

test('a shape has the types of data, the first item of lists, and the messages of errors', () => {
  const body = {
    data: { customer: { email: 'a@b.c', dob: null } },
    items: [{ a: 1 }, { a: 2 }],
    errors: [{ message: 'No' }],
  };
  expect(bodyOf(body, 'shape')).toEqual({
    data: { customer: { email: '<string>', dob: null } },
    items: { items: { a: '<number>' } },
    errors: [{ message: 'No' }],
  });
});

test('replaces values that differ on purpose, in the given order', () => {
  expect(
    bodyOf({ message: 'a@b.c at https://shop.example' }, 'values', [
      ['a@b.c', '<email>'],
      ['https://shop.example', '<store>'],
    ]),
  ).toEqual({
    message: '<email> at <store>',
  });
});

test('compares the parts of headers that clients depend on', () => {
  const headersOf = (headers: Record<string, string | string[]>) =>
    normaliseResponse(
      {
        sent: { method: 'GET', path: '/', headers: {} },
        response: { status: 200, headers, text: '' },
        compare: 'values',
      },
      [],
    ).headers;
  expect(
    headersOf({
      'content-type': 'application/json; charset=UTF-8',
      'set-cookie': ['PHPSESSID=x; path=/', 'form_key=deleted; path=/'],
      'x-magento-cache-id': 'a'.repeat(64),
      expires: 'Sat, 29 Nov 2025 16:32:59 GMT',
      'x-request-id': '1',
      age: '5',
    }),
  ).toEqual({
    'content-type': 'application/json; charset=utf-8',
    'set-cookie': 'PHPSESSID, form_key (deleted)',
    'x-magento-cache-id': '<hash>',
    expires: '<time>',
  });
});

test('a difference names the part, and where it is', () => {
  const response = (status: number, headers: Record<string, string>, body: unknown) => ({ status, headers, body });
  expect(
    compareResponses(
      2,
      response(200, { pragma: 'no-cache' }, { errors: [{ message: 'a', extensions: { category: 'x' } }], data: null }),
      response(401, {}, { errors: [{ message: 'b', extensions: { category: 'y' } }] }),
    ).map(({ part, where, store, mock }) => [part, where, store, mock]),
  ).toEqual([
    ['status', '', 200, 401],
    ['message', '/errors/0/message', 'a', 'b'],
    ['category', '/errors/0/extensions/category', 'x', 'y'],
    ['field', '/data', null, undefined],
    ['header', 'pragma', 'no-cache', undefined],
  ]);
});

test('an empty list has the shape of every list, but not that of another value', () => {
  const shapes = [[], [{ a: 1 }], [{ a: 'x' }], null].map((items) => ({
    status: 200,
    headers: {},
    body: bodyOf({ items }, 'shape'),
  }));
  const count = (one: number, other: number) => {
    const [store, mock] = [shapes[one], shapes[other]];
    return store && mock ? compareResponses(1, store, mock).map(({ where }) => where) : undefined;
  };
  expect([count(0, 1), count(1, 0), count(1, 2), count(0, 3)]).toEqual([[], [], ['/items/0/a'], ['/items']]);
});
