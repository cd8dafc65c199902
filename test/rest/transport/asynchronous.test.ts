import { expect, test } from 'vitest';
import { boss, createRestClient, mara, nora } from '../rest-client.ts';

test('accepts an asynchronous operation and executes it', async () => {
  const { call, magento } = await createRestClient();
  const customer = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
  const { status, body } = await call('POST', '/rest/async/V1/customers', { customer, password: 'Winter-Snow9' });
  expect(status).toBe(202);
  expect(body).toEqual({
    bulk_uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    request_items: [{ id: 0, data_hash: expect.stringMatching(/^[0-9a-f]{64}$/), status: 'accepted' }],
    errors: false,
  });
  expect(await magento.customers.get('nora@example.com')).toMatchObject({ firstname: 'Nora' });
});

test('refuses a bulk with an incomplete operation as a whole', async () => {
  const { call, magento } = await createRestClient();
  const BULK = '/rest/default/async/bulk/V1/customers';
  const missing = { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: 'customer' } };
  const valid = { customer: nora };
  expect(await call('POST', BULK, [valid, { password: 'x' }])).toMatchObject({ status: 400, body: missing });
  // An object is an operation for each of its members.
  expect(await call('POST', BULK, { customer: nora })).toMatchObject({ status: 400, body: missing });
  expect((await call('POST', BULK, [valid, 5])).status).toBe(500);
  expect(await magento.customers.list()).toHaveLength(1);
});

test('reports the outcome of each operation of a bulk', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const { status, body } = await call('POST', '/rest/async/bulk/V1/customers', [
    { customer: nora },
    { customer: { ...nora, email: mara.email } },
  ]);
  expect(status).toBe(202);
  expect(body).toMatchObject({
    request_items: [
      { id: 0, status: 'accepted' },
      { id: 1, status: 'accepted' },
    ],
    errors: false,
  });
  expect(await magento.customers.list()).toHaveLength(2);
  const { bulk_uuid } = body as { bulk_uuid: string };
  const admin = await bearerHeader({ admin: boss.username });
  expect((await call('GET', `/rest/V1/bulk/${bulk_uuid}/status`, undefined, admin)).body).toEqual({
    operations_list: [
      {
        id: 0,
        status: 1,
        result_message: 'Service execution success Magento\\Customer\\Api\\AccountManagementInterface::createAccount',
        error_code: null,
      },
      {
        id: 1,
        status: 3,
        result_message: 'A customer with the same email address already exists in an associated website.',
        error_code: 0,
      },
    ],
    user_type: 4,
    bulk_id: bulk_uuid,
    description: 'Topic async.magento.customer.api.accountmanagementinterface.createaccount.post',
    start_time: '2030-01-01 00:00:00',
    user_id: null,
    operation_count: 2,
  });
});

test('reads the operations of a bulk DELETE from its body', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const admin = await bearerHeader({ admin: boss.username });
  const path = '/rest/async/bulk/V1/customers/byCustomerId';
  expect(await call('DELETE', path, [{ customerId: 1 }], admin)).toMatchObject({
    status: 202,
    body: { request_items: [{ id: 0, status: 'accepted' }] },
  });
  expect(await magento.customers.list()).toEqual([]);
});

test('saves customers of a bulk by their own ids', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const admin = await bearerHeader({ admin: boss.username });
  const customer = { ...mara, id: 1, password: undefined, lastname: 'Berg' };
  const path = '/rest/async/bulk/V1/customers/byCustomerId';
  expect((await call('PUT', path, [{ customer }], admin)).status).toBe(202);
  expect(await magento.customers.get(mara.email)).toMatchObject({ id: 1, lastname: 'Berg' });
});

test('checks permission and arguments of an asynchronous operation', async () => {
  const { call, bearerHeader } = await createRestClient();
  const route = '/rest/async/V1/customers/me/password';
  expect(await call('PUT', route, {})).toMatchObject({ status: 401, body: { parameters: { resources: 'self' } } });
  expect((await call('PUT', route, {}, await bearerHeader({ customer: mara.email }))).status).toBe(400);
  const bulk = await call('DELETE', '/rest/async/bulk/V1/customers/byCustomerId', [{ customerId: 1 }]);
  expect(bulk).toMatchObject({ status: 401, body: { parameters: { resources: 'Magento_Customer::delete' } } });
});

test('describes the services that the caller may use', async () => {
  const { call, bearerHeader } = await createRestClient();
  const guest = (await call('GET', '/rest/default/schema?services=all')).body as { paths: object; swagger: string };
  expect(guest).toMatchObject({ swagger: '2.0', info: { version: '2.4' }, basePath: '/rest/default' });
  expect(Object.keys(guest)[0]).toBe('securityDefinitions');
  expect(guest.paths).toHaveProperty(['/V1/integration/customer/token', 'post']);
  expect(guest.paths).not.toHaveProperty(['/V1/customers/{customerId}']);
  const xml = await call('GET', '/rest/default/schema', undefined, { Accept: 'text/xml' });
  expect(xml.body).toMatchObject({ swagger: '2.0' });
  const admin = await bearerHeader({ admin: boss.username });
  const all = (await call('GET', '/rest/all/schema', undefined, admin)).body as typeof guest;
  expect(all.paths).toHaveProperty(
    ['/V1/customers/{customerId}', 'delete', 'operationId'],
    'DeleteV1CustomersCustomerId',
  );
  const some = (await call('GET', '/rest/schema?services=customerGroupManagementV1', undefined, admin))
    .body as typeof guest;
  expect(Object.keys(some.paths)).toEqual([
    '/V1/customerGroups/default/{storeId}',
    '/V1/customerGroups/default',
    '/V1/customerGroups/{id}/permissions',
  ]);
});
