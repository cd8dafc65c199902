import { areGiftMessagesAllowed, changeGiftMessage } from '../../../domain/cart/gift-messages.ts';
import type { GiftMessage } from '../../../state/tables/carts.ts';
import type { Resolver } from '../resolver.ts';
import { findAccessibleCart, requireCartParameter } from './cart-access.ts';

interface GiftOptionsInput {
  readonly input?: { readonly cart_id: string; readonly gift_message?: GiftMessage | null } | null;
}

/** Adobe Commerce: sets the gift message of a cart, if the store allows it. Its other options have no state. */
const setGiftOptionsOnCart: Resolver<GiftOptionsInput> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  const { realm, store } = context;
  const cart = findAccessibleCart(context, input?.cart_id ?? '');
  const message = input?.gift_message;
  return {
    cart: message && areGiftMessagesAllowed(realm, store, 'order') ? changeGiftMessage(realm, cart, message) : cart,
  };
};

/** Mutations of gift options. */
export const giftOptionMutations = { setGiftOptionsOnCart };
