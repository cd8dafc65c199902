import type { GiftMessage } from '../../state/tables/carts.ts';

/** A gift message as REST returns it. Its id is that of its cart, order or item. [GiftMessage/Api/Data/MessageInterface.php] */
export const giftMessageData = ({ from, to, message }: GiftMessage, id: number, customerId: number | null): object => ({
  gift_message_id: id,
  customer_id: customerId ?? 0,
  sender: from,
  recipient: to,
  message,
});
