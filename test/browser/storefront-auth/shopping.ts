import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { launchChromium } from '../chromium.ts';
import { serveShop } from './serve-shop.ts';

const SCREENSHOTS = new URL('../../../node_modules/.cache/storefront-auth/', import.meta.url).pathname;
/** What Chromium writes to the console for every status of 400 and above. */
const STATUS_NOTE = 'Failed to load resource: the server responded with a status of';

/** A shop, the Magento behind it on another origin, and a browser in which each test has a page and no past. */
interface Shopping {
  magento: MagentoMock;
  /** Opens a page of the shop in this test's browser window. */
  visit(path: string): Promise<Page>;
  /** The drop-in's cookies, by what follows `auth_dropin_` in their names. */
  cookies(): Promise<Record<string, { value: string; expires: number }>>;
}

/** Call it at the top of a test file. What a page throws or complains of fails the test that opened it. */
export async function goShopping(): Promise<Shopping> {
  const magento = await createMagentoMock();
  const shop = await serveShop(`${magento.url}/graphql`);
  const browser = await launchChromium();
  let window: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    await magento.reset();
    complaints = [];
    window = await browser.newContext({ baseURL: shop.url });
    page = await window.newPage();
    await page.clock.install();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(STATUS_NOTE)) complaints.push(message.text());
    });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: `${SCREENSHOTS}${task.name}.png` });
    await window.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    shop.close();
    await magento.close();
  });

  return {
    magento,
    async visit(path) {
      await page.goto(path);
      return page;
    },
    async cookies() {
      const all = await window.cookies(shop.url);
      return Object.fromEntries(
        all.map(({ name, value, expires }) => [
          name.replace('auth_dropin_', ''),
          { value: decodeURIComponent(value), expires },
        ]),
      );
    },
  };
}

/** Signs in with the form that is on the page. */
export async function signIn(page: Page, email: string, password = 'password'): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await fillPassword(page, password);
  await submit(page, 'Sign in');
}

/** Fills in a password, of which the drop-in takes notice 200 ms after the last key. */
export async function fillPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.clock.fastForward(200);
}

/** Sends the form with its button. Where the store has no reCAPTCHA, the drop-in waits a second for one first. */
export async function submit(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.clock.fastForward(1000);
}

/** Waits until the page shows each of the texts. */
export async function sees(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) await page.getByText(text).first().waitFor();
}
