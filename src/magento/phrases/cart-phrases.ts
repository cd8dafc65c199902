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
  cartNotActive: {
    kind: 'noSuchEntity',
    text: "The cart isn't active.",
    since: '2.4.0',
    earlierTexts: [{ since: '2.3.2', text: 'Current user does not have an active cart.' }],
    source: `${CART}/GetCartForUser.php`,
  },
  cartOfAnother: {
    kind: 'authorization',
    text: 'The current user cannot perform operations on cart "%masked_cart_id"',
    source: `${CART}/GetCartForUser.php`,
  },
  cartOfAnotherStore: {
    kind: 'noSuchEntity',
    text: 'Wrong store code specified for cart "%masked_cart_id"',
    since: '2.3.2',
    until: '2.4.2',
    source: `${CART}/GetCartForUser.php`,
  },
  cartOfAnotherWebsite: {
    kind: 'input',
    text: "Can't assign cart to store in different website.",
    since: '2.4.2',
    source: `${CART}/UpdateCartCurrency.php`,
  },
  customerCartForCustomers: {
    kind: 'authorization',
    text: 'The request is allowed for logged in customer',
    since: '2.3.4',
    source: `${RESOLVER}/CustomerCart.php`,
  },
  guestCartForGuests: {
    kind: 'alreadyExists',
    text: 'Use `Query.customerCart` for logged in customer.',
    since: '2.4.7',
    source: `${RESOLVER}/CreateGuestCart.php`,
  },
  cartIdLength: {
    kind: 'input',
    text: 'Cart ID length should to be 32 symbols.',
    since: '2.3.2',
    source: `${CART}/ValidateMaskedQuoteId.php`,
  },
  cartIdTaken: {
    kind: 'alreadyExists',
    text: 'Cart with ID "%1" already exists.',
    since: '2.3.2',
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
    since: '2.3.2',
    source: `${RESOLVER}/UpdateCartItems.php`,
  },
  cartItemIdMissing: {
    kind: 'input',
    text: 'Required parameter "cart_item_id" for "cart_items" is missing.',
    since: '2.3.2',
    source: `${RESOLVER}/UpdateCartItems.php`,
  },
  uidIncorrect: {
    kind: 'input',
    text: 'Value of uid "%1" is incorrect.',
    since: '2.4.2',
    source: 'lib/internal/Magento/Framework/GraphQl/Query/Uid.php',
  },
  cartItemQuantityMissing: {
    kind: 'input',
    text: 'Required parameter "quantity" for "cart_items" is missing.',
    since: '2.3.2',
    source: `${RESOLVER}/UpdateCartItems.php`,
  },
  destinationCartEmpty: {
    kind: 'input',
    text: 'The parameter "destination_cart_id" cannot be empty',
    since: '2.4.2',
    source: `${RESOLVER}/MergeCarts.php`,
  },
  cartWithoutItem: {
    kind: 'noSuchEntity',
    text: "The cart doesn't contain the item",
    since: '2.4.0',
    source: `${RESOLVER}/RemoveItemFromCart.php`,
  },
  cartItemNotFound: {
    kind: 'noSuchEntity',
    text: 'Could not find cart item with id: %1.',
    since: '2.3.2',
    source: 'app/code/Magento/QuoteGraphQl/Model/Cart/UpdateCartItem.php',
  },
  cartQuantityNotPositive: {
    kind: 'input',
    text: 'The product quantity should be greater than 0',
    since: '2.4.1',
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
  cartProductNotAdded: {
    kind: 'input',
    text: 'Could not add the product with SKU %sku to the shopping cart: %message',
    source: 'app/code/Magento/QuoteGraphQl/Model/Cart/AddSimpleProductToCart.php',
  },
  cartItemOutOfStock: {
    kind: 'input',
    text: 'There are no source items with the in stock status',
    source:
      'magento/inventory InventorySales/Model/IsProductSalableForRequestedQtyCondition/IsAnySourceItemInStockCondition.php',
    evidence: 'test',
  },
  cartProductsOutOfStock: {
    kind: 'input',
    text: 'Some of the products are out of stock.',
    evidence: 'test',
    source: 'app/code/Magento/CatalogInventory/Model/Quote/Item/QuantityValidator.php',
  },
  cartQuantityNotAvailable: {
    kind: 'input',
    text: 'Not enough items for sale',
    since: '2.4.8',
    earlierTexts: [{ since: '2.3.1', text: 'The requested qty is not available' }],
    evidence: 'recorded',
    source: 'app/code/Magento/CatalogInventory/Model/StockStateProvider.php',
  },
  cartItemNotUpdated: {
    kind: 'input',
    text: 'Could not update the product with SKU %sku: %message',
    since: '2.3.2',
    source: 'app/code/Magento/QuoteGraphQl/Model/Cart/UpdateCartItem.php',
  },
  guestEmailForGuests: {
    kind: 'input',
    text: 'The request is not allowed for logged in customers',
    since: '2.3.2',
    source: `${RESOLVER}/SetGuestEmailOnCart.php`,
  },
  guestEmailInvalid: {
    kind: 'input',
    text: 'Invalid email format',
    since: '2.3.2',
    source: `${RESOLVER}/SetGuestEmailOnCart.php`,
  },
  configurableOptionsMissing: {
    kind: 'localized',
    text: 'You need to choose options for your item.',
    evidence: 'source',
    source: 'app/code/Magento/ConfigurableProduct/Model/Product/Type/Configurable.php getSpecifyOptionMessage',
  },
  customizableOptionsMissing: {
    kind: 'localized',
    text: "The product's required option(s) weren't entered. Make sure the options are entered and try again.",
    evidence: 'source',
    source: 'app/code/Magento/Catalog/Model/Product/Option/Type/DefaultType.php validateUserValue',
  },
  bundleOptionsMissing: {
    kind: 'localized',
    text: 'Please select all required options.',
    evidence: 'source',
    source: 'app/code/Magento/Bundle/Model/Product/Type.php checkIsAllRequiredOptions',
  },
});
