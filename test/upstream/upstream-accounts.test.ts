import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMagentoMock, type FixtureDocument, type MagentoMock } from '../../src/index.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const PASSWORD = 'Staging-Pass1';
const name = { firstname: 'Quinn', lastname: 'Assure' };

/** Another mock is the store; it records who signs in. */
let store: MagentoMock;
beforeAll(async () => {
  store = await createMagentoMock({
    fixtures: {
      config: { 'twofactorauth/general/force_providers': 'google' },
      customers: ['qa@shop.example', 'team@shop.example'].map((email) => ({ email, password: PASSWORD, ...name })),
      admins: [{ username: 'qa', password: PASSWORD, email: 'qa@shop.example', totp_secret: SECRET, ...name }],
    },
  });
});
beforeEach(() => store.reset());
afterAll(() => store.close());

const customers = [{ email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' }];
const customer = { email: 'qa@shop.example', password: PASSWORD };

const start = (fixtures: FixtureDocument, options = {}) =>
  createMagentoMock({ listen: false, fixtures: { customers, ...fixtures }, upstream: { url: store.url, ...options } });

/** A request of a signed-in customer or admin to a route that is not served here. */
async function forward(double: MagentoMock, account: object = { customer: 'mara@example.com' }): Promise<Response> {
  const authorization = `Bearer ${await double.tokens.issue(account as { customer: string })}`;
  return double.handle(new Request('http://localhost/rest/V1/loyalty/mine', { headers: { authorization } }));
}

/** The identity of the last request at the store. */
const identityAtStore = async () => (await store.requests.list()).items.at(-1)?.identity;

test('signs in at the store with the accounts of the fixtures', async () => {
  const admins = [{ username: 'ada', password: 'Passw0rd!1', email: 'ada@example.com', ...name }];
  const upstream = { customer, admin: { username: 'qa', password: PASSWORD, totp_secret: SECRET } };
  await using double = await start({ admins, upstream });
  await forward(double);
  expect(await identityAtStore()).toMatchObject({ type: 'customer', id: 1 });
  await forward(double, { admin: 'ada' });
  expect(await identityAtStore()).toMatchObject({ type: 'admin', id: 1 });
});

test('an option takes precedence over the fixtures', async () => {
  await using double = await start(
    { upstream: { customer } },
    { customer: { email: 'team@shop.example', password: PASSWORD } },
  );
  await forward(double);
  expect(await identityAtStore()).toMatchObject({ type: 'customer', id: 2 });
});

test('the world, the journal and the exports do not show the passwords', async () => {
  const upstream = { customer, admin: { username: 'qa', password: PASSWORD, totp_secret: SECRET } };
  await using double = await start({ upstream });
  await forward(double);
  const world = await double.world();
  expect(world.upstream).toEqual({ customer: { email: 'qa@shop.example' }, admin: { username: 'qa' } });
  for (const format of ['har', 'ndjson'] as const) {
    const text = await (
      await double.handle(new Request(`http://localhost/__mock/requests/export?format=${format}`))
    ).text();
    expect(text).not.toContain(PASSWORD);
  }
  expect(JSON.stringify([world, await double.requests.list()])).not.toMatch(new RegExp(`${PASSWORD}|${SECRET}`));
});

test('a world that is restored, and a sandbox of it, sign in with the passwords of the start', async () => {
  await using double = await start({ upstream: { customer } });
  await double.reset(await double.world());
  await forward(double);
  expect(await identityAtStore()).toMatchObject({ type: 'customer', id: 1 });
});

test('a world has accounts of its own', async () => {
  await using double = await start({ upstream: { customer } });
  await double.reset({ customers, upstream: { customer: { email: 'team@shop.example', password: PASSWORD } } });
  await forward(double);
  expect(await identityAtStore()).toMatchObject({ type: 'customer', id: 2 });
  await double.reset({ customers });
  await forward(double);
  expect(await identityAtStore()).toMatchObject({ type: 'guest' });
});

test('a world keeps its passwords while a provider state is set up, and after it is reverted', async () => {
  await using double = await start({ upstream: { customer } });
  const upstream = { customer: { email: 'team@shop.example', password: PASSWORD } };
  await double.reset({
    customers,
    upstream,
    provider_states: { called: { config: { 'general/locale/code': 'de_DE' } } },
  });
  await double.pact.setUp('called');
  expect((await forward(double)).status).toBe(404);
  await double.pact.tearDown('called');
  expect((await forward(double)).status).toBe(404);
  expect(await identityAtStore()).toMatchObject({ type: 'customer', id: 2 });
});

test('answers 502 for an account whose password is not known', async () => {
  await using double = await start({ upstream: { customer: { email: 'qa@shop.example' } } });
  const response = await forward(double);
  expect([response.status, await response.json()]).toEqual([
    502,
    {
      message:
        'Forwarding to the upstream store failed: upstream.customer.email: qa@shop.example has no password in the fixtures, and had none at the start.',
    },
  ]);
});

test('sends nothing to a store without the option', async () => {
  await using double = await createMagentoMock({ listen: false, fixtures: { customers, upstream: { customer } } });
  expect((await forward(double)).status).toBe(404);
  expect((await store.requests.list()).items).toEqual([]);
});
