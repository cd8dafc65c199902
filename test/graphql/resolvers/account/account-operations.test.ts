import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';

const UPDATE = 'mutation ($input: CustomerInput!) { updateCustomer(input: $input) { customer { email firstname } } }';

/** Each input corrects one more problem, in the order of the checks. */
test('checks the password, the e-mail format, the date, whether the e-mail is taken, then names', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const messageFor = async (input: Record<string, unknown>) => (await send(UPDATE, { input }, bearer)).message;
  const wrong = { firstname: '', date_of_birth: 'soon' };
  expect(await messageFor({ ...wrong, email: 'two@at@example.com' })).toBe(
    'Provide the current "password" to change "email".',
  );
  expect(await messageFor({ ...wrong, email: 'two@at@example.com', password: 'no' })).toBe(
    'Invalid login or password.',
  );
  expect(await messageFor({ ...wrong, email: 'two@at@example.com', password: mara.password })).toBe(
    '"two@at@example.com" is not a valid email address.',
  );
  expect(await messageFor({ ...wrong, email: ines.email, password: mara.password })).toBe('Invalid date');
  expect(await messageFor({ firstname: '', email: ines.email, password: mara.password })).toBe(
    'A customer with the same email address already exists in an associated website.',
  );
  expect(await messageFor({ firstname: '' })).toBe('"First Name" is a required value.');
  expect(await messageFor({ firstname: 'Maria' })).toBe('');
});

test.each([
  ['an empty e-mail', { email: '' }, '"" is not a valid email address.'],
  ['the e-mail null', { email: null }, 'The email address is required to create a customer account.'],
  ['no e-mail', {}, 'The email address is required to create a customer account.'],
])('refuses an account with %s', async (_, email, message) => {
  const { send } = await createTestShop();
  const response = await send(
    'mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }',
    {
      input: { firstname: 'Nora', lastname: 'Vance', ...email },
    },
  );
  expect(response).toMatchObject({ status: 200, message, category: 'graphql-input' });
});

/** Magento api-functional UpdateCustomerV2Test testUpdateCustomer. */
test('repeats a date of birth as it was sent, and stores it as year, month and day', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const update =
    'mutation { updateCustomerV2(input: { date_of_birth: "3/11/1972" }) { customer { dob date_of_birth } } }';
  expect((await send(update, {}, bearer)).body.data).toEqual({
    updateCustomerV2: { customer: { dob: '3/11/1972', date_of_birth: '3/11/1972' } },
  });
  expect((await send('{ customer { date_of_birth } }', {}, bearer)).body.data).toEqual({
    customer: { date_of_birth: '1972-03-11' },
  });
});

/** Recorded from Magento 2.4.7-p3. [CustomerGraphQl/Model/Resolver/ConfirmationStatus.php] */
test('a guest creates an account, but cannot read its confirmation status', async () => {
  const { send, magento } = await createTestShop();
  const input = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Vance', password: 'Winter-Snow9' };
  const create =
    'mutation ($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email confirmation_status } } }';
  expect(await send(create, { input })).toMatchObject({
    message: 'No such entity with customerId = 0',
    category: 'graphql-input',
    body: { data: { createCustomerV2: null } },
  });
  expect(await magento.customers.get(input.email)).toMatchObject({ firstname: 'Nora' });
});

test.each(['', '0'])('creates an account without a password, but not with %j', async (password) => {
  const { send } = await createTestShop();
  const input = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Vance' };
  const create = 'mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }';
  expect((await send(create, { input: { ...input, password } })).message).toBe(
    'The password needs at least 8 characters. Create a new password and try again.',
  );
  expect((await send(create, { input: { ...input, password: null } })).message).toBe('');
});

test('treats "0" as empty, as PHP does', async () => {
  const { send, authorize } = await createTestShop();
  const reset = (token: string, password: string) =>
    send(
      `mutation { resetPassword(email: "${mara.email}", resetPasswordToken: "${token}", newPassword: "${password}") }`,
    );
  expect((await reset('0', 'Summer-Wind1')).message).toBe('resetPasswordToken must be specified');
  expect((await reset('a', '0')).message).toBe('newPassword must be specified');
  const change = { input: { email: 'new@example.com', password: '0' } };
  expect((await send(UPDATE, change, await authorize(mara.email))).message).toBe(
    'Provide the current "password" to change "email".',
  );
});

test.each([
  ['2.3.1', "The password doesn't match this account. Verify the password and try again."],
  ['2.3.2', 'Invalid login or password.'],
])('%s has its own message for a wrong password', async (magento, message) => {
  const { send, authorize } = await createTestShop({ magento });
  const change = 'mutation { changeCustomerPassword(currentPassword: "no", newPassword: "Summer-Wind1") { email } }';
  expect((await send(change, {}, await authorize(mara.email))).message).toBe(message);
});

test.each([
  'plainaddress',
  '@example.com',
  'two@at@example.com',
  'Joe Smith <email@example.com>',
  'email@example.com (Joe Smith)',
  'email@example',
  '.email@example.com',
  'email.@example.com',
  'e..mail@example.com',
  'email@example..com',
  `${'e'.repeat(65)}@example.com`,
])('%s is not a valid e-mail', async (email) => {
  const { send } = await createTestShop();
  const response = await send('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }', {
    email,
  });
  expect(response.message).toBe('Email is invalid');
});

test.each(['first.last+tag@mail.example.co.uk', "o'neil_1@example.com", `${'e'.repeat(64)}@example.com`])(
  '%s is a valid e-mail',
  async (email) => {
    const { send } = await createTestShop();
    const response = await send('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }', {
      email,
    });
    expect(response.message).toBe('');
  },
);
