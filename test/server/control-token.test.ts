import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { resolveControlToken } from '../../src/server/control-token.ts';
import { type ServerOptions, startServer } from '../../src/server/start-server.ts';

const RANDOM = /^[\da-f]{32}$/;

test.each(['0.0.0.0', '::', '0', '', '192.168.0.1', 'build-7'])('the address %j gets a random token', (host) => {
  expect(resolveControlToken(host, undefined)).toMatch(RANDOM);
  expect(resolveControlToken(host, 'given')).toBe('given');
});

test.each([undefined, 'localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1'])('the address %j needs no token', (host) => {
  expect(resolveControlToken(host, undefined)).toBeUndefined();
});

test.each(['', ' ', 'a b', 'ü', 'a\n'])('refuses %j as a token', (token) => {
  expect(() => resolveControlToken(undefined, token)).toThrow(RangeError);
});

async function start(options: ServerOptions) {
  const server = await startServer(options);
  onTestFinished(() => server.close());
  return server;
}

test('beyond loopback the control API requires the printed token, and the store does not require one', async () => {
  const printed: string[] = [];
  const { url, controlToken } = await start({ host: '0.0.0.0', onControlToken: (token) => printed.push(token) });
  expect(printed).toEqual([controlToken]);
  const statusOf = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(url.replace('0.0.0.0', '127.0.0.1') + path, { headers })).status;
  expect(await statusOf('/__mock/world')).toBe(401);
  expect(await statusOf('/__mock/world', { authorization: `bearer ${controlToken}` })).toBe(200);
  expect(await statusOf('/__mock/health')).toBe(200);
  expect(await statusOf('/rest/V1/customers/me')).toBe(401);
  expect(await statusOf('/graphql?query={__typename}')).toBe(200);
});

test('`createMagentoMock({ host })` requires a token beyond loopback', async () => {
  const mock = await createMagentoMock({ host: '0.0.0.0' });
  onTestFinished(() => mock.close());
  const { status } = await fetch(`${mock.url.replace('0.0.0.0', '127.0.0.1')}/__mock/world`);
  expect(status).toBe(401);
});

test.each(['/__mock', '/_sandbox/a/__mock'])('refuses foreign hosts and pages at %s', async (path) => {
  const { url, sandboxes } = await start({});
  sandboxes.create({ id: 'a' });
  const statusOf = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${url}${path}/world`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  expect(await statusOf({})).toBe(200);
  expect(await statusOf({ host: 'evil.test' })).toBe(421);
  expect(await statusOf({ origin: 'http://evil.test' })).toBe(403);
  expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
});

test('an unknown sandbox of the control API is answered without CORS headers, and not to a foreign page', async () => {
  const { url } = await start({});
  const headers = { origin: 'http://evil.test' };
  const unknown = await fetch(`${url}/_sandbox/unknown/__mock/world`);
  const foreign = await fetch(`${url}/_sandbox/unknown/__mock/world`, { headers });
  const probe = await fetch(`${url}/_sandbox/unknown/__mock/health`, { headers });
  expect([unknown.status, foreign.status, probe.status]).toEqual([404, 403, 404]);
  for (const response of [unknown, foreign, probe])
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
});

test('an allowed origin gets CORS headers, also for an error', async () => {
  const { url } = await start({ allowedOrigins: ['http://localhost:3000'] });
  for (const path of ['/__mock/world', '/__mock/unknown', '/_sandbox/unknown/__mock/world']) {
    const { headers } = await fetch(url + path, { headers: { origin: 'http://localhost:3000' } });
    expect(headers.get('access-control-allow-origin'), path).toBe('http://localhost:3000');
  }
});
