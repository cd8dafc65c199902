import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { createMagentoMock } from '../../../src/api/create-magento-mock.ts';
import type { MagentoMock } from '../../../src/api/magento-mock.ts';
import type { ServerOptions } from '../../../src/server/start-server.ts';

let browser: Promise<Browser> | undefined;

/** Connects a file to the browser that the suite shares. */
function connectBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browser'));
  return browser;
}

/** Disconnects; the next file connects again. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

interface OpenConsole {
  readonly magento: MagentoMock;
  readonly page: Page;
  /** Errors of scripts, and what the Content-Security-Policy has refused. */
  readonly errors: readonly string[];
  /** Opens a view. */
  show(view: string): Promise<void>;
}

interface Settings {
  readonly server?: ServerOptions;
  readonly context?: BrowserContextOptions;
  /** The view that is opened. */
  readonly view?: string;
}

/** Starts a server and opens its console; both are closed when the test ends. */
export async function openConsole({ server, context, view = 'requests' }: Settings = {}): Promise<OpenConsole> {
  const magento = await createMagentoMock(server);
  const { page, errors } = await openPage(context);
  onTestFinished(() => magento.close());
  const show = async (name: string) => {
    await page.goto(`${magento.url}/__mock/#/${name}`);
  };
  await show(view);
  return { magento, page, errors, show };
}

/** Opens an empty page, which is closed when the test ends. */
export async function openPage(context?: BrowserContextOptions): Promise<Pick<OpenConsole, 'page' | 'errors'>> {
  const opened = await (await connectBrowser()).newContext(context);
  onTestFinished(() => opened.close());
  // The default of 30 seconds is too short for the first page on a busy machine.
  opened.setDefaultTimeout(120_000);
  const page = await opened.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  return { page, errors };
}

/** Sends a GraphQL document; returns the parsed response. */
export async function sendGraphql(url: string, query: string, token?: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

export const SIGN_IN =
  'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';
export const CUSTOMER = { customer: 'customer@example.com' };
