import { connect as connectTls } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import type { FaultFixture } from '../../src/fault-schema/fault-schema.ts';
import { connectMagentoMock, createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { RawConnection, waitUntil } from './raw-connection.ts';

const BODY = '{"data":{"__typename":"Query"}}';
const ORIGIN = 'Origin: http://localhost:3000\r\n';

async function startWith(...faults: FaultFixture[]): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures: {} });
  onTestFinished(() => magento.close());
  for (const fault of faults) await magento.faults.add(fault);
  return magento;
}

async function receive(magento: MagentoMock, headers = ''): Promise<string> {
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest(undefined, headers);
  return connection.receiveUntil((text) => text.endsWith(BODY));
}

const bodyOf = (received: string): string => received.slice(received.indexOf('\r\n\r\n') + 4);

test('a body at a rate of bytes per second comes in several parts', async () => {
  const magento = await startWith({ then: { drip: { bytes_per_second: 200 } } });
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  const first = bodyOf(await connection.receiveUntil((text) => text.includes('{')));
  expect(first.length).toBeLessThan(BODY.length);
  expect(bodyOf(await connection.receiveUntil((text) => text.endsWith(BODY)))).toBe(BODY);
  const [entry] = (await magento.requests.list()).items;
  expect(entry?.duration_ms).toBeGreaterThanOrEqual((BODY.length / 200) * 1000);
});

test.each([0, 1, 10])('a body is truncated after %i bytes, and the connection ends', async (bytes) => {
  const magento = await startWith({ then: { truncate: { bytes } } });
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  const { received, end } = await connection.receiveAll();
  expect([bodyOf(received), end]).toEqual([BODY.slice(0, bytes), 'ended']);
  expect(received).toMatch(new RegExp(`content-length: ${BODY.length}\r\n`, 'i'));
});

test('a connection that closes late is open after the body, which has no length', async () => {
  const magento = await startWith({ then: { close: { ms: 100 } } });
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  const received = await connection.receiveUntil((text) => text.endsWith(BODY));
  expect(connection.state).toBe('open');
  expect(received).not.toMatch(/content-length|transfer-encoding/i);
  expect(received).toMatch(/connection: close/i);
  expect((await connection.receiveAll()).end).toBe('ended');
});

test('a response without content has no length when it is truncated', async () => {
  const { url } = await startWith({ then: { reply: { status: 204 }, truncate: { bytes: 5 } } });
  const connection = await RawConnection.open(url);
  connection.sendRequest();
  expect((await connection.receiveAll()).received).toMatch(/^HTTP\/1\.1 204 (?!.*content-length)/is);
});

test('an HTTP/1.0 client gets no informational response', async () => {
  const { url } = await startWith({ then: { informational: { status: 103 } } });
  const connection = await RawConnection.open(url);
  connection.send('GET /graphql?query={__typename} HTTP/1.0\r\nHost: store\r\n\r\n');
  expect((await connection.receiveAll()).received).toMatch(/^HTTP\/1\.1 200 /);
});

test('an informational response comes before the final one', async () => {
  const headers = { link: '</app.js>; rel=preload' };
  const magento = await startWith({ then: { informational: { status: 103, headers } } });
  const received = await receive(magento);
  expect(received).toMatch(
    /^HTTP\/1\.1 103 Early Hints\r\nlink: <\/app\.js>; rel=preload\r\n\r\nHTTP\/1\.1 200 OK\r\n/,
  );
});

test('an informational response comes before the final one of each pipelined request', async () => {
  const magento = await startWith({ then: { informational: { status: 102 } } });
  const connection = await RawConnection.open(magento.url);
  connection.sendRequest();
  connection.sendRequest();
  const received = await connection.receiveUntil((text) => text.split(BODY).length === 3);
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 102', 'HTTP/1.1 200', 'HTTP/1.1 102', 'HTTP/1.1 200']);
});

