import { expect, test } from 'vitest';
import type { MagentoMock } from '../../src/index.ts';
import { aFaultyShop, type FaultyShop, INES, MARA } from './a-faulty-shop.ts';

const teapot = { http: { status: 418 } };

/** Statuses of so many requests, one after another. */
async function statuses(shop: FaultyShop, count: number): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0; i < count; i += 1) seen.push((await shop.graphql('{ __typename }')).status);
  return seen;
}

test.each([
  ['times', { times: 2 }, [418, 418, 200, 200]],
  ['after', { after: 2 }, [200, 200, 418, 418]],
  ['after and times', { after: 1, times: 1 }, [200, 418, 200, 200]],
  ['every', { every: 2 }, [200, 418, 200, 418]],
  ['after and every', { after: 1, every: 2 }, [200, 200, 418, 200]],
  ['probability 0', { probability: 0 }, [200, 200, 200, 200]],
  ['probability 1', { probability: 1 }, [418, 418, 418, 418]],
  ['not enabled', { enabled: false }, [200, 200, 200, 200]],
])('%s says which requests are hit', async (_, options, expected) => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ then: teapot, ...options });
  expect(await statuses(shop, 4)).toEqual(expected);
});

test('a list is played one after another, and is over then', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ id: 'flaky', then: [{ http: { status: 502 } }, { http: { status: 503 } }] });
  expect(await statuses(shop, 3)).toEqual([502, 503, 200]);
  expect(await shop.magento.faults.get('flaky')).toMatchObject({ state: 'over', matched: 2, fired: 2 });
});

test("`for` runs on the world's clock", async () => {
  const shop = await aFaultyShop('2.4.9');
  const { ends_at } = await shop.magento.faults.add({ then: teapot, for: '10m' });
  expect(ends_at).toBe('2030-01-01T00:10:00Z');
  await shop.magento.clock.advance('599s');
  expect(await statuses(shop, 1)).toEqual([418]);
  await shop.magento.clock.advance('1s');
  expect(await statuses(shop, 1)).toEqual([200]);
});

test('the highest priority answers, and of two alike the newer', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ id: 'low', then: { http: { status: 500 } }, priority: -1, times: 1 });
  await shop.magento.faults.add({ id: 'older', then: { http: { status: 501 } }, times: 1 });
  await shop.magento.faults.add({ id: 'newer', then: { http: { status: 502 } }, times: 1 });
  expect(await statuses(shop, 4)).toEqual([502, 501, 500, 200]);
});

test('faults that do not exclude each other act together', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ id: 'header', then: { reply: { headers: { 'x-edge': 'hit' } } } });
  await shop.magento.faults.add({ id: 'answer', then: teapot });
  const { status, headers } = await shop.graphql('{ __typename }');
  expect([status, headers['x-edge']]).toEqual([418, 'hit']);
  const [entry] = (await shop.magento.requests.list()).items;
  expect(entry?.fault).toBe('answer');
  expect(entry?.faults?.map(({ id }) => id)).toEqual(['answer', 'header']);
});

test('an effect on an account happens once to each, so it clears as in life', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ when: { identity: 'customer' }, then: { account: 'lock' } });
  for (const customer of [MARA, INES]) {
    const bearer = shop.bearer(await shop.magento.tokens.issue({ customer }));
    expect((await shop.customer(bearer)).line).toContain('The account is locked.');
    await shop.magento.customers.update(customer, { locked_until: null, failures: 0 });
    expect((await shop.customer(bearer)).line).toBe('200 ok');
  }
});

const setting = async ({ config }: MagentoMock) => (await config.get())['graphql/disable_introspection'];

test('a setting is as before when its fault is taken out, used up, or over by the clock', async () => {
  const shop = await aFaultyShop('2.4.9');
  const { magento } = shop;
  const then = { config: { 'graphql/disable_introspection': 1 } };
  const { id } = await magento.faults.add({ then });
  await shop.graphql('{ __typename }');
  expect(await setting(magento)).toBe(1);
  await magento.faults.delete(id);
  expect(await setting(magento)).toBe(0);

  await magento.faults.add({ then, times: 1 });
  await shop.graphql('{ __typename }');
  expect(await setting(magento)).toBe(0);

  await magento.faults.add({ then, for: 60 });
  await shop.graphql('{ __typename }');
  expect(await setting(magento)).toBe(1);
  await magento.clock.advance(61);
  await magento.faults.list();
  expect(await setting(magento)).toBe(0);
});

