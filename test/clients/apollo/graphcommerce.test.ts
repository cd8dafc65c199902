import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import { bundleShop } from './bundle.ts';
import { graphqlModules } from './documents.ts';
import { gatewayTo } from './graphcommerce/gateway.ts';
import { openShops } from './shop-page.ts';

const EMAIL = 'customer@example.com';
const REVOKED = 'User token has been revoked';
const NOT_AUTHORIZED = "The current customer isn't authorized.";

const magento = await createMagentoMock();
const shops = await openShops(
  { 247: await shopFor(247), 249: await shopFor(249) },
  await gatewayTo(`${magento.url}/graphql`),
);
beforeEach(() => magento.reset());
afterAll(() => magento.close());

/** A shop that is told which Magento it has: `magentoVersion` in graphcommerce.config. */
function shopFor(magentoVersion: number): Promise<string> {
  const config: Plugin = {
    name: 'graphcommerce.config',
    resolveId: (id) => (id === '@graphcommerce/next-config/config' ? '\0config' : null),
    load: (id) => (id === '\0config' ? `export const magentoVersion = ${magentoVersion};` : null),
  };
  const folder = join(import.meta.dirname, 'graphcommerce');
  return bundleShop(folder, {}, [config, graphqlModules(['@graphcommerce/magento-customer'])]);
}

async function signInAndLoseTheToken(shop: number, version: string): Promise<void> {
  await magento.magento.set({ version });
  await shops.visit(`/${shop}/`);
  expect(await shops.do('signIn', EMAIL, 'password')).toBeUndefined();
  expect(await shops.do('customer')).toBe(EMAIL);
  await magento.tokens.revoke({ customer: EMAIL });
}

const eachMagento = test.each([
  [247, '2.4.7', NOT_AUTHORIZED],
  [249, '2.4.9', REVOKED],
]);

eachMagento('a shop for %i shows on %s what Magento says of a wrong password', async (shop, version) => {
  await magento.magento.set({ version });
  await shops.visit(`/${shop}/`);
  expect(await shops.do('signIn', EMAIL, 'wrong')).toContain('The account sign-in was incorrect');
  expect(await shops.do('token')).toBeNull();
});

eachMagento('a shop for %i asks on %s to sign in again, and forgets who does not', async (shop, version, text) => {
  await signInAndLoseTheToken(shop, version);
  const asked = shops.do('customer');
  await expect.poll(shops.path).toBe('/account/signin');
  expect(await shops.do('token')).toMatchObject({ valid: false });
  await shops.do('goTo', '/');
  expect(await asked).toBe(text);
  expect(await shops.do('token')).toBeNull();
});

eachMagento('a shop for %i goes on on %s for who signs in again', async (shop, version) => {
  await signInAndLoseTheToken(shop, version);
  const asked = shops.do('customer');
  await expect.poll(shops.path).toBe('/account/signin');
  expect(await shops.do('signIn', EMAIL, 'password')).toBeUndefined();
  await shops.do('goTo', '/account');
  expect(await asked).toBe(EMAIL);
  const { items } = await magento.requests.list({ operation: 'customer' });
  expect(items.map(({ token }) => token?.state)).toEqual(['live', 'revoked', 'live']);
});

test.each([
  [247, '2.4.9', REVOKED],
  [249, '2.4.7', NOT_AUTHORIZED],
])('a shop for %i does not notice on %s, which has another category', async (shop, version, text) => {
  await signInAndLoseTheToken(shop, version);
  expect(await shops.do('customer')).toBe(text);
  expect(shops.path()).toBe(`/${shop}/`);
  expect(await shops.do('token')).toMatchObject({ valid: true });
});
