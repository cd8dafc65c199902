import { expect, onTestFinished, test, vi } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { fakeRealTime } from '../platform/fake-real-time.ts';
import { RawConnection, waitUntil } from './raw-connection.ts';

const RESPONSE_BODY = '{"data":{"__typename":"Query"}}';
const isComplete = (text: string): boolean => text.endsWith(RESPONSE_BODY);

async function startMock(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: { customers: [mara] } });
  onTestFinished(() => magento.close());
  return magento;
}

const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };

async function sendRequest(magento: MagentoMock): Promise<RawConnection> {
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  return connection;
}

const fakeTime = (): void =>
  fakeRealTime(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance']);

test.each([
  ['hangs', { hang: true }],
  ['drips', { drip: { chunks: 3, ms: 600_000 } }],
  ['is held', { hold: 'gate' }],
  ['is delayed', { delay: { ms: 600_000 } }],
] as const)('close() ends a request that %s', async (_, then) => {
  const magento = await createMagentoMock({ fixtures: {} });
  await magento.faults.add({ id: 'slow', then });
  const connections = await Promise.all([sendRequest(magento), sendRequest(magento)]);
  await waitUntil(async () => (await magento.faults.get('slow')).fired === 2);
  await magento.close();
  for (const connection of connections) expect((await connection.receiveAll()).received).not.toMatch(/"Query"/);
});

test('a held request ends when its client disconnects', async () => {
  const magento = await startMock();
  await magento.faults.add({ then: { hold: 'gate' }, times: 1 });
  const client = new AbortController();
  const sent = fetch(`${magento.url}/graphql`, { signal: client.signal });
  await waitUntil(async () => (await magento.gates.list())[0]?.waiting === 1);
  client.abort();
  await expect(sent).rejects.toThrow();
  await waitUntil(async () => (await magento.gates.list())[0]?.waiting === 0);
  await waitUntil(async () => (await magento.requests.list()).total === 1);
  expect((await magento.requests.list()).items).toMatchObject([{ status: 0, faults: [{ does: ['hold'] }] }]);
});

test('a request that hangs is recorded at once and does not block others', async () => {
  const magento = await startMock();
  await magento.faults.add({ id: 'stuck', then: { hang: true }, times: 1 });
  await sendRequest(magento);
  await waitUntil(async () => (await magento.requests.list({ fault: 'stuck' })).items.length === 1);
  const other = await sendRequest(magento);
  await other.receiveUntil(isComplete);
  expect((await magento.requests.list()).items).toMatchObject([{ status: 0, fault: 'stuck' }, { status: 200 }]);
});

test('a delay lasts for its time and is part of the recorded duration', async () => {
  const magento = await startMock();
  await magento.faults.add({ then: { delay: { ms: 700 } } });
  fakeTime();
  const connection = await sendRequest(magento);
  await waitUntil(() => vi.getTimerCount() === 1);
  await vi.advanceTimersByTimeAsync(700);
  await connection.receiveUntil(isComplete);
  expect((await magento.requests.list()).items[0]?.duration_ms).toBe(700);
});

test('drip sends the body in parts, spread over its time', async () => {
  const magento = await startMock();
  await magento.faults.add({ then: { drip: { chunks: 4, ms: 800 } } });
  fakeTime();
  const connection = await sendRequest(magento);
  const sizes: number[] = [];
  await waitUntil(() => vi.getTimerCount() === 1);
  for (let chunk = 1; chunk <= 4; chunk += 1) {
    await vi.advanceTimersByTimeAsync(200);
    const length = Math.min(RESPONSE_BODY.length, chunk * Math.ceil(RESPONSE_BODY.length / 4));
    sizes.push(
      (await connection.receiveUntil((text) => (text.split('\r\n\r\n')[1] ?? '').length >= length)).split('\r\n\r\n')[1]
        ?.length ?? 0,
    );
  }
  expect(sizes).toEqual([8, 16, 24, RESPONSE_BODY.length]);
});

test('a gate releases requests in the order of their arrival, and holds none when it is open', async () => {
  const magento = await startMock();
  await magento.faults.add({ then: { hold: 'gate' } });
  const first = await sendRequest(magento);
  await waitUntil(async () => (await magento.gates.list())[0]?.waiting === 1);
  const second = await sendRequest(magento);
  await waitUntil(async () => (await magento.gates.list())[0]?.waiting === 2);
  expect(await magento.gates.release('gate', 1)).toEqual({ gate: 'gate', released: 1, waiting: 1 });
  await first.receiveUntil(isComplete);
  expect(await magento.gates.release('gate')).toEqual({ gate: 'gate', released: 1, waiting: 0 });
  await second.receiveUntil(isComplete);
  const third = await sendRequest(magento);
  await third.receiveUntil(isComplete);
});

test('a token that is revoked while its request is held is refused after the release', async () => {
  const magento = await startMock();
  const token = await magento.tokens.issue({ customer: mara.email });
  await magento.faults.add({ when: { operation: 'customer' }, then: { hold: 'in flight' }, times: 1 });
  const sent = fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ customer { email } }' }),
  });
  await waitUntil(async () => (await magento.gates.list())[0]?.waiting === 1);
  await magento.tokens.revoke({ customer: mara.email });
  await magento.gates.release('in flight');
  const response = await sent;
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ message: 'User token has been revoked' }] });
});

test('a held request continues when its sandbox is deleted', async () => {
  const magento = await startMock();
  const sandbox = await magento.sandbox();
  await sandbox.faults.add({ then: { hold: 'gate' } });
  const held = fetch(`${sandbox.url}/graphql?query={__typename}`);
  await waitUntil(async () => (await sandbox.gates.list())[0]?.waiting === 1);
  await sandbox.close();
  expect((await held).status).toBe(200);
});
