// Draws the pictures of the documentation: the console after a checkout whose token expired.
//   node test/browser/console/pictures.mjs            those of docs/images
//   node test/browser/console/pictures.mjs FOLDER     each view in light and dark colours and at the width of a phone
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PROJECT } from '../../tools/project.mjs';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };
const OPEN_REQUEST = 'requests/7';
/** Views that have pictures, and what is typed into their search. */
const VIEWS = {
  requests: 'requests',
  request: OPEN_REQUEST,
  tokens: 'tokens',
  accounts: 'accounts',
  account: 'accounts/customer/customer%40example.com',
  admins: 'accounts/admin',
  faults: 'faults',
  world: 'world',
  mailbox: 'mailbox',
  audit: 'audit',
  sandboxes: 'sandboxes',
  try: 'try',
};
const DOCUMENTED = [
  { name: 'console-requests', view: OPEN_REQUEST },
  { name: 'console-faults', view: 'faults', search: 'guest checkout' },
  { name: 'console-tokens', view: 'tokens' },
  { name: 'console-phone', view: 'requests', context: { ...PHONE, colorScheme: 'dark' } },
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
  const [folder] = process.argv.slice(2);
  if (folder === undefined) for (const picture of DOCUMENTED) await draw(join(PROJECT, 'docs/images'), picture);
  else
    for (const [look, context] of Object.entries(LOOKS))
      for (const [name, view] of Object.entries(VIEWS)) await draw(folder, { name: `${name}-${look}`, view, context });
} finally {
  await browser.close();
  await magento.close();
}

/** A customer signs in, loses the session at the checkout, and signs in again; others sign in too. */
async function visitShop() {
  const { token } = await signIn('customer@example.com');
  for (const document of ['{ customer { firstname } }', '{ customerCart { id } }']) await send(document, token);
  await magento.faults.add('token-expires-mid-checkout', { when: { customer: 'customer@example.com' }, after: 2 });
  await magento.clock.advance('90s');
  await send('{ storeConfig { store_code } }');
  await send('{ customer { email } }', token);
  await magento.clock.advance('30s');
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

async function draw(folder, { name, view, search, context = LOOKS.light }) {
  const opened = await browser.newContext(context);
  const page = await opened.newPage();
  await page.goto(`${magento.url}/__mock/#/${view}`);
  await page.locator('.connection.open').waitFor();
  if (search !== undefined) await page.getByRole('searchbox').fill(search);
  // What is loaded on first use, and what follows it.
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await opened.close();
}
