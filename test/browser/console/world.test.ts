import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

const FIXTURES = { admins: [{ username: 'admin', password: 'admin123' }] };

test('moves the clock by a button and by typing, freezes it, and returns to real time', async () => {
  const { page, magento } = await openConsole();
  const aheadMinutes = async () =>
    Math.abs(Math.round((Date.parse((await magento.clock.get()).now) - Date.now()) / 60_000));
  await page.getByRole('button', { name: 'Clock of the world' }).click();
  await page.getByRole('button', { name: '+59m' }).click();
  await expect.poll(aheadMinutes).toBe(59);
  await page.getByLabel('Move by').fill('+61m');
  await page.keyboard.press('Enter');
  await expect.poll(aheadMinutes).toBe(120);
  await page.getByRole('button', { name: 'Freeze' }).click();
  await page.getByRole('button', { name: 'Unfreeze' }).waitFor();
  expect((await magento.clock.get()).frozen).toBe(true);
  await page.getByRole('button', { name: 'Real time' }).click();
  await expect.poll(aheadMinutes).toBe(0);
  expect((await magento.clock.get()).frozen).toBe(false);
});

test('shows what changes with another release, and switches to it', async () => {
  const { page, magento } = await openConsole();
  await page.getByRole('button', { name: 'Magento release' }).click();
  await page.locator('.release-controls select').selectOption('2.4.4');
  await page.getByRole('region', { name: 'What changes from 2.4.9 to 2.4.4' }).waitFor();
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.getByRole('button', { name: 'Magento release: 2.4.4' }).waitFor();
  expect((await magento.magento.get()).version).toBe('2.4.4');
});

test('finds a configuration path by what it does, sets it, and restores its default', async () => {
  const { page, magento } = await openConsole({ view: 'world' });
  const path = 'oauth/access_token_lifetime/customer';
  await page.getByLabel('Search the configuration').fill('token_lifetime customer');
  const field = page.getByLabel(`Value of ${path}`);
  await field.fill('2');
  await page.keyboard.press('Enter');
  await page.getByText(`${path} is 2`).waitFor();
  expect(await magento.config.get()).toMatchObject({ [path]: 2 });
  await page.getByRole('button', { name: `Default of ${path}` }).click();
  await page.getByText(`${path} is the default`).waitFor();
});

test('saves the world as a file and loads it again; lists all problems of another file', async () => {
  const { page, magento } = await openConsole({ view: 'world' });
  await magento.customers.delete('slow@example.com');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).click();
  const path = join(await mkdtemp(join(tmpdir(), 'world-')), 'world.json');
  onTestFinished(() => rm(dirname(path), { recursive: true }));
  await (await download).saveAs(path);
  const saved = await readFile(path);
  await magento.reset();
  const file = page.getByLabel('Fixture document');
  await file.setInputFiles({ name: 'world.json', mimeType: 'application/json', buffer: saved });
  await page.getByText('world.json is loaded').waitFor();
  expect((await magento.customers.list()).map(({ email }) => email)).not.toContain('slow@example.com');
  const yaml = '# A shop\ncustomers:\n  - { email: ines@example.com, firstname: Ines, lastname: Moreau }\n';
  await dropFile(page, 'shop.yaml', yaml);
  await page.getByText('shop.yaml is loaded').waitFor();
  expect((await magento.customers.list()).map(({ email }) => email)).toEqual(['ines@example.com']);
  const invalid = Buffer.from('{ "customers": [{ "email": "x" }], "nonsense": 1 }');
  await file.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: invalid });
  const problems = page.getByRole('alert');
  await problems.getByText('nonsense', { exact: true }).waitFor();
  await problems.getByText('customers[0].email', { exact: true }).waitFor();
});

test('shows stores, finds modules by name or field, and enables and disables them', async () => {
  const { page, magento } = await openConsole({
    view: 'world',
    server: { fixtures: { modules: { Magento_Wishlist: false } } },
  });
  await page.getByRole('region', { name: 'Stores' }).getByText('Main Website').waitFor();
  const modules = page.getByRole('region', { name: 'Modules' });
  await modules.getByText('1 disabled').waitFor();
  expect(await modules.getByRole('switch').first().isChecked()).toBe(false);
  await modules.getByRole('switch', { name: /^Magento_Wishlist\b/ }).click();
  await page.getByText('Magento_Wishlist is enabled').waitFor();
  await page.getByLabel('Search the modules').fill('second factor');
  await modules.getByText('1 module', { exact: true }).waitFor();
  await modules.getByRole('switch', { name: 'Magento_TwoFactorAuth' }).press('Space');
  await page.getByText('Magento_TwoFactorAuth is disabled').waitFor();
  const disabled = (await magento.modules.list()).filter(({ enabled }) => !enabled);
  expect(disabled.map(({ name }) => name)).toEqual(['Magento_TwoFactorAuth']);
});

