import { expect, test } from 'vitest';
import { aService, boss, mara } from './a-service.ts';

const ACCOUNTS = '/rest/V1/customers';
const nora = { email: 'nora@example.com', password: 'Winter-Snow9', firstname: 'Nora', lastname: 'Berg', group_id: 2 };
const address = { firstname: 'N', lastname: 'B', street: ['Lake Road 5'], city: 'Basel', default_billing: true };

async function asBoss(fixtures = {}) {
  const service = await aService(fixtures);
  const admin = await service.as({ admin: boss.username });
  return {
    ...service,
    call: (method: string, path: string, body?: unknown) => service.call(method, path, body, admin),
  };
}

test('changes single attributes for staff, and leaves the rest', async () => {
  const { call } = await asBoss();
  const { status, body } = await call('PUT', `${ACCOUNTS}/1`, { customer: { middlename: 'Q', group_id: 3 } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 1, email: mara.email, firstname: 'Mara', middlename: 'Q', group_id: 3 });
});

test('deletes an account and its tokens', async () => {
  const { call, as, magento } = await asBoss();
  await as({ customer: mara.email });
  expect(await call('DELETE', `${ACCOUNTS}/1`)).toMatchObject({ status: 200, body: true });
  expect(await call('DELETE', `${ACCOUNTS}/1`)).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'customerId', fieldValue: 1 } },
  });
  expect(await magento.customers.list()).toEqual([]);
});

test.each([
  [
    'a filter',
    'searchCriteria[filter_groups][0][filters][0][field]=email&searchCriteria[filter_groups][0][filters][0][value]=NORA@example.com',
    ['Nora'],
  ],
  [
    'like',
    'searchCriteria[filterGroups][0][filters][0][field]=email&searchCriteria[filterGroups][0][filters][0][value]=%25example.com&searchCriteria[filterGroups][0][filters][0][conditionType]=like',
    ['Mara', 'Nora'],
  ],
  [
    'one filter or the other',
    'searchCriteria[filter_groups][0][filters][0][field]=group_id&searchCriteria[filter_groups][0][filters][0][value]=7&searchCriteria[filter_groups][0][filters][1][field]=group_id&searchCriteria[filter_groups][0][filters][1][value]=2',
    ['Nora'],
  ],
  [
    'both groups',
    'searchCriteria[filter_groups][0][filters][0][field]=group_id&searchCriteria[filter_groups][0][filters][0][value]=2&searchCriteria[filter_groups][1][filters][0][field]=firstname&searchCriteria[filter_groups][1][filters][0][value]=Mara',
    [],
  ],
  [
    'a page, sorted',
    'searchCriteria[sort_orders][0][field]=firstname&searchCriteria[sort_orders][0][direction]=DESC&searchCriteria[page_size]=1',
    ['Nora'],
  ],
  [
    'in',
    'searchCriteria[filter_groups][0][filters][0][field]=entity_id&searchCriteria[filter_groups][0][filters][0][value]=1,2&searchCriteria[filter_groups][0][filters][0][condition_type]=in',
    ['Mara', 'Nora'],
  ],
])('finds customers by %s', async (_, query, names) => {
  const { call } = await asBoss({ customers: [mara, nora] });
  const { status, body } = await call('GET', `${ACCOUNTS}/search?${query}`);
  expect(status).toBe(200);
  expect((body as { items: { firstname: string }[] }).items.map(({ firstname }) => firstname)).toEqual(names);
});

test('repeats the criteria and counts all that was found', async () => {
  const { call } = await asBoss({ customers: [mara, nora] });
  const query =
    'searchCriteria[filter_groups][0][filters][0][field]=id&searchCriteria[filter_groups][0][filters][0][value]=0&searchCriteria[filter_groups][0][filters][0][condition_type]=gt&searchCriteria[page_size]=1&searchCriteria[current_page]=2';
  expect((await call('GET', `${ACCOUNTS}/search?${query}`)).body).toMatchObject({
    items: [{ firstname: 'Nora' }],
    search_criteria: {
      filter_groups: [{ filters: [{ field: 'id', value: '0', condition_type: 'gt' }] }],
      page_size: 1,
      current_page: 2,
    },
    total_count: 2,
  });
});

test('wants search criteria, and attributes that there are', async () => {
  const { call } = await asBoss();
  expect((await call('GET', `${ACCOUNTS}/search`)).body).toMatchObject({ parameters: { fieldName: 'searchCriteria' } });
  expect((await call('GET', `${ACCOUNTS}/search?searchCriteria[sort_orders][0][field]=shoe_size`)).body).toEqual({
    message: 'The "%1" attribute name is invalid. Reset the name and try again.',
    parameters: ['shoe_size'],
  });
  expect((await call('GET', `${ACCOUNTS}/search?searchCriteria=`)).body).toMatchObject({ total_count: 1 });
});

