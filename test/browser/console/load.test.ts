import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, sendGraphql } from './open-console.ts';
import { saveJournal } from './save-journal.ts';

afterAll(closeBrowser);

const BATCH = 40;

test('shows all of 200 requests a second, and draws only the visible rows', async () => {
  const { page, magento, show } = await openConsole();
  await page.getByText('live').waitFor();
  const sending = sendAtRate(magento.url, 1000);
  // The other views work meanwhile.
  await show('faults');
  await page.getByLabel('Search the presets').fill('guest checkout');
  await page.getByText('token-expires-mid-checkout', { exact: true }).waitFor();
  await show('requests');
  await sending;
  await page.getByText('1,000 requests', { exact: true }).waitFor();
  expect(await page.locator('tbody tr').count()).toBeLessThan(100);
  const table = page.getByRole('table');
  expect(await table.getAttribute('aria-rowcount')).toBe('1001');
  await page.locator('tbody tr a').first().focus();
  await page.keyboard.press('End');
  await page.getByRole('complementary', { name: 'Request 1', exact: true }).waitFor();
});

test('shows at 200 requests a second how many of 10,000 it leaves out', async () => {
  const folder = await saveJournal(10_000);
  const { page, magento } = await openConsole({ server: { fixtures: folder } });
  await page.getByText('9,500 older ones are not shown').waitFor();
  await page.getByRole('button', { name: 'Load' }).click();
  await page.getByText('10,000 requests', { exact: true }).waitFor();
  await sendAtRate(magento.url, 400);
  await page.getByText('10,000 requests · 400 older ones are not shown').waitFor();
  expect(await page.getByRole('button', { name: 'Load' }).count()).toBe(0);
});

test('shows how many older requests are not shown, and loads them', async () => {
  const { page, magento } = await openConsole({ view: 'audit' });
  for (let sent = 0; sent < 520; sent += BATCH)
    await Promise.all(Array.from({ length: BATCH }, () => sendGraphql(magento.url, '{ storeConfig { store_code } }')));
  await page.goto('about:blank');
  await page.goto(`${magento.url}/__mock/`);
  await page.getByText('20 older ones are not shown').waitFor();
  await page.getByRole('button', { name: 'Load' }).click();
  await page.getByText('520 requests').waitFor();
});

/** Sends requests in batches, 200 a second; a machine that is too slow for it sends them as fast as it can. */
async function sendAtRate(url: string, count: number): Promise<void> {
  const batch = 20;
  for (let sent = 0; sent < count; sent += batch) {
    const paced = setTimeout(100);
    await Promise.all(Array.from({ length: batch }, () => sendGraphql(url, '{ storeConfig { store_code } }')));
    await paced;
  }
}
