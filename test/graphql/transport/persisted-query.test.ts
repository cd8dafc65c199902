import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

const QUERY = 'query ($email_1: String!) { isEmailAvailable(email: $email_1) { is_email_available } }';

test('a query that is not known by its hash is 410, is brought by PUT, and is then found', async () => {
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

test('a reset and another sandbox know none of them', async () => {
  const { magento } = await createTestShop();
  const put = () => supertest(magento.handler).put('/graphql?hash=1').send('"{ customer { email } }"');
  await put();
  const sandbox = await magento.sandbox();
  expect(await supertest(sandbox.handler).get('/graphql?hash=1')).toMatchObject({ status: 410 });
  await magento.reset();
  expect(await supertest(magento.handler).get('/graphql?hash=1')).toMatchObject({ status: 410 });
});

test('a variable that is no JSON is a text, and a PUT that brings none is Magento’s own', async () => {
  const { magento } = await createTestShop();
  const shop = supertest(magento.handler);
  await shop.put('/graphql?hash=2').send(JSON.stringify(QUERY));
  const answer = await shop.get('/graphql').query({ hash: '2', email_1: mara.email });
  expect(answer.body).toEqual({ data: { isEmailAvailable: { is_email_available: true } } });
  expect(await shop.put('/graphql?hash=3').send('{}')).toMatchObject({ status: 200, text: '' });
  expect(await shop.put('/graphql?hash=3').send('garbage')).toMatchObject({ status: 200, text: '' });
});

test('an empty Authorization header is a guest’s', async () => {
  const { send } = await createTestShop();
  const answer = await send('{ customer { email } storeConfig { code } }', {}, { Authorization: '' });
  expect(answer).toMatchObject({ status: 403, message: "The current customer isn't authorized." });
});

test('a GET with a JSON content type and no body is read by its query string', async () => {
  const { magento } = await createTestShop();
  const answer = await supertest(magento.handler)
    .get('/graphql')
    .set({ 'Content-Type': 'application/json', Origin: 'http://localhost:3000' })
    .query({ query: 'query Name { countries { id } }', variables: '{}', operationName: 'Name' });
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:3000',
    'access-control-allow-credentials': 'true',
    'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
  });
});
