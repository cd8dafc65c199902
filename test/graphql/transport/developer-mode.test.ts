import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

test('developer mode shows the masked message at the position of the release', async () => {
  const revoke = 'mutation { revokeCustomerToken { result } }';
  const masked = async (magento: string, mode: 'developer' | 'production') => {
    const { magento: mock, send } = await createTestShop({
      magento,
      mode,
      behaviour: { graphql_session: 'signed_in' },
    });
    const bearer = await mock.tokens.issue({ customer: mara.email });
    // Signed in by session only, without a token to revoke.
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

test('developer mode shows the position and trace of request errors as the library of the release does', async () => {
  const firstError = async (magento: string, query: string, headers: Record<string, string> = {}) => {
    const { send } = await createTestShop({ magento, mode: 'developer' });
    return (await send(query, {}, headers)).body.errors?.[0];
  };
  const query = '{ storeConfig { code } }';
  const unknownStore = { Store: 'unknown' };
  const trace = [{ file: expect.any(String), line: expect.any(Number), call: expect.any(String) }];
  const file = 'app/code/Magento/StoreGraphQl/Controller/HttpRequestValidator/StoreValidator.php';
  expect(await firstError('2.4.5', query, unknownStore)).toMatchObject({
    extensions: { category: 'graphql-input' },
    trace,
  });
  expect((await firstError('2.4.7', query, unknownStore))?.extensions).toEqual({
    category: 'graphql-input',
    file,
    line: expect.any(Number),
    trace,
  });
  // From 2.4.8 only errors other than syntax and input errors.
  expect((await firstError('2.4.9', query, unknownStore))?.extensions).toEqual({ category: 'graphql-input' });
  const malformed = await firstError('2.4.9', query, { Authorization: 'Bearer malformed' });
  expect(malformed).toMatchObject({ extensions: { category: 'graphql-authentication', trace } });
});

/** [recorded from Magento 2.4.6-p11 and 2.4.7-p3] */
test.each([
  ['2.4.5', 200, { category: 'graphql' }],
  ['2.4.6', 200, undefined],
  ['2.4.7', 500, { file: 'vendor/webonyx/graphql-php/src/Language/Parser.php', line: expect.any(Number) }],
  ['2.4.8', 400, undefined],
])(
  'developer mode of %s answers a syntax error with status %i and extensions %j',
  async (magento, status, extensions) => {
    const { send } = await createTestShop({ magento, mode: 'developer' });
    const response = await send('{');
    expect(response.status).toBe(status);
    expect(response.body.errors?.[0]?.extensions).toEqual(extensions);
  },
);

test('developer mode shows which type a document lacks', async () => {
  const { send } = await createTestShop({ magento: '2.4.7', mode: 'developer' });
  const unknown = await send('{ ...A } fragment A on Nope { x }');
  expect(unknown.status).toBe(500);
  expect(unknown.body.errors).toEqual([
    {
      message: 'Internal server error',
      extensions: {
        debugMessage: 'Config element "Nope" is not declared in GraphQL schema',
        file: 'lib/internal/Magento/Framework/GraphQl/Config.php',
        line: expect.any(Number),
        trace: [expect.any(Object)],
      },
    },
  ]);
  const queried = await send('{ __type(name: "Nope") { name } }');
  expect(queried.body).toMatchObject({
    errors: [
      {
        message: 'Internal server error',
        path: ['__type'],
        extensions: { debugMessage: 'Config element "Nope" is not declared in GraphQL schema' },
      },
    ],
    data: { __type: null },
  });
});

test('developer mode shows the exception for a body that is not JSON', async () => {
  const { magento } = await createTestShop({ magento: '2.4.7', mode: 'developer' });
  const { status, headers, text } = await supertest(magento.handler).post('/graphql').type('json').send('{');
  expect([status, headers['content-type']]).toEqual([500, 'text/plain;charset=UTF-8']);
  expect(text).toMatch(
    /^1 exception\(s\):\nException #0 \(InvalidArgumentException\): Unable to unserialize value\. Error: Syntax error\n/,
  );
});