test.each(['access-control-allow-origin', 'date', 'connection', 'content-type', 'set-cookie'])(
  'a removed header %s is not sent',
  async (name) => {
    const magento = await startWith();
    const has = (received: string): boolean => new RegExp(`^${name}:`, 'im').test(received);
    const isSentByDefault = has(await receive(magento, ORIGIN));
    expect(isSentByDefault).toBe(true);
    await magento.faults.add({ then: { reply: { headers: { [name]: null } } } });
    expect(has(await receive(magento, ORIGIN))).toBe(false);
  },
);

test('a CORS header that a fault sets is not overwritten', async () => {
  const headers = { 'Access-Control-Allow-Origin': 'https://other.example' };
  const magento = await startWith({ then: { reply: { headers } } });
  expect((await receive(magento, ORIGIN)).match(/access-control-allow-origin: .*/gi)).toEqual([
    'access-control-allow-origin: https://other.example',
  ]);
});

test.each(['http', 'reply'] as const)('%s sends two cookies in two headers', async (effect) => {
  const headers = { 'Set-Cookie': ['a=1; Path=/', 'b=2'], 'X-List': ['one', 'two'] };
  const magento = await startWith({
    then: effect === 'http' ? { http: { status: 200, headers, body: BODY } } : { reply: { headers } },
  });
  const received = await receive(magento);
  expect(received.match(/^set-cookie: .*$/gim)).toEqual(['set-cookie: a=1; Path=/', 'set-cookie: b=2']);
  expect(received).toContain('x-list: one, two');
});

const statuses = async (url: string, count: number, headers: Record<string, string> = {}): Promise<unknown[]> => {
  const received: unknown[] = [];
  for (let i = 0; i < count; i += 1) {
    const response = await fetch(`${url}/graphql?query={__typename}`, { headers });
    received.push(response.status === 200 ? 200 : [response.status, response.headers.get('retry-after')]);
  }
  return received;
};

test('a quota lets requests pass up to its limit, then answers 429 until its window ends', async () => {
  const magento = await createMagentoMock({ fixtures: { clock: { frozen: true } } });
  onTestFinished(() => magento.close());
  await magento.faults.add({ id: 'limit', then: { quota: { limit: 2, window: '1m' } } });
  expect(await statuses(magento.url, 2)).toEqual([200, 200]);
  await magento.clock.advance(20);
  expect(await statuses(magento.url, 2)).toEqual([
    [429, '40'],
    [429, '40'],
  ]);
  await magento.clock.advance(40);
  expect(await statuses(magento.url, 3)).toEqual([200, 200, [429, '60']]);
  expect(await magento.faults.get('limit')).toMatchObject({ matched: 7, fired: 3 });
  const { items } = await magento.requests.list();
  expect(items[0]?.near_miss?.why).toBe(
    'its conditions hold, but it did not fire: the request is number 1 of 2 in its quota',
  );
});

test.each([
  ['account', [200, 200, [429, '60']]],
  ['token', [200, 200, [429, '60']]],
  ['ip', [200, [429, '60'], [429, '60']]],
] as const)('a quota by %s counts requests together', async (by, expected) => {
  const customers = ['a@example.com', 'b@example.com'].map((email) => ({
    email,
    password: 'Spring-Rain7',
    firstname: 'A',
    lastname: 'B',
  }));
  const magento = await createMagentoMock({ fixtures: { clock: { frozen: true }, customers } });
  onTestFinished(() => magento.close());
  await magento.faults.add({ then: { quota: { limit: 1, window: 60, by } } });
  const [first, second] = await Promise.all(
    customers.map(async ({ email: customer }) => ({
      authorization: `Bearer ${await magento.tokens.issue({ customer })}`,
    })),
  );
  const received = [
    ...(await statuses(magento.url, 1, first)),
    ...(await statuses(magento.url, 1, second)),
    ...(await statuses(magento.url, 1, first)),
  ];
  expect(received).toEqual(expected);
});

