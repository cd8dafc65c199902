import { afterEach, expect, test, vi } from 'vitest';
import { realTime } from '../../src/platform/real-time.ts';
import { createTestShop, type TestShop } from '../graphql/test-shop.ts';
import { slowDown } from '../platform/slow-clock.ts';

afterEach(() => void vi.restoreAllMocks());

const REQUESTS = 40;

async function createRecordedShop(): Promise<TestShop> {
  const shop = await createTestShop();
  for (let count = 0; count < REQUESTS; count += 1) await shop.send('{ storeConfig { locale } }');
  return shop;
}

const where = { headers: { accept: { match: 'nothing' } } };
const never = { order: [{ operation: 'storeConfig' }, { status: 500 }] };
const sequence = { sequence: [{ operation: 'storeConfig' }, { status: 500 }] };

test.each<[string, string, (object | undefined)?, Record<string, string>?]>([
  ['GET', '/requests'],
  ['GET', '/requests?operation=cart'],
  ['GET', '/requests', undefined, { accept: 'text/plain' }],
  ['GET', '/requests.har'],
  ['GET', '/requests.ndjson'],
  ['POST', '/requests.har', { where }],
  ['POST', '/requests.ndjson', { where }],
  ['POST', '/requests/find', { where }],
  ['POST', '/requests/count', { where }],
  ['POST', '/requests/verify', { where, times: 0 }],
  ['POST', '/requests/verify', { where }],
  ['POST', '/requests/verify', never],
  ['POST', '/requests/verify', sequence],
  ['POST', '/requests/wait', { where, timeout_ms: 0 }],
  ['GET', '/audit'],
])('%s %s with %j does not delay other requests', async (method, path, body, headers = {}) => {
  const { magento } = await createRecordedShop();
  slowDown();
  const interruptions = vi.spyOn(realTime, 'setImmediate');
  const response = await fetch(`${magento.url}/__mock${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  await response.text();
  // A part has at most four requests.
  expect(interruptions.mock.calls.length).toBeGreaterThanOrEqual(REQUESTS / 4);
});

test('sends missed events in parts, before those that occur in the meantime', async () => {
  const { magento, send } = await createRecordedShop();
  slowDown();
  const response = await fetch(`${magento.url}/__mock/events?since=0`);
  await send('{ storeConfig { locale } }');
  const ids: number[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk);
    ids.splice(0, ids.length, ...[...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)));
    if (ids.length > REQUESTS) break;
  }
  expect(ids).toEqual(Array.from({ length: REQUESTS + 1 }, (_, index) => index + 1));
});

test('counts requests that are recorded during a search once', async () => {
  const { magento, send } = await createRecordedShop();
  slowDown();
  const waiting = magento.requests.wait({ operation: 'storeConfig' }, { times: REQUESTS + 1 });
  await send('{ storeConfig { locale } }');
  expect(await waiting).toMatchObject({ count: REQUESTS + 1 });
});

test.each<[string, object, (shop: TestShop) => Promise<unknown>]>([
  ['a request is recorded', {}, ({ send }) => send('{ storeConfig { locale } }')],
  ['its timeout is over', { timeout_ms: 0 }, async () => undefined],
])('a wait that fails during its search, because %s, fails once', async (_, options, act) => {
  const shop = await createRecordedShop();
  const unhandled: unknown[] = [];
  const collect = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', collect);
  slowDown();
  const { setImmediate: start } = globalThis;
  let pending = 0;
  const delay = (run: () => void) => {
    pending += 1;
    start(() => {
      setTimeout(() => {
        pending -= 1;
        run();
      }, 10);
    });
  };
  const interruptions = vi.spyOn(realTime, 'setImmediate').mockImplementation(delay as typeof setImmediate);
  const body = JSON.stringify({ where: { operation: 'storeConfig' }, times: 0, ...options });
  const waiting = fetch(`${shop.magento.url}/__mock/requests/wait`, { method: 'POST', body });
  await vi.waitUntil(() => interruptions.mock.calls.length > 0);
  await act(shop);
  expect((await waiting).status).toBe(422);
  await vi.waitUntil(() => pending === 0);
  process.off('unhandledRejection', collect);
  expect(unhandled).toEqual([]);
});

test('a call that waits with expressions that take too long is refused once', async () => {
  const { magento } = await createTestShop();
  for (let count = 0; count < 12; count += 1) await fetch(`${magento.url}/${'0'.repeat(1500)}${count}`);
  const body = JSON.stringify({ where: { path: { match: '(0*)*x$' } }, times: 1, timeout_ms: 50 });
  slowDown();
  const response = await fetch(`${magento.url}/__mock/requests/wait`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ status: 422 });
  const health = await fetch(`${magento.url}/__mock/health`);
  expect(health.status).toBe(200);
});
