import type { RequestListener } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';

const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/shop.js"></script>';

/**
 * A shop that is nothing but its script, in a browser in which each test has no past. Call it at the top of a file.
 *
 * @param script puts what a test can do into `window.shop`
 * @param api answers `/api/…` on the shop's own origin
 */
export async function openShop(script: string, api?: RequestListener) {
  const shop = await serve((request, response) => {
    if (request.url?.startsWith('/api/')) return api?.(request, response);
    const [type, body] = request.url === '/shop.js' ? ['text/javascript', script] : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  const browser = await launchChromium();
  let page: Page;
  let thrown: string[];
  beforeEach(async () => {
    thrown = [];
    page = await browser.newPage({ baseURL: shop.url });
    page.on('pageerror', ({ message }) => thrown.push(message));
  });
  afterEach(async () => {
    await page.close();
    expect(thrown).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    shop.close();
  });

  return {
    visit: (path: string) => page.goto(path),
    /** Calls one of the functions in `window.shop`. */
    do: (name: string, ...args: unknown[]): Promise<unknown> =>
      page.evaluate(`window.shop.${name}(...${JSON.stringify(args)})`),
  };
}
