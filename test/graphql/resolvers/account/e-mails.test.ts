import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, ines, mara, type TestShop } from '../../test-shop.ts';

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }';
const SIGN_UP = 'mutation ($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }';
const RESET_PASSWORD =
  'mutation ($email: String!, $token: String!, $newPassword: String!) { resetPassword(email: $email, resetPasswordToken: $token, newPassword: $newPassword) }';

const newcomer = { email: 'nora@example.com', password: 'Winter-Snow9', firstname: 'Nora', lastname: 'Berg' };

async function lastMail({ magento }: TestShop, to: string) {
  const mails = await magento.mailbox.list({ to });
  const mail = mails.at(-1);
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  return mail;
}

test('signs in after confirmation with the key from the e-mail', async () => {
  const shop = await createTestShop({ config: { 'customer/create_account/confirm': 1 } });
  await shop.send(SIGN_UP, { input: newcomer });
  expect((await shop.send(SIGN_IN, newcomer)).message).toBe("This account isn't confirmed. Verify and try again.");

  const { template, variables } = await lastMail(shop, newcomer.email);
  expect(template).toBe('customer_create_account_email_confirmation_template');
  const confirmed = await shop.send(
    'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { customer { email } } }',
    { input: { email: newcomer.email, confirmation_key: variables['confirmation_key'] } },
  );
  expect(confirmed.body).toEqual({ data: { confirmEmail: { customer: { email: newcomer.email } } } });
  expect((await shop.send(SIGN_IN, newcomer)).body.errors).toBeUndefined();
  expect((await lastMail(shop, newcomer.email)).template).toBe('customer_create_account_email_confirmed_template');
});

test('sends the same confirmation key again', async () => {
  const shop = await createTestShop({ config: { 'customer/create_account/confirm': 1 } });
  await shop.send(SIGN_UP, { input: newcomer });
  const first = await lastMail(shop, newcomer.email);
  const again = await shop.send('mutation { resendConfirmationEmail(email: "nora@example.com") }');
  expect(again.body).toEqual({ data: { resendConfirmationEmail: true } });
  expect(await lastMail(shop, newcomer.email)).toMatchObject({ id: first.id + 1, variables: first.variables });
});

test('resets a password with the token from the e-mail, once', async () => {
  const shop = await createTestShop();
  const requested = await shop.send('mutation { requestPasswordResetEmail(email: "mara.lind@example.com") }');
  expect(requested.body).toEqual({ data: { requestPasswordResetEmail: true } });
  const { template, variables } = await lastMail(shop, mara.email);
  expect(template).toBe('customer_password_forgot_email_template');
  expect(variables['link']).toBe(`http://localhost/customer/account/createPassword/?token=${variables['rp_token']}`);

  const variablesOfReset = { email: mara.email, token: variables['rp_token'], newPassword: 'Summer-Wind1' };
  expect((await shop.send(RESET_PASSWORD, variablesOfReset)).body).toEqual({ data: { resetPassword: true } });
  expect((await shop.send(SIGN_IN, { ...mara, password: 'Summer-Wind1' })).body.errors).toBeUndefined();
  expect((await shop.send(RESET_PASSWORD, variablesOfReset)).message).toBe(
    'The password token is mismatched. Reset and try again.',
  );
});

test('an account without a password signs in after a password reset', async () => {
  const shop = await createTestShop();
  const { password: _, ...without } = newcomer;
  await shop.send(SIGN_UP, { input: without });
  expect((await shop.send(SIGN_IN, newcomer)).category).toBe('graphql-authentication');
  const { template, variables } = await lastMail(shop, newcomer.email);
  expect(template).toBe('customer_create_account_email_no_password_template');
  await shop.send(RESET_PASSWORD, { ...newcomer, token: variables['rp_token'], newPassword: newcomer.password });
  expect((await shop.send(SIGN_IN, newcomer)).body.errors).toBeUndefined();
});

