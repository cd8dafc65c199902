import { afterAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { startMiddleware } from './alokai/middleware.ts';

const EMAIL = 'customer@example.com';

const magento = await createMagentoMock();
const overTls = await createMagentoMock({ https: true });
const plain = await startMiddleware(`${magento.url}/graphql`);
const trusting = await startMiddleware(`${overTls.url}/graphql`, overTls.certificate);
beforeEach(() => magento.reset());
afterAll(() => {
  plain.close();
  trusting.close();
  return Promise.all([magento.close(), overTls.close()]);
});

test.each([
  ['plain HTTP', plain],
  ['TLS', trusting],
])('over %s a customer signs in and is known', async (_, { call }) => {
  const { data } = await call('generateCustomerToken', { email: EMAIL, password: 'password' });
  const customer = await call('customer', {}, data.generateCustomerToken.token);
  expect(customer.data.customer).toMatchObject({ email: EMAIL, firstname: 'Veronica' });
});

test('on 2.4.7 the text of a wrong password comes through', async () => {
  await magento.magento.set({ version: '2.4.7' });
  const { errors } = await plain.call('generateCustomerToken', { email: EMAIL, password: 'wrong' });
  expect(errors[0].message).toContain('The account sign-in was incorrect');
});

test('on 2.4.9 the text of a wrong password is lost', async () => {
  const answer = await plain.call('generateCustomerToken', { email: EMAIL, password: 'wrong' });
  expect(answer).toEqual({ errors: [], data: null });
});
