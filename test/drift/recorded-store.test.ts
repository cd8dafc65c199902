import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FixtureDocument } from '../../src/index.ts';
import { CUSTOMER, compare } from './pretend-store.ts';
import { recordedScenarios, serveRecorded } from './recorded-store.ts';

let store: Awaited<ReturnType<typeof serveRecorded>>;
beforeAll(async () => {
  store = await serveRecorded();
});
afterAll(() => store.close());

/** The data of the recorded installation. */
const fixtures: FixtureDocument = {
  magento: '2.4.7-p3',
  products: [],
  wishlists: [],
  customers: [
    { ...CUSTOMER, firstname: 'Veronica', lastname: 'Costello' },
    { email: 'second@example.com', password: 'Passw0rd!', firstname: 'Sec', lastname: 'Ond' },
  ],
};

/** The server creates the wish list of a customer when it is first requested, Magento when the customer first adds a product. */
const WITHOUT_WISHLIST = ['gql.around.367', 'gql.around.368'];

test('answers as the recorded Magento 2.4.7-p3 does', async () => {
  const { scenarios, magento, edition } = await compare(store.url, {
    fixtures,
    scenarios: recordedScenarios.filter(({ id }) => !WITHOUT_WISHLIST.includes(id)),
  });
  expect([magento, edition]).toEqual(['2.4.7-p3', 'open-source']);
  expect(scenarios.length).toBeGreaterThan(70);
  expect(scenarios.filter(({ status }) => status !== 'same')).toEqual([]);
});
