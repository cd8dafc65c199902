import { expect, test } from 'vitest';
import { fillPassword, goShopping, sees, signIn, submit } from './shopping.ts';

const { magento, visit, cookies } = await goShopping();

const EMAIL = 'customer@example.com';
const NEW_PASSWORD = 'N3w-Passw0rd!';

/** Asks for a new password, and takes the token out of the mail. */
async function forgetPassword(): Promise<string> {
  const page = await visit('/join');
  await page.getByRole('button', { name: 'Forgot password?' }).click();
  await page.getByLabel('Email').fill(EMAIL);
  await submit(page, 'Reset password');
  await sees(page, `If there is an account associated with ${EMAIL} you will receive an email`);
  const [mail] = await magento.mailbox.list({ to: EMAIL });
  expect(mail?.template).toBe('customer_password_forgot_email_template');
  return `${mail?.variables['rp_token']}`;
}

async function setPassword(token: string) {
  const page = await visit(`/new-password?email=${EMAIL}&token=${token}`);
  await fillPassword(page, NEW_PASSWORD);
  await submit(page, 'Update password');
  return page;
}

test('sets a new password with the mailed token, and signs in with it', async () => {
  const page = await setPassword(await forgetPassword());
  await sees(page, 'Hello Veronica Costello');
  expect(Object.keys(await cookies())).toContain('user_token');
});

test('knows the new password and no longer the old one', async () => {
  const page = await setPassword(await forgetPassword());
  await sees(page, 'Hello Veronica Costello');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await sees(page, 'Signed out');

  await visit('/sign-in');
  await signIn(page, EMAIL);
  await sees(page, 'The account sign-in was incorrect');
  await signIn(page, EMAIL, NEW_PASSWORD);
  await sees(page, 'Hello Veronica Costello');
});

test('shows what Magento says of a token that is not the mailed one', async () => {
  await forgetPassword();
  const page = await setPassword('r8t2k5w1x9c4v7b3n6m0q2z8l5j1h4g7');
  await sees(page, 'The password token is mismatched. Reset and try again.');
  expect(await cookies()).toEqual({});
});

test('shows what Magento says of a mailed token that came too late', async () => {
  const token = await forgetPassword();
  await magento.clock.advance('121m');
  const page = await setPassword(token);
  await sees(page, 'The password token is expired. Reset and try again.');
});
