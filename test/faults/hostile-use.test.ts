import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { FaultFixture } from '../../src/fault-schema/fault-schema.ts';
import { aFaultyShop } from './a-faulty-shop.ts';
import { RawConnection, until } from './raw-connection.ts';

const ask = (url: string) => fetch(`${url}/graphql?query={__typename}`);
const soon = { timeout: 5_000 };

test('a delay by chance is ten minutes at most, however wide it is spread', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { delay: { median: 600_000, sigma: 1e308 } } });
  await magento.faults.add({ then: { delay: { ms: 600_000 } } });
  const leaving = new AbortController();
  const warnings: string[] = [];
  const warned = (warning: Error) => warnings.push(warning.name);
  process.on('warning', warned);
  onTestFinished(() => void process.off('warning', warned));
  const asked = fetch(`${magento.url}/graphql?query={__typename}`, { signal: leaving.signal });
  await until(async () => (await magento.faults.list()).every(({ fired }) => fired === 1));
  leaving.abort();
  await expect(asked).rejects.toThrow();
  expect(warnings).toEqual([]);
});

test('a drip of more pieces than milliseconds takes no longer than it says', soon, async () => {
  const { magento } = await aFaultyShop('2.4.9');
  const body = 'x'.repeat(20_000);
  await magento.faults.add({ then: { http: { status: 200, body }, drip: { chunks: 1_000_000, ms: 20 } } });
  expect(await (await ask(magento.url)).text()).toBe(body);
});

test.each([204, 304] as const)('a %s that has no body does not say how long it is when it drips', async (status) => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { http: { status, body: 'x' }, drip: { chunks: 3, ms: 3 } } });
  const reply = await ask(magento.url);
  expect([reply.status, await reply.text()]).toEqual([status, '']);
  if (status === 204) expect(reply.headers.get('content-length')).toBeNull();
});

test('a skewed clock is as before once the fault is gone, though the skew goes beyond all calendars', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  const now = '9950-01-01T00:00:00Z';
  await magento.clock.set({ now });
  for (const skew_seconds of [3_162_240_000, -3_162_240_000]) {
    const { id } = await magento.faults.add({ then: { clock: { skew_seconds } } });
    await ask(magento.url);
    await magento.faults.delete(id);
    expect((await magento.clock.get()).now).toBe(now);
  }
});

test('a replacement is taken as it is written, and replacements that feed each other come to an end', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { reply: { replace: { Query: "$& $' $1" } } }, times: 1 });
  expect(await (await ask(magento.url)).json()).toEqual({ data: { __typename: "$& $' $1" } });
  for (let each = 0; each < 40; each += 1) {
    await magento.faults.add({ id: `grow-${each}`, then: { reply: { replace: { Q: 'QQ' } } } });
  }
  const reply = await ask(magento.url);
  expect(reply.status).toBe(200);
  expect((await reply.text()).length).toBeLessThan(5 * 1024 * 1024);
});

test.each([
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'RANDOM_DATA_THEN_CLOSE',
  'MALFORMED_RESPONSE_CHUNK',
] as const)('%s hits a request that came right behind another, whose reply is whole', async (wire) => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ id: 'first', then: { hold: 'door' }, times: 1 });
  await magento.faults.add({ id: 'second', then: { wire }, after: 1, times: 1 });
  const connection = await RawConnection.open(magento.url);
  connection.ask();
  connection.ask();
  await until(async () => (await magento.faults.get('second')).fired === 1);
  await magento.gates.release('door');
  const { received, end } = await connection.untilEnd();
  // A reset may overtake what was sent before it.
  if (wire === 'CONNECTION_RESET_BY_PEER') expect(end).toBe('reset');
  else expect(received).toContain('{"data":{"__typename":"Query"}}');
});

