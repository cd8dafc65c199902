import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartItem, GiftMessage } from '../../state/tables/carts.ts';
import { isVirtualCart, isVirtualProduct } from './checkout-cart.ts';

/** Whether a store allows gift messages for orders or for their items. [GiftMessage/Helper/Message.php isMessagesAllowed] */
export const areGiftMessagesAllowed = (realm: Realm, store: Store, of: 'order' | 'items'): boolean =>
  setting(realm, of === 'order' ? 'sales/gift_options/allow_order' : 'sales/gift_options/allow_items', store) === '1';

/** Sets the gift message of a cart; one without text removes it. [GiftMessage/Model/CartRepository.php save] */
export function setGiftMessageOfCart(realm: Realm, store: Store, cart: Cart, message: GiftMessage): Cart {
  if (cart.items.length === 0) throw new Refusal('giftMessageOfEmptyCart');
  if (isVirtualCart(realm, cart)) throw new Refusal('giftMessageOfVirtualProduct');
  requireAllowed(realm, store, 'order', message);
  return changeGiftMessage(realm, cart, message);
}

/** Changes the gift message of a cart without checks. A message without text removes it. */
export function changeGiftMessage(realm: Realm, cart: Cart, message: GiftMessage): Cart {
  const { gift_message: _, ...rest } = cart;
  return realm.world.carts.put({ ...rest, ...entryOf(message) });
}

/** The item of a cart whose gift message is read. [GiftMessage/Model/ItemRepository.php get] */
export function getItemWithGiftMessage({ items }: Cart, id: number): CartItem {
  const item = items.find((each) => each.id === id);
  if (item === undefined) throw new Refusal('giftMessageItemNotFound');
  return item;
}

/** Sets the gift message of an item of a cart; one without text removes it. [GiftMessage/Model/ItemRepository.php save] */
export function setGiftMessageOfItem(realm: Realm, store: Store, cart: Cart, id: number, message: GiftMessage): Cart {
  const item = cart.items.find((each) => each.id === id);
  if (item === undefined) throw new Refusal('giftMessageProductNotFound', [id]);
  if (isVirtualProduct(realm, item.sku)) throw new Refusal('giftMessageOfVirtualProduct');
  requireAllowed(realm, store, 'items', message);
  const { gift_message: _, ...rest } = item;
  const changed = { ...rest, ...entryOf(message) };
  return realm.world.carts.put({ ...cart, items: cart.items.map((each) => (each === item ? changed : each)) });
}

function requireAllowed(realm: Realm, store: Store, of: 'order' | 'items', { message }: GiftMessage): void {
  if (message !== '' && !areGiftMessagesAllowed(realm, store, of))
    throw new Refusal('giftMessageNotAvailable', {}, { why: `the setting sales/gift_options/allow_${of} is 0` });
}

const entryOf = (message: GiftMessage) => (message.message.trim() === '' ? {} : { gift_message: message });
