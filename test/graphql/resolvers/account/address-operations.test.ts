import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';

const CREATE =
  'mutation ($input: CustomerAddressInput!) { createCustomerAddress(input: $input) { id uid default_billing default_shipping } }';
const home = {
  firstname: 'Mara',
  lastname: 'Lind',
  street: ['Lindenweg 4'],
  city: 'Bern',
  postcode: '3011',
  country_code: 'CH',
  telephone: '+41 31 000 00 00',
  region: { region_id: 107 },
};
const address = { ...home, id: 7, default_billing: true };
const withAddress = { customers: [{ ...mara, addresses: [address] }, ines] };

test('adds an address whose id follows the highest id of all customers', async () => {
  const { send, authorize } = await createTestShop(withAddress);
  const { body } = await send(CREATE, { input: home }, await authorize(ines.email));
  expect(body).toEqual({
    data: { createCustomerAddress: { id: 8, uid: 'OA==', default_billing: false, default_shipping: false } },
  });
});

test('a new default address replaces the old one', async () => {
  const { send, authorize } = await createTestShop(withAddress);
  const bearer = await authorize(mara.email);
  await send(CREATE, { input: { ...home, default_billing: true } }, bearer);
  const { body } = await send('{ customer { default_billing addresses { id default_billing } } }', {}, bearer);
  expect(body.data).toEqual({
    customer: {
      default_billing: '8',
      addresses: [
        { id: 7, default_billing: false },
        { id: 8, default_billing: true },
      ],
    },
  });
});

test('reports every missing attribute, each on its own line', async () => {
  const { send, authorize } = await createTestShop();
  const { telephone: _, city: __, ...short } = home;
  const { message, category } = await send(CREATE, { input: short }, await authorize(mara.email));
  expect(message).toBe('"city" is required. Enter and try again.\n"telephone" is required. Enter and try again.');
  expect(category).toBe('graphql-input');
});

test('accepts the older names of country and attributes', async () => {
  const floor = { attribute_code: 'floor', value: '1' };
  const { send, authorize } = await createTestShop({
    customers: [mara, { ...ines, addresses: [{ ...home, custom_attributes: [floor] }] }],
  });
  const { country_code: _, region: __, ...older } = home;
  const input = { ...older, country_id: 'DE', custom_attributes: [{ attribute_code: 'floor', value: '3' }] };
  const bearer = await authorize(mara.email);
  await send(CREATE, { input }, bearer);
  const { body } = await send(
    '{ customer { addresses { country_code country_id custom_attributesV2(attributeCodes: ["floor"]) { code ... on AttributeValue { value } } } } }',
    {},
    bearer,
  );
  expect(body.data).toEqual({
    customer: {
      addresses: [{ country_code: 'DE', country_id: 'DE', custom_attributesV2: [{ code: 'floor', value: '3' }] }],
    },
  });
});

test('changes only the fields of the input', async () => {
  const { send, authorize } = await createTestShop(withAddress);
  const { body } = await send(
    'mutation { updateCustomerAddress(id: 7, input: { city: "Basel" }) { id city postcode default_billing } }',
    {},
    await authorize(mara.email),
  );
  expect(body.data).toEqual({
    updateCustomerAddress: { id: 7, city: 'Basel', postcode: '3011', default_billing: true },
  });
});

test.each([
  ['deleteCustomerAddress(id: 7)', 'Current customer does not have permission to address with ID "7"', 403],
  ['deleteCustomerAddress(id: 99)', 'Could not find a address with ID "99"', 200],
  [
    'deleteCustomerAddressV2(uid: "Nw==")',
    'Current customer does not have permission to get address with the specified ID',
    403,
  ],
  ['deleteCustomerAddressV2(uid: "??")', 'Could not find an address with the specified ID', 200],
  ['deleteCustomerAddressV2(uid: "")', 'Address "uid" value must be specified', 200],
  [
    'updateCustomerAddress(id: 7, input: { city: "Basel" }) { id }',
    'Current customer does not have permission to address with ID "7"',
    403,
  ],
])('refuses %s of another customer', async (field, message, status) => {
  const { send, authorize } = await createTestShop(withAddress);
  expect(await send(`mutation { ${field} }`, {}, await authorize(ines.email))).toMatchObject({ message, status });
});