/** Recorded from Magento 2.4.7-p3: only the pages of the storefront and of the Admin send such mails. */
test('does not notify anybody of a changed e-mail', async () => {
  const shop = await createTestShop();
  await shop.send(
    'mutation { updateCustomerEmail(email: "new@example.com", password: "Spring-Rain7") { customer { email } } }',
    {},
    await shop.authorize(mara.email),
  );
  expect(await shop.magento.mailbox.list()).toEqual([]);
});

test('a changed e-mail must be confirmed if that is configured', async () => {
  const shop = await createTestShop({ config: { 'customer/account_information/confirm': 1 } });
  const bearer = await shop.authorize(mara.email);
  await shop.send(
    'mutation { updateCustomerEmail(email: "new@example.com", password: "Spring-Rain7") { customer { email } } }',
    {},
    bearer,
  );
  const signIn = { ...mara, email: 'new@example.com' };
  expect((await shop.send(SIGN_IN, signIn)).message).toBe("This account isn't confirmed. Verify and try again.");
  expect((await shop.send('{ customer { email } }', {}, bearer)).body.data).toEqual({
    customer: { email: signIn.email },
  });

  expect(await shop.magento.mailbox.list()).toEqual([]);
  const { confirmation } = await shop.magento.customers.get(signIn.email);
  await shop.send('mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { customer { email } } }', {
    input: { email: signIn.email, confirmation_key: confirmation },
  });
  expect((await shop.send(SIGN_IN, signIn)).body.errors).toBeUndefined();
});

test('an e-mail changed over REST must be confirmed as well', async () => {
  const shop = await createTestShop({ config: { 'customer/account_information/confirm': 1 } });
  const customer = { email: 'new@example.com', firstname: mara.firstname, lastname: mara.lastname, website_id: 1 };
  const response = await supertest(shop.magento.handler)
    .put('/rest/V1/customers/me')
    .set(await shop.authorize(mara.email))
    .send({ customer });
  expect(response.status).toBe(200);
  expect((await shop.send(SIGN_IN, { ...mara, email: customer.email })).message).toBe(
    "This account isn't confirmed. Verify and try again.",
  );
  expect(await shop.magento.mailbox.list()).toEqual([]);
});

test('a changed name needs no confirmation', async () => {
  const shop = await createTestShop({ config: { 'customer/account_information/confirm': 1 } });
  await shop.send(
    'mutation { updateCustomerV2(input: { firstname: "Maria" }) { customer { email } } }',
    {},
    await shop.authorize(mara.email),
  );
  expect((await shop.send(SIGN_IN, mara)).body.errors).toBeUndefined();
  expect(await shop.magento.mailbox.list()).toEqual([]);
});

test('refuses a second password reset within ten minutes, even for another address', async () => {
  const shop = await createTestShop();
  const requestReset = (email: string) => shop.send(`mutation { requestPasswordResetEmail(email: "${email}") }`);
  await requestReset(mara.email);
  expect((await requestReset(ines.email)).message).toBe("Cannot reset the customer's password");
  await shop.magento.clock.advance('10m');
  expect((await requestReset(ines.email)).body).toEqual({ data: { requestPasswordResetEmail: true } });
});

test('refuses the sixth password reset within an hour', async () => {
  const shop = await createTestShop({ config: { 'customer/password/min_time_between_password_reset_requests': 0 } });
  const requestReset = () => shop.send('mutation { requestPasswordResetEmail(email: "mara.lind@example.com") }');
  const messages: string[] = [];
  for (let i = 0; i < 6; i += 1) messages.push((await requestReset()).message);
  expect(messages).toEqual(['', '', '', '', '', "Cannot reset the customer's password"]);
  await shop.magento.clock.advance('60m');
  expect((await requestReset()).message).toBe('');
});

test('counts password resets by address if that is configured', async () => {
  const shop = await createTestShop({ config: { 'customer/password/password_reset_protection_type': 3 } });
  const requestReset = (email: string) => shop.send(`mutation { requestPasswordResetEmail(email: "${email}") }`);
  await requestReset(mara.email);
  expect((await requestReset(ines.email)).message).toBe('');
  expect((await requestReset(mara.email)).message).toBe("Cannot reset the customer's password");
});
