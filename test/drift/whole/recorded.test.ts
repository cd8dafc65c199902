import { expect, onTestFinished, test } from 'vitest';
import { compare } from '../pretend-store.ts';
import { recordedScenarios, serveRecorded } from '../recorded-store.ts';

test('explains how the recorded Magento 2.4.7-p3 differs from 2.4.8', async () => {
  const store = await serveRecorded();
  onTestFinished(() => store.close());
  const ids = ['gql.around.324', 'gql.around.327', 'gql.customer.067', 'rest.store.399'];
  const { fixtures, scenarios } = await compare(store.url, {
    magento: '2.4.8',
    scenarios: recordedScenarios.filter(({ id }) => ids.includes(id)),
  });
  expect(fixtures).toEqual({ behaviour: { executed_errors: 'always_200' } });
  expect(scenarios.map(({ scenario: { id }, status, explanation }) => [id, status, explanation?.releases])).toEqual([
    // `Customer.group` is a field from 2.4.8 on.
    ['gql.customer.067', 'different', expect.arrayContaining(['2.4.6-p15', '2.4.7-p10'])],
    ['gql.around.324', 'different', []],
    ['gql.around.327', 'different', []],
    ['rest.store.399', 'same', undefined],
  ]);
});
