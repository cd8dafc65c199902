import { expect, test } from 'vitest';
import { findPreset } from '../../../src/fault-schema/presets/presets.ts';
import { phrases } from '../../../src/magento/phrases/phrases.ts';
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

test('customer-unconfirmed leaves an account alone that is confirmed before its first sign-in', async () => {
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

test('cart-belongs-to-other-user leaves other fields alone, and ends with a cart that the client creates', async () => {
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
] as const)('admin-acl-denied leaves %s %s as it is', async (method, path, summary) => {
  const store = await startTestStore('2.4.9');
  store.token = await store.magento.tokens.issue({ admin: 'admin' });
  await store.magento.faults.add('admin-acl-denied');
  const body = method === 'post' ? { customerEmail: 'a@example.com' } : undefined;
  expect((await store.rest(method, path, store.bearer(), body)).summary).toBe(summary);
});

test('graphql-kills-session leaves the session of another customer, and requests without a bearer token', async () => {
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

test.each(['{ customer { email } }', '{ storeConfig { nope } }'])(
  'cached-guest-response caches neither errors nor customers: %s',
  async (query) => {
    const store = await startTestStore('2.4.9');
    await store.signIn();
    const before = await store.graphqlByGet(query, store.bearer());
    await store.magento.faults.add('cached-guest-response');
    const { summary, headers } = await store.graphqlByGet(query, store.bearer());
    expect([summary, headers['x-magento-cache-debug']]).toEqual([
      before.summary,
      before.headers['x-magento-cache-debug'],
    ]);
  },
);

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

test('legacy-error-wording replaces every text that a release changed', () => {
  const changed = Object.values(phrases).filter(
    ({ text, earlierTexts: [oldest] = [] }) => oldest && oldest.text !== text,
  );
  const reply = findPreset('legacy-error-wording')?.then;
  expect(Object.keys((reply as { reply: { replace: object } }).reply.replace)).toEqual(
    expect.arrayContaining(changed.map(({ text }) => text)),
  );
});
