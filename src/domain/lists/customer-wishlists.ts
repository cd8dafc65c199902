import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { phpIntegerOf } from '../../platform/php-integer.ts';
import { uniqueHash } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import type { Wishlist, WishlistVisibility } from '../../state/tables/wishlists.ts';

/** Refuses a request while wish lists are disabled. */
export function requireWishlists(realm: Realm, store: Store, phrase: PhraseKey = 'wishlistDisabled'): void {
  if (realm.behaviour.wishlist_setting === 'ignored') return;
  if (setting(realm, 'wishlist/general/active', store) !== '1') throw new Refusal(phrase);
}

/** The wish lists of a customer, the default one first; it is created if there is none. */
export function listWishlists(realm: Realm, customer: Customer): readonly Wishlist[] {
  const wishlists = realm.world.wishlists.ofCustomer(customer.id);
  return wishlists.length > 0 ? wishlists : [createDefaultWishlist(realm, customer)];
}

/** Returns the default wish list of a customer; created if there is none. [app/code/Magento/Wishlist/Model/Wishlist.php loadByCustomerId] */
export function getDefaultWishlist(realm: Realm, customer: Customer): Wishlist {
  const [first] = listWishlists(realm, customer);
  return first ?? createDefaultWishlist(realm, customer);
}

/** The default wish list if it exists. It exists from the start if the fixture has items, otherwise from its first use. */
export function findDefaultWishlist(realm: Realm, customer: Customer): Wishlist | undefined {
  const [first] = realm.world.wishlists.ofCustomer(customer.id);
  return first ?? (customer.wishlist?.length ? getDefaultWishlist(realm, customer) : undefined);
}

/**
 * The wish list of a customer with an id; `0` and a string that is not a number are the default one.
 *
 * @returns `undefined` for an unknown id and for the wish list of another customer
 */
export function findWishlist(realm: Realm, customer: Customer, id: string): Wishlist | undefined {
  const number = phpIntegerOf(id);
  if (number <= 0) return getDefaultWishlist(realm, customer);
  findDefaultWishlist(realm, customer);
  const wishlist = realm.world.wishlists.get(number);
  return wishlist?.customerId === customer.id ? wishlist : undefined;
}

/** The code of the shared link. [app/code/Magento/Wishlist/Model/Wishlist.php _getSharingRandomCode] */
export const sharingCodeOf = ({ random, world }: Realm, { id, sharing_code }: Wishlist): string =>
  sharing_code ?? uniqueHash(random.fork(`${world.generatedKey}/wishlist/${id}`));

/** Saves changed values, and the time of the change. */
export const saveWishlist = (
  { world, clock }: Realm,
  wishlist: Wishlist,
  changes: Partial<Pick<Wishlist, 'items' | 'name' | 'visibility'>>,
): Wishlist => world.wishlists.put({ ...wishlist, ...changes, updated_at: clock.now() });

/** Creates an empty wish list of a customer. */
export const createWishlistOf = (
  { world, clock }: Realm,
  customer: Customer,
  name: string | null,
  visibility: WishlistVisibility,
): Wishlist =>
  world.wishlists.put({
    id: world.wishlists.nextId(),
    customerId: customer.id,
    name,
    visibility,
    sharing_code: null,
    updated_at: clock.now(),
    items: [],
  });

/** The default wish list, with the items of the fixture. */
function createDefaultWishlist(realm: Realm, customer: Customer): Wishlist {
  const { world, clock } = realm;
  const created = createWishlistOf(realm, customer, null, 'PRIVATE');
  if (!customer.wishlist?.length) return created;
  const items = customer.wishlist.map(({ sku, quantity = 1 }) => ({
    id: world.wishlists.nextItemId(),
    sku,
    quantity,
    description: null,
    added_at: clock.now(),
  }));
  return world.wishlists.put({ ...created, items });
}
