import { expect, test } from 'vitest';
import { connectMagentoMock, createMagentoMock } from '../../src/index.ts';
import { createTestShop, mara } from '../graphql/test-shop.ts';
import { sendToPort } from '../send-to-port.ts';

const call = async (method: 'get' | 'post', path: string, body?: object) => {
  const { magento, send } = await createTestShop();
  await send('{ storeConfig { store_code } }');
  return sendToPort(magento)[method](`/__mock${path}`).send(body);
};

test.each([
  ['/requests/verify', {}, '', 'expected exactly one of where, order, sequence and checks'],
  ['/requests/verify', { where: {}, order: [{}] }, '', 'expected exactly one of where, order, sequence and checks'],
  [
    '/requests/verify',
    { checks: [{ where: {} }, {}] },
    'checks[1]',
    'expected exactly one of where, order, sequence and checks',
  ],
  ['/requests/verify', { where: {}, times: -1 }, 'times', 'expected 0 or more'],
  ['/requests/verify', { order: [] }, 'order', 'must contain at least one pattern'],
  ['/requests/count', { where: { operatoin: 'x' } }, 'where.operatoin', "unknown key; did you mean 'operation'?"],
  ['/requests/count', { where: { path: { match: '(' } } }, 'where.path', undefined],
  [
    '/requests/find',
    { outcome: 'lost' },
    'outcome',
    "unknown outcome 'lost'; valid: answered, refused, unmatched, faulted",
  ],
  ['/requests/find', { since: 'yesterday' }, 'since', "'yesterday' is not the id of a request or a time"],
  ['/requests/wait', { where: {}, timeout_ms: 600_001 }, 'timeout_ms', 'expected at most 600000 milliseconds'],
])('POST %s refuses %j and names the problem', async (path, body, place, message) => {
  const { status, body: problem } = await call('post', path, body);
  expect(status).toBe(422);
  expect(problem.errors[0].path).toContain(place);
  if (message !== undefined) expect(problem.errors).toEqual([{ path: place, message }]);
});

test('answers 422 with the report, the count and the closest matches when a verification fails', async () => {
  const { status, headers, body } = await call('post', '/requests/verify', { where: { operation: 'customer' } });
  expect(status).toBe(422);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ title: 'Unprocessable Entity', status: 422, detail: body.message });
  expect(body).toMatchObject({ passed: false, count: 0, nearest: [{ request: { operation: 'storeConfig' } }] });
});

test('refuses an unknown outcome and an unknown audit rule', async () => {
  expect((await call('get', '/requests?outcome=lost')).status).toBe(422);
  expect((await call('get', '/audit?off=unknown')).body.errors[0].message).toMatch(
    /^'unknown' is not an audit rule; valid are revoked-token-used, /,
  );
});

test('filters by outcome', async () => {
  const { magento, send } = await createTestShop();
  await send('{ storeConfig { store_code } }');
  await send('{ customer { email } }');
  await send('{ unknownField }');
  await sendToPort(magento).get('/rest/V1/unknown');
  const ids = async (outcome: string) =>
    (await sendToPort(magento).get(`/__mock/requests?outcome=${outcome}`)).body.items.map(
      ({ id }: { id: number }) => id,
    );
  expect([await ids('answered'), await ids('refused'), await ids('unmatched')]).toEqual([[1], [2], [3, 4]]);
  expect((await magento.requests.unmatched()).map(({ id }) => id)).toEqual([3, 4]);
  expect((await magento.requests.refused({ operation: 'customer' })).map(({ id }) => id)).toEqual([2]);
  expect((await magento.requests.nth(2))?.id).toBe(2);
  expect((await magento.requests.nth(-2))?.id).toBe(3);
  expect(await magento.requests.nth(-9)).toBeUndefined();
});

test('describes a GraphQL request: operations, root fields with aliases, variables', async () => {
  const { magento, send } = await createTestShop();
  await send(
    'mutation In($who: String!, $p: String!) { first: generateCustomerToken(email: $who, password: $p) { token } }',
    { who: mara.email, p: mara.password },
  );
  expect((await magento.requests.last())?.graphql).toEqual({
    operations: ['mutation In'],
    fields: [{ name: 'generateCustomerToken', alias: 'first' }],
    variables: { who: mara.email, p: expect.stringMatching(/^\[masked \w{8}\]$/) },
  });
});

