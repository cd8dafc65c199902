import { expect, test } from 'vitest';
import { createTestShop, ines, mara } from '../../test-shop.ts';

const products = [
  { sku: 'TOP', name: 'Linen Top', price: 30 },
  { sku: 'BAG', name: 'Canvas Bag', price: 12, quantity: 3 },
];
const LIST = 'id items_count items_v2 { items { id quantity description product { sku } } page_info { total_pages } }';
const ADD = `mutation ($id: ID!, $items: [WishlistItemInput!]!) {
  addProductsToWishlist(wishlistId: $id, wishlistItems: $items) { wishlist { ${LIST} } user_errors { code message } } }`;

async function createListShop(magento = '2.4.8', config = {}) {
  const shop = await createTestShop({ magento, products, config });
  const [ofMara, ofInes] = [await shop.authorize(mara.email), await shop.authorize(ines.email)];
  return {
    ...shop,
    asMara: async (query: string, variables = {}) => shop.send(query, variables, ofMara),
    asInes: async (query: string, variables = {}) => shop.send(query, variables, ofInes),
  };
}

test('a customer fills, changes and empties a wish list', async () => {
  const { asMara } = await createListShop();
  const added = await asMara(ADD, {
    id: '0',
    items: [
      { sku: 'TOP', quantity: 2 },
      { sku: 'NOPE', quantity: 1 },
    ],
  });
  expect(added.body.data?.['addProductsToWishlist']).toEqual({
    wishlist: {
      id: '1',
      items_count: 1,
      items_v2: {
        items: [{ id: '1', quantity: 2, description: null, product: { sku: 'TOP' } }],
        page_info: { total_pages: 1 },
      },
    },
    user_errors: [{ code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "NOPE"' }],
  });
  const updated = await asMara(`mutation { updateProductsInWishlist(wishlistId: "1",
    wishlistItems: [{ wishlist_item_id: "1", quantity: 5, description: "In blue" }]) { wishlist { ${LIST} } } }`);
  expect(updated.body.data?.['updateProductsInWishlist']).toMatchObject({
    wishlist: { items_v2: { items: [{ quantity: 5, description: 'In blue' }] } },
  });
  const removed = await asMara(`mutation { removeProductsFromWishlist(wishlistId: "1", wishlistItemsIds: ["1", "7"]) {
    wishlist { items_count } user_errors { code message } } }`);
  expect(removed.body.data?.['removeProductsFromWishlist']).toEqual({
    wishlist: { items_count: 0 },
    user_errors: [{ code: 'UNDEFINED', message: 'The wishlist item with ID "7" does not belong to the wishlist' }],
  });
});

test('moves items to the cart, and still counts them in the response', async () => {
  const { asMara } = await createListShop();
  await asMara(ADD, {
    id: '0',
    items: [
      { sku: 'TOP', quantity: 1 },
      { sku: 'BAG', quantity: 9 },
    ],
  });
  const { body } = await asMara(`mutation { addWishlistItemsToCart(wishlistId: "1") { status
    wishlist { items_count items_v2 { items { id } } }
    add_wishlist_items_to_cart_user_errors { code wishlistId wishlistItemId } } }`);
  expect(body.data?.['addWishlistItemsToCart']).toEqual({
    status: false,
    wishlist: { items_count: 2, items_v2: { items: [{ id: '2' }] } },
    add_wishlist_items_to_cart_user_errors: [{ code: 'INSUFFICIENT_STOCK', wishlistId: '1', wishlistItemId: '2' }],
  });
  const cart = await asMara('{ customerCart { itemsV2 { items { quantity product { sku } } } } }');
  expect(cart.body.data?.['customerCart']).toEqual({ itemsV2: { items: [{ quantity: 1, product: { sku: 'TOP' } }] } });
});

test('wish lists of others are not found, and have null fields in wishlist_v2', async () => {
  const { asMara, asInes } = await createListShop();
  await asMara('{ customer { wishlists { id } } }');
  const refused = await asInes(ADD, { id: '1', items: [] });
  expect([refused.message, refused.category]).toEqual(['The wishlist was not found.', 'graphql-input']);
  const update = await asInes(
    'mutation { updateProductsInWishlist(wishlistId: "1", wishlistItems: []) { user_errors { code } } }',
  );
  expect(update.message).toBe('Could not find the specified wishlist');
  const { body } = await asInes('{ customer { wishlist_v2(id: "1") { id } wishlists { id items_count } } }');
  expect(body.data?.['customer']).toEqual({ wishlist_v2: { id: null }, wishlists: [{ id: '2', items_count: 0 }] });
});

test.each([
  ['2.4.7', 200],
  ['2.4.8', 403],
])('in %s a guest is refused with %d and the message of wish lists', async (magento, status) => {
  const { send } = await createListShop(magento);
  for (const query of [
    '{ wishlist { items_count } }',
    'mutation { addProductsToWishlist(wishlistId: "1", wishlistItems: []) { user_errors { code } } }',
    'mutation { addWishlistItemsToCart(wishlistId: "") { status } }',
    'mutation { createWishlist(input: { name: "A", visibility: PRIVATE }) { wishlist { id } } }',
  ]) {
    const response = await send(query);
    expect([response.status, response.message]).toEqual([
      status,
      'The current user cannot perform operations on wishlist',
    ]);
  }
});

test('disabled wish lists are refused before the caller is checked', async () => {
  const { send, asMara } = await createListShop('2.4.8', { 'wishlist/general/active': 0 });
  const mutation = 'mutation { updateProductsInWishlist(wishlistId: "1", wishlistItems: []) { user_errors { code } } }';
  expect((await send('{ wishlist { name } }')).message).toBe('The wishlist configuration is currently disabled.');
  expect((await send(mutation)).message).toBe('The wishlist configuration is currently disabled');
  const { body } = await asMara('{ customer { firstname wishlists { id } } }');
  expect(body.data).toEqual({ customer: null });
});

test('the older types show the same list', async () => {
  const { asMara } = await createListShop();
  await asMara(ADD, { id: '0', items: [{ sku: 'TOP', quantity: 2 }] });
  const { body } = await asMara(`{ wishlist { name items_count sharing_code items { id qty added_at product { sku } } }
    customer { wishlist { items { id } } } }`);
  expect(body.data).toEqual({
    wishlist: {
      name: null,
      items_count: 1,
      sharing_code: expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/),
      items: [{ id: 1, qty: 2, added_at: '2030-01-01 00:00:00', product: { sku: 'TOP' } }],
    },
    customer: { wishlist: { items: [{ id: 1 }] } },
  });
});

test('a page size of 0 is the whole list, and a page past the end the last one', async () => {
  const { asMara } = await createListShop();
  await asMara(ADD, {
    id: '0',
    items: [
      { sku: 'TOP', quantity: 1 },
      { sku: 'BAG', quantity: 1 },
    ],
  });
  const { body } = await asMara(`{ customer { wishlists(pageSize: 0) { all: items_v2(pageSize: 0) { items { id } }
    last: items_v2(pageSize: 1, currentPage: 9) { items { id } page_info { current_page total_pages } } } } }`);
  expect(body.data?.['customer']).toEqual({
    wishlists: [
      {
        all: { items: [{ id: '1' }, { id: '2' }] },
        last: { items: [{ id: '2' }], page_info: { current_page: 2, total_pages: 2 } },
      },
    ],
  });
});

test('in Adobe Commerce a customer has several wish lists, and moves items between them', async () => {
  const { asMara } = await createListShop('2.4.9', { 'wishlist/general/multiple_enabled': 1 });
  await asMara(ADD, { id: '0', items: [{ sku: 'TOP', quantity: 2 }] });
  const created = await asMara(`mutation { createWishlist(input: { name: "Birthday", visibility: PUBLIC }) {
    wishlist { id name visibility } } }`);
  expect(created.body.data).toEqual({
    createWishlist: { wishlist: { id: '2', name: 'Birthday', visibility: 'PUBLIC' } },
  });
  const transfer = (field: string) => `mutation { ${field}(sourceWishlistUid: "1", destinationWishlistUid: "2",
    wishlistItems: [{ wishlist_item_id: "1" }]) { source_wishlist { items_count } destination_wishlist { items_count }
    user_errors { code } } }`;
  expect((await asMara(transfer('copyProductsBetweenWishlists'))).body.data).toEqual({
    copyProductsBetweenWishlists: {
      source_wishlist: { items_count: 1 },
      destination_wishlist: { items_count: 1 },
      user_errors: [],
    },
  });
  expect((await asMara(transfer('moveProductsBetweenWishlists'))).body.data?.['moveProductsBetweenWishlists']).toEqual({
    source_wishlist: { items_count: 0 },
    destination_wishlist: { items_count: 1 },
    user_errors: [],
  });
  expect(
    (await asMara('mutation { updateWishlist(wishlistId: "2", name: "Feast") { uid name visibility } }')).body,
  ).toEqual({ data: { updateWishlist: { uid: '2', name: 'Feast', visibility: 'PUBLIC' } } });
  expect((await asMara('mutation { clearWishlist(wishlistId: "2") { wishlist { items_count } } }')).body.data).toEqual({
    clearWishlist: { wishlist: { items_count: 0 } },
  });
  expect((await asMara('mutation { deleteWishlist(wishlistId: "2") { status wishlists { id } } }')).body.data).toEqual({
    deleteWishlist: { status: true, wishlists: [{ id: '1' }] },
  });
  const refused = await asMara('mutation { deleteWishlist(wishlistId: "1") { status } }');
  expect(refused.message).toBe("The default wish list can't be deleted.");
});
