import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, mara } from '../graphql/test-shop.ts';

const POLICY = { 'content-security-policy': 'sandbox', 'x-frame-options': 'DENY' };
const page = {
  status: 200,
  headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': 'sandbox allow-scripts allow-same-origin' },
  body: '<script>fetch("/__mock/world")</script>',
};

test('HTML of a fault runs in no origin and in no frame', async () => {
  const { magento } = await createTestShop();
  await magento.faults.add({ when: { path: '/x' }, then: { http: page } });
  const { headers, text } = await supertest(magento.handler).get('/x');
  expect(headers).toMatchObject(POLICY);
  expect(text).toBe(page.body);
  expect((await magento.requests.list()).items[0]?.response.headers).toMatchObject(POLICY);
});

test('HTML of the faults of a fixture account runs in no origin', async () => {
  const { magento } = await createTestShop({ customers: [{ ...mara, faults: [{ then: { http: page } }] }] });
  const query = `mutation { generateCustomerToken(email: "${mara.email}", password: "${mara.password}") { token } }`;
  const { headers } = await supertest(magento.handler).post('/graphql').send({ query });
  expect(headers).toMatchObject(POLICY);
});

test('a response whose type a fault changed to HTML runs in no origin', async () => {
  const { magento, send } = await createTestShop();
  await magento.faults.add({ then: { reply: { headers: { 'content-type': 'text/html' } } } });
  expect((await send('{ __typename }')).headers).toMatchObject(POLICY);
  await magento.faults.clear();
  await magento.faults.add({ then: { reply: { headers: { 'content-type': null } } } });
  expect((await send('{ __typename }')).headers).toMatchObject(POLICY);
});
