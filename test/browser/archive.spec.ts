import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'magento-auth-mock/playwright';

test('Chromium replays a page from an exported HAR file', async ({ browser, magento }) => {
  const url = `${magento.url}/graphql?query=${encodeURIComponent('{ storeConfig { store_code } }')}`;
  const answered = await (await fetch(url)).json();
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const archive = join(folder, 'requests.har');
    writeFileSync(archive, JSON.stringify(await magento.requests.har()));
    const context = await browser.newContext();
    await context.routeFromHAR(archive, { notFound: 'abort' });
    const page = await context.newPage();
    await page.goto(url);
    expect(JSON.parse((await page.locator('body').textContent()) ?? '')).toEqual(answered);
    await context.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
