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

test.each(['/rest/V1/Customers/me', '/rest/V2/customers/me', '/rest/V1'])('answers 404 to %s', async (path) => {
  const { call } = await createRestClient();
  expect(await call('GET', path)).toMatchObject({ status: 404, body: noRoute });
});

// Recorded from Magento 2.4.7-p3.
test.each([
  '/rest/unknown/V1/customers/me',
  '/rest/DEFAULT/V1/customers/me',
  '/rest/v1/customers/me',
  '/rest/async/V1/customers/1',
  '/rest/default',
  '/rest',
])('answers 400 to %s, for which no controller exists', async (path) => {
  const { call, magento } = await createRestClient();
  const body = { message: 'Specified request cannot be processed.' };
  expect(await call('GET', path)).toMatchObject({ status: 400, body });
  expect((await magento.requests.list()).items[0]?.refusal?.why).toMatch(/does not begin with '\/V1\/'/);
});

test.each([
  ['2.4.4', 400, 'Request method is invalid.'],
  ['2.4.5', 405, 'The PATCH HTTP method is not supported.'],
])('answers an unknown method in %s with %i', async (magento, status, message) => {
  const { call } = await createRestClient({ magento });
  expect(await call('PATCH', ME, {})).toMatchObject({ status, body: { message } });
  expect(await call('PATCH', '/rest/unknown', {})).toMatchObject({ status, body: { message } });
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
  const { call } = await createRestClient();
  const RESET = '/rest/V1/customers/resetPassword';
  const accepted = await call('POST', RESET, {
    email: mara.email,
    resetToken: null,
    reset_token: 'x',
    new_password: 'y',
  });
  expect(accepted.body).toEqual({ message: 'The password token is mismatched. Reset and try again.' });
  const missing = await call('POST', RESET, { email: null, resetToken: 'x', newPassword: 'y' });
  expect(missing.body).toEqual({
    message: '"%fieldName" is required. Enter and try again.',
    parameters: { fieldName: 'email' },
  });
});

test('uses the first of two spellings of a name in a PUT', async () => {
  const { call, bearerHeader } = await createRestClient();
  const body = { currentPassword: mara.password, new_password: 'Autumn-Sun8', newPassword: 'Winter-Snow9' };
  const mine = await bearerHeader({ customer: mara.email });
  expect(await call('PUT', `${ME}/password`, body, mine)).toMatchObject({ status: 200, body: true });
  expect((await call('POST', TOKEN, { username: mara.email, password: 'Autumn-Sun8' })).status).toBe(200);
});

// Recorded from Magento 2.4.7-p3: PUT /V1/tfa/user-providers/1 with a list.
test('fails if the only member of a PUT is an array, but no object is declared', async () => {
  const { call, bearerHeader } = await createRestClient();
  const admin = await bearerHeader({ admin: boss.username });
  const PROVIDERS = '/rest/V1/tfa/user-providers/1';
  expect(await call('PUT', PROVIDERS, { providersCodes: ['google'] }, admin)).toMatchObject({ status: 500 });
  expect(await call('PUT', PROVIDERS, { providersCodes: ['google'], other: 1 }, admin)).toMatchObject({ status: 400 });
});

// Recorded from Magento 2.4.7-p3.
test('treats a multipart POST as one without a body, and refuses the type of a multipart PUT', async () => {
  const { call, bearerHeader } = await createRestClient();
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };
  expect((await call('POST', TOKEN, '--x--', multipart)).body).toMatchObject({
    message: 'One or more input exceptions have occurred.',
  });
  const mine = { ...multipart, ...(await bearerHeader({ customer: mara.email })) };
  expect((await call('PUT', `${ME}/password`, '--x--', mine)).body).toEqual({
    message: 'Content-Type header is invalid.',
  });
});

test('filters the properties of a response by ?fields=, but not those of an error', async () => {
  const { call, bearerHeader } = await createRestClient();
  const mine = await bearerHeader({ customer: mara.email });
  expect((await call('GET', `${ME}?fields=id,email`, undefined, mine)).body).toEqual({ id: 1, email: mara.email });
  expect((await call('GET', `${ME}?fields=id`)).body).toMatchObject({ parameters: { resources: 'self' } });
  expect((await call('POST', `${TOKEN}?fields=id`, credentials)).body).toEqual(expect.any(String));
});

test('overrides the body with the query string', async () => {
  const { call } = await createRestClient();
  const wrong = { ...credentials, password: 'wrong' };
  expect((await call('POST', `${TOKEN}?password=${mara.password}`, wrong)).status).toBe(200);
});

test.each([
  ['Server cannot understand Content-Type HTTP header media type json', 'json'],
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
  expect((await call('POST', TOKEN, '{')).body).toEqual({
    message: expect.stringMatching(/^Decoding error: \nUnable to unserialize value. Error: Syntax error\n#0 /),
    trace: null,
  });
  const xml = await call('POST', TOKEN, '<a>', { 'Content-Type': 'text/xml' });
  expect(xml.body).toMatchObject({ message: expect.stringMatching(/^Decoding Error: /) });
});

test('shows what makes Magento fail in developer mode only', async () => {
  const undecodable = '/rest/V1/tfa/tfat-user-providers?tfaToken=none';
  const { call } = await createRestClient({ mode: 'developer' });
  expect((await call('GET', undecodable)).body).toEqual({
    message: 'tfa token not readable',
    trace: expect.stringContaining('ErrorProcessor'),
  });
  const shop = await createRestClient();
  expect((await shop.call('GET', undecodable)).body).toEqual({
    message: expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/),
  });
});
