import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

const BATCH = 40;

test('loses no request of many at once, and draws only the rows in sight', async () => {
  const { page, magento } = await openConsole();
  await page.getByText('live').waitFor();
  for (let sent = 0; sent < 1000; sent += BATCH)
    await Promise.all(Array.from({ length: BATCH }, () => sendGraphql(magento.url, '{ storeConfig { store_code } }')));
  await page.getByText('1,000 requests').waitFor();
  expect(await page.locator('tbody tr').count()).toBeLessThan(100);
  const table = page.getByRole('table');
  expect(await table.getAttribute('aria-rowcount')).toBe('1001');
  await page.locator('tbody tr a').first().focus();
  await page.keyboard.press('End');
  await page.getByRole('complementary', { name: 'Request 1', exact: true }).waitFor();
});

test('says how many older requests it does not show, and loads them', async () => {
  const { page, magento } = await openConsole({ view: 'audit' });
  for (let sent = 0; sent < 520; sent += BATCH)
    await Promise.all(Array.from({ length: BATCH }, () => sendGraphql(magento.url, '{ storeConfig { store_code } }')));
  await page.goto('about:blank');
  await page.goto(`${magento.url}/__mock/`);
  await page.getByText('20 older ones are not shown').waitFor();
  await page.getByRole('button', { name: 'Load' }).click();
  await page.getByText('520 requests').waitFor();
});
