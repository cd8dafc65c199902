import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

test('shows the state of each fixture account', async () => {
  const { page } = await openConsole({ view: 'accounts' });
  const cardOf = (name: string) => page.locator('.card', { hasText: name });
  await cardOf('locked@example.com').getByText('locked', { exact: true }).waitFor();
  await cardOf('throttled@example.com').getByText('locked out').waitFor();
  await cardOf('unconfirmed@example.com').getByText('not confirmed').waitFor();
  await cardOf('slow@example.com').getByText('responds after 3 s').waitFor();
});

test('locks, unlocks and confirms accounts', async () => {
  const { page, magento } = await openConsole({ view: 'accounts' });
  const signIn = async (email: string) =>
    JSON.stringify(await sendGraphql(magento.url, SIGN_IN.replace('customer@example.com', email)));
  const open = async (name: string) => {
    await page.getByRole('link', { name }).click();
    return page.getByRole('complementary', { name });
  };
  for (const email of ['locked@example.com', 'throttled@example.com']) {
    const detail = await open(email);
    await detail.getByRole('button', { name: 'Unlock' }).click();
    await detail.getByRole('button', { name: 'Lock' }).waitFor();
    expect(await signIn(email)).toContain('"token"');
  }
  const detail = await open('unconfirmed@example.com');
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await detail.getByText('active', { exact: true }).waitFor();
  expect(await signIn('unconfirmed@example.com')).toContain('"token"');
});

test('sets a password', async () => {
  const { page, magento } = await openConsole({ view: 'accounts/customer/customer%40example.com' });
  await page.getByLabel('Password', { exact: true }).fill('Another123');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByText('The password of customer@example.com is set').waitFor();
  expect(await sendGraphql(magento.url, SIGN_IN)).toHaveProperty('errors');
});

test('issues, copies, expires and revokes tokens', async () => {
  const { page, magento } = await openConsole({
    view: 'accounts/customer/customer%40example.com',
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByText('A new token is copied').waitFor();
  const token = await page.evaluate<string>('navigator.clipboard.readText()');
  expect((await magento.tokens.list(CUSTOMER)).map((each) => each.token)).toEqual([token]);
  await page.getByRole('button', { name: 'Expire the token' }).click();
  await page.locator('.token-line').getByText('expired', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('button', { name: 'Revoke all' }).click();
  await page.locator('.token-line').getByText('revoked', { exact: true }).first().waitFor();
});

test('shows the one-time code that signs an admin in, and its QR code', async () => {
  const { page, magento } = await openConsole({ view: 'accounts/admin' });
  await magento.clock.set({ frozen: true });
  await page.reload();
  const otp = await page.locator('.card', { hasText: 'Ada Min' }).locator('.one-time-code code').textContent();
  const response = await fetch(`${magento.url}/rest/V1/tfa/provider/google/authenticate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: 'admin123', otp }),
  });
  expect(response.status).toBe(200);
  await page.getByRole('button', { name: 'QR code of admin' }).click();
  await page.getByRole('img', { name: 'QR code of the secret' }).waitFor();
});

test('shows the next one-time code when the clock of the world moves, and those of other providers', async () => {
  const { page, magento } = await openConsole({ view: 'accounts/admin' });
  await magento.clock.set({ frozen: true });
  await magento.admins.update('no-2fa', {
    two_factor: { authy: { country_code: '1', phone_number: '5551234', code: '1234567' } },
  });
  const codeOf = (name: string) => page.locator('.card', { hasText: name }).locator('.one-time-code code');
  await expect.poll(() => codeOf('Noah Factor').allTextContents()).toEqual(['1234567']);
  for (const step of ['30s', '1h']) {
    await magento.clock.advance(step);
    const { code } = await magento.admins.otp('admin');
    await expect.poll(() => codeOf('Ada Min').textContent()).toBe(code);
  }
});

test('creates, changes and deletes an account, and lists all problems', async () => {
  const { page, magento } = await openConsole({ view: 'accounts' });
  await page.getByRole('button', { name: 'New customer' }).click();
  const dialog = page.getByRole('dialog', { name: 'New customer' });
  await dialog.getByLabel('Attributes').fill('{ "email": "nonsense", "firstnam": "A" }');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('alert').getByText('firstnam', { exact: true }).waitFor();
  await dialog
    .getByLabel('Attributes')
    .fill('{ "email": "new@example.com", "firstname": "New", "lastname": "Customer" }');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'new@example.com' }).click();
  const detail = page.getByRole('complementary', { name: 'new@example.com' });
  await detail.getByRole('button', { name: 'Change' }).click();
  const change = page.getByRole('dialog', { name: 'Change new@example.com' });
  await change.getByLabel('Attributes').fill('{ "firstname": "Nina" }');
  await change.getByRole('button', { name: 'Save' }).click();
  await detail.getByText('"Nina"').waitFor();
  await detail.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('new@example.com is deleted').waitFor();
  expect((await magento.customers.list()).map(({ email }) => email)).not.toContain('new@example.com');
});

test.each([
  ['admin', 'admins', '{ "username": "new", "password": "admin123" }', '{ "firstname": "Nina" }'],
  ['integration', 'integrations', '{ "name": "new" }', '{ "email": "nina@example.com" }'],
] as const)('creates, changes and deletes an %s', async (kind, list, created, changed) => {
  const { page, magento } = await openConsole({ view: `accounts/${kind}` });
  const save = async (name: string, attributes: string) => {
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByLabel('Attributes').fill(attributes);
    await dialog.getByRole('button', { name: 'Save' }).click();
  };
  await page.getByRole('button', { name: `New ${kind}` }).click();
  await save(`New ${kind}`, created);
  await page.getByRole('link', { name: 'new' }).first().click();
  const detail = page.getByRole('complementary', { name: 'new' });
  if (kind === 'admin') {
    await detail.getByRole('button', { name: 'Lock', exact: true }).click();
    await detail.getByText('locked out').waitFor();
    await detail.getByRole('button', { name: 'Unlock' }).click();
    await detail.getByText('locked out').waitFor({ state: 'detached' });
  }
  await detail.getByRole('button', { name: 'Change' }).click();
  await save('Change new', changed);
  await detail
    .locator('figure')
    .getByText(/Nina|nina/)
    .waitFor();
  await detail.getByRole('button', { name: 'New token' }).click();
  await detail.locator('.token-line').getByText('live', { exact: true }).waitFor();
  await detail.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('new is deleted').waitFor();
  expect(JSON.stringify(await magento[list].list())).not.toContain('"new"');
});
