import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectTexts, fillPassword, signIn, submit, useShop } from './shop-page.ts';

const shop = useShop();

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

test('creates an account with the required fields, and signs in', async () => {
  const page = await shop.open('/join');
  await join(page, NORA.email);
  await expectTexts(page, 'Hello Nora New', `Nora New, ${NORA.email}`);
  expect(Object.keys(await shop.cookies())).toContain('user_token');
  expect(await shop.magento.customers.get(NORA.email)).toMatchObject({
    firstname: 'Nora',
    lastname: 'New',
    allow_remote_shopping_assistance: true,
  });
});

test('shows the message for an e-mail address that has an account', async () => {
  const page = await shop.open('/join');
  await join(page, 'customer@example.com');
  await expectTexts(
    page,
    'A customer with the same email address already exists in an associated website.',
    'Signed out',
  );
});

test('does not send a password below the minimum length of the store', async () => {
  await shop.magento.config.set({ 'customer/password/minimum_password_length': 20 });
  const page = await shop.open('/join');
  await join(page, NORA.email);
  const requirement = page.getByTestId('dropin-password-status-indicator__item--error');
  await requirement.filter({ hasText: 'At least 20 characters long' }).waitFor();
  expect((await shop.magento.requests.list({ operation: 'createCustomerV2' })).items).toEqual([]);
});

test('requires the key of the e-mail when accounts must be confirmed', async () => {
  await shop.magento.config.set({ 'customer/create_account/confirm': 1 });
  const page = await shop.open('/join');
  await join(page, NORA.email);
  await expectTexts(page, 'Verify your email address', `We\`ve sent an email to ${NORA.email}`);
  expect(await shop.cookies()).toEqual({});

  const [mail] = await shop.magento.mailbox.list({ to: NORA.email });
  await shop.open(`/sign-in?email=${NORA.email}&key=${mail?.variables['confirmation_key']}`);
  await expectTexts(page, `Your account at ${NORA.email} email has been successfully confirmed.`);
  await signIn(page, NORA.email, NORA.password);
  await expectTexts(page, 'Hello Nora New');
});
