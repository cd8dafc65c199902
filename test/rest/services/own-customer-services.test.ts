import { expect, test } from 'vitest';
import { boss, createRestClient, homeAddress, mara, nora } from '../rest-client.ts';

const ME = '/rest/V1/customers/me';
const password = 'Winter-Snow9';

test('accepts properties in camelCase, and known custom attributes as an array or an object', async () => {
  const hobby = { attribute_code: 'hobby', value: 'tennis' };
  const { call, bearerHeader } = await createRestClient({ customers: [{ ...mara, custom_attributes: [hobby] }] });
  const mine = await bearerHeader({ customer: mara.email });
  const listed = await call(
    'PUT',
    ME,
    {
      customer: {
        email: mara.email,
        firstName: 'Maria',
        lastname: 'Lind',
        customAttributes: [
          { attribute_code: 'hobby', value: 'chess' },
          { attribute_code: 'unknown', value: 'x' },
        ],
      },
    },
    mine,
  );
  expect(listed.body).toMatchObject({
    firstname: 'Maria',
    custom_attributes: [{ attribute_code: 'hobby', value: 'chess' }],
  });
  const mapped = await call(
    'PUT',
    ME,
    { customer: { email: mara.email, firstname: 'Maria', lastname: 'Lind', custom_attributes: { hobby: 'go' } } },
    mine,
  );
  expect(mapped.body).toMatchObject({ custom_attributes: [{ attribute_code: 'hobby', value: 'go' }] });
});

test('changes only the own account, ignoring id, group and website in the request', async () => {
  const { call, bearerHeader, magento } = await createRestClient({ customers: [mara, { ...nora, password }] });
  const { status, body } = await call(
    'PUT',
    ME,
    {
      customer: {
        id: 2,
        email: mara.email,
        firstname: 'Maria',
        lastname: 'Lind',
        group_id: 3,
        website_id: 9,
        store_id: 9,
      },
    },
    await bearerHeader({ customer: mara.email }),
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 1, firstname: 'Maria', group_id: 1, website_id: 1 });
  expect(await magento.customers.get(nora.email)).toMatchObject({ firstname: 'Nora' });
});

/** [app/code/Magento/Customer/etc/webapi.xml] */
test.each([
  ['2.3.4', 2, 2, 'b'],
  ['2.3.5', 1, 2, 'b'],
  ['2.3.6-p1', 1, 1, 'default'],
  ['2.4.1', 2, 2, 'b'],
  ['2.4.1-p1', 1, 1, 'default'],
])(
  'in %s, a customer who sets group 2 and website 2 gets group %i and website %i',
  async (magento, group, website, store) => {
    const stores = [
      { code: 'default', website: 'base' },
      { code: 'b', website: 'b' },
    ];
    const client = await createRestClient({ magento, stores, customers: [{ ...mara, website: 'base' }] });
    const customer = {
      email: mara.email,
      firstname: 'Mara',
      lastname: 'Lind',
      group_id: 2,
      website_id: 2,
      store_id: 2,
    };
    const mine = await client.bearerHeader({ customer: mara.email });
    expect((await client.call('PUT', ME, { customer }, mine)).body).toMatchObject({
      group_id: group,
      website_id: website,
    });
    expect(await client.magento.customers.list()).toMatchObject([{ store, group_id: group }]);
  },
);

test('revokes the tokens of a customer whose e-mail changes, from 2.4.9 on', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const mine = await bearerHeader({ customer: mara.email });
  const customer = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
  expect((await call('PUT', ME, { customer }, mine)).status).toBe(200);
  expect((await call('GET', ME, undefined, mine)).status).toBe(401);
  await magento.reset();
  await magento.magento.set({ version: '2.4.8' });
  const older = await bearerHeader({ customer: mara.email });
  await call('PUT', ME, { customer }, older);
  expect((await call('GET', ME, undefined, older)).status).toBe(200);
});

