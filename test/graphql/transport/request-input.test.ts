import { expect, test } from 'vitest';
import { createTestShop } from '../test-shop.ts';
import { JSON_TYPE, type RawRequest, sendRaw, sendRawText } from './send-raw.ts';

const QUERY = JSON.stringify({ query: '{ storeConfig { code } }' });

/** [Magento GraphQl/Controller/GraphQl.php; recorded from Magento 2.4.6-p11, 2.4.7-p3 and 2.4.8-p1] */
const unparsed: [what: string, request: RawRequest, expected: Record<'2.4.8' | '2.4.9', unknown>][] = [
  [
    'an empty body',
    { body: '' },
    {
      '2.4.8': [400, { message: 'Syntax Error: Unexpected <EOF>', locations: [{ line: 1, column: 1 }] }],
      '2.4.9': [400, { message: 'Syntax Error: Unexpected <EOF>', locations: [{ line: 1, column: 1 }] }],
    },
  ],
  [
    'a body that is not JSON',
    { body: '{' },
    {
      '2.4.8': [400, { message: 'Unable to parse the request.', extensions: { category: 'graphql-input' } }],
      '2.4.9': [400, { message: 'Syntax Error: Unable to parse the request.', locations: [{ line: 1, column: 1 }] }],
    },
  ],
  [
    'an unpaired surrogate in JSON',
    { body: '{"query":"{ storeConfig { code } } # \\ud800"}' },
    {
      '2.4.8': [400, { message: 'Unable to parse the request.', extensions: { category: 'graphql-input' } }],
      '2.4.9': [400, { message: 'Syntax Error: Unable to parse the request.', locations: [{ line: 1, column: 1 }] }],
    },
  ],
  [
    'variables that are not JSON',
    { method: 'get', query: '?query={storeConfig{code}}&variables={' },
    {
      '2.4.8': [400, { message: 'Unable to parse the request.', extensions: { category: 'graphql-input' } }],
      '2.4.9': [400, { message: 'Syntax Error: Unable to parse the variables.', locations: [{ line: 1, column: 1 }] }],
    },
  ],
];

test.each(
  unparsed.flatMap(([what, request, expected]) =>
    (['2.4.8', '2.4.9'] as const).map((version) => ({ what, version, request, expected: expected[version] })),
  ),
)('$version answers $what with an error', async ({ version, request, expected }) => {
  const { magento } = await createTestShop({ magento: version });
  const { status, body } = await sendRaw(magento.handler, request);
  expect([status, ...(body.errors ?? [])]).toEqual(expected);
});

test.each(
  unparsed.flatMap(([what, request]) =>
    ['2.4.4', '2.4.6-p11', '2.4.7-p6'].map((version) => ({ what, version, request })),
  ),
)('$version answers $what with the page of an error report', async ({ version, request }) => {
  const { magento } = await createTestShop({ magento: version });
  const { status, headers, text } = await sendRawText(magento.handler, request);
  expect(status).toBe(500);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'no-store, no-cache, must-revalidate',
    expires: 'Thu, 19 Nov 1981 08:52:00 GMT',
    'x-frame-options': 'SAMEORIGIN',
  });
  expect(headers).not.toHaveProperty('x-magento-cache-id');
  expect(text).toContain('There has been an error processing your request');
});

test.each(unparsed.map(([what, request]) => ({ what, request })))(
  '2.4.3 answers $what with a masked error, after the checks of the headers',
  async ({ request }) => {
    const { magento } = await createTestShop({ magento: '2.4.3' });
    expect(await sendRaw(magento.handler, request)).toMatchObject({ status: 500, message: 'Internal server error' });
    const unknownStore = await sendRaw(magento.handler, { ...request, headers: { Store: 'unknown' } });
    expect(unknownStore.message).toBe('Requested store is not found (unknown)');
  },
);

/** PHP type errors, which Magento does not catch. [recorded from Magento 2.4.6-p11, 2.4.7-p3 and 2.4.8-p1] */
test.each(['2.4.6-p11', '2.4.7-p3', '2.4.8-p1'])(
  '%s answers input of a wrong type with a plain text',
  async (version) => {
    const { magento } = await createTestShop({ magento: version });
    const query = '{ storeConfig { code } }';
    const bodies = ['"x"', '5', 'null', { query: 5 }, { query: true }, { query: { a: 1 } }, { query: [query] }];
    const variables = ['', 'x', 5, true].map((each) => ({ query, variables: each }));
    for (const each of [...bodies, ...variables]) {
      const body = typeof each === 'string' ? each : JSON.stringify(each);
      const { status, headers, text } = await sendRawText(magento.handler, { body });
      expect({ body, status, text }).toEqual({
        body,
        status: 500,
        text: 'An error has happened during application run. See exception log for details.\n',
      });
      expect(headers['content-type']).toBe('text/plain;charset=UTF-8');
      expect(headers).not.toHaveProperty('x-frame-options');
    }
  },
);

