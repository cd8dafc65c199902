import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { boss, createRestClient, mara, nora } from '../rest-client.ts';

const OWN = '/rest/async/V1/customers/me';
const OWN_BULK = '/rest/async/bulk/V1/customers/me';
const ACCOUNTS = '/rest/async/V1/customers';
const ACCOUNTS_BULK = '/rest/async/bulk/V1/customers';

const own = { email: mara.email, firstname: 'Mara', lastname: 'Berg' };
const withGroup = (customer: object) => ({ customer: { ...customer, group_id: 1 } });

const createClient = (version: string, fixtures: FixtureDocument = {}) =>
  createRestClient({ magento: version, ...fixtures });

/** Statuses by release: a customer saves the own account, in an operation and in bulks; a guest creates an account. */
test.each([
  ['2.3.7', { own: 202, ownBulk: 202, account: 202 }],
  ['2.4.3', { own: 202, ownBulk: 202, account: 202 }],
  ['2.4.4-p11', { own: 202, ownBulk: 202, account: 202 }],
  ['2.4.4-p12', { own: 202, ownBulk: 202, account: 401 }],
  ['2.4.5-p10', { own: 202, ownBulk: 202, account: 202 }],
  ['2.4.5-p11', { own: 202, ownBulk: 202, account: 401 }],
  ['2.4.6-p8', { own: 202, ownBulk: 202, account: 202 }],
  ['2.4.6-p9', { own: 202, ownBulk: 202, account: 401 }],
  ['2.4.7', { own: 401, ownBulk: 401, account: 401 }],
  ['2.4.7-p3', { own: 401, ownBulk: 401, account: 401 }],
  ['2.4.7-p4', { own: 202, ownBulk: 202, account: 401 }],
  ['2.4.8', { own: 202, ownBulk: 202, account: 401 }],
  ['2.4.9', { own: 202, ownBulk: 202, account: 401 }],
])('in %s, checks the group in asynchronous operations', async (version, expected) => {
  const { call, bearerHeader, magento } = await createClient(version);
  const customer = await bearerHeader({ customer: mara.email });
  const status = async (...request: Parameters<typeof call>) => (await call(...request)).status;
  // The route sets the group of the caller, whether the request has one or not.
  expect(await status('PUT', OWN, { customer: own }, customer)).toBe(expected.own);
  expect(await status('PUT', OWN, withGroup(own), customer)).toBe(expected.own);
  expect(await status('PUT', OWN, {}, customer)).toBe(expected.own);
  // In a bulk, no value is set.
  expect(await status('PUT', OWN_BULK, [{ customer: own }], customer)).toBe(202);
  expect(await status('PUT', OWN_BULK, [{ customer: own }, withGroup(own)], customer)).toBe(expected.ownBulk);
  expect(await status('POST', ACCOUNTS, withGroup(nora))).toBe(expected.account);
  expect(await status('POST', ACCOUNTS_BULK, [withGroup(nora)])).toBe(expected.account);
  expect(await magento.customers.list()).toHaveLength(expected.account === 401 ? 1 : 2);
  expect(await status('POST', ACCOUNTS, { customer: { ...nora, email: 'other@example.com' } })).toBe(202);
});

test('names the missing permission and executes no operation', async () => {
  const { call, bearerHeader, magento } = await createClient('2.4.7-p3');
  const refused = {
    status: 401,
    body: {
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Customer::manage' },
    },
  };
  const customer = await bearerHeader({ customer: mara.email });
  expect(await call('PUT', OWN, { customer: own }, customer)).toMatchObject(refused);
  expect(await call('POST', ACCOUNTS_BULK, [{ customer: nora }, withGroup(nora)])).toMatchObject(refused);
  expect(await magento.customers.list()).toMatchObject([{ lastname: 'Lind' }]);
  // Without a token, the permission of the route is missing before that.
  expect(await call('PUT', OWN, withGroup(own))).toMatchObject({
    status: 401,
    body: { parameters: { resources: 'self' } },
  });
});

test.each(['2.4.7-p3', '2.4.8'])('in %s, an admin needs the permission to set the group', async (version) => {
  const { call, bearerHeader, magento } = await createClient(version, {
    roles: [{ name: 'Readers', resources: ['Magento_Customer::customer'] }],
    admins: [boss, { username: 'reader', password: boss.password, role: 'Readers' }],
  });
  const request = withGroup(nora);
  expect((await call('POST', ACCOUNTS, request, await bearerHeader({ admin: 'reader' }))).status).toBe(401);
  expect((await call('POST', ACCOUNTS, request, await bearerHeader({ admin: boss.username }))).status).toBe(202);
  expect(await magento.customers.list()).toHaveLength(2);
});
