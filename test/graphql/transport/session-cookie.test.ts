import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../test-shop.ts';

const WHO = '{ customer { email } }';
const cookieOf = (headers: Readonly<Record<string, string>>) => headers['set-cookie']?.split(';')[0] ?? '';

test('an authorized POST sets a cookie that alone signs the customer in', async () => {
  const { magento, send, authorize } = await createTestShop();
  const first = await send(WHO, {}, await authorize(mara.email));
  expect(first.headers['set-cookie']).toMatch(
    /^PHPSESSID=[a-z0-9]{26}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const second = await send(WHO, {}, { Cookie: `theme=dark; ${cookieOf(first.headers)}` });
  expect(second.body).toEqual({ data: { customer: { email: mara.email } } });
  expect(second.headers['set-cookie']).toBeUndefined();
  const { items } = await magento.requests.list({ operation: 'customer' });
  expect(items.at(-1)).toMatchObject({ identity: { type: 'customer', name: mara.email } });
});

test('a bearer counts before the cookie of another customer', async () => {
  const { send, authorize } = await createTestShop();
  const { headers } = await send(WHO, {}, await authorize(mara.email));
  const both = await send(WHO, {}, { ...(await authorize(ines.email)), Cookie: cookieOf(headers) });
  expect(both.body).toEqual({ data: { customer: { email: ines.email } } });
});

test('neither starts nor reads sessions once they are disabled', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(WHO, {}, await authorize(mara.email));
  await magento.config.set({ 'graphql/session/disable': 1 });
  expect((await send(WHO, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
  expect((await send(WHO, {}, await authorize(mara.email))).headers['set-cookie']).toBeUndefined();
});

test('cannot disable sessions before 2.4.5', async () => {
  const { send, authorize } = await createTestShop({ magento: '2.4.4', config: { 'graphql/session/disable': 1 } });
  expect((await send(WHO, {}, await authorize(mara.email))).headers['set-cookie']).toMatch(/^PHPSESSID=/);
});

test('a session ends an hour after its last use', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(WHO, {}, await authorize(mara.email));
  await magento.clock.advance('59m');
  expect((await send(WHO, {}, { Cookie: cookieOf(headers) })).status).toBe(200);
  await magento.clock.advance('59m');
  expect((await send(WHO, {}, { Cookie: cookieOf(headers) })).status).toBe(200);
  await magento.clock.advance('61m');
  expect((await send(WHO, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
});

test('a changed password ends the session and leaves the token good', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const { headers } = await send(WHO, {}, bearer);
  await send(
    'mutation { changeCustomerPassword(currentPassword: "Spring-Rain7", newPassword: "Summer-Wind1") { email } }',
    {},
    bearer,
  );
  expect((await send(WHO, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
  expect((await send(WHO, {}, bearer)).status).toBe(200);
});

test('a deleted account has no session, and starts none', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const first = await send(WHO, {}, bearer);
  const last = await send('mutation { deleteCustomer }', {}, bearer);
  expect(last.body.data).toEqual({ deleteCustomer: true });
  expect(last.headers['set-cookie']).toBeUndefined();
  expect((await send(WHO, {}, { Cookie: cookieOf(first.headers) })).message).toBe(
    "The current customer isn't authorized.",
  );
});

test('neither a guest nor a GET starts a session', async () => {
  const { magento, send, authorize } = await createTestShop();
  expect((await send('{ storeConfig { code } }')).headers['set-cookie']).toBeUndefined();
  const byGet = await supertest(magento.handler)
    .get('/graphql')
    .query({ query: WHO })
    .set(await authorize(mara.email));
  expect(byGet.body.errors).toBeUndefined();
  expect(byGet.headers['set-cookie']).toBeUndefined();
});

test('a reset forgets sessions', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(WHO, {}, await authorize(mara.email));
  await magento.reset();
  expect((await send(WHO, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
});
