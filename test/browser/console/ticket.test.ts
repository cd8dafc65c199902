import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** What the app of the ticket does on its way to the checkout. */
const ACCOUNT = '{ customer { email } }';
const CUSTOMER_DATA = { email: CUSTOMER.customer };
const MESSAGE = "The consumer isn't authorized to access %resources.";

test('a tester reproduces three tickets by clicks, hands one over as a link, and resets everything', async () => {
  const { page, magento, errors } = await openConsole({
    server: { magento: '2.4.7' },
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  const clicks = { count: 0 };
  /** Presses a button or a link, which counts; typing does not. */
  const click = async (name: string, within = page.locator('body')) => {
    clicks.count += 1;
    const named = { name, exact: true };
    await within.getByRole('button', named).or(within.getByRole('link', named)).first().click();
  };
  const clicksSince = (before: number) => clicks.count - before;
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
  const cardOf = (id: string) =>
    page.locator('.preset-card', { has: page.getByRole('heading', { name: id, exact: true }) });
  const search = page.getByLabel('Search the presets');
  const bar = page.getByRole('region', { name: 'Active faults' });
  const token = String(await magento.tokens.issue(CUSTOMER));

  // 1. From the words of the ticket to its presets.
  await click('Faults');
  await search.fill('guest checkout');
  await cardOf('backend-expires-before-frontend').waitFor();
  // 2. On after four requests, for one account.
  const card = cardOf('token-expires-mid-checkout');
  await click('Options', card);
  await card.getByLabel('After').fill('4');
  await card.getByLabel('Account').selectOption('customer@example.com');
  await click('Switch on with options', card);
  expect(clicks.count).toBe(3);
  await bar.getByText('1 fault active').waitFor();
  await bar.getByText('sign-in').waitFor();

  // 3. The app fails at the fifth request, and its row says why.
  for (let sent = 1; sent <= 4; sent += 1)
    expect(await sendGraphql(magento.url, ACCOUNT, token)).toMatchObject({ data: { customer: CUSTOMER_DATA } });
  expect(await sendGraphql(magento.url, ACCOUNT, token)).toHaveProperty('errors');
  let before = clicks.count;
  await click('Requests');
  await page.locator('.cell-fault', { hasText: 'token-expires-mid-checkout' }).waitFor();
  await click('customer');
  expect(clicksSince(before)).toBe(2);
  const detail = page.getByRole('complementary', { name: 'Request 5' });
  await detail.getByText('the token of customer@example.com expired').waitFor();
  await detail.locator('.facts').getByText('token-expires-mid-checkout').waitFor();
  for (const part of ['Request', 'Response']) await detail.getByRole('heading', { name: part, exact: true }).waitFor();

  // 4. As curl and as a link into the ticket; the developer opens the link and is in the same state.
  before = clicks.count;
  await click('Copy as curl', detail);
  await expect.poll(copied).toContain(`curl '${magento.url}/graphql'`);
  await click('Copy reproduction: Reproduction');
  await click('Copy link');
  expect(clicksSince(before)).toBe(3);
  await page.getByText('The link is copied').waitFor();
  const link = await copied();
  await magento.reset();
  await magento.magento.set({ version: '2.4.9' });
  const developer = await page.context().newPage();
  await developer.goto(link);
  await developer.getByText('Magento 2.4.7').waitFor();
  await developer.getByRole('button', { name: 'Restore the state' }).click();
  await developer.getByText('The state is restored').waitFor();
  expect((await magento.magento.get()).version).toBe('2.4.7');
  await developer.getByRole('button', { name: 'Replay all' }).click();
  await expect
    .poll(() =>
      developer
        .locator('.step')
        .getByText(/^now \d+$/)
        .count(),
    )
    .toBe(5);
  const played = await magento.requests.list();
  expect(played.items.map(({ outcome }) => outcome)).toEqual([...Array(4).fill('answered'), 'refused']);
  await developer.close();

  // 5. The message of the second ticket has four causes; three of them are tried.
  await click('Faults');
  await search.fill(MESSAGE);
  const explained = page.getByRole('region', { name: "Magento's messages" });
  await explained.getByText('An admin token on a route for customers').waitFor();
  before = clicks.count;
  for (const id of ['integration-bearer-disabled', 'admin-acl-denied', 'admin-token-expired']) {
    await click('Switch on', cardOf(id));
    await bar.getByText(id, { exact: true }).waitFor();
    await click('Switch off', cardOf(id));
    await bar.getByText(id, { exact: true }).waitFor({ state: 'detached' });
  }
  expect(clicksSince(before)).toBe(6);

  // 6. An admin without a second factor sets it up from the e-mail; the token call then works.
  const callToken = (path: string, body: object) =>
    fetch(`${magento.url}/rest/V1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password: 'admin123', ...body }),
    });
  before = clicks.count;
  await search.fill('admin cannot get a token');
  await click('Switch on', cardOf('admin-2fa-not-configured'));
  await bar.getByText('admin-2fa-not-configured').waitFor();
  expect((await callToken('integration/admin/token', {})).status).toBe(400);
  await click('Mailbox');
  await page.getByText('tfaToken').waitFor();
  await click('1. Configure Google Authenticator');
  await click('2. Activate');
  await page.getByText('active', { exact: true }).waitFor();
  expect(clicksSince(before)).toBe(4);
  const { code } = await magento.admins.otp('admin');
  expect((await callToken('tfa/provider/google/authenticate', { otp: code })).status).toBe(200);

  // 7. One button, in every view, undoes all of it.
  await magento.clock.advance('2h');
  before = clicks.count;
  await click('Reset all');
  expect(clicksSince(before)).toBe(1);
  await page.getByText('The world was reset').waitFor();
  await expect.poll(() => bar.count()).toBe(0);
  expect(Math.abs(Date.parse((await magento.clock.get()).now) - Date.now())).toBeLessThan(3_600_000);
  expect((await magento.magento.get()).version).toBe('2.4.7');
  expect(errors).toEqual([]);
});
