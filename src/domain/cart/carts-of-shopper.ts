import { Refusal } from '../../magento/phrases/refusal.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { mergeLines, withoutShort } from './cart-lines.ts';

const ID_LENGTH = 32;

/** Who works on carts: a customer's id, or nothing for a guest. */
export type Shopper = number | undefined;

/** A cart that the caller may work on. [app/code/Magento/QuoteGraphQl/Model/Cart/GetCartForUser.php] */
export function findCart(realm: Realm, store: Store, shopper: Shopper, id: string): Cart {
  const cart = realm.world.carts.find(id);
  if (cart === undefined) throw new Refusal('cartNotFound', { masked_cart_id: id });
  if (!cart.is_active) throw new Refusal('cartNotActive');
  if (!isOfWebsite(realm, store, cart)) throw new Refusal('cartOfAnotherWebsite');
  if ((cart.customerId ?? undefined) !== shopper) throw new Refusal('cartOfAnother', { masked_cart_id: id });
  return cart;
}

/** Store views of one website share their carts. [app/code/Magento/QuoteGraphQl/Model/Cart/UpdateCartCurrency.php] */
const isOfWebsite = ({ world }: Realm, store: Store, cart: Cart): boolean =>
  cart.store === store.code || world.stores.find(cart.store)?.website === store.website;

/** The customer's active cart in a website. [app/code/Magento/Quote/Model/ResourceModel/Quote.php loadByCustomerId] */
const activeCart = (realm: Realm, store: Store, customerId: number): Cart | undefined =>
  realm.world.carts.ofCustomer(customerId).find((cart) => isOfWebsite(realm, store, cart));

/** The customer's one active cart, made where there is none. [app/code/Magento/Quote/Model/Cart/CustomerCartResolver.php] */
export const cartOfCustomer = (realm: Realm, store: Store, customerId: number, id?: string): Cart =>
  activeCart(realm, store, customerId) ?? startCart(realm, store, customerId, id);

/** A guest gets a new cart, a customer their own. [app/code/Magento/QuoteGraphQl/Model/Resolver/CreateEmptyCart.php] */
export function createEmptyCart(realm: Realm, store: Store, shopper: Shopper, id: string | undefined): Cart {
  if (id !== undefined) requireFreeId(realm, id);
  return shopper === undefined ? startCart(realm, store, null, id) : cartOfCustomer(realm, store, shopper, id);
}

/** [app/code/Magento/QuoteGraphQl/Model/Resolver/CreateGuestCart.php] */
export function createGuestCart(realm: Realm, store: Store, shopper: Shopper, id: string | undefined): Cart {
  if (id !== undefined) requireFreeId(realm, id);
  if (shopper !== undefined) throw new Refusal('guestCartForGuests');
  return startCart(realm, store, null, id);
}

/**
 * Moves a guest's lines to the customer's cart; the guest's is active no more. [app/code/Magento/QuoteGraphQl/Model/Resolver/MergeCarts.php]
 *
 * @param destinationId the customer's own when left out
 */
export function mergeCarts(
  realm: Realm,
  store: Store,
  customerId: number,
  sourceId: string,
  destinationId: string | undefined,
): Cart {
  const ownId = destinationId ?? cartOfCustomer(realm, store, customerId).id;
  const guests = findCart(realm, store, undefined, sourceId);
  const own = findCart(realm, store, customerId, ownId);
  realm.world.carts.put({ ...guests, is_active: false });
  const inStock = withoutShort(realm, own.items, guests.items);
  return realm.world.carts.put({ ...own, items: mergeLines(realm, own.items, inStock) });
}

/** Gives a guest's cart to the customer, with what was in theirs. [app/code/Magento/QuoteGraphQl/Model/Resolver/AssignCustomerToGuestCart.php] */
export function assignCustomerToGuestCart(realm: Realm, store: Store, customerId: number, id: string): Cart {
  const { carts } = realm.world;
  const guests = findCart(realm, store, undefined, id);
  const own = activeCart(realm, store, customerId);
  if (own) carts.put({ ...own, is_active: false });
  return carts.put({ ...guests, customerId, items: mergeLines(realm, guests.items, own?.items ?? []) });
}

function startCart(realm: Realm, store: Store, customerId: number | null, id: string | undefined): Cart {
  return realm.world.carts.put({
    id: id ?? realm.random.text(ID_LENGTH, LETTERS_AND_DIGITS),
    customerId,
    store: store.code,
    is_active: true,
    email: null,
    items: [],
  });
}

/** [app/code/Magento/QuoteGraphQl/Model/Cart/ValidateMaskedQuoteId.php] */
function requireFreeId(realm: Realm, id: string): void {
  if (id.length !== ID_LENGTH) throw new Refusal('cartIdLength');
  if (realm.world.carts.find(id)) throw new Refusal('cartIdTaken', [id]);
}
