import { getItemWithGiftMessage, setGiftMessageOfCart, setGiftMessageOfItem } from '../../domain/cart/gift-messages.ts';
import type { GiftMessage } from '../../state/tables/carts.ts';
import { giftMessageData } from '../values/gift-message-data.ts';
import { activeCartOf } from './cart-services.ts';
import { intArgument, objectArgument, type ServiceCall, type ServiceMethod } from './service-call.ts';

interface RestGiftMessage {
  readonly sender?: string | null;
  readonly recipient?: string | null;
  readonly message?: string | null;
}

function messageOf(call: ServiceCall): GiftMessage {
  const { sender, recipient, message } = objectArgument<RestGiftMessage>(call, 'giftMessage');
  return { from: sender ?? '', to: recipient ?? '', message: message ?? '' };
}

/** Services of gift messages. [GiftMessage/etc/webapi.xml] */
export const giftMessageServices = {
  getGiftMessage(call) {
    const { gift_message, number = 0, customerId } = activeCartOf(call);
    return gift_message && giftMessageData(gift_message, number, customerId);
  },
  saveGiftMessage(call) {
    setGiftMessageOfCart(call.realm, call.store, activeCartOf(call), messageOf(call));
    return true;
  },
  getGiftMessageOfItem(call) {
    const cart = activeCartOf(call);
    const { gift_message, id } = getItemWithGiftMessage(cart, intArgument(call, 'itemId'));
    return gift_message && giftMessageData(gift_message, id, cart.customerId);
  },
  saveGiftMessageOfItem(call) {
    setGiftMessageOfItem(call.realm, call.store, activeCartOf(call), intArgument(call, 'itemId'), messageOf(call));
    return true;
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;
