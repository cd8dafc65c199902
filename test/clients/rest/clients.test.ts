import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { createIntegration } from '../../auth/oauth/oauth-signature.ts';

// Unmodified packages from the registry; they are CommonJS and have no types.
const load = createRequire(new URL('./packages/package.json', import.meta.url));
const MagentoApi = load('magento-api-rest').default;
const { RestClient } = load('magento2-rest-client/lib/rest_client');
const { Magento2Client } = load('magento2-rest-client');
const MagentoTwo = load('node-magento2');
// Disables its logging of every call.
load('magento2-rest-client/lib/log').clear();

const erp = createIntegration('erp', ['Magento_Customer::customer', 'Magento_Customer::manage']);
let magento: MagentoMock;
beforeAll(async () => {
  magento = await createMagentoMock({
    fixtures: {
      modules: { Magento_TwoFactorAuth: false },
      customers: [{ email: 'roni@example.com', password: 'Passw0rd!', firstname: 'Roni', lastname: 'Cost' }],
      admins: [{ username: 'admin', password: 'Passw0rd!1' }],
      integrations: [erp.fixture],
    },
  });
});
afterEach(() => magento.reset());
afterAll(() => magento.close());

const { consumerKey, consumerSecret, token: accessToken, tokenSecret } = erp.keys;

/** The response to a rejected axios call. */
const rejection = async (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable('the call succeeds'),
    ({ response }) => ({ status: response.status, body: response.data }),
  );

const UNSUPPORTED = { message: 'Signature method %1 is not supported', parameters: ['HMAC-SHA1'] };

test('magento-api-rest reads, searches, writes and deletes with signed requests', async () => {
  const client = new MagentoApi({ url: magento.url, consumerKey, consumerSecret, accessToken, tokenSecret, sha: 256 });
  expect((await client.get('customers/1')).data).toMatchObject({ email: 'roni@example.com' });
  const found = await client.get('customers/search', {
    $from: '2000-01-01 00:00:00',
    $to: '2999-12-31 00:00:00',
    $perPage: 5,
    $page: 1,
  });
  expect(found.data).toMatchObject({ items: [{ id: 1 }] });
  const customer = { id: 1, email: 'roni@example.com', firstname: 'Ronja', lastname: 'Cost', website_id: 1 };
  expect((await client.put('customers/1', { customer })).data).toMatchObject({ firstname: 'Ronja' });
  expect(await rejection(client.delete('customers/1'))).toEqual({
    status: 401,
    body: {
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Customer::delete' },
    },
  });
});

test('magento-api-rest in a sandbox signs the path of the sandbox', async () => {
  const { url } = await magento.sandbox();
  const client = new MagentoApi({ url, consumerKey, consumerSecret, accessToken, tokenSecret, sha: 256 });
  expect((await client.get('customers/1')).data).toMatchObject({ email: 'roni@example.com' });
});

test('magento-api-rest with its default signature is rejected from 2.4.4 on', async () => {
  const client = new MagentoApi({ url: magento.url, consumerKey, consumerSecret, accessToken, tokenSecret });
  expect(await rejection(client.get('customers/1'))).toEqual({ status: 400, body: UNSUPPORTED });
  await magento.magento.set({ version: '2.4.3' });
  expect((await client.get('customers/1')).data).toMatchObject({ email: 'roni@example.com' });
});

const oldClientOptions = () => ({
  url: `${magento.url}/rest`,
  consumerKey,
  consumerSecret,
  accessToken,
  accessTokenSecret: tokenSecret,
});

test('magento2-rest-client, which supports only HMAC-SHA1, works before 2.4.4', async () => {
  await magento.magento.set({ version: '2.3.7' });
  const client = RestClient({ ...oldClientOptions(), version: 'V1' });
  expect(await client.get('/customers/1')).toMatchObject({ groupId: 1, email: 'roni@example.com' });
  await expect(client.get('/customers/2')).rejects.toBe('No such entity with customerId = 2');
  await expect(client.delete('/customers/1')).rejects.toBe(
    "The consumer isn't authorized to access Magento_Customer::delete.",
  );
  const { products } = Magento2Client(oldClientOptions());
  await expect(products.list('')).rejects.toBe("The consumer isn't authorized to access Magento_Catalog::products.");
  // Its query has two equals signs, which Magento leaves out of the base string.
  await expect(products.list('searchCriteria=')).rejects.toBe('The signature is invalid. Verify and try again.');
});

test('magento2-rest-client reports the unsupported signature method', async () => {
  const client = RestClient({ ...oldClientOptions(), version: 'V1' });
  await expect(client.get('/customers/1')).rejects.toBe('Signature method HMAC-SHA1 is not supported');
});

const CUSTOMER = '/V1/customers/1';
const NOT_ALLOWED = "The consumer isn't authorized to access Magento_Customer::customer.";

/** An initialized client of node-magento2. */
const createNodeMagento2 = (authentication: object) => new MagentoTwo(magento.url, { authentication }).init();

test('node-magento2 sends its first request without a token, since it does not wait for its admin token', async () => {
  const client = await createNodeMagento2({ login: { type: 'admin', username: 'admin', password: 'Passw0rd!1' } });
  await expect(client.get(CUSTOMER)).rejects.toBe(NOT_ALLOWED);
  await expect.poll(() => client.authKey).toMatch(/^eyJ/);
  expect(await client.get(CUSTOMER)).toMatchObject({ email: 'roni@example.com' });
  const requests = await magento.requests.list({ operation: 'GET /V1/customers/:customerId' });
  expect(requests.items.map(({ identity }) => identity.type)).toEqual(['guest', 'admin']);
});

test('node-magento2 does not report a wrong password; the journal does', async () => {
  const client = await createNodeMagento2({ login: { type: 'admin', username: 'admin', password: 'wrong' } });
  const signIns = () => magento.requests.list({ operation: 'POST /V1/integration/admin/token' });
  await expect.poll(async () => (await signIns()).items[0]?.status).toBe(401);
  await expect(client.get(CUSTOMER)).rejects.toBe(NOT_ALLOWED);
});

test('node-magento2 sends an integration token as a bearer token, which the configuration must allow', async () => {
  const client = await createNodeMagento2({ integration: { access_token: accessToken } });
  await expect(client.get(CUSTOMER)).rejects.toBe(NOT_ALLOWED);
  await magento.config.set({ 'oauth/consumer/enable_integration_as_bearer': 1 });
  expect(await client.get(CUSTOMER)).toMatchObject({ email: 'roni@example.com' });
});
