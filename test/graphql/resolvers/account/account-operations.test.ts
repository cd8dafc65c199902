import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';

const UPDATE = 'mutation ($input: CustomerInput!) { updateCustomer(input: $input) { customer { email firstname } } }';

/** Each input has one fault fewer than the one before: they are told in this order. */
test('judges the password, the form, the holder of an e-mail, then names, then the date', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const told = async (input: Record<string, unknown>) => (await send(UPDATE, { input }, bearer)).message;
  const wrong = { firstname: '', date_of_birth: 'yesterday' };
  expect(await told({ ...wrong, email: 'two@at@example.com' })).toBe(
    'Provide the current "password" to change "email".',
  );
  expect(await told({ ...wrong, email: 'two@at@example.com', password: 'no' })).toBe('Invalid login or password.');
  expect(await told({ ...wrong, email: 'two@at@example.com', password: mara.password })).toBe(
    '"two@at@example.com" is not a valid email address.',
  );
  expect(await told({ ...wrong, email: ines.email, password: mara.password })).toBe(
    'A customer with the same email address already exists in an associated website.',
  );
  expect(await told(wrong)).toBe('"First Name" is a required value.');
  expect(await told({ date_of_birth: 'yesterday' })).toBe('Invalid date');
  expect(await told({ firstname: 'Maria' })).toBe('');
});

test.each([
  ['an empty e-mail', { email: '' }, '"" is not a valid email address.'],
  ['none', { email: null }, 'The email address is required to create a customer account.'],
  ['none, named or not', {}, 'The email address is required to create a customer account.'],
])('an account with %s is not made', async (_, email, told) => {
  const { send } = await createTestShop();
  const answer = await send(
    'mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }',
    {
      input: { firstname: 'Nora', lastname: 'Vance', ...email },
    },
  );
  expect(answer).toMatchObject({ status: 200, message: told, category: 'graphql-input' });
});

test.each(['', '0'])('an account is made without a password, but not with %j', async (password) => {
  const { send } = await createTestShop();
  const input = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Vance' };
  const create = 'mutation ($input: CustomerInput!) { createCustomer(input: $input) { customer { email } } }';
  expect((await send(create, { input: { ...input, password } })).message).toBe(
    'The password needs at least 8 characters. Create a new password and try again.',
  );
  expect((await send(create, { input: { ...input, password: null } })).message).toBe('');
});

test('takes "0" for nothing, as PHP does', async () => {
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
])('%s answers a wrong password with its own text', async (magento, told) => {
  const { send, authorize } = await createTestShop({ magento });
  const change = 'mutation { changeCustomerPassword(currentPassword: "no", newPassword: "Summer-Wind1") { email } }';
  expect((await send(change, {}, await authorize(mara.email))).message).toBe(told);
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
])('%s is no address', async (email) => {
  const { send } = await createTestShop();
  const answer = await send('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }', {
    email,
  });
  expect(answer.message).toBe('Email is invalid');
});

test.each(['first.last+tag@mail.example.co.uk', "o'neil_1@example.com", `${'e'.repeat(64)}@example.com`])(
  '%s is an address',
  async (email) => {
    const { send } = await createTestShop();
    const answer = await send('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }', {
      email,
    });
    expect(answer.message).toBe('');
  },
);
