import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forwardFetch } from '../../src/api/remote/forward-fetch.ts';
import { connectMagentoMock, createMagentoMock, type MagentoMock } from '../../src/index.ts';

const SHOP = 'https://shop.example';
const MARA = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
const fixtures = { clock: { now: '2030-01-01T00:00:00Z', frozen: true }, customers: [MARA] };

let server: MagentoMock;
let withoutPort: MagentoMock;
let remote: MagentoMock;
beforeAll(async () => {
  server = await createMagentoMock({ fixtures });
  withoutPort = await createMagentoMock({ fixtures, listen: false });
  remote = await connectMagentoMock(server.url);
});
afterAll(() => Promise.all([server.close(), withoutPort.close()]));
beforeEach(() => withoutPort.reset());

const post = (path: string, body: unknown, init: RequestInit = {}): Request =>
  new Request(SHOP + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...init,
  });
const query = (document: string, init?: RequestInit) => post('/graphql', { query: document }, init);
const jsonOf = async (response: Response) =>
  (await response.json()) as { data: Record<string, { token: string }>; errors?: readonly unknown[] };
const SIGN_IN = `mutation { generateCustomerToken(email: "${MARA.email}", password: "${MARA.password}") { token } }`;
const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => expect.unreachable(),
    (error) => `${error.name}: ${error.message}`,
  );

describe.each([
  ['a server', () => server],
  ['a mock without a port', () => withoutPort],
  ['a connected mock', () => remote],
])('handle of %s', (_, mock) => {
  test('signs in, and answers the token', async () => {
    const magento = mock();
    const { data } = await jsonOf(await magento.handle(query(SIGN_IN)));
    const authorization = `Bearer ${data['generateCustomerToken']?.token}`;
    const headers = { 'content-type': 'application/json', authorization };
    const response = await magento.handle(query('{ customer { email } }', { headers }));
    expect(await response.json()).toEqual({ data: { customer: { email: MARA.email } } });
  });

  test('answers with the headers that a client receives over the port', async () => {
    const magento = mock();
    const received = await forwardFetch(server.url, query('{ __typename }'));
    const { headers, status } = await magento.handle(query('{ __typename }'));
    const HOP_BY_HOP = ['connection', 'keep-alive'];
    const names = [...received.headers.keys()].filter((name) => !HOP_BY_HOP.includes(name));
    const cookieNames = (all: Headers) => all.getSetCookie().map((cookie) => cookie.split('=')[0]);
    expect([...headers.keys()].filter((name) => !HOP_BY_HOP.includes(name))).toEqual(names);
    expect([status, headers.get('date')]).toEqual([200, 'Tue, 01 Jan 2030 00:00:00 GMT']);
    expect(cookieNames(headers)).toEqual(cookieNames(received.headers));
  });

  test('sends several cookies as several headers, and reads the one that the sender adds', async () => {
    const magento = mock();
    const response = await magento.handle(post('/nowhere', {}), { cookie: 'PHPSESSID=abcdefghijklmnopqrstuvwxyz' });
    expect(response.headers.getSetCookie().length).toBeGreaterThan(1);
    expect(response.headers.get('location') ?? `${response.status}`).toMatch(/^https?:|^404$/);
  });

  test('answers HEAD without a body', async () => {
    const magento = mock();
    const response = await magento.handle(new Request(`${SHOP}/media/shirt.jpg`, { method: 'HEAD' }));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
  });

  test('refuses a body that is not UTF-8', async () => {
    const magento = mock();
    const response = await magento.handle(post('/graphql', {}, { body: Uint8Array.of(0x7b, 0xff) }));
    expect((await jsonOf(response)).errors).toHaveLength(1);
  });

  test('keeps the data of a sandbox separate', async () => {
    const magento = mock();
    const sandbox = await magento.sandbox({ fixtures: { customers: [] } });
    expect((await jsonOf(await sandbox.handle(query(SIGN_IN)))).errors).toHaveLength(1);
    expect((await jsonOf(await magento.handle(query(SIGN_IN)))).data).not.toBeNull();
    await sandbox.close();
  });

  test('rejects when the request is aborted, also while it hangs', async () => {
    const magento = mock();
    await magento.faults.add({ id: 'hang', when: { operation: 'customer' }, then: { hang: true } });
    const controller = new AbortController();
    const hanging = magento.handle(query('{ customer { email } }', { signal: controller.signal }));
    await magento.requests.wait({ operation: 'customer' });
    controller.abort();
    expect(await messageOf(hanging)).toContain('AbortError');
    await magento.faults.clear();
  });
});

const NEED_A_SOCKET: readonly (readonly [string, object])[] = [
  ['CONNECTION_RESET_BY_PEER', { wire: 'CONNECTION_RESET_BY_PEER' }],
  ['TRUNCATED_BODY', { wire: 'TRUNCATED_BODY' }],
  ['late_close', { close: { ms: 10 } }],
  ['drip', { drip: { chunks: 2, ms: 10 } }],
  ['truncate', { truncate: { bytes: 3 } }],
  ['informational response 103', { informational: { status: 103 } }],
];

test.each(NEED_A_SOCKET)('rejects when a fault fires that needs a socket: %s', async (name, then) => {
  await withoutPort.faults.add({ when: { operation: 'customer' }, then });
  const message = await messageOf(withoutPort.handle(query('{ customer { email } }')));
  expect(message).toContain(`TypeError: a fault fired that needs a socket (${name})`);
  expect(await withoutPort.requests.count({ operation: 'customer' })).toBe(1);
  await withoutPort.faults.clear();
});

test.each([204, 304])('sends no length with status %i', async (status) => {
  await withoutPort.faults.add({ then: { http: { status, body: '' } } });
  const { headers } = await withoutPort.handle(query('{ __typename }'));
  expect(headers.get('content-length')).toBeNull();
});

test('answers the control API, whose events are a stream', async () => {
  const control = (path: string) => withoutPort.handle(new Request(`http://localhost/__mock${path}`));
  expect(await (await control('/clock')).json()).toEqual(await withoutPort.clock.get());
  const events = (await control('/events')).body?.getReader();
  await withoutPort.handle(query(SIGN_IN));
  let text = '';
  while (!text.includes('generateCustomerToken')) text += new TextDecoder().decode((await events?.read())?.value);
  await events?.cancel();
  expect(await (await control('/requests.ndjson')).text()).toContain('generateCustomerToken');
  const foreign = await withoutPort.handle(new Request(`${SHOP}/__mock/clock`));
  expect(foreign.status).toBe(421);
});

test('rejects what hangs, and all later requests, when the mock is closed', async () => {
  const magento = await createMagentoMock({ fixtures, listen: false });
  await magento.faults.add({ then: { hang: true } });
  const hanging = messageOf(magento.handle(query('{ __typename }')));
  await magento.requests.wait({});
  await magento.close();
  expect(await hanging).toBe('TypeError: the mock was closed');
  expect(await messageOf(magento.handle(query('{ __typename }')))).toBe('TypeError: the mock was closed');
});
