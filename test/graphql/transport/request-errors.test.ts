import supertest from 'supertest';
import { expect, test } from 'vitest';
import { toTestResponse, createTestShop, mara } from '../test-shop.ts';

const JSON_TYPE = 'application/json';
const QUERY = JSON.stringify({ query: '{ storeConfig { code } }' });

interface Sent {
  readonly method?: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'options' | 'head';
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

const cannotBeTaken: [what: string, sent: Sent, told: Record<'2.4.7' | '2.4.8' | '2.4.9', unknown>][] = [
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
    'an empty body',
    { body: '' },
    {
      '2.4.7': [500, { message: 'Syntax Error: Unexpected <EOF>', locations: [{ line: 1, column: 1 }] }],
      '2.4.8': [400, { message: 'Syntax Error: Unexpected <EOF>', locations: [{ line: 1, column: 1 }] }],
      '2.4.9': [400, { message: 'Syntax Error: Unexpected <EOF>', locations: [{ line: 1, column: 1 }] }],
    },
  ],
  [
    'a body that is not JSON',
    { body: '{' },
    {
      '2.4.7': [500, { message: 'Internal server error' }],
      '2.4.8': [400, { message: 'Unable to parse the request.', extensions: { category: 'graphql-input' } }],
      '2.4.9': [400, { message: 'Syntax Error: Unable to parse the request.', locations: [{ line: 1, column: 1 }] }],
    },
  ],
  [
    'variables that are not JSON',
    { method: 'get', query: '?query={storeConfig{code}}&variables={' },
    {
      '2.4.7': [500, { message: 'Internal server error' }],
      '2.4.8': [400, { message: 'Unable to parse the request.', extensions: { category: 'graphql-input' } }],
      '2.4.9': [400, { message: 'Syntax Error: Unable to parse the variables.', locations: [{ line: 1, column: 1 }] }],
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
    { body: QUERY, headers: { Store: ' nowhere ' } },
    {
      '2.4.7': [500, { message: 'Requested store is not found (nowhere)', extensions: { category: 'graphql-input' } }],
      '2.4.8': [400, { message: 'Requested store is not found (nowhere)', extensions: { category: 'graphql-input' } }],
      '2.4.9': [200, { message: 'Requested store is not found (nowhere)', extensions: { category: 'graphql-input' } }],
    },
  ],
  [
    'a currency that the store has not',
    { body: QUERY, headers: { 'Content-Currency': 'chf' } },
    {
      '2.4.7': [500, { message: 'Please correct the target currency', extensions: { category: 'graphql-input' } }],
      '2.4.8': [400, { message: 'Please correct the target currency', extensions: { category: 'graphql-input' } }],
      '2.4.9': [200, { message: 'Please correct the target currency', extensions: { category: 'graphql-input' } }],
    },
  ],
];

test.each(
  cannotBeTaken.flatMap(([what, sent, told]) =>
    (['2.4.7', '2.4.8', '2.4.9'] as const).map((magento) => ({ what, magento, sent, told: told[magento] })),
  ),
)('$magento answers $what without data', async ({ magento: version, sent, told }) => {
  const { magento } = await createTestShop({ magento: version });
  const { status, body } = await send(magento.handler, sent);
  expect([status, ...(body.errors ?? [])]).toEqual(told);
  expect(body).toEqual({ errors: body.errors });
});

async function send(handler: Parameters<typeof supertest>[0], { method = 'post', body, headers, query = '' }: Sent) {
  const asked = supertest(handler)[method](encodeURI(`/graphql${query}`));
  if (method === 'post') asked.set('Content-Type', JSON_TYPE);
  return toTestResponse(await asked.set(headers ?? {}).send(body));
}

test.each(['put', 'delete', 'patch', 'head'] as const)('%s executes nothing', async (method) => {
  const newest = await createTestShop();
  expect(await send(newest.magento.handler, { method })).toMatchObject({ status: 200, text: '' });
  const older = await createTestShop({ magento: '2.4.7' });
  expect(await send(older.magento.handler, { method })).toMatchObject({
    status: 500,
    message: method === 'head' ? '' : 'Syntax Error: Unexpected <EOF>',
  });
});

test('an unknown store wins over a dead bearer, and that over a currency', async () => {
  const { send } = await createTestShop();
  const dead = { Authorization: 'Bearer nobody' };
  const store = await send('{ storeConfig { code } }', {}, { ...dead, Store: 'nowhere', 'Content-Currency': 'CHF' });
  expect(store.message).toBe('Requested store is not found (nowhere)');
  const bearer = await send('{ storeConfig { code } }', {}, { ...dead, 'Content-Currency': 'CHF' });
  expect(bearer).toMatchObject({ status: 401, message: 'Composite reader could not read a token' });
});

test.each(['get', 'put'] as const)('parses what comes by %s before it looks at the store', async (method) => {
  const { magento } = await createTestShop();
  const sent = { method, query: '?query={', headers: { Store: 'nowhere' } };
  expect(await send(magento.handler, sent)).toMatchObject({
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

test('the store of the path counts where no header names one', async () => {
  const { magento } = await createTestShop({ stores: [{ code: 'default' }, { code: 'de', locale: 'de_DE' }] });
  const asked = (path: string) =>
    supertest(magento.handler).get(path).query({ query: '{ storeConfig { store_code locale } }' });
  expect((await asked('/de/graphql')).body.data.storeConfig).toEqual({ store_code: 'de', locale: 'de_DE' });
  expect((await asked('/de/graphql').set('Store', 'default')).body.data.storeConfig.store_code).toBe('default');
  expect((await asked('/graphql').set('Store', 'DEFAULT')).body.data.storeConfig.store_code).toBe('default');
});

test('two named operations are refused, whatever operationName says', async () => {
  const { magento } = await createTestShop();
  const reply = await supertest(magento.handler)
    .post('/graphql')
    .send({ query: 'query A { storeConfig { code } } query B { storeConfig { code } }', operationName: 'A' });
  expect(reply.body).toEqual({
    errors: [{ message: 'Must provide operation name if query contains multiple operations.' }],
  });
});

test('a batch is taken as one empty query', async () => {
  const { magento } = await createTestShop();
  const reply = await supertest(magento.handler)
    .post('/graphql')
    .send([{ query: '{ storeConfig { code } }' }]);
  expect(reply.body.errors[0].message).toBe('Syntax Error: Unexpected <EOF>');
});

test.each([
  ['2.4.7', 200],
  ['2.4.8', 403],
  ['2.4.9', 403],
])('%s answers a guest who asks for the customer with %i', async (magento, status) => {
  const { send } = await createTestShop({ magento });
  const answer = await send('{ customer { email } }');
  expect(answer).toMatchObject({ status, category: 'graphql-authorization' });
  expect(answer.text.startsWith('{"errors":')).toBe(true);
  expect(answer.body.data).toEqual({ customer: null });
});

test('the first error with a category decides, and outside developer mode the first is all there is', async () => {
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

test('developer mode tells what is masked, where the release puts it', async () => {
  const revoke = 'mutation { revokeCustomerToken { result } }';
  const masked = async (magento: string, mode: 'developer' | 'production') => {
    const { magento: mock, send } = await createTestShop({ magento, mode });
    const bearer = await mock.tokens.issue({ customer: mara.email });
    // Signed in by session only: there is no token left to revoke.
    const { headers } = await send('{ customer { email } }', {}, { Authorization: `Bearer ${bearer}` });
    await mock.tokens.revoke({ customer: mara.email });
    return (await send(revoke, {}, { Cookie: headers['set-cookie']?.split(';')[0] ?? '' })).body.errors;
  };
  expect(await masked('2.4.3', 'production')).toEqual([
    {
      message: 'Internal server error',
      extensions: { category: 'internal' },
      locations: [{ line: 1, column: 12 }],
      path: ['revokeCustomerToken'],
    },
  ]);
  expect(await masked('2.4.3', 'developer')).toMatchObject([{ debugMessage: 'This customer has no tokens.' }]);
});

test('developer mode shows where errors outside execution come from, where the release puts it', async () => {
  const told = async (magento: string, query: string, headers: Record<string, string> = {}) => {
    const { send } = await createTestShop({ magento, mode: 'developer' });
    return (await send(query, {}, headers)).body.errors?.[0];
  };
  const store = [{ file: 'app/code/Magento/StoreGraphQl/Controller/HttpRequestValidator/StoreValidator.php' }];
  const parser = [{ file: 'vendor/webonyx/graphql-php/src/Language/Parser.php' }];
  const query = '{ storeConfig { code } }';
  const nowhere = { Store: 'nowhere' };
  expect(await told('2.4.6', query, nowhere)).toMatchObject({
    extensions: { category: 'graphql-input' },
    trace: store,
  });
  expect(await told('2.4.7', query, nowhere)).toMatchObject({ extensions: { trace: store } });
  expect(await told('2.4.3', '{')).toMatchObject({ extensions: { category: 'graphql' }, trace: parser });
  expect(await told('2.4.7', '{')).toMatchObject({ extensions: { trace: parser } });
  // From 2.4.8 only what is neither syntax nor input.
  expect((await told('2.4.9', query, nowhere))?.extensions).toEqual({ category: 'graphql-input' });
  expect((await told('2.4.9', '{'))?.extensions).toBeUndefined();
  const dead = await told('2.4.9', query, { Authorization: 'Bearer nobody' });
  expect(dead).toMatchObject({ extensions: { category: 'graphql-authentication', trace: [{}] } });
});
