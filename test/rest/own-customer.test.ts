import { expect, test } from 'vitest';
import { aService, mara } from './a-service.ts';

const ACCOUNTS = '/rest/V1/customers';
const ME = '/rest/V1/customers/me';
const nora = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
const password = 'Winter-Snow9';
const home = {
  firstname: 'Nora',
  lastname: 'Berg',
  street: ['Lake Road 5'],
  city: 'Basel',
  country_id: 'CH',
  postcode: '4051',
  telephone: '555',
};

test('creates an account with addresses, in the default group, and mails a welcome', async () => {
  const { call, magento } = await aService({ config: { 'customer/create_account/default_group': 2 } });
  const address = { ...home, region: { region: 'Basel-Stadt' }, default_billing: true };
  const { status, body } = await call('POST', ACCOUNTS, {
    customer: { ...nora, dob: '1990-12-31', addresses: [address], extension_attributes: { is_subscribed: true } },
    password,
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 2,
    group_id: 2,
    dob: '1990-12-31',
    default_billing: '1',
    created_in: 'Default Store View',
    addresses: [{ id: 1, customer_id: 2, country_id: 'CH', street: ['Lake Road 5'], default_billing: true }],
    extension_attributes: { is_subscribed: true },
  });
  const [mail] = await magento.mailbox.list({ to: nora.email });
  expect(mail?.template).toBe('customer_create_account_email_template');
});

test.each([
  [
    'a weak password before anything else',
    { customer: {}, password: 'short' },
    'The password needs at least %1 characters. Create a new password and try again.',
    [8],
  ],
  [
    'no e-mail',
    { customer: { firstname: 'A', lastname: 'B' } },
    'The email address is required to create a customer account.',
    undefined,
  ],
  ['a malformed e-mail', { customer: { ...nora, email: 'nora' } }, '%1', ['"Email" is not a valid email address.']],
  [
    'a birth date to come',
    { customer: { ...nora, dob: '2031-01-01' } },
    '%1',
    ['The Date of Birth should not be greater than today.'],
  ],
  [
    'a group that is none',
    { customer: { ...nora, group_id: 99 } },
    'The specified customer group id does not exist.',
    undefined,
  ],
  [
    'a taken e-mail',
    { customer: { ...nora, email: mara.email } },
    'A customer with the same email address already exists in an associated website.',
    undefined,
  ],
])('refuses %s', async (_, body, message, parameters) => {
  const { call, magento } = await aService();
  const answer = await call('POST', ACCOUNTS, body);
  expect(answer.status).toBe(400);
  const told = answer.body as { message: string; parameters?: unknown };
  // A text that a validator gives comes as it is, without values beside it.
  if (message === '%1') expect(told).toEqual({ message: parameters?.[0] });
  else expect(told).toEqual({ message, ...(parameters && { parameters }) });
  expect(await magento.customers.list()).toHaveLength(1);
});

test('tells several wrong attributes a line each, and each by itself', async () => {
  const { call } = await aService();
  const { body } = await call('POST', ACCOUNTS, { customer: { email: 'nora@example.com', firstname: ' ' } });
  expect(body).toEqual({
    message: '"First Name" is a required value.\n"Last Name" is a required value.',
    errors: [
      { message: '"First Name" is a required value.', parameters: [] },
      { message: '"Last Name" is a required value.', parameters: [] },
    ],
  });
});

test('makes no account when one of its addresses does not hold', async () => {
  const { call, magento } = await aService();
  const { status, body } = await call('POST', ACCOUNTS, { customer: { ...nora, addresses: [{ city: 'Basel' }] } });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    message: 'One or more input exceptions have occurred.',
    errors: expect.arrayContaining([
      { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: 'telephone' } },
    ]),
  });
  expect(await magento.customers.list()).toHaveLength(1);
});

