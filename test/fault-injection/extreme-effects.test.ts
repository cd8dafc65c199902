import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { FaultFixture } from '../../src/fault-schema/fault-schema.ts';
import { RawConnection, waitUntil } from './raw-connection.ts';
import { startTestStore } from './test-store.ts';

const send = (url: string) => fetch(`${url}/graphql?query={__typename}`);

test('a log-normal delay of any spread takes at most ten minutes', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { delay: { median: 600_000, sigma: 1e308 } } });
  await magento.faults.add({ then: { delay: { ms: 600_000 } } });
  const client = new AbortController();
  const warnings: string[] = [];
  const onWarning = (warning: Error) => warnings.push(warning.name);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const sent = fetch(`${magento.url}/graphql?query={__typename}`, { signal: client.signal });
  await waitUntil(async () => (await magento.faults.list()).every(({ fired }) => fired === 1));
  client.abort();
  await expect(sent).rejects.toThrow();
  expect(warnings).toEqual([]);
});

test('a drip with more parts than milliseconds sends the whole body', async () => {
  const { magento } = await startTestStore('2.4.9');
  const body = 'x'.repeat(20_000);
  await magento.faults.add({ then: { http: { status: 200, body }, drip: { chunks: 1_000_000, ms: 20 } } });
  expect(await (await send(magento.url)).text()).toBe(body);
});

test.each([204, 304] as const)('a %s with a slow body has no body and no Content-Length header', async (status) => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { http: { status, body: 'x' }, drip: { chunks: 3, ms: 3 } } });
  const response = await send(magento.url);
  expect([response.status, await response.text()]).toEqual([status, '']);
  expect(response.headers.get('content-length')).toBeNull();
});

test('deleting a fault reverts a clock skew that exceeds the calendar', async () => {
  const { magento } = await startTestStore('2.4.9');
  const now = '9950-01-01T00:00:00Z';
  await magento.clock.set({ now });
  for (const skew_seconds of [3_162_240_000, -3_162_240_000]) {
    const { id } = await magento.faults.add({ then: { clock: { skew_seconds } } });
    await send(magento.url);
    await magento.faults.delete(id);
    expect((await magento.clock.get()).now).toBe(now);
  }
});

test('a replacement is inserted literally, and repeated replacements are limited in size', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { reply: { replace: { Query: "$& $' $1" } } }, times: 1 });
  expect(await (await send(magento.url)).json()).toEqual({ data: { __typename: "$& $' $1" } });
  // The 22nd would exceed the limit.
  for (let each = 0; each < 25; each += 1) {
    await magento.faults.add({ id: `grow-${each}`, then: { reply: { replace: { Q: 'QQ' } } } });
  }
  const response = await send(magento.url);
  expect(response.status).toBe(200);
  expect((await response.text()).length).toBeLessThan(5 * 1024 * 1024);
});

test.each([
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'RANDOM_DATA_THEN_CLOSE',
  'MALFORMED_RESPONSE_CHUNK',
] as const)('%s fails a pipelined request, and the response to the one before it is complete', async (wire) => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ id: 'first', then: { hold: 'gate' }, times: 1 });
  await magento.faults.add({ id: 'second', then: { wire }, after: 1, times: 1 });
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  connection.sendRequest();
  await waitUntil(async () => (await magento.faults.get('second')).fired === 1);
  await magento.gates.release('gate');
  const { received, end } = await connection.receiveAll();
  // A reset may overtake what was sent before it.
  if (wire === 'CONNECTION_RESET_BY_PEER') expect(end).toBe('reset');
  else expect(received).toContain('{"data":{"__typename":"Query"}}');
});

