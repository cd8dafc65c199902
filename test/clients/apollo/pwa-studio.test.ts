import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { bundleShop } from './bundle.ts';
import { useShops } from './shop-page.ts';

const EMAIL = 'customer@example.com';

let magento: MagentoMock;
beforeAll(async () => {
  magento = await createMagentoMock();
});
const folder = join(import.meta.dirname, 'pwa-studio');
const shop = useShops(async () => ({
  scripts: { venia: await bundleShop(folder, { STORE_VIEW_CODE: '"default"', __DEV__: 'false' }) },
}));
beforeEach(async () => {
  await magento.reset();
  await shop.open(`/venia/?graphql=${magento.url}/graphql`);
});
afterAll(() => magento.close());

/** Method and status of the recorded requests of an operation. */
async function requestsOf(operation: string) {
  const { items } = await magento.requests.list({ operation });
  return items.map(({ method, status }) => `${method} ${status}`);
}

async function signInAndRevoke(): Promise<void> {
  expect(await shop.call('signIn', EMAIL, 'password')).toBeUndefined();
  await magento.tokens.revoke({ customer: EMAIL });
  await magento.requests.clear();
}

test.each(['2.4.7', '2.4.9'])('on %s a customer signs in and is shown by name', async (version) => {
  await magento.magento.set({ version });
  expect(await shop.call('signIn', EMAIL, 'password')).toBeUndefined();
  expect(await shop.call('customer')).toBe('Veronica');
});

test.each(['2.4.7', '2.4.9'])(
  'on %s a guest, whose Authorization header is empty, gets an error after one request',
  async (version) => {
    await magento.magento.set({ version });
    expect(await shop.call('customer')).toBe("The current customer isn't authorized.");
    expect(await requestsOf('customer')).toHaveLength(1);
  },
);

const WRONG =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';

test.each([
  ['2.4.7', 'POST 200'],
  ['2.4.9', 'POST 401'],
])('on %s a wrong password is sent once, and its message is shown', async (version, request) => {
  await magento.magento.set({ version });
  expect(await shop.call('signIn', EMAIL, 'wrong')).toBe(WRONG);
  expect(await requestsOf('generateCustomerToken')).toEqual([request]);
});

test('on 2.4.7 a revoked token is sent once, and the message of Magento is shown', async () => {
  await magento.magento.set({ version: '2.4.7' });
  await signInAndRevoke();
  expect(await shop.call('customer')).toBe("The current customer isn't authorized.");
  expect(await requestsOf('customer')).toEqual(['GET 200']);
});

test('on 2.4.9 a revoked token is sent five times, and the message of Magento is lost', async () => {
  await signInAndRevoke();
  expect(await shop.call('customer')).toBe('Response not successful: Received status code 401');
  expect(await requestsOf('customer')).toEqual(Array(5).fill('GET 401'));
});
