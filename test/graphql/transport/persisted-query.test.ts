import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const QUERY = 'query ($email_1: String!) { isEmailAvailable(email: $email_1) { is_email_available } }';

test('answers 410 to an unknown hash, stores the query of a PUT, and then executes it', async () => {
  const { magento } = await createTestShop();
  const shop = supertest(magento.handler);
  const get = () => shop.get('/graphql').query({ hash: '2912881474', email_1: JSON.stringify(mara.email) });
  expect(await get()).toMatchObject({ status: 410, text: '' });
  const put = await shop
    .put('/graphql?hash=2912881474')
    .set({ 'Content-Type': 'application/json', 'SW-Cache-Age': '60' })
    .send(JSON.stringify(QUERY));
  expect(put).toMatchObject({ status: 201, text: '' });
  expect(await get()).toMatchObject({
    status: 200,
    body: { data: { isEmailAvailable: { is_email_available: true } } },
  });
  const { items } = await magento.requests.list({ operation: 'isEmailAvailable' });
  expect(items.map(({ method, status }) => `${method} ${status}`)).toEqual(['PUT 201', 'GET 200']);
});

test('a reset and another sandbox have no persisted queries', async () => {
  const { magento } = await createTestShop();
  const put = () => supertest(magento.handler).put('/graphql?hash=1').send('"{ customer { email } }"');
  await put();
  const sandbox = await magento.sandbox();
  expect(await supertest(sandbox.handler).get('/graphql?hash=1')).toMatchObject({ status: 410 });
  await magento.reset();
  expect(await supertest(magento.handler).get('/graphql?hash=1')).toMatchObject({ status: 410 });
});

test('reads a variable that is not JSON as a string, and a PUT without a query as a GraphQL request', async () => {
  const { magento } = await createTestShop();
  const shop = supertest(magento.handler);
  await shop.put('/graphql?hash=2').send(JSON.stringify(QUERY));
  const response = await shop.get('/graphql').query({ hash: '2', email_1: mara.email });
  expect(response.body).toEqual({ data: { isEmailAvailable: { is_email_available: true } } });
  expect(await shop.put('/graphql?hash=3').send('{}')).toMatchObject({ status: 200, text: '' });
  expect(await shop.put('/graphql?hash=3').send('not JSON')).toMatchObject({ status: 200, text: '' });
});

test('treats the sender of an empty Authorization header as a guest', async () => {
  const { send } = await createTestShop();
  const response = await send('{ customer { email } storeConfig { code } }', {}, { Authorization: '' });
  expect(response).toMatchObject({ status: 403, message: "The current customer isn't authorized." });
});

test('reads the query string of a GET with a JSON content type and no body', async () => {
  const { magento } = await createTestShop();
  const response = await supertest(magento.handler)
    .get('/graphql')
    .set({ 'Content-Type': 'application/json', Origin: 'http://localhost:3000' })
    .query({ query: 'query Name { countries { id } }', variables: '{}', operationName: 'Name' });
  expect(response.status).toBe(200);
  expect(response.headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:3000',
    'access-control-allow-credentials': 'true',
    'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
  });
});