test('sets a second factor up from the e-mail', async () => {
  const { page, magento } = await openConsole({ view: 'mailbox' });
  const signIn = () =>
    fetch(`${magento.url}/rest/V1/integration/admin/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'no-2fa', password: 'admin123' }),
    });
  await signIn();
  await page.getByRole('button', { name: '1. Configure' }).click();
  await page.getByRole('button', { name: '2. Activate' }).click();
  await page.getByText('active', { exact: true }).waitFor();
  await page.goto(`${magento.url}/__mock/#/accounts/admin`);
  await page.locator('.card', { hasText: 'Noah Factor' }).getByText('two-factor').waitFor();
});

test('follows the links of e-mails: confirms an account, and sets a new password', async () => {
  const { page, magento } = await openConsole({
    view: 'mailbox',
    server: { magento: '2.4.6', fixtures: { ...FIXTURES, config: { 'customer/create_account/confirm': 1 } } },
  });
  const email = 'ines@example.com';
  const input = `{ email: "${email}", password: "Spring-Rain7", firstname: "Ines", lastname: "Moreau" }`;
  await sendGraphql(magento.url, `mutation { createCustomerV2(input: ${input}) { customer { email } } }`);
  await page.getByRole('button', { name: 'Confirm the account' }).click();
  await page.getByText(`${email} is confirmed`).waitFor();
  await sendGraphql(magento.url, `mutation { requestPasswordResetEmail(email: "${email}") }`);
  const mail = page.locator('.mail', { hasText: 'Reset the password' });
  await mail.getByLabel('New password').fill('short');
  await mail.getByRole('button', { name: 'Reset the password', exact: true }).click();
  await mail.getByRole('alert').getByText('password').waitFor();
  await mail.getByLabel('New password').fill('Autumn-Sun8');
  await mail.getByRole('button', { name: 'Reset the password', exact: true }).click();
  await page.getByText(`The password of ${email} is reset`).waitFor();
  const signIn = `mutation { generateCustomerToken(email: "${email}", password: "Autumn-Sun8") { token } }`;
  expect(await sendGraphql(magento.url, signIn)).toHaveProperty('data.generateCustomerToken.token');
});

test('lists the findings of the audit with links to their requests', async () => {
  const { page, magento } = await openConsole({ view: 'audit' });
  await page.getByText('No finding').waitFor();
  await fetch(`${magento.url}/graphql?query=%7Bcustomer%7Bemail%7D%7D&token=secret-in-a-url`);
  await page.locator('.rule.violated', { hasText: 'secret-in-url' }).getByRole('link', { name: '#1' }).click();
  await page.getByRole('complementary', { name: 'Request 1' }).waitFor();
});

test('creates, opens and deletes sandboxes', async () => {
  const { page, magento } = await openConsole({ view: 'sandboxes' });
  await page.getByLabel('Id').fill('checkout');
  await page.getByRole('button', { name: 'New sandbox' }).click();
  await page.getByRole('link', { name: 'checkout' }).click();
  await page.waitForURL(`${magento.url}/_sandbox/checkout/__mock/`);
  await page.getByText('No request yet').waitFor();
  await page.goto(`${magento.url}/__mock/#/sandboxes`);
  await page.getByRole('button', { name: 'Delete checkout' }).click();
  await page.getByText('checkout is deleted').waitFor();
});

test('shows the life of a token on the clock of the world', async () => {
  const { page, magento } = await openConsole({ view: 'tokens' });
  const { data } = Object(await sendGraphql(magento.url, SIGN_IN));
  const { token } = data.generateCustomerToken;
  await sendGraphql(magento.url, '{ customer { email } }', token);
  await magento.clock.advance('61m');
  await sendGraphql(magento.url, '{ customer { email } }', token);
  const timeline = page.locator('.timeline', { hasText: 'customer@example.com' });
  for (const name of ['issued: request 1', 'used: request 2', 'refused: request 3'])
    await timeline.getByRole('link', { name }).waitFor();
  await timeline.getByText('3 requests, 1 refused').waitFor();
  await timeline.getByText('expired', { exact: true }).waitFor();
});

test('shows on the time line which request revoked a token', async () => {
  const { page, magento } = await openConsole({ view: 'tokens' });
  const token = String(await magento.tokens.issue(CUSTOMER));
  await sendGraphql(magento.url, '{ customer { email } }', token);
  await sendGraphql(magento.url, 'mutation { revokeCustomerToken { result } }', token);
  const timeline = page.locator('.timeline', { hasText: 'customer@example.com' });
  for (const name of ['used: request 1', 'revoked: request 2']) await timeline.getByRole('link', { name }).waitFor();
  await timeline.getByText('revoked', { exact: true }).waitFor();
});

test('shows the state of the token that was used, not that of another token of the account', async () => {
  const { page, magento } = await openConsole({ view: 'tokens' });
  const first = await magento.tokens.issue(CUSTOMER);
  await sendGraphql(magento.url, '{ customer { email } }', first);
  await magento.clock.advance('61m');
  const second = await magento.tokens.issue(CUSTOMER);
  await sendGraphql(magento.url, '{ customer { email } }', second);
  const states = page.locator('.timeline .badge');
  await expect.poll(() => states.allTextContents()).toEqual(['live', 'expired']);
});

/** Drops a file on the panel of the world's file, as the file manager of a desktop does. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  // A string, since the type DataTransfer exists in browsers only.
  const transfer = await page.evaluateHandle(
    `(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
      return data;
    })()`,
  );
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
}
