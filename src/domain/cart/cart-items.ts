import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { Realm } from '../../state/realm.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import type { ItemOptions } from '../../state/tables/item-options.ts';
import { canonicalOptions, findMissingOption, stockedProduct } from '../catalog/product-options.ts';
import { type CatalogProduct, findProduct, isDisabledProduct } from '../catalog/products.ts';
import { CartItemEditor } from './cart-item-editor.ts';

/** A product to add to a cart. */
export interface RequestedProduct {
  readonly sku: string;
  readonly quantity: number;
  readonly options?: ItemOptions | undefined;
}

/** A new quantity of an item of a cart. */
export interface QuantityChange {
  readonly id: number;
  readonly quantity: number;
}

/** Why an item was not changed, with the codes of Magento's type of this name. */
export interface CartUserInputError {
  readonly code:
    | 'PRODUCT_NOT_FOUND'
    | 'NOT_SALABLE'
    | 'INSUFFICIENT_STOCK'
    | 'COULD_NOT_FIND_CART_ITEM'
    | 'REQUIRED_PARAMETER_MISSING'
    | 'UNDEFINED';
  readonly refusal: Refusal;
  /** Quantity in stock, if it is insufficient. */
  readonly quantity?: number;
}

/** `collect` changes what is possible and returns all errors, as newer mutations; `throw` changes all items or none. */
export type CartErrorMode = 'collect' | 'throw';

interface CartChange {
  readonly cart: Cart;
  readonly errors: readonly CartUserInputError[];
  /** The position of the change that each error refused. */
  readonly refused: readonly number[];
}

/**
 * Adds products to a cart. [app/code/Magento/Quote/Model/Cart/AddProductsToCart.php]
 *
 * @param soldOut the error of a product that is sold out, whatever its options are
 */
export const addProductsToCart = (
  realm: Realm,
  cart: Cart,
  products: readonly RequestedProduct[],
  mode: CartErrorMode,
  soldOut: Behaviour['sold_out_product'] = 'not_available',
): CartChange =>
  changeItems(realm, cart, products, mode, (editor, product) => {
    const { sku } = product;
    const error = addItem(realm, editor, product, soldOut);
    const isOfStock = error?.code === 'NOT_SALABLE' || error?.code === 'INSUFFICIENT_STOCK';
    return mode === 'throw' && isOfStock ? withSku(realm, 'cartProductNotAdded', sku, error) : error;
  });

/** An error whose message names the product. [QuoteGraphQl/Model/Cart/{AddSimpleProductToCart,UpdateCartItem}.php] */
function withSku(
  { wording }: Realm,
  phrase: 'cartProductNotAdded' | 'cartItemNotUpdated',
  sku: string,
  error: CartUserInputError,
): CartUserInputError {
  error.refusal.wording = wording;
  return { ...error, refusal: new Refusal(phrase, { sku, message: error.refusal.renderedMessage }) };
}

/** Changes the quantity of items; 0 removes an item. [app/code/Magento/QuoteGraphQl/Model/Resolver/UpdateCartItems.php] */
export const updateCartItems = (
  realm: Realm,
  cart: Cart,
  changes: readonly QuantityChange[],
  mode: CartErrorMode,
): CartChange =>
  changeItems(realm, cart, changes, mode, (editor, { id, quantity }) => updateItem(realm, editor, id, quantity, mode));

/** Applies one change after the other; one that fails leaves its item unchanged. */
function changeItems<Change>(
  realm: Realm,
  cart: Cart,
  changes: readonly Change[],
  mode: CartErrorMode,
  apply: (editor: CartItemEditor, change: Change) => CartUserInputError | undefined,
): CartChange {
  const errors: CartUserInputError[] = [];
  const refused: number[] = [];
  const editor = new CartItemEditor(cart.items);
  for (const [position, change] of changes.entries()) {
    const error = apply(editor, change);
    if (error === undefined) continue;
    if (mode === 'throw') throw error.refusal;
    errors.push(error);
    refused.push(position);
  }
  return { cart: realm.world.carts.put({ ...cart, items: editor.items() }), errors, refused };
}

