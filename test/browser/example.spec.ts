import { expect, test } from 'magento-auth-mock/playwright';

test('shows the message of Magento for a wrong password', async ({ page, magento, expectRefusal }) => {
  expectRefusal({ operation: 'generateCustomerToken' });
  await page.goto('/');
  await page.getByLabel('E-mail').fill('customer@example.com');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('status')).toContainText('The account sign-in was incorrect');
  await magento.requests.verify({ operation: 'generateCustomerToken' }, { times: 1 });
});
