import { expect, test } from 'vitest';
import { goShopping, sees, signIn } from './shopping.ts';

const { magento, visit, cookies } = await goShopping();

test('signs in with the right password, and keeps token and name in cookies of the lifetime that the store tells', async () => {
  await magento.config.set({ 'oauth/access_token_lifetime/customer': 4 });
  const page = await visit('/sign-in');
  await signIn(page, 'customer@example.com');
  await sees(page, 'Hello Veronica Costello', 'Veronica Costello, customer@example.com');

  const { user_token, firstname, lastname, website_code, admin_session } = await cookies();
  const [token] = await magento.tokens.list({ customer: 'customer@example.com' });
  expect(user_token?.value).toBe(token?.token);
  expect([firstname?.value, lastname?.value, website_code?.value]).toEqual(['Veronica', 'Costello', 'base']);
  expect(admin_session).toBeUndefined();
  const now = Date.now() / 1000;
  expect(Math.round(((user_token?.expires ?? 0) - now) / 3600)).toBe(4);
});

test('shows what Magento says of a wrong password, and keeps nothing', async () => {
  const page = await visit('/sign-in');
  await signIn(page, 'customer@example.com', 'wrong');
  await sees(
    page,
    'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
    'Signed out',
  );
  expect(await cookies()).toEqual({});
});

test('lets a customer in who first mistook the password', async () => {
  const page = await visit('/sign-in');
  await signIn(page, 'customer@example.com', 'wrong');
  await sees(page, 'The account sign-in was incorrect');
  await signIn(page, 'customer@example.com');
  await sees(page, 'Hello Veronica Costello');
});

test('offers to mail the confirmation of an account again, and the mailed key opens it', async () => {
  const page = await visit('/sign-in');
  await signIn(page, 'unconfirmed@example.com');
  await sees(page, 'This account is not confirmed.');
  expect(await cookies()).toEqual({});

  await page.getByRole('button', { name: 'Resend confirmation email' }).click();
  await sees(page, 'Verify your email address', 'unconfirmed@example.com');
  const [mail] = await magento.mailbox.list({ to: 'unconfirmed@example.com' });
  expect(mail?.template).toBe('customer_create_account_email_confirmation_template');

  await visit(`/sign-in?email=unconfirmed@example.com&key=${mail?.variables['confirmation_key']}`);
  await sees(page, 'Your account at unconfirmed@example.com email has been successfully confirmed.');
  await signIn(page, 'unconfirmed@example.com');
  await sees(page, 'Hello Una Firm');
});

test('shows the text for a key that is not the account’s', async () => {
  const page = await visit('/sign-in?email=unconfirmed@example.com&key=wrong');
  await sees(page, 'The confirmation token is invalid. Verify the token and try again.');
});

test('cannot sign in on Magento 2.4.7, which knows no group of a customer', async () => {
  await magento.magento.set({ version: '2.4.7' });
  const page = await visit('/sign-in');
  await signIn(page, 'customer@example.com');
  await sees(page, 'Unable to log in. Please try again later or contact support if the issue persists.');
});
