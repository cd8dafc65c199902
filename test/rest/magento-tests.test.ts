import { expect, test } from 'vitest';
import { createAdminClient, homeAddress, mara, nora } from './rest-client.ts';

const { country_id: country_code, ...place } = homeAddress;
const ADDRESS = { ...place, country_code };
const ALL = ['2.4.2-p1', '2.4.7', '2.4.9'];

/** [magento2-base/dev/tests/api-functional/testsuite/Magento/Webapi/PartialResponseTest.php] */
test.each([
  ['email', { email: mara.email }],
  ['email,addresses[city]', { email: mara.email, addresses: [{ city: 'Basel' }] }],
  ['invalid', []],
])('?fields=%s filters the fields of a response', async (fields, expected) => {
  const { call } = await createAdminClient({ customers: [{ ...mara, addresses: [ADDRESS] }] });
  expect((await call('GET', `/rest/V1/customers/1?fields=${fields}`)).body).toEqual(expected);
});

/** [Customer/Api/CustomerRepositoryTest.php testCreateCustomerWithInvalidCustomerFirstName] */
test.each(ALL.flatMap((release) => ['Jane ☺ ', '⚐ $(date)', 'x'.repeat(300)].map((name) => [release, name] as const)))(
  '%s refuses the name %s of a customer',
  async (magento, name) => {
    const { call } = await createAdminClient({ magento });
    for (const [field, label] of [
      ['firstname', 'First Name'],
      ['lastname', 'Last Name'],
      ['middlename', 'Middle Name'],
    ] as const) {
      const { status, body } = await call('POST', '/rest/V1/customers', { customer: { ...nora, [field]: name } });
      expect([status, body]).toEqual([400, { message: `${label} is not valid!` }]);
    }
  },
);

/** [Customer/Api/AccountManagementTest.php, AccountManagementMeTest.php] */
test.each(ALL)('%s keeps the confirmation key of a new account', async (magento) => {
  const { call } = await createAdminClient({ magento });
  const confirmation = 'a4fg7h893e39d';
  await call('POST', '/rest/V1/customers', { customer: { ...nora, confirmation } });
  const resend = { email: nora.email, websiteId: 1 };
  expect((await call('POST', '/rest/V1/customers/confirm', resend)).body).toBe(true);
  const activated = await call('PUT', `/rest/V1/customers/${nora.email}/activate`, { confirmationKey: confirmation });
  expect([activated.status, (activated.body as { email: string }).email]).toEqual([200, nora.email]);
});

/** [Customer/Api/AccountManagementTest.php testValidateCustomerData] */
test.each(['2.4.2-p1', '2.4.7'])('%s refuses a customer without names in its validation', async (magento) => {
  const { call } = await createAdminClient({ magento });
  const { body } = await call('PUT', '/rest/V1/customers/validate', {
    customer: { ...nora, group_id: 1, website_id: 1, firstname: null, lastname: null },
  });
  expect(body).toMatchObject({
    valid: false,
    messages: [
      'The "First Name" attribute value is empty. Set the attribute and try again.',
      'The "Last Name" attribute value is empty. Set the attribute and try again.',
    ],
  });
});

/** [Customer/Api/CustomerRepositoryTest.php testSearchCustomersMultipleFiltersWithSortUsingGET] */
test.each(ALL)('%s accepts sort orders without a direction', async (magento) => {
  const { call } = await createAdminClient({ magento });
  const { status, body } = await call('GET', '/rest/V1/customers/search?searchCriteria[sort_orders][email]=ASC');
  expect([status, (body as { total_count: number }).total_count]).toEqual([200, 1]);
});

/** [Customer/Api/GroupManagementTest.php] */
test.each(ALL)('%s has a default group of the admin store', async (magento) => {
  const { call } = await createAdminClient({ magento });
  expect((await call('GET', '/rest/V1/customerGroups/default/0')).body).toMatchObject({ id: 1, code: 'General' });
});

/** [Customer/Api/AddressMetadataTest.php] */
test.each(ALL)('%s describes the attributes of addresses', async (magento) => {
  const { call } = await createAdminClient({ magento });
  const attributes = (await call('GET', '/rest/V1/attributeMetadata/customerAddress')).body as Record<
    string,
    unknown
  >[];
  expect(attributes).toHaveLength(19);
  const codes = attributes.map((attribute) => attribute['attribute_code']);
  expect(codes).toEqual(
    expect.arrayContaining(['vat_is_valid', 'vat_request_id', 'vat_request_date', 'vat_request_success']),
  );
  expect(attributes.find((attribute) => attribute['attribute_code'] === 'postcode')).toMatchObject({
    required: false,
    data_model: 'Magento\\Customer\\Model\\Attribute\\Data\\Postcode',
  });
});

/** [Customer/Api/GroupRepositoryTest.php] */
test.each(ALL)('%s names field and value of a wrong tax class in this order', async (magento) => {
  const { call } = await createAdminClient({ magento });
  const { text } = await call('POST', '/rest/V1/customerGroups', { group: { code: 'New', tax_class_id: 9999 } });
  expect(text).toContain('"parameters":{"fieldName":"taxClassId","value":9999}');
});
