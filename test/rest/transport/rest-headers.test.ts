import { expect, test } from 'vitest';
import { boss, createRestClient, mara } from '../rest-client.ts';

const ME = '/rest/V1/customers/me';
const TOKEN = '/rest/V1/integration/customer/token';
const GROUP = '/rest/V1/customerGroups/1';
const credentials = { username: mara.email, password: mara.password };

const SESSION = { pragma: 'no-cache', expires: 'Thu, 19 Nov 1981 08:52:00 GMT' };

async function createHeaderClient(fixtures = {}) {
  const client = await createRestClient(fixtures);
  return {
    ...client,
    admin: await client.bearerHeader({ admin: boss.username }),
    customer: await client.bearerHeader({ customer: mara.email }),
  };
}

/** Names of the cookies of a response, those that are deleted with `=deleted`. */
const cookiesOf = (headers: Readonly<Record<string, string>>) =>
  (headers['set-cookie']?.split(/,(?=\w+=)/) ?? []).map((cookie) => /^\w+(?:=deleted)?/.exec(cookie)?.[0]);

// Recorded from Magento 2.4.7-p3 and 2.4.6-p11.
test('a request of a guest starts a session, unless nothing depends on the caller', async () => {
  const { call, admin } = await createHeaderClient();
  const refused = await call('GET', ME);
  expect(refused.headers).toMatchObject({ ...SESSION, 'cache-control': 'no-store' });
  expect(cookiesOf(refused.headers)).toEqual(['PHPSESSID']);
  for (const path of ['/rest/V1/directory/countries/US', '/rest/V1/unknown', '/rest/unknown']) {
    const { headers } = await call('GET', path);
    expect(headers, path).not.toHaveProperty('pragma');
    expect(headers, path).not.toHaveProperty('set-cookie');
  }
  expect((await call('POST', TOKEN, '{')).headers).not.toHaveProperty('set-cookie');
  expect(cookiesOf((await call('GET', '/rest/schema')).headers)).toEqual(['PHPSESSID']);
  expect((await call('GET', '/rest/schema', undefined, admin)).headers).not.toHaveProperty('set-cookie');
});

test('a bearer token starts a session only by services that depend on the customer session', async () => {
  const { call, admin, customer } = await createHeaderClient();
  expect(cookiesOf((await call('GET', ME, undefined, customer)).headers)).toEqual(['PHPSESSID']);
  expect((await call('GET', GROUP, undefined, customer)).headers).not.toHaveProperty('set-cookie');
  expect((await call('GET', GROUP, undefined, admin)).headers).not.toHaveProperty('set-cookie');
  expect((await call('PUT', `${ME}/password`, {}, customer)).headers).not.toHaveProperty('set-cookie');
});

test('only a service that returns sets X-Frame-Options', async () => {
  const { call, admin } = await createHeaderClient();
  expect((await call('GET', GROUP, undefined, admin)).headers['x-frame-options']).toBe('SAMEORIGIN');
  expect((await call('GET', '/rest/V1/customerGroups/9', undefined, admin)).headers).not.toHaveProperty(
    'x-frame-options',
  );
  expect((await call('GET', '/rest/schema', undefined, admin)).headers).not.toHaveProperty('x-frame-options');
  const { headers } = await call('POST', '/rest/async/V1/customers', { customer: mara }, admin);
  expect(headers).not.toHaveProperty('x-frame-options');
});

test('the sign-in of a customer deletes cookies of the storefront', async () => {
  const { call } = await createHeaderClient();
  expect(cookiesOf((await call('POST', TOKEN, credentials)).headers)).toEqual([
    'PHPSESSID',
    'persistent_shopping_cart=deleted',
    'form_key=deleted',
  ]);
  const wrong = await call('POST', TOKEN, { ...credentials, password: 'wrong' });
  expect(cookiesOf(wrong.headers)).toEqual(['PHPSESSID']);
});

test.each([
  ['2.4.6-p11', ['PHPSESSID']],
  ['2.4.7-p3', ['PHPSESSID', 'form_key=deleted']],
])('the sign-in of an admin in %s sets the cookies %j, also with a wrong password', async (magento, cookies) => {
  const { call } = await createHeaderClient({ magento });
  for (const password of [boss.password, 'wrong']) {
    const { headers } = await call('POST', '/rest/V1/integration/admin/token', { ...boss, password });
    expect(cookiesOf(headers)).toEqual(cookies);
  }
});

// Before 2.4.3, the headers are those of PHP's session cache limiter.
test.each([
  ['2.4.2', 'no-store, no-cache, must-revalidate', undefined],
  ['2.4.3', 'no-store', 'no-store'],
])('the Cache-Control of %s is %j with a session, %j without one', async (magento, withSession, without) => {
  const { call } = await createHeaderClient({ magento });
  expect((await call('GET', ME)).headers['cache-control']).toBe(withSession);
  expect((await call('GET', '/rest/V1/unknown')).headers['cache-control']).toBe(without);
});

test('the schema is JSON without a charset and without escapes', async () => {
  const { call } = await createHeaderClient();
  const { headers, text } = await call('GET', '/rest/default/schema');
  expect(headers['content-type']).toBe('application/json');
  expect(text).toContain('"/V1/customers"');
});

test('a session that the client has sent is renewed', async () => {
  const { call } = await createHeaderClient();
  const { headers } = await call('GET', ME, undefined, { Cookie: 'a=b; PHPSESSID=abcdef' });
  expect(headers['set-cookie']).toBe('PHPSESSID=abcdef; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax');
});
