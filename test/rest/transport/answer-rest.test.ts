import { expect, test } from 'vitest';
import { boss, createRestClient, mara } from '../rest-client.ts';

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
  const { call, bearerHeader } = await createRestClient();
  expect(await call('GET', path, undefined, await bearerHeader({ customer: mara.email }))).toMatchObject({
    status: 200,
  });
});

test('answers 404 to an unknown store code, and to a path in another case', async () => {
  const { call } = await createRestClient();
  for (const path of ['/rest/unknown/V1/customers/me', '/rest/V1/Customers/me', '/rest/v1/customers/me', '/rest/V1']) {
    expect(await call('GET', path), path).toMatchObject({ status: 404, body: noRoute });
  }
});

test('ignores trailing slashes of a path, and decodes a plus as a space', async () => {
  const { call, bearerHeader } = await createRestClient();
  expect((await call('POST', `${TOKEN}/`, credentials)).status).toBe(200);
  expect((await call('GET', `${ME}//`, undefined, await bearerHeader({ customer: mara.email }))).status).toBe(200);
  const path = '/rest/V1/customers/mara+lind@example.com/activate/';
  expect(
    (await call('PUT', path, { confirmationKey: 'k' }, await bearerHeader({ admin: boss.username }))).body,
  ).toMatchObject({
    parameters: { fieldName: 'email', fieldValue: 'mara lind@example.com' },
  });
});

test('lets customers sign in through all, where they may not use their own data', async () => {
  const { call } = await createRestClient();
  const { status, body } = await call('POST', '/rest/all/V1/integration/customer/token', credentials);
  expect(status).toBe(200);
  const me = await call('GET', '/rest/all/V1/customers/me', undefined, { Authorization: `Bearer ${body}` });
  expect(me).toMatchObject({ status: 401, body: { parameters: { resources: 'self' } } });
});

test('records the closest known route in the journal', async () => {
  const { call, magento } = await createRestClient();
  await call('GET', '/rest/V1/customer/me');
  const { items } = await magento.requests.list();
  expect(items[0]?.refusal).toEqual({
    phrase: 'noRouteMatches',
    why: 'no route matches; closest match: GET /V1/customers/me',
    message: 'Request does not match any route.',
  });
});

test('accepts names in snake_case, and treats null as missing', async () => {
  const { call, bearerHeader } = await createRestClient();
  const mine = await bearerHeader({ customer: mara.email });
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

test('overrides the body with the query string', async () => {
  const { call } = await createRestClient();
  const wrong = { ...credentials, password: 'wrong' };
  expect((await call('POST', `${TOKEN}?password=${mara.password}`, wrong)).status).toBe(200);
});

test.each([
  ['Content-Type header is invalid.', 'json'],
  ['Content-Type header is invalid.', 'application/json; version=1'],
  ['UTF-8 is the only supported charset.', 'application/json; charset="utf-8"'],
  ['Server cannot understand Content-Type HTTP header media type Application/JSON', 'Application/JSON'],
  ['Server cannot understand Content-Type HTTP header media type text/plain', 'text/plain'],
])('answers %s to Content-Type %s', async (message, type) => {
  const { call } = await createRestClient();
  expect(await call('POST', TOKEN, credentials, { 'Content-Type': type })).toMatchObject({
    status: 400,
    body: { message },
  });
});

test('needs no content type for an empty body, and ignores the body of a GET', async () => {
  const { call, bearerHeader } = await createRestClient();
  expect((await call('POST', TOKEN)).body).toMatchObject({ message: 'One or more input exceptions have occurred.' });
  const mine = await bearerHeader({ customer: mara.email });
  expect((await call('GET', ME, '{', { ...mine, 'Content-Type': 'text/plain' })).status).toBe(200);
});

test('adds a trace in developer mode to errors of services, not of the web-API layer', async () => {
  const { call } = await createRestClient({ mode: 'developer' });
  expect((await call('GET', ME)).body).toMatchObject({ trace: expect.stringContaining('Webapi') });
  expect((await call('GET', '/rest/V1/unknown')).body).toEqual({ ...noRoute, trace: null });
  expect((await call('POST', TOKEN, '{')).body).toMatchObject({ message: expect.stringMatching(/^Decoding error: /) });
  const xml = await call('POST', TOKEN, '<a>', { 'Content-Type': 'text/xml' });
  expect(xml.body).toMatchObject({ message: expect.stringMatching(/^Decoding Error: /) });
});

test('shows what makes Magento fail in developer mode only', async () => {
  const undecodable = '/rest/V1/tfa/tfat-user-providers?tfaToken=none';
  const { call, magento } = await createRestClient({ mode: 'developer' });
  expect((await call('GET', undecodable)).body).toEqual({
    message: 'tfa token not readable',
    trace: expect.stringContaining('ErrorProcessor'),
  });
  await magento.magento.set({ version: '2.4.8' });
  const older = await call('POST', '/rest/V1/customers', { customer: 'nora' });
  expect(older).toMatchObject({ status: 500, body: { message: 'expected an object for Customer, got string' } });
  const shop = await createRestClient();
  expect((await shop.call('GET', undecodable)).body).toEqual({
    message: expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/),
  });
});
