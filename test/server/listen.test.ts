import { createServer } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { addFault } from '../../src/operations/world-faults.ts';
import { type ServerOptions, startServer } from '../../src/server/start-server.ts';

async function start(options: ServerOptions = {}) {
  const server = await startServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** Status of a request over TLS by a client that trusts only this certificate; the message of an error. */
const statusOver = (url: string, ca: string | undefined): Promise<number | string> =>
  new Promise((resolve) => {
    const outgoing = request(`${url}/__mock/health`, { ca }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.on('error', (error) => resolve(error.message));
    outgoing.end();
  });

/** Everything that a server sends on a connection until it closes it. */
async function answerTo(url: string, sent: string, { isLast = false } = {}): Promise<string> {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: isLast });
  if (isLast) socket.end(sent);
  else socket.write(sent);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((each) => each?.address === '::1');

test('listens on the same port of both loopback addresses, so localhost works either way', async () => {
  const { url } = await start();
  const { port } = new URL(url);
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`${url}/__mock/health`)).status).toBe(200);
  if (hasIpv6) expect((await fetch(`http://[::1]:${port}/__mock/health`)).status).toBe(200);
  expect((await fetch(`http://localhost:${port}/__mock/health`)).status).toBe(200);
});

test('listens only on the given host', async () => {
  const { url } = await start({ host: '127.0.0.1' });
  await expect(fetch(`http://[::1]:${new URL(url).port}/__mock/health`)).rejects.toThrow();
});

test.runIf(hasIpv6)('rejects a port that another program has on the other loopback address', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '::1', resolve));
  onTestFinished(() => new Promise((resolve) => other.close(() => resolve())));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const free = await start({ port, host: '127.0.0.1' });
  expect(free.url).toBe(`http://127.0.0.1:${port}`);
});

test('serves TLS with a certificate that a client can trust, another one for each server', async () => {
  const one = await start({ https: true });
  const { port } = new URL(one.url);
  expect(one.url).toBe(`https://127.0.0.1:${port}`);
  expect(await statusOver(one.url, one.certificate)).toBe(200);
  expect(await statusOver(`https://localhost:${port}`, one.certificate)).toBe(200);
  expect(await statusOver(one.url, undefined)).toMatch(/self.signed|unable to verify/i);
  const other = await start({ https: true });
  expect(other.certificate).not.toBe(one.certificate);
});

test('closes at once over TLS, even with a client that never completed the handshake', async () => {
  const server = await startServer({ https: true });
  const idle = connect(Number(new URL(server.url).port), '127.0.0.1');
  const ended = new Promise((resolve) => idle.once('close', resolve).once('error', () => undefined));
  await new Promise((resolve) => idle.once('connect', resolve));
  expect(await statusOver(server.url, server.certificate)).toBe(200);
  await server.close();
  await ended;
});

test.each([
  ['malformed HTTP', 'hello\r\n\r\n', 400, 'Bad Request'],
  [
    'headers that are too long',
    `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'Request Header Fields Too Large',
  ],
])('answers %s with a problem document', async (_, sent, status, title) => {
  const { url } = await start();
  const [head = '', body = ''] = (await answerTo(url, sent)).split('\r\n\r\n');
  expect(head).toMatch(`HTTP/1.1 ${status} ${title}`);
  expect(head).toContain('Content-Type: application/problem+json');
  expect(JSON.parse(body)).toEqual({ type: 'about:blank', title, status, detail: 'malformed HTTP request' });
});

const INCOMPLETE = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n';
const GET = 'GET /rest/V1/customers/me HTTP/1.1\r\nHost: localhost\r\n\r\n';

test.each([
  ['has an invalid chunk', `${INCOMPLETE}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n`, [400], false],
  [
    'has an invalid chunk, after another request',
    `${GET}${INCOMPLETE}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    [401, 400],
    false,
  ],
  ['ends early', `${INCOMPLETE}Content-Length: 9\r\n\r\nabc`, [400], true],
])('refuses a request whose body %s, and closes the connection', async (_, sent, statuses, isLast) => {
  const { url } = await start();
  const answers = await answerTo(url, sent, { isLast });
  expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(statuses.map((status) => `HTTP/1.1 ${status}`));
});

test('answers a target that is not a URL with a problem document', async () => {
  const { url } = await start();
  const answer = await answerTo(url, 'GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n');
  expect(answer).toMatch('HTTP/1.1 400 Bad Request');
  expect(answer).toContain('malformed request target');
});

test('answers a GET whose body it cannot read before it refuses the body as a request', async () => {
  const { url } = await start();
  const answers = await answerTo(url, 'GET /rest/V1/customers/me HTTP/1.1\r\nHost: localhost\r\n\r\n{"a":1}');
  expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 400']);
});

test('answers all requests of a pipeline, delayed or not, before it refuses what follows them', async () => {
  const { url, sandboxes } = await start();
  const get = 'GET /graphql?query={storeConfig{locale}} HTTP/1.1\r\nHost: localhost\r\n\r\n';
  for (const delay of [0, 20]) {
    addFault(sandboxes.main, { then: { delay: { ms: delay } } });
    const answers = await answerTo(url, `${get.repeat(4)}{}`);
    expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual([...Array(4).fill('HTTP/1.1 200'), 'HTTP/1.1 400']);
  }
  const last = get.replace('Host', 'Connection: close\r\nHost');
  expect((await answerTo(url, get.repeat(3) + last)).match(/HTTP\/1.1 \d+/g)).toEqual(Array(4).fill('HTTP/1.1 200'));
});
