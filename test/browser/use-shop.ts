import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createMagentoMock, type MagentoMock, type MagentoMockOptions } from '../../src/index.ts';
import { launchChromium } from './chromium.ts';
import { serveShop } from './serve-shop.ts';

const SCREENSHOTS = new URL('../../node_modules/.cache/storefronts/', import.meta.url).pathname;
/** Chromium's console message for a response with a status of 400 or more. */
const STATUS_MESSAGE = 'Failed to load resource: the server responded with a status of';

/** A shop, its Magento on another origin, and a browser with a new page and profile for each test. */
export interface Shop {
  readonly magento: MagentoMock;
  /** Opens a page of the shop. */
  open(path: string): Promise<Page>;
  /** Accepts errors of the page with a text until the end of the test. */
  expectErrors(text: string): void;
  /** The cookies of the drop-in by their names without `auth_dropin_`. */
  cookies(): Promise<Record<string, { value: string; expires: number }>>;
}

/**
 * Registers hooks of the test file. An error or console error of a page fails the test that opened it.
 *
 * @param folder the shop
 * @param options of its Magento
 */
export function useShop(folder: URL, options: MagentoMockOptions = {}): Shop {
  let magento: MagentoMock;
  let server: Awaited<ReturnType<typeof serveShop>>;
  let browser: Browser;
  let window: BrowserContext;
  let page: Page;
  let errors: string[];
  let expected: string[];

  beforeAll(async () => {
    magento = await createMagentoMock(options);
    server = await serveShop(folder, `${magento.url}/graphql`);
    browser = await launchChromium();
  });
  beforeEach(async () => {
    await magento.reset();
    errors = [];
    expected = [];
    window = await browser.newContext({ baseURL: server.url });
    page = await window.newPage();
    await page.clock.install();
    page.setDefaultTimeout(120_000);
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(STATUS_MESSAGE)) errors.push(message.text());
    });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: `${SCREENSHOTS}${task.name}.png` });
    await window.close();
    expect(errors.filter((error) => !expected.some((text) => error.includes(text)))).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await magento.close();
  });

  return {
    get magento() {
      return magento;
    },
    expectErrors(text) {
      expected.push(text);
    },
    async open(path) {
      await page.goto(path);
      return page;
    },
    async cookies() {
      const all = await window.cookies(server.url);
      return Object.fromEntries(
        all.map(({ name, value, expires }) => [
          name.replace('auth_dropin_', ''),
          { value: decodeURIComponent(value), expires },
        ]),
      );
    },
  };
}
