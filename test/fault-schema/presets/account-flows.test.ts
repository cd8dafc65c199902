import { expect, test } from 'vitest';
import { type PhraseKey, phrases } from '../../../src/magento/phrases/phrases.ts';
import { INES, MARA, startTestStore, type TestStore, VERSIONS } from '../../fault-injection/test-store.ts';

const NEW = 'new@example.com';
const register = (store: TestStore) =>
  store.graphql(
    `mutation { createCustomer(input: { firstname: "Nora", lastname: "Feld", email: "${NEW}", password: "Spring-Rain7" }) { customer { email } } }`,
  );
const signIn = async (store: TestStore, email = NEW) =>
  (await store.graphql(`mutation { generateCustomerToken(email: "${email}", password: "Spring-Rain7") { token } }`))
    .summary;
const mailedKeys = async ({ magento }: TestStore, to: string) =>
  (await magento.mailbox.list({ to })).flatMap(({ variables }) => variables['confirmation_key'] ?? []);

test.each(VERSIONS)('in %s customer-unconfirmed mails a key at registration, which confirms the account', async (v) => {
  const store = await startTestStore(v);
  await store.magento.faults.add('customer-unconfirmed');
  expect((await register(store)).summary).toBe('200 ok');
  const [key, ...others] = await mailedKeys(store, NEW);
  expect(others).toEqual([]);
  expect(await signIn(store)).not.toBe('200 ok');
  expect(await mailedKeys(store, NEW)).toEqual([key]); // the sign-in has not replaced it
  const { id } = await store.magento.customers.get(NEW);
  const admin = { Authorization: `Bearer ${await store.magento.tokens.issue({ admin: 'admin' })}` };
  const confirmed = await store.rest('put', `/V1/customers/${NEW}/activate`, admin, { confirmationKey: key });
  expect([confirmed.status, id]).toEqual([200, 3]);
  expect(await signIn(store)).toBe('200 ok');
});

test('customer-unconfirmed does not affect an account that is confirmed before its first sign-in', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('customer-unconfirmed');
  await register(store);
  const [key] = await mailedKeys(store, NEW);
  await store.graphql(
    `mutation { confirmEmail(input: { email: "${NEW}", confirmation_key: "${key}" }) { customer { email } } }`,
  );
  expect(await signIn(store)).toBe('200 ok');
});

test('customer-unconfirmed mails a key to an older account at its sign-in', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('customer-unconfirmed');
  expect(await signIn(store, MARA)).toContain("This account isn't confirmed.");
  const [key] = await mailedKeys(store, MARA);
  const { confirmation } = await store.magento.customers.get(MARA);
  expect([key, String(key).length]).toEqual([confirmation, 32]);
});

test('cart-belongs-to-other-user does not affect other fields, and ends with a cart that the client creates', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const own = async () => (await store.graphql('{ customerCart { id } }', store.bearer())).text;
  const before = await own();
  await store.magento.faults.add('cart-belongs-to-other-user');
  expect((await store.customer()).summary).toBe('200 ok');
  const after = await own();
  expect(after).toContain('"customerCart":{"id":"');
  expect(after).not.toBe(before);
  const [, id] = /"id":"(\w+)"/.exec(after) ?? [];
  expect((await store.graphql(`{ cart(cart_id: "${id}") { id } }`, store.bearer())).summary).toBe('200 ok');
});

test.each([
  ['post', '/V1/customers/isEmailAvailable', '200 ok'],
  ['get', '/V1/nope', '404 Request does not match any route.'],
] as const)('admin-acl-denied does not affect %s %s', async (method, path, summary) => {
  const store = await startTestStore('2.4.9');
  store.token = await store.magento.tokens.issue({ admin: 'admin' });
  await store.magento.faults.add('admin-acl-denied');
  const body = method === 'post' ? { customerEmail: 'a@example.com' } : undefined;
  expect((await store.rest(method, path, store.bearer(), body)).summary).toBe(summary);
});

