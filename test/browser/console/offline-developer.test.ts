import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** What a storefront does with the answer to a signed-in request. */
const ACCOUNT = '{ customer { email } }';

test('a developer ends the session with one click in the console, sees why, and signs in again', async () => {
  const { page, magento, errors, show } = await openConsole({ view: 'faults', server: { magento: '2.4.7' } });
  const first = String(await magento.tokens.issue(CUSTOMER));

  await page.getByLabel('Search the presets').fill('customer-token-expired');
  const card = page.locator('.preset-card', { hasText: 'customer-token-expired' }).first();
  await card.getByRole('button', { name: 'Switch on', exact: true }).click();
  const bar = page.getByRole('region', { name: 'Active faults' });
  await bar.getByText('1 fault active').waitFor();

  expect(await sendGraphql(magento.url, ACCOUNT, first)).toMatchObject({
    errors: [{ message: "The current customer isn't authorized." }],
  });
  const { data } = (await sendGraphql(magento.url, SIGN_IN)) as {
    data: { generateCustomerToken: { token: string } };
  };
  expect(await sendGraphql(magento.url, ACCOUNT, data.generateCustomerToken.token)).toMatchObject({
    data: { customer: { email: 'customer@example.com' } },
  });

  await show('requests');
  await page.getByRole('link', { name: 'customer', exact: true }).last().click();
  const detail = page.getByRole('complementary', { name: 'Request 1' });
  await detail.getByText('expired', { exact: false }).first().waitFor();
  await detail.getByText('customer-token-expired').first().waitFor();
  expect(errors).toEqual([]);
});

test('a developer sees the session cookie that travels with the bearer token, and moves the clock past the end of the token and back', async () => {
  const { page, magento, show } = await openConsole({ view: 'audit' });
  await page.getByText('No finding').waitFor();
  const token = String(await magento.tokens.issue(CUSTOMER));
  await fetch(`${magento.url}/graphql?query=${encodeURIComponent(ACCOUNT)}`, {
    headers: { authorization: `Bearer ${token}`, cookie: 'PHPSESSID=0123456789abcdef0123456789' },
  });
  await page.locator('.rule.violated').getByRole('link', { name: '#1' }).first().click();
  const detail = page.getByRole('complementary', { name: 'Request 1' });
  await detail.getByText('Request headers').click();
  await detail.getByText('PHPSESSID').first().waitFor();

  await show('tokens');
  const account = () => sendGraphql(magento.url, ACCOUNT, token);
  await page.getByRole('button', { name: 'Clock of the world' }).click();
  await page.getByRole('button', { name: '+59m' }).click();
  expect(await account()).toMatchObject({ data: { customer: {} } });
  await page.getByRole('button', { name: '+59m' }).click();
  await expect.poll(account).toMatchObject({ errors: [{ message: 'Consumer key has expired' }] });
  await page.getByRole('button', { name: 'Real time' }).click();
  await expect.poll(account).toMatchObject({ data: { customer: {} } });
});
