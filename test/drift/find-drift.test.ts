import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FixtureDocument, MagentoMock } from '../../src/index.ts';
import { compare, PRODUCT, scenariosOf, serveStore, startStore, storeFixtures } from './pretend-store.ts';

let store: MagentoMock;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.close());

/** Each row: what is changed in the store, the scenarios to play, and the parts of a fixture document that are found. */
const planted: [title: string, document: FixtureDocument, scenario: string, found: object][] = [
  [
    'a trait of another release',
    { behaviour: { executed_errors: 'always_200' } },
    'customer/guest',
    { behaviour: { executed_errors: 'always_200' } },
  ],
  [
    'two traits in one scenario',
    { behaviour: { invalid_bearer_in_graphql: 'guest', executed_errors: 'always_200' } },
    'graphql/invalid-bearer',
    { behaviour: { invalid_bearer_in_graphql: 'guest', executed_errors: 'always_200' } },
  ],
  [
    'a number in the settings',
    { config: { 'customer/password/minimum_password_length': 11 } },
    'store-config/minimum_password_length',
    { config: { 'customer/password/minimum_password_length': 11 } },
  ],
  [
    'a flag in the settings',
    { config: { 'customer/create_account/confirm': 1 } },
    'store-config/create_account_confirmation',
    { config: { 'customer/create_account/confirm': 1 } },
  ],
  [
    'a module that is disabled',
    { modules: { Magento_TwoFactorAuth: false } },
    'admin/sign-in',
    { modules: { Magento_TwoFactorAuth: false } },
  ],
  [
    'a trait of requests over GraphQL and REST',
    { behaviour: { reset_mail_limits: 'storefront_only' } },
    'new-account/reset-password',
    { behaviour: { reset_mail_limits: 'storefront_only' } },
  ],
  [
    'a store without a checkout of guests',
    { config: { 'checkout/options/guest_checkout': 0 } },
    'checkout/order',
    { config: { 'checkout/options/guest_checkout': 0 } },
  ],
  ['developer mode', { mode: 'developer' }, 'customer/guest', { mode: 'developer' }],
];

test.each(planted)('explains %s', async (_, document, scenario, found) => {
  await store.reset(storeFixtures({ magento: '2.4.9', ...document }));
  const options = { destructive: true, scenarios: scenariosOf(scenario) };
  const report = await compare(store.url, { magento: '2.4.9', ...options });
  expect(report.scenarios).toMatchObject([{ status: 'different', explanation: { remaining: [] } }]);
  expect(report.fixtures).toEqual(found);
  const fixtures = { edition: 'open-source', magento: '2.4.9', ...report.fixtures } as FixtureDocument;
  const again = await compare(store.url, { fixtures, ...options });
  expect(again.scenarios).toMatchObject([{ status: 'same', differences: [] }]);
});

test('places an order of a product whose SKU contains a quote', async () => {
  await store.reset(storeFixtures({ magento: '2.4.9' }));
  const { scenarios } = await compare(store.url, {
    magento: '2.4.9',
    destructive: true,
    scenarios: scenariosOf('checkout/order'),
  });
  expect(scenarios).toMatchObject([{ status: 'same', differences: [] }]);
  expect((await store.world()).orders).toMatchObject([{ items: [{ sku: PRODUCT, quantity: 1 }] }]);
});

test('skips the scenarios with a product without --product', async () => {
  const options = {
    magento: '2.4.9',
    destructive: true,
    scenarios: scenariosOf('checkout/order', 'rest-writes/cart-item'),
  };
  const { scenarios } = await compare(store.url, { ...options, product: undefined });
  expect(scenarios.map(({ status, reason }) => [status, reason])).toEqual([
    ['skipped', 'without --product'],
    ['skipped', 'without --product'],
  ]);
});

test('reports a fault of the store that no trait explains', async () => {
  await store.reset(storeFixtures({ magento: '2.4.9' }));
  await store.faults.add({
    when: { operation: 'country' },
    then: { http: { status: 503, headers: { 'Content-Type': 'text/html' }, body: '<html>Maintenance</html>' } },
  });
  const { scenarios } = await compare(store.url, {
    magento: '2.4.9',
    scenarios: scenariosOf('graphql/country-without-id'),
  });
  expect(scenarios[0]?.differences).toContainEqual({
    request: 1,
    part: 'status',
    where: '',
    store: 503,
    mock: 200,
  });
  expect(scenarios[0]?.differences).toContainEqual(expect.objectContaining({ part: 'body', store: '<HTML page>' }));
  expect(scenarios[0]?.explanation?.causes).toContain('the store is overloaded or in maintenance mode');
  expect(scenarios[0]?.explanation?.remaining.length).toBeGreaterThan(0);
});

test('fails when the store does not respond in time', async () => {
  const { url, close } = await serveStore(() => undefined);
  onTestFinished(close);
  await expect(compare(url, { timeout: 20 })).rejects.toThrow(`${url} did not respond within 0.02 seconds (--timeout)`);
});
