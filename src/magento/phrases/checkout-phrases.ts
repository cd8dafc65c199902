import { definePhrases } from './phrase.ts';

/** Checkout and store: messages that depend on the token or the account. */
export const checkoutPhrases = definePhrases({
  requestedQtyNotAvailable: {
    kind: 'input',
    text: 'The requested qty. is not available',
    since: '2.4.8',
    earlierTexts: [{ since: '2.3.1', text: 'The requested qty is not available' }],
    source: 'app/code/Magento/CatalogInventory/Model/StockStateProvider.php',
  },
  guestCheckoutNotAllowed: {
    kind: 'authorization',
    text: 'Guest checkout is not allowed. Register a customer account or login with existing one.',
    since: '2.3.3',
    source: 'app/code/Magento/QuoteGraphQl/Model/Cart/CheckCartCheckoutAllowance.php',
  },
  tooManyRequests: {
    kind: 'tooManyRequests',
    text: 'Too Many Requests',
    since: '2.4.7',
    source: 'lib/internal/Magento/Framework/App/Backpressure; AdobeDocs/commerce-webapi get-started/rate-limiting.md',
  },
  requestedStoreNotFound: {
    kind: 'noSuchEntity',
    text: "The store that was requested wasn't found. Verify the store and try again.",
    source: 'app/code/Magento/Store/Model/StoreRepository.php',
  },
});
