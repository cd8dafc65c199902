// Draws the pictures of the documentation: the console after a checkout whose token expired.
//   node test/browser/console/pictures.mjs            those of docs/images
//   node test/browser/console/pictures.mjs FOLDER [VIEW…]     views in light and dark colours and at the width of a phone
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PROJECT } from '../../tools/project.mjs';

const DESKTOP = { viewport: { width: 1120, height: 660 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, isMobile: true };
const OPEN_REQUEST = 'requests/10';
const search = (text) => (page) => page.getByRole('searchbox').first().fill(text);
/** The views: their names in the file names, what is opened, and what is done there before the picture. */
const VIEWS = [
  { name: 'requests', view: 'requests' },
  { name: 'request', view: OPEN_REQUEST },
  { name: 'tokens', view: 'tokens' },
  { name: 'accounts', view: 'accounts' },
  { name: 'account', view: 'accounts/customer/customer%40example.com' },
  { name: 'admins', view: 'accounts/admin' },
  { name: 'integration', view: 'accounts/integration', act: (page) => page.locator('a.card-link').first().click() },
  { name: 'faults', view: 'faults', act: search('guest checkout') },
  { name: 'presets', view: 'faults' },
  { name: 'options', view: 'faults', act: (page) => page.getByRole('button', { name: 'Options' }).first().click() },
  { name: 'custom-fault', view: 'faults', act: (page) => page.getByRole('button', { name: 'Custom fault' }).click() },
  { name: 'completion', view: 'faults', act: completeFault },
  { name: 'world', view: 'world' },
  { name: 'configuration', view: 'world', act: (page) => searchList(page, 'configuration', 'lifetime') },
  { name: 'modules', view: 'world', act: (page) => searchList(page, 'modules', 'wishlist') },
  { name: 'clock', view: 'requests', act: (page) => page.getByRole('button', { name: 'Clock of the world' }).click() },
  { name: 'release', view: 'requests', act: showRelease },
  { name: 'mailbox', view: 'mailbox' },
  { name: 'audit', view: 'audit' },
  { name: 'sandboxes', view: 'sandboxes' },
  { name: 'try', view: 'try', act: tryRequest },
  { name: 'rest', view: 'try', act: (page) => page.getByRole('button', { name: 'REST' }).click() },
  { name: 'reproduction', view: 'requests', act: openReproduction },
  { name: 'empty', view: 'requests', path: '/_sandbox/checkout' },
];
const DOCUMENTED = [
  { name: 'requests', view: OPEN_REQUEST },
  ...['tokens', 'account', 'faults', 'world', 'mailbox', 'audit', 'sandboxes', 'try', 'reproduction'].map((name) =>
    VIEWS.find((each) => each.name === name),
  ),
  { name: 'phone', view: 'requests', context: { ...PHONE, colorScheme: 'dark' } },
];
const LOOKS = {
  light: { ...DESKTOP, colorScheme: 'light' },
  dark: { ...DESKTOP, colorScheme: 'dark' },
  phone: { ...PHONE, colorScheme: 'light' },
};

const { createMagentoMock } = await import('../../../dist/index.js');
const magento = await createMagentoMock({ magento: '2.4.7' });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});
try {
  await visitShop();
  const [folder, ...names] = process.argv.slice(2);
  if (folder === undefined)
    for (const picture of DOCUMENTED) await draw(join(PROJECT, 'docs/images', `console-${picture.name}.png`), picture);
  else
    for (const [look, context] of Object.entries(LOOKS))
      for (const picture of VIEWS.filter(({ name }) => names.length === 0 || names.includes(name)))
        await draw(join(folder, `${picture.name}-${look}.png`), { ...picture, context });
} finally {
  await browser.close();
  await magento.close();
}

/** A customer signs in, loses the session at the checkout, and signs in again; others sign in too. */
async function visitShop() {
  const soon = await signIn('expires-soon@example.com');
  await send('{ customer { firstname } }', soon.token);
  const { token } = await signIn('customer@example.com');
  for (const document of ['{ customer { firstname } }', '{ customerCart { id } }']) await send(document, token);
  await magento.faults.add('token-expires-mid-checkout', { when: { customer: 'customer@example.com' }, after: 2 });
  await magento.clock.advance('90s');
  await send('{ storeConfig { store_code } }');
  await send('{ customer { email } }', token);
  await magento.clock.advance('30s');
  await send('{ customer { firstname } }', soon.token);
  await send('{ customerCart { total_quantity } }', token);
  await send('mutation { placeOrder(input: { cart_id: "1" }) { order { order_number } } }', token);
  await magento.clock.advance('40s');
  await signIn('customer@example.com', 'wrong');
  const again = await signIn('customer@example.com');
  await send('{ customerOrders { items { order_number } } }', again.token);
  await magento.clock.advance('1m');
  await send('{ customer { email } }', again.token);
  await send('mutation { revokeCustomerToken { result } }', again.token);
  await send('mutation { requestPasswordResetEmail(email: "customer@example.com") }');
  await post('rest/V1/integration/admin/token', { username: 'no-2fa', password: 'admin123' });
  await fetch(`${magento.url}/graphql?query={customer{email}}&token=secret-in-a-url`);
  await magento.sandbox({ id: 'checkout' });
  await magento.integrations.create({ name: 'ERP', email: 'erp@example.com', resources: ['Magento_Sales::sales'] });
}

async function signIn(email, password = 'password') {
  const query =
    'mutation SignIn($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }';
  const { data } = await post('graphql', { query, variables: { email, password } });
  return { token: data?.generateCustomerToken?.token };
}

function send(query, token) {
  return post('graphql', { query }, token);
}

async function post(path, body, token) {
  const response = await fetch(`${magento.url}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function draw(path, { view, act, path: world = '', context = LOOKS.light }) {
  const opened = await browser.newContext({ ...context, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await opened.newPage();
  await page.goto(`${magento.url}${world}/__mock/#/${view}`);
  await page.locator('.connection.open').waitFor();
  await page.getByText('Loading …').waitFor({ state: 'detached' });
  await act?.(page);
  // What is loaded on first use, and what follows it.
  await page.waitForTimeout(1200);
  await page.screenshot({ path });
  await opened.close();
}

async function searchList(page, name, text) {
  const field = page.getByLabel(`Search the ${name}`);
  await field.fill(text);
  await field.evaluate((element) => element.closest('section').scrollIntoView());
}

async function showRelease(page) {
  await page.getByRole('button', { name: 'Magento release' }).click();
  await page.locator('.release-controls select').selectOption('2.4.8');
}

async function completeFault(page) {
  await page.getByRole('button', { name: 'Custom fault' }).click();
  await page.getByText('Keys of delay').waitFor();
  await page.getByRole('textbox', { name: 'Fault as JSON' }).fill('{\n  "when": {\n    "c');
  await page.keyboard.press('Control+Space');
}

async function tryRequest(page) {
  await page.getByLabel('Send as').selectOption('customer@example.com');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

async function openReproduction(page) {
  await page.getByRole('button', { name: 'Copy reproduction' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied').waitFor();
  await page.goto(await page.evaluate(() => globalThis.navigator.clipboard.readText()));
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
}
