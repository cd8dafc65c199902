import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, ines, mara, type TestShop } from '../../test-shop.ts';

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }';
const SIGN_UP = 'mutation ($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }';
const RESET =
  'mutation ($email: String!, $token: String!, $newPassword: String!) { resetPassword(email: $email, resetPasswordToken: $token, newPassword: $newPassword) }';

const newcomer = { email: 'nora@example.com', password: 'Winter-Snow9', firstname: 'Nora', lastname: 'Berg' };

async function lastMail({ magento }: TestShop, to: string) {
  const mails = await magento.mailbox.list({ to });
  const mail = mails.at(-1);
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  return mail;
}

test('signs up, confirms with the mailed key, signs in', async () => {
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

test('mails the same confirmation key again', async () => {
  const shop = await createTestShop({ config: { 'customer/create_account/confirm': 1 } });
  await shop.send(SIGN_UP, { input: newcomer });
  const first = await lastMail(shop, newcomer.email);
  const again = await shop.send('mutation { resendConfirmationEmail(email: "nora@example.com") }');
  expect(again.body).toEqual({ data: { resendConfirmationEmail: true } });
  expect(await lastMail(shop, newcomer.email)).toMatchObject({ id: first.id + 1, variables: first.variables });
});

test('sets a forgotten password with the mailed token, once', async () => {
  const shop = await createTestShop();
  const asked = await shop.send('mutation { requestPasswordResetEmail(email: "mara.lind@example.com") }');
  expect(asked.body).toEqual({ data: { requestPasswordResetEmail: true } });
  const { template, variables } = await lastMail(shop, mara.email);
  expect(template).toBe('customer_password_forgot_email_template');
  expect(variables['link']).toBe(`http://localhost/customer/account/createPassword/?token=${variables['rp_token']}`);

  const sent = { email: mara.email, token: variables['rp_token'], newPassword: 'Summer-Wind1' };
  expect((await shop.send(RESET, sent)).body).toEqual({ data: { resetPassword: true } });
  expect((await shop.send(SIGN_IN, { ...mara, password: 'Summer-Wind1' })).body.errors).toBeUndefined();
  expect((await shop.send(RESET, sent)).message).toBe('The password token is mismatched. Reset and try again.');
});

test('signs in by password only once a mailed token has set one', async () => {
  const shop = await createTestShop();
  const { password: _, ...without } = newcomer;
  await shop.send(SIGN_UP, { input: without });
  expect((await shop.send(SIGN_IN, newcomer)).category).toBe('graphql-authentication');
  const { template, variables } = await lastMail(shop, newcomer.email);
  expect(template).toBe('customer_create_account_email_no_password_template');
  await shop.send(RESET, { ...newcomer, token: variables['rp_token'], newPassword: newcomer.password });
  expect((await shop.send(SIGN_IN, newcomer)).body.errors).toBeUndefined();
});

test('tells of a changed e-mail at the old address and at the new one', async () => {
  const shop = await createTestShop();
  await shop.send(
    'mutation { updateCustomerEmail(email: "new@example.com", password: "Spring-Rain7") { customer { email } } }',
    {},
    await shop.authorize(mara.email),
  );
  const mails = await shop.magento.mailbox.list({ template: 'customer_account_information_change_email_template' });
  expect(mails.map(({ to }) => to)).toEqual([mara.email, 'new@example.com']);
});

test('a changed e-mail has to be confirmed where that is asked for', async () => {
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

  const [mail] = await shop.magento.mailbox.list({ template: 'customer_create_account_email_confirmation_template' });
  expect(mail?.to).toBe(signIn.email);
  await shop.send('mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { customer { email } } }', {
    input: { email: signIn.email, confirmation_key: mail?.variables['confirmation_key'] },
  });
  expect((await shop.send(SIGN_IN, signIn)).body.errors).toBeUndefined();
});

test('an e-mail that is changed over REST has to be confirmed likewise', async () => {
  const shop = await createTestShop({ config: { 'customer/account_information/confirm': 1 } });
  const customer = { email: 'new@example.com', firstname: mara.firstname, lastname: mara.lastname, website_id: 1 };
  const reply = await supertest(shop.magento.handler)
    .put('/rest/V1/customers/me')
    .set(await shop.authorize(mara.email))
    .send({ customer });
  expect(reply.status).toBe(200);
  expect((await shop.send(SIGN_IN, { ...mara, email: customer.email })).message).toBe(
    "This account isn't confirmed. Verify and try again.",
  );
  expect((await shop.magento.mailbox.list({ to: customer.email })).map(({ template }) => template)).toEqual([
    'customer_create_account_email_confirmation_template',
    'customer_account_information_change_email_template',
  ]);
});

test('a change of names asks for no confirmation', async () => {
  const shop = await createTestShop({ config: { 'customer/account_information/confirm': 1 } });
  await shop.send(
    'mutation { updateCustomerV2(input: { firstname: "Maria" }) { customer { email } } }',
    {},
    await shop.authorize(mara.email),
  );
  expect((await shop.send(SIGN_IN, mara)).body.errors).toBeUndefined();
  expect(await shop.magento.mailbox.list()).toEqual([]);
});

test('refuses a second reset mail within ten minutes, for whichever address', async () => {
  const shop = await createTestShop();
  const ask = (email: string) => shop.send(`mutation { requestPasswordResetEmail(email: "${email}") }`);
  await ask(mara.email);
  expect((await ask(ines.email)).message).toBe("Cannot reset the customer's password");
  await shop.magento.clock.advance('10m');
  expect((await ask(ines.email)).body).toEqual({ data: { requestPasswordResetEmail: true } });
});

test('refuses the sixth reset mail within an hour', async () => {
  const shop = await createTestShop({ config: { 'customer/password/min_time_between_password_reset_requests': 0 } });
  const ask = () => shop.send('mutation { requestPasswordResetEmail(email: "mara.lind@example.com") }');
  const answers: string[] = [];
  for (let i = 0; i < 6; i += 1) answers.push((await ask()).message);
  expect(answers).toEqual(['', '', '', '', '', "Cannot reset the customer's password"]);
  await shop.magento.clock.advance('60m');
  expect((await ask()).message).toBe('');
});

test('counts reset mails of one address only, where the protection says so', async () => {
  const shop = await createTestShop({ config: { 'customer/password/password_reset_protection_type': 3 } });
  const ask = (email: string) => shop.send(`mutation { requestPasswordResetEmail(email: "${email}") }`);
  await ask(mara.email);
  expect((await ask(ines.email)).message).toBe('');
  expect((await ask(mara.email)).message).toBe("Cannot reset the customer's password");
});
