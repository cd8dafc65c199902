import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectMagentoMock, createMagentoMock } from '../../src/index.ts';
import { handlers } from '../../src/msw.ts';
import { expectConformance, isOfApi, sendBy, shares } from './conformance-by-fetch.ts';

const SHOP = 'https://shop.example';
const shop = await createMagentoMock({ listen: false, allowedHosts: ['shop.example'] });
const inProcess = handlers(shop, { url: SHOP });
const msw = setupServer(...inProcess);
beforeAll(() => msw.listen({ onUnhandledRequest: 'bypass' }));
beforeEach(() => shop.reset());
afterEach(() => msw.resetHandlers());
afterAll(async () => {
  msw.close();
  await shop.close();
});

const query = (document: string, headers = {}, url = SHOP) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document }),
  });

/** Mock Service Worker keeps the cookies of each origin, which the clients of the cases do not. */
let origins = 0;
const nextOrigin = () => {
  origins += 1;
  return `http://case-${origins}.localhost`;
};

test.each(shares)('passes the conformance cases, share %i', (share) => {
  msw.use(...handlers(shop));
  return expectConformance(sendBy(nextOrigin, fetch), share, isOfApi);
});

test('has the state that the test sees and changes', async () => {
  const token = await shop.tokens.issue({ customer: 'customer@example.com' });
  const authorization = `Bearer ${token}`;
  expect(await (await query('{ customer { email } }', { authorization })).json()).toMatchObject({
    data: { customer: { email: 'customer@example.com' } },
  });
  await shop.faults.add('customer-token-expired');
  expect((await query('{ customer { email } }', { authorization })).status).toBe(401);
  expect(await shop.requests.count({ operation: 'customer' })).toBe(2);
});

test('receives several cookies apart, of which Mock Service Worker sends the first again', async () => {
  const first = await query('{ __typename }');
  const cookies = first.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(1);
  await fetch(`${SHOP}/graphql?query={__typename}`, { credentials: 'include' });
  const { cookie = '' } = (await shop.requests.get(2)).request.headers;
  const names = cookies.map((each) => each.split('=')[0]);
  expect(cookie.split('; ').map((pair) => pair.split('=')[0])).toEqual(names.slice(0, 1));
});

test('answers with the sentence of a fault that needs a socket', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await shop.faults.add({ then: { wire: 'CONNECTION_RESET_BY_PEER' } });
  const response = await query('{ __typename }');
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.stringContaining('a fault fired that needs a socket (CONNECTION_RESET_BY_PEER)'),
  ]);
  expect(printed).toHaveBeenCalled();
  printed.mockRestore();
});

test('does not answer requests of earlier handlers and of other origins', async () => {
  msw.use(http.post(`${SHOP}/graphql`, () => HttpResponse.json({ data: 'mine' }), { once: true }));
  expect(await (await query('{ __typename }')).json()).toEqual({ data: 'mine' });
  expect(await (await query('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
  msw.use(http.all('https://cms.example/*', () => HttpResponse.json('cms')));
  expect(await (await query('{ page }', {}, 'https://cms.example')).json()).toBe('cms');
});

test('sends the requests of a connected mock to its server, whose state the tests of another process share', async () => {
  const server = await createMagentoMock();
  const connected = await connectMagentoMock(server.url);
  msw.use(...handlers(connected));
  const authorization = `Bearer ${await server.tokens.issue({ customer: 'customer@example.com' })}`;
  for (const url of [SHOP, server.url])
    expect((await query('{ customer { email } }', { authorization }, url)).status).toBe(200);
  expect(await server.requests.count({ operation: 'customer' })).toBe(2);
  await server.close();
});

test.each(['shop.example', 'https://shop.example/magento', 'file:///shop'])('refuses the url %s', (url) => {
  expect(() => handlers(shop, { url })).toThrow(`url: "${url}" is not an origin such as https://shop.example`);
});
