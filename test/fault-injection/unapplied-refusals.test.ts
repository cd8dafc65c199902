import { expect, test } from 'vitest';
import { waitUntil } from './raw-connection.ts';
import { startTestStore, type TestStore } from './test-store.ts';

const REASON = 'its conditions hold, but it did not fire: the request ended before a field to refuse was resolved';
const REFUSED = "The current customer isn't authorized.";

const countersOf = async ({ magento }: TestStore, id: string) => {
  const { matched, fired, state } = await magento.faults.get(id);
  return { matched, fired, state };
};
const lastEntry = ({ magento }: TestStore) => magento.requests.last();

test.each([
  ['an unknown field', '{ customer { nosuch } }', /Cannot query field/],
  ['an unknown argument', '{ customer(id: 1) { email } }', /Unknown argument/],
  ['a missing variable', 'query ($id: Int!) { customer { email orders(pageSize: $id) { total_count } } }', /"\$id"/],
  ['a syntax error', '{ customer { email }', /Syntax Error/],
  ['an unknown fragment', '{ customer { ...F } }', /Unknown fragment/],
])('a refusal does not fire on a request that ends before its field, by %s', async (_, query, message) => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({ id: 'once', then: { refuse: 'customerNotAuthorized' }, times: 1 });

  expect((await store.graphql(query)).summary).toMatch(message);
  expect(await countersOf(store, 'once')).toEqual({ matched: 1, fired: 0, state: 'active' });
  const entry = await lastEntry(store);
  expect(entry).toMatchObject({ near_miss: { id: 'once', why: REASON } });
  expect([entry?.fault, entry?.faults]).toEqual([undefined, undefined]);
  expect(await store.magento.requests.count({ fault: 'once' })).toBe(0);

  expect((await store.graphql('{ customer { email } }')).summary).toContain(REFUSED);
  expect(await countersOf(store, 'once')).toEqual({ matched: 2, fired: 1, state: 'over' });
  expect(await lastEntry(store)).toMatchObject({ fault: 'once', outcome: 'refused' });
});

test('a refusal does not fire if the parent of its field is null', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({
    id: 'orders',
    when: { operation: 'customer.orders' },
    then: { refuse: 'internalError' },
  });
  const query = '{ customer { orders { total_count } } }';
  expect((await store.graphql(query)).summary).toContain(REFUSED);
  expect(await countersOf(store, 'orders')).toMatchObject({ matched: 1, fired: 0 });
  await store.signIn();
  expect((await store.graphql(query, store.bearer())).summary).toContain('Internal server error');
  expect(await countersOf(store, 'orders')).toMatchObject({ matched: 2, fired: 1 });
});

test('the metrics count only refusals that fired', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({ id: 'once', then: { refuse: 'customerNotAuthorized' } });
  const metrics = async () => (await fetch(`${store.magento.url}/__mock/metrics`)).text();
  await store.graphql('{ customer { nosuch } }');
  expect(await metrics()).not.toContain('fault="once"');
  await store.graphql('{ customer { email } }');
  expect(await metrics()).toContain('fault="once"} 1');
});

test('a fault that the request names reports that its refusal was not applied', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({ id: 'named', enabled: false, then: { refuse: 'customerNotAuthorized' } });
  const send = (query: string) => store.graphql(query, { 'X-Mock-Fault': 'named' });
  await send('{ customer { nosuch } }');
  expect(await lastEntry(store)).toMatchObject({
    near_miss: {
      id: 'named',
      why: 'the request names it, but it did not fire: the request ended before a field to refuse was resolved',
    },
  });
  expect((await store.magento.faults.get('named')).fired).toBe(0);
  await send('{ customer { email } }');
  expect((await store.magento.faults.get('named')).fired).toBe(1);
});

test('after a refusal that was not applied, the next request gets the same effect', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({
    id: 'list',
    then: [{ refuse: 'tokenRevoked' }, { refuse: 'customerNotAuthorized' }, { http: { status: 503 } }],
  });
  const send = async (query: string) => (await store.graphql(query)).summary;
  expect(await send('{ customer { email } }')).toContain('User token has been revoked');
  expect(await send('{ customer { nosuch } }')).toContain('Cannot query field');
  expect(await send('{ customer { email } }')).toContain(REFUSED);
  expect(await send('{ customer { email } }')).toContain('503');
  expect(await countersOf(store, 'list')).toEqual({ matched: 4, fired: 3, state: 'over' });
});

test('a fault that has delayed a request fires without its refusal', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({ id: 'both', then: { refuse: 'customerNotAuthorized', delay: { ms: 1 } } });
  expect((await store.graphql('{ customer { nosuch } }')).summary).toContain('Cannot query field');
  expect((await lastEntry(store))?.faults).toEqual([{ id: 'both', does: ['delay'] }]);
});

test.each([
  ['before', {}],
  ['after', { status: 200 }],
])('a fault whose refusal was not applied %s the response does not change the response', async (_, when) => {
  const store = await startTestStore('2.4.6');
  const then = { refuse: 'customerNotAuthorized', reply: { headers: { 'x-edge': '1' } } } as const;
  await store.magento.faults.add({ id: 'both', when, then });
  const unrefused = await store.graphql('{ customer { nosuch } }');
  expect([unrefused.headers['x-edge'], unrefused.summary]).toEqual([
    undefined,
    expect.stringContaining('Cannot query field'),
  ]);
  expect(await countersOf(store, 'both')).toMatchObject({ matched: 1, fired: 0 });
  const refused = await store.graphql('{ customer { email } }');
  expect([refused.headers['x-edge'], refused.summary]).toEqual(['1', expect.stringContaining(REFUSED)]);
});

