import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FixtureDocument, MagentoMock } from '../../src/index.ts';
import { compare, scenariosOf, serveStore, startStore, storeFixtures } from './pretend-store.ts';

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
  ['developer mode', { mode: 'developer' }, 'customer/guest', { mode: 'developer' }],
];

test.each(planted)('explains %s', async (_, document, scenario, found) => {
  await store.reset(storeFixtures({ magento: '2.4.9', ...document }));
  const report = await compare(store.url, { magento: '2.4.9', scenarios: scenariosOf(scenario) });
  expect(report.scenarios).toMatchObject([{ status: 'different', explanation: { remaining: [] } }]);
  expect(report.fixtures).toEqual(found);
  const fixtures = { edition: 'open-source', magento: '2.4.9', ...report.fixtures } as FixtureDocument;
  const again = await compare(store.url, { fixtures, scenarios: scenariosOf(scenario) });
  expect(again.scenarios).toMatchObject([{ status: 'same', differences: [] }]);
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
    double: 200,
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
