import { expect, test } from 'vitest';
import { createAdminClient, createRestClient, mara } from '../rest-client.ts';

const ACCOUNTS = '/rest/V1/customers';
const nora = { email: 'nora@example.com', password: 'Winter-Snow9', firstname: 'Nora', lastname: 'Berg', group_id: 2 };
const address = { firstname: 'N', lastname: 'B', street: ['Lake Road 5'], city: 'Basel', default_billing: true };
test('changes single attributes for an admin', async () => {
  const { call } = await createAdminClient();
  const { status, body } = await call('PUT', `${ACCOUNTS}/1`, { customer: { middlename: 'Q', group_id: 3 } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 1, email: mara.email, firstname: 'Mara', middlename: 'Q', group_id: 3 });
});

test('deletes an account and its tokens', async () => {
  const { call, bearerHeader, magento } = await createAdminClient();
  await bearerHeader({ customer: mara.email });
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
  ['a page after the last one, which is empty', 'searchCriteria[page_size]=1&searchCriteria[current_page]=7', []],
  ['a sort order without a direction, descending', 'searchCriteria[sort_orders][0][field]=firstname', ['Nora', 'Mara']],
  [
    'in',
    'searchCriteria[filter_groups][0][filters][0][field]=entity_id&searchCriteria[filter_groups][0][filters][0][value]=1,2&searchCriteria[filter_groups][0][filters][0][condition_type]=in',
    ['Mara', 'Nora'],
  ],
])('finds customers by %s', async (_, query, names) => {
  const { call } = await createAdminClient({ customers: [mara, nora] });
  const { status, body } = await call('GET', `${ACCOUNTS}/search?${query}`);
  expect(status).toBe(200);
  expect((body as { items: { firstname: string }[] }).items.map(({ firstname }) => firstname)).toEqual(names);
});

test('repeats the criteria and counts all matches', async () => {
  const { call } = await createAdminClient({ customers: [mara, nora] });
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

test('requires search criteria with known attributes', async () => {
  const { call } = await createAdminClient();
  expect((await call('GET', `${ACCOUNTS}/search`)).body).toMatchObject({ parameters: { fieldName: 'searchCriteria' } });
  expect((await call('GET', `${ACCOUNTS}/search?searchCriteria[sort_orders][0][field]=shoe_size`)).body).toEqual({
    message: 'The "%1" attribute name is invalid. Reset the name and try again.',
    parameters: ['shoe_size'],
  });
  expect((await call('GET', `${ACCOUNTS}/search?searchCriteria=`)).body).toMatchObject({ total_count: 1 });
});

test('validates a customer without saving it', async () => {
  const { call, magento } = await createAdminClient();
  expect((await call('PUT', `${ACCOUNTS}/validate`, { customer: { email: 'x', firstname: 'A' } })).body).toEqual({
    valid: false,
    messages: ['Associate to Website', 'Group', 'Last Name'].map(
      (label) => `The "${label}" attribute value is empty. Set the attribute and try again.`,
    ),
  });
  const { password: _, ...names } = nora;
  const valid = { ...names, website_id: 1, group_id: 1 };
  expect((await call('PUT', `${ACCOUNTS}/validate`, { customer: valid })).body).toEqual({ valid: true, messages: [] });
  expect(await magento.customers.list()).toHaveLength(1);
});

test.each([
  [0, null, 'account_confirmation_not_required'],
  [1, null, 'account_confirmed'],
  [1, 'k7f3m2q9', 'account_confirmation_required'],
])('returns the confirmation status with the setting %s and the key %s', async (confirm, confirmation, status) => {
  const { call } = await createAdminClient({
    config: { 'customer/create_account/confirm': confirm },
    customers: [{ ...mara, confirmation }],
  });
  expect((await call('GET', `${ACCOUNTS}/1/confirm`)).body).toBe(status);
});

test('sends a confirmation key again, and activates the account with it', async () => {
  const { call, magento } = await createAdminClient({
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
  const { call } = await createAdminClient({ customers: [{ ...mara, addresses: [address] }] });
  expect((await call('GET', `${ACCOUNTS}/addresses/1`)).body).toMatchObject({ id: 1, customer_id: 1, city: 'Basel' });
  expect((await call('GET', `${ACCOUNTS}/1/billingAddress`)).body).toMatchObject({ id: 1 });
  expect((await call('GET', `${ACCOUNTS}/1/shippingAddress`)).body).toEqual([]);
  expect((await call('DELETE', '/rest/V1/addresses/1')).body).toBe(true);
  expect(await call('GET', `${ACCOUNTS}/addresses/1`)).toMatchObject({
    status: 404,
    body: { parameters: { fieldName: 'addressId', fieldValue: 1 } },
  });
});

test('reports that an account is not read-only', async () => {
  const { call } = await createAdminClient();
  expect((await call('GET', `${ACCOUNTS}/1/permissions/readonly`)).body).toBe(false);
  expect((await call('GET', `${ACCOUNTS}/9/permissions/readonly`)).status).toBe(404);
});

test('looks up an e-mail in the website of the request; an unknown website has no accounts', async () => {
  const { call } = await createRestClient({ config: { 'checkout/options/enable_guest_checkout_login': 1 } });
  const isFree = async (websiteId?: number) =>
    (await call('POST', `${ACCOUNTS}/isEmailAvailable`, { customerEmail: mara.email, websiteId })).body;
  expect(await isFree()).toBe(false);
  expect(await isFree(1)).toBe(false);
  expect(await isFree(9)).toBe(true);
});
