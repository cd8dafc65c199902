import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { bundleShop } from './bundle.ts';
import { openShops } from './shop-page.ts';

const EMAIL = 'customer@example.com';

const magento = await createMagentoMock();
const folder = join(import.meta.dirname, 'pwa-studio');
const shop = await openShops({ venia: await bundleShop(folder, { STORE_VIEW_CODE: '"default"', __DEV__: 'false' }) });
beforeEach(async () => {
  await magento.reset();
  await shop.visit(`/venia/?graphql=${magento.url}/graphql`);
});
afterAll(() => magento.close());

/** What Magento was asked of an operation, and with which status it answered. */
async function answersTo(operation: string) {
  const { items } = await magento.requests.list({ operation });
  return items.map(({ method, status }) => `${method} ${status}`);
}

async function signInAndLoseTheToken(): Promise<void> {
  expect(await shop.do('signIn', EMAIL, 'password')).toBeUndefined();
  await magento.tokens.revoke({ customer: EMAIL });
  await magento.requests.clear();
}

test.each(['2.4.7', '2.4.9'])('on %s a customer signs in and is known by name', async (version) => {
  await magento.magento.set({ version });
  expect(await shop.do('signIn', EMAIL, 'password')).toBeUndefined();
  expect(await shop.do('customer')).toBe('Veronica');
});

test.each(['2.4.7', '2.4.9'])('on %s a guest, whose Authorization is empty, is told so at once', async (version) => {
  await magento.magento.set({ version });
  expect(await shop.do('customer')).toBe("The current customer isn't authorized.");
  expect(await answersTo('customer')).toHaveLength(1);
});

const WRONG =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';

test.each([
  ['2.4.7', 'POST 200'],
  ['2.4.9', 'POST 401'],
])('on %s a wrong password is asked once, and its text is shown', async (version, answer) => {
  await magento.magento.set({ version });
  expect(await shop.do('signIn', EMAIL, 'wrong')).toBe(WRONG);
  expect(await answersTo('generateCustomerToken')).toEqual([answer]);
});

test('on 2.4.7 a dead token is asked with once, and Magento’s text is shown', async () => {
  await magento.magento.set({ version: '2.4.7' });
  await signInAndLoseTheToken();
  expect(await shop.do('customer')).toBe("The current customer isn't authorized.");
  expect(await answersTo('customer')).toEqual(['GET 200']);
});

test('on 2.4.9 a dead token is asked with five times, and Magento’s text is lost', async () => {
  await signInAndLoseTheToken();
  expect(await shop.do('customer')).toBe('Response not successful: Received status code 401');
  expect(await answersTo('customer')).toEqual(Array(5).fill('GET 401'));
});