test('a request whose client has disconnected already is not held', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { hold: 'gate' } });
  let recorded: Promise<void> | undefined;
  const outerServer = createServer((request, response) => {
    response.once('close', () => {
      magento.handler(request, response);
      recorded = waitUntil(async () => (await magento.requests.list()).total === 1);
    });
    response.destroy();
  });
  await new Promise<void>((resolve) => outerServer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void outerServer.close());
  await expect(fetch(`http://127.0.0.1:${(outerServer.address() as AddressInfo).port}/graphql`)).rejects.toThrow();
  await waitUntil(() => recorded !== undefined);
  await recorded;
  expect((await magento.gates.list())[0]?.waiting ?? 0).toBe(0);
});

test('a request held in the handler of another server continues when the mock closes', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { hold: 'gate' } });
  const outerServer = createServer(magento.handler);
  await new Promise<void>((resolve) => outerServer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void outerServer.close());
  const held = send(`http://127.0.0.1:${(outerServer.address() as AddressInfo).port}`);
  await waitUntil(async () => (await magento.gates.list())[0]?.waiting === 1);
  await magento.close();
  expect((await held).status).toBe(200);
});

test('a request held at many gates continues when its sandbox is deleted, and adds one listener', async () => {
  const { magento } = await startTestStore('2.4.9');
  const sandbox = await magento.sandbox();
  const gates = Array.from({ length: 20 }, (_, gate) => `gate-${gate}`);
  for (const hold of gates) await sandbox.faults.add({ then: { hold } });
  const warnings: string[] = [];
  const onWarning = (warning: Error) => warnings.push(warning.name);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const held = send(sandbox.url);
  for (const gate of gates.slice(8).reverse()) {
    await waitUntil(async () => (await sandbox.gates.list()).some((each) => each.gate === gate && each.waiting === 1));
    await sandbox.gates.release(gate);
  }
  await waitUntil(async () => (await sandbox.gates.list()).some(({ waiting }) => waiting === 1));
  await sandbox.close();
  expect((await held).status).toBe(200);
  expect(warnings).toEqual([]);
});

test('a fault with `times: 1` fires on one of fifty concurrent requests', async () => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { http: { status: 503 } }, times: 1 });
  const responses = await Promise.all(Array.from({ length: 50 }, () => send(magento.url)));
  expect(responses.filter(({ status }) => status === 503)).toHaveLength(1);
});

test('an account that a fault deletes is absent for the request, and restored when the fault is deleted', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const { id } = await store.magento.faults.add({ then: { account: 'delete' } });
  expect((await store.customer()).status).not.toBe(500);
  expect((await store.me()).status).not.toBe(500);
  await store.magento.faults.delete(id);
  expect((await store.customer()).summary).toBe('200 ok');
});

test('a request that is held during a reset is answered in the new world', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  await store.magento.faults.add({ then: [{ hold: 'gate', clock: { skew_seconds: 60 } }] });
  const held = store.customer();
  await waitUntil(async () => (await store.magento.gates.list())[0]?.waiting === 1);
  await store.magento.reset();
  expect((await held).status).toBe(401);
  expect((await store.magento.clock.get()).now).toBe('2030-01-01T00:00:00Z');
});

test('after a reset, the same faults have the same ids and the same random choices', async () => {
  const { magento } = await startTestStore('2.4.9');
  const run = async () => {
    const { id } = await magento.faults.add({ then: { http: { status: 500 } }, probability: 0.5 });
    const statuses: number[] = [];
    for (let each = 0; each < 20; each += 1) statuses.push((await send(magento.url)).status);
    await magento.reset();
    return { id, statuses };
  };
  expect(await run()).toEqual(await run());
});

test('a thousand faults of one preset can be added and deleted', async () => {
  const customers: FaultFixture[] = Array.from({ length: 1_000 }, (_, n) => ({
    preset: 'wrong-credentials',
    when: { customer: `c${n}@example.com` },
  }));
  const { magento } = await startTestStore('2.4.9');
  for (const each of customers) await magento.faults.add(each as FaultFixture & { preset: string; then: never });
  expect((await send(magento.url)).status).toBe(200);
  await magento.faults.clear();
  expect(await magento.faults.list()).toEqual([]);
});