test.each([
  [
    '{"customer":{"gender":"male"}}',
    'Error occurred during "gender" processing. The "male" value\'s type is invalid. The "int" type was expected. Verify and try again.',
  ],
  [
    '{"customer":{"email":["a"]}}',
    'Error occurred during "email" processing. The "array" value\'s type is invalid. The "string" type was expected. Verify and try again.',
  ],
  [
    '{"customer":{"addresses":[{"region":{"region_id":"x"}}]}}',
    'Error occurred during "addresses" processing. Error occurred during "region" processing. Error occurred during "region_id" processing. The "x" value\'s type is invalid. The "int" type was expected. Verify and try again.',
  ],
])('names the property of a wrong type in %s', async (body, message) => {
  const { call } = await aService();
  expect(await call('POST', ACCOUNTS, body)).toMatchObject({ status: 400, body: { message } });
});

test('names an unknown property in UpperCamelCase, at every level', async () => {
  const { call } = await aService();
  const nested = await call('POST', ACCOUNTS, { customer: { ...nora, addresses: [{ zip_code: '1' }] } });
  expect(nested.body).toEqual({
    message: '"%fieldName" is not supported. Correct the field name and try again.',
    parameters: { fieldName: 'ZipCode' },
  });
});

test('refuses a script in a text', async () => {
  const { call } = await aService();
  const { body } = await call('POST', ACCOUNTS, { customer: { ...nora, firstname: '<script>alert(1)</script>' } });
  expect(body).toEqual({
    message: '"%field_name" does not contains valid value.',
    parameters: { field_name: 'firstname' },
  });
});

test('takes a scalar for an object as an empty one; before 2.4.9 that was a 500', async () => {
  const { call, magento } = await aService();
  const sent = { customer: 'nora' };
  expect((await call('POST', ACCOUNTS, sent)).body).toEqual({
    message: 'The email address is required to create a customer account.',
  });
  await magento.magento.set({ version: '2.4.8' });
  expect(await call('POST', ACCOUNTS, sent)).toMatchObject({
    status: 500,
    body: { message: expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/) },
  });
});

test('takes properties in camelCase, and custom attributes as a list or a map', async () => {
  const { call, as } = await aService();
  const mine = await as({ customer: mara.email });
  const listed = await call(
    'PUT',
    ME,
    {
      customer: {
        email: mara.email,
        firstName: 'Maria',
        lastname: 'Lind',
        customAttributes: [{ attribute_code: 'hobby', value: 'chess' }],
      },
    },
    mine,
  );
  expect(listed.body).toMatchObject({
    firstname: 'Maria',
    custom_attributes: [{ attribute_code: 'hobby', value: 'chess' }],
  });
  const mapped = await call(
    'PUT',
    ME,
    { customer: { email: mara.email, firstname: 'Maria', lastname: 'Lind', custom_attributes: { hobby: 'go' } } },
    mine,
  );
  expect(mapped.body).toMatchObject({ custom_attributes: [{ attribute_code: 'hobby', value: 'go' }] });
});

test('changes only the own account, whatever id, group or website is sent', async () => {
  const { call, as, magento } = await aService({ customers: [mara, { ...nora, password }] });
  const { status, body } = await call(
    'PUT',
    ME,
    {
      customer: {
        id: 2,
        email: mara.email,
        firstname: 'Maria',
        lastname: 'Lind',
        group_id: 3,
        website_id: 9,
        store_id: 9,
      },
    },
    await as({ customer: mara.email }),
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 1, firstname: 'Maria', group_id: 1, website_id: 1 });
  expect(await magento.customers.get(nora.email)).toMatchObject({ firstname: 'Nora' });
});

test('ends the tokens of a customer whose e-mail changes, from 2.4.9 on', async () => {
  const { call, as, magento } = await aService();
  const mine = await as({ customer: mara.email });
  const customer = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
  expect((await call('PUT', ME, { customer }, mine)).status).toBe(200);
  expect((await call('GET', ME, undefined, mine)).status).toBe(401);
  await magento.reset();
  await magento.magento.set({ version: '2.4.8' });
  const older = await as({ customer: mara.email });
  await call('PUT', ME, { customer }, older);
  expect((await call('GET', ME, undefined, older)).status).toBe(200);
});

