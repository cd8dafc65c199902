import { definePhrases } from './phrase.ts';

const WISHLIST_RESOLVERS = 'app/code/Magento/WishlistGraphQl/Model/Resolver';
const WISHLIST_MODELS = 'app/code/Magento/Wishlist/Model/Wishlist';
const COMPARE_RESOLVERS = 'app/code/Magento/CompareListGraphQl/Model/Resolver';

/** Wish lists and compare lists. */
export const listPhrases = definePhrases({
  wishlistDisabled: {
    kind: 'input',
    text: 'The wishlist configuration is currently disabled.',
    since: '2.4.1',
    source: `${WISHLIST_RESOLVERS}/AddProductsToWishlist.php`,
  },
  wishlistUpdateDisabled: {
    kind: 'input',
    text: 'The wishlist configuration is currently disabled',
    since: '2.4.3',
    earlierTexts: [{ since: '2.4.1', text: 'The wishlist configuration is currently disabled.' }],
    source: `${WISHLIST_RESOLVERS}/UpdateProductsInWishlist.php`,
  },
  wishlistForCustomers: {
    kind: 'authorization',
    text: 'The current user cannot perform operations on wishlist',
    since: '2.3.2',
    source: `${WISHLIST_RESOLVERS}/WishlistResolver.php`,
  },
  wishlistNotFound: {
    kind: 'input',
    text: 'The wishlist was not found.',
    since: '2.4.1',
    source: `${WISHLIST_RESOLVERS}/AddProductsToWishlist.php`,
  },
  wishlistToUpdateNotFound: {
    kind: 'input',
    text: 'Could not find the specified wishlist',
    since: '2.4.3',
    earlierTexts: [{ since: '2.4.1', text: 'The wishlist was not found.' }],
    source: `${WISHLIST_RESOLVERS}/UpdateProductsInWishlist.php`,
  },
  wishlistIdMissing: {
    kind: 'input',
    text: '"wishlistId" value should be specified',
    since: '2.4.3',
    source: `${WISHLIST_RESOLVERS}/Wishlist/AddToCart.php`,
  },
  wishlistItemsNotFound: {
    kind: 'input',
    text: 'The wishlist item ids "%1" were not found.',
    since: '2.4.3',
    source: `${WISHLIST_RESOLVERS}/Wishlist/AddToCart.php`,
  },
  wishlistWithoutStock: {
    kind: 'localized',
    text: 'Cannot add product without stock to wishlist.',
    since: '2.3.4',
    source: 'app/code/Magento/Wishlist/Model/Wishlist.php addNewItem',
  },
  wishlistQuantityZero: {
    kind: 'localized',
    text: 'The quantity of a wish list item cannot be 0',
    since: '2.4.1',
    source: `${WISHLIST_MODELS}/AddProductsToWishlist.php`,
  },
  wishlistUpdateZero: {
    kind: 'localized',
    text: 'The quantity of a wishlist item cannot be 0',
    since: '2.4.3',
    earlierTexts: [{ since: '2.4.1', text: 'The quantity of a wish list item cannot be 0' }],
    source: 'app/code/Magento/WishlistGraphQl/Model/UpdateWishlistItem.php',
  },
  wishlistItemForeign: {
    kind: 'localized',
    text: 'The wishlist item with ID "%1" does not belong to the wishlist',
    since: '2.4.2',
    source: `${WISHLIST_MODELS}/RemoveProductsFromWishlist.php`,
  },
  wishlistsTooMany: {
    kind: 'input',
    text: 'Only %1 wish list(s) can be created.',
    evidence: 'unsure',
    source: 'Adobe Commerce MultipleWishlist',
  },
  wishlistNameMissing: {
    kind: 'input',
    text: 'Provide the wish list name.',
    evidence: 'unsure',
    source: 'Adobe Commerce MultipleWishlist',
  },
  wishlistNameTaken: {
    kind: 'input',
    text: 'Wish list "%1" already exists.',
    evidence: 'unsure',
    source: 'Adobe Commerce MultipleWishlist',
  },
  wishlistIsDefault: {
    kind: 'input',
    text: "The default wish list can't be deleted.",
    evidence: 'unsure',
    source: 'Adobe Commerce MultipleWishlist',
  },
  compareUidMissing: {
    kind: 'input',
    text: '"uid" value must be specified',
    since: '2.4.2',
    source: `${COMPARE_RESOLVERS}/CompareList.php`,
  },
  compareInputUidMissing: {
    kind: 'input',
    text: '"uid" value must be specified.',
    since: '2.4.2',
    source: `${COMPARE_RESOLVERS}/AddProductsToCompareList.php`,
  },
  compareProductsMissing: {
    kind: 'input',
    text: '"products" value must be specified.',
    since: '2.4.2',
    source: `${COMPARE_RESOLVERS}/AddProductsToCompareList.php`,
  },
  compareUidUnknown: {
    kind: 'input',
    text: '"uid" value does not exist',
    since: '2.4.2',
    source: `${COMPARE_RESOLVERS}/AddProductsToCompareList.php`,
  },
  compareListForeign: {
    kind: 'input',
    text: 'This customer is not authorized to access this list',
    since: '2.4.2',
    source: 'app/code/Magento/Catalog/Model/MaskedListIdToCompareListId.php',
  },
});
