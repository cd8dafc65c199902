import { defaultStore } from '../default-store.ts';
import type {
  CompareListFixture,
  ReviewFixture,
  SubscriptionFixture,
  WishlistFixture,
} from '../document/list-fixtures.ts';
import { type Customer, customerKey } from '../tables/account-rows.ts';
import type { WithId } from '../tables/assign-ids.ts';
import type { World } from '../world.ts';
import { type ParseTime, parseOptionalTime } from './fixture-time.ts';

/** The customer that an entity of the document belongs to; `undefined` for an entity of a guest. */
function ownerOf(world: World, { customer, website, store = '' }: OwnedEntity): Customer | undefined {
  if (customer === undefined) return undefined;
  const { defaultStores } = world.initialState;
  const own = website ?? world.stores.find(store)?.website ?? defaultStores.website;
  return world.customers.find(customerKey(customer, own));
}

interface OwnedEntity {
  readonly customer?: string | undefined;
  readonly website?: string | undefined;
  readonly store?: string | undefined;
}

/** Adds a wish list of the document to a world. Ids of items are unique among all wish lists. */
export function seedWishlist(world: World, fixture: WithId<WishlistFixture>, parseTime: ParseTime): void {
  const { wishlists } = world;
  const owner = ownerOf(world, fixture);
  if (owner === undefined) return;
  const updatedAt = parseOptionalTime(fixture.updated_at, parseTime, world.startedAt);
  wishlists.put({
    id: fixture.id,
    customerId: owner.id,
    name: fixture.name ?? null,
    visibility: fixture.visibility ?? 'PRIVATE',
    sharing_code: fixture.sharing_code ?? null,
    updated_at: updatedAt,
    items: (fixture.items ?? []).map(({ id: itemId, quantity = 1, description = null, added_at, ...item }) => ({
      ...item,
      id: itemId ?? wishlists.nextItemId(),
      quantity,
      description,
      added_at: parseOptionalTime(added_at, parseTime, updatedAt),
    })),
  });
}

/** Adds a compare list of the document to a world. */
export function seedCompareList(world: World, fixture: CompareListFixture): void {
  const { uid, products = [] } = fixture;
  world.compareLists.put({ uid, customerId: ownerOf(world, fixture)?.id ?? null, products });
}

/** Adds a product review of the document to a world. */
export function seedReview(world: World, fixture: ReviewFixture, parseTime: ParseTime): void {
  world.reviews.add({
    id: fixture.id,
    sku: fixture.sku,
    customerId: ownerOf(world, fixture)?.id ?? null,
    store: fixture.store ?? defaultStore(world).code,
    nickname: fixture.nickname,
    summary: fixture.summary,
    text: fixture.text,
    status: fixture.status ?? 'approved',
    created_at: parseOptionalTime(fixture.created_at, parseTime, world.startedAt),
    ratings: fixture.ratings ?? {},
  });
}

/** Adds a subscription to the newsletter of the document to a world. */
export function seedSubscription(world: World, { email, website, status = 'SUBSCRIBED' }: SubscriptionFixture): void {
  world.subscriptions.set(customerKey(email, website ?? world.initialState.defaultStores.website), status);
}
