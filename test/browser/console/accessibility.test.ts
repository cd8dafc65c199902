import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';
import { VIEWS } from './views.ts';

afterAll(closeBrowser);

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

test.each(VIEWS)('axe finds no violation in %s, in light and dark colours, on a desktop and a phone', async (view) => {
  const { page, magento, show, errors } = await openConsole();
  await sendGraphql(magento.url, SIGN_IN);
  await sendGraphql(magento.url, '{ customer { email } }');
  await sendGraphql(magento.url, 'mutation { requestPasswordResetEmail(email: "customer@example.com") }');
  await magento.faults.add('customer-token-expired');
  await show(view);
  await page.getByRole('region', { name: 'Active faults' }).waitFor();
  await expect.poll(() => page.getByText('Loading …').count()).toBe(0);
  if (view.includes('/') && view !== 'accounts/integration') await page.locator('.detail-pane h2').waitFor();
  // Hundreds of rows have the same structure: those that are found have all kinds of fields.
  if (view === 'world')
    for (const list of ['configuration', 'modules']) await page.getByLabel(`Search the ${list}`).fill('customer');
  await page.evaluate(axe.source);
  const found: string[] = [];
  // One page in four looks: loading it four times takes longer than the checks.
  for (const { colorScheme, viewport, options } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    // What passes is not reported in detail, which takes most of the time in long lists.
    const run = `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`;
    const { violations } = await page.evaluate<axe.AxeResults>(run);
    const look = `${colorScheme}, ${viewport.width} pixels wide`;
    for (const { id, nodes } of violations)
      found.push(`${look}: ${id} ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    const [overflow = 0, below = 0] = await page.evaluate<number[]>(
      '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
    );
    if (overflow > 0) found.push(`${look}: is ${overflow} pixels too wide`);
    if (below > 0) found.push(`${look}: the page itself scrolls by ${below} pixels`);
  }
  expect(found).toEqual([]);
  expect(errors).toEqual([]);
});

test('each menu opens inside of the page, from the width of a phone to that of a desktop', async () => {
  const { page } = await openConsole();
  await page.locator('.connection.open').waitFor();
  const outside: string[] = [];
  for (const width of [320, 390, 640, 761, 880, 901, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    for (const name of ['Magento release', 'Clock of the world', 'Copy reproduction', 'Reset all']) {
      const button = page.getByRole('button', { name });
      if (name !== 'Reset all') await button.click();
      const panel = name === 'Reset all' ? button : page.getByRole('region', { name, exact: true });
      const { x, y, width: wide, height } = (await panel.boundingBox()) ?? expect.unreachable();
      if (x < 0 || y < 0 || x + wide > width || y + height > 700) outside.push(`${name} at ${width}: ${x}, ${y}`);
      await page.keyboard.press('Escape');
    }
  }
  expect(outside).toEqual([]);
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