test('exports requests as HAR, with additional data under names with an underscore', async () => {
  const { magento, send, authorize } = await createTestShop();
  await send('{ customer { email } }', {}, { ...(await authorize(mara.email)), Cookie: 'store=fr' });
  const { body } = await sendToPort(magento).get('/__mock/requests.har');
  expect(body.log.creator.name).toBe('magento-auth-mock');
  const [entry] = body.log.entries;
  expect(entry).toMatchObject({
    startedDateTime: '2030-01-01T00:00:00.000Z',
    request: { method: 'POST', url: `${magento.url}/graphql`, cookies: [{ name: 'store' }], headersSize: -1 },
    response: { status: 200, content: { mimeType: 'application/json' }, redirectURL: '' },
    cache: {},
    _operations: ['customer'],
    _identity: { type: 'customer', name: mara.email },
    _token: { state: 'live' },
  });
  expect(JSON.parse(entry.response.content.text)).toEqual({ data: { customer: { email: mara.email } } });
  expect(JSON.stringify(body)).not.toMatch(/eyJ/);
});

test('shows secrets with the option showSecrets', async () => {
  const magento = await createMagentoMock({ journal: { showSecrets: true } });
  await fetch(`${magento.url}/rest/V1/unknown?token=abc`, { headers: { authorization: 'Bearer abc' } });
  const last = await magento.requests.last();
  await magento.close();
  expect([last?.query, last?.request.headers['authorization']]).toEqual(['token=abc', 'Bearer abc']);
});

test.each([
  ['/requests?opration=customer', "unknown query parameter 'opration'; did you mean 'operation'?"],
  ['/requests.har?statu=200', "unknown query parameter 'statu'; did you mean 'status'?"],
  ['/requests.ndjson?outcom=refused', "unknown query parameter 'outcom'; did you mean 'outcome'?"],
  ['/audit?of=sign-in-storm', "unknown query parameter 'of'; did you mean 'off'?"],
  ['/health?verbose=1', 'unknown query parameter; this call has none'],
  ['/requests?identity=custmer', "unknown identity 'custmer'; did you mean 'customer'?"],
  ['/requests?token=live&token=expird', "unknown token state 'expird'; did you mean 'expired'?"],
])('GET %s answers 422 and names the closest valid one', async (path, message) => {
  const { status, body } = await call('get', path);
  expect([status, body.errors[0].message]).toEqual([422, message]);
});

test('answers 422 to a key that every object inherits', async () => {
  const body = JSON.parse('{"where":{"headers":{"constructor":{"match":"["}}}}');
  const { status, body: problem } = await call('post', '/requests/count', body);
  expect([status, problem.errors]).toEqual([
    422,
    [{ path: 'where.headers.constructor', message: 'is a reserved name' }],
  ]);
});

test('exports the requests that match, as the list does', async () => {
  await using magento = await createMagentoMock();
  const send = (query: string) => fetch(`${magento.url}/graphql?query=${encodeURIComponent(query)}`);
  await send('{ storeConfig { locale } }');
  await send('{ customer { email } }');
  const get = async (path: string) => (await fetch(`${magento.url}/__mock${path}`)).text();
  const har = JSON.parse(await get('/requests.har?operation=customer'));
  expect(har.log.entries.map(({ _id: id }: { _id: number }) => id)).toEqual([2]);
  expect((await get('/requests.ndjson?outcome=answered')).trim().split('\n')).toHaveLength(1);
  expect(await magento.requests.ndjson({ operation: 'customer' })).toContain('"id":2,');
  expect(await magento.requests.har({ operation: 'customer' })).toMatchObject({ log: { entries: [{ _id: 2 }] } });
  const remote = await connectMagentoMock(magento.url);
  expect(await remote.requests.har({ operation: { match: '^cust' } })).toMatchObject({
    log: { entries: [{ _id: 2 }] },
  });
  expect(await remote.requests.ndjson({ operation: 'customer' })).toContain('"id":2,');
});
