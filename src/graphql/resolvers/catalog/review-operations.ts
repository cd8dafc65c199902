import {
  averageRating,
  createReview,
  hasReviews,
  listCustomerReviews,
  listProductReviews,
  MAX_RATING,
  optionIdOf,
  type ReviewInput,
} from '../../../domain/catalog/reviews.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import type { ProductReview } from '../../../state/tables/product-reviews.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import { type Resolver, withRecaptcha } from '../resolver.ts';
import { customerIdIn, type ResolverContext } from '../resolver-context.ts';
import { productSource } from './product-source.ts';

/** A review as the type `ProductReview`. [ReviewGraphQl/Mapper/ReviewDataMapper.php] */
const reviewSource = ({ realm }: ResolverContext, review: ProductReview) => ({
  nickname: review.nickname,
  summary: review.summary,
  text: review.text,
  created_at: realm.clock.databaseTime(review.created_at),
  average_rating: averageRating([review]),
  ratings_breakdown: Object.entries(review.ratings).map(([name, value]) => ({ name, value: String(value) })),
  product: productSource(realm, review.sku) ?? null,
});

/** A page of reviews. If reviews are disabled, `page_info` is empty. */
function pageOfReviews(context: ResolverContext, reviews: readonly ProductReview[], args: PageArguments) {
  if (!hasReviews(context.realm, context.store)) return { items: [], page_info: {} };
  const page = pageOf(reviews, args);
  return { ...page, items: page.items.map((review) => reviewSource(context, review)) };
}

/** The fields of a product about its reviews. [ReviewGraphQl/Model/Resolver/Product/Reviews.php] */
export const productReviewFields = {
  reviews: ({ sku }: { sku: string }, args: PageArguments, context: ResolverContext) =>
    pageOfReviews(context, listProductReviews(context.realm, sku), args),
  review_count: ({ sku }: { sku: string }, _: unknown, { realm, store }: ResolverContext) =>
    hasReviews(realm, store) ? listProductReviews(realm, sku).length : 0,
  rating_summary: ({ sku }: { sku: string }, _: unknown, { realm, store }: ResolverContext) =>
    hasReviews(realm, store) ? averageRating(listProductReviews(realm, sku)) : 0,
};

/** The reviews that a customer has written. [ReviewGraphQl/Model/Resolver/Customer/Reviews.php] */
export const customerReviewFields = {
  reviews: ({ id }: Customer, args: PageArguments, context: ResolverContext) =>
    pageOfReviews(context, listCustomerReviews(context.realm, id), args),
};

const RATING_VALUES = Array.from({ length: MAX_RATING }, (_, index) => index + 1);

/** The ratings of a review form, with their values. [ReviewGraphQl/Model/Resolver/ProductReviewRatingsMetadata.php] */
const productReviewRatingsMetadata: Resolver = (_, __, { realm, store }) => ({
  items: hasReviews(realm, store)
    ? realm.world.initialState.ratings.map(({ id, name }) => ({
        id: uidOf(id),
        name,
        values: RATING_VALUES.map((value) => ({ value_id: uidOf(optionIdOf(id, value)), value: String(value) })),
      }))
    : [],
});

interface CreateArguments {
  readonly input: Omit<ReviewInput, 'ratings'> & {
    readonly ratings: readonly (ReviewInput['ratings'][number] | null)[];
  };
}

const createProductReview: Resolver<CreateArguments> = (_, { input }, context) => {
  const ratings = input.ratings.filter((rating) => rating !== null);
  const review = createReview(context.realm, context.store, customerIdIn(context), { ...input, ratings });
  return { review: reviewSource(context, review) };
};

/** Queries about reviews. */
export const reviewQueries = { productReviewRatingsMetadata };
/** Mutations of reviews. */
export const reviewMutations = { createProductReview: withRecaptcha('product_review', createProductReview) };
