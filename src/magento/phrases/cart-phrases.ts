import { definePhrases } from './phrase.ts';

const CART = 'app/code/Magento/QuoteGraphQl/Model/Cart';
const RESOLVER = 'app/code/Magento/QuoteGraphQl/Model/Resolver';

/** Carts. */
export const cartPhrases = definePhrases({
  cartNotFound: {
    kind: 'noSuchEntity',
    text: 'Could not find a cart with ID "%masked_cart_id"',
    source: `${CART}/GetCartForUser.php`,
  },
  cartNotActive: { kind: 'noSuchEntity', text: "The cart isn't active.", source: `${CART}/GetCartForUser.php` },
  cartOfAnother: {
    kind: 'authorization',
    text: 'The current user cannot perform operations on cart "%masked_cart_id"',
    source: `${CART}/GetCartForUser.php`,
  },
  cartOfAnotherWebsite: {
    kind: 'input',
    text: "Can't assign cart to store in different website.",
    source: `${CART}/UpdateCartCurrency.php`,
  },
  customerCartForCustomers: {
    kind: 'authorization',
    text: 'The request is allowed for logged in customer',
    source: `${RESOLVER}/CustomerCart.php`,
  },
  guestCartForGuests: {
    kind: 'alreadyExists',
    text: 'Use `Query.customerCart` for logged in customer.',
    source: `${RESOLVER}/CreateGuestCart.php`,
  },
  cartIdLength: {
    kind: 'input',
    text: 'Cart ID length should to be 32 symbols.',
    source: `${CART}/ValidateMaskedQuoteId.php`,
  },
  cartIdTaken: {
    kind: 'alreadyExists',
    text: 'Cart with ID "%1" already exists.',
    source: `${CART}/ValidateMaskedQuoteId.php`,
  },
  /** Some resolvers end the message with a full stop, others do not. */
  cartParameterMissing: {
    kind: 'input',
    text: 'Required parameter "%1" is missing',
    source: `${RESOLVER}/Cart.php`,
  },
  cartInputMissing: {
    kind: 'input',
    text: 'Required parameter "%1" is missing.',
    source: `${RESOLVER}/UpdateCartItems.php`,
  },
  cartItemIdMissing: {
    kind: 'input',
    text: 'Required parameter "cart_item_id" for "cart_items" is missing.',
    source: `${RESOLVER}/UpdateCartItems.php`,
  },
  cartItemQuantityMissing: {
    kind: 'input',
    text: 'Required parameter "quantity" for "cart_items" is missing.',
    source: `${RESOLVER}/UpdateCartItems.php`,
  },
  destinationCartEmpty: {
    kind: 'input',
    text: 'The parameter "destination_cart_id" cannot be empty',
    source: `${RESOLVER}/MergeCarts.php`,
  },
  cartWithoutItem: {
    kind: 'noSuchEntity',
    text: "The cart doesn't contain the item",
    source: `${RESOLVER}/RemoveItemFromCart.php`,
  },
  cartItemNotFound: {
    kind: 'noSuchEntity',
    text: 'Could not find cart item with id: %1.',
    source: 'dev/tests/api-functional/testsuite/Magento/GraphQl/Quote/Guest/UpdateCartItemsTest.php',
  },
  cartQuantityNotPositive: {
    kind: 'input',
    text: 'The product quantity should be greater than 0',
    source: 'app/code/Magento/Quote/Model/Cart/AddProductsToCart.php',
  },
  cartProductNotFound: {
    kind: 'noSuchEntity',
    text: 'Could not find a product with SKU "%sku"',
    source: 'app/code/Magento/Quote/Model/Cart/AddProductsToCart.php',
  },
  cartProductNotAvailable: {
    kind: 'input',
    text: 'Product that you are trying to add is not available.',
    source: 'app/code/Magento/Quote/Model/Quote.php',
  },
  cartQuantityNotAvailable: {
    kind: 'input',
    text: 'The requested qty is not available',
    source: 'app/code/Magento/CatalogInventory/Model/StockStateProvider.php',
  },
  guestEmailForGuests: {
    kind: 'input',
    text: 'The request is not allowed for logged in customers',
    source: `${RESOLVER}/SetGuestEmailOnCart.php`,
  },
  guestEmailInvalid: { kind: 'input', text: 'Invalid email format', source: `${RESOLVER}/SetGuestEmailOnCart.php` },
});
