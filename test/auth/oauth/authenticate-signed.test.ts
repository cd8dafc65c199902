import express from 'express';
import { expect, test } from 'vitest';
import type { MagentoMock } from '../../../src/api/magento-mock.ts';
import { padKey, signRequest } from './oauth-signature.ts';
import {
  ALLOWED,
  CUSTOMER,
  erp,
  INVALID,
  inactive,
  jsonResponseOf,
  pim,
  refusedResponse,
  roni,
  unrestricted,
  useSignedClient,
} from './signed-client.ts';

const client = useSignedClient();

test('identifies the integration that signed a request, with its resources', async () => {
  expect(await client.call(erp.keys)).toEqual(ALLOWED);
  expect(await client.call(pim.keys)).toEqual(refusedResponse('Magento_Customer::customer'));
});

test('treats an inactive integration as a guest', async () => {
  expect(await client.call(inactive.keys)).toEqual(refusedResponse('Magento_Customer::customer'));
});

test.each([
  ['plain brackets', '?storeCodes[]=default', '?storeCodes[]=default'],
  ['encoded brackets', '?storeCodes[]=default', '?storeCodes%5B%5D=default'],
  ['a space and a plus', '?note=a%20b%2Bc', '?note=a%20b%2Bc'],
  ['a plus for a space', '?note=a%20b', '?note=a+b'],
  ['characters that are escaped in the base string only', "?note=a!*'()~", "?note=a!*'()~"],
  ['a name without a value', '?searchCriteria=', '?searchCriteria'],
  ['letters beyond ASCII', '?note=%C3%BC%E2%82%AC', '?note=%C3%BC%E2%82%AC'],
])('verifies the names and values of the query string: %s', async (_, signed, sent) => {
  const url = `${client.magento.url}/rest/V1/store/storeConfigs`;
  const response = await fetch(url + sent, { headers: { authorization: signRequest(erp.keys, url + signed) } });
  expect(await jsonResponseOf(response)).toMatchObject({ status: 200, body: [{ code: 'default' }] });
});

test('uses the last of several equal parameters, as PHP does', async () => {
  const url = `${client.magento.url}${CUSTOMER}`;
  const authorization = signRequest(erp.keys, `${url}?a=2`);
  expect(await jsonResponseOf(await fetch(`${url}?a=1&a=2`, { headers: { authorization } }))).toEqual(ALLOWED);
});

test('refuses a request that was changed after signing', async () => {
  const authorization = signRequest(erp.keys, `${client.magento.url}${CUSTOMER}?a=1`);
  const sent = (path: string) => fetch(client.magento.url + path, { headers: { authorization } });
  expect(await jsonResponseOf(await sent(`${CUSTOMER}?a=2`))).toEqual(INVALID);
});

test.each([
  ['consumer', { ...erp.keys, consumerSecret: padKey('wrong') }],
  ['token', { ...erp.keys, tokenSecret: padKey('wrong') }],
])('refuses a wrong secret of the %s', async (_, keys) => {
  expect(await client.call(keys)).toEqual(INVALID);
});

test('does not include a JSON body in the signature', async () => {
  const init = { method: 'POST', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } };
  expect(await client.call(unrestricted.keys, '/rest/V1/integration/customer/revoke-customer-token', {}, init)).toEqual(
    {
      status: 400,
      body: { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: 'customerId' } },
    },
  );
});

test('refuses HMAC-SHA1 from 2.4.4 on, and accepts it before', async () => {
  expect(await client.call(erp.keys, CUSTOMER, { sha: 1 })).toEqual({
    status: 400,
    body: { message: 'Signature method %1 is not supported', parameters: ['HMAC-SHA1'] },
  });
  await client.magento.magento.set({ version: '2.4.3' });
  expect(await client.call(erp.keys, CUSTOMER, { sha: 1 })).toEqual(ALLOWED);
  expect(await client.call(erp.keys, CUSTOMER, { sha: 256 })).toEqual(ALLOWED);
});

