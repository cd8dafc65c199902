import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';

const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="shop.js"></script>';

interface Shops {
  /** The scripts of the shops by their paths. A script puts the functions that a test can call into `window.shop`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Handles `/api/…` on the origin of the shops. */
  readonly api?: RequestListener;
}

/** Serves shops that consist of a script, and opens a new browser page for each test. Registers hooks of the test file. */
export function useShops(prepare: () => Promise<Shops>) {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    const { scripts, api } = await prepare();
    server = await serve((request, response) => {
      if (request.url?.startsWith('/api/')) return api?.(request, response);
      const [, name = '', file] = (request.url ?? '').split('/');
      const [type, body] = file === 'shop.js' ? ['text/javascript', scripts[name]] : ['text/html', PAGE];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    browser = await launchChromium();
  });
  beforeEach(async () => {
    errors = [];
    page = await browser.newPage({ baseURL: server.url });
    page.on('pageerror', ({ message }) => errors.push(message));
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  return {
    open: (path: string) => page.goto(path),
    path: (): string => new URL(page.url()).pathname,
    /** Calls a function of `window.shop`. */
    call: (name: string, ...args: unknown[]): Promise<unknown> =>
      page.evaluate(`window.shop.${name}(...${JSON.stringify(args)})`),
  };
}
