import { expect, test } from 'vitest';
import { connectMagentoMock, createMagentoMock, type FixtureDocument } from '../../src/index.ts';
import { waitUntil } from './raw-connection.ts';
import { MARA, startTestStore } from './test-store.ts';

const ask = (url: string, fault?: string) =>
  fetch(
    `${url}/graphql?query={storeConfig{locale}}`,
    fault === undefined ? {} : { headers: { 'x-mock-fault': fault } },
  );

const account = { firstname: 'A', lastname: 'B', password: 'Spring-Rain7' };
const slow: FixtureDocument = {
  customers: [
    { ...account, email: 'slow@example.com', faults: [{ then: { reply: { status: 299 } } }] },
    { ...account, email: 'plain@example.com' },
  ],
};

test('DELETE /faults keeps the faults of fixture accounts, which are deleted by their ids', async () => {
  await using magento = await createMagentoMock({
    fixtures: { ...slow, faults: [{ id: 'own', then: { hang: true } }] },
  });
  await magento.faults.add({ id: 'added', then: { hang: true } });
  await magento.faults.clear();
  expect((await magento.faults.list()).map(({ id }) => id)).toEqual(['slow@example.com']);
  await magento.faults.delete('slow@example.com');
  expect(await magento.faults.list()).toEqual([]);
});

test('a saved world has the faults of accounts at their accounts', async () => {
  await using magento = await createMagentoMock({ fixtures: slow });
  await magento.faults.add({ id: 'added', then: { hang: true } });
  const world = await magento.world();
  expect(world.faults).toMatchObject([{ id: 'added' }]);
  expect(world.customers).toMatchObject([
    { faults: [{ id: 'slow@example.com', then: { reply: { status: 299 } } }] },
    {},
  ]);
  await magento.reset(world);
  await magento.faults.clear();
  expect((await magento.faults.list()).map(({ id, when }) => [id, when])).toEqual([
    ['slow@example.com', { customer: 'slow@example.com' }],
  ]);
});

test('no request of another account has a near miss with the fault of a fixture account', async () => {
  await using magento = await createMagentoMock({ fixtures: slow });
  await ask(magento.url);
  const token = await magento.tokens.issue({ customer: 'plain@example.com' });
  await fetch(`${magento.url}/rest/V1/customers/me`, { headers: { authorization: `Bearer ${token}` } });
  const { items } = await magento.requests.list();
  expect(items.map((item) => 'near_miss' in item)).toEqual([false, false]);
});

test.each(['in process', 'remote'])('a fault is changed %s', async (how) => {
  await using magento = await createMagentoMock();
  const { faults } = how === 'remote' ? await connectMagentoMock(magento.url) : magento;
  const { id } = await faults.add({ id: 'mine', then: { http: { status: 503 } }, times: 1 });
  expect((await ask(magento.url)).status).toBe(503);
  expect((await ask(magento.url)).status).toBe(200);
  expect(await faults.update(id, { times: 3 })).toMatchObject({ id, times: 3, fired: 1, state: 'active' });
  expect((await ask(magento.url)).status).toBe(503);
  expect(await faults.update(id, { then: { http: { status: 504 } } })).toMatchObject({ fired: 2 });
  expect((await ask(magento.url)).status).toBe(504);
  await faults.update(id, { times: null, when: { operation: 'customer' } });
  expect((await ask(magento.url)).status).toBe(200);
  await faults.update(id, { when: null });
  expect((await ask(magento.url)).status).toBe(504);
  expect(await faults.update(id, { enabled: false })).toMatchObject({ state: 'disabled' });
  expect((await ask(magento.url)).status).toBe(200);
  await faults.update(id, { enabled: true });
  expect((await ask(magento.url)).status).toBe(504);
});

test.each([
  [{ enabeld: true }, "enabeld: unknown key; did you mean 'enabled'?"],
  [{ times: 0 }, 'times: expected 1 or more'],
  [{ when: { identity: 'custmer' } }, "when.identity: unknown identity 'custmer'; did you mean 'customer'?"],
  [{ when: { operation: 'custmer' } }, "when.operation: unknown operation 'custmer'; did you mean 'customer'?"],
])('an invalid change %j does not change the fault', async (changes, message) => {
  await using magento = await createMagentoMock();
  const before = await magento.faults.add({ id: 'mine', then: { http: { status: 503 } } });
  await expect(magento.faults.update('mine', changes as object)).rejects.toThrow(message);
  expect(await magento.faults.get('mine')).toEqual(before);
  await expect(magento.faults.update('other', {})).rejects.toThrow("no fault has the id 'other'");
});

