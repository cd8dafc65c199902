import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** An expression for the focused element: its name, and whether it is visible as the focused one. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { top, bottom, width } = element.getBoundingClientRect();
  const outlined = element.closest('.code-editor') ?? element;
  return {
    name: element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent.trim(),
    isPage: element === document.body,
    isVisible: width > 0 && bottom > 0 && top < innerHeight && getComputedStyle(outlined).outlineStyle !== 'none',
  };
})()`;
const MAX_KEYS = 250;

interface Focused {
  readonly name: string;
  readonly isPage: boolean;
  readonly isVisible: boolean;
}

const focusedIn = (page: Page) => page.evaluate<Focused>(FOCUSED);

/** Presses a key until the focus is on an element, which must be visible on the way. */
async function moveTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < MAX_KEYS; pressed += 1) {
    await page.keyboard.press(key);
    const focused = await focusedIn(page);
    if (!focused.isPage) expect(focused, `the focus on ${focused.name}`).toMatchObject({ isVisible: true });
    if (focused.name === name) return;
  }
  expect.unreachable(`${key} does not reach ${name}`);
}

const expectFocus = (page: Page, name: string) => expect.poll(async () => (await focusedIn(page)).name).toBe(name);

test('tasks can be done by keyboard, and the focus is returned after each', async () => {
  const { page, magento, errors } = await openConsole({
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await sendGraphql(magento.url, '{ customer { email } }');
  await page.getByText('1 request', { exact: true }).waitFor();

  // Open a request, copy it as curl, and close it.
  await moveTo(page, 'customer');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy as curl' }).waitFor();
  await moveTo(page, 'Copy as curl');
  await page.keyboard.press('Enter');
  await page.getByText('The curl command is copied').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain(`curl '${magento.url}/graphql'`);
  await moveTo(page, 'Close', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectFocus(page, 'customer');

  // Switch a preset on, and off again in the bar.
  await moveTo(page, 'Faults', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Search the presets').waitFor();
  await moveTo(page, 'Search the presets, or paste an error message');
  await page.keyboard.type('customer-token-expired');
  await moveTo(page, 'Switch on');
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'Active faults' }).waitFor();
  await expectFocus(page, 'Switch off');
  await moveTo(page, 'Switch off customer-token-expired', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Active faults' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');

  // Advance the clock.
  const before = Date.parse((await magento.clock.get()).now);
  await page.keyboard.press('Control+Home');
  for (let pressed = 0; !(await focusedIn(page)).name.startsWith('Clock of the world'); pressed += 1) {
    expect(pressed).toBeLessThan(MAX_KEYS);
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '+61m' }).waitFor();
  await moveTo(page, '+61m');
  await page.keyboard.press('Enter');
  await page.getByText('The clock went forward by 61m').waitFor();
  await expectFocus(page, '+61m');
  expect(Date.parse((await magento.clock.get()).now) - before).toBeGreaterThanOrEqual(3_660_000);
  await page.keyboard.press('Escape');
  expect((await focusedIn(page)).name).toContain('Clock of the world');

  // Add an account, and delete it.
  await moveTo(page, 'Accounts');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New customer' }).waitFor();
  await moveTo(page, 'New customer');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New customer' });
  await dialog.waitFor();
  await moveTo(page, 'Attributes');
  await moveTo(page, 'Save');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expectFocus(page, 'New customer');
  await page.getByRole('link', { name: 'new@example.com' }).waitFor();
  await moveTo(page, 'new@example.comNew Customer');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'new@example.com' }).waitFor();
  await moveTo(page, 'Delete');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'new@example.com' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(`document.activeElement.closest('.cards') !== null`)).toBe(true);

  // Reset.
  await moveTo(page, 'Reset all', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('The world was reset').waitFor();
  await expectFocus(page, 'Reset all');
  expect(errors).toEqual([]);
});

test('the focus moves to a neighbour when the focused element is removed or disabled', async () => {
  const { page, magento, show } = await openConsole({ view: 'sandboxes' });
  for (const id of ['a', 'b', 'c']) await magento.sandbox({ id });
  await page.getByRole('button', { name: 'Delete b' }).press('Enter');
  await page.getByRole('button', { name: 'Delete b' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(`document.activeElement.closest('.card').textContent`)).toMatch(/^c/);

  await show('accounts/customer/customer%40example.com');
  await page.getByLabel('Password', { exact: true }).fill('Another123');
  await page.getByRole('button', { name: 'Set', exact: true }).press('Enter');
  await page.getByText('The password of customer@example.com is set').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true);
  await page.getByRole('button', { name: 'New token' }).press('Enter');
  await page.getByRole('button', { name: 'Revoke the token' }).press('Enter');
  await page.getByRole('button', { name: 'Revoke the token' }).waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(`document.activeElement.closest('.token-list, .detail-pane') !== null`))
    .toBe(true);

  await show('faults');
  const card = page.locator('.preset-card').first();
  await card.getByRole('button', { name: 'Options' }).press('Enter');
  await card.getByRole('button', { name: 'Switch on with options' }).press('Enter');
  await expectFocus(page, 'Switch off');

  await magento.tokens.issue(CUSTOMER);
  await show('world');
  await page.getByRole('combobox', { name: 'Release' }).selectOption('2.4.6');
  await page.getByRole('button', { name: 'Switch', exact: true }).press('Enter');
  await page.getByText('The release is Magento 2.4.6').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true);
});