test('checks the headers before the types of query and variables', async () => {
  const { magento } = await createTestShop({ magento: '2.4.7' });
  const headers = { Store: 'unknown' };
  const typed = await sendRaw(magento.handler, { body: '{"query":5}', headers });
  expect(typed.message).toBe('Requested store is not found (unknown)');
  expect((await sendRawText(magento.handler, { body: '5', headers })).text).toMatch(/^An error has happened/);
});

test.each([
  ['2.4.7', 'Syntax Error: Expected Name, found <EOF>'],
  ['2.4.6', 'An error has happened during application run. See exception log for details.'],
])('%s answers a syntax error with variables of a wrong type with: %s', async (version, message) => {
  const { magento } = await createTestShop({ magento: version });
  const { text } = await sendRawText(magento.handler, { body: '{"query":"{","variables":5}' });
  expect(text).toContain(message);
});

test('records a page as a refused request, with its reason', async () => {
  const { magento } = await createTestShop({ magento: '2.4.7' });
  await sendRawText(magento.handler, { body: '<html>' });
  await sendRawText(magento.handler, { body: '[]' });
  await sendRawText(magento.handler, { body: '5' });
  const { items } = await magento.requests.list();
  expect(items.map(({ status, refusal }) => [status, refusal?.phrase])).toEqual([
    [500, 'requestNotParsed'],
    [500, undefined],
    [500, 'applicationFailed'],
  ]);
});

test.each(['put', 'delete', 'patch', 'head'] as const)('%s does not execute the operation', async (method) => {
  const message = method === 'head' ? '' : 'Syntax Error: Unexpected <EOF>';
  for (const [version, expected] of [
    ['2.4.9', { status: 200, text: '' }],
    ['2.4.8-p1', { status: 200, text: '' }],
    ['2.4.7-p3', { status: 500, message }],
    ['2.4.6-p11', { status: 200, message }],
    ['2.3.2', { status: 200, message }],
  ] as const) {
    const { magento } = await createTestShop({ magento: version });
    expect(await sendRaw(magento.handler, { method })).toMatchObject(expected);
  }
});

test('2.3.1 executes the body of every method', async () => {
  const { magento } = await createTestShop({ magento: '2.3.1' });
  const headers = { 'Content-Type': JSON_TYPE };
  for (const method of ['get', 'put', 'delete'] as const) {
    const { body } = await sendRaw(magento.handler, { method, body: QUERY, headers });
    expect(body.data).toEqual({ storeConfig: { code: 'default' } });
  }
  const byQueryString = await sendRaw(magento.handler, { method: 'get', query: '?query={storeConfig{code}}', headers });
  expect(byQueryString).toMatchObject({ status: 500, message: 'Internal server error' });
});

/** [Magento Framework/GraphQl/Query/{QueryProcessor,QueryComplexityLimiter}.php] */
test.each([
  ['2.3.7-p1', 'production', 200, 200],
  ['2.3.7-p2', 'production', 500, 200],
  ['2.4.2-p2', 'production', 200, 200],
  ['2.4.3', 'production', 500, 200],
  ['2.4.6-p11', 'production', 500, 200],
  ['2.4.6-p11', 'developer', 200, 200],
  ['2.4.7', 'production', 500, 500],
  ['2.4.7', 'developer', 500, 500],
  ['2.4.8', 'production', 400, 400],
] as const)(
  '%s in %s mode has status %i for a syntax error and %i for an empty query',
  async (version, mode, syntax, empty) => {
    const { send } = await createTestShop({ magento: version, mode });
    const statuses = [(await send('{')).status, (await send('')).status, (await send(' ')).status];
    expect(statuses).toEqual([syntax, empty, syntax]);
  },
);

/** [Magento GraphQl/Controller/HttpRequestValidator/HttpVerbValidator.php] */
test.each([
  ['2.3.2', 'mutation{revokeCustomerToken{result}}', true],
  ['2.3.2', '{storeConfig{code}} mutation A{revokeCustomerToken{result}}', false],
  ['2.4.1', ' mutation{revokeCustomerToken{result}}', true],
  ['2.4.1-p1', 'query B{storeConfig{code}} mutation A{revokeCustomerToken{result}}', true],
  ['2.4.7', 'query B{storeConfig{code}} mutation A{revokeCustomerToken{result}}', true],
  ['2.4.7', 'mutation A{revokeCustomerToken{result}} query B{storeConfig{code}}', false],
])('%s refuses %s by GET: %s', async (version, query, isRefused) => {
  const { magento } = await createTestShop({ magento: version });
  const { message } = await sendRaw(magento.handler, { method: 'get', query: `?query=${query}` });
  expect(message === 'Mutation requests allowed only for POST requests').toBe(isRefused);
});

test.each([
  ['2.4.1', 200],
  ['2.4.1-p1', 500],
  ['2.4.2-p2', 500],
  ['2.4.3', 200],
  ['2.4.7', 500],
])('%s has status %i for a GET without a query', async (version, status) => {
  const { magento } = await createTestShop({ magento: version });
  const response = await sendRaw(magento.handler, { method: 'get' });
  expect(response).toMatchObject({ status, message: 'Syntax Error: Unexpected <EOF>' });
});
