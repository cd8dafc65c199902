import { expect, test } from 'vitest';
import { createTestShop, mara, type TestResponse } from '../../test-shop.ts';

const products = [{ sku: 'TOP', description: { html: '<p>Linen</p>' }, short_description: 'Linen' }, { sku: 'BAG' }];

/** The uid of the list in a response of `createCompareList`. */
function uidIn({ body }: TestResponse): string {
  const created = body.data?.['createCompareList'] as { readonly uid: string } | undefined;
  return created?.uid ?? '';
}

test('a guest compares products in a list with a uid of 32 characters', async () => {
  const { send } = await createTestShop({ products });
  const created = await send(`mutation { createCompareList(input: { products: ["1", "999"] }) {
    uid item_count attributes { code label } items { uid product { sku } attributes { code value } } } }`);
  expect(created.body.data?.['createCompareList']).toEqual({
    uid: expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
    item_count: 1,
    attributes: [
      { code: 'sku', label: 'SKU' },
      { code: 'description', label: 'Description' },
      { code: 'short_description', label: 'Short Description' },
    ],
    items: [
      {
        uid: '1',
        product: { sku: 'TOP' },
        attributes: [
          { code: 'sku', value: 'TOP' },
          { code: 'description', value: '<p>Linen</p>' },
          { code: 'short_description', value: 'Linen' },
        ],
      },
    ],
  });
  const uid = uidIn(created);
  const add = 'mutation ($uid: ID!) { addProductsToCompareList(input: { uid: $uid, products: ["2"] }) { item_count } }';
  expect((await send(add, { uid })).body.data).toEqual({ addProductsToCompareList: { item_count: 2 } });
  const remove =
    'mutation ($uid: ID!) { removeProductsFromCompareList(input: { uid: $uid, products: ["1"] }) { items { uid } } }';
  expect((await send(remove, { uid })).body.data).toEqual({ removeProductsFromCompareList: { items: [{ uid: '2' }] } });
  const removeList = 'mutation ($uid: ID!) { deleteCompareList(uid: $uid) { result } }';
  expect((await send(removeList, { uid })).body.data).toEqual({ deleteCompareList: { result: true } });
  expect((await send(removeList, { uid })).body.data).toEqual({ deleteCompareList: { result: false } });
  expect((await send('query ($uid: ID!) { compareList(uid: $uid) { uid } }', { uid })).body.data).toEqual({
    compareList: null,
  });
});

test('an empty list has no attributes', async () => {
  const { send } = await createTestShop({ products });
  const { body } = await send('mutation { createCompareList { item_count items { uid } attributes { code } } }');
  expect(body.data).toEqual({ createCompareList: { item_count: 0, items: [], attributes: [] } });
});

test('a missing or unknown uid is refused; its message has a full stop in an input', async () => {
  const { send } = await createTestShop({ products });
  const messageOf = async (query: string) => (await send(query)).message;
  expect(await messageOf('{ compareList(uid: "") { uid } }')).toBe('"uid" value must be specified');
  expect(await messageOf('mutation { deleteCompareList(uid: "") { result } }')).toBe('"uid" value must be specified');
  const add = (uid: string) =>
    `mutation { addProductsToCompareList(input: { uid: "${uid}", products: ["1"] }) { uid } }`;
  expect(await messageOf(add(''))).toBe('"uid" value must be specified.');
  expect(await messageOf(add('nope'))).toBe('"uid" value does not exist');
  expect(await messageOf('mutation { addProductsToCompareList { uid } }')).toBe('"uid" value must be specified.');
});

test('the list of a guest is assigned to a customer, who then owns it', async () => {
  const { send, authorize } = await createTestShop({ magento: '2.4.8', products });
  const token = await authorize(mara.email);
  const created = await send('mutation { createCompareList(input: { products: ["1"] }) { uid } }');
  const uid = uidIn(created);
  const assign = 'mutation ($uid: ID!) { assignCompareListToCustomer(uid: $uid) { result compare_list { uid } } }';
  const refused = await send(assign, { uid });
  expect([refused.status, refused.message, refused.category]).toEqual([
    200,
    'Customer must be logged',
    'graphql-input',
  ]);
  expect((await send(assign, { uid }, token)).body.data).toEqual({
    assignCompareListToCustomer: { result: true, compare_list: { uid } },
  });
  expect((await send('{ customer { compare_list { uid item_count } } }', {}, token)).body.data).toEqual({
    customer: { compare_list: { uid, item_count: 1 } },
  });
  const query = 'query ($uid: ID!) { compareList(uid: $uid) { uid } }';
  const foreign = [
    await send(query, { uid }),
    await send(query, { uid: 'nope' }, token),
    await send(assign, { uid }, token),
  ];
  expect(foreign.map(({ status, message }) => [status, message])).toEqual(
    foreign.map(() => [200, 'This customer is not authorized to access this list']),
  );
  expect((await send(assign, { uid: 'nope' }, token)).body.data).toEqual({
    assignCompareListToCustomer: { result: false, compare_list: null },
  });
});
