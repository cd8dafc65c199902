import express from 'express';
import { expect, test } from 'vitest';
import type { MagentoMock } from '../../src/api/magento-mock.ts';
import {
  ALLOWED,
  answerOf,
  CUSTOMER,
  call,
  erp,
  everything,
  INVALID,
  magento,
  off,
  pim,
  refused,
  roni,
} from './signed-shop.ts';
import { authorizationOf, secret } from './signing.ts';

test('a signed call is the integration that signed it, with its resources', async () => {
  expect(await call(erp.keys)).toEqual(ALLOWED);
  expect(await call(pim.keys)).toEqual(refused('Magento_Customer::customer'));
});

test('an inactive integration is a guest', async () => {
  expect(await call(off.keys)).toEqual(refused('Magento_Customer::customer'));
});

test.each([
  ['plain brackets', '?storeCodes[]=default', '?storeCodes[]=default'],
  ['encoded brackets', '?storeCodes[]=default', '?storeCodes%5B%5D=default'],
  ['a space and a plus', '?note=a%20b%2Bc', '?note=a%20b%2Bc'],
  ['a plus for a space', '?note=a%20b', '?note=a+b'],
  ['signs that are escaped in the base string only', "?note=a!*'()~", "?note=a!*'()~"],
  ['a name without a value', '?searchCriteria=', '?searchCriteria'],
  ['letters beyond ASCII', '?note=%C3%BC%E2%82%AC', '?note=%C3%BC%E2%82%AC'],
])('the query string is signed by its names and values: %s', async (_, signed, sent) => {
  const url = `${magento.url}/rest/V1/store/storeConfigs`;
  const reply = await fetch(url + sent, { headers: { authorization: authorizationOf(erp.keys, url + signed) } });
  expect(await answerOf(reply)).toMatchObject({ status: 200, body: [{ code: 'default' }] });
});

test('a parameter that comes again counts once, the last time, as in PHP', async () => {
  const url = `${magento.url}${CUSTOMER}`;
  const authorization = authorizationOf(erp.keys, `${url}?a=2`);
  expect(await answerOf(await fetch(`${url}?a=1&a=2`, { headers: { authorization } }))).toEqual(ALLOWED);
});

test('a call that was changed after signing is refused', async () => {
  const authorization = authorizationOf(erp.keys, `${magento.url}${CUSTOMER}?a=1`);
  const sent = (path: string) => fetch(magento.url + path, { headers: { authorization } });
  expect(await answerOf(await sent(`${CUSTOMER}?a=2`))).toEqual(INVALID);
});

test.each([
  ['consumer', { ...erp.keys, consumerSecret: secret('wrong') }],
  ['token', { ...erp.keys, tokenSecret: secret('wrong') }],
])('a wrong secret of the %s is refused', async (_, keys) => {
  expect(await call(keys)).toEqual(INVALID);
});

test('a JSON body is not part of the signature', async () => {
  const init = { method: 'POST', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } };
  expect(await call(everything.keys, '/rest/V1/integration/customer/revoke-customer-token', {}, init)).toEqual({
    status: 400,
    body: { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: 'customerId' } },
  });
});

test('HMAC-SHA1 is refused from 2.4.4 on, and fine before', async () => {
  expect(await call(erp.keys, CUSTOMER, { sha: 1 })).toEqual({
    status: 400,
    body: { message: 'Signature method %1 is not supported', parameters: ['HMAC-SHA1'] },
  });
  await magento.magento.set({ version: '2.4.3' });
  expect(await call(erp.keys, CUSTOMER, { sha: 1 })).toEqual(ALLOWED);
  expect(await call(erp.keys, CUSTOMER, { sha: 256 })).toEqual(ALLOWED);
});

test.each([
  ['in lower case', (header: string) => header.replace('OAuth', 'oauth')],
  ['after other words', (header: string) => `Signed by OAuth ${header.slice(6)}`],
  ['without spaces between', (header: string) => header.replaceAll(', ', ',')],
  ['with a realm', (header: string) => header.replace('OAuth ', 'OAuth realm="http://shop.example/", ')],
])('the header is understood %s', async (_, change) => {
  const url = magento.url + CUSTOMER;
  const authorization = change(authorizationOf(erp.keys, url));
  expect(await answerOf(await fetch(url, { headers: { authorization } }))).toEqual(ALLOWED);
});

test.each(['1', '1.0', '1.00'])('oauth_version %s is the one version', async (version) => {
  const url = magento.url + CUSTOMER;
  const header = authorizationOf(erp.keys, url, { more: { oauth_version: version } });
  const answer = await answerOf(await fetch(url, { headers: { authorization: header } }));
  expect(answer).toEqual(ALLOWED);
});

test('index.php and a store code are part of the path that is signed', async () => {
  expect(await call(erp.keys, `/index.php${CUSTOMER}`)).toEqual(ALLOWED);
  expect(await call(erp.keys, '/rest/default/V1/customers/1')).toEqual(ALLOWED);
  expect(await call(erp.keys, '/rest/all/V1/customers/1')).toEqual(ALLOWED);
});

test.each([
  ['X-Forwarded-Proto', 'https', ALLOWED],
  ['X-Forwarded-Proto', 'http', INVALID],
  ['X-Scheme', 'https', INVALID],
])('behind a proxy that says %s: %s the scheme is so', async (name, scheme, answer) => {
  const url = magento.url + CUSTOMER;
  const authorization = authorizationOf(erp.keys, url.replace('http:', 'https:'));
  expect(await answerOf(await fetch(url, { headers: { authorization, [name]: scheme } }))).toEqual(answer);
});

test('the header by which a proxy says https can be another', async () => {
  await magento.config.set({ 'web/secure/offloader_header': 'X-Scheme' });
  const url = magento.url + CUSTOMER;
  const authorization = authorizationOf(erp.keys, url.replace('http:', 'https:'));
  expect(await answerOf(await fetch(url, { headers: { authorization, 'X-Scheme': 'https' } }))).toEqual(ALLOWED);
});

test('in a sandbox the path is signed as the client sent it', async () => {
  const sandbox = await magento.sandbox({ fixtures: { customers: [roni], integrations: [erp.fixture] } });
  const url = sandbox.url + CUSTOMER;
  const byPath = await fetch(url, { headers: { authorization: authorizationOf(erp.keys, url) } });
  expect(await answerOf(byPath)).toEqual(ALLOWED);
  const id = sandbox.url.split('/').at(-1) ?? '';
  const authorization = authorizationOf(erp.keys, magento.url + CUSTOMER);
  const byHeader = await fetch(magento.url + CUSTOMER, { headers: { authorization, 'X-Mock-Sandbox': id } });
  expect(await answerOf(byHeader)).toEqual(ALLOWED);
});

test.each([
  ['the main world', (world: MagentoMock) => world, ''],
  ['a sandbox', (world: MagentoMock) => world.sandbox(), ''],
  ['the main world, mounted', (world: MagentoMock) => world, '/magento'],
  ['a sandbox, mounted', (world: MagentoMock) => world.sandbox(), '/magento'],
])('through the handler of %s the path is signed as the client sent it', async (_, worldOf, mount) => {
  const { handler } = await worldOf(magento);
  const app = express();
  const server = (mount === '' ? app.use(handler) : app.use(mount, handler)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}${mount}${CUSTOMER}`;
  const reply = await fetch(url, { headers: { authorization: authorizationOf(erp.keys, url) } });
  server.closeAllConnections();
  server.close();
  expect(await answerOf(reply)).toEqual(ALLOWED);
});
