import type { RequestListener } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';

const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="shop.js"></script>';

/**
 * Shops that are nothing but a script, in a browser in which each test has no past. Call it at the top of a file.
 *
 * @param scripts name, at which path the shop is, → what puts all that a test can do into `window.shop`
 * @param api answers `/api/…` on the shops' own origin
 */
export async function openShops(scripts: Readonly<Record<string, string>>, api?: RequestListener) {
  const server = await serve((request, response) => {
    if (request.url?.startsWith('/api/')) return api?.(request, response);
    const [, name = '', file] = (request.url ?? '').split('/');
    const [type, body] = file === 'shop.js' ? ['text/javascript', scripts[name]] : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  const browser = await launchChromium();
  let page: Page;
  let thrown: string[];
  beforeEach(async () => {
    thrown = [];
    page = await browser.newPage({ baseURL: server.url });
    page.on('pageerror', ({ message }) => thrown.push(message));
  });
  afterEach(async () => {
    await page.close();
    expect(thrown).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  return {
    visit: (path: string) => page.goto(path),
    path: (): string => new URL(page.url()).pathname,
    /** Calls one of the functions in `window.shop`. */
    do: (name: string, ...args: unknown[]): Promise<unknown> =>
      page.evaluate(`window.shop.${name}(...${JSON.stringify(args)})`),
  };
}
