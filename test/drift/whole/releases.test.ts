import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MagentoMock } from '../../../src/index.ts';
import { TRAITS } from '../../../src/magento/releases/behaviour.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import { compare, startStore, storeFixtures } from '../pretend-store.ts';

let store: MagentoMock;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.close());

const resetTo = (magento: string) => store.reset(storeFixtures({ magento }));

test.each(['2.3.1', '2.3.7', '2.4.0', '2.4.4', '2.4.6-p11', '2.4.7', '2.4.8-p1', '2.4.9'])(
  'finds no difference between %s and itself',
  async (magento) => {
    await resetTo(magento);
    const { scenarios } = await compare(store.url, { magento, destructive: true });
    expect(scenarios.filter(({ status }) => status !== 'same')).toEqual([]);
  },
);

/** The scenarios do not distinguish every patch of a release. */
const detected: [magento: string, expected: string][] = [
  ['2.3.4', '2.3.4-p2'],
  ['2.4.3', '2.4.3-p1'],
  ['2.4.6-p11', '2.4.6-p11'],
  ['2.4.8', '2.4.8'],
  ['2.4.8-p1', '2.4.8-p1'],
  ['2.4.9', '2.4.9'],
];

test.each(detected)('detects %s as %s', async (magento, expected) => {
  await resetTo(magento);
  const report = await compare(store.url);
  expect(report).toMatchObject({ magento: expected, edition: 'open-source' });
});

test('finds the traits in which 2.4.9 differs from 2.4.7, and nothing else', async () => {
  await resetTo('2.4.7');
  const { scenarios, fixtures } = await compare(store.url, { magento: '2.4.9', destructive: true });
  const [before, after] = ['2.4.7', '2.4.9'].map((name) => behaviourOf(parseRelease(name)));
  const changed = TRAITS.filter((trait) => before?.[trait] !== after?.[trait]);
  const { behaviour = {}, ...others } = fixtures;
  expect(others).toEqual({});
  expect(changed).toEqual(expect.arrayContaining(Object.keys(behaviour)));
  expect(Object.fromEntries(changed.map((trait) => [trait, before?.[trait]]))).toMatchObject(behaviour);
  expect(Object.keys(behaviour).sort()).toMatchInlineSnapshot(`
    [
      "address_characters",
      "address_without_country",
      "alias_limit",
      "date_of_birth_in_future",
      "executed_errors",
      "graphql_body_not_json",
      "graphql_other_methods",
      "graphql_outside_execution",
      "invalid_bearer_in_graphql",
      "query_complexity",
      "required_values_text",
      "reset_mail_limits",
      "rest_account_without_email",
      "rest_script_value",
      "sign_in_clears_failures",
    ]
  `);
  const unexplained = scenarios.filter(({ explanation }) => (explanation?.remaining.length ?? 0) > 0);
  expect(
    unexplained.map(({ scenario: { id }, explanation }) => [id, explanation?.releases.at(-1)]),
  ).toMatchInlineSnapshot(`
    [
      [
        "customer/id",
        "2.4.8-p5",
      ],
    ]
  `);
});