test('a client that went away before it could be held is not waited for', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { hold: 'door' } });
  let answered: Promise<void> | undefined;
  const outer = createServer((request, response) => {
    response.once('close', () => {
      magento.handler(request, response);
      answered = until(async () => (await magento.requests.list()).total === 1);
    });
    response.destroy();
  });
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void outer.close());
  await expect(fetch(`http://127.0.0.1:${(outer.address() as AddressInfo).port}/graphql`)).rejects.toThrow();
  await until(() => answered !== undefined);
  await answered;
  expect((await magento.gates.list())[0]?.waiting ?? 0).toBe(0);
});

test('who is held on a server around this one goes on when this one closes', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { hold: 'door' } });
  const outer = createServer(magento.handler);
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void outer.close());
  const held = ask(`http://127.0.0.1:${(outer.address() as AddressInfo).port}`);
  await until(async () => (await magento.gates.list())[0]?.waiting === 1);
  await magento.close();
  expect((await held).status).toBe(200);
});

test('a request that is to be held at many gates goes on when its sandbox is dropped, and has one listener', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  const sandbox = await magento.sandbox();
  const gates = Array.from({ length: 20 }, (_, gate) => `gate-${gate}`);
  for (const hold of gates) await sandbox.faults.add({ then: { hold } });
  const warnings: string[] = [];
  const warned = (warning: Error) => warnings.push(warning.name);
  process.on('warning', warned);
  onTestFinished(() => void process.off('warning', warned));
  const held = ask(sandbox.url);
  for (const gate of gates.slice(8).reverse()) {
    await until(async () => (await sandbox.gates.list()).some((each) => each.gate === gate && each.waiting === 1));
    await sandbox.gates.release(gate);
  }
  await until(async () => (await sandbox.gates.list()).some(({ waiting }) => waiting === 1));
  await sandbox.close();
  expect((await held).status).toBe(200);
  expect(warnings).toEqual([]);
});

test('of fifty requests at once, a fault of one time hits one', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { http: { status: 503 } }, times: 1 });
  const replies = await Promise.all(Array.from({ length: 50 }, () => ask(magento.url)));
  expect(replies.filter(({ status }) => status === 503)).toHaveLength(1);
});

test('an account that a fault deletes is gone for the request that asks, and back with the fault gone', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  const { id } = await shop.magento.faults.add({ then: { account: 'delete' } });
  expect((await shop.customer()).status).not.toBe(500);
  expect((await shop.me()).status).not.toBe(500);
  await shop.magento.faults.delete(id);
  expect((await shop.customer()).line).toBe('200 ok');
});

test('a world that is reset while a request is held answers it anew', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  await shop.magento.faults.add({ then: [{ hold: 'door', clock: { skew_seconds: 60 } }] });
  const held = shop.customer();
  await until(async () => (await shop.magento.gates.list())[0]?.waiting === 1);
  await shop.magento.reset();
  expect((await held).status).toBe(401);
  expect((await shop.magento.clock.get()).now).toBe('2030-01-01T00:00:00Z');
});

test('the same faults after a reset have the same ids, and so the same chance', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  const fates = async () => {
    const { id } = await magento.faults.add({ then: { http: { status: 500 } }, probability: 0.5 });
    const statuses: number[] = [];
    for (let each = 0; each < 20; each += 1) statuses.push((await ask(magento.url)).status);
    await magento.reset();
    return { id, statuses };
  };
  expect(await fates()).toEqual(await fates());
});

test('fifteen thousand faults of one preset are added and taken out within seconds', soon, async () => {
  const customers: FaultFixture[] = Array.from({ length: 15_000 }, (_, n) => ({
    preset: 'wrong-credentials',
    when: { customer: `c${n}@example.com` },
  }));
  const { magento } = await aFaultyShop('2.4.9');
  for (const each of customers) await magento.faults.add(each as FaultFixture & { preset: string; then: never });
  expect((await ask(magento.url)).status).toBe(200);
  await magento.faults.clear();
  expect(await magento.faults.list()).toEqual([]);
});
