import supertest from 'supertest';
import { beforeAll, expect, test } from 'vitest';
import { createMagentoMock } from '../../src/api/create-magento-mock.ts';
import { createRequestListener } from '../../src/server/request-listener.ts';
import { RawConnection } from '../fault-injection/raw-connection.ts';
import { buildConsole } from '../tools/build.mjs';

beforeAll(buildConsole);

const app = createRequestListener(
  ({ path }) => ({ status: 418, headers: {}, body: `no console at ${path}` }),
  () => undefined,
);
const HTML = 'text/html,application/xhtml+xml';

test.each(['/__mock/', '/_sandbox/checkout/__mock/'])('serves the console at %s', async (path) => {
  const { status, headers, text } = await supertest(app).get(path);
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ]);
  expect(text).toContain('<title>magento-auth-mock</title>');
});

test('allows scripts and styles of this server only, and none in the page itself', async () => {
  const { headers, text } = await supertest(app).get('/__mock/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(text).not.toMatch(/<script(?![^>]*src=)|<style|style=|https?:/);
});

test('names its files relative to the page, and lets browsers keep them', async () => {
  const { text } = await supertest(app).get('/__mock/');
  const files = [...text.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const { status, headers } = await supertest(app).get(`/_sandbox/a/__mock/${file}`);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  }
});

test.each(['/', '/__mock', '/?a=1', '/_sandbox/a/', '/_sandbox/a/__mock'])(
  'redirects a browser at %s, relative to the address',
  async (path) => {
    const { status, headers } = await supertest(app).get(path).set('Accept', HTML);
    expect([status, headers['location']]).toEqual([302, '__mock/']);
  },
);

test.each(['/', '/__mock', '/__mock/requests', '/graphql', '/__mock/events?since=1'])(
  'does not redirect another client at %s',
  async (path) => {
    expect((await supertest(app).get(path)).status).toBe(418);
  },
);

test('does not redirect a browser at the control API, nor a POST', async () => {
  expect((await supertest(app).get('/__mock/requests').set('Accept', HTML)).status).toBe(418);
  expect((await supertest(app).post('/__mock/').set('Accept', HTML)).status).toBe(418);
});

test.each(['/__mock/assets/unknown.js', '/__mock/assets/%2e%2e/%2e%2e/index.js'])(
  'answers 404 or nothing outside of the console to %s',
  async (path) => {
    const { status, headers } = await supertest(app).get(path);
    expect(status).not.toBe(200);
    expect(headers['content-type']).toContain('json');
  },
);

test.each([
  '/__mock/../../package.json',
  '/__mock/assets/../../index.js',
  '/__mock/..%2f..%2fpackage.json',
  '/__mock/..%5c..%5cpackage.json',
  '/__mock/%252e%252e/package.json',
  '/__mock/assets/....//....//package.json',
  '/__mock//etc/passwd',
  '/__mock/index.html%00.js',
  '/_sandbox/..%2f..%2f/__mock/../package.json',
])('shows no file outside of the console at the raw path %s', async (path) => {
  await using magento = await createMagentoMock({ fixtures: {} });
  for (const accept of [HTML, '*/*']) {
    const connection = await RawConnection.open(magento.url);
    connection.send(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`);
    const { received } = await connection.receiveAll();
    expect(received).toMatch(/^HTTP\/1\.1 (?:400|401|403|404) /);
    expect(received).not.toMatch(/"devDependencies"|root:|import /);
  }
});

test('is served with the control API, and needs no control token itself', async () => {
  await using magento = await createMagentoMock({ controlToken: 'secret' });
  expect((await fetch(`${magento.url}/__mock/`)).status).toBe(200);
  expect((await fetch(`${magento.url}/__mock/requests`)).status).toBe(401);
  const redirected = await fetch(`${magento.url}/`, { headers: { accept: HTML } });
  expect([redirected.url, redirected.status]).toEqual([`${magento.url}/__mock/`, 200]);
});
