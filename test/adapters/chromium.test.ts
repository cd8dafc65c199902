import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import type { Case, CaseRequest, CaseResponse } from '../conformance/case.ts';
import { expectConformance, isOfApi, shares } from './conformance-by-fetch.ts';
import { servePages } from './serve-pages.ts';

let browser: Browser;
let server: Server;
let url: string;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  ({ url, server } = await servePages(['storefront', 'story', 'worker', 'conformance', 'msw-conformance']));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});
beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  page = await context.newPage();
});
afterEach(() => context.close());

async function open(name: string): Promise<void> {
  await page.goto(`${url}/${name}`);
  await page.waitForSelector('body[data-ready=yes]');
}

/** Calls code of a page, whose mock is the global `magento`. */
const inPage = <Result>(code: string): Promise<Result> => page.evaluate(code);

async function signIn(password: string): Promise<string> {
  await page.fill('[name=email]', 'customer@example.com');
  await page.fill('[name=password]', password);
  await page.evaluate("document.querySelector('output').textContent = ''");
  await page.click('button');
  await page.waitForFunction("document.querySelector('output').textContent !== ''");
  return (await page.textContent('output')) ?? '';
}

test('a storefront page signs in offline under Mock Service Worker, with faults of the mock in the page', async () => {
  await open('storefront');
  await context.setOffline(true);
  expect(await signIn('password')).toBe('Hello Veronica');
  expect(await signIn('wrong')).toContain('The account sign-in was incorrect');
  await inPage("magento.faults.add('customer-locked-out')");
  expect(await signIn('password')).toContain('your account is disabled temporarily');
  const operations = await inPage<string[]>(
    'magento.requests.list().then(({ items }) => items.map(({ operation }) => operation))',
  );
  expect(operations).toEqual(['generateCustomerToken', 'customer', 'generateCustomerToken', 'generateCustomerToken']);
});

test('a page refuses a fault that needs a socket, with a sentence', async () => {
  await open('storefront');
  const add = (fault: string) => inPage(`magento.faults.add(${fault}).then(() => 'added', (error) => error.message)`);
  expect(await add("{ then: { wire: 'EMPTY_RESPONSE' } }")).toBe(
    'then.wire: needs the port of a server: a page has no socket',
  );
  expect(await add('{ then: { drip: { chunks: 2, ms: 10 } } }')).toContain('then.drip: needs the port');
  expect(await add("{ then: { wire: 'MALFORMED_JSON' } }")).toBe('added');
});

test('the cookie of a session is complete', async () => {
  await open('storefront');
  await signIn('password');
  await signIn('password');
  const cookie = await inPage('magento.requests.get(3).then(({ request }) => request.headers.cookie)');
  expect(cookie).toContain('PHPSESSID=');
});

test('stories of Storybook are answered by handlers of the addon for Mock Service Worker', async () => {
  await open('story');
  await context.setOffline(true);
  const show = async (story: string) => {
    await inPage(`renderStory('${story}')`);
    return page.textContent('output');
  };
  expect(await show('SignedIn')).toBe('200 {"data":{"customer":{"email":"customer@example.com"}}}');
  expect(await show('Maintenance')).toContain('503');
  expect(await show('SignedIn')).toContain('200');
});

test('a service worker has the mock, and its state outlasts a page load', async () => {
  await page.goto(`${url}/blank`);
  await inPage(
    "navigator.serviceWorker.register('/worker.js', { type: 'module' }).then(() => navigator.serviceWorker.ready)",
  );
  await inPage(
    "navigator.serviceWorker.controller ?? new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))",
  );
  const control = (method: string, path: string, body?: object) =>
    inPage<Record<string, string>>(
      `fetch('/__mock${path}', { method: '${method}', body: ${JSON.stringify(JSON.stringify(body))}, headers: { 'content-type': 'application/json' } }).then((response) => response.json())`,
    );
  const { token } = await control('POST', '/tokens', { customer: 'customer@example.com' });
  await page.reload();
  const status = await inPage(
    `fetch('/graphql?query={customer{email}}', { headers: { authorization: 'Bearer ${token}' } }).then(({ status }) => status)`,
  );
  expect(status).toBe(200);
});

const hasSetCookie = (each: Case): boolean => JSON.stringify(each).toLowerCase().includes('set-cookie');
/** Calls the function `send` of the page that is open. */
const sendInPage = (request: CaseRequest) => page.evaluate<CaseResponse>(`send(${JSON.stringify(request)})`);

test.each(shares)('passes the conformance cases in a page, share %i', async (share) => {
  await open('conformance');
  await expectConformance(sendInPage, share, (each) => !hasSetCookie(each));
});

test.each(shares)(
  'passes the conformance cases through the service worker of Mock Service Worker, share %i',
  async (share) => {
    await open('msw-conformance');
    await expectConformance(sendInPage, share, (each) => !hasSetCookie(each) && isOfApi(each));
  },
);