test('refuses to delete a default address', async () => {
  const { send, authorize } = await createTestShop(withAddress);
  const { message } = await send('mutation { deleteCustomerAddress(id: 7) }', {}, await authorize(mara.email));
  expect(message).toBe('Customer Address 7 is set as default billing address and can not be deleted');
});

test('does not use the id of a deleted address again', async () => {
  const { send, authorize } = await createTestShop(withAddress);
  const bearer = await authorize(ines.email);
  await send(CREATE, { input: home }, bearer);
  expect((await send('mutation { deleteCustomerAddressV2(uid: "OA==") }', {}, bearer)).body.data).toEqual({
    deleteCustomerAddressV2: true,
  });
  expect((await send(CREATE, { input: home }, bearer)).body.data).toMatchObject({ createCustomerAddress: { id: 9 } });
});

test('returns a page of the addresses', async () => {
  const addresses = [1, 2, 3].map((id) => ({ ...home, id, city: `City ${id}` }));
  const { send, authorize } = await createTestShop({ customers: [{ ...mara, addresses }] });
  const bearer = await authorize(mara.email);
  const query = (size: number, page: number) =>
    `{ customer { addressesV2(pageSize: ${size}, currentPage: ${page}) { items { city } total_count page_info { page_size current_page total_pages } } } }`;
  expect((await send(query(2, 2), {}, bearer)).body.data).toEqual({
    customer: {
      addressesV2: {
        items: [{ city: 'City 3' }],
        total_count: 3,
        page_info: { page_size: 2, current_page: 2, total_pages: 2 },
      },
    },
  });
  expect((await send(query(0, 1), {}, bearer)).message).toBe('pageSize value must be greater than 0.');
  expect((await send(query(2, 0), {}, bearer)).message).toBe('currentPage value must be greater than 0.');
});

test('refuses a guest before it checks the address', async () => {
  const { send } = await createTestShop(withAddress);
  expect(await send('mutation { deleteCustomerAddress(id: 99) }')).toMatchObject({
    message: "The current customer isn't authorized.",
    status: 403,
  });
});

test.each([
  ['2.4.7-p3', [1, 2, 3]],
  ['2.4.8-p1', [3, 1, 2]],
])('%s lists the addresses as %j, in GraphQL and REST, with the default shipping address 3', async (magento, ids) => {
  const addresses = [1, 2, 3].map((id) => ({
    ...home,
    id,
    default_billing: id === 2,
    default_shipping: id === 3,
  }));
  const { send, authorize, magento: mock } = await createTestShop({ magento, customers: [{ ...mara, addresses }] });
  const headers = await authorize(mara.email);
  const { body } = await send('{ customer { addresses { id } } }', {}, headers);
  expect(body.data).toEqual({ customer: { addresses: ids.map((id) => ({ id })) } });
  const response = await mock.handle(new Request(`${mock.url}/rest/V1/customers/me`, { headers }));
  const customer = (await response.json()) as { addresses: { id: number }[] };
  expect(customer.addresses.map(({ id }) => id)).toEqual(ids);
});

test('truncates values to the length of their database column', async () => {
  const { send, authorize } = await createTestShop({ magento: '2.4.7-p3', customers: [mara] });
  const headers = await authorize(mara.email);
  const long = (letter: string) => letter.repeat(300);
  await send(
    `mutation ($address: CustomerAddressInput!, $customer: CustomerUpdateInput!) {
      updateCustomerV2(input: $customer) { customer { email } } createCustomerAddress(input: $address) { id } }`,
    {
      customer: { prefix: long('p'), suffix: long('s'), taxvat: long('t') },
      address: { ...home, firstname: long('f'), lastname: long('l'), city: long('c'), telephone: long('5') },
    },
    headers,
  );
  const { body } = await send(
    '{ customer { prefix suffix taxvat addresses { firstname lastname city telephone } } }',
    {},
    headers,
  );
  const lengths = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.length]));
  const data = body.data as { customer: { addresses: object[] } };
  const { addresses, ...customer } = data.customer;
  expect(lengths(customer)).toEqual({ prefix: 40, suffix: 40, taxvat: 50 });
  expect(addresses.map(lengths)).toEqual([{ firstname: 255, lastname: 255, city: 255, telephone: 255 }]);
});
