import { expect, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import { aFaultyShop, type FaultyShop } from './a-faulty-shop.ts';

const last = async ({ magento }: FaultyShop) => (await magento.requests.list({}, { limit: 1 })).items[0];

test('the journal names the fault that fired, and finds by it', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add('maintenance-503-html', { id: 'deployment' });
  await shop.graphql('{ __typename }');
  expect(await last(shop)).toMatchObject({
    status: 503,
    fault: 'deployment',
    faults: [{ id: 'deployment', preset: 'maintenance-503-html', does: ['http'] }],
  });
  for (const fault of ['deployment', 'maintenance-503-html']) {
    expect((await shop.magento.requests.list({ fault })).items).toHaveLength(1);
  }
  expect((await shop.magento.requests.list({ fault: 'another' })).items).toEqual([]);
});

test('the journal tells which part of the nearest fault did not match', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({
    id: 'near',
    when: { operation: 'customer', method: 'POST', headers: { store: 'outlet' } },
    then: { hang: true },
  });
  await shop.magento.faults.add({ id: 'far', when: { operation: 'cart', method: 'GET' }, then: { hang: true } });
  await shop.customer({});
  expect((await last(shop))?.near_miss).toEqual({
    id: 'near',
    why: "headers.store is nothing, not 'outlet'",
    unmatched: [{ part: 'headers.store', expected: 'outlet' }],
  });
});

test.each([
  [{ after: 2 }, 'it matched, but it lets 2 pass first, and this was number 1'],
  [{ every: 2 }, 'it matched, but it fires on one in 2, and this was number 1'],
  [{ probability: 0 }, 'it matched, but chance (0) let this one pass'],
  [{ enabled: false }, 'it matched, but is not enabled'],
])('the journal tells why a fault that matched let the request pass: %j', async (options, why) => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ id: 'waiting', then: { hang: true }, ...options });
  await shop.graphql('{ __typename }');
  expect((await last(shop))?.near_miss).toMatchObject({ id: 'waiting', why });
});

test('the journal tells that a new token is not touched', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add('customer-token-expired');
  await shop.signIn();
  await shop.customer();
  expect((await last(shop))?.near_miss?.why).toBe('it matched, but the token was issued after it came');
});

test('a reply bears no mark of its fault', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add('maintenance-503-html');
  expect((await shop.graphql('{ __typename }')).headers).not.toHaveProperty('x-mock-fault');
});

test('a reply names its faults where they are to be marked', async () => {
  const magento = await createMagentoMock({ fixtures: {}, markFaults: true });
  await magento.faults.add('maintenance-503-html');
  await magento.faults.add({ id: 'edge', then: { reply: { headers: { via: 'edge' } } } });
  const { headers } = await fetch(`${magento.url}/graphql`);
  await magento.close();
  expect(headers.get('x-mock-fault')).toBe('maintenance-503-html, edge');
});

test('the journal shows the header that a fault took away', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  await shop.magento.faults.add('authorization-header-stripped');
  await shop.customer();
  expect(await last(shop)).toMatchObject({
    identity: { type: 'guest' },
    request: { headers: { authorization: expect.stringMatching(/^Bearer /) } },
  });
});

test('what did not match is told without secrets', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  const when = { headers: { authorization: 'Bearer abc.def.ghi' }, variables: { 'input.password': 'My-Secret1' } };
  await shop.magento.faults.add({ when: { ...when, method: 'POST' }, then: { hang: true } });
  await shop.graphql('query ($input: String) { customer { email } }', shop.bearer());
  const told = JSON.stringify((await last(shop))?.near_miss);
  expect(told).toContain('headers.authorization');
  for (const secret of [shop.token, 'abc.def.ghi', 'My-Secret1']) expect(told).not.toContain(secret);
});
