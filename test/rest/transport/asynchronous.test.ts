import { expect, test } from 'vitest';
import { boss, createRestClient, mara } from '../rest-client.ts';

const noRoute = { message: 'Request does not match any route.' };

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

test('accepts a bulk of operations and rejects the invalid ones only', async () => {
  const { call, magento } = await createRestClient();
  const customer = { email: 'nora@example.com', firstname: 'Nora', lastname: 'Berg' };
  const { status, body } = await call('POST', '/rest/default/async/bulk/V1/customers', [
    { customer },
    { password: 'Winter-Snow9' },
    { customer: { ...customer, email: mara.email } },
  ]);
  expect(status).toBe(202);
  expect(body).toMatchObject({
    request_items: [
      { id: 0, status: 'accepted' },
      { id: 1, status: 'rejected', error_message: '"customer" is required. Enter and try again.' },
      { id: 2, status: 'accepted' },
    ],
    errors: true,
  });
  expect(await magento.customers.list()).toHaveLength(2);
});

test('checks permission and arguments of an asynchronous operation', async () => {
  const { call, bearerHeader } = await createRestClient();
  const route = '/rest/async/V1/customers/me/password';
  expect(await call('PUT', route, {})).toMatchObject({ status: 401, body: { parameters: { resources: 'self' } } });
  expect((await call('PUT', route, {}, await bearerHeader({ customer: mara.email }))).status).toBe(400);
  expect(await call('GET', '/rest/async/V1/customers/me')).toMatchObject({ status: 404, body: noRoute });
  const bulk = await call('DELETE', '/rest/async/bulk/V1/customers/byCustomerId', [{ customerId: 1 }]);
  expect(bulk).toMatchObject({ status: 401, body: { parameters: { resources: 'Magento_Customer::delete' } } });
});

test('describes the services that the caller may use', async () => {
  const { call, bearerHeader } = await createRestClient();
  const guest = (await call('GET', '/rest/default/schema?services=all')).body as { paths: object; swagger: string };
  expect(guest.swagger).toBe('2.0');
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
