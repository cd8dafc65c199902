import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { cookieFromStore } from '../../src/upstream/upstream-cookies.ts';

/** A store that counts the visits of each session, and sets a cookie of an extension. */
let store: Server;
let magento: MagentoMock;
let upstream: { readonly url: string };
let received: IncomingHttpHeaders = {};
const visits = new Map<string, number>();

beforeAll(async () => {
  store = createServer((request, response) => {
    received = request.headers;
    const id = /(?:^|; )PHPSESSID=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? `session${visits.size + 1}`;
    visits.set(id, (visits.get(id) ?? 0) + 1);
    response.writeHead(200, {
      'content-type': 'application/json',
      connection: 'close, x-hop',
      'x-hop': '1',
      date: 'Tue, 01 Jan 2030 12:00:00 GMT',
      'x-loyalty': 'gold',
      'access-control-allow-origin': 'https://shop.example',
      'access-control-max-age': '5',
      'strict-transport-security': 'max-age=31536000',
      'set-cookie': [
        `PHPSESSID=${id}; Path=/shop/; Domain=shop.example; HttpOnly; Secure; SameSite=None`,
        'loyalty_tier=gold; path=/shop; domain=.shop.example; SameSite=Lax; Max-Age=60',
        '__Secure-loyalty=1; Secure; SameSite=None; Path=/other',
      ],
    });
    response.end(JSON.stringify({ visits: visits.get(id) }));
  }).listen(0, '127.0.0.1');
  await once(store, 'listening');
  const { port } = store.address() as AddressInfo;
  upstream = { url: `http://127.0.0.1:${port}/shop` };
  magento = await createMagentoMock({ upstream });
});
afterAll(async () => {
  await magento.close();
  store.close();
});

const visit = (cookies: readonly string[] = [], headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${magento.url}/rest/V1/loyalty`, {
    headers: { ...headers, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) },
  });
const pairs = (response: Response) => response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');

test('a client has a session of the mock and one of the store, side by side', async () => {
  const own = pairs(await fetch(`${magento.url}/graphql?query={__typename}`)).find((pair) =>
    pair.startsWith('PHPSESSID='),
  );
  const first = await visit([own ?? '']);
  expect(received.cookie).toBeUndefined();
  expect(pairs(first)).toEqual([
    expect.stringMatching(/^upstream-PHPSESSID=session\d+$/),
    'loyalty_tier=gold',
    '__Secure-loyalty=1',
  ]);

  const second = await visit([own ?? '', ...pairs(first)]);
  expect(await second.json()).toEqual({ visits: 2 });
  expect(received.cookie).toBe(`${pairs(first)[0]?.replace('upstream-', '')}; loyalty_tier=gold; __Secure-loyalty=1`);
});

test('two clients have two sessions of the store', async () => {
  const [one, other] = [await visit(), await visit()];
  expect(pairs(one)[0]).not.toBe(pairs(other)[0]);
  expect(await (await visit(pairs(one))).json()).toEqual({ visits: 2 });
});

test('cookies of the store are for the host, the protocol and the paths of the mock', async () => {
  expect((await visit()).headers.getSetCookie()).toEqual([
    expect.stringMatching(/^upstream-PHPSESSID=\w+; Path=\/; HttpOnly$/),
    'loyalty_tier=gold; Path=/; SameSite=Lax; Max-Age=60',
    '__Secure-loyalty=1; Secure; SameSite=None; Path=/other',
  ]);
});

test('over HTTPS, cookies of the store keep Secure and SameSite=None', async () => {
  const response = await magento.handle(new Request('https://localhost/rest/V1/loyalty'));
  expect(response.headers.getSetCookie()[0]).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=None$/);
});

test.each([
  [false, 'a=1; Secure; Partitioned', 'a=1'],
  [true, 'a=1; Secure; Partitioned', 'a=1; Secure; Partitioned'],
  [false, '__Host-a=1; Secure; Partitioned', '__Host-a=1; Secure; Partitioned'],
  [false, 'a=1; Path=/shop/b=c=d', 'a=1; Path=/b=c=d'],
  [false, 'a=1; Path', 'a=1; Path'],
])('over TLS: %s, the cookie %s is %s', (secure, cookie, converted) => {
  expect(cookieFromStore(cookie, { secure, basePath: '/shop' })).toBe(converted);
});

test.each(['private_content_version', 'form_key', 'mage-messages', 'PHPSESSID'])(
  'does not send the cookie %s of the mock to the store',
  async (name) => {
    await visit([`${name}=ours`, 'currency=EUR', `upstream-${name}=theirs`, 'upstream-other=1']);
    expect(received.cookie).toBe(`currency=EUR; ${name}=theirs; upstream-other=1`);
  },
);

test('sends all headers of the request but those of the connection, of the mock, and its tokens', async () => {
  const authorization = `Bearer ${await magento.tokens.issue({ customer: 'customer@example.com' })}`;
  await visit([], {
    authorization,
    'x-forwarded-authorization': authorization,
    'x-recaptcha': 'passed',
    'x-api-key': 'of the gateway',
    origin: 'http://localhost:3000',
    'if-none-match': '"1"',
    'x-mock-fault': 'cors-preflight-fails',
    store: 'default',
  });
  expect(received).toMatchObject({
    'x-recaptcha': 'passed',
    'x-api-key': 'of the gateway',
    origin: 'http://localhost:3000',
    'if-none-match': '"1"',
    store: 'default',
    host: expect.stringMatching(/^127\.0\.0\.1:/),
  });
  expect(received).not.toHaveProperty('authorization');
  expect(received).not.toHaveProperty('x-forwarded-authorization');
  expect(received).not.toHaveProperty('x-mock-fault');
});

test('sends no header that Connection names', async () => {
  await magento.handle(
    new Request('http://localhost/rest/V1/loyalty', {
      headers: { connection: 'x-token', 'x-token': '1', te: 'trailers' },
    }),
  );
  expect(received).not.toHaveProperty('x-token');
  expect(received).not.toHaveProperty('te');
});

test('returns all headers of the response but those of the connection, and HSTS', async () => {
  const { headers } = await visit();
  expect(headers.get('x-loyalty')).toBe('gold');
  expect([headers.get('x-hop'), headers.get('strict-transport-security')]).toEqual([null, null]);
});

test('the date of a response is that of the mock, once', async () => {
  const { headers } = await visit();
  expect(headers.get('date')).not.toContain('2030');
  await magento.clock.set({ now: '2031-01-01T00:00:00Z', frozen: true });
  expect((await visit()).headers.get('date')).toBe('Wed, 01 Jan 2031 00:00:00 GMT');
  await magento.reset();
});

test.each([
  [true, 'http://localhost:3000', null],
  [false, 'https://shop.example', '5'],
])('with the option cors: %s, the CORS headers allow %s', async (cors, origin, maxAge) => {
  await using double = await createMagentoMock({ listen: false, upstream, cors });
  const headers = { origin: 'http://localhost:3000' };
  const { headers: sent } = await double.handle(new Request('http://localhost/rest/V1/loyalty', { headers }));
  expect([sent.get('access-control-allow-origin'), sent.get('access-control-max-age')]).toEqual([origin, maxAge]);
});

test('masks the cookies of both sessions in the journal', async () => {
  await visit(['PHPSESSID=oursessionoursessionourse', 'upstream-PHPSESSID=storesession']);
  const entry = JSON.stringify((await magento.requests.list()).items.at(-1));
  expect(entry).not.toContain('storesession');
  expect(entry).not.toContain('oursession');
});