test('validates a customer without keeping it', async () => {
  const { call, magento } = await asBoss();
  expect((await call('PUT', `${ACCOUNTS}/validate`, { customer: { email: 'x', firstname: 'A' } })).body).toEqual({
    valid: false,
    messages: ['"Last Name" is a required value.', '"Email" is not a valid email address.'],
  });
  const { group_id: _, password: __, ...good } = nora;
  expect((await call('PUT', `${ACCOUNTS}/validate`, { customer: good })).body).toEqual({ valid: true, messages: [] });
  expect(await magento.customers.list()).toHaveLength(1);
});

test.each([
  [0, null, 'account_confirmation_not_required'],
  [1, null, 'account_confirmed'],
  [1, 'k7f3m2q9', 'account_confirmation_required'],
])('tells the confirmation status with the switch at %s and the key %s', async (confirm, confirmation, status) => {
  const { call } = await asBoss({
    config: { 'customer/create_account/confirm': confirm },
    customers: [{ ...mara, confirmation }],
  });
  expect((await call('GET', `${ACCOUNTS}/1/confirm`)).body).toBe(status);
});

test('mails a confirmation key again, and activates by it', async () => {
  const { call, magento } = await asBoss({
    config: { 'customer/create_account/confirm': 1 },
    customers: [{ ...mara, confirmation: 'k7f3m2q9' }],
  });
  expect((await call('POST', `${ACCOUNTS}/confirm`, { email: mara.email, websiteId: 1 })).body).toBe(true);
  const [mail] = await magento.mailbox.list({ to: mara.email });
  expect(mail?.variables['confirmation_key']).toBe('k7f3m2q9');
  const path = `${ACCOUNTS}/${mara.email}/activate`;
  expect((await call('PUT', path, { confirmationKey: 'k7f3m2q9' })).body).toMatchObject({ email: mara.email });
  expect((await call('POST', `${ACCOUNTS}/confirm`, { email: mara.email, websiteId: 1 })).body).toEqual({
    message: "Confirmation isn't needed.",
  });
});

test('reads and deletes an address by its id', async () => {
  const { call } = await asBoss({ customers: [{ ...mara, addresses: [address] }] });
  expect((await call('GET', `${ACCOUNTS}/addresses/1`)).body).toMatchObject({ id: 1, customer_id: 1, city: 'Basel' });
  expect((await call('GET', `${ACCOUNTS}/1/billingAddress`)).body).toMatchObject({ id: 1 });
  expect((await call('GET', `${ACCOUNTS}/1/shippingAddress`)).body).toEqual([]);
  expect((await call('DELETE', '/rest/V1/addresses/1')).body).toBe(true);
  expect(await call('GET', `${ACCOUNTS}/addresses/1`)).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'addressId', fieldValue: 1 } },
  });
});

test('says of an account that it may be changed', async () => {
  const { call } = await asBoss();
  expect((await call('GET', `${ACCOUNTS}/1/permissions/readonly`)).body).toBe(false);
  expect((await call('GET', `${ACCOUNTS}/9/permissions/readonly`)).status).toBe(404);
});

const GROUPS = '/rest/V1/customerGroups';

test('makes, changes, finds and deletes groups', async () => {
  const { call, magento } = await asBoss();
  const made = await call('POST', GROUPS, { group: { code: 'Staff', tax_class_id: 3 } });
  expect(made.body).toEqual({ id: 4, code: 'Staff', tax_class_id: 3, tax_class_name: 'Retail Customer' });
  expect((await call('PUT', `${GROUPS}/4`, { group: { code: 'Crew' } })).body).toMatchObject({ id: 4, code: 'Crew' });
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
  const { call } = await asBoss();
  expect(await call('POST', GROUPS, { group })).toMatchObject({ status: 400, body: { message } });
});

test('keeps the groups that the shop needs', async () => {
  const { call } = await asBoss();
  for (const id of [0, 1]) {
    expect((await call('GET', `${GROUPS}/${id}/permissions`)).body).toBe(true);
    expect((await call('DELETE', `${GROUPS}/${id}`)).body).toEqual({ message: 'Cannot delete group.' });
  }
  expect((await call('GET', `${GROUPS}/default`)).body).toMatchObject({ id: 1, code: 'General' });
  expect((await call('PUT', `${GROUPS}/default/2`)).body).toBe(2);
  expect((await call('GET', `${GROUPS}/default/1`)).body).toMatchObject({ id: 2 });
  expect((await call('GET', `${GROUPS}/default/9`)).body).toMatchObject({ parameters: { fieldName: 'storeId' } });
});

test('lists the groups of a world in its document, and takes them back', async () => {
  const { call, magento } = await asBoss({ customer_groups: [{ code: 'Staff' }, { id: 1, code: 'Everybody' }] });
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

test("tells store views, groups and websites, the admin's first", async () => {
  const { call } = await asBoss({ stores: [{ code: 'default' }, { code: 'fr', website: 'france', name: 'Français' }] });
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

test('tells what attributes customers and addresses have', async () => {
  const { call } = await asBoss();
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
  expect((await call('GET', `${metadata}/customer/form/nothing`)).status).toBe(404);
});
