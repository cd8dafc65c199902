import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Effect } from '../../src/fault-schema/effects/effect-schema.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { RawConnection, waitUntil } from './raw-connection.ts';

const LONG = 500_000;
const BODY = '{"data":{"__typename":"Query"}}';

let server: MagentoMock;
beforeAll(async () => {
  server = await createMagentoMock({ fixtures: {} });
});
afterAll(() => server.close());

/** Effects that keep a response open, and what the client has received when it is released. */
const effects: readonly (readonly [name: string, effect: Effect, received: RegExp])[] = [
  ['hold', { hold: 'gate' }, /^HTTP\/1\.1 200 .*"Query"/s],
  ['delay', { delay: { ms: LONG } }, /^HTTP\/1\.1 200 .*"Query"/s],
  ['hang', { hang: true }, /^$/],
  ['drip in chunks', { drip: { chunks: 5, ms: LONG } }, /^HTTP\/1\.1 200 .*"Query"/s],
  ['drip at a rate', { drip: { bytes_per_second: 1 } }, /^HTTP\/1\.1 200 .*"Query"/s],
  ['close', { close: { ms: LONG } }, /^HTTP\/1\.1 200 .*"Query"/s],
];

const ends: Readonly<Record<string, (mock: MagentoMock, effect: Effect) => Promise<unknown>>> = {
  'its fault is deleted': (mock) => mock.faults.delete('held'),
  'all faults are deleted': (mock) => mock.faults.clear(),
  'its fault is disabled': (mock) => mock.faults.update('held', { enabled: false }),
  'its fault gets another effect': (mock) => mock.faults.update('held', { then: { http: { status: 503 } } }),
  'its fault is added again': (mock, effect) => mock.faults.add({ id: 'held', then: effect }),
  'the world is reset': (mock) => mock.reset(),
  'its sandbox is deleted': (mock) => mock.close(),
};

describe.each(Object.entries(ends))('when %s', (_, end) => {
  test.each(effects)('a response that waits by %s is released', async (_name, effect, received) => {
    const mock = await server.sandbox();
    await mock.faults.add({ id: 'held', then: effect });
    const connection = await RawConnection.open(server.url);
    connection.sendRequest(undefined, `X-Mock-Sandbox: ${mock.url.split('/').at(-1)}\r\nConnection: close\r\n`);
    await waitUntil(async () => (await mock.faults.list())[0]?.fired === 1);
    expect(connection.state).toBe('open');
    await end(mock, effect);
    const all = await connection.receiveAll();
    expect(all.received).toMatch(received);
    expect(all.end).toBe('ended');
    await mock.close();
  });
});

test('a request that two faults delay waits for the one that is left', async () => {
  const mock = await server.sandbox();
  await mock.faults.add({ id: 'one', then: { delay: { ms: LONG } } });
  await mock.faults.add({ id: 'two', then: { delay: { ms: LONG } } });
  const connection = await RawConnection.open(server.url);
  connection.sendRequest(undefined, `X-Mock-Sandbox: ${mock.url.split('/').at(-1)}\r\n`);
  await waitUntil(async () => (await mock.faults.list())[0]?.fired === 1);
  await mock.faults.delete('two');
  await mock.faults.list();
  expect(await mock.requests.count()).toBe(0);
  await mock.faults.delete('one');
  expect(await connection.receiveUntil((text) => text.endsWith(BODY))).toMatch(/^HTTP\/1\.1 200/);
});

test('a fault that ends leaves the responses of others waiting', async () => {
  const mock = await server.sandbox();
  await mock.faults.add({ id: 'other', then: { delay: { ms: 0 } } });
  await mock.faults.add({ id: 'held', then: { hang: true } });
  const connection = await RawConnection.open(server.url);
  connection.sendRequest(undefined, `X-Mock-Sandbox: ${mock.url.split('/').at(-1)}\r\n`);
  await waitUntil(async () => (await mock.requests.count()) === 1);
  await mock.faults.delete('other');
  expect(connection.state).toBe('open');
});
