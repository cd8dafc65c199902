import { expect, test } from 'vitest';
import { createCompareLists } from '../../../src/state/tables/compare-lists.ts';
import { createProductReviews } from '../../../src/state/tables/product-reviews.ts';
import { createWishlists, type Wishlist } from '../../../src/state/tables/wishlists.ts';

const wishlist: Wishlist = {
  id: 1,
  customerId: 7,
  name: null,
  visibility: 'PRIVATE',
  sharing_code: null,
  updated_at: 0,
  items: [],
};
const item = { sku: 'TOP', quantity: 1, description: null, added_at: 0 };

test('the wish lists of a customer are ordered by id, and deleted together', () => {
  const wishlists = createWishlists();
  wishlists.put({ ...wishlist, id: 4 });
  wishlists.put(wishlist);
  wishlists.put({ ...wishlist, id: 2, customerId: 8 });
  expect(wishlists.ofCustomer(7).map(({ id }) => id)).toEqual([1, 4]);
  wishlists.deleteOfCustomer(7);
  wishlists.delete(99);
  expect(wishlists.ofCustomer(7)).toEqual([]);
  expect(wishlists.values().map(({ id }) => id)).toEqual([2]);
});

test('a deleted wish list is not found; the others of its customer are', () => {
  const wishlists = createWishlists();
  for (const id of [5, 3, 4]) wishlists.put({ ...wishlist, id });
  wishlists.put({ ...wishlist, id: 2, customerId: 8 });
  wishlists.put({ ...wishlist, id: 5, name: 'Birthday' });
  expect(wishlists.values().map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  expect(wishlists.ofCustomer(7).map(({ id, name }) => [id, name])).toEqual([
    [3, null],
    [4, null],
    [5, 'Birthday'],
  ]);
  wishlists.delete(4);
  expect([wishlists.get(3)?.id, wishlists.get(4)]).toEqual([3, undefined]);
  expect(wishlists.ofCustomer(7).map(({ id }) => id)).toEqual([3, 5]);
  wishlists.put({ ...wishlist, id: 4 });
  expect(wishlists.ofCustomer(7).map(({ id }) => id)).toEqual([3, 4, 5]);
});

test('ids of wish lists and items follow the highest so far', () => {
  const wishlists = createWishlists();
  wishlists.put({ ...wishlist, id: 4, items: [{ ...item, id: 9 }] });
  expect([wishlists.nextId(), wishlists.nextItemId()]).toEqual([5, 10]);
});

test('at most 10,000 compare lists are stored; those of customers are not deleted', () => {
  const lists = createCompareLists();
  lists.put({ uid: 'mine', customerId: 7, products: [] });
  for (let index = 0; index < 10_001; index += 1) lists.put({ uid: `guest-${index}`, customerId: null, products: [] });
  expect(lists.values()).toHaveLength(10_000);
  expect(lists.ofCustomer(7)?.uid).toBe('mine');
  expect([lists.find('guest-1'), lists.find('guest-2')?.uid]).toEqual([undefined, 'guest-2']);
  lists.delete('mine');
  expect(lists.ofCustomer(7)).toBeUndefined();
});

test('the list that is added is not deleted, even if all others are of customers', () => {
  const lists = createCompareLists();
  for (let id = 1; id <= 10_000; id += 1) lists.put({ uid: `mine-${id}`, customerId: id, products: [] });
  lists.put({ uid: 'first', customerId: null, products: [] });
  expect([lists.find('first')?.uid, lists.values().length]).toEqual(['first', 10_001]);
  lists.put({ uid: 'second', customerId: null, products: [] });
  expect([lists.find('first'), lists.find('second')?.uid, lists.values().length]).toEqual([
    undefined,
    'second',
    10_001,
  ]);
});

test('a deleted list of a guest does not affect that of a customer', () => {
  const lists = createCompareLists();
  lists.put({ uid: 'mine', customerId: 7, products: [] });
  lists.put({ uid: 'guest', customerId: null, products: [] });
  lists.delete('guest');
  lists.delete('unknown');
  expect([lists.ofCustomer(7)?.uid, lists.ofCustomer(8), lists.values().length]).toEqual(['mine', undefined, 1]);
});

test('reviews are ordered by time, those of the same time by id; ids follow the highest', () => {
  const reviews = createProductReviews();
  const review = { sku: 'TOP', customerId: null, store: 'default', nickname: 'A', summary: 'S', text: 'T' } as const;
  for (const [id, created_at] of [
    [4, 2],
    [2, 9],
    [undefined, 2],
  ] as const)
    reviews.add({ ...review, id, created_at, status: 'approved', ratings: {} });
  expect(reviews.values().map(({ id }) => id)).toEqual([2, 5, 4]);
});

test('at most 10,000 reviews are stored, the latest first', () => {
  const reviews = createProductReviews();
  const review = { sku: 'TOP', customerId: null, store: 'default', nickname: 'A', summary: 'S', text: 'T' } as const;
  for (let index = 0; index < 10_001; index += 1)
    reviews.add({ ...review, status: 'approved', created_at: index, ratings: {} });
  expect(reviews.size).toBe(10_000);
  expect(reviews.values()[0]?.id).toBe(10_001);
  expect(reviews.values().at(-1)?.id).toBe(2);
});

test('a list of a guest with the uid of a deleted one does not belong to its customer', () => {
  const lists = createCompareLists();
  lists.put({ uid: 'list', customerId: 7, products: [] });
  lists.delete('list');
  lists.put({ uid: 'list', customerId: null, products: [] });
  expect([lists.ofCustomer(7), lists.find('list')?.customerId]).toEqual([undefined, null]);
});

test('a wish list with the id of a deleted one belongs to its own customer', () => {
  const wishlists = createWishlists();
  wishlists.put({ ...wishlist, id: 4 });
  wishlists.put({ ...wishlist, id: 5 });
  wishlists.delete(4);
  wishlists.put({ ...wishlist, id: 4, customerId: 8 });
  expect([7, 8].map((customer) => wishlists.ofCustomer(customer).map(({ id }) => id))).toEqual([[5], [4]]);
});
