import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { bundleShop } from './bundle.ts';
import { graphqlModules } from './documents.ts';
import { createGateway } from './graphcommerce/gateway.ts';
import { useShops } from './shop-page.ts';

const EMAIL = 'customer@example.com';
const REVOKED = 'User token has been revoked';
const NOT_AUTHORIZED = "The current customer isn't authorized.";

let magento: MagentoMock;
beforeAll(async () => {
  magento = await createMagentoMock();
});
beforeEach(() => magento.reset());
afterAll(() => magento.close());
const shops = useShops(async () => ({
  scripts: { 247: await bundleFor(247), 249: await bundleFor(249) },
  api: await createGateway(`${magento.url}/graphql`),
}));

/** A shop with the setting `magentoVersion` in graphcommerce.config. */
function bundleFor(magentoVersion: number): Promise<string> {
  const config: Plugin = {
    name: 'graphcommerce.config',
    resolveId: (id) => (id === '@graphcommerce/next-config/config' ? '\0config' : null),
    load: (id) => (id === '\0config' ? `export const magentoVersion = ${magentoVersion};` : null),
  };
  const folder = join(import.meta.dirname, 'graphcommerce');
  return bundleShop(folder, {}, [config, graphqlModules(['@graphcommerce/magento-customer'])]);
}

async function signInAndRevoke(shop: number, version: string): Promise<void> {
  await magento.magento.set({ version });
  await shops.open(`/${shop}/`);
  expect(await shops.call('signIn', EMAIL, 'password')).toBeUndefined();
  expect(await shops.call('customer')).toBe(EMAIL);
  await magento.tokens.revoke({ customer: EMAIL });
}

const eachMagento = test.each([
  [247, '2.4.7', NOT_AUTHORIZED],
  [249, '2.4.9', REVOKED],
]);

eachMagento('a shop for %i shows the message for a wrong password on %s', async (shop, version) => {
  await magento.magento.set({ version });
  await shops.open(`/${shop}/`);
  expect(await shops.call('signIn', EMAIL, 'wrong')).toContain('The account sign-in was incorrect');
  expect(await shops.call('token')).toBeNull();
});

eachMagento(
  'a shop for %i requires a new sign-in on %s, and removes the token otherwise',
  async (shop, version, text) => {
    await signInAndRevoke(shop, version);
    const query = shops.call('customer');
    await expect.poll(shops.path).toBe('/account/signin');
    expect(await shops.call('token')).toMatchObject({ valid: false });
    await shops.call('goTo', '/');
    expect(await query).toBe(text);
    expect(await shops.call('token')).toBeNull();
  },
);

eachMagento('a shop for %i continues on %s after a new sign-in', async (shop, version) => {
  await signInAndRevoke(shop, version);
  const query = shops.call('customer');
  await expect.poll(shops.path).toBe('/account/signin');
  expect(await shops.call('signIn', EMAIL, 'password')).toBeUndefined();
  await shops.call('goTo', '/account');
  expect(await query).toBe(EMAIL);
  const { items } = await magento.requests.list({ operation: 'customer' });
  expect(items.map(({ token }) => token?.state)).toEqual(['live', 'revoked', 'live']);
});

test.each([
  [247, '2.4.9', REVOKED],
  [249, '2.4.7', NOT_AUTHORIZED],
])(
  'a shop for %i does not detect a revoked token on %s, which has another error category',
  async (shop, version, text) => {
    await signInAndRevoke(shop, version);
    expect(await shops.call('customer')).toBe(text);
    expect(shops.path()).toBe(`/${shop}/`);
    expect(await shops.call('token')).toMatchObject({ valid: true });
  },
);
