import { connect } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { realTime } from '../../src/platform/real-time.ts';
import { slowDown } from '../platform/slow-clock.ts';

const REQUESTS = 40;
const DEFECT = 'defect in the view of a request';

afterEach(() => void vi.restoreAllMocks());

async function createMock() {
  const errors: unknown[] = [];
  const magento = await createMagentoMock({ onInternalError: (error) => errors.push(error) });
  const unhandled: unknown[] = [];
  const collect = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', collect);
  onTestFinished(async () => {
    process.off('unhandledRejection', collect);
    await magento.close();
    expect(unhandled).toEqual([]);
  });
  return { magento, errors };
}

const record = async (magento: MagentoMock, times = REQUESTS) => {
  for (let count = 0; count < times; count += 1) await fetch(`${magento.url}/rest/V1/${'x'.repeat(100)}`);
};

/** Calls a function when the view of a request is formatted, with its id. */
function onFormat(onView: (id: unknown) => string): void {
  const { stringify } = JSON;
  vi.spyOn(JSON, 'stringify').mockImplementation((value: unknown) => {
    const view = Object(value);
    const isView = 'duration_ms' in view || '_outcome' in view;
    return stringify(value) + (isView ? onView(view.id ?? view._id) : '');
  });
}

const breakViewOf = (id: number): void =>
  onFormat((each) => {
    if (each === id) throw new Error(DEFECT);
    return '';
  });

const senders = {
  'over HTTP': ({ url }: MagentoMock, path: string) => fetch(`${url}/__mock${path}`),
  'without a port': ({ handle }: MagentoMock, path: string) => handle(new Request(`http://localhost/__mock${path}`)),
};

test.each(
  ['/events?since=0', '/requests', '/requests.har', '/requests.ndjson'].flatMap((path) =>
    Object.entries(senders).flatMap(([way, send]) => [1, REQUESTS].map((id) => [path, way, id, send] as const)),
  ),
)('%s %s reports an internal error in request %i, and closes the connection', async (path, _, id, send) => {
  const { magento, errors } = await createMock();
  await record(magento);
  slowDown();
  breakViewOf(id);
  const read = send(magento, path).then((response) => response.text());
  await expect(read).rejects.toThrow();
  await vi.waitUntil(() => errors.length > 0);
  expect(errors).toMatchObject([{ message: DEFECT }]);
  vi.restoreAllMocks();
  expect((await fetch(`${magento.url}/__mock/health`)).status).toBe(200);
});

test.each(Object.entries(senders))('an internal error in a live event closes its stream only: %s', async (_, send) => {
  const { magento, errors } = await createMock();
  const response = await send(magento, '/events');
  breakViewOf(1);
  expect((await fetch(`${magento.url}/rest/V1/x`)).status).toBe(404);
  await expect(response.text()).rejects.toThrow();
  expect(errors).toMatchObject([{ message: DEFECT }]);
  expect(await magento.requests.count()).toBe(1);
});

test.each(Object.entries(senders))('the end of a world stops the heartbeat of its stream: %s', async (_, send) => {
  const { magento } = await createMock();
  const sandbox = await magento.sandbox();
  const setInterval = vi.spyOn(realTime, 'setInterval');
  const clearInterval = vi.spyOn(realTime, 'clearInterval');
  const response = await send(sandbox, '/events');
  const heartbeat: unknown = setInterval.mock.results.at(-1)?.value;
  await sandbox.close();
  expect(await response.text()).toContain('retry: 1000');
  await vi.waitUntil(() => clearInterval.mock.calls.some(([timer]) => timer === heartbeat));
});

/** A client of missed events, each of which has a number of further characters, and the number of those that were formatted. */
function connectClient({ url }: MagentoMock, characters: number) {
  const formatted = { events: 0 };
  onFormat(() => {
    formatted.events += 1;
    return ' '.repeat(characters);
  });
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void client.destroy());
  client.write('GET /__mock/events?since=0 HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return { client, formatted };
}

test('generates missed events as the client reads them', async () => {
  const { magento } = await createMock();
  await record(magento, 200);
  const { client, formatted } = connectClient(magento, 200_000);
  client.pause();
  let before = -1;
  for (let turns = 0; turns < 20; turns = formatted.events === before ? turns + 1 : 0) {
    before = formatted.events;
    await fetch(`${magento.url}/__mock/health`);
  }
  // The system's buffers take some megabytes.
  expect(formatted.events).toBeLessThan(150);
  client.resume();
  await vi.waitUntil(() => formatted.events === 200, { timeout: 60_000 });
});

test('ends the stream of a client that reads missed events while too many others occur', async () => {
  const { magento } = await createMock();
  await record(magento, 100);
  const { client, formatted } = connectClient(magento, 400_000);
  await new Promise((received) => client.once('readable', received));
  // 50 events of 400,000 characters do not fit into 16 Mi characters, nor the missed ones into the buffers of the system.
  await record(magento, 50);
  expect(formatted.events).toBeLessThan(150);
  let end = '';
  for await (const chunk of client) {
    end = (end + chunk.toString('latin1')).slice(-100);
    if (end.endsWith('\r\n0\r\n\r\n')) break;
  }
  expect(end).toMatch(/\r\n0\r\n\r\n$/);
});
