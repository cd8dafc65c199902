import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop } from '../test-shop.ts';
import { JSON_TYPE, type RawRequest, sendRaw } from './send-raw.ts';

const QUERY = JSON.stringify({ query: '{ storeConfig { code } }' });

const requestErrors: [what: string, request: RawRequest, expected: Record<'2.4.7' | '2.4.8' | '2.4.9', unknown>][] = [
  [
    'a syntax error',
    { body: JSON.stringify({ query: '{ customer' }) },
    {
      '2.4.7': [500, { message: 'Syntax Error: Expected Name, found <EOF>', locations: [{ line: 1, column: 11 }] }],
      '2.4.8': [400, { message: 'Syntax Error: Expected Name, found <EOF>', locations: [{ line: 1, column: 11 }] }],
      '2.4.9': [400, { message: 'Syntax Error: Expected Name, found <EOF>', locations: [{ line: 1, column: 11 }] }],
    },
  ],
  [
    'another content type',
    { body: QUERY, headers: { 'Content-Type': 'text/plain' } },
    {
      '2.4.7': [
        500,
        { message: 'Request content type must be application/json', extensions: { category: 'graphql-input' } },
      ],
      '2.4.8': [
        400,
        { message: 'Request content type must be application/json', extensions: { category: 'graphql-input' } },
      ],
      '2.4.9': [415, { message: 'Request content type must be application/json' }],
    },
  ],
  [
    'a mutation by GET',
    { method: 'get', query: '?query=mutation{revokeCustomerToken{result}}' },
    {
      '2.4.7': [
        500,
        { message: 'Mutation requests allowed only for POST requests', extensions: { category: 'graphql-input' } },
      ],
      '2.4.8': [
        400,
        { message: 'Mutation requests allowed only for POST requests', extensions: { category: 'graphql-input' } },
      ],
      '2.4.9': [405, { message: 'Mutation requests allowed only for POST requests' }],
    },
  ],
  [
    'an unknown store',
    { body: QUERY, headers: { Store: ' unknown ' } },
    {
      '2.4.7': [500, { message: 'Requested store is not found (unknown)', extensions: { category: 'graphql-input' } }],
      '2.4.8': [400, { message: 'Requested store is not found (unknown)', extensions: { category: 'graphql-input' } }],
      '2.4.9': [200, { message: 'Requested store is not found (unknown)', extensions: { category: 'graphql-input' } }],
    },
  ],
  [
    'a currency that the store does not have',
    { body: QUERY, headers: { 'Content-Currency': 'chf' } },
    {
      '2.4.7': [500, { message: 'Please correct the target currency', extensions: { category: 'graphql-input' } }],
      '2.4.8': [400, { message: 'Please correct the target currency', extensions: { category: 'graphql-input' } }],
      '2.4.9': [200, { message: 'Please correct the target currency', extensions: { category: 'graphql-input' } }],
    },
  ],
];

test.each(
  requestErrors.flatMap(([what, request, expected]) =>
    (['2.4.7', '2.4.8', '2.4.9'] as const).map((magento) => ({ what, magento, request, expected: expected[magento] })),
  ),
)('$magento answers $what without data', async ({ magento: version, request, expected }) => {
  const { magento } = await createTestShop({ magento: version });
  const { status, body } = await sendRaw(magento.handler, request);
  expect([status, ...(body.errors ?? [])]).toEqual(expected);
  expect(body).toEqual({ errors: body.errors });
});

test('checks the store before the currency, and that before the bearer token', async () => {
  const { send } = await createTestShop();
  const malformed = { Authorization: 'Bearer malformed' };
  const store = await send(
    '{ storeConfig { code } }',
    {},
    { ...malformed, Store: 'unknown', 'Content-Currency': 'CHF' },
  );
  expect(store.message).toBe('Requested store is not found (unknown)');
  const currency = await send('{ storeConfig { code } }', {}, { ...malformed, 'Content-Currency': 'CHF' });
  expect(currency.message).toBe('Please correct the target currency');
  const bearer = await send('{ storeConfig { code } }', {}, malformed);
  expect(bearer).toMatchObject({ status: 401, message: 'Composite reader could not read a token' });
});