test('keeps, changes and drops addresses as they are listed', async () => {
  const { call, as } = await aService();
  const mine = await as({ customer: mara.email });
  const customer = { email: mara.email, firstname: 'Mara', lastname: 'Lind' };
  await call(
    'PUT',
    ME,
    { customer: { ...customer, addresses: [home, { ...home, city: 'Bern', default_shipping: true }] } },
    mine,
  );
  expect((await call('GET', `${ME}/shippingAddress`, undefined, mine)).body).toMatchObject({ id: 2, city: 'Bern' });
  await call('PUT', ME, { customer }, mine);
  const { body } = await call('PUT', ME, { customer: { ...customer, addresses: [{ id: 2, city: 'Chur' }] } }, mine);
  expect(body).toMatchObject({ addresses: [{ id: 2, city: 'Chur', postcode: '4051' }] });
  expect((await call('GET', `${ME}/billingAddress`, undefined, mine)).body).toEqual([]);
});

test("tells a wrong current password, a lock, and the new password's faults in that order", async () => {
  const { call, as } = await aService({ config: { 'customer/password/lockout_failures': 2 } });
  const mine = await as({ customer: mara.email });
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
  expect(await change(mara.password, 'aaaaaaaa')).toMatchObject({ status: 400, body: { parameters: [3] } });
  expect(await change('wrong', 'short')).toMatchObject(wrong);
  expect(await change('wrong', 'short')).toMatchObject(wrong);
  expect(await change('wrong', 'short')).toMatchObject({ status: 401, body: { message: 'The account is locked.' } });
});

test('sets a forgotten password by the mailed token, and limits the mails', async () => {
  const { call, magento } = await aService({ config: { 'contact/email/recipient_email': 'help@shop.example' } });
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

test('counts unknown addresses against the limit of reset mails', async () => {
  const { call } = await aService();
  const unknown = { email: 'nobody@example.com', template: 'email_reset' };
  expect((await call('PUT', `${ACCOUNTS}/password`, unknown)).status).toBe(404);
  expect((await call('PUT', `${ACCOUNTS}/password`, unknown)).status).toBe(400);
});

test('confirms an account with the mailed key, from 2.4.9 on by its e-mail too', async () => {
  const { call, magento } = await aService({ config: { 'customer/create_account/confirm': 1 } });
  await call('POST', ACCOUNTS, { customer: nora, password });
  const [mail] = await magento.mailbox.list({ to: nora.email });
  const confirmationKey = mail?.variables['confirmation_key'];
  const activate = (key: unknown) => call('POST', `${ACCOUNTS}/activate`, { email: nora.email, confirmationKey: key });
  expect((await activate('wrong')).body).toEqual({
    message: 'The confirmation token is invalid. Verify the token and try again.',
  });
  expect(await activate(confirmationKey)).toMatchObject({ status: 200, body: { email: nora.email } });
  expect((await activate(confirmationKey)).body).toEqual({ message: 'The account is already active.' });
  await magento.magento.set({ version: '2.4.8' });
  expect((await activate(confirmationKey)).status).toBe(404);
});

test('wants an answer to reCAPTCHA where the form asks for one, after permission and before the body', async () => {
  const { call, as } = await aService({
    config: {
      'recaptcha_frontend/type_for/customer_create': 'invisible',
      'recaptcha_frontend/type_for/customer_edit': 'invisible',
      'recaptcha_frontend/type_invisible/public_key': 'p',
      'recaptcha_frontend/type_invisible/private_key': 's',
    },
  });
  const failed = { status: 400, body: { message: 'ReCaptcha validation failed, please try again' } };
  expect(await call('POST', ACCOUNTS, '{')).toMatchObject(failed);
  expect((await call('PUT', `${ME}/password`, '{')).status).toBe(401);
  expect(await call('PUT', `${ME}/password`, '{', await as({ customer: mara.email }))).toMatchObject(failed);
  expect((await call('POST', ACCOUNTS, { customer: nora, password }, { 'X-ReCaptcha': 'fine' })).status).toBe(200);
});
