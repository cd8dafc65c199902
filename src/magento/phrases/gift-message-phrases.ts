import { definePhrases } from './phrase.ts';

/** Gift messages of carts and their items. */
export const giftMessagePhrases = definePhrases({
  giftMessageOfEmptyCart: {
    kind: 'input',
    text: "Gift messages can't be used for an empty cart. Add an item and try again.",
    evidence: 'source',
    source: 'app/code/Magento/GiftMessage/Model/CartRepository.php save',
  },
  giftMessageOfVirtualProduct: {
    kind: 'localized',
    text: "Gift messages can't be used for virtual products.",
    evidence: 'source',
    source: 'app/code/Magento/GiftMessage/Model/{CartRepository,ItemRepository}.php save',
  },
  giftMessageNotAvailable: {
    kind: 'localized',
    text: "The gift message isn't available.",
    evidence: 'source',
    source: 'app/code/Magento/GiftMessage/Model/{CartRepository,ItemRepository}.php save',
  },
  giftMessageItemNotFound: {
    kind: 'noSuchEntity',
    text: 'No item with the provided ID was found in the Cart. Verify the ID and try again.',
    evidence: 'source',
    source: 'app/code/Magento/GiftMessage/Model/ItemRepository.php get',
  },
  giftMessageProductNotFound: {
    kind: 'noSuchEntity',
    text: 'No product with the "%1" itemId exists in the Cart. Verify your information and try again.',
    evidence: 'source',
    source: 'app/code/Magento/GiftMessage/Model/ItemRepository.php save',
  },
  giftMessageNotUpdated: {
    kind: 'input',
    text: 'Gift Message cannot be updated',
    evidence: 'source',
    source: 'app/code/Magento/QuoteGraphQl/Model/CartItem/DataProvider/UpdateCartItems.php',
  },
});
