import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MagentoMock } from '../../../src/index.ts';
import { ADMIN, CUSTOMER, compare, startStore } from '../pretend-store.ts';

let store: MagentoMock;
beforeAll(async () => {
  store = await startStore({ magento: '2.4.9' });
});
afterAll(() => store.close());

/** What sign-ins, also those that must fail, and sign-outs change. */
const SESSION_KEYS = new Set(['clock', 'last_login_at', 'tokens_revoked_at', 'tokens', 'throttled']);
const withoutSessions = (world: object): unknown =>
  JSON.parse(JSON.stringify(world), (key, value) => (SESSION_KEYS.has(key) ? undefined : value));

test('without --destructive, a comparison changes no data, counts no failed sign-in of an account and sends no e-mail', async () => {
  const before = await store.world();
  const { scenarios } = await compare(store.url, { magento: '2.4.9' });
  expect(scenarios.filter(({ status }) => status === 'same').length).toBeGreaterThan(50);
  expect(scenarios.filter(({ status }) => status === 'different')).toEqual([]);
  const { throttled = [], ...after } = await store.world();
  expect(withoutSessions(after)).toEqual(withoutSessions(before));
  expect(throttled.map(({ name }) => name)).not.toContain(CUSTOMER.email);
  expect(throttled.map(({ name }) => name)).not.toContain(ADMIN.username);
  expect(await store.mailbox.list()).toEqual([]);
});
