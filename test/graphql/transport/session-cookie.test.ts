import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../test-shop.ts';

const CUSTOMER_QUERY = '{ customer { email } }';
const cookieOf = (headers: Readonly<Record<string, string>>) => headers['set-cookie']?.split(';')[0] ?? '';

test('an authorized POST sets a cookie that signs the customer in without a token', async () => {
  const { magento, send, authorize } = await createTestShop();
  const first = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  expect(first.headers['set-cookie']).toMatch(
    /^PHPSESSID=[a-z0-9]{26}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax,private_content_version=/,
  );
  const second = await send(CUSTOMER_QUERY, {}, { Cookie: `theme=dark; ${cookieOf(first.headers)}` });
  expect(second.body).toEqual({ data: { customer: { email: mara.email } } });
  expect(cookieOf(second.headers)).toBe(cookieOf(first.headers));
  const { items } = await magento.requests.list({ operation: 'customer' });
  expect(items.at(-1)).toMatchObject({ identity: { type: 'customer', name: mara.email } });
});

test('a bearer token takes precedence over the cookie of another customer', async () => {
  const { send, authorize } = await createTestShop();
  const { headers } = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  const both = await send(CUSTOMER_QUERY, {}, { ...(await authorize(ines.email)), Cookie: cookieOf(headers) });
  expect(both.body).toEqual({ data: { customer: { email: ines.email } } });
});

test('starts and reads no session if sessions are disabled', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  await magento.config.set({ 'graphql/session/disable': 1 });
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
  const later = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  expect(later.headers['set-cookie']).toMatch(/^private_content_version=/);
});

test.each([
  ['2.4.2', false],
  ['2.4.4', false],
  ['2.4.6-p11', false],
  ['2.4.7', true],
])('in %s a bearer token signs in the session: %s', async (magento, signsIn) => {
  const { send, authorize } = await createTestShop({ magento });
  const { headers } = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  const { body } = await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) });
  expect(body.data?.['customer'] ?? null).toEqual(signsIn ? { email: mara.email } : null);
});

test.each([
  ['2.4.2', [200, 200]],
  ['2.4.4', [200, 403]],
  ['2.4.6', [200, 200]],
])('in %s a session that is signed in answers two requests with %j', async (version, statuses) => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  await magento.magento.set({ version, behaviour: { executed_errors: 'by_category' } });
  const cookie = { Cookie: cookieOf(headers) };
  expect([await send(CUSTOMER_QUERY, {}, cookie), await send(CUSTOMER_QUERY, {}, cookie)]).toMatchObject(
    statuses.map((status) => ({ status })),
  );
});

test('cannot disable sessions without the setting', async () => {
  const { send, authorize } = await createTestShop({
    config: { 'graphql/session/disable': 1 },
    behaviour: { graphql_session_switch: 'absent' },
  });
  expect((await send(CUSTOMER_QUERY, {}, await authorize(mara.email))).headers['set-cookie']).toMatch(/^PHPSESSID=/);
});

test('a session ends an hour after its last use', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  await magento.clock.advance('59m');
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) })).status).toBe(200);
  await magento.clock.advance('59m');
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) })).status).toBe(200);
  await magento.clock.advance('61m');
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
});

test('a changed password ends the session but not the token', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const { headers } = await send(CUSTOMER_QUERY, {}, bearer);
  await send(
    'mutation { changeCustomerPassword(currentPassword: "Spring-Rain7", newPassword: "Summer-Wind1") { email } }',
    {},
    bearer,
  );
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
  expect((await send(CUSTOMER_QUERY, {}, bearer)).status).toBe(200);
});

test('a deleted account has no session, and the response of its deletion begins another', async () => {
  const { send, authorize } = await createTestShop();
  const bearer = await authorize(mara.email);
  const first = await send(CUSTOMER_QUERY, {}, bearer);
  const last = await send('mutation { deleteCustomer }', {}, bearer);
  expect(last.body.data).toEqual({ deleteCustomer: true });
  expect(cookieOf(last.headers)).not.toBe(cookieOf(first.headers));
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(first.headers) })).message).toBe(
    "The current customer isn't authorized.",
  );
});

test('guests and requests by GET get a session in which no customer is signed in', async () => {
  const { magento, send, authorize } = await createTestShop();
  const guest = cookieOf((await send('{ storeConfig { code } }')).headers);
  expect(guest).toMatch(/^PHPSESSID=[a-z0-9]{26}$/);
  expect(cookieOf((await send('{ storeConfig { code } }')).headers)).not.toBe(guest);
  expect(cookieOf((await send('{ storeConfig { code } }', {}, { Cookie: guest })).headers)).toBe(guest);
  const byGet = await supertest(magento.handler)
    .get('/graphql')
    .query({ query: CUSTOMER_QUERY })
    .set(await authorize(mara.email));
  const [ofGet = '', ...others] = byGet.headers['set-cookie'] ?? [];
  expect(others).toEqual([]);
  for (const cookie of [guest, ofGet.split(';')[0] ?? '']) {
    expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookie })).status).toBe(403);
  }
});

test('a reset ends all sessions', async () => {
  const { magento, send, authorize } = await createTestShop();
  const { headers } = await send(CUSTOMER_QUERY, {}, await authorize(mara.email));
  await magento.reset();
  expect((await send(CUSTOMER_QUERY, {}, { Cookie: cookieOf(headers) })).status).toBe(403);
});
