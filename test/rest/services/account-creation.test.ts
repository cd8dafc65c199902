import { expect, test } from 'vitest';
import { boss, createRestClient, homeAddress, mara, nora } from '../rest-client.ts';

const ACCOUNTS = '/rest/V1/customers';
const ME = '/rest/V1/customers/me';
const password = 'Winter-Snow9';

test('creates an account with addresses in the default group, and sends a welcome e-mail', async () => {
  const { call, magento } = await createRestClient({ config: { 'customer/create_account/default_group': 2 } });
  const address = { ...homeAddress, region: { region: 'Basel-Stadt' }, default_billing: true };
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
    'a weak password before other problems',
    { customer: { ...nora, gender: 9 }, password: 'short' },
    'The password needs at least %1 characters. Create a new password and try again.',
    ['8'],
  ],
  [
    'no e-mail',
    { customer: { firstname: 'A', lastname: 'B' }, password: 'short' },
    'The email address is required to create a customer account.',
    undefined,
  ],
  ['a malformed e-mail', { customer: { ...nora, email: 'nora' } }, '%1', ['"Email" is not a valid email address.']],
  [
    'a date of birth in the future',
    { customer: { ...nora, dob: '2031-01-01' } },
    '%1',
    ['The Date of Birth should not be greater than today.'],
  ],
  [
    'a taken e-mail',
    { customer: { ...nora, email: mara.email } },
    'A customer with the same email address already exists in an associated website.',
    undefined,
  ],
])('refuses %s', async (_, body, message, parameters) => {
  const { call, magento } = await createRestClient();
  const answer = await call('POST', ACCOUNTS, body);
  expect(answer.status).toBe(400);
  const error = answer.body as { message: string; parameters?: unknown };
  // The message of a validator is rendered and has no parameters.
  if (message === '%1') expect(error).toEqual({ message: parameters?.[0] });
  else expect(error).toEqual({ message, ...(parameters && { parameters }) });
  expect(await magento.customers.list()).toHaveLength(1);
});

test('ignores the ids of addresses of a new account', async () => {
  const known = { firstname: 'Mara', lastname: 'Lind', street: ['Hill 1'], city: 'Bern' };
  const { call, magento } = await createRestClient({ customers: [{ ...mara, addresses: [known] }] });
  const { body } = await call('POST', ACCOUNTS, { customer: { ...nora, addresses: [{ ...homeAddress, id: 1 }] } });
  expect(body).toMatchObject({ addresses: [{ id: 2, customer_id: 2 }] });
  expect(await magento.customers.get(mara.email)).toMatchObject({ addresses: [{ id: 1 }] });
});

test('refuses a new customer with an id', async () => {
  const { call, magento } = await createRestClient();
  expect(await call('POST', ACCOUNTS, { customer: { ...nora, id: 9 } })).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'email', fieldValue: nora.email, field2Name: 'websiteId', field2Value: '1' } },
  });
  expect((await call('POST', ACCOUNTS, { customer: { ...nora, id: 1, email: mara.email } })).body).toEqual({
    message: 'This customer already exists in this store.',
  });
  expect(await magento.customers.list()).toHaveLength(1);
});

test('lets only callers that manage customers set the group of a new account, even an unknown one', async () => {
  const { call, bearerHeader } = await createRestClient();
  const customer = { ...nora, groupId: 2 };
  const unknown = { customer: { ...nora, group_id: 99 } };
  const refused = { status: 401, body: { parameters: { resources: 'Magento_Customer::manage' } } };
  expect(await call('POST', ACCOUNTS, { customer })).toMatchObject(refused);
  expect(await call('POST', ACCOUNTS, { customer }, await bearerHeader({ customer: mara.email }))).toMatchObject(
    refused,
  );
  const created = await call('POST', ACCOUNTS, { customer }, await bearerHeader({ admin: boss.username }));
  expect(created.body).toMatchObject({ group_id: 2 });
  expect(await call('POST', ACCOUNTS, unknown)).toMatchObject(refused);
  expect((await call('POST', ACCOUNTS, unknown, await bearerHeader({ admin: boss.username }))).body).toEqual({
    message: 'The specified customer group id does not exist.',
  });
});