test('rate-limited fires on the orders beyond its quota that are valid', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add('rate-limited');
  const order = (field: string) => store.graphql(`mutation { placeOrder(input: { cart_id: "x" }) { ${field} } }`);
  for (let i = 0; i < 3; i += 1) await order('order { order_number }');
  expect((await order('nosuch')).summary).toContain('Cannot query field');
  expect(await countersOf(store, 'rate-limited')).toMatchObject({ matched: 4, fired: 1 });
});

test('concurrent requests do not exceed `times`, and release the firings of refusals that are not applied', async () => {
  const store = await startTestStore('2.4.6');
  const { magento } = store;
  await magento.faults.add({ id: 'gate', when: { headers: { 'x-held': '1' } }, then: { hold: 'open' } });
  await magento.faults.add({ id: 'once', then: { refuse: 'customerNotAuthorized' }, times: 1 });

  const held = store.graphql('{ customer { nosuch } }', { 'x-held': '1' });
  await waitUntil(async () => (await magento.faults.get('gate')).fired === 1);
  expect(await countersOf(store, 'once')).toEqual({ matched: 1, fired: 0, state: 'active' });

  await store.signIn();
  expect((await store.customer()).summary).toBe('200 ok');
  expect(await lastEntry(store)).toMatchObject({
    near_miss: {
      id: 'once',
      why: 'its conditions hold, but it did not fire: requests that are still being answered have reserved its last firings',
    },
  });
  await magento.gates.release('open');
  expect((await held).summary).toContain('Cannot query field');
  expect((await store.customer()).summary).toContain(REFUSED);
  expect((await store.customer()).summary).toBe('200 ok');
  expect(await countersOf(store, 'once')).toMatchObject({ fired: 1, state: 'over' });
});

test.each([
  ['at a gate', { hold: 'open' }, {}],
  ['during a delay after the response', { delay: { ms: 600_000 } }, { status: 200 }],
])('a request whose client disconnects %s releases its refusal', async (_, then, when) => {
  const { magento } = await startTestStore('2.4.6');
  await magento.faults.add({ id: 'gate', when: { headers: { 'x-held': '1' }, ...when }, then });
  await magento.faults.add({ id: 'once', when, then: { refuse: 'customerNotAuthorized' }, times: 1 });
  const url = `${magento.url}/graphql?query={storeConfig{locale}}`;
  const abort = new AbortController();
  const sent = fetch(url, { headers: { 'x-held': '1' }, signal: abort.signal });
  await waitUntil(async () => (await magento.faults.get('gate')).fired === 1);
  abort.abort();
  await expect(sent).rejects.toThrow();
  await waitUntil(async () => (await magento.requests.count()) === 1);
  expect(await magento.faults.get('once')).toMatchObject({ fired: 0 });
  expect(await (await fetch(url)).text()).toContain('errors');
  expect(await magento.faults.get('once')).toMatchObject({ fired: 1 });
});

test('a setting of another effect is reverted when the last refusal has fired', async () => {
  const store = await startTestStore('2.4.6');
  const { magento } = store;
  const path = 'graphql/disable_introspection';
  await magento.faults.add({ then: [{ config: { [path]: 1 } }, { refuse: 'customerNotAuthorized' }] });
  const ask = async (query: string) => {
    await store.graphql(query);
    return (await magento.config.get())[path];
  };
  expect(await ask('{ __typename }')).toBe(1);
  expect(await ask('{ customer { nosuch } }')).toBe(1);
  expect(await ask('{ customer { email } }')).toBe(0);
});

test('a refusal does not change a response of a request that was not executed', async () => {
  const store = await startTestStore('2.4.6');
  await store.magento.faults.add({
    id: 'late',
    when: { operation: 'customer', status: 200 },
    then: { refuse: 'internalError' },
  });
  expect((await store.graphql('{ customer { nosuch } }')).summary).toContain('Cannot query field');
  expect(await countersOf(store, 'late')).toMatchObject({ matched: 1, fired: 0 });
});

test('a refusal after the response fails the field at its path only', async () => {
  const store = await startTestStore('2.4.6');
  await store.signIn();
  await store.magento.faults.add({
    when: { operation: 'customer.orders', status: 200 },
    then: { refuse: 'internalError' },
  });
  const { body } = await store.graphql('{ me: customer { email orders { total_count } } }', store.bearer());
  expect(body).toMatchObject({
    errors: [{ message: 'Internal server error', path: ['me', 'orders'] }],
    data: { me: { email: expect.any(String), orders: null } },
  });
});

test('if a request names two refusals, only the first fires', async () => {
  const store = await startTestStore('2.4.6');
  await store.graphql('{ customer { email } }', { 'X-Mock-Fault': 'masked-internal-error, wrong-credentials' });
  const { magento } = store;
  await magento.faults.add({ id: 'a', enabled: false, then: { refuse: 'tokenRevoked' } });
  await magento.faults.add({ id: 'b', enabled: false, then: { http: { status: 503 } } });
  expect((await store.graphql('{ customer { email } }', { 'X-Mock-Fault': 'a, b' })).summary).toContain('revoked');
  expect((await lastEntry(store))?.faults?.map(({ id }) => id)).toEqual(['a']);
  expect((await magento.faults.list()).map(({ id, fired }) => [id, fired])).toEqual([
    ['a', 1],
    ['b', 0],
  ]);
});
