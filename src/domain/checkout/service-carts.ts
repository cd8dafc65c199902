import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { type ItemOptions, itemKey } from '../../state/tables/item-options.ts';
import { getCustomerById } from '../accounts/customer-account.ts';
import { CartItemEditor } from '../cart/cart-item-editor.ts';
import { findStockError } from '../cart/cart-items.ts';
import {
  assignCustomerToGuestCart,
  createEmptyCart,
  getOrCreateCustomerCart,
} from '../cart/guest-and-customer-carts.ts';
import { findMissingOption, stockedProduct } from '../catalog/product-options.ts';
import { findProduct } from '../catalog/products.ts';
import { listAgreements } from './agreements.ts';

/** Returns a cart by the id of the quote, or by the masked id. [Quote/Model/QuoteRepository.php get, GuestCart] */
export function getCart({ world }: Realm, id: number | string): Cart {
  const cart = typeof id === 'number' ? world.carts.findByNumber(id) : world.carts.find(id);
  if (cart === undefined) throw noSuchEntity('cartId', typeof id === 'number' ? id : null);
  return cart;
}

/** Returns an active cart. [Quote/Model/QuoteRepository.php getActive] */
export function getActiveCart(realm: Realm, id: number | string): Cart {
  const cart = getCart(realm, id);
  if (!cart.is_active) throw noSuchEntity('cartId', cart.number ?? null);
  return cart;
}

/** The active cart of a customer, which is not created. [Quote/Model/QuoteManagement.php getCartForCustomer] */
export function getCartOfCustomer({ world }: Realm, customerId: number): Cart {
  const [cart] = world.carts.ofCustomer(customerId);
  if (cart === undefined) throw noSuchEntity('customerId', customerId);
  return cart;
}

/** A cart for a guest; callers with an account are refused. [Quote/Model/QuoteManagement.php createEmptyCart] */
export function createCartOfGuest(realm: Realm, store: Store, isCustomer: boolean): Cart {
  if (isCustomer) throw new Refusal('guestCartNotCreated');
  return createEmptyCart(realm, store, undefined, undefined);
}

/**
 * The active cart of a customer, which is created if there is none.
 *
 * @throws Refusal if the customer does not exist
 */
export function createCartOfCustomer(realm: Realm, store: Store, customerId: number): Cart {
  getCustomerById(realm, customerId);
  return getOrCreateCustomerCart(realm, store, customerId);
}

/** Assigns the cart of a guest to a customer. [Quote/Model/QuoteManagement.php assignCustomer] */
export function assignCart(realm: Realm, store: Store, id: number | string, customerId: number): true {
  const cart = getActiveCart(realm, id);
  getCustomerById(realm, customerId);
  if (cart.customerId !== null) throw new Refusal('cartNotAnonymous');
  const own = realm.world.carts.ofCustomer(customerId).find((each) => each.items.length > 0);
  if (own !== undefined && realm.behaviour.assigned_guest_cart === 'refused') throw new Refusal('cartNotAssignable');
  assignCustomerToGuestCart(realm, store, customerId, cart.id);
  return true;
}

interface SavedCartItem {
  readonly id: number | undefined;
  readonly sku: string | undefined;
  readonly quantity: number;
  readonly options?: ItemOptions | undefined;
}

/** Adds an item, or sets the quantity of one with an id. [Quote/Model/Quote/Item/CartItemPersister.php] */
export function saveCartItem(
  realm: Realm,
  cart: Cart,
  { id, sku, quantity, options: sent }: SavedCartItem,
): { cart: Cart; id: number } {
  const editor = new CartItemEditor(cart.items);
  const existing = id === undefined ? undefined : editor.find(id);
  if (id !== undefined && existing === undefined) throw new Refusal('cartItemOfAnotherCart', [cart.number ?? 0, id]);
  const product = findProduct(realm, existing?.sku ?? sku ?? '');
  if (product === undefined) throw new Refusal('sendFriendProduct');
  const options = existing === undefined ? sent : existing.options;
  const missing = findMissingOption(product, options);
  if (missing !== undefined) throw missing;
  const total = existing === undefined ? quantity + editor.quantityOf(product.sku, options) : quantity;
  if (findStockError(stockedProduct(realm, product, options), total)) throw new Refusal('cartQuantityNotAvailable');
  editor.set(realm, { sku: product.sku, options }, total);
  const saved = realm.world.carts.put({ ...cart, items: editor.items() });
  const key = itemKey(product.sku, options);
  return { cart: saved, id: saved.items.find((each) => itemKey(each.sku, each.options) === key)?.id ?? 0 };
}

/** Deletes an item of a cart. [Quote/Model/Quote/Item/Repository.php deleteById] */
export function deleteCartItem(realm: Realm, cart: Cart, id: number): true {
  const items = cart.items.filter((item) => item.id !== id);
  if (items.length === cart.items.length) throw new Refusal('cartItemOfAnotherCart', [cart.number ?? 0, id]);
  realm.world.carts.put({ ...cart, items });
  return true;
}

/** Refuses the cart of a guest if guests cannot check out. [Checkout/Helper/Data.php isAllowedGuestCheckout] */
export function requireGuestCheckout(realm: Realm, store: Store, { customerId }: Cart): void {
  if (customerId !== null || setting(realm, 'checkout/options/guest_checkout', store)) return;
  throw new Refusal('guestCheckoutNotAvailable', {}, { why: 'checkout/options/guest_checkout is 0' });
}

/** Refuses an order without consent to the terms that require it. [CheckoutAgreements/Model/AgreementsValidator.php] */
export function requireAgreements(realm: Realm, store: Store, accepted: readonly string[]): void {
  const required = listAgreements(realm, store).filter(({ mode }) => mode === 'MANUAL');
  if (required.every(({ agreement_id }) => accepted.includes(String(agreement_id)))) return;
  throw new Refusal('agreementsNotAccepted');
}
