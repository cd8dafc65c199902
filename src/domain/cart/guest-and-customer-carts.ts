import { Refusal } from '../../magento/phrases/refusal.ts';
import { uniqueHash } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { findProduct } from '../catalog/products.ts';
import { mergeCartItems, withoutOutOfStock } from './cart-items.ts';

/** Length of the id that a client chooses for a new cart. [QuoteGraphQl/Model/Resolver/CreateEmptyCart.php] */
const ID_LENGTH = 32;

/** The user of a cart: the id of a customer, or `undefined` for a guest. */
export type CartUser = number | undefined;

/** Returns a cart that the user may change. [app/code/Magento/QuoteGraphQl/Model/Cart/GetCartForUser.php] */
export function findCart(realm: Realm, store: Store, user: CartUser, id: string): Cart {
  const cart = realm.world.carts.find(id);
  if (cart === undefined) throw new Refusal('cartNotFound', { masked_cart_id: id });
  if (!cart.is_active) throw new Refusal('cartNotActive');
  requireStoreOfCart(realm, store, cart);
  if ((cart.customerId ?? undefined) !== user) {
    const why =
      cart.customerId === null
        ? 'it is the cart of a guest'
        : `it is the cart of the customer with id ${cart.customerId}`;
    throw new Refusal('cartOfAnother', { masked_cart_id: id }, { why });
  }
  return withoutMissingProducts(realm, cart);
}

/** Returns a cart without the items whose products were deleted or are disabled. [Quote/Model/ResourceModel/Quote/Item/Collection.php _assignProducts] */
function withoutMissingProducts(realm: Realm, cart: Cart): Cart {
  const isMissing = ({ sku }: CartItem) => findProduct(realm, sku) === undefined;
  return cart.items.some(isMissing) ? { ...cart, items: cart.items.filter((item) => !isMissing(item)) } : cart;
}

/** Refuses a cart of another store view; since 2.4.2, only one of another website. */
function requireStoreOfCart(realm: Realm, store: Store, cart: Cart): void {
  if (realm.behaviour.cart_of_another_store === 'other_website') {
    if (!isOfWebsite(realm, store, cart)) throw new Refusal('cartOfAnotherWebsite');
  } else if (cart.store !== store.code) {
    throw new Refusal('cartOfAnotherStore', { masked_cart_id: cart.id });
  }
}

/** Store views of one website share their carts. [app/code/Magento/QuoteGraphQl/Model/Cart/UpdateCartCurrency.php] */
const isOfWebsite = ({ world }: Realm, store: Store, cart: Cart): boolean =>
  cart.store === store.code || world.stores.find(cart.store)?.website === store.website;

/** The customer's active cart in a website. [app/code/Magento/Quote/Model/ResourceModel/Quote.php loadByCustomerId] */
function findActiveCart(realm: Realm, store: Store, customerId: number): Cart | undefined {
  const active = realm.world.carts.ofCustomer(customerId).find((cart) => isOfWebsite(realm, store, cart));
  return active && withoutMissingProducts(realm, active);
}

/** The customer's only active cart; created if there is none. [app/code/Magento/Quote/Model/Cart/CustomerCartResolver.php] */
export const getOrCreateCustomerCart = (realm: Realm, store: Store, customerId: number, id?: string): Cart =>
  findActiveCart(realm, store, customerId) ?? createCart(realm, store, customerId, id);

/** Creates a cart for a guest; a customer gets the active one. [app/code/Magento/QuoteGraphQl/Model/Resolver/CreateEmptyCart.php] */
export function createEmptyCart(realm: Realm, store: Store, user: CartUser, id: string | undefined): Cart {
  if (id !== undefined) requireFreeId(realm, id);
  return user === undefined ? createCart(realm, store, null, id) : getOrCreateCustomerCart(realm, store, user, id);
}

/** Creates a cart for a guest; customers are refused. [app/code/Magento/QuoteGraphQl/Model/Resolver/CreateGuestCart.php] */
export function createGuestCart(realm: Realm, store: Store, user: CartUser, id: string | undefined): Cart {
  if (id !== undefined) requireFreeId(realm, id);
  if (user !== undefined) throw new Refusal('guestCartForGuests');
  return createCart(realm, store, null, id);
}

/**
 * Moves the items of a guest's cart to the customer's, and deactivates the guest's. [app/code/Magento/QuoteGraphQl/Model/Resolver/MergeCarts.php]
 *
 * @param destinationId the customer's active cart by default
 */
export function mergeCarts(
  realm: Realm,
  store: Store,
  customerId: number,
  sourceId: string,
  destinationId: string | undefined,
): Cart {
  const ownId = destinationId ?? getOrCreateCustomerCart(realm, store, customerId).id;
  const guestCart = findCart(realm, store, undefined, sourceId);
  const ownCart = findCart(realm, store, customerId, ownId);
  realm.world.carts.put({ ...guestCart, is_active: false });
  const inStock = withoutOutOfStock(realm, ownCart.items, guestCart.items);
  return realm.world.carts.put({ ...ownCart, items: mergeCartItems(realm, ownCart.items, inStock) });
}

/** Assigns a guest's cart to the customer, and adds the items of the customer's cart. [app/code/Magento/QuoteGraphQl/Model/Resolver/AssignCustomerToGuestCart.php] */
export function assignCustomerToGuestCart(realm: Realm, store: Store, customerId: number, id: string): Cart {
  const { carts } = realm.world;
  const guestCart = findCart(realm, store, undefined, id);
  const ownCart = findActiveCart(realm, store, customerId);
  if (ownCart) carts.put({ ...ownCart, is_active: false });
  const items = mergeCartItems(realm, guestCart.items, ownCart?.items ?? []);
  return carts.put({ ...guestCart, customerId, items });
}

function createCart(realm: Realm, store: Store, customerId: number | null, id: string | undefined): Cart {
  return realm.world.carts.put({
    id: id ?? uniqueHash(realm.random),
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