test('adds, changes and deletes addresses as listed in the request', async () => {
  const { call, bearerHeader } = await createRestClient();
  const mine = await bearerHeader({ customer: mara.email });
  const customer = { email: mara.email, firstname: 'Mara', lastname: 'Lind' };
  await call(
    'PUT',
    ME,
    { customer: { ...customer, addresses: [homeAddress, { ...homeAddress, city: 'Bern', default_shipping: true }] } },
    mine,
  );
  expect((await call('GET', `${ME}/shippingAddress`, undefined, mine)).body).toMatchObject({ id: 2, city: 'Bern' });
  await call('PUT', ME, { customer }, mine);
  const { body } = await call('PUT', ME, { customer: { ...customer, addresses: [{ id: 2, city: 'Chur' }] } }, mine);
  expect(body).toMatchObject({ addresses: [{ id: 2, city: 'Chur', postcode: '4051' }] });
  expect((await call('GET', `${ME}/billingAddress`, undefined, mine)).body).toEqual([]);
  await call('PUT', ME, { customer: { ...customer, addresses: [] } }, mine);
  expect((await call('GET', ME, undefined, mine)).body).toMatchObject({ addresses: [] });
  const added = await call('PUT', ME, { customer: { ...customer, addresses: [homeAddress] } }, mine);
  expect(added.body).toMatchObject({ addresses: [{ id: 3 }] });
});

const { country_id: country_code, ...elsewhere } = homeAddress;
const listed = { ...elsewhere, country_code };
const owner = {
  ...mara,
  addresses: [
    { ...listed, default_billing: true, default_shipping: true },
    { ...listed, city: 'Bern' },
  ],
};

test('makes an address the default that the customer names; a flag of the address has precedence', async () => {
  const { call, bearerHeader } = await createRestClient({ customers: [owner] });
  const mine = await bearerHeader({ customer: mara.email });
  const customer = { email: mara.email, firstname: 'Mara', lastname: 'Lind', default_billing: '2' };
  const addresses = [{ id: 1 }, { id: 2 }];
  expect((await call('PUT', ME, { customer }, mine)).body).toMatchObject({ default_billing: '1' });
  const changed = await call('PUT', ME, { customer: { ...customer, addresses } }, mine);
  expect(changed.body).toMatchObject({ default_billing: '2', default_shipping: '1' });
  const both = {
    ...customer,
    addresses: [
      { id: 1, default_billing: true },
      { id: 2, default_billing: false },
    ],
  };
  expect((await call('PUT', ME, { customer: both }, mine)).body).toMatchObject({ default_billing: '1' });
});

test('refuses a default address that is not stored, as the first check', async () => {
  const { call, bearerHeader } = await createRestClient({ customers: [owner] });
  const customer = { default_shipping: '3', addresses: [{ id: 1 }] };
  expect(await call('PUT', ME, { customer }, await bearerHeader({ customer: mara.email }))).toMatchObject({
    status: 400,
    body: {
      message: 'The %fieldName value is invalid. Set the correct value and try again.',
      parameters: { fieldName: 'default_shipping' },
    },
  });
});

test('reports a missing e-mail for a request without a customer, since parts of it are forced', async () => {
  const { call, bearerHeader } = await createRestClient();
  const missing = { message: 'The customer email is missing. Enter and try again.' };
  const mine = await bearerHeader({ customer: mara.email });
  for (const body of [undefined, {}, { customer: null }])
    expect((await call('PUT', ME, body, mine)).body).toEqual(missing);
  // Recorded from Magento 2.4.7-p3: an admin with all resources has no customer id, so the customer is new.
  expect((await call('PUT', ME, {}, await bearerHeader({ admin: boss.username }))).body).toEqual(missing);
});

test('reports a taken e-mail before missing names', async () => {
  const { call, bearerHeader } = await createRestClient({ customers: [mara, { ...nora, password }] });
  const { body } = await call(
    'PUT',
    ME,
    { customer: { email: nora.email } },
    await bearerHeader({ customer: mara.email }),
  );
  expect(body).toEqual({
    message: 'A customer with the same email address already exists in an associated website.',
  });
});

test('deletes the reset token of a customer whose e-mail changes', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  await call('PUT', '/rest/V1/customers/password', { email: mara.email, template: 'email_reset' });
  const [mail] = await magento.mailbox.list({ to: mara.email });
  const link = `/rest/V1/customers/1/password/resetLinkToken/${mail?.variables['rp_token']}`;
  expect((await call('GET', link)).body).toBe(true);
  const customer = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' };
  await call('PUT', ME, { customer }, await bearerHeader({ customer: mara.email }));
  expect((await call('GET', link)).body).toMatchObject({
    message: 'The password token is mismatched. Reset and try again.',
  });
});
