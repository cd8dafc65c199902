import type {
  CompareListFixture,
  ReviewFixture,
  SubscriptionFixture,
  WishlistFixture,
} from '../document/list-fixtures.ts';
import type { Realm } from '../realm.ts';
import type { CompareList } from '../tables/compare-lists.ts';
import type { ProductReview } from '../tables/product-reviews.ts';
import type { Wishlist } from '../tables/wishlists.ts';
import type { World } from '../world.ts';
import { customerReference } from './customer-reference.ts';
import { optionsFixture } from './snapshot-sales.ts';

/** A wish list as a fixture; `undefined` if its customer was deleted. */
export function wishlistFixture(
  { world, clock }: Realm,
  { customerId, updated_at, items, sharing_code, name, ...wishlist }: Wishlist,
): WishlistFixture | undefined {
  const owner = world.customers.get(customerId);
  if (owner === undefined) return undefined;
  return {
    customer: owner.email,
    website: owner.website,
    ...wishlist,
    ...(name !== null && { name }),
    ...(sharing_code !== null && { sharing_code }),
    updated_at: clock.isoString(updated_at),
    items: items.map(({ description, added_at, options, ...item }) => ({
      ...item,
      ...(options && { options: optionsFixture(options) }),
      ...(description !== null && { description }),
      added_at: clock.isoString(added_at),
    })),
  };
}

/** A compare list as a fixture. */
export const compareListFixture = (world: World, { uid, customerId, products }: CompareList): CompareListFixture => ({
  uid,
  ...customerReference(world, customerId),
  products: [...products],
});

/** A product review as a fixture. */
export const reviewFixture = (
  { world, clock }: Realm,
  { customerId, created_at, ratings, ...review }: ProductReview,
): ReviewFixture => ({
  ...review,
  ...customerReference(world, customerId),
  created_at: clock.isoString(created_at),
  ratings: { ...ratings },
});

/** The subscriptions to the newsletter. Their keys contain the website and the e-mail address. */
export const subscriptionFixtures = ({ subscriptions }: World): SubscriptionFixture[] =>
  [...subscriptions].map(([key, status]) => {
    const slash = key.indexOf('/');
    return { email: key.slice(slash + 1), website: key.slice(0, slash), status };
  });
