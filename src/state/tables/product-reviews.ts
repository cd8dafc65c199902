/** Statuses of reviews. [app/code/Magento/Review/Model/Review.php STATUS_APPROVED, STATUS_PENDING, STATUS_NOT_APPROVED] */
export const REVIEW_STATUSES = ['approved', 'pending', 'not_approved'] as const;

/** Status of a product review. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** A review of a product. Storefronts show approved reviews; a new review is pending. */
export interface ProductReview {
  readonly id: number;
  readonly sku: string;
  /** Id of the customer; `null` for a review of a guest. */
  readonly customerId: number | null;
  /** Code of the store view in which it was written. */
  readonly store: string;
  readonly nickname: string;
  readonly summary: string;
  readonly text: string;
  readonly status: ReviewStatus;
  /** Milliseconds since 1970. */
  readonly created_at: number;
  /** Values from 1 to 5 by the name of the rating. */
  readonly ratings: Readonly<Record<string, number>>;
}

/** The product reviews of a world. */
export interface ProductReviews {
  add(review: Omit<ProductReview, 'id'> & { readonly id?: number | undefined }): ProductReview;
  /** All reviews, the latest first. */
  values(): readonly ProductReview[];
  readonly size: number;
}

/** Maximum number of reviews. The oldest are then deleted. */
const MAX_REVIEWS = 10_000;

/** Creates an empty table of product reviews. */
export function createProductReviews(): ProductReviews {
  const reviews = new Map<number, ProductReview>();
  let lastId = 0;
  return {
    add(input) {
      const review = { ...input, id: input.id ?? lastId + 1 };
      lastId = Math.max(lastId, review.id);
      reviews.set(review.id, review);
      const [oldest] = reviews.keys();
      if (reviews.size > MAX_REVIEWS && oldest !== undefined) reviews.delete(oldest);
      return review;
    },
    values: () => [...reviews.values()].sort((one, other) => other.created_at - one.created_at || other.id - one.id),
    get size() {
      return reviews.size;
    },
  };
}
