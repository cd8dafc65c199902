import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

test('is reached from the address of the server, without errors', async () => {
  const { page, magento, errors } = await openConsole();
  await page.goto(magento.url);
  expect(page.url()).toBe(`${magento.url}/__mock/`);
  await page.getByText('No request yet').waitFor();
  await page.getByText('live').waitFor();
  expect(errors).toEqual([]);
});

test('shows requests as they arrive, newest first', async () => {
  const { page, magento } = await openConsole();
  await page.getByText('live').waitFor();
  await sendGraphql(magento.url, '{ storeConfig { store_code } }');
  await sendGraphql(magento.url, SIGN_IN);
  await page.getByRole('link', { name: 'generateCustomerToken' }).waitFor();
  const rows = await page.locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('guest as customer@example.com');
});

test('shows why a request was refused, what was sent, and its decoded token', async () => {
  const { page, magento } = await openConsole();
  const token = String(await magento.tokens.issue(CUSTOMER));
  await magento.clock.advance('61m');
  await sendGraphql(magento.url, '{ customer { email } }', token);
  await page.getByRole('link', { name: 'customer' }).click();
  const detail = page.getByRole('complementary', { name: 'Request 1' });
  await detail.getByText('the token of customer@example.com expired').waitFor();
  await detail.getByText('Request headers').click();
  await detail.getByText('Bearer [masked').waitFor();
  await detail.getByRole('button', { name: 'secrets' }).click();
  await detail.getByText('Token, decoded').waitFor();
  await detail.getByText(`Bearer ${token}`).waitFor();
});

test('shows the near miss of a fault, and the variables of a request', async () => {
  const { page, magento, show } = await openConsole();
  await magento.faults.add({
    id: 'slow-cart',
    when: { operation: 'storeConfig', store: 'german' },
    then: { delay: { ms: 1 } },
  });
  await fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Q { storeConfig { store_code } }', variables: { sku: '24-UG05' } }),
  });
  await show('requests/1');
  const detail = page.getByRole('complementary', { name: 'Request 1' });
  await detail.getByText('slow-cart did not fire').waitFor();
  await detail.locator('figure', { hasText: 'Variables' }).getByText('"24-UG05"').waitFor();
});

test('copies a request as curl, as a check and as a link', async () => {
  const { page, magento } = await openConsole({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await sendGraphql(magento.url, '{ customer { email } }');
  await page.getByRole('link', { name: 'customer' }).click();
  const copy = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    return page.evaluate<string>('navigator.clipboard.readText()');
  };
  const check = await copy('Copy as test');
  expect(check).toBe(
    "await expect(magento).toHaveReceived({ operation: 'customer', status: 403, identity: 'guest' });",
  );
  expect(await copy('Copy as curl')).toContain(`curl '${magento.url}/graphql'`);
  const link = await copy('Copy link');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('complementary', { name: 'Request 1' }).waitFor();
});

test('shows a GraphQL document of one line on several lines', async () => {
  const { page, magento, show } = await openConsole();
  const fields = 'a: storeConfig { store_code } ... on Query { countries @include(if: true) { id } ...More }';
  await sendGraphql(magento.url, `query Q { ${fields} } fragment More on Query { me: customer { email } }`);
  await show('requests/1');
  const lines = await page.locator('figure', { hasText: 'Document' }).locator('pre').textContent();
  expect(lines?.split('\n')).toEqual([
    'query Q {',
    '  a: storeConfig {',
    '    store_code',
    '  }',
    '  ... on Query {',
    '    countries @include(if: true) {',
    '      id',
    '    }',
    '    ...More',
    '  }',
    '}',
    'fragment More on Query {',
    '  me: customer {',
    '    email',
    '  }',
    '}',
  ]);
});

test('filters by the words of the control API, by text and by outcome', async () => {
  const { page, magento } = await openConsole();
  await sendGraphql(magento.url, SIGN_IN);
  await sendGraphql(magento.url, '{ customer { email } }');
  await fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ storeConfig { store_code } }', variables: { input: { sku: '24-UG05' } } }),
  });
  const filter = page.getByLabel('Filter');
  const rows = page.locator('tbody tr');
  const expectRows = (count: number) => expect.poll(() => rows.count()).toBe(count);
  await expectRows(3);
  await filter.fill('customer:customer@example.com');
  await expectRows(1);
  await filter.fill('status:403');
  await expectRows(1);
  await filter.fill("isn't authorized");
  await expectRows(1);
  await filter.fill('category:graphql-authorization');
  await expectRows(1);
  await filter.fill('message:"The current customer isn\'t authorized."');
  await expectRows(1);
  await filter.fill('message:authorized');
  await expectRows(0);
  await filter.fill('headers.content-type:application/json outcome:answered');
  await expectRows(2);
  await filter.fill('variables.input.sku:24-UG05');
  await expectRows(1);
  await filter.fill('body./errors/*/extensions/category:graphql-authorization');
  await expectRows(1);
  await filter.fill('body./data/storeConfig/store_code:default,german');
  await expectRows(1);
  await filter.fill('duration_ms:600000..');
  await expectRows(0);
  await filter.fill('duration_ms:0..600000');
  await expectRows(3);
  await fetch(`${magento.url}/rest/V1/customers/1`);
  await filter.fill('resource:Magento_Customer::customer');
  await expectRows(1);
  await filter.fill('');
  await page.getByRole('button', { name: 'refused' }).click();
  await expectRows(2);
});

test('is moved through by arrow keys', async () => {
  const { page, magento } = await openConsole();
  for (const field of ['store_code', 'locale', 'timezone'])
    await sendGraphql(magento.url, `{ storeConfig { ${field} } }`);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
  await page.locator('tbody tr a').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('complementary', { name: 'Request 3' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('complementary', { name: 'Request 2' }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('request-2');
  await page.keyboard.press('End');
  await page.getByRole('complementary', { name: 'Request 1' }).waitFor();
});

test('does not show new requests while it is paused', async () => {
  const { page, magento } = await openConsole();
  await page.getByText('live').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await sendGraphql(magento.url, SIGN_IN);
  await page.getByText('1 more since the pause').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(0);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
});

test('asks once for the control token, and keeps it for the tab', async () => {
  const { page } = await openConsole({ server: { controlToken: 'secret' } });
  const dialog = page.getByRole('dialog', { name: 'Control token' });
  await dialog.getByLabel('Token').fill('wrong');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByLabel('Token').fill('secret');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('No request yet').waitFor();
  await page.reload();
  await page.getByText('live').waitFor();
  expect(await dialog.count()).toBe(0);
});

test('shows the requests of a sandbox at the address of the sandbox', async () => {
  const { page, magento } = await openConsole();
  const sandbox = await magento.sandbox({ id: 'checkout' });
  await sendGraphql(sandbox.url, SIGN_IN);
  await page.goto(`${sandbox.url}/__mock/`);
  await page.getByRole('link', { name: 'generateCustomerToken' }).waitFor();
  await page.getByRole('link', { name: 'checkout' }).waitFor();
});