test('a quota limits the other effects of its fault, and keeps their own Retry-After', async () => {
  const magento = await startWith({
    then: { quota: { limit: 1, window: 60 }, http: { status: 503, headers: { 'Retry-After': '7' } } },
  });
  expect(await statuses(magento.url, 2)).toEqual([200, [503, '7']]);
});

test('a request that names a fault with a quota exceeds it', async () => {
  const magento = await startWith({ id: 'limit', enabled: false, then: { quota: { limit: 5, window: '1m' } } });
  expect(await statuses(magento.url, 1, { 'x-mock-fault': 'limit' })).toEqual([[429, '60']]);
});

test.each<[object, string]>([
  [{ quota: { limit: 1, window: 'soon' } }, 'then.quota.window: expected seconds, or a duration such as 1m'],
  [{ quota: { limit: 1, window: 60, by: 'acount' } }, 'then.quota.by'],
  [{ drip: { bytes_per_second: 0 } }, 'then.drip'],
  [{ informational: { status: 101 } }, 'then.informational.status: 101 would switch the protocol'],
  [{ informational: { status: 200 } }, 'then.informational.status: expected at most 199'],
  [{ truncate: { bytes: 1 }, drip: { chunks: 1, ms: 1 } }, 'then.drip: cannot be combined with truncate'],
  [{ close: { ms: 1 }, wire: 'EMPTY_RESPONSE' }, 'then.close: cannot be combined with EMPTY_RESPONSE'],
  [{ reply: { headers: { 'set-cookie': [] } } }, 'then.reply.headers.set-cookie'],
  [{ reply: { headers: { 'set-cookie': ['a\r\nb'] } } }, 'then.reply.headers.set-cookie'],
])('refuses %j', async (then, message) => {
  const magento = await startWith();
  await expect(magento.faults.add({ then })).rejects.toThrow(message);
});

/** The error code of a TLS connection, or that it was made. */
function handshake(url: string): Promise<string> {
  return new Promise((resolve) => {
    const { port, hostname } = new URL(url);
    const socket = connectTls({ port: Number(port), host: hostname, rejectUnauthorized: false }, () => {
      socket.destroy();
      resolve('connected');
    });
    socket.once('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
  });
}

test.each(['in process', 'remote'])('the TLS handshake of the next connections fails, set %s', async (how) => {
  await using magento = await createMagentoMock({ fixtures: {}, https: true });
  const failing = 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE';
  expect(await handshake(magento.url)).toBe('connected');
  if (how === 'remote') await failRemotely(magento);
  else expect(await magento.tls.failHandshakes(2)).toEqual({ failing: 2 });
  expect(
    [await handshake(magento.url), await handshake(magento.url)].map((code) => code.replace('TLSV1', 'SSLV3')),
  ).toEqual([failing, failing]);
  expect(await handshake(magento.url)).toBe('connected');
  await waitUntil(async () => (await magento.tls.failHandshakes(0)).failing === 0);
});

/** Over a connection that was made before, as browsers keep one alive. */
async function failRemotely(magento: MagentoMock): Promise<void> {
  const { request, Agent } = await import('node:https');
  const body = JSON.stringify({ connections: 2 });
  const status = await new Promise((resolve, reject) => {
    const sent = request(
      `${magento.url}/__mock/tls/fail`,
      {
        method: 'POST',
        agent: new Agent({ rejectUnauthorized: false }),
        headers: { 'content-type': 'application/json' },
      },
      (response) => resolve(response.resume().statusCode),
    );
    sent.once('error', reject);
    sent.end(body);
  });
  expect(status).toBe(200);
}

test('a server without TLS has no handshakes that could fail', async () => {
  const magento = await startWith();
  await expect(magento.tls.failHandshakes(1)).rejects.toThrow('the server does not use TLS; start it with --https');
  const remote = await connectMagentoMock(magento.url);
  await expect(remote.tls.failHandshakes(1)).rejects.toThrow('the server does not use TLS; start it with --https');
});
