import { expect, test } from 'vitest';
import { createRestClient, mara } from '../rest-client.ts';

const ACCOUNTS = '/rest/V1/customers';
const ME = '/rest/V1/customers/me';

test('reports problems of the new password, a wrong current password and a lock', async () => {
  const { call, bearerHeader } = await createRestClient({ config: { 'customer/password/lockout_failures': 2 } });
  const mine = await bearerHeader({ customer: mara.email });
  const change = (currentPassword: string, newPassword: string) =>
    call('PUT', `${ME}/password`, { currentPassword, newPassword }, mine);
  const wrong = {
    status: 401,
    body: { message: "The password doesn't match this account. Verify the password and try again." },
  };
  expect(await change(mara.password, mara.email)).toMatchObject({
    status: 400,
    body: { message: "The password can't be the same as the email address. Create a new password and try again." },
  });
  expect(await change(mara.password, 'aaaaaaaa')).toMatchObject({ status: 400, body: { parameters: ['3'] } });
  expect(await change('wrong', 'short')).toMatchObject(wrong);
  expect(await change('wrong', 'short')).toMatchObject(wrong);
  expect(await change('wrong', 'short')).toMatchObject({ status: 401, body: { message: 'The account is locked.' } });
});

test('resets a password with the e-mailed token, and limits the e-mails', async () => {
  const { call, magento } = await createRestClient({
    config: { 'contact/email/recipient_email': 'help@shop.example' },
  });
  const forgot = (email: string, template = 'email_reset') =>
    call('PUT', `${ACCOUNTS}/password`, { email, template, websiteId: 1 });
  expect(await forgot(mara.email, 'email_reminder')).toMatchObject({ status: 200, body: true });
  const [mail] = await magento.mailbox.list({ to: mara.email });
  expect(mail?.template).toBe('customer_password_remind_email_template');
  expect((await forgot(mara.email)).body).toEqual({
    message: 'We received too many requests for password resets. Please wait and try again later or contact %1.',
    parameters: ['help@shop.example'],
  });

  const token = String(mail?.variables['rp_token']);
  const link = `${ACCOUNTS}/1/password/resetLinkToken`;
  expect((await call('GET', `${link}/${token}`)).body).toBe(true);
  expect((await call('GET', `${link}/wrong`)).body).toEqual({
    message: 'The password token is mismatched. Reset and try again.',
  });
  expect((await call('GET', `${ACCOUNTS}/0/password/resetLinkToken/${token}`)).body).toEqual({
    message: 'Invalid value of "%value" provided for the %fieldName field.',
    parameters: { value: 0, fieldName: 'customerId' },
  });
  const reset = (resetToken: string) =>
    call('POST', `${ACCOUNTS}/resetPassword`, { email: mara.email, resetToken, newPassword: 'Summer-Wind1' });
  expect((await reset('')).body).toMatchObject({ parameters: { fieldName: 'resetPasswordLinkToken' } });
  await magento.clock.advance('2h');
  expect((await reset(token)).body).toEqual({ message: 'The password token is expired. Reset and try again.' });
  await magento.clock.set({ now: '2030-01-01T01:00:00Z' });
  expect((await reset(token)).body).toBe(true);
  const signIn = { username: mara.email, password: 'Summer-Wind1' };
  expect((await call('POST', '/rest/V1/integration/customer/token', signIn)).status).toBe(200);
});

test('counts unknown addresses in the limit of reset e-mails', async () => {
  const { call } = await createRestClient();
  const unknown = { email: 'unknown@example.com', template: 'email_reset' };
  expect((await call('PUT', `${ACCOUNTS}/password`, unknown)).status).toBe(404);
  expect((await call('PUT', `${ACCOUNTS}/password`, unknown)).status).toBe(400);
});
