import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';
import { DETAILS, VIEWS } from './views.ts';

afterAll(closeBrowser);

/** Roles that are useless without a name. */
const NAMED_ROLES = new Set([
  'button',
  'checkbox',
  'columnheader',
  'combobox',
  'complementary',
  'dialog',
  'DisclosureTriangle',
  'heading',
  'image',
  'link',
  'listbox',
  'navigation',
  'option',
  'region',
  'searchbox',
  'switch',
  'table',
  'textbox',
]);

interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

/** The accessibility tree of the page, as Chromium gives it to a screen reader. */
async function accessibleNodes(page: Page): Promise<readonly AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
}

test('every control of every view has a role and a name in the accessibility tree', async () => {
  const { page, magento, show } = await openConsole();
  await sendGraphql(magento.url, SIGN_IN);
  await sendGraphql(magento.url, 'mutation { requestPasswordResetEmail(email: "customer@example.com") }');
  await magento.faults.add('customer-token-expired');
  const unnamed: string[] = [];
  for (const view of VIEWS) {
    await show(view);
    await page.getByRole('region', { name: 'Active faults' }).waitFor();
    await expect.poll(() => page.getByText('Loading …').count()).toBe(0);
    if (DETAILS.includes(view)) await page.locator('.detail-pane h2').waitFor();
    const nodes = await accessibleNodes(page);
    expect(nodes.length, view).toBeGreaterThan(40);
    for (const { role, name } of nodes)
      if (NAMED_ROLES.has(role) && name.trim() === '') unnamed.push(`${view}: ${role}`);
    // Each element that the keyboard reaches has the role of a control.
    expect(await page.locator('[tabindex="0"]:not(a, button, input, select, textarea, table)').count(), view).toBe(0);
  }
  expect(unnamed).toEqual([]);
});

test('dialogs have names', async () => {
  const { page, show } = await openConsole({ view: 'faults' });
  const expectDialog = async (button: string, name: string) => {
    await page.getByRole('button', { name: button }).first().press('Enter');
    await page.getByRole('dialog').waitFor();
    const nodes = await accessibleNodes(page);
    expect(nodes.filter(({ role }) => role === 'dialog')).toEqual([{ role: 'dialog', name }]);
    for (const { role, name: named } of nodes)
      if (NAMED_ROLES.has(role)) expect(named, `${role} of ${name}`).not.toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await expectDialog('Custom fault', 'Custom fault');
  await show('accounts/customer/customer%40example.com');
  await expectDialog('New customer', 'New customer');
  await expectDialog('Change', 'Change customer@example.com');
  await show('accounts/admin');
  await expectDialog('QR code of admin', 'Authenticator of admin');
});

test('the table of requests has column headers, and its rows have their numbers among all', async () => {
  const { page, magento } = await openConsole();
  for (let sent = 0; sent < 60; sent += 1) await sendGraphql(magento.url, '{ storeConfig { store_code } }');
  await page.getByText('60 requests', { exact: true }).waitFor();
  const nodes = await accessibleNodes(page);
  expect(nodes.flatMap(({ role, name }) => (role === 'columnheader' ? name : []))).toEqual([
    'Time',
    'Operation',
    'Caller',
    'Token',
    'Status',
    'Fault',
    'Duration',
  ]);
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('61');
  const numbers = () =>
    page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  const first = await numbers();
  expect(first.length).toBeLessThan(60);
  expect(first).toEqual(first.map((_, index) => index + 2));
  await page.locator('tbody tr a').first().press('End');
  await expect.poll(async () => (await numbers()).at(-1)).toBe(61);
});

test('live regions announce new requests and faults, what was copied, a reset, and a lost connection', async () => {
  const { page, magento } = await openConsole({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.getByText('live', { exact: true }).waitFor();
  // A screen reader announces what changes in a region that was there before.
  await page.evaluate(
    `window.regions = [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
      .filter((region) => region.checkVisibility())`,
  );
  const expectAnnouncement = (text: string) =>
    expect
      .poll(() =>
        page.evaluate<string[]>('window.regions.filter((each) => each.isConnected).map((each) => each.textContent)'),
      )
      .toEqual(expect.arrayContaining([expect.stringContaining(text)]));
  const token = String(await magento.tokens.issue(CUSTOMER));
  await sendGraphql(magento.url, '{ customer { email } }', token);
  await expectAnnouncement('1 request');
  await magento.faults.add('customer-token-expired');
  await sendGraphql(magento.url, '{ customer { email } }', token);
  await expectAnnouncement('1 fault on: customer-token-expired');
  await page.getByRole('link', { name: 'customer', exact: true }).first().click();
  await page.getByRole('button', { name: 'Copy as curl' }).click();
  await expectAnnouncement('The curl command is copied');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expectAnnouncement('The world was reset');
  await magento.close();
  await expectAnnouncement('reconnecting');
});
