import { expect, test } from 'vitest';
import {
  averageRating,
  createReview,
  listCustomerReviews,
  listProductReviews,
} from '../../../src/domain/catalog/reviews.ts';
import { uidOf } from '../../../src/magento/schema/uid.ts';
import { createRealm, refusalOf, storeOf } from '../create-realm.ts';

const input = { sku: 'top', nickname: 'N', summary: 'S', text: 'T', ratings: [] };
const products = [{ sku: 'TOP' }];

test('a new review is pending, so the product does not show it', () => {
  const realm = createRealm({ products, ratings: [{ name: 'Quality' }, { name: 'Price' }] });
  const ratings = [
    { id: uidOf(1), value_id: uidOf(4) },
    { id: uidOf(2), value_id: uidOf(10) },
    { id: uidOf(2), value_id: uidOf(3) },
    { id: uidOf(9), value_id: uidOf(1) },
  ];
  const review = createReview(realm, storeOf(realm), 1, { ...input, ratings });
  expect(review).toMatchObject({ id: 1, sku: 'TOP', status: 'pending', ratings: { Quality: 4, Price: 5 } });
  expect(averageRating([review])).toBe(90);
  expect(listProductReviews(realm, 'TOP')).toEqual([]);
  expect(listCustomerReviews(realm, 1)).toEqual([review]);
});

test('a product shows its approved reviews, the latest first', () => {
  const reviews = ['2030-01-01', '2030-01-03', '2030-01-02'].map((created_at) => ({
    ...input,
    created_at,
    ratings: {},
  }));
  const realm = createRealm({ products, reviews: [...reviews, { ...input, status: 'not_approved', ratings: {} }] });
  expect(listProductReviews(realm, 'Top').map(({ id }) => id)).toEqual([2, 3, 1]);
  expect(averageRating(listProductReviews(realm, 'TOP'))).toBe(0);
});

test('checks one setting for reviews, and another for reviews of guests', () => {
  const keyOf = (config: Record<string, number>, customerId?: number) => {
    const realm = createRealm({ products, config });
    return refusalOf(() => createReview(realm, storeOf(realm), customerId, { ...input, sku: 'NOPE' }))?.[0];
  };
  expect(keyOf({ 'catalog/review/active': 0, 'catalog/review/allow_guest': 0 })).toBe('reviewsDisabled');
  expect(keyOf({ 'catalog/review/allow_guest': 0 })).toBe('reviewsForCustomers');
  expect(keyOf({ 'catalog/review/allow_guest': 0 }, 1)).toBe('cartProductNotFound');
});
