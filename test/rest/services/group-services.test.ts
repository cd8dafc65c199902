import { expect, test } from 'vitest';
import { createAdminClient, mara } from '../rest-client.ts';

const ACCOUNTS = '/rest/V1/customers';
const GROUPS = '/rest/V1/customerGroups';

test('creates, changes, finds and deletes groups', async () => {
  const { call, magento } = await createAdminClient();
  const created = await call('POST', GROUPS, { group: { code: 'Staff', tax_class_id: 3 } });
  expect(created.body).toEqual({ id: 4, code: 'Staff', tax_class_id: 3, tax_class_name: 'Retail Customer' });
  expect((await call('PUT', `${GROUPS}/4`, { group: { code: 'Crew', tax_class_id: 3 } })).body).toMatchObject({
    id: 4,
    code: 'Crew',
  });
  await call('PUT', `${ACCOUNTS}/1`, { customer: { group_id: 4 } });
  const found = await call(
    'GET',
    `${GROUPS}/search?searchCriteria[filter_groups][0][filters][0][field]=code&searchCriteria[filter_groups][0][filters][0][value]=Crew`,
  );
  expect(found.body).toMatchObject({ items: [{ id: 4 }], total_count: 1 });
  expect((await call('DELETE', `${GROUPS}/4`)).body).toBe(true);
  expect(await call('GET', `${GROUPS}/4`)).toMatchObject({ status: 404, body: { parameters: { fieldName: 'id' } } });
  expect(await magento.customers.get(mara.email)).not.toMatchObject({ group_id: 4 });
});

test.each([
  [{ code: '' }, '"%fieldName" is required. Enter and try again.'],
  [{ code: 'Staff', tax_class_id: 99 }, 'Invalid value of "%value" provided for the %fieldName field.'],
  [{ code: 'general' }, 'Customer Group already exists.'],
])('refuses the group %j', async (group, message) => {
  const { call } = await createAdminClient();
  expect(await call('POST', GROUPS, { group })).toMatchObject({ status: 400, body: { message } });
});

// Recorded from Magento 2.4.7-p3.
test('names the field of an invalid tax class before its value', async () => {
  const { call } = await createAdminClient();
  expect((await call('POST', GROUPS, { group: { code: 'VIP', tax_class_id: 99 } })).text).toContain(
    '"parameters":{"fieldName":"taxClassId","value":99}',
  );
});

test.each([
  [{ tax_class_id: 3 }, 400, { parameters: { fieldName: 'code' } }],
  [{ code: 'Crew' }, 400, { parameters: { value: null, fieldName: 'taxClassId' } }],
  [{ id: 9, code: 'Crew', tax_class_id: 3 }, 200, { id: 2, code: 'Crew' }],
])('changes group 2 to %j: requires code and tax class, and uses the id of the path', async (group, status, body) => {
  const { call } = await createAdminClient();
  expect(await call('PUT', `${GROUPS}/2`, { group })).toMatchObject({ status, body });
});

test('changes an existing group that is posted with an id, and truncates a code to 32 characters', async () => {
  const { call } = await createAdminClient();
  expect(await call('POST', GROUPS, { group: { id: 88, code: 'Crew', tax_class_id: 3 } })).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'id', fieldValue: 88 } },
  });
  const changed = await call('POST', GROUPS, { group: { id: 2, code: 'x'.repeat(40), tax_class_id: 3 } });
  expect(changed.body).toMatchObject({ id: 2, code: 'x'.repeat(32) });
});

test('refuses to delete the default groups', async () => {
  const { call } = await createAdminClient();
  for (const id of [0, 1]) {
    expect((await call('GET', `${GROUPS}/${id}/permissions`)).body).toBe(true);
    expect((await call('DELETE', `${GROUPS}/${id}`)).body).toEqual({ message: 'Cannot delete group.' });
  }
  expect((await call('GET', `${GROUPS}/default`)).body).toMatchObject({ id: 1, code: 'General' });
  expect((await call('PUT', `${GROUPS}/default/2`)).body).toBe(2);
  expect((await call('GET', `${GROUPS}/default/1`)).body).toMatchObject({ id: 2 });
  // Magento api-functional Customer/Api/GroupManagementTest: 0 is the admin store.
  expect((await call('GET', `${GROUPS}/default/0`)).body).toMatchObject({ id: 2 });
  expect((await call('GET', `${GROUPS}/default/9`)).body).toMatchObject({ parameters: { fieldName: 'storeId' } });
});

test('restores the groups from the fixture document of a world', async () => {
  const { call, magento } = await createAdminClient({
    customer_groups: [{ code: 'Staff' }, { id: 1, code: 'Everybody' }],
  });
  await call('POST', GROUPS, { group: { code: 'Crew' } });
  const world = await magento.world();
  expect(world.customer_groups?.map(({ id, code }) => [id, code])).toEqual([
    [0, 'NOT LOGGED IN'],
    [1, 'Everybody'],
    [2, 'Wholesale'],
    [3, 'Retailer'],
    [4, 'Staff'],
    [5, 'Crew'],
  ]);
  await magento.reset(world);
  expect((await magento.world()).customer_groups).toEqual(world.customer_groups);
});
