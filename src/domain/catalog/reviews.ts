import { Refusal } from '../../magento/phrases/refusal.ts';
import { idOfUid } from '../../magento/schema/uid.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { productKey } from '../../state/tables/catalog.ts';
import type { ProductReview } from '../../state/tables/product-reviews.ts';
import { findProduct } from './products.ts';

/** The highest value of a rating. [app/code/Magento/Review/Model/Rating.php] */
export const MAX_RATING = 5;
/** A value of a rating in percent: 1 of 5 is 20. [app/code/Magento/Review/Model/ResourceModel/Rating/Option.php] */
const PERCENT = 100 / MAX_RATING;

/** A review as a client sends it. */
export interface ReviewInput {
  readonly sku: string;
  readonly nickname: string;
  readonly summary: string;
  readonly text: string;
  /** Uids of ratings and of their options. */
  readonly ratings: readonly { readonly id: string; readonly value_id: string }[];
}

/** Whether reviews are enabled in a store view. */
export const hasReviews = (realm: Realm, store: Store): boolean =>
  setting(realm, 'catalog/review/active', store) === '1';

/** Adds a review, which is pending. [app/code/Magento/ReviewGraphQl/Model/Resolver/CreateProductReview.php] */
export function createReview(
  realm: Realm,
  store: Store,
  customerId: number | undefined,
  input: ReviewInput,
): ProductReview {
  if (!hasReviews(realm, store)) throw new Refusal('reviewsDisabled');
  if (customerId === undefined && setting(realm, 'catalog/review/allow_guest', store) !== '1') {
    throw new Refusal('reviewsForCustomers');
  }
  const product = findProduct(realm, input.sku);
  if (product === undefined) throw new Refusal('cartProductNotFound', { sku: input.sku });
  return realm.world.reviews.add({
    sku: product.sku,
    customerId: customerId ?? null,
    store: store.code,
    nickname: input.nickname,
    summary: input.summary,
    text: input.text,
    status: 'pending',
    created_at: realm.clock.now(),
    ratings: ratingsOf(realm, input.ratings),
  });
}

/** Options of all ratings have one sequence of ids: 1 to 5 for the first rating, 6 to 10 for the second. */
function ratingsOf({ world }: Realm, votes: ReviewInput['ratings']): Record<string, number> {
  const ratings: Record<string, number> = {};
  for (const { id, value_id } of votes) {
    const rating = world.initialState.ratings.find((each) => each.id === idOfUid(id));
    const value = idOfUid(value_id) - optionIdOf(rating?.id ?? 0, 1) + 1;
    if (rating !== undefined && value >= 1 && value <= MAX_RATING) ratings[rating.name] = value;
  }
  return ratings;
}

/** The id of the option of a rating that has a value. */
export const optionIdOf = (ratingId: number, value: number): number => (ratingId - 1) * MAX_RATING + value;

/** The approved reviews of a product, the latest first. */
export function listProductReviews({ world }: Realm, sku: string): readonly ProductReview[] {
  if (world.reviews.size === 0) return NO_REVIEWS;
  const key = productKey(sku);
  return world.reviews.values().filter((review) => review.status === 'approved' && productKey(review.sku) === key);
}

const NO_REVIEWS: readonly ProductReview[] = [];

/** The reviews of a customer of any status, the latest first. [ReviewGraphQl/Model/DataProvider/CustomerReviewsDataProvider.php] */
export const listCustomerReviews = ({ world }: Realm, customerId: number): readonly ProductReview[] =>
  world.reviews.values().filter((review) => review.customerId === customerId);

/** The average of the ratings of reviews, percent; 0 without ratings. */
export function averageRating(reviews: readonly ProductReview[]): number {
  const values = reviews.flatMap(({ ratings }) => Object.values(ratings));
  if (values.length === 0) return 0;
  const sum = values.reduce((total, value) => total + value * PERCENT, 0);
  return Math.round((sum / values.length) * 100) / 100;
}
