import { expect, test } from 'vitest';
import type { FixtureDocument, MagentoMock } from '../../src/index.ts';
import { INES, MARA, startTestStore, type TestStore } from './test-store.ts';

const teapot = { http: { status: 418 } };

/** Statuses of a number of requests, one after another. */
async function statuses(store: TestStore, count: number): Promise<number[]> {
  const result: number[] = [];
  for (let i = 0; i < count; i += 1) result.push((await store.graphql('{ __typename }')).status);
  return result;
}

test.each([
  ['times', { times: 2 }, [418, 418, 200, 200]],
  ['after', { after: 2 }, [200, 200, 418, 418]],
  ['after and times', { after: 1, times: 1 }, [200, 418, 200, 200]],
  ['every', { every: 2 }, [200, 418, 200, 418]],
  ['after and every', { after: 1, every: 2 }, [200, 200, 418, 200]],
  ['probability 0', { probability: 0 }, [200, 200, 200, 200]],
  ['probability 1', { probability: 1 }, [418, 418, 418, 418]],
  ['enabled: false', { enabled: false }, [200, 200, 200, 200]],
])('%s selects the requests on which a fault fires', async (_, options, expected) => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ then: teapot, ...options });
  expect(await statuses(store, 4)).toEqual(expected);
});

test('each firing applies the next effect of an array, and the last one ends the fault', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ id: 'flaky', then: [{ http: { status: 502 } }, { http: { status: 503 } }] });
  expect(await statuses(store, 3)).toEqual([502, 503, 200]);
  expect(await store.magento.faults.get('flaky')).toMatchObject({ state: 'over', matched: 2, fired: 2 });
});

test("`for` runs on the world's clock", async () => {
  const store = await startTestStore('2.4.9');
  const { ends_at } = await store.magento.faults.add({ then: teapot, for: '10m' });
  expect(ends_at).toBe('2030-01-01T00:10:00Z');
  await store.magento.clock.advance('599s');
  expect(await statuses(store, 1)).toEqual([418]);
  await store.magento.clock.advance('1s');
  expect(await statuses(store, 1)).toEqual([200]);
});

test('the fault with the highest priority answers, then the newest', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ id: 'low', then: { http: { status: 500 } }, priority: -1, times: 1 });
  await store.magento.faults.add({ id: 'older', then: { http: { status: 501 } }, times: 1 });
  await store.magento.faults.add({ id: 'newer', then: { http: { status: 502 } }, times: 1 });
  expect(await statuses(store, 4)).toEqual([502, 501, 500, 200]);
});

test('combines the effects of several faults', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ id: 'header', then: { reply: { headers: { 'x-edge': 'hit' } } } });
  await store.magento.faults.add({ id: 'answer', then: teapot });
  const { status, headers } = await store.graphql('{ __typename }');
  expect([status, headers['x-edge']]).toEqual([418, 'hit']);
  const [entry] = (await store.magento.requests.list()).items;
  expect(entry?.fault).toBe('answer');
  expect(entry?.faults?.map(({ id }) => id)).toEqual(['answer', 'header']);
});

test('a fault changes each account once, so that an unlock is not undone', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ when: { identity: 'customer' }, then: { account: 'lock' } });
  for (const customer of [MARA, INES]) {
    const bearer = store.bearer(await store.magento.tokens.issue({ customer }));
    expect((await store.customer(bearer)).summary).toContain('The account is locked.');
    await store.magento.customers.update(customer, { locked_until: null, failures: 0 });
    expect((await store.customer(bearer)).summary).toBe('200 ok');
  }
});

const setting = async ({ config }: MagentoMock) => (await config.get())['graphql/disable_introspection'];

