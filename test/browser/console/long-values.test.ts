import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** 200 characters. */
const LONG_ADDRESS =
  `${'l'.repeat(60)}@${Array.from({ length: 4 }, () => 'd'.repeat(31)).join('.')}.example.com`.padStart(200, 'l');
const LONG_ID = 's'.repeat(60);
const CUSTOMERS = [
  { email: LONG_ADDRESS, firstname: 'Bartholomew '.repeat(16), lastname: 'Featherstonehaugh' },
  { email: 'rtl@example.com', firstname: 'محمد', lastname: 'عبد الرحمن' },
  { email: 'html@example.com', firstname: '<b>bold</b>', lastname: '"quoted" & <script>' },
  ...Array.from({ length: 300 }, (_, index) => ({ email: `${index}@example.com`, firstname: 'Ann', lastname: 'Doe' })),
].map((customer) => ({ ...customer, password: 'password' }));
const WIDTHS = [320, 390, 640, 1120];
/** The buttons of the bars and of an opened account or request that are outside of the page, and a page that is too wide. */
const FIND_OUTSIDE = `[
  ...[...document.querySelectorAll('.top-bar .button, .fault-bar .button, .detail-header .button')]
    .filter((button) => button.checkVisibility())
    .map((button) => [button.textContent || button.ariaLabel, button.getBoundingClientRect()])
    .filter(([, { left, right }]) => left < 0 || right > innerWidth)
    .map(([name, { left, right }]) => name + ' from ' + left + ' to ' + right),
  ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls to the right'] : []),
]`;

test('long values and many accounts stay inside of the page, on a phone and on a desktop', async () => {
  const { page, magento, errors } = await openConsole({ server: { fixtures: { customers: CUSTOMERS } } });
  const token = await magento.tokens.issue({ customer: LONG_ADDRESS });
  await sendGraphql(magento.url, '{ customer { firstname } }', token);
  await sendGraphql(magento.url, SIGN_IN.replace('customer@example.com', LONG_ADDRESS));
  await sendGraphql(magento.url, `mutation { requestPasswordResetEmail(email: "${LONG_ADDRESS}") }`);
  await (await fetch(`${magento.url}/rest/V1/${'long-segment/'.repeat(30)}`)).text();
  await magento.faults.add('customer-token-expired', { when: { customer: LONG_ADDRESS } });
  await magento.faults.add('token-expires-mid-checkout', { when: { customer: 'rtl@example.com' }, after: 4 });
  await magento.sandbox({ id: LONG_ID });
  const pages = [
    ...['requests', 'requests/1', 'tokens', 'accounts', `accounts/customer/${encodeURIComponent(LONG_ADDRESS)}`],
    ...['faults', 'mailbox', 'audit', 'sandboxes', 'try'],
  ].map((view) => `__mock/#/${view}`);
  const outside: string[] = [];
  for (const path of [...pages, `_sandbox/${LONG_ID}/__mock/#/requests`]) {
    await page.goto(`${magento.url}/${path}`);
    await page.locator('.connection.open').waitFor();
    await expect.poll(() => page.getByText('Loading …').count()).toBe(0);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      for (const found of await page.evaluate<string[]>(FIND_OUTSIDE)) outside.push(`${path} at ${width}: ${found}`);
    }
  }
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});

test('a name is shown as it is written, also in Arabic and with the characters of HTML', async () => {
  const { page } = await openConsole({ server: { fixtures: { customers: CUSTOMERS } }, view: 'accounts' });
  await page.getByText('محمد عبد الرحمن').waitFor();
  await page.getByText('<b>bold</b> "quoted" & <script>').waitFor();
  await page.getByLabel('Search the accounts').fill('عبد');
  await page.getByText('1 customer found').waitFor();
});
