import { expect, test } from 'vitest';
import { aService, boss, mara } from './a-service.ts';

const TOKEN = '/rest/V1/integration/customer/token';
const ME = '/rest/V1/customers/me';
const credentials = { username: mara.email, password: mara.password };
const noRoute = { message: 'Request does not match any route.' };

test.each([
  '/rest/V1/customers/me',
  '/rest/default/V1/customers/me',
  '/index.php/rest/V1/customers/me',
  '/index.php/rest/default/V1/customers/me',
])('finds a route at %s', async (path) => {
  const { call, as } = await aService();
  expect(await call('GET', path, undefined, await as({ customer: mara.email }))).toMatchObject({ status: 200 });
});

test('knows no route below an unknown store code, nor in another case', async () => {
  const { call } = await aService();
  for (const path of ['/rest/nowhere/V1/customers/me', '/rest/V1/Customers/me', '/rest/v1/customers/me', '/rest/V1']) {
    expect(await call('GET', path), path).toMatchObject({ status: 404, body: noRoute });
  }
});

test('takes slashes at the end of a path for nothing, and a plus in it for a space', async () => {
  const { call, as } = await aService();
  expect((await call('POST', `${TOKEN}/`, credentials)).status).toBe(200);
  expect((await call('GET', `${ME}//`, undefined, await as({ customer: mara.email }))).status).toBe(200);
  const path = '/rest/V1/customers/mara+lind@example.com/activate/';
  expect((await call('PUT', path, { confirmationKey: 'k' }, await as({ admin: boss.username }))).body).toMatchObject({
    parameters: { fieldName: 'email', fieldValue: 'mara lind@example.com' },
  });
});

test('lets customers sign in through all, where nobody is self', async () => {
  const { call } = await aService();
  const { status, body } = await call('POST', '/rest/all/V1/integration/customer/token', credentials);
  expect(status).toBe(200);
  const me = await call('GET', '/rest/all/V1/customers/me', undefined, { Authorization: `Bearer ${body}` });
  expect(me).toMatchObject({ status: 401, body: { parameters: { resources: 'self' } } });
});

test('tells the journal which known route is nearest', async () => {
  const { call, magento } = await aService();
  await call('GET', '/rest/V1/customer/me');
  const { items } = await magento.requests.list();
  expect(items[0]?.refusal).toEqual({
    phrase: 'noRouteMatches',
    why: 'no such route here; the nearest is GET /V1/customers/me',
  });
});

test('takes names in snake_case, and a null for missing', async () => {
  const { call, as } = await aService();
  const mine = await as({ customer: mara.email });
  const changed = await call(
    'PUT',
    `${ME}/password`,
    { current_password: mara.password, newPassword: null, new_password: 'Autumn-Sun8' },
    mine,
  );
  expect(changed).toMatchObject({ status: 200, body: true });
  const missing = await call('PUT', `${ME}/password`, { currentPassword: null, newPassword: 'x' }, mine);
  expect(missing.body).toEqual({
    message: '"%fieldName" is required. Enter and try again.',
    parameters: { fieldName: 'currentPassword' },
  });
});

test('lets the query string win over the body', async () => {
  const { call } = await aService();
  const wrong = { ...credentials, password: 'wrong' };
  expect((await call('POST', `${TOKEN}?password=${mara.password}`, wrong)).status).toBe(200);
});

test.each([
  ['Content-Type header is invalid.', 'json'],
  ['Content-Type header is invalid.', 'application/json; version=1'],
  ['UTF-8 is the only supported charset.', 'application/json; charset="utf-8"'],
  ['Server cannot understand Content-Type HTTP header media type Application/JSON', 'Application/JSON'],
  ['Server cannot understand Content-Type HTTP header media type text/plain', 'text/plain'],
])('%s for %s', async (message, type) => {
  const { call } = await aService();
  expect(await call('POST', TOKEN, credentials, { 'Content-Type': type })).toMatchObject({
    status: 400,
    body: { message },
  });
});

test('needs no type for an empty body, and reads none of a GET', async () => {
  const { call, as } = await aService();
  expect((await call('POST', TOKEN)).body).toMatchObject({ message: 'One or more input exceptions have occurred.' });
  const mine = await as({ customer: mara.email });
  expect((await call('GET', ME, '{', { ...mine, 'Content-Type': 'text/plain' })).status).toBe(200);
});

test('shows a trace in developer mode: of services, none of the web layer', async () => {
  const { call } = await aService({ mode: 'developer' });
  expect((await call('GET', ME)).body).toMatchObject({ trace: expect.stringContaining('Webapi') });
  expect((await call('GET', '/rest/V1/nothing')).body).toEqual({ ...noRoute, trace: null });
  expect((await call('POST', TOKEN, '{')).body).toMatchObject({ message: expect.stringMatching(/^Decoding error: /) });
  const xml = await call('POST', TOKEN, '<a>', { 'Content-Type': 'text/xml' });
  expect(xml.body).toMatchObject({ message: expect.stringMatching(/^Decoding Error: /) });
});

test('tells developers what would break Magento, and nobody else', async () => {
  const undecodable = '/rest/V1/tfa/tfat-user-providers?tfaToken=none';
  const { call, magento } = await aService({ mode: 'developer' });
  expect((await call('GET', undecodable)).body).toEqual({
    message: 'tfa token not readable',
    trace: expect.stringContaining('ErrorProcessor'),
  });
  await magento.magento.set({ version: '2.4.8' });
  const older = await call('POST', '/rest/V1/customers', { customer: 'nora' });
  expect(older).toMatchObject({ status: 500, body: { message: 'a map was due for Customer, string given' } });
  const shop = await aService();
  expect((await shop.call('GET', undecodable)).body).toEqual({
    message: expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/),
  });
});
