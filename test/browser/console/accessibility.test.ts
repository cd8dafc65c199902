import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

const VIEWS = [
  'requests',
  'requests/1',
  'tokens',
  'accounts',
  'accounts/admin/admin',
  'accounts/integration',
  'accounts/customer/customer%40example.com',
  'faults',
  'world',
  'mailbox',
  'audit',
  'sandboxes',
  'try',
  'reproduction',
];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Colours depend on the theme, everything else on the width. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
const LOOKS = [
  { colorScheme: 'light', viewport: DESKTOP, options: {} },
  { colorScheme: 'dark', viewport: DESKTOP, options: COLOURS },
  { colorScheme: 'light', viewport: PHONE, options: COLOURS },
  { colorScheme: 'dark', viewport: PHONE, options: {} },
] as const;

test.each(LOOKS)('axe finds no violation in $colorScheme at width $viewport.width', async ({ options, ...context }) => {
  const { page, magento, show, errors } = await openConsole({ context });
  await sendGraphql(magento.url, SIGN_IN);
  await sendGraphql(magento.url, '{ customer { email } }');
  await sendGraphql(magento.url, 'mutation { requestPasswordResetEmail(email: "customer@example.com") }');
  await magento.faults.add('customer-token-expired');
  const found: string[] = [];
  for (const view of VIEWS) {
    await show(view);
    await page.getByRole('region', { name: 'Active faults' }).waitFor();
    await expect.poll(() => page.getByText('Loading …').count()).toBe(0);
    if (view.includes('/') && view !== 'accounts/integration') await page.locator('.detail-pane h2').waitFor();
    if (await page.evaluate('window.axe === undefined')) await page.evaluate(axe.source);
    // What passes is not reported in detail, which takes most of the time in long lists.
    const run = `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`;
    const { violations } = await page.evaluate<axe.AxeResults>(run);
    for (const { id, nodes } of violations)
      found.push(`${view}: ${id} ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (overflow > 0) found.push(`${view}: is ${overflow} pixels too wide`);
  }
  expect(found).toEqual([]);
  expect(errors).toEqual([]);
});

test('a menu and a dialog are opened and left by keyboard', async () => {
  const { page, show } = await openConsole();
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the content');
  const release = page.getByRole('button', { name: 'Magento release' });
  await release.focus();
  await page.keyboard.press('Enter');
  await page.locator('.release-controls select').waitFor();
  await page.keyboard.press('Escape');
  expect(await release.getAttribute('aria-expanded')).toBe('false');
  await show('faults');
  await page.getByRole('button', { name: 'Custom fault' }).press('Enter');
  await page.getByRole('dialog', { name: 'Custom fault' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
