import { expect, test } from 'vitest';
import { createAdminClient } from '../rest-client.ts';

test("lists store views, store groups and websites with the admin's", async () => {
  const { call } = await createAdminClient({
    stores: [{ code: 'default' }, { code: 'fr', website: 'france', name: 'Français' }],
  });
  // Recorded from Magento 2.4.7-p3: the store view of the request comes first.
  const admin = { id: 0, code: 'admin', is_active: 1 };
  const base = { id: 1, code: 'default', website_id: 1, store_group_id: 1 };
  const french = { id: 2, code: 'fr', name: 'Français', website_id: 2, store_group_id: 2 };
  expect((await call('GET', '/rest/V1/store/storeViews')).body).toMatchObject([base, admin, french]);
  expect((await call('GET', '/rest/fr/V1/store/storeViews')).body).toMatchObject([french, admin, base]);
  expect((await call('GET', '/rest/all/V1/store/storeViews')).body).toMatchObject([admin, base, french]);
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
  // Recorded from Magento 2.4.7-p3.
  expect((await codes('/customer')).slice(0, 4)).toEqual(['confirmation', 'created_at', 'website_id', 'created_in']);
  expect(await codes('/customer/form/customer_account_create')).toEqual([
    'created_at',
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
  // Magento api-functional Customer/Api/AddressMetadataTest.
  expect(await codes('/customerAddress')).toHaveLength(19);
  expect((await call('GET', `${metadata}/customer/custom`)).body).toEqual([]);
  expect((await call('GET', `${metadata}/customer/attribute/email`)).body).toMatchObject({
    attribute_code: 'email',
    required: true,
    frontend_label: 'Email',
    frontend_class: 'required-entry validate-email',
    system: true,
    is_used_in_grid: true,
    is_searchable_in_grid: true,
  });
  expect((await call('GET', `${metadata}/customer/attribute/website_id`)).body).toMatchObject({
    options: [{ label: 'Main Website', value: '1' }],
    is_searchable_in_grid: false,
  });
  expect((await call('GET', `${metadata}/customerAddress/attribute/postcode`)).body).toMatchObject({
    required: false,
    data_model: 'Magento\\Customer\\Model\\Attribute\\Data\\Postcode',
  });
  const country = (await call('GET', `${metadata}/customerAddress/attribute/country_id`)).body as { options: object[] };
  expect(country.options.slice(0, 2)).toEqual([
    { label: ' ', value: '' },
    { label: 'Afghanistan', value: 'AF' },
  ]);
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

// [Customer/Model/AttributeMetadataConverter.php getOptionFromConfig]
test.each(['customer', 'customerAddress'])('offers the prefixes and suffixes of the settings in %s', async (entity) => {
  const { call } = await createAdminClient({
    config: { 'customer/address/prefix_options': 'Mr;Ms', 'customer/address/suffix_options': 'Jr;' },
  });
  const optionsOf = async (code: string) =>
    ((await call('GET', `/rest/V1/attributeMetadata/${entity}/attribute/${code}`)).body as { options: object[] })
      .options;
  expect(await optionsOf('prefix')).toEqual([
    { label: 'Mr', value: 'Mr' },
    { label: 'Ms', value: 'Ms' },
  ]);
  expect(await optionsOf('suffix')).toEqual([
    { label: 'Jr', value: 'Jr' },
    { label: '', value: '' },
  ]);
});