test('graphql-kills-session does not affect sessions of other customers and requests without a bearer token', async () => {
  const store = await startTestStore('2.4.9');
  const token = await store.magento.tokens.issue({ customer: INES });
  const { headers } = await store.graphql('{ __typename }', store.bearer(token));
  const Cookie = /PHPSESSID=\w+/.exec(headers['set-cookie'] ?? '')?.[0] ?? '';
  await store.signIn();
  await store.magento.faults.add('graphql-kills-session');
  expect((await store.customer({ Cookie })).body?.data?.customer?.email).toBe(INES);
  expect((await store.customer({ ...store.bearer(), Cookie })).body?.data?.customer?.email).toBe(MARA);
  expect((await store.customer({ Cookie })).body?.data?.customer?.email).toBe(INES);
});

test('error-category-missing leaves no empty extensions', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('error-category-missing');
  expect((await store.graphql('{ customer { email } }')).text).not.toContain('extensions');
});

test.each([
  '{ customer { email } }',
  '{ storeConfig { nope } }',
  '{ storeConfig { locale } customer { email } }',
  '{ ...Config } fragment Config on Query { storeConfig { locale } customerCart { total_quantity } }',
])('cached-guest-response does not cache errors and queries for data of customers: %s', async (query) => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const before = await store.graphqlByGet(query, store.bearer());
  await store.magento.faults.add('cached-guest-response');
  const { text, status, headers } = await store.graphqlByGet(query, store.bearer());
  expect([status, text, headers['x-magento-cache-debug']]).toEqual([before.status, before.text, undefined]);
});

test.each(['maintenance-503-html', 'network-faults;variant=bad-gateway'] as const)(
  '%s answers preflight requests too, without CORS headers',
  async (preset) => {
    const store = await startTestStore('2.4.9');
    await store.magento.faults.add({ preset, times: 2 });
    const Origin = 'http://localhost:3000';
    const headers = { Origin, 'Access-Control-Request-Method': 'POST' };
    const preflight = await fetch(`${store.magento.url}/graphql`, { method: 'OPTIONS', headers });
    const { status, headers: sent } = await store.graphql('{ __typename }', { Origin });
    expect([preflight.status, status]).toEqual([preset === 'maintenance-503-html' ? 503 : 502, preflight.status]);
    expect([preflight.headers.get('access-control-allow-origin'), sent['access-control-allow-origin']]).toEqual([
      null,
      undefined,
    ]);
  },
);

const changed = Object.entries(phrases).flatMap(([key, { text, earlierTexts }]) =>
  earlierTexts === undefined ? [] : [{ key, newest: text, oldest: earlierTexts[0]?.text ?? '' }],
);

test.each(['2.3.7', '2.4.9'] as const)(
  'in %s legacy-error-wording sends the oldest text of every message',
  async (v) => {
    const store = await startTestStore(v);
    const { faults } = store.magento;
    const sendAll = async (headers = {}) => {
      const sent: Record<string, string> = {};
      for (const { key } of changed) {
        const { id } = await faults.add({ then: { refuse: key as PhraseKey } });
        const { body } = await store.rest('get', '/V1/store/storeViews', headers);
        const { text } = await store.graphql('{ storeConfig { locale } }', headers);
        sent[key] = `${body?.message} ${text}`;
        await faults.delete(id);
      }
      return sent;
    };
    await faults.add('legacy-error-wording');
    const legacy = await sendAll();
    await faults.clear();
    // The default values of the placeholders are inserted in GraphQL, REST sends the template.
    for (const { key, oldest } of changed) expect(legacy[key]).toContain(oldest);
    expect(legacy['storeNotFound']).toMatch(/Store code %1 does not exist .*"Store code \w+ does not exist"/);
    expect(await sendAll({ 'X-Mock-Fault': 'legacy-error-wording' })).toEqual(legacy);
  },
);

test('legacy-error-wording inserts the value that the request sent', async () => {
  const store = await startTestStore('2.4.9');
  const send = async () => (await store.graphql('{ storeConfig { locale } }', { Store: 'nope' })).summary;
  expect(await send()).toContain('Requested store is not found (nope)');
  await store.magento.faults.add('legacy-error-wording');
  expect(await send()).toContain('Store code nope does not exist');
});
