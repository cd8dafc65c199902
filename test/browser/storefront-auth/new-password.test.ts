import { expect, test } from 'vitest';
import { expectTexts, fillPassword, signIn, submit, useShop } from './shop-page.ts';

const shop = useShop();

const EMAIL = 'customer@example.com';
const NEW_PASSWORD = 'N3w-Passw0rd!';

/** Requests a password reset and returns the token of the e-mail. */
async function requestReset(): Promise<string> {
  const page = await shop.open('/join');
  await page.getByRole('button', { name: 'Forgot password?' }).click();
  await page.getByLabel('Email').fill(EMAIL);
  await submit(page, 'Reset password');
  await expectTexts(page, `If there is an account associated with ${EMAIL} you will receive an email`);
  const [mail] = await shop.magento.mailbox.list({ to: EMAIL });
  expect(mail?.template).toBe('customer_password_forgot_email_template');
  return `${mail?.variables['rp_token']}`;
}

async function setPassword(token: string) {
  const page = await shop.open(`/new-password?email=${EMAIL}&token=${token}`);
  await fillPassword(page, NEW_PASSWORD);
  await submit(page, 'Update password');
  return page;
}

test('sets a new password with the token of the e-mail, and signs in with it', async () => {
  const page = await setPassword(await requestReset());
  await expectTexts(page, 'Hello Veronica Costello');
  expect(Object.keys(await shop.cookies())).toContain('user_token');
});

test('accepts the new password and rejects the old one', async () => {
  const page = await setPassword(await requestReset());
  await expectTexts(page, 'Hello Veronica Costello');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expectTexts(page, 'Signed out');

  await shop.open('/sign-in');
  await signIn(page, EMAIL);
  await expectTexts(page, 'The account sign-in was incorrect');
  await signIn(page, EMAIL, NEW_PASSWORD);
  await expectTexts(page, 'Hello Veronica Costello');
});

test('shows the message for a wrong token', async () => {
  await requestReset();
  const page = await setPassword('r8t2k5w1x9c4v7b3n6m0q2z8l5j1h4g7');
  await expectTexts(page, 'The password token is mismatched. Reset and try again.');
  expect(await shop.cookies()).toEqual({});
});

test('shows the message for an expired token', async () => {
  const token = await requestReset();
  await shop.magento.clock.advance('121m');
  const page = await setPassword(token);
  await expectTexts(page, 'The password token is expired. Reset and try again.');
});
