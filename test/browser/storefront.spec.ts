import { expect, test } from 'magento-auth-mock/playwright';

type Page = Parameters<Parameters<typeof test>[2]>[0]['page'];

const EMAIL = 'customer@example.com';

async function signIn(page: Page, password = 'password'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('signs in; the journal of the sandbox contains only the requests of the test', async ({ page, magento }) => {
  await signIn(page);
  await expect(page.getByRole('status')).toHaveText(`Hello Veronica (${EMAIL})`);
  const { items } = await magento.requests.list();
  expect(items.map(({ operation }) => operation)).toEqual(['generateCustomerToken', 'customer']);
});

test.describe('with the sandbox in the path', () => {
  test.use({ magentoRouting: 'path' });

  test('signs in with the base URL of the sandbox', async ({ page, magento }) => {
    await signIn(page);
    await expect(page.getByRole('status')).toHaveText(`Hello Veronica (${EMAIL})`);
    await magento.requests.verify({ operation: 'customer', customer: EMAIL }, { times: 1 });
  });
});

test('shows the error message for a wrong password, an expected refusal', async ({ page, magento, expectRefusal }) => {
  expectRefusal({ operation: 'generateCustomerToken' });
  await signIn(page, 'wrong');
  await expect(page.getByRole('status')).toContainText('The account sign-in was incorrect');
  await magento.requests.verify({ operation: 'generateCustomerToken' }, { outcome: 'refused', times: 1 });
});

test.describe('an expired token', () => {
  test.use({ magentoAudit: { off: ['expired-token-used'] } });

  test('is refused after its lifetime', async ({ page, magento, expectRefusal }) => {
    expectRefusal({ token: 'expired' });
    await signIn(page);
    await expect(page.getByRole('status')).toContainText('Hello');
    await magento.clock.advance('61m');
    await page.getByRole('button', { name: 'Account' }).click();
    await expect(page.getByRole('status')).toHaveText('Consumer key has expired');
  });
});

test('fails when it ends after an unexpected refusal', async ({ page }) => {
  test.fail();
  await signIn(page, 'wrong');
  await expect(page.getByRole('status')).toContainText('The account sign-in was incorrect');
});

test('fails when it ends with audit findings', async ({ page, magento, request }) => {
  test.fail();
  await signIn(page);
  await expect(page.getByRole('status')).toContainText('Hello');
  await request.get(`${magento.url}/graphql?query=%7Bcustomer%7Bemail%7D%7D&token=secret-in-a-url`);
});
