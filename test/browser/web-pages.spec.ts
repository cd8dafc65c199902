import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { createMagentoMock, type MagentoMock } from 'magento-auth-mock';
import { readAll, readFrame, sendCalls } from './page-attacks.mjs';

// Names of other sites lead to this machine, as after DNS rebinding. Chromium does not ask the user for local requests.
test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP *.test 127.0.0.1', '--disable-features=LocalNetworkAccessChecks'],
  },
});

let magento: MagentoMock;
let site: Server;
test.beforeEach(async () => {
  magento = await createMagentoMock({ allowedOrigins: ['http://shop.test:4173'] });
  site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>page</title>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
test.afterEach(async () => {
  site.closeAllConnections();
  site.close();
  await magento.close();
});

/** A page of another site, or of another port of this machine. */
async function openPage(page: Page, host: string): Promise<void> {
  await page.goto(`http://${host}:${(site.address() as AddressInfo).port}/`);
}

const stateOf = async () => ({
  world: JSON.stringify(await magento.world()),
  faults: await magento.faults.list(),
  frozen: (await magento.clock.get()).frozen,
});

const FRAMED = {
  when: { path: '/x' },
  then: {
    http: {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: `<script>fetch('/__mock/world').then((r) => r.text()).then((t) => parent.postMessage(t, '*'), (e) => parent.postMessage('' + e, '*'))</script>`,
    },
  },
};

for (const host of ['evil.test', 'localhost']) {
  test(`a page of ${host} cannot change the world by simple requests`, async ({ page }) => {
    await magento.clock.set({ now: '2030-01-01T00:00:00Z', frozen: true });
    const before = await stateOf();
    await openPage(page, host);
    await page.evaluate(sendCalls, { url: magento.url, fault: JSON.stringify(FRAMED) });
    await page.waitForURL(`${magento.url}/**`);
    expect(await page.textContent('body')).toContain('must not call the control API');
    expect(await stateOf()).toEqual(before);
  });

  test(`a page of ${host} cannot read responses`, async ({ page }) => {
    await openPage(page, host);
    expect(await page.evaluate(readAll, magento.url)).toEqual(['refused']);
  });
}

test('HTML of a fault does not run in the origin of the server, and in no frame', async ({ page }) => {
  await magento.faults.add(FRAMED);
  await openPage(page, 'evil.test');
  expect(await page.evaluate(readFrame, `${magento.url}/x`)).toBe('no message');
  await page.goto(`${magento.url}/x`);
  expect(await page.evaluate('origin')).toBe('null');
});

test('a page cannot read responses after DNS rebinding', async ({ page }) => {
  const url = magento.url.replace('127.0.0.1', 'rebind.test');
  await page.goto(`${url}/graphql?query={__typename}`);
  const statuses = await page.evaluate(async () => {
    const statusOf = async (path: string, method = 'GET', body?: string) =>
      (await fetch(`/__mock${path}`, { method, ...(body !== undefined && { body }) })).status;
    return [
      await statusOf('/world'),
      await statusOf('/mailbox'),
      await statusOf('/tokens', 'POST', '{"admin":"admin"}'),
      await statusOf('/requests', 'DELETE'),
      await statusOf('/health'),
    ];
  });
  expect(statuses).toEqual([421, 421, 421, 421, 200]);
});

test('a page of the server itself and a page of an allowed origin call the control API', async ({ page }) => {
  await page.goto(`${magento.url}/graphql?query={__typename}`);
  const reset = () =>
    page.evaluate(async (url) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/__mock/reset`, { method: 'POST', headers, body: '{}' })).status;
    }, magento.url);
  expect(await reset()).toBe(200);
  await page.route('http://shop.test:4173/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>shop' }));
  await page.goto('http://shop.test:4173/');
  expect(await reset()).toBe(200);
});