test('disabling a fault reverts its settings', async () => {
  const { magento, ...store } = await startTestStore('2.4.9');
  await magento.faults.add({ id: 'short', then: { config: { 'oauth/access_token_lifetime/customer': 5 } } });
  await store.graphql.call(undefined, '{ __typename }');
  expect(await magento.config.get()).toMatchObject({ 'oauth/access_token_lifetime/customer': 5 });
  await magento.faults.update('short', { enabled: false });
  expect(await magento.config.get()).toMatchObject({ 'oauth/access_token_lifetime/customer': 1 });
});

test.each(['delete', 'disable', 'clear', 'replace'])(
  'to %s a fault releases the requests that it holds',
  async (how) => {
    await using magento = await createMagentoMock();
    await magento.faults.add({ id: 'held', when: { operation: 'storeConfig' }, then: { hold: 'gate' } });
    await magento.faults.add({ id: 'other', when: { operation: 'countries' }, then: { hold: 'gate' } });
    const held = [ask(magento.url), ask(magento.url)];
    const other = fetch(`${magento.url}/graphql?query={countries{id}}`);
    const waiting = async () => (await magento.gates.list())[0]?.waiting;
    await waitUntil(async () => (await waiting()) === 3);
    if (how === 'delete') await magento.faults.delete('held');
    if (how === 'disable') await magento.faults.update('held', { enabled: false });
    if (how === 'replace') await magento.faults.update('held', { then: { reply: { status: 201 } } });
    if (how === 'clear') await magento.faults.clear();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200]);
    if (how !== 'clear') {
      expect(await waiting()).toBe(1);
      await magento.gates.release('gate');
    }
    expect((await other).status).toBe(200);
  },
);

test('a request names disabled faults by their ids, several at once', async () => {
  await using magento = await createMagentoMock();
  await magento.faults.add({ id: 'teapot', enabled: false, then: { reply: { status: 418 } } });
  await magento.faults.add({ id: 'marked', enabled: false, then: { reply: { headers: { 'x-marked': 'yes' } } } });
  expect((await ask(magento.url)).status).toBe(200);
  const response = await ask(magento.url, 'teapot, marked');
  expect([response.status, response.headers.get('x-marked')]).toEqual([418, 'yes']);
  expect((await ask(magento.url, 'marked, network-faults;variant=bad-gateway')).status).toBe(502);
  expect((await ask(magento.url)).status).toBe(200);
  expect(await magento.faults.get('marked')).toMatchObject({ fired: 2, state: 'disabled' });
});

test('an enabled fault that a request names fires once', async () => {
  await using magento = await createMagentoMock();
  await magento.faults.add({ id: 'mine', then: { reply: { status: 418 } } });
  await ask(magento.url, 'mine');
  expect((await magento.requests.list()).items[0]?.faults).toHaveLength(1);
});

test('the near miss is the fault that the request names, with the reason', async () => {
  await using magento = await createMagentoMock();
  await magento.faults.add({ id: 'mine', enabled: false, when: { operation: 'customer' }, then: { hang: true } });
  await magento.faults.add({ id: 'close', when: { operation: 'storeConfig', store: 'fr' }, then: { hang: true } });
  await ask(magento.url, 'mine');
  await ask(magento.url, 'nothing');
  const { items } = await magento.requests.list();
  expect(items.map(({ near_miss: near }) => [near?.id, near?.why])).toEqual([
    ['mine', "operation is 'storeConfig', not 'customer'"],
    ['nothing', expect.stringContaining("X-Mock-Fault: unknown fault or preset 'nothing'")],
  ]);
  const verified = magento.requests.verify({ operation: 'storeConfig', fault: 'mine' });
  await expect(verified).rejects.toThrow(
    "the request names the fault 'mine', but it did not fire: operation is 'storeConfig', not 'customer'",
  );
  await expect(verified).rejects.toThrow(/2 .* 400 +X-Mock-Fault: unknown fault or preset 'nothing'/);
});

test('a fault that was added by hand is nearer than one of an account', async () => {
  const store = await startTestStore('2.4.9', {
    customers: [{ ...account, email: MARA, faults: [{ when: { operation: 'cart' }, then: { hang: true } }] }],
  });
  await store.signIn();
  await store.magento.faults.add({ id: 'mine', when: { operation: 'cart', method: 'POST' }, then: { hang: true } });
  await store.customer();
  expect((await store.magento.requests.list()).items[0]?.near_miss?.id).toBe('mine');
  await store.magento.faults.delete('mine');
  await store.customer();
  expect((await store.magento.requests.list()).items[1]?.near_miss?.id).toBe(MARA);
});