test.each(['get', 'put'] as const)('parses the query of a %s before it checks the store', async (method) => {
  const { magento } = await createTestShop();
  const request = { method, query: '?query={', headers: { Store: 'unknown' } };
  expect(await sendRaw(magento.handler, request)).toMatchObject({
    status: 400,
    message: 'Syntax Error: Expected Name, found <EOF>',
  });
});

test.each(['Basic abc', 'Bearer', 'Bearer a b', 'bearer  x', ''])(
  'ignores the header Authorization: %j',
  async (value) => {
    const { send } = await createTestShop();
    expect((await send('{ storeConfig { code } }', {}, { Authorization: value })).status).toBe(200);
  },
);

test('uses the store of the path if no header names one, and if paths begin with store codes', async () => {
  const { magento } = await createTestShop({
    config: { 'web/url/use_store': 1 },
    stores: [{ code: 'default' }, { code: 'de', locale: 'de_DE' }],
  });
  const request = (path: string) =>
    supertest(magento.handler).get(path).query({ query: '{ storeConfig { store_code locale } }' });
  expect((await request('/de/graphql')).body.data.storeConfig).toEqual({ store_code: 'de', locale: 'de_DE' });
  expect((await request('/de/graphql').set('Store', 'default')).body.data.storeConfig.store_code).toBe('default');
  expect((await request('/graphql').set('Store', 'DEFAULT')).body.data.storeConfig.store_code).toBe('default');
});

test('has no endpoint below a store code by default', async () => {
  const { magento } = await createTestShop();
  const { status, headers, text } = await supertest(magento.handler).post('/default/graphql').send(QUERY);
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=UTF-8']);
  expect(text).toContain('web/url/use_store');
  expect((await supertest(magento.handler).post('/graphql/x').type(JSON_TYPE).send(QUERY)).status).toBe(200);
});

test('refuses two named operations, and ignores operationName', async () => {
  const { magento } = await createTestShop();
  const response = await supertest(magento.handler)
    .post('/graphql')
    .send({ query: 'query A { storeConfig { code } } query B { storeConfig { code } }', operationName: 'A' });
  expect(response.body).toEqual({
    errors: [{ message: 'Must provide operation name if query contains multiple operations.' }],
  });
});

test('reads a batch as an empty query', async () => {
  const { magento } = await createTestShop();
  const response = await supertest(magento.handler)
    .post('/graphql')
    .send([{ query: '{ storeConfig { code } }' }]);
  expect(response.body.errors[0].message).toBe('Syntax Error: Unexpected <EOF>');
});

test.each([
  ['2.4.7', 200],
  ['2.4.8', 403],
  ['2.4.9', 403],
])('%s answers the customer query of a guest with %i', async (magento, status) => {
  const { send } = await createTestShop({ magento });
  const response = await send('{ customer { email } }');
  expect(response).toMatchObject({ status, category: 'graphql-authorization' });
  expect(response.text.startsWith('{"errors":')).toBe(true);
  expect(response.body.data).toEqual({ customer: null });
});

test('the first error with a category determines the status, and only developer mode shows more than the first error', async () => {
  const inputFirst = '{ isEmailAvailable(email: "") { is_email_available } customer { email } }';
  const guestFirst = '{ customer { email } isEmailAvailable(email: "") { is_email_available } }';
  const { send } = await createTestShop({ mode: 'developer' });
  expect(await send(inputFirst)).toMatchObject({ status: 200, body: { errors: [{}, {}] } });
  expect(await send(guestFirst)).toMatchObject({ status: 403, body: { errors: [{}, {}] } });
  const production = await createTestShop();
  expect((await production.send(inputFirst)).body).toMatchObject({
    errors: [{ message: 'Email must be specified' }],
    data: { isEmailAvailable: null, customer: null },
  });
});
