import { expect, test } from 'vitest';
import { startTestStore, type TestStore } from './test-store.ts';

const send = (store: TestStore, fault: string) => store.customer({ ...store.bearer(), 'X-Mock-Fault': fault });
const problem = async (store: TestStore, fault: string) => {
  const { status, text } = await send(store, fault);
  return { status, detail: JSON.parse(text).detail };
};

async function startSignedInStore(): Promise<TestStore> {
  const store = await startTestStore('2.4.9', {}, { overPort: true });
  await store.signIn();
  return store;
}

test.each([
  ['customer-token-expired', '401 graphql-authentication Consumer key has expired'],
  ['revoked-by-other-device', '401 graphql-authentication User token has been revoked'],
  ['maintenance-503-html', '503 text/html'],
  ['network-faults', 'ECONNRESET'],
  ['network-faults;variant=bad-gateway', '502 text/html'],
  ['network-faults ; variant = bad-gateway', '502 text/html'],
  ['authorization-header-stripped', "403 graphql-authorization The current customer isn't authorized."],
  ['masked-internal-error', '200 Internal server error'],
  [
    'authorization-header-stripped, http-200-with-errors',
    "200 graphql-authorization The current customer isn't authorized.",
  ],
])('X-Mock-Fault: %s affects only its own request', async (fault, expected) => {
  const store = await startSignedInStore();
  expect((await send(store, fault)).summary).toBe(expected);
  expect((await store.customer()).summary).toBe('200 ok');
  expect((await store.magento.tokens.list())[0]?.state).toBe('live');
  expect(await store.magento.faults.list()).toEqual([]);
  const { items } = await store.magento.requests.list();
  expect(items[0]?.faults?.[0]?.preset).toBe(fault.split(/[ ,;]/)[0]);
  expect(items[1]?.faults).toBeUndefined();
});

test.each([
  ['2.4.6', 'http-401-403-errors', '403'],
  ['2.4.6', 'strict-bearer-rejects-all', '401'],
  ['2.4.9', 'expired-token-silently-guest, http-200-with-errors', '200'],
] as const)(
  'in %s X-Mock-Fault: %s changes the behaviour for its own request, status %s',
  async (release, fault, status) => {
    const store = await startTestStore(release);
    const sendBad = async (headers = {}) => (await store.customer({ ...store.bearer('bad'), ...headers })).summary;
    const before = await sendBad();
    expect((await sendBad({ 'X-Mock-Fault': fault })).slice(0, 3)).toBe(status);
    expect(await sendBad()).toBe(before);
    expect(before.slice(0, 3)).not.toBe(status);
  },
);

test('X-Mock-Fault: customer-token-expired affects REST too', async () => {
  const store = await startSignedInStore();
  const { summary } = await store.me({ ...store.bearer(), 'X-Mock-Fault': 'customer-token-expired' });
  expect(summary).toBe("401 The consumer isn't authorized to access %resources.");
  expect((await store.me()).summary).toBe('200 ok');
});

test('a parameter sets a placeholder of the message', async () => {
  const store = await startSignedInStore();
  const token = await store.magento.tokens.issue({ admin: 'admin' });
  const { body } = await store.rest('get', '/V1/customers/1', {
    ...store.bearer(token),
    'X-Mock-Fault': 'admin-acl-denied;resources=Magento_Sales::sales',
  });
  expect(body).toMatchObject({ parameters: { resources: 'Magento_Sales::sales' } });
});

test.each([
  [
    'customer-token-expird',
    "X-Mock-Fault: unknown fault or preset 'customer-token-expird'; did you mean 'customer-token-expired'?",
  ],
  ['token-garbage;variant=x', "X-Mock-Fault: unknown variant 'x'; 'token-garbage' has signature, no-expiry"],
  ['maintenance-503-html;minutes=3', "X-Mock-Fault: 'maintenance-503-html' has no parameter 'minutes'; valid: variant"],
])('refuses X-Mock-Fault: %s and names what is valid', async (fault, detail) => {
  expect(await problem(await startSignedInStore(), fault)).toEqual({ status: 400, detail });
});

test.each(['customer-locked-out', 'recaptcha-blocks-login', 'introspection-disabled', 'clock-skew'])(
  'X-Mock-Fault: %s is refused, because it changes the world',
  async (preset) => {
    const store = await startSignedInStore();
    const { status, detail } = await problem(store, preset);
    expect(status).toBe(400);
    expect(detail).toContain(`'${preset}' changes the `);
    expect(detail).toContain('Valid in this header: customer-token-expired, ');
    expect(detail).not.toContain(`, ${preset}`);
    expect((await store.customer()).summary).toBe('200 ok');
  },
);

test('concurrent requests each have their own fault', async () => {
  const store = await startSignedInStore();
  const summaries = await Promise.all(
    ['customer-token-expired', 'maintenance-503-html', 'revoked-by-other-device'].map(
      async (fault) => (await send(store, fault)).summary,
    ),
  );
  expect(summaries).toEqual([
    '401 graphql-authentication Consumer key has expired',
    '503 text/html',
    '401 graphql-authentication User token has been revoked',
  ]);
});
