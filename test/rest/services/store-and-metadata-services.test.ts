import { expect, test } from 'vitest';
import { createAdminClient } from '../rest-client.ts';

test("lists store views, store groups and websites, the admin's first", async () => {
  const { call } = await createAdminClient({
    stores: [{ code: 'default' }, { code: 'fr', website: 'france', name: 'Français' }],
  });
  expect((await call('GET', '/rest/V1/store/storeViews')).body).toMatchObject([
    { id: 0, code: 'admin', is_active: 1 },
    { id: 1, code: 'default', website_id: 1, store_group_id: 1 },
    { id: 2, code: 'fr', name: 'Français', website_id: 2, store_group_id: 2 },
  ]);
  expect((await call('GET', '/rest/V1/store/websites')).body).toMatchObject([
    { id: 0 },
    { code: 'base' },
    { code: 'france' },
  ]);
  expect((await call('GET', '/rest/V1/store/storeGroups')).body).toMatchObject([
    { id: 0 },
    { default_store_id: 1 },
    { default_store_id: 2 },
  ]);
  expect((await call('GET', '/rest/V1/store/storeConfigs?storeCodes[]=fr')).body).toMatchObject([{ code: 'fr' }]);
  expect((await call('GET', '/rest/V1/store/storeConfigs?storeCodes=fr')).status).toBe(400);
});

test('returns the metadata of the attributes of customers and addresses', async () => {
  const { call } = await createAdminClient();
  const metadata = '/rest/V1/attributeMetadata';
  const codes = async (path: string) =>
    ((await call('GET', metadata + path)).body as { attribute_code: string }[]).map(({ attribute_code: code }) => code);
  expect(await codes('/customer')).toContain('group_id');
  expect(await codes('/customer/form/customer_account_create')).toEqual([
    'prefix',
    'firstname',
    'middlename',
    'lastname',
    'suffix',
    'email',
    'dob',
    'taxvat',
    'gender',
  ]);
  expect(await codes('/customerAddress')).toContain('country_id');
  expect((await call('GET', `${metadata}/customer/custom`)).body).toEqual([]);
  expect((await call('GET', `${metadata}/customer/attribute/email`)).body).toMatchObject({
    attribute_code: 'email',
    required: true,
    frontend_label: 'Email',
  });
  expect((await call('GET', `${metadata}/customer/attribute/shoe_size`)).body).toEqual({
    message: 'No such entity with %fieldName = %fieldValue, %field2Name = %field2Value',
    parameters: {
      fieldName: 'entityType',
      fieldValue: 'customer',
      field2Name: 'attributeCode',
      field2Value: 'shoe_size',
    },
  });
  expect((await call('GET', `${metadata}/customer/form/unknown`)).status).toBe(404);
});