test.each([
  ['2.3.6-p1', 2],
  ['2.3.7', 1],
  ['2.4.2', 2],
  ['2.4.2-p1', 1],
  ['2.4.4-p11', 1],
])('the group that a guest sets in %s is %i', async (version, group) => {
  const { call, magento } = await createRestClient();
  await magento.magento.set({ version });
  expect((await call('POST', ACCOUNTS, { customer: { ...nora, group_id: 2 } })).body).toMatchObject({
    group_id: group,
  });
});

test('omits the confirmation key in the response, from 2.4.2 on', async () => {
  const { call, magento } = await createRestClient({ config: { 'customer/create_account/confirm': 1 } });
  expect((await call('POST', ACCOUNTS, { customer: nora, password })).body).not.toHaveProperty('confirmation');
  await magento.reset();
  await magento.magento.set({ version: '2.4.1' });
  expect((await call('POST', ACCOUNTS, { customer: nora, password })).body).toMatchObject({
    confirmation: expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
  });
});

test.each([
  [{ website_id: 99 }, "The website with id 99 that was requested wasn't found. Verify the website and try again."],
  [{ store_id: 99 }, "The store that was requested wasn't found. Verify the store and try again."],
])('answers 404 to %j', async (change, message) => {
  const { call } = await createRestClient();
  expect(await call('POST', ACCOUNTS, { customer: { ...nora, ...change } })).toMatchObject({
    status: 404,
    body: { message },
  });
});

test('answers 500 to an account without an e-mail address, to 2.4.7', async () => {
  const { call, magento } = await createRestClient();
  await magento.magento.set({ version: '2.4.7-p3' });
  expect(await call('POST', ACCOUNTS, { customer: { firstname: 'A', lastname: 'B' }, password })).toMatchObject({
    status: 500,
    body: { message: expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/) },
  });
});

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1. */
test('reports several invalid attributes in one message', async () => {
  const { call } = await createRestClient();
  const { body } = await call('POST', ACCOUNTS, { customer: { email: 'nora@example.com', firstname: '' } });
  expect(body).toEqual({
    message: '"First Name" is a required value.\n"Last Name" is a required value.',
  });
});

test('creates no account if one of its addresses is invalid', async () => {
  const { call, magento } = await createRestClient();
  const { status, body } = await call('POST', ACCOUNTS, {
    customer: { ...nora, addresses: [{ city: 'Basel', country_id: 'CH' }] },
  });
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
])('names the property with a wrong type in %s', async (body, message) => {
  const { call } = await createRestClient();
  expect(await call('POST', ACCOUNTS, body)).toMatchObject({ status: 400, body: { message } });
});

test('names an unknown property in UpperCamelCase, at every level', async () => {
  const { call } = await createRestClient();
  const nested = await call('POST', ACCOUNTS, { customer: { ...nora, addresses: [{ zip_code: '1' }] } });
  expect(nested.body).toEqual({
    message: '"%fieldName" is not supported. Correct the field name and try again.',
    parameters: { fieldName: 'ZipCode' },
  });
});

test('refuses a script in a string', async () => {
  const { call } = await createRestClient();
  const { body } = await call('POST', ACCOUNTS, { customer: { ...nora, firstname: '<script>alert(1)</script>' } });
  expect(body).toEqual({
    message: '"%field_name" does not contains valid value.',
    parameters: { field_name: 'firstname' },
  });
});

test('treats a scalar in place of an object as an empty object; with a password answers 500 before 2.4.8', async () => {
  const { call, magento } = await createRestClient();
  const scalar = { customer: 'nora' };
  expect((await call('POST', ACCOUNTS, scalar)).body).toEqual({
    message: 'The email address is required to create a customer account.',
  });
  await magento.magento.set({ version: '2.4.7' });
  expect(await call('POST', ACCOUNTS, { ...scalar, password })).toMatchObject({
    status: 500,
    body: { message: expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/) },
  });
});

test('confirms an account with the e-mailed key, from 2.4.9 on by its e-mail address too', async () => {
  const { call, magento } = await createRestClient({ config: { 'customer/create_account/confirm': 1 } });
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

test('checks reCAPTCHA where the form is protected, after the permission and before the body', async () => {
  const { call, bearerHeader } = await createRestClient({
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
  expect(await call('PUT', `${ME}/password`, '{', await bearerHeader({ customer: mara.email }))).toMatchObject(failed);
  expect((await call('POST', ACCOUNTS, { customer: nora, password }, { 'X-ReCaptcha': 'token' })).status).toBe(200);
});
