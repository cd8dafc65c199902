import { expect, onTestFinished, test, vi } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { RawConnection, until } from './raw-connection.ts';

const GOOD = '{"data":{"__typename":"Query"}}';
const whole = (text: string): boolean => text.endsWith(GOOD);

async function aShop(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: { customers: [mara] } });
  onTestFinished(() => magento.close());
  return magento;
}

const mara = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };

async function ask(magento: MagentoMock): Promise<RawConnection> {
  const connection = await RawConnection.open(magento.url);
  connection.ask();
  return connection;
}

function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
}

test.each([
  ['hangs', { hang: true }],
  ['drips', { drip: { chunks: 3, ms: 600_000 } }],
  ['is held', { hold: 'gate' }],
  ['is late', { delay: { ms: 600_000 } }],
] as const)('close() returns at once while a request %s', async (_, then) => {
  const magento = await createMagentoMock({ fixtures: {} });
  await magento.faults.add({ id: 'slow', then });
  const connections = await Promise.all([ask(magento), ask(magento)]);
  await until(async () => (await magento.faults.get('slow')).fired === 2);
  const started = Date.now();
  await magento.close();
  expect(Date.now() - started).toBeLessThan(500);
  for (const connection of connections) expect((await connection.untilEnd()).received).not.toMatch(/"Query"/);
});

test('a client that goes away is waited for no longer', async () => {
  const magento = await aShop();
  await magento.faults.add({ then: { hold: 'gate' }, times: 1 });
  const leaving = new AbortController();
  const asked = fetch(`${magento.url}/graphql`, { signal: leaving.signal });
  await until(async () => (await magento.gates.list())[0]?.waiting === 1);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await until(async () => (await magento.gates.list())[0]?.waiting === 0);
  await until(async () => (await magento.requests.list()).total === 1);
  expect((await magento.requests.list()).items).toMatchObject([{ status: 0, faults: [{ does: ['hold'] }] }]);
});

test('others are served while one hangs, and the journal tells of it at once', async () => {
  const magento = await aShop();
  await magento.faults.add({ id: 'stuck', then: { hang: true }, times: 1 });
  await ask(magento);
  await until(async () => (await magento.requests.list({ fault: 'stuck' })).items.length === 1);
  const other = await ask(magento);
  await other.received(whole);
  expect((await magento.requests.list()).items).toMatchObject([{ status: 0, fault: 'stuck' }, { status: 200 }]);
});

test('a delay is the time given, and the journal counts it', async () => {
  const magento = await aShop();
  await magento.faults.add({ then: { delay: { ms: 700 } } });
  fakeTime();
  const connection = await ask(magento);
  await until(() => vi.getTimerCount() === 1);
  await vi.advanceTimersByTimeAsync(700);
  await connection.received(whole);
  expect((await magento.requests.list()).items[0]?.duration_ms).toBe(700);
});

test('drip sends the body in pieces over the whole time', async () => {
  const magento = await aShop();
  await magento.faults.add({ then: { drip: { chunks: 4, ms: 800 } } });
  fakeTime();
  const connection = await ask(magento);
  const sizes: number[] = [];
  await until(() => vi.getTimerCount() === 1);
  for (let chunk = 1; chunk <= 4; chunk += 1) {
    await vi.advanceTimersByTimeAsync(200);
    const length = Math.min(GOOD.length, chunk * Math.ceil(GOOD.length / 4));
    sizes.push(
      (await connection.received((text) => (text.split('\r\n\r\n')[1] ?? '').length >= length)).split('\r\n\r\n')[1]
        ?.length ?? 0,
    );
  }
  expect(sizes).toEqual([8, 16, 24, GOOD.length]);
});

test('requests at a gate go in the order in which they came, and an open gate holds nobody', async () => {
  const magento = await aShop();
  await magento.faults.add({ then: { hold: 'door' } });
  const first = await ask(magento);
  await until(async () => (await magento.gates.list())[0]?.waiting === 1);
  const second = await ask(magento);
  await until(async () => (await magento.gates.list())[0]?.waiting === 2);
  expect(await magento.gates.release('door', 1)).toEqual({ gate: 'door', released: 1, waiting: 1 });
  await first.received(whole);
  expect(await magento.gates.release('door')).toEqual({ gate: 'door', released: 1, waiting: 0 });
  await second.received(whole);
  const third = await ask(magento);
  await third.received(whole);
});

test('a token that is revoked while its request is held is judged when the request goes on', async () => {
  const magento = await aShop();
  const token = await magento.tokens.issue({ customer: mara.email });
  await magento.faults.add({ when: { operation: 'customer' }, then: { hold: 'in flight' }, times: 1 });
  const asked = fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ customer { email } }' }),
  });
  await until(async () => (await magento.gates.list())[0]?.waiting === 1);
  await magento.tokens.revoke({ customer: mara.email });
  await magento.gates.release('in flight');
  const reply = await asked;
  expect(reply.status).toBe(401);
  expect(await reply.json()).toMatchObject({ errors: [{ message: 'User token has been revoked' }] });
});

test('whoever is held in a sandbox goes on when the sandbox is dropped', async () => {
  const magento = await aShop();
  const sandbox = await magento.sandbox();
  await sandbox.faults.add({ then: { hold: 'gate' } });
  const held = fetch(`${sandbox.url}/graphql?query={__typename}`);
  await until(async () => (await sandbox.gates.list())[0]?.waiting === 1);
  await sandbox.close();
  expect((await held).status).toBe(200);
});