test('a setting that somebody else has changed since stays as it is', async () => {
  const shop = await aFaultyShop('2.4.9');
  const { id } = await shop.magento.faults.add({ then: { config: { 'graphql/disable_introspection': 1 } } });
  await shop.graphql('{ __typename }');
  await shop.magento.config.set({ 'graphql/disable_introspection': '0' });
  await shop.graphql('{ __typename }');
  expect(await setting(shop.magento)).toBe('0');
  await shop.magento.faults.delete(id);
  expect(await setting(shop.magento)).toBe('0');
});

test('a reset takes out every fault, and the document brings its own again', async () => {
  const shop = await aFaultyShop('2.4.9', { faults: [{ id: 'own', then: teapot, times: 1 }] });
  await shop.magento.faults.add({ id: 'added', then: { http: { status: 500 } } });
  expect(await statuses(shop, 2)).toEqual([500, 500]);
  await shop.magento.reset();
  expect((await shop.magento.faults.list()).map(({ id, fired }) => [id, fired])).toEqual([['own', 0]]);
  expect(await statuses(shop, 2)).toEqual([418, 200]);
});

test('a saved world goes on with what is left of its faults', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ id: 'twice', then: teapot, times: 2 });
  await statuses(shop, 1);
  const saved = await shop.magento.world();
  await shop.magento.reset(saved);
  expect(await statuses(shop, 2)).toEqual([418, 200]);
});

test('the faults of an account touch nobody else', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.customers.update(MARA, { faults: [{ then: teapot }] });
  await shop.signIn();
  expect((await shop.customer()).status).toBe(418);
  expect((await shop.graphqlSignIn()).status).toBe(418);
  expect((await shop.customer(shop.bearer(await shop.magento.tokens.issue({ customer: INES })))).line).toBe('200 ok');
});

test('an admin has faults of its own too, from the document on', async () => {
  const admin = {
    username: 'admin',
    password: 'admin123',
    email: 'admin@example.com',
    faults: ['maintenance-503-html'],
  };
  const shop = await aFaultyShop('2.4.9', { admins: [admin] });
  expect((await shop.adminPlain()).line).toBe('503 text/html');
  expect((await shop.graphqlSignIn()).line).toBe('200 ok');
  expect((await shop.magento.faults.list()).map(({ id, when }) => [id, when])).toEqual([['admin', { admin: 'admin' }]]);
});

test('faults of a sandbox and of the main world do not meet', async () => {
  const shop = await aFaultyShop('2.4.9');
  const sandbox = await shop.magento.sandbox();
  await sandbox.faults.add({ then: teapot });
  expect(await statuses(shop, 1)).toEqual([200]);
  expect((await fetch(`${sandbox.url}/graphql`)).status).toBe(418);
  expect(await shop.magento.faults.list()).toEqual([]);
});

test.each([
  [undefined, {}, undefined, ''],
  ['busy', {}, 'text/plain; charset=utf-8', 'busy'],
  ['<p>', { 'Content-Type': 'text/html' }, 'text/html', '<p>'],
  [{ a: 1 }, {}, 'application/json; charset=utf-8', '{"a":1}'],
  [{ a: 1 }, { 'content-type': null }, undefined, '{"a":1}'],
])('a reply with the body %j says what it is', async (body, headers, type, text) => {
  const { magento } = await aFaultyShop('2.4.9');
  await magento.faults.add({ then: { http: { status: 503, headers, ...(body !== undefined && { body }) } } });
  const reply = await fetch(`${magento.url}/graphql`);
  expect([reply.headers.get('content-type') ?? undefined, await reply.text()]).toEqual([type, text]);
});
