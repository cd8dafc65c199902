import { expect, test } from 'vitest';
import { boss, createAdminClient, createRestClient, mara, nora } from '../rest-client.ts';

test('lists the modules of the release and of the fixtures', async () => {
  const { call } = await createAdminClient({
    magento: '2.4.3',
    modules: { Magento_TwoFactorAuth: false, Acme_Club: true, Acme_Off: false },
  });
  const modules = (await call('GET', '/rest/V1/modules')).body as string[];
  expect(modules.slice(0, 2)).toEqual(['Magento_Store', 'Magento_Config']);
  expect(modules).toContain('Magento_JwtFrameworkAdapter');
  expect(modules).not.toContain('Magento_JwtUserToken');
  expect(modules).not.toContain('Magento_TwoFactorAuth');
  expect(modules.slice(-1)).toEqual(['Acme_Club']);
});

async function createBulkClient() {
  const client = await createRestClient();
  const admin = await client.bearerHeader({ admin: boss.username });
  const send = async (customer: object) =>
    ((await client.call('POST', '/rest/async/V1/customers', { customer }, admin)).body as { bulk_uuid: string })
      .bulk_uuid;
  const get = (path: string) => client.call('GET', `/rest/V1/bulk${path}`, undefined, admin);
  return { ...client, send, get };
}

// [AsynchronousOperations/Model/OperationProcessor.php; AdobeDocs/commerce-webapi operation-status-endpoints.md]
test('reports the data of an operation that failed, and the result of one that did not', async () => {
  const { send, get } = await createBulkClient();
  const topic_name = 'async.magento.customer.api.accountmanagementinterface.createaccount.post';
  const failed = await send({ ...nora, email: mara.email });
  expect((await get(`/${failed}/detailed-status`)).body).toMatchObject({
    operations_list: [
      {
        id: 0,
        bulk_uuid: failed,
        topic_name,
        serialized_data: expect.stringMatching(/^{"entity_id":null,"entity_link":"","meta_information":"{/),
        result_serialized_data: null,
        status: 3,
      },
    ],
    user_type: 2,
    user_id: 1,
  });
  const complete = await send(nora);
  expect((await get(`/${complete}/detailed-status`)).body).toMatchObject({
    operations_list: [
      {
        serialized_data: null,
        result_serialized_data: expect.stringMatching(/^{"id":2,/),
        status: 1,
        error_code: null,
      },
    ],
  });
});

test('counts the operations with a status', async () => {
  const { send, get } = await createBulkClient();
  const bulk = await send(nora);
  expect((await get(`/${bulk}/operation-status/1`)).body).toBe(1);
  expect((await get(`/${bulk}/operation-status/4`)).body).toBe(0);
  expect((await get('/unknown/operation-status/1')).body).toBe(0);
});

test('finds operations by their fields', async () => {
  const { send, get } = await createBulkClient();
  await send(nora);
  const failed = await send(nora);
  const filter = 'searchCriteria[filter_groups][0][filters][0]';
  expect((await get(`?${filter}[field]=status&${filter}[value]=3`)).body).toMatchObject({
    items: [{ id: 0, bulk_uuid: failed, status: 3 }],
    total_count: 1,
  });
});

test('answers 404 to an unknown bulk, and 401 without the permission', async () => {
  const { call, get } = await createBulkClient();
  expect(await get('/unknown/status')).toMatchObject({
    status: 404,
    body: { message: 'Bulk uuid %bulkUuid not exist', parameters: { bulkUuid: 'unknown' } },
  });
  expect(await call('GET', '/rest/V1/bulk/unknown/status')).toMatchObject({
    status: 401,
    body: { parameters: { resources: 'Magento_Logging::system_magento_logging_bulk_operations' } },
  });
});