test.each([
  ['in lower case', (header: string) => header.replace('OAuth', 'oauth')],
  ['after another prefix', (header: string) => `Signed by OAuth ${header.slice(6)}`],
  ['without spaces between parameters', (header: string) => header.replaceAll(', ', ',')],
  ['with a realm', (header: string) => header.replace('OAuth ', 'OAuth realm="http://shop.example/", ')],
])('reads the header %s', async (_, change) => {
  const url = client.magento.url + CUSTOMER;
  const authorization = change(signRequest(erp.keys, url));
  expect(await jsonResponseOf(await fetch(url, { headers: { authorization } }))).toEqual(ALLOWED);
});

test.each(['1', '1.0', '1.00'])('accepts oauth_version %s as version 1.0', async (version) => {
  const url = client.magento.url + CUSTOMER;
  const header = signRequest(erp.keys, url, { more: { oauth_version: version } });
  const answer = await jsonResponseOf(await fetch(url, { headers: { authorization: header } }));
  expect(answer).toEqual(ALLOWED);
});

test('includes index.php and a store code in the signed path', async () => {
  expect(await client.call(erp.keys, `/index.php${CUSTOMER}`)).toEqual(ALLOWED);
  expect(await client.call(erp.keys, '/rest/default/V1/customers/1')).toEqual(ALLOWED);
  expect(await client.call(erp.keys, '/rest/all/V1/customers/1')).toEqual(ALLOWED);
});

test.each([
  ['X-Forwarded-Proto', 'https', ALLOWED],
  ['X-Forwarded-Proto', 'http', INVALID],
  ['X-Scheme', 'https', INVALID],
])('behind a proxy that sends %s: %s, uses that scheme', async (name, scheme, answer) => {
  const url = client.magento.url + CUSTOMER;
  const authorization = signRequest(erp.keys, url.replace('http:', 'https:'));
  expect(await jsonResponseOf(await fetch(url, { headers: { authorization, [name]: scheme } }))).toEqual(answer);
});

test('reads the scheme from the configured header', async () => {
  await client.magento.config.set({ 'web/secure/offloader_header': 'X-Scheme' });
  const url = client.magento.url + CUSTOMER;
  const authorization = signRequest(erp.keys, url.replace('http:', 'https:'));
  expect(await jsonResponseOf(await fetch(url, { headers: { authorization, 'X-Scheme': 'https' } }))).toEqual(ALLOWED);
});

test('verifies the path that the client sent to a sandbox', async () => {
  const sandbox = await client.magento.sandbox({ fixtures: { customers: [roni], integrations: [erp.fixture] } });
  const url = sandbox.url + CUSTOMER;
  const byPath = await fetch(url, { headers: { authorization: signRequest(erp.keys, url) } });
  expect(await jsonResponseOf(byPath)).toEqual(ALLOWED);
  const id = sandbox.url.split('/').at(-1) ?? '';
  const authorization = signRequest(erp.keys, client.magento.url + CUSTOMER);
  const byHeader = await fetch(client.magento.url + CUSTOMER, { headers: { authorization, 'X-Mock-Sandbox': id } });
  expect(await jsonResponseOf(byHeader)).toEqual(ALLOWED);
});

test.each([
  ['the main world', (world: MagentoMock) => world, ''],
  ['a sandbox', (world: MagentoMock) => world.sandbox(), ''],
  ['the main world, mounted', (world: MagentoMock) => world, '/magento'],
  ['a sandbox, mounted', (world: MagentoMock) => world.sandbox(), '/magento'],
])('verifies the path that the client sent to the handler of %s', async (_, worldOf, mount) => {
  const { handler } = await worldOf(client.magento);
  const app = express();
  const server = (mount === '' ? app.use(handler) : app.use(mount, handler)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}${mount}${CUSTOMER}`;
  const response = await fetch(url, { headers: { authorization: signRequest(erp.keys, url) } });
  server.closeAllConnections();
  server.close();
  expect(await jsonResponseOf(response)).toEqual(ALLOWED);
});
