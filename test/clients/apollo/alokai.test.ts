import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { startMiddleware } from './alokai/middleware.ts';

const EMAIL = 'customer@example.com';

type Middleware = Awaited<ReturnType<typeof startMiddleware>>;
let magento: MagentoMock;
let secureMagento: MagentoMock;
let middleware: Readonly<Record<'HTTP' | 'HTTPS', Middleware>>;

beforeAll(async () => {
  magento = await createMagentoMock();
  secureMagento = await createMagentoMock({ https: true });
  middleware = {
    HTTP: await startMiddleware(`${magento.url}/graphql`),
    HTTPS: await startMiddleware(`${secureMagento.url}/graphql`, secureMagento.certificate),
  };
});
beforeEach(() => magento.reset());
afterAll(() => {
  for (const each of Object.values(middleware)) each.close();
  return Promise.all([magento.close(), secureMagento.close()]);
});

test.each(['HTTP', 'HTTPS'] as const)('over %s a customer signs in and is recognized', async (protocol) => {
  const { call } = middleware[protocol];
  const { data } = await call('generateCustomerToken', { email: EMAIL, password: 'password' });
  const customer = await call('customer', {}, data.generateCustomerToken.token);
  expect(customer.data.customer).toMatchObject({ email: EMAIL, firstname: 'Veronica' });
});

test('on 2.4.7 the message for a wrong password is passed through', async () => {
  await magento.magento.set({ version: '2.4.7' });
  const { errors } = await middleware.HTTP.call('generateCustomerToken', { email: EMAIL, password: 'wrong' });
  expect(errors[0].message).toContain('The account sign-in was incorrect');
});

test('on 2.4.9 the message for a wrong password is lost', async () => {
  const response = await middleware.HTTP.call('generateCustomerToken', { email: EMAIL, password: 'wrong' });
  expect(response).toEqual({ errors: [], data: null });
});
