import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { sendRequest } from '../http-request.ts';

interface Received {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let store: Server;
let magento: MagentoMock;
let url: string;
let received: Received[] = [];
/** What the store answers to the tokens that it issued. */
let tokens = 0;
const fixtures = {
  customers: [{ email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' }],
};

/** A store with an extension `loyalty`, whose tokens are numbered. */
const answers: Readonly<Record<string, (headers: IncomingHttpHeaders) => readonly [status: number, body: unknown]>> = {
  'POST /shop/rest/V1/integration/customer/token': () => {
    tokens += 1;
    return [200, `store-token-${tokens}`];
  },
  'GET /shop/rest/V1/loyalty/mine': ({ authorization }) =>
    authorization === `Bearer store-token-${tokens}` ? [200, { points: 120 }] : [401, { message: 'not authorized' }],
  'GET /shop/rest/V1/loyalty/expire': () => {
    tokens += 1;
    return [200, true];
  },
  'POST /shop/graphql': () => [200, { data: { loyaltyTiers: [{ name: 'Gold' }], token: 'secret-of-the-store' } }],
  'GET /shop/rest/V1/loyalty/page': () => [200, '<script>'],
  'GET /shop/rest/V1/loyalty/slow': () => [0, undefined],
  'GET /shop/rest/V1/loyalty/large': () => [200, 'x'.repeat(16 * 1024 * 1024)],
};

beforeAll(async () => {
  store = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const line = `${request.method} ${request.url}`;
    received.push({ line, headers: request.headers, body });
    const [status, answer] = answers[line]?.(request.headers) ?? [
      404,
      { message: 'Request does not match any route.' },
    ];
    if (status === 0) return;
    response.writeHead(status, {
      'content-type': line.endsWith('/page') ? 'text/html' : 'application/json',
      'x-store': 'real',
      'set-cookie': 'PHPSESSID=store',
    });
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(store, 'listening');
  url = `http://127.0.0.1:${(store.address() as AddressInfo).port}/shop/`;
  const customer = { email: 'staging@shop.example', password: 'staging-password' };
  magento = await createMagentoMock({ listen: false, fixtures, upstream: { url, customer, timeoutMs: 300 } });
});
afterAll(async () => {
  await magento.close();
  store.close();
  store.closeAllConnections();
});
beforeEach(async () => {
  received = [];
  await magento.reset();
});

const get = (path: string, headers = {}) => magento.handle(new Request(`http://localhost${path}`, { headers }));
const query = (document: string) =>
  magento.handle(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', store: 'default', cookie: 'PHPSESSID=ours' },
      body: JSON.stringify({ query: document }),
    }),
  );
const bearer = async () => ({
  authorization: `Bearer ${await magento.tokens.issue({ customer: 'mara@example.com' })}`,
});

test('sends a route that is not served here to the store, with the token of the configured account', async () => {
  const headers = await bearer();
  const response = await get('/rest/V1/loyalty/mine', { ...headers, cookie: 'PHPSESSID=ours', 'x-internal': '1' });
  expect([response.status, await response.json(), response.headers.get('x-store')]).toEqual([
    200,
    { points: 120 },
    'real',
  ]);
  expect(response.headers.getSetCookie()).toEqual(['upstream-PHPSESSID=store']);
  const [signIn, sent] = received;
  expect(JSON.parse(signIn?.body ?? '')).toEqual({ username: 'staging@shop.example', password: 'staging-password' });
  expect(sent?.headers).not.toHaveProperty('cookie');
  expect(sent?.headers['x-internal']).toBe('1');
  expect(JSON.stringify(received)).not.toContain(headers.authorization);
});

test('asks for a new token when the store rejects the one it has, and sends no token for a guest', async () => {
  await get('/rest/V1/loyalty/mine', await bearer());
  await get('/rest/V1/loyalty/expire');
  expect(received.at(-1)?.headers).not.toHaveProperty('authorization');
  expect((await get('/rest/V1/loyalty/mine', await bearer())).status).toBe(200);
});

test('serves known root fields, and forwards a document only if all of its root fields are unknown', async () => {
  expect(await (await query('{ loyaltyTiers { name } }')).json()).toMatchObject({
    data: { loyaltyTiers: [{ name: 'Gold' }] },
  });
  expect(received[0]?.headers['store']).toBe('default');
  for (const document of [
    '{ storeConfig { locale } }',
    '{ loyaltyTiers { name } storeConfig { locale } }',
    '{ __typename }',
    '{',
  ])
    await query(document);
  await get('/rest/V1/store/storeConfigs');
  await get('/customer/account');
  expect(received).toHaveLength(1);
});

test('forwards a field of a module that the world disables', async () => {
  await magento.reset({ ...fixtures, modules: { Magento_NewsletterGraphQl: false } });
  await query('mutation { subscribeEmailToNewsletter(email: "a@example.com") { status } }');
  expect(received.map(({ line }) => line)).toEqual(['POST /shop/graphql']);
});

test('records what it forwards, with its secrets masked, and injects faults', async () => {
  await query('{ loyaltyTiers { name } }');
  const entry = await magento.requests.get(1);
  expect(entry).toMatchObject({ operation: 'loyaltyTiers', status: 200 });
  expect(JSON.stringify(entry)).not.toContain('secret-of-the-store');
  await magento.faults.add({ when: { operation: 'loyaltyTiers' }, then: { http: { status: 503 } } });
  expect((await query('{ loyaltyTiers { name } }')).status).toBe(503);
  expect(received).toHaveLength(1);
});

test('answers 502 with the reason when the store does not answer', async () => {
  const slow = await get('/rest/V1/loyalty/slow');
  expect([slow.status, await slow.json()]).toEqual([
    502,
    { message: 'Forwarding to the upstream store failed: no response in time.' },
  ]);
  const down = await createMagentoMock({ listen: false, fixtures, upstream: { url: 'http://127.0.0.1:1' } });
  const request = new Request('http://localhost/graphql?query={loyaltyTiers{name}}');
  const response = await down.handle(request);
  const { errors } = (await response.json()) as { errors: readonly { message: string }[] };
  expect([response.status, errors[0]?.message]).toEqual([
    502,
    expect.stringContaining('Forwarding to the upstream store failed: '),
  ]);
  await down.close();
});

test('signs in at a store with two-factor authentication', async () => {
  const account = { username: 'ada', password: 'Passw0rd!1' };
  const secret = 'JBSWY3DPEHPK3PXP';
  const config = { 'twofactorauth/general/force_providers': 'google' };
  const admin = { ...account, email: 'ada@shop.example', totp_secret: secret };
  await using protectedStore = await createMagentoMock({ fixtures: { admins: [admin], config } });
  const upstream = { url: protectedStore.url, admin: { ...account, totpSecret: secret } };
  await using double = await createMagentoMock({ listen: false, upstream });
  const authorization = `Bearer ${await double.tokens.issue({ admin: 'admin' })}`;
  const send = () =>
    double.handle(new Request('http://localhost/rest/V1/loyalty/tiers', { headers: { authorization } }));
  await send();
  const forwarded = (await protectedStore.requests.list()).items.at(-1);
  expect(forwarded?.identity).toMatchObject({ type: 'admin', id: 1 });
});

test('answers 502 when the response of the store is too large', async () => {
  await using double = await createMagentoMock({ listen: false, upstream: { url } });
  const response = await double.handle(new Request('http://localhost/rest/V1/loyalty/large'));
  expect([response.status, await response.json()]).toEqual([
    502,
    { message: 'Forwarding to the upstream store failed: its response is larger than 16 MiB.' },
  ]);
});

test('answers 502 for a body that could not be read, and forwards no empty one', async () => {
  const body = new Uint8Array([0x22, 0xff, 0x22]);
  const response = await magento.handle(new Request('http://localhost/rest/V1/loyalty/mine', { method: 'POST', body }));
  expect([response.status, await response.json(), received]).toEqual([
    502,
    { message: 'Forwarding to the upstream store failed: the body of the request is not UTF-8.' },
    [],
  ]);
});

test('forwards a GET request with a body without it', async () => {
  await using double = await createMagentoMock({ upstream: { url } });
  const { status } = await sendRequest(double.url, { method: 'GET', path: '/rest/V1/loyalty/expire', body: '{}' });
  expect([status, received.map(({ body }) => body)]).toEqual([200, ['']]);
});

test('a browser runs no script of a page of the store, which could call the control API', async () => {
  const { headers } = await get('/rest/V1/loyalty/page');
  expect([headers.get('content-security-policy'), headers.get('x-frame-options')]).toEqual(['sandbox', 'DENY']);
  const { headers: ofData } = await get('/rest/V1/loyalty/expire');
  expect(ofData.has('content-security-policy')).toBe(false);
});

test.each(['/rest/V1/..%2f..%2fadmin', '/rest/%2e%2e/%2e%2e/admin', '/rest/V1/../../../admin'])(
  'sends no request outside of the API: %s',
  async (path) => {
    await get(path);
    expect(received.filter(({ line }) => !line.includes('/shop/rest/'))).toEqual([]);
  },
);

test.each(['shop.example', 'ftp://shop.example', 'https://user:password@shop.example'])(
  'refuses the URL %s',
  async (url) => {
    await expect(createMagentoMock({ listen: false, upstream: { url } })).rejects.toThrow(
      `upstream.url: "${url}" is not the base URL of a store`,
    );
  },
);
