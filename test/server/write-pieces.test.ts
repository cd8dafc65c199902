import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { writePieces } from '../../src/server/write-pieces.ts';
import { createTestShop } from '../graphql/test-shop.ts';

async function serve(pieces: () => Iterable<string>, onError: (error: unknown) => void = () => undefined) {
  const server = createServer((incoming, outgoing) => {
    const fail = (error: unknown) => {
      outgoing.destroy();
      onError(error);
    };
    if (incoming.url === '/ping') outgoing.end('pong');
    else writePieces(outgoing, pieces(), fail);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}` };
}

test('generates only as much as a client reads, and answers other clients in the meantime', async () => {
  let generated = 0;
  let isStopped = false;
  function* pieces() {
    for (; !isStopped; generated += 1) yield 'x'.repeat(100_000);
  }
  const { port, url } = await serve(pieces);
  const client = connect(port, '127.0.0.1');
  onTestFinished(() => void client.destroy());
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  client.pause();
  let before = -1;
  for (let turns = 0; turns < 20; turns = generated === before ? turns + 1 : 0) {
    before = generated;
    expect(await (await fetch(`${url}/ping`)).text()).toBe('pong');
  }
  // The system's buffers take some megabytes.
  expect(generated).toBeLessThan(500);
  isStopped = true;
  client.resume();
});

test('answers others while pieces are generated that take long', async () => {
  let isAnswered = false;
  let generated = 0;
  function* pieces() {
    for (; !isAnswered; generated += 1) {
      const end = performance.now() + 2;
      while (performance.now() < end);
      yield 'x'.repeat(20_000);
    }
  }
  const { url } = await serve(pieces);
  const exported = fetch(url).then((response) => response.text());
  expect(await (await fetch(`${url}/ping`)).text()).toBe('pong');
  isAnswered = true;
  expect((await exported).length).toBe(generated * 20_000);
});

test('closes the connection when a piece fails, and reports the error', async () => {
  const errors: unknown[] = [];
  function* pieces() {
    yield 'a';
    throw new Error('bug');
  }
  const { url } = await serve(pieces, (error) => errors.push(error));
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
  expect(errors).toMatchObject([{ message: 'bug' }]);
});

test('sends exports and lists in pieces with the same content as at once', async () => {
  const { magento, send } = await createTestShop({}, { journal: { entries: 2 } });
  const read = async (path: string, init: RequestInit = {}) =>
    (await fetch(`${magento.url}/__mock${path}`, init)).text();
  const readFound = () => read('/requests/find', { method: 'POST', body: '{"limit":1}' });
  for (let count = 0; count <= 3; count += 1) {
    expect(await read('/requests.har')).toBe(JSON.stringify(await magento.requests.har()));
    expect(await read('/requests.ndjson')).toBe(await magento.requests.ndjson());
    expect(await read('/requests')).toBe(JSON.stringify(await magento.requests.list()));
    expect(await readFound()).toBe(JSON.stringify(await magento.requests.list({}, { limit: 1 })));
    await send(`{ storeConfig { a${count}: locale } }`);
  }
});
