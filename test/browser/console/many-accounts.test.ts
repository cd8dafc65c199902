import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole } from './open-console.ts';

afterAll(closeBrowser);

const COUNT = 1_000_000;
const MANY = {
  customers: [{ email: 'vera@example.com', password: 'Spring-Rain7', firstname: 'Vera', lastname: 'Lind' }],
  customer_rules: [
    {
      count: COUNT,
      email: 'buyer{{index}}@example.com',
      password: 'Spring-Rain7',
      firstname: 'B',
      lastname: '{{index}}',
    },
  ],
};
const LAST = `buyer${COUNT}@example.com`;

test('shows a million customers page by page, and finds the last one by its e-mail address', async () => {
  const { page, errors } = await openConsole({ view: 'accounts', server: { fixtures: MANY } });
  await page.getByText('Customers 1 to 100', { exact: true }).waitFor();
  expect(await page.locator('.card').count()).toBe(100);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Customers 101 to 200', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'buyer150@example.com' }).waitFor();
  await page.getByRole('button', { name: 'Previous' }).click();
  await page.getByText('Customers 1 to 100', { exact: true }).waitFor();
  await page.getByLabel('Search the accounts').fill('vera');
  await page.getByText('1 customer found').waitFor();
  await page.getByLabel('Search the accounts').fill('buyer');
  await page.getByText(/^9,999 customers found.*; the first 100 are shown$/).waitFor();
  expect(await page.locator('.card').count()).toBe(100);
  await page.getByLabel('Search the accounts').fill(LAST);
  await page.getByRole('link', { name: LAST }).click();
  const detail = page.getByRole('complementary', { name: LAST });
  await detail.getByRole('button', { name: 'New token' }).click();
  await detail.getByText('live', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});

test('opens the address of a customer on another page, and sends a request as that customer', async () => {
  const { page, show, magento, errors } = await openConsole({
    view: `accounts/customer/${encodeURIComponent(LAST)}`,
    server: { fixtures: MANY },
  });
  const detail = page.getByRole('complementary', { name: LAST });
  await detail.getByRole('button', { name: 'Lock' }).click();
  await detail.getByText('locked', { exact: true }).waitFor();
  await detail.getByRole('button', { name: 'Unlock' }).click();
  await detail.getByText('active', { exact: true }).waitFor();
  await show('try');
  // Before the customers are read, the field is a list.
  await page.getByLabel('Send as').and(page.locator('input')).fill(LAST);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('region', { name: 'Response' }).getByText(LAST).waitFor();
  expect(await magento.tokens.list({ customer: LAST })).toHaveLength(1);
  expect(errors).toEqual([]);
});
