import { Refusal } from '../magento/refusal.ts';
import type { Cart, CartItem } from '../state/carts.ts';
import { productKey } from '../state/catalog.ts';
import type { Realm } from '../state/realm.ts';
import { type CatalogProduct, findProduct } from './catalog.ts';

/** What is asked to be put in a cart. */
export interface AskedProduct {
  readonly sku: string;
  readonly quantity: number;
}

/** What could not be done, in the words and codes of `CartUserInputError`. */
export interface CartError {
  readonly code: 'PRODUCT_NOT_FOUND' | 'NOT_SALABLE' | 'INSUFFICIENT_STOCK' | 'COULD_NOT_FIND_CART_ITEM' | 'UNDEFINED';
  readonly message: string;
  /** Pieces in stock, where that is what is wrong. */
  readonly quantity?: number;
}

/** Puts in what can be put in, and tells the rest. [app/code/Magento/Quote/Model/Cart/AddProductsToCart.php] */
export function addProducts(
  realm: Realm,
  cart: Cart,
  asked: readonly AskedProduct[],
): { cart: Cart; errors: CartError[] } {
  const errors: CartError[] = [];
  let items = cart.items;
  for (const { sku, quantity } of asked) {
    const added = addLine(realm, items, sku, quantity);
    if ('code' in added) errors.push(added);
    else items = added.items;
  }
  return { cart: realm.world.carts.put({ ...cart, items }), errors };
}

function addLine(
  realm: Realm,
  items: readonly CartItem[],
  sku: string,
  quantity: number,
): { items: readonly CartItem[] } | CartError {
  if (!(quantity > 0)) return { code: 'UNDEFINED', message: new Refusal('cartQuantityNotPositive').told };
  const product = findProduct(realm, sku);
  if (product === undefined)
    return { code: 'PRODUCT_NOT_FOUND', message: new Refusal('cartProductNotFound', { sku }).told };
  const known = items.find((item) => productKey(item.sku) === productKey(sku));
  const wanted = quantity + (known?.quantity ?? 0);
  return stockError(product, wanted) ?? { items: withLine(realm, items, product.sku, wanted) };
}

/** Fewer in stock than are wanted, or none at all. */
export function stockError({ quantity: inStock }: CatalogProduct, wanted: number): CartError | undefined {
  if (inStock === undefined || inStock >= wanted) return undefined;
  return inStock === 0
    ? { code: 'NOT_SALABLE', message: new Refusal('cartProductNotAvailable').told }
    : { code: 'INSUFFICIENT_STOCK', message: new Refusal('cartQuantityNotAvailable').told, quantity: inStock };
}

/** One cart's lines with another's added: those of one sku are one line. [app/code/Magento/Quote/Model/Quote.php merge] */
export const mergeLines = (realm: Realm, own: readonly CartItem[], others: readonly CartItem[]): readonly CartItem[] =>
  others.reduce((items, { sku, quantity }) => {
    const known = items.find((item) => productKey(item.sku) === productKey(sku));
    return withLine(realm, items, sku, quantity + (known?.quantity ?? 0));
  }, own);

function withLine(realm: Realm, items: readonly CartItem[], sku: string, quantity: number): readonly CartItem[] {
  const isIt = (item: CartItem) => productKey(item.sku) === productKey(sku);
  if (items.some(isIt)) return items.map((item) => (isIt(item) ? { ...item, quantity } : item));
  return [...items, { id: realm.world.carts.nextItemId(), sku, quantity }];
}

/** Changes the quantity of lines; 0 takes one out. What cannot be changed is told. [app/code/Magento/QuoteGraphQl/Model/Resolver/UpdateCartItems.php] */
export function updateLines(
  realm: Realm,
  cart: Cart,
  changes: readonly { readonly id: number; readonly quantity: number }[],
): { cart: Cart; errors: CartError[] } {
  const errors: CartError[] = [];
  let items = cart.items;
  for (const { id, quantity } of changes) {
    const item = items.find((each) => each.id === id);
    const error = item === undefined ? noSuchLine(id) : tooMany(realm, item, quantity);
    if (error) errors.push(error);
    else if (quantity > 0) items = items.map((each) => (each.id === id ? { ...each, quantity } : each));
    else items = items.filter((each) => each.id !== id);
  }
  return { cart: realm.world.carts.put({ ...cart, items }), errors };
}

const noSuchLine = (id: number): CartError => ({
  code: 'COULD_NOT_FIND_CART_ITEM',
  message: new Refusal('cartItemNotFound', [id]).told,
});

function tooMany(realm: Realm, { sku }: CartItem, quantity: number): CartError | undefined {
  const product = findProduct(realm, sku);
  return product && stockError(product, quantity);
}

/** [app/code/Magento/QuoteGraphQl/Model/Resolver/RemoveItemFromCart.php] */
export function removeLine(realm: Realm, cart: Cart, id: number): Cart {
  if (!cart.items.some((item) => item.id === id)) throw new Refusal('cartWithoutItem');
  return realm.world.carts.put({ ...cart, items: cart.items.filter((item) => item.id !== id) });
}
