import { expect } from 'vitest';
import type { DocumentedRequest } from './documented-request.ts';

/** developer.adobe.com/commerce/webapi/graphql/schema/wishlist, orders and products */
export const listRequests: readonly DocumentedRequest[] = [
  {
    operation: 'addProductsToWishlist',
    as: 'customer',
    query:
      'mutation { addProductsToWishlist(wishlistId: "0", wishlistItems: [{ sku: "TOP", quantity: 1 }, { sku: "TALK", quantity: 1 }]) { wishlist { id items_count items_v2 { items { id product { sku } } } } user_errors { code } } }',
    data: { addProductsToWishlist: { wishlist: { items_count: 2 }, user_errors: [] } },
    save: {
      wishlist: 'addProductsToWishlist.wishlist.id',
      wish: 'addProductsToWishlist.wishlist.items_v2.items.0.id',
      other_wish: 'addProductsToWishlist.wishlist.items_v2.items.1.id',
    },
  },
  {
    operation: 'wishlist',
    as: 'customer',
    query: '{ wishlist { items_count sharing_code } }',
    data: { wishlist: { items_count: 2, sharing_code: expect.any(String) } },
  },
  {
    operation: 'updateProductsInWishlist',
    as: 'customer',
    query:
      'mutation { updateProductsInWishlist(wishlistId: "<wishlist>", wishlistItems: [{ wishlist_item_id: "<wish>", quantity: 3, description: "In blue" }]) { wishlist { items_v2 { items { quantity description } } } user_errors { code } } }',
    data: {
      updateProductsInWishlist: {
        wishlist: { items_v2: { items: [{ quantity: 3, description: 'In blue' }, { quantity: 1 }] } },
      },
    },
  },
  {
    operation: 'createWishlist',
    as: 'customer',
    query:
      'mutation { createWishlist(input: { name: "Birthday", visibility: PUBLIC }) { wishlist { id name visibility } } }',
    data: { createWishlist: { wishlist: { name: 'Birthday', visibility: 'PUBLIC' } } },
    save: { second_wishlist: 'createWishlist.wishlist.id' },
  },
  {
    operation: 'updateWishlist',
    as: 'customer',
    query:
      'mutation { updateWishlist(wishlistId: "<second_wishlist>", name: "Party", visibility: PRIVATE) { name visibility } }',
    data: { updateWishlist: { name: 'Party', visibility: 'PRIVATE' } },
  },
  {
    operation: 'copyProductsBetweenWishlists',
    as: 'customer',
    query:
      'mutation { copyProductsBetweenWishlists(sourceWishlistUid: "<wishlist>", destinationWishlistUid: "<second_wishlist>", wishlistItems: [{ wishlist_item_id: "<wish>", quantity: 1 }]) { destination_wishlist { items_count } } }',
    data: { copyProductsBetweenWishlists: { destination_wishlist: { items_count: 1 } } },
  },
  {
    operation: 'moveProductsBetweenWishlists',
    as: 'customer',
    query:
      'mutation { moveProductsBetweenWishlists(sourceWishlistUid: "<wishlist>", destinationWishlistUid: "<second_wishlist>", wishlistItems: [{ wishlist_item_id: "<other_wish>", quantity: 1 }]) { source_wishlist { items_count } destination_wishlist { items_count } } }',
    data: {
      moveProductsBetweenWishlists: { source_wishlist: { items_count: 1 }, destination_wishlist: { items_count: 2 } },
    },
  },
  {
    operation: 'addWishlistItemsToCart',
    as: 'customer',
    query:
      'mutation { addWishlistItemsToCart(wishlistId: "<second_wishlist>") { status add_wishlist_items_to_cart_user_errors { code } } }',
    data: { addWishlistItemsToCart: { status: true, add_wishlist_items_to_cart_user_errors: [] } },
  },
  {
    operation: 'removeProductsFromWishlist',
    as: 'customer',
    query:
      'mutation { removeProductsFromWishlist(wishlistId: "<wishlist>", wishlistItemsIds: ["<wish>"]) { wishlist { items_count } user_errors { code } } }',
    data: { removeProductsFromWishlist: { wishlist: { items_count: 0 }, user_errors: [] } },
  },
  {
    operation: 'deleteWishlist',
    as: 'customer',
    query: 'mutation { deleteWishlist(wishlistId: "<second_wishlist>") { status wishlists { id } } }',
    data: { deleteWishlist: { status: true, wishlists: [{}] } },
  },
  {
    operation: 'createCompareList',
    query: 'mutation { createCompareList(input: { products: ["1"] }) { uid item_count } }',
    data: { createCompareList: { uid: expect.stringMatching(/^(?=.*[A-Z])[A-Za-z\d]{32}$/), item_count: 1 } },
    save: { compare: 'createCompareList.uid' },
  },
  {
    operation: 'addProductsToCompareList',
    query: 'mutation { addProductsToCompareList(input: { uid: "<compare>", products: ["2"] }) { item_count } }',
    data: { addProductsToCompareList: { item_count: 2 } },
  },
  {
    operation: 'compareList',
    query: '{ compareList(uid: "<compare>") { item_count items { product { sku } } } }',
    data: { compareList: { item_count: 2, items: [{ product: { sku: 'TOP' } }, { product: { sku: 'TALK' } }] } },
  },
  {
    operation: 'removeProductsFromCompareList',
    query: 'mutation { removeProductsFromCompareList(input: { uid: "<compare>", products: ["2"] }) { item_count } }',
    data: { removeProductsFromCompareList: { item_count: 1 } },
  },
  {
    operation: 'assignCompareListToCustomer',
    as: 'customer',
    query: 'mutation { assignCompareListToCustomer(uid: "<compare>") { result compare_list { item_count } } }',
    data: { assignCompareListToCustomer: { result: true, compare_list: { item_count: 1 } } },
  },
  {
    operation: 'deleteCompareList',
    as: 'customer',
    query: 'mutation { deleteCompareList(uid: "<compare>") { result } }',
    data: { deleteCompareList: { result: true } },
  },
  {
    operation: 'guestOrder',
    query:
      '{ guestOrder(input: { number: "<guest_number>", email: "guest@example.com", lastname: "Lind" }) { number status items { product_sku quantity_ordered } } }',
    data: { guestOrder: { status: 'Pending', items: [{ product_sku: 'TOP', quantity_ordered: 2 }] } },
  },
  {
    operation: 'guestOrderByToken',
    query: '{ guestOrderByToken(input: { token: "<guest_token>" }) { number total { grand_total { value } } } }',
    data: { guestOrderByToken: { total: { grand_total: { value: 70 } } } },
  },
  {
    operation: 'requestGuestOrderCancel',
    query:
      'mutation { requestGuestOrderCancel(input: { token: "<guest_token>", reason: "Other" }) { error order { status } } }',
    data: { requestGuestOrderCancel: { order: { status: 'Pending' } } },
  },
  {
    operation: 'customer.orders',
    as: 'customer',
    query: '{ customer { orders { total_count items { id number items { product_sku } } } } }',
    data: { customer: { orders: { total_count: 1, items: [{ items: [{ product_sku: 'TALK' }] }] } } },
    save: { order: 'customer.orders.items.0.id' },
  },
  {
    operation: 'customerOrders',
    as: 'customer',
    query: '{ customerOrders { items { order_number status } } }',
    data: { customerOrders: { items: [{ status: 'pending' }] } },
  },
  {
    operation: 'reorderItems',
    as: 'customer',
    query:
      'mutation { reorderItems(orderNumber: "<own_number>") { cart { items { product { sku } } } userInputErrors { code } } }',
    data: { reorderItems: { userInputErrors: [] } },
  },
  {
    operation: 'cancelOrder',
    as: 'customer',
    query: 'mutation { cancelOrder(input: { order_id: "<order>", reason: "Other" }) { error order { status } } }',
    data: { cancelOrder: { error: null, order: { status: 'Canceled' } } },
  },
];
