import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';

const AS_ADMIN = `mutation { generateCustomerTokenAsAdmin(input: { customer_email: "${mara.email}" }) { customer_token } }`;

const staff = {
  admins: [
    { username: 'admin', password: 'admin123' },
    { username: 'clerk', password: 'clerk1234', role: 'Clerk' },
    { username: 'helper', password: 'helper123', role: 'Login only' },
  ],
  roles: [
    { name: 'Clerk', resources: ['Magento_Customer::customer'] },
    { name: 'Login only', resources: ['Magento_LoginAsCustomer::login'] },
  ],
};

test('an admin gets a token of a customer, even of a locked one', async () => {
  const { magento, send } = await createTestShop({ ...staff, customers: [{ ...mara, locked_until: '+10m' }, ines] });
  const bearer = { Authorization: `Bearer ${await magento.tokens.issue({ admin: 'admin' })}` };
  const { body } = await send(AS_ADMIN, {}, bearer);
  const { customer_token: token } = (body.data?.['generateCustomerTokenAsAdmin'] ?? {}) as { customer_token?: string };
  expect(token).toMatch(/^eyJ/);
  const asCustomer = await send('{ customer { email } }', {}, { Authorization: `Bearer ${token}` });
  expect(asCustomer.message).toBe('The account is locked.');
  await magento.clock.advance('61m');
  expect((await send('{ customer { email } }', {}, { Authorization: `Bearer ${token}` })).message).toBe(
    'Consumer key has expired',
  );
});

test.each([
  ['clerk', 'Login as Customer is disabled.'],
  ['helper', 'Allow remote shopping assistance is disabled.'],
])('refuses the admin %s: %s', async (admin, message) => {
  const { magento, send } = await createTestShop(staff);
  const bearer = { Authorization: `Bearer ${await magento.tokens.issue({ admin })}` };
  expect(await send(AS_ADMIN, {}, bearer)).toMatchObject({ status: 403, message, category: 'graphql-authorization' });
});

test('refuses all admins if Login as Customer is disabled', async () => {
  const { magento, send } = await createTestShop({ ...staff, config: { 'login_as_customer/general/enabled': 0 } });
  const bearer = { Authorization: `Bearer ${await magento.tokens.issue({ admin: 'admin' })}` };
  expect((await send(AS_ADMIN, {}, bearer)).message).toBe('Login as Customer is disabled.');
});

const EXTERNAL = `mutation ($email: String!) { exchangeExternalCustomerToken(input: { customer: { email: $email, firstname: "A", lastname: "B" } }) {
  customer { email firstname } token } }`;
const erp = {
  config: { 'oauth/consumer/enable_integration_as_bearer': 1 },
  integrations: [{ name: 'erp', access_token: 'hoyz7k697ubv5hcpq92yrtx39i7x10um' }],
};
const asErp = { Authorization: 'Bearer hoyz7k697ubv5hcpq92yrtx39i7x10um' };

test('an integration gets a token for a customer, who is created if necessary', async () => {
  const { magento, send } = await createTestShop(erp);
  const known = await send(EXTERNAL, { email: mara.email }, asErp);
  expect(known.body.data).toMatchObject({ exchangeExternalCustomerToken: { customer: { firstname: 'Mara' } } });
  const unknown = await send(EXTERNAL, { email: 'new@example.com' }, asErp);
  expect(unknown.body.data).toMatchObject({ exchangeExternalCustomerToken: { customer: { firstname: 'A' } } });
  expect(await magento.customers.get('new@example.com')).toMatchObject({ lastname: 'B' });
});

test.each([
  ['a guest', {}, mara.email, 'You do not have permission to access this resource.'],
  ['an integration with an invalid e-mail', asErp, 'new', '"Email" is not a valid email address.'],
])('refuses %s', async (_, headers, email, message) => {
  const { send } = await createTestShop(erp);
  expect((await send(EXTERNAL, { email }, headers)).message).toBe(message);
});

test('a one-time password can be exchanged once', async () => {
  const { send } = await createTestShop({ customers: [{ ...mara, otp: 'gTQySBnj2w4ql9EL6XdnF267mzkK3cQG' }] });
  const exchange = () =>
    send(
      `mutation { exchangeOtpForCustomerToken(email: "${mara.email}", otp: "gTQySBnj2w4ql9EL6XdnF267mzkK3cQG") { token } }`,
    );
  expect((await exchange()).body.errors).toBeUndefined();
  expect((await exchange()).category).toBe('graphql-authentication');
});

test('a one-time password expires', async () => {
  const { magento, send } = await createTestShop({ customers: [{ ...mara, otp: 'x', otp_expires_at: '+30s' }] });
  await magento.clock.advance(30);
  const { message } = await send(
    `mutation { exchangeOtpForCustomerToken(email: "${mara.email}", otp: "x") { token } }`,
  );
  expect(message).toMatch(/^The account sign-in was incorrect/);
});
