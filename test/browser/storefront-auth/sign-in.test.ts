import { expect, test } from 'vitest';
import { expectTexts, signIn, useShop } from './shop-page.ts';

const shop = useShop();

test('signs in with the right password, and stores token and name in cookies with the lifetime of the store configuration', async () => {
  await shop.magento.config.set({ 'oauth/access_token_lifetime/customer': 4 });
  const page = await shop.open('/sign-in');
  await signIn(page, 'customer@example.com');
  await expectTexts(page, 'Hello Veronica Costello', 'Veronica Costello, customer@example.com');

  const { user_token, firstname, lastname, website_code, admin_session } = await shop.cookies();
  const [token] = await shop.magento.tokens.list({ customer: 'customer@example.com' });
  expect(user_token?.value).toBe(token?.token);
  expect([firstname?.value, lastname?.value, website_code?.value]).toEqual(['Veronica', 'Costello', 'base']);
  expect(admin_session).toBeUndefined();
  const now = Date.now() / 1000;
  expect(Math.round(((user_token?.expires ?? 0) - now) / 3600)).toBe(4);
});

test('shows the message for a wrong password, and stores no cookie', async () => {
  const page = await shop.open('/sign-in');
  await signIn(page, 'customer@example.com', 'wrong');
  await expectTexts(
    page,
    'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
    'Signed out',
  );
  expect(await shop.cookies()).toEqual({});
});

test('signs in after a wrong password', async () => {
  const page = await shop.open('/sign-in');
  await signIn(page, 'customer@example.com', 'wrong');
  await expectTexts(page, 'The account sign-in was incorrect');
  await signIn(page, 'customer@example.com');
  await expectTexts(page, 'Hello Veronica Costello');
});

test('resends the confirmation e-mail of an account, and confirms the account with its key', async () => {
  const page = await shop.open('/sign-in');
  await signIn(page, 'unconfirmed@example.com');
  await expectTexts(page, 'This account is not confirmed.');
  expect(await shop.cookies()).toEqual({});

  await page.getByRole('button', { name: 'Resend confirmation email' }).click();
  await expectTexts(page, 'Verify your email address', 'unconfirmed@example.com');
  const [mail] = await shop.magento.mailbox.list({ to: 'unconfirmed@example.com' });
  expect(mail?.template).toBe('customer_create_account_email_confirmation_template');

  await shop.open(`/sign-in?email=unconfirmed@example.com&key=${mail?.variables['confirmation_key']}`);
  await expectTexts(page, 'Your account at unconfirmed@example.com email has been successfully confirmed.');
  await signIn(page, 'unconfirmed@example.com');
  await expectTexts(page, 'Hello Una Firm');
});

test('shows the message for a wrong confirmation key', async () => {
  const page = await shop.open('/sign-in?email=unconfirmed@example.com&key=wrong');
  await expectTexts(page, 'The confirmation token is invalid. Verify the token and try again.');
});

test('cannot sign in on Magento 2.4.7, which has no field for the group of a customer', async () => {
  await shop.magento.magento.set({ version: '2.4.7' });
  const page = await shop.open('/sign-in');
  await signIn(page, 'customer@example.com');
  await expectTexts(page, 'Unable to log in. Please try again later or contact support if the issue persists.');
});