test('a setting is restored when its fault is deleted, or has ended by `times` or `for`', async () => {
  const store = await startTestStore('2.4.9');
  const { magento } = store;
  const then = { config: { 'graphql/disable_introspection': 1 } };
  const { id } = await magento.faults.add({ then });
  await store.graphql('{ __typename }');
  expect(await setting(magento)).toBe(1);
  await magento.faults.delete(id);
  expect(await setting(magento)).toBe(0);

  await magento.faults.add({ then, times: 1 });
  await store.graphql('{ __typename }');
  expect(await setting(magento)).toBe(0);

  await magento.faults.add({ then, for: 60 });
  await store.graphql('{ __typename }');
  expect(await setting(magento)).toBe(1);
  await magento.clock.advance(61);
  await magento.faults.list();
  expect(await setting(magento)).toBe(0);
});

test('a setting that was changed again during the fault is not restored', async () => {
  const store = await startTestStore('2.4.9');
  const { id } = await store.magento.faults.add({ then: { config: { 'graphql/disable_introspection': 1 } } });
  await store.graphql('{ __typename }');
  await store.magento.config.set({ 'graphql/disable_introspection': '0' });
  await store.graphql('{ __typename }');
  expect(await setting(store.magento)).toBe('0');
  await store.magento.faults.delete(id);
  expect(await setting(store.magento)).toBe('0');
});

test('a reset deletes every fault and adds those of the fixture document again', async () => {
  const store = await startTestStore('2.4.9', { faults: [{ id: 'own', then: teapot, times: 1 }] });
  await store.magento.faults.add({ id: 'added', then: { http: { status: 500 } } });
  expect(await statuses(store, 2)).toEqual([500, 500]);
  await store.magento.reset();
  expect((await store.magento.faults.list()).map(({ id, fired }) => [id, fired])).toEqual([['own', 0]]);
  expect(await statuses(store, 2)).toEqual([418, 200]);
});

test('a saved world contains the remaining firings of its faults', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ id: 'twice', then: teapot, times: 2 });
  await statuses(store, 1);
  const saved = await store.magento.world();
  await store.magento.reset(saved);
  expect(await statuses(store, 2)).toEqual([418, 200]);
});

test('the faults of an account do not affect other accounts', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.customers.update(MARA, { faults: [{ then: teapot }] });
  await store.signIn();
  expect((await store.customer()).status).toBe(418);
  expect((await store.graphqlSignIn()).status).toBe(418);
  expect((await store.customer(store.bearer(await store.magento.tokens.issue({ customer: INES })))).summary).toBe(
    '200 ok',
  );
});

test('a fixture document can give faults to an admin', async () => {
  const admin: NonNullable<FixtureDocument['admins']>[number] = {
    username: 'admin',
    password: 'admin123',
    email: 'admin@example.com',
    faults: ['maintenance-503-html'],
  };
  const store = await startTestStore('2.4.9', { admins: [admin] });
  expect((await store.adminPlain()).summary).toBe('503 text/html');
  expect((await store.graphqlSignIn()).summary).toBe('200 ok');
  expect((await store.magento.faults.list()).map(({ id, when }) => [id, when])).toEqual([
    ['admin', { admin: 'admin', method: { match: '.' } }],
  ]);
});

test('the faults of a sandbox do not affect the main world', async () => {
  const store = await startTestStore('2.4.9');
  const sandbox = await store.magento.sandbox();
  await sandbox.faults.add({ then: teapot });
  expect(await statuses(store, 1)).toEqual([200]);
  expect((await fetch(`${sandbox.url}/graphql`)).status).toBe(418);
  expect(await store.magento.faults.list()).toEqual([]);
});

test.each([
  [undefined, {}, undefined, ''],
  ['busy', {}, 'text/plain; charset=utf-8', 'busy'],
  ['<p>', { 'Content-Type': 'text/html' }, 'text/html', '<p>'],
  [{ a: 1 }, {}, 'application/json; charset=utf-8', '{"a":1}'],
  [{ a: 1 }, { 'content-type': null }, undefined, '{"a":1}'],
])('a response with the body %j has a matching content type', async (body, headers, type, text) => {
  const { magento } = await startTestStore('2.4.9');
  await magento.faults.add({ then: { http: { status: 503, headers, ...(body !== undefined && { body }) } } });
  const response = await fetch(`${magento.url}/graphql`);
  expect([response.headers.get('content-type') ?? undefined, await response.text()]).toEqual([type, text]);
});
