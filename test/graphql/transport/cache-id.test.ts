import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const twoWebsites = {
  config: { 'customer/account_information/graphql_share_customer_group': 1, 'web/url/use_store': 1 },
  websites: [{ code: 'base' }, { code: 'other' }],
  stores: [{ code: 'default' }, { code: 'fr' }, { code: 'far', website: 'other' }],
  customers: [{ ...mara, group_id: 2 }],
};

test('a customer is a guest in another website', async () => {
  const { send, authorize } = await createTestShop(twoWebsites);
  const bearer = await authorize(mara.email);
  const group = async (headers: Record<string, string>) =>
    (await send('{ customerGroup { uid } }', {}, headers)).body.data?.['customerGroup'];
  expect(await group(bearer)).toEqual({ uid: btoa('2') });
  expect(await group({ ...bearer, Store: 'far' })).toEqual({ uid: btoa('0') });
  expect(await group({})).toEqual({ uid: btoa('0') });
});

test('the cache id depends on the customer group and on the store, by header or by path', async () => {
  const { magento, authorize } = await createTestShop(twoWebsites);
  const bearer = await authorize(mara.email);
  const id = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
    const request = supertest(magento.handler).get(path).query({ query: '{ storeConfig { code } }' });
    return (await request.set(headers)).headers['x-magento-cache-id'] ?? 'none';
  };
  const guest = await id('/graphql');
  expect(guest).toMatch(/^[0-9a-f]{64}$/);
  expect(await id('/default/graphql')).toBe(guest);
  expect(await id('/graphql', bearer)).not.toBe(guest);
  expect(await id('/fr/graphql')).not.toBe(guest);
  expect(await id('/fr/graphql')).toBe(await id('/graphql', { Store: 'fr' }));
  expect(await id('/graphql', { ...bearer, Store: 'far' })).toBe(await id('/graphql', { Store: 'far' }));
});
