import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

test('sends a GraphQL request with the token of a chosen account', async () => {
  const { page, errors } = await openConsole({ view: 'try' });
  await page.getByLabel('Send as').selectOption('customer@example.com');
  await page.getByRole('button', { name: 'Account', exact: true }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  const response = page.getByRole('region', { name: 'Response' });
  await response.getByText('"Veronica"').waitFor();
  await response.getByRole('link', { name: 'Why? Request' }).click();
  await page.getByRole('complementary').getByText('customer@example.com').first().waitFor();
  expect(errors).toEqual([]);
});

test('completes fields of the running schema', async () => {
  const { page, errors } = await openConsole({ view: 'try' });
  const editor = page.locator('.code-editor textarea').first();
  // Until the schema is loaded, nothing is offered.
  await expect
    .poll(async () => {
      await editor.fill('{ customer { ');
      await editor.press('End');
      await editor.pressSequentially('is_subs');
      return page.locator('.pce-ac-row').count();
    })
    .toBeGreaterThan(0);
  await page.locator('.pce-ac-row', { hasText: 'is_subscribed' }).waitFor();
  await editor.press('Enter');
  expect(await editor.inputValue()).toContain('is_subscribed');
  expect(errors).toEqual([]);
});

test('the Tab key leaves the editors', async () => {
  const { page } = await openConsole({ view: 'try' });
  const editors = page.locator('.code-editor textarea');
  await editors.nth(1).waitFor();
  await editors.nth(0).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate('document.activeElement.textContent.trim()')).toBe('Send');
});

test('sends a REST request with a form for its parameters', async () => {
  const { page } = await openConsole({ view: 'try' });
  await page.getByRole('button', { name: 'REST' }).click();
  await page.getByLabel('Send as').selectOption('no-2fa (admin)');
  await page.getByText(/\d+ routes/).waitFor();
  await page.getByLabel('Route').fill('GET /V1/customers/{customerId}');
  await page.getByLabel('customerId').fill('1');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('region', { name: 'Response' }).getByText('"customer@example.com"').waitFor();
});

test('a reproduction restores the state and plays the requests again', async () => {
  const { page, magento } = await openConsole({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await magento.magento.set({ version: '2.4.6' });
  await magento.faults.add('customer-token-expired', { after: 1 });
  await sendGraphql(magento.url, SIGN_IN);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  await page.getByRole('button', { name: 'Copy reproduction' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied').waitFor();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link).not.toContain('password');

  await magento.reset();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByText('Magento 2.4.6').waitFor();
  await page.getByText('Faults: customer-token-expired').waitFor();
  await page.getByRole('button', { name: 'Restore the state' }).click();
  await page.getByText('The state is restored').waitFor();
  await page.getByRole('button', { name: 'Replay all' }).click();
  await page.getByText('now 200').waitFor();
  expect((await magento.magento.get()).version).toBe('2.4.6');
  expect((await magento.faults.list()).map(({ id }) => id)).toContain('customer-token-expired');
  const { items } = await magento.requests.list();
  expect(items.map(({ operation, outcome }) => [operation, outcome])).toEqual([['generateCustomerToken', 'answered']]);
  expect(await magento.tokens.list({ customer: 'customer@example.com' })).toHaveLength(1);
});

test('a reproduction that was saved as a file restores accounts and configuration', async () => {
  const { page, magento, show } = await openConsole();
  const path = 'oauth/access_token_lifetime/customer';
  await magento.config.set({ [path]: 2 });
  await magento.customers.update('customer@example.com', { firstname: 'Nina' });
  await magento.clock.set({ now: '2027-01-02T03:04:05Z', frozen: true });
  await page.getByRole('button', { name: 'Copy reproduction' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = join(await mkdtemp(join(tmpdir(), 'reproduction-')), 'reproduction.json');
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  await (await download).saveAs(file);
  await magento.reset();
  await show('reproduction');
  await page.getByLabel('Open a reproduction').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore the state' }).click();
  await page.getByText('The state is restored').waitFor();
  expect(await magento.config.get()).toMatchObject({ [path]: 2 });
  expect(await magento.customers.get('customer@example.com')).toMatchObject({
    firstname: 'Nina',
    password: 'password',
  });
  expect(await magento.clock.get()).toEqual({ now: '2027-01-02T03:04:05Z', frozen: true });
});
