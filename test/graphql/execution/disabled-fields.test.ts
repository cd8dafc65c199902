import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

test.each(['Magento_Wishlist', 'Magento_WishlistGraphQl'])(
  'a store without %s has no root fields of wish lists',
  async (module) => {
    const { send, authorize } = await createTestShop({ modules: { [module]: false } });
    const { status, body } = await send('{ wishlist { items_count } }', undefined, await authorize(mara.email));
    expect(status).toBe(200);
    expect(body.errors).toMatchObject([
      { message: 'Cannot query field "wishlist" on type "Query".', locations: [{ line: 1, column: 3 }] },
    ]);
  },
);

test.each([
  'query { ...on Query { productReviewRatingsMetadata { __typename } } }',
  'query { ...F } fragment F on Query { productReviewRatingsMetadata { __typename } }',
])('finds the root field of a disabled module in %s', async (query) => {
  const { send } = await createTestShop({ modules: { Magento_Review: false } });
  expect((await send(query)).message).toBe('Cannot query field "productReviewRatingsMetadata" on type "Query".');
});

test('a module that is enabled keeps its root fields', async () => {
  const { send } = await createTestShop({ modules: { Magento_Wishlist: true } });
  expect((await send('{ wishlist { items_count } }')).message).toBe(
    'The current user cannot perform operations on wishlist',
  );
});
