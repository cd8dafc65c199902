import { expect, test } from 'vitest';
import { createTestShop, mara } from '../graphql/test-shop.ts';
import { boss, createAdminClient } from '../rest/rest-client.ts';

// Recorded from Magento Open Source 2.4.7-p3.
test.each([
  ['{ customer { email returns { total_count } } }', 'Cannot query field "returns" on type "Customer".'],
  ['{ customer { email job_title } }', 'Cannot query field "job_title" on type "Customer".'],
  ['{ customer { email status } }', 'Cannot query field "status" on type "Customer".'],
  ['{ storeConfig { returns_enabled } }', 'Cannot query field "returns_enabled" on type "StoreConfig".'],
])('answers %s with an unknown field in Magento Open Source only', async (query, message) => {
  const openSource = await createTestShop({ magento: '2.4.7-p3', edition: 'open-source' });
  expect((await openSource.send(query, {}, await openSource.authorize(mara.email))).message).toBe(message);
  const commerce = await createTestShop({ magento: '2.4.7-p3' });
  expect((await commerce.send(query, {}, await commerce.authorize(mara.email))).message).toBe('');
});

test('answers with the fields of both editions on one server, by sandbox', async () => {
  const { magento, send } = await createTestShop({ edition: 'open-source' });
  const query = '{ __type(name: "Customer") { fields { name } } }';
  const hasReturns = async () => JSON.stringify((await send(query)).body).includes('"returns"');
  expect(await hasReturns()).toBe(false);
  await magento.reset({ edition: 'commerce' });
  expect(await hasReturns()).toBe(true);
});

test('lists the modules of Adobe Commerce in that edition only', async () => {
  const modulesOf = async (edition: 'open-source' | 'commerce') => {
    const { call } = await createAdminClient({ edition });
    return (await call('GET', '/rest/V1/modules')).body;
  };
  expect(await modulesOf('commerce')).toContain('Magento_CatalogStaging');
  expect(await modulesOf('open-source')).not.toContain('Magento_CatalogStaging');
});

test('ignores Preview-Version in Magento Open Source, unless content staging is installed', async () => {
  const preview = async (modules: Record<string, boolean>) => {
    const { magento, send } = await createTestShop({ edition: 'open-source', modules });
    const { body } = await send('{ products(search: "a") { total_count } }', {}, { 'Preview-Version': '1893456000' });
    await magento.close();
    return body.errors?.[0]?.message;
  };
  expect(await preview({})).toBeUndefined();
  expect(await preview({ Magento_Staging: true })).toBe('Preview-Version requires the token of an admin.');
});

test.each(['open-source', 'commerce'] as const)(
  'returns the edition %s in the world and restores it',
  async (edition) => {
    const { magento } = await createTestShop({ edition, admins: [boss] });
    const world = await magento.world();
    expect(world.edition).toBe(edition);
    await magento.reset(world);
    expect((await magento.world()).edition).toBe(edition);
  },
);