function addItem(
  realm: Realm,
  editor: CartItemEditor,
  { sku, quantity, options: sent }: RequestedProduct,
  soldOut: Behaviour['sold_out_product'],
): CartUserInputError | undefined {
  if (!(quantity > 0)) return { code: 'UNDEFINED', refusal: new Refusal('cartQuantityNotPositive') };
  const product = findProduct(realm, sku);
  if (product === undefined && realm.behaviour.disabled_product === 'not_available' && isDisabledProduct(realm, sku))
    return { code: 'NOT_SALABLE', refusal: new Refusal('cartProductNotAvailable') };
  if (product === undefined || (soldOut === 'not_found' && product.quantity === 0))
    return { code: 'PRODUCT_NOT_FOUND', refusal: new Refusal('cartProductNotFound', { sku }) };
  const options = canonicalOptions(product, sent);
  const missing = findMissingOption(product, options);
  if (missing !== undefined) return { code: 'UNDEFINED', refusal: missing };
  const total = quantity + editor.quantityOf(product.sku, options);
  const error = findStockError(stockedProduct(realm, product, options), total);
  if (error === undefined) editor.set(realm, { sku: product.sku, options }, total);
  return error;
}

function updateItem(
  realm: Realm,
  editor: CartItemEditor,
  id: number,
  quantity: number,
  mode: CartErrorMode,
): CartUserInputError | undefined {
  const item = editor.find(id);
  if (item === undefined) return { code: 'COULD_NOT_FIND_CART_ITEM', refusal: new Refusal('cartItemNotFound', [id]) };
  const product = findProduct(realm, item.sku);
  const error = product && findStockError(stockedProduct(realm, product, item.options), quantity);
  // If errors are part of the result, the cart is nevertheless saved with the new quantity.
  if (error === undefined || (mode === 'collect' && quantity <= MAX_QUANTITY)) editor.set(realm, item, quantity);
  return error && withSku(realm, 'cartItemNotUpdated', item.sku, error);
}

/** Checks whether a quantity is in stock. An unlimited stock is limited by what the database can store. */
export function findStockError(
  { quantity: inStock = MAX_QUANTITY }: CatalogProduct,
  quantity: number,
): CartUserInputError | undefined {
  if (inStock >= quantity) return undefined;
  return inStock === 0
    ? { code: 'NOT_SALABLE', refusal: new Refusal('cartProductNotAvailable') }
    : { code: 'INSUFFICIENT_STOCK', refusal: new Refusal('cartQuantityNotAvailable'), quantity: inStock };
}

/** Maximum of the database column. [app/code/Magento/Quote/etc/db_schema.xml quote_item.qty, decimal(12,4)] */
const MAX_QUANTITY = 99_999_999;

/** Adds items to those of a cart; items of one sku become one. [app/code/Magento/Quote/Model/Quote.php merge] */
export function mergeCartItems(
  realm: Realm,
  items: readonly CartItem[],
  added: readonly CartItem[],
): readonly CartItem[] {
  const editor = new CartItemEditor(items);
  for (const item of added) editor.set(realm, item, item.quantity + editor.quantityOf(item.sku, item.options));
  return editor.items();
}

/**
 * Returns the guest's items without those that, with the customer's item of the same sku, exceed the stock: a merge drops
 * them without an error. [app/code/Magento/QuoteGraphQl/Model/Cart/MergeCarts/CartQuantityValidator.php]
 */
export function withoutOutOfStock(
  realm: Realm,
  customerItems: readonly CartItem[],
  guestItems: readonly CartItem[],
): readonly CartItem[] {
  const editor = new CartItemEditor(customerItems);
  return guestItems.filter(({ sku, quantity, options }) => {
    const existing = editor.quantityOf(sku, options);
    const product = findProduct(realm, sku);
    return existing === 0 || product === undefined || findStockError(product, existing + quantity) === undefined;
  });
}

/** Removes an item of a cart. [app/code/Magento/QuoteGraphQl/Model/Resolver/RemoveItemFromCart.php] */
export function removeCartItem(realm: Realm, cart: Cart, id: number): Cart {
  const items = cart.items.filter((item) => item.id !== id);
  if (items.length === cart.items.length) throw new Refusal('cartWithoutItem');
  return realm.world.carts.put({ ...cart, items });
}
