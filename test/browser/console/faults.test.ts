import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

test('finds the preset of an error message in three clicks, and shows when the fault ends', async () => {
  const { page, magento } = await openConsole();
  const token = String(await magento.tokens.issue({ customer: 'customer@example.com' }));
  let clicks = 0;
  const click = async (name: string, within = page.locator('body')) => {
    clicks += 1;
    await within
      .getByRole('button', { name, exact: true })
      .or(within.getByRole('link', { name, exact: true }))
      .first()
      .click();
  };
  await click('Faults');
  await page.getByLabel('Search the presets').fill('guest checkout');
  const card = page.locator('.preset-card', { hasText: 'token-expires-mid-checkout' });
  await page.locator('.preset-card', { hasText: 'backend-expires-before-frontend' }).waitFor();
  await click('Options', card);
  await card.getByLabel('Account').selectOption('customer@example.com');
  await card.getByLabel('After').fill('4');
  await click('Switch on with options', card);
  expect(clicks).toBe(3);

  const bar = page.getByRole('region', { name: 'Active faults' });
  await bar.getByText('1 fault active').waitFor();
  await bar.getByText('begins after 4 requests').waitFor();

  for (let request = 1; request <= 5; request += 1) await sendGraphql(magento.url, '{ customer { email } }', token);
  await bar.getByText('fired once').waitFor();
  await click('Requests');
  await page.getByRole('link', { name: 'customer' }).first().click();
  const detail = page.getByRole('complementary', { name: 'Request 5' });
  await detail.getByText('expired', { exact: false }).first().waitFor();
  await detail.getByText('token-expires-mid-checkout').first().waitFor();

  await bar.getByRole('button', { name: 'Switch off token-expires-mid-checkout' }).click();
  await bar.waitFor({ state: 'detached' });
});

test('finds the causes of a pasted message, each with its preset', async () => {
  const { page } = await openConsole({ view: 'faults' });
  await page.getByLabel('Search the presets').fill("The consumer isn't authorized to access %resources.");
  const explained = page.getByRole('region', { name: "Magento's messages" });
  await explained.getByText("“The consumer isn't authorized to access %resources.”").waitFor();
  await explained.getByText('An admin token on a route for customers').waitFor();
  const titles = await page.locator('.preset-card h3').allInnerTexts();
  for (const id of ['integration-bearer-disabled', 'admin-acl-denied', 'admin-token-expired'])
    expect(titles).toContain(id);
});

test('switches a variant of a preset on', async () => {
  const { page, magento } = await openConsole({ view: 'faults' });
  const card = page.locator('.preset-card', { has: page.getByRole('heading', { name: 'token-garbage', exact: true }) });
  await card.getByRole('button', { name: 'Options' }).click();
  await card.getByLabel('Variant').selectOption('no-expiry');
  await card.getByLabel('Times').fill('1');
  await card.getByRole('button', { name: 'Switch on with options' }).click();
  await page.getByRole('region', { name: 'Active faults' }).getByText('ends after 1 more response').waitFor();
  const { data } = Object(await sendGraphql(magento.url, SIGN_IN));
  const [, payload] = data.generateCustomerToken.token.split('.');
  expect(Object.keys(JSON.parse(String(Buffer.from(payload, 'base64url'))))).not.toContain('exp');
});

test('undoes faults, clock and release with one button', async () => {
  const { page, magento } = await openConsole({ view: 'faults' });
  await magento.faults.add('customer-token-expired');
  await magento.magento.set({ version: '2.4.4' });
  await magento.clock.advance('4h');
  await sendGraphql(magento.url, SIGN_IN);
  await page.getByRole('region', { name: 'Active faults' }).waitFor();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.getByRole('region', { name: 'Active faults' }).waitFor({ state: 'detached' });
  const { now } = await magento.clock.get();
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(3_600_000);
  expect((await magento.requests.list()).items).toEqual([]);
  await page.getByRole('button', { name: 'Magento release: 2.4.9' }).waitFor();
});
