import { expect, test } from 'vitest';
import { createMagentoMock, type FixtureDocument, type MagentoMockOptions } from '../../../src/index.ts';

async function hintOf(query: string, fixtures: FixtureDocument, options: MagentoMockOptions = {}) {
  await using magento = await createMagentoMock({ ...options, fixtures, listen: false });
  await magento.handle(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }),
  );
  const { items } = await magento.requests.list();
  return {
    hint: items[0]?.hint,
    table: await magento.requests.verify({ path: '/none' }).catch(({ message }) => message),
  };
}

const CONFIRM = 'mutation { confirmEmail(input: { email: "a@b.c", confirmation_key: "k" }) { customer { email } } }';

test.each([
  ['2.3.7', CONFIRM, 'Mutation.confirmEmail is not in the schema of Magento 2.3.7, but in that of 2.4.7 to 2.4.9'],
  ['2.4.6', CONFIRM, 'Mutation.confirmEmail is not in the schema of Magento 2.4.6, but in that of 2.4.7 to 2.4.9'],
  [
    '2.3.7',
    '{ customer { orders { total_count } } }',
    /^Customer\.orders is not in the schema of Magento 2\.3\.7, but in that of /,
  ],
  [
    '2.3.7',
    'query ($a: CustomerOrderSortInput) { a: __typename }',
    /^CustomerOrderSortInput is not in the schema of Magento 2\.3\.7, but in that of /,
  ],
  ['2.4.9', '{ nope }', /^Query\.nope is not in the schema; add it by an extension, /],
])('in %s the hint for %s describes the releases that have the part', async (magento, query, hint) => {
  const result = await hintOf(query, { magento });
  expect(result.hint).toMatch(hint);
});

test.each([
  ['2.4.9', '{ giftCardAccount(input: { gift_card_code: "a" }) { code } }', 'Query.giftCardAccount'],
  [
    '2.4.0',
    'mutation { createRequisitionList(input: { name: "a" }) { __typename } }',
    'Mutation.createRequisitionList',
  ],
])('in Magento Open Source %s the hint for %s describes a part of Adobe Commerce', async (magento, query, part) => {
  const { hint } = await hintOf(query, { magento, edition: 'open-source' });
  expect(hint).toBe(`${part} is a part of Adobe Commerce only`);
});

test('tables leave out the advice of the hint', async () => {
  const { table } = await hintOf('{ nope }', {});
  expect(table).toMatch(/Query\.nope is not in the schema$/m);
});

test('tables list the releases that have the field', async () => {
  const { table } = await hintOf(CONFIRM, { magento: '2.4.6' });
  expect(table).toMatch(/ not in the schema of Magento 2\.4\.6, but in that of 2\.4\.7 to 2\.4\.9$/m);
});
