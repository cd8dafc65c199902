import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillPassword, goShopping, sees, signIn, submit } from './shopping.ts';

const { magento, visit, cookies } = await goShopping();

const NORA = { email: 'nora@example.com', password: 'N3w-Passw0rd!' };

async function join(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByLabel('First Name').fill('Nora');
  await page.getByLabel('Last Name').fill('New');
  await page.getByLabel('Email').fill(email);
  await fillPassword(page, NORA.password);
  await page.getByRole('checkbox', { name: 'Allow remote shopping assistance' }).click();
  await submit(page, 'Create account');
}

test('makes an account with the fields that Magento asks for, and signs in to it', async () => {
  const page = await visit('/join');
  await join(page, NORA.email);
  await sees(page, 'Hello Nora New', `Nora New, ${NORA.email}`);
  expect(Object.keys(await cookies())).toContain('user_token');
  expect(await magento.customers.get(NORA.email)).toMatchObject({
    firstname: 'Nora',
    lastname: 'New',
    allow_remote_shopping_assistance: true,
  });
});

test('shows what Magento says of an e-mail that has an account', async () => {
  const page = await visit('/join');
  await join(page, 'customer@example.com');
  await sees(page, 'A customer with the same email address already exists in an associated website.', 'Signed out');
});

test('does not send a password that is shorter than the store asks', async () => {
  await magento.config.set({ 'customer/password/minimum_password_length': 20 });
  const page = await visit('/join');
  await join(page, NORA.email);
  const refused = page.getByTestId('dropin-password-status-indicator__item--error');
  await refused.filter({ hasText: 'At least 20 characters long' }).waitFor();
  expect((await magento.requests.list({ operation: 'createCustomerV2' })).items).toEqual([]);
});

test('waits for the mailed key where accounts are to be confirmed', async () => {
  await magento.config.set({ 'customer/create_account/confirm': 1 });
  const page = await visit('/join');
  await join(page, NORA.email);
  await sees(page, 'Verify your email address', `We\`ve sent an email to ${NORA.email}`);
  expect(await cookies()).toEqual({});

  const [mail] = await magento.mailbox.list({ to: NORA.email });
  await visit(`/sign-in?email=${NORA.email}&key=${mail?.variables['confirmation_key']}`);
  await sees(page, `Your account at ${NORA.email} email has been successfully confirmed.`);
  await signIn(page, NORA.email, NORA.password);
  await sees(page, 'Hello Nora New');
});
