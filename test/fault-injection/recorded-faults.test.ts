import { expect, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { startTestStore, type TestStore } from './test-store.ts';

const last = async ({ magento }: TestStore) => (await magento.requests.list({}, { limit: 1 })).items[0];

test('the journal names the fault that fired, and filters by it', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('maintenance-503-html', { id: 'deployment' });
  await store.graphql('{ __typename }');
  expect(await last(store)).toMatchObject({
    status: 503,
    fault: 'deployment',
    faults: [{ id: 'deployment', preset: 'maintenance-503-html', does: ['http'] }],
  });
  for (const fault of ['deployment', 'maintenance-503-html']) {
    expect((await store.magento.requests.list({ fault })).items).toHaveLength(1);
  }
  expect((await store.magento.requests.list({ fault: 'another' })).items).toEqual([]);
});

test('the journal reports the conditions of the closest fault that do not hold', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({
    id: 'near',
    when: { operation: 'customer', method: 'POST', headers: { store: 'outlet' } },
    then: { hang: true },
  });
  await store.magento.faults.add({ id: 'far', when: { operation: 'cart', method: 'GET' }, then: { hang: true } });
  await store.customer({});
  expect((await last(store))?.near_miss).toEqual({
    id: 'near',
    why: "headers.store is absent, not 'outlet'",
    unmatched: [{ part: 'headers.store', expected: 'outlet' }],
  });
});

test.each([
  [{ after: 2 }, 'it skips the first 2 matching requests, and this was number 1'],
  [{ every: 2 }, 'it fires on one of every 2 matching requests, and this was number 1'],
  [{ probability: 0 }, 'its probability is 0, and this request was not selected'],
  [{ enabled: false }, 'the fault is disabled'],
])('the journal reports why a matching fault did not fire: %j', async (options, reason) => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ id: 'waiting', then: { hang: true }, ...options });
  await store.graphql('{ __typename }');
  expect((await last(store))?.near_miss).toMatchObject({
    id: 'waiting',
    why: `its conditions hold, but it did not fire: ${reason}`,
  });
});

test('the journal reports that a new token is not affected', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('customer-token-expired');
  await store.signIn();
  await store.customer();
  expect((await last(store))?.near_miss?.why).toBe(
    'its conditions hold, but it did not fire: the token was issued after the fault was created',
  );
});

test('a response does not name its fault', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('maintenance-503-html');
  expect((await store.graphql('{ __typename }')).headers).not.toHaveProperty('x-mock-fault');
});

test('a response names its faults with `markFaults`', async () => {
  const magento = await createMagentoMock({ fixtures: {}, markFaults: true });
  await magento.faults.add('maintenance-503-html');
  await magento.faults.add({ id: 'edge', then: { reply: { headers: { via: 'edge' } } } });
  const { headers } = await fetch(`${magento.url}/graphql`);
  await magento.close();
  expect(headers.get('x-mock-fault')).toBe('maintenance-503-html, edge');
});

test('the journal shows a header that a fault removed', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  await store.magento.faults.add('authorization-header-stripped');
  await store.customer();
  expect(await last(store)).toMatchObject({
    identity: { type: 'guest' },
    request: { headers: { authorization: expect.stringMatching(/^Bearer /) } },
  });
});

test('the conditions of a near miss are shown without secrets', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const when = { headers: { authorization: 'Bearer abc.def.ghi' }, variables: { 'input.password': 'My-Secret1' } };
  await store.magento.faults.add({ when: { ...when, method: 'POST' }, then: { hang: true } });
  await store.graphql('query ($input: String) { customer { email } }', store.bearer());
  const nearMiss = JSON.stringify((await last(store))?.near_miss);
  expect(nearMiss).toContain('headers.authorization');
  for (const secret of [store.token, 'abc.def.ghi', 'My-Secret1']) expect(nearMiss).not.toContain(secret);
});
