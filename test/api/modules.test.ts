import { expect, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { interfaces } from './interfaces.ts';

const WISHLIST = JSON.stringify({ query: '{ wishlist { items_count } }' });

test.each(Object.entries(interfaces))('a disabled module has no root fields and routes, by %s', async (_, connect) => {
  await using server = await createMagentoMock();
  const { modules } = await connect(server);
  const errorOfWishlist = async (): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: WISHLIST });
    return Object(await response.json()).errors?.[0]?.message;
  };
  const [changed] = (await modules.set({ Magento_Wishlist: false })).filter(({ enabled }) => !enabled);
  expect(changed).toMatchObject({ name: 'Magento_Wishlist', description: expect.stringContaining('wishlist') });
  expect(await errorOfWishlist()).toBe('Cannot query field "wishlist" on type "Query".');
  await modules.set({ Magento_Wishlist: null, Magento_TwoFactorAuth: false });
  expect(await errorOfWishlist()).not.toContain('Cannot query');
  const route = `${server.url}/rest/V1/tfa/provider/google/authenticate`;
  expect((await fetch(route, { method: 'POST' })).status).toBe(404);
  expect((await modules.list()).filter(({ enabled }) => !enabled)).toHaveLength(1);
  await expect(modules.set({ Wishlist: false })).rejects.toThrow("'Wishlist' is not the name of a module");
});
