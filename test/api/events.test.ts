import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { connectMagentoMock, createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { EventView } from '../../src/operations/listen-to-events.ts';
import { createTestShop, mara } from '../graphql/test-shop.ts';

const interfaces = {
  'in process': async (magento: MagentoMock) => magento,
  'by the remote client': ({ url }: MagentoMock) => connectMagentoMock(url),
};

/** Listens to a mock; `until` waits for a number of events. */
async function listenTo(mock: MagentoMock) {
  const seen: EventView[] = [];
  let arrived = () => {};
  const unsubscribe = await mock.listen((event) => {
    seen.push(event);
    arrived();
  });
  onTestFinished(unsubscribe);
  const until = async (count: number) => {
    while (seen.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    return seen;
  };
  return { until, unsubscribe };
}

test.each(Object.entries(interfaces))('reports the events of a world without secrets: %s', async (_, connect) => {
  const { magento, send } = await createTestShop();
  const { until } = await listenTo(await connect(magento));
  const query = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;
  const { token } = JSON.parse((await send(query)).text).data.generateCustomerToken;
  await send('mutation { revokeCustomerToken { result } }', {}, { Authorization: `Bearer ${token}` });
  await magento.reset();
  const seen = await until(5);
  expect(seen.map(({ type }) => type)).toEqual(['token-issued', 'request', 'token-revoked', 'request', 'reset']);
  const [issued, request, revoked] = seen.map(({ data }) => data);
  expect(issued).toEqual({ token: expect.stringMatching(/^\[masked \w{8}\]$/), type: 'customer', owner: mara.email });
  expect(revoked).toEqual({ type: 'customer', owner: mara.email });
  expect(request).toMatchObject({ id: 1, operation: 'generateCustomerToken' });
  const events = JSON.stringify(seen);
  expect(events).toContain('[masked ');
  expect(events).not.toContain(mara.password);
  expect(events).not.toContain(token);
});

test('reports the faults that fire', async () => {
  const { magento, send } = await createTestShop();
  const { until } = await listenTo(magento);
  await magento.faults.add({ id: 'down', when: { operation: 'storeConfig' }, then: { http: { status: 503 } } });
  await send('{ storeConfig { store_code } }');
  const [, fired] = await until(2);
  expect(fired).toEqual({ type: 'fault-fired', data: { fault: 'down', request: 1, operation: 'storeConfig' } });
});

test.each(Object.entries(interfaces))('reports no event after unsubscribing: %s', async (_, connect) => {
  const { magento } = await createTestShop();
  const { until, unsubscribe } = await listenTo(await connect(magento));
  await magento.reset();
  const seen = await until(1);
  unsubscribe();
  await magento.reset();
  expect(seen).toHaveLength(1);
});

/** Reads an event stream until its end. */
async function streamOf(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/__mock/events`, { headers });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  return response.text();
}

test('closes a server at once, with its event streams', async () => {
  const magento = await createMagentoMock();
  const stream = streamOf(magento.url).catch(() => 'cut');
  await fetch(`${magento.url}/__mock/health`);
  await magento.close();
  expect(['cut', 'retry: 1000\n\n']).toContain(await stream);
});

test('closes the streams of the handler in another server', async () => {
  const magento = await createMagentoMock();
  const server = createServer(magento.handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/__mock/events`);
  await magento.close();
  expect(await response.text()).toBe('retry: 1000\n\n');
  server.close();
});

test('closes the event streams of a deleted sandbox, and rejects pending waits for its requests', async () => {
  const { magento } = await createTestShop();
  const sandbox = await magento.sandbox();
  const response = await fetch(`${sandbox.url}/__mock/events`);
  const waiting = sandbox.requests.wait({}).catch((error: Error) => error.message);
  await sandbox.close();
  expect(await response.text()).toBe('retry: 1000\n\n');
  expect(await waiting).toBe('the world was closed while waiting for requests');
});

test('sends the requests that a client has missed when it reconnects', async () => {
  const { magento, send } = await createTestShop();
  const sandbox = await magento.sandbox();
  for (let i = 0; i < 3; i += 1) await supertest(sandbox.handler).get('/rest/V1/unknown');
  const stream = streamOf(sandbox.url, { 'last-event-id': '1' });
  await supertest(sandbox.handler).get('/__mock/health');
  const opened = await Promise.race([stream, send('{ __typename }')]);
  expect(opened).toHaveProperty('status', 200);
  await sandbox.close();
  expect([...(await stream).matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['2', '3']);
});

test.each([
  [1e12, 'expected at most 600000 milliseconds'],
  [-1, 'expected 0 or more'],
  [Number.NaN, 'expected a number'],
])('refuses a timeout of %s milliseconds', async (timeoutMs, problem) => {
  const { magento } = await createTestShop();
  for (const wait of [magento.requests.wait, magento.requests.never])
    await expect(wait({ operation: 'customer' }, { timeoutMs })).rejects.toThrow(`timeoutMs: ${problem}`);
});

test('names a server that is not a magento-auth-mock', async () => {
  const other = createServer((_, response) => response.end('<html>'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  await expect((async () => (await connectMagentoMock(url)).requests.count())()).rejects.toThrow(
    `${url} is not a magento-auth-mock; it answered 200 <html>`,
  );
});

test.each(Object.entries(interfaces))(
  'an error of a listener is an uncaught exception, and later events follow: %s',
  async (_, connect) => {
    const { magento, send } = await createTestShop();
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const thrown = new Promise((resolve) => process.once('uncaughtException', resolve));
    onTestFinished(() => before.forEach((each) => void process.on('uncaughtException', each)));
    const mock = await connect(magento);
    let calls = 0;
    const again = new Promise<void>((resolve) => {
      void mock.listen(() => {
        calls += 1;
        if (calls > 1) resolve();
        else throw new TypeError('mine');
      });
    });
    while (calls === 0) expect((await send('{ storeConfig { id } }')).status).toBe(200);
    expect(String(await thrown)).toContain('mine');
    expect((await send('{ storeConfig { id } }')).status).toBe(200);
    await again;
  },
);
