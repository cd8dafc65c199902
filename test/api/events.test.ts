import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { connectMagentoMock, createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { aShop, mara } from '../graphql/a-shop.ts';

type Seen = { type: string; data: Record<string, unknown> };

const doors = {
  'in process': async (magento: MagentoMock) => magento,
  'the remote client': ({ url }: MagentoMock) => connectMagentoMock(url),
};

/** The events that a door tells, and what waits for so many. */
async function listening(door: MagentoMock) {
  const seen: Seen[] = [];
  let arrived = () => {};
  const stop = await door.listen((event) => {
    seen.push(event as Seen);
    arrived();
  });
  onTestFinished(stop);
  const until = async (count: number) => {
    while (seen.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    return seen;
  };
  return { until, stop };
}

test.each(Object.entries(doors))('tells by %s what happens, without secrets', async (_, open) => {
  const { magento, ask } = await aShop();
  const { until } = await listening(await open(magento));
  const query = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;
  const { token } = JSON.parse((await ask(query)).text).data.generateCustomerToken;
  await ask('mutation { revokeCustomerToken { result } }', {}, { Authorization: `Bearer ${token}` });
  await magento.reset();
  const seen = await until(5);
  expect(seen.map(({ type }) => type)).toEqual(['token-issued', 'request', 'token-revoked', 'request', 'reset']);
  const [issued, request, revoked] = seen.map(({ data }) => data);
  expect(issued).toEqual({ token: expect.stringMatching(/^\[masked \w{8}\]$/), type: 'customer', owner: mara.email });
  expect(revoked).toEqual({ type: 'customer', owner: mara.email });
  expect(request).toMatchObject({ id: 1, operation: 'generateCustomerToken' });
  const told = JSON.stringify(seen);
  expect(told).toContain(String(issued?.['token']));
  expect(told).not.toContain(mara.password);
  expect(told).not.toContain(token);
});

test('tells of the faults that fire', async () => {
  const { magento, ask } = await aShop();
  const { until } = await listening(magento);
  await magento.faults.add({ id: 'down', when: { operation: 'storeConfig' }, then: { http: { status: 503 } } });
  await ask('{ storeConfig { store_code } }');
  const [, fired] = await until(2);
  expect(fired).toEqual({ type: 'fault-fired', data: { fault: 'down', request: 1, operation: 'storeConfig' } });
});

test.each(Object.entries(doors))('tells nothing more by %s when it is stopped', async (_, open) => {
  const { magento } = await aShop();
  const { until, stop } = await listening(await open(magento));
  await magento.reset();
  const seen = await until(1);
  stop();
  await magento.reset();
  expect(seen).toHaveLength(1);
});

/** Reads a stream of events until its end. */
async function streamOf(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/__mock/events`, { headers });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  return response.text();
}

test('ends the streams of a server that closes, and closes at once', async () => {
  const magento = await createMagentoMock();
  const stream = streamOf(magento.url).catch(() => 'cut');
  await fetch(`${magento.url}/__mock/health`);
  await magento.close();
  expect(['cut', 'retry: 1000\n\n']).toContain(await stream);
});

test('ends the streams of a server of yours that the handler is mounted in', async () => {
  const magento = await createMagentoMock();
  const server = createServer(magento.handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/__mock/events`);
  await magento.close();
  expect(await response.text()).toBe('retry: 1000\n\n');
  server.close();
});

test('ends the streams of a sandbox that goes away, and those who wait for its requests', async () => {
  const { magento } = await aShop();
  const sandbox = await magento.sandbox();
  const response = await fetch(`${sandbox.url}/__mock/events`);
  const waiting = sandbox.requests.wait({}).catch((error: Error) => error.message);
  await sandbox.close();
  expect(await response.text()).toBe('retry: 1000\n\n');
  expect(await waiting).toBe('the world went away while its requests were waited for');
});

test('tells first what a client has missed that connects again', async () => {
  const { magento, ask } = await aShop();
  const sandbox = await magento.sandbox();
  for (let i = 0; i < 3; i += 1) await supertest(sandbox.handler).get('/rest/V1/nothing');
  const stream = streamOf(sandbox.url, { 'last-event-id': '1' });
  await supertest(sandbox.handler).get('/__mock/health');
  const opened = await Promise.race([stream, ask('{ __typename }')]);
  expect(opened).toHaveProperty('status', 200);
  await sandbox.close();
  expect([...(await stream).matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['2', '3']);
});

test.each([
  [1e12, 'expected at most 600000 milliseconds'],
  [-1, 'expected 0 or more'],
  [Number.NaN, 'expected a number'],
])('refuses to wait %s milliseconds, as by every door', async (timeoutMs, problem) => {
  const { magento } = await aShop();
  for (const wait of [magento.requests.wait, magento.requests.never])
    await expect(wait({ operation: 'customer' }, { timeoutMs })).rejects.toThrow(`timeoutMs: ${problem}`);
});

test('says that another server is no mock', async () => {
  const other = createServer((_, response) => response.end('<html>'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  await expect((async () => (await connectMagentoMock(url)).requests.count())()).rejects.toThrow(
    `${url} is no magento-auth-mock: it answers 200 <html>`,
  );
});

test('answers a request though a listener throws, and leaves the error to its owner', async () => {
  const { magento, ask } = await aShop();
  const before = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const thrown = new Promise((resolve) => process.once('uncaughtException', resolve));
  onTestFinished(() => before.forEach((each) => void process.on('uncaughtException', each)));
  onTestFinished(await magento.listen(() => expect.unreachable('mine')));
  expect((await ask('{ storeConfig { id } }')).status).toBe(200);
  expect(String(await thrown)).toContain('mine');
  expect(await magento.requests.count()).toBe(1);
});
