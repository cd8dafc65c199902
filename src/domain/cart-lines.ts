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

export interface LineChange {
  readonly id: number;
  readonly quantity: number;
}

/** What could not be done, by the codes of `CartUserInputError`. */
export interface CartError {
  readonly code: 'PRODUCT_NOT_FOUND' | 'NOT_SALABLE' | 'INSUFFICIENT_STOCK' | 'COULD_NOT_FIND_CART_ITEM' | 'UNDEFINED';
  readonly refusal: Refusal;
  /** Pieces in stock, where that is what is wrong. */
  readonly quantity?: number;
}

/** Newer mutations do what they can and tell the rest; older ones do all or nothing. */
export type WhenWrong = 'tell' | 'throw';

type Lines = readonly CartItem[];
interface Changed {
  readonly cart: Cart;
  readonly errors: readonly CartError[];
}

/** [app/code/Magento/Quote/Model/Cart/AddProductsToCart.php] */
export const addProducts = (realm: Realm, cart: Cart, asked: readonly AskedProduct[], whenWrong: WhenWrong): Changed =>
  change(realm, cart, asked, whenWrong, (items, { sku, quantity }) => addLine(realm, items, sku, quantity));

/** Changes the quantity of lines; 0 takes one out. [app/code/Magento/QuoteGraphQl/Model/Resolver/UpdateCartItems.php] */
export const updateLines = (realm: Realm, cart: Cart, changes: readonly LineChange[], whenWrong: WhenWrong): Changed =>
  change(realm, cart, changes, whenWrong, (items, { id, quantity }) => updateLine(realm, items, id, quantity));

/** One step after the other; what is wrong leaves the lines as they are. */
function change<Step>(
  realm: Realm,
  cart: Cart,
  steps: readonly Step[],
  whenWrong: WhenWrong,
  take: (items: Lines, step: Step) => Lines | CartError,
): Changed {
  const errors: CartError[] = [];
  let items: Lines = cart.items;
  for (const step of steps) {
    const taken = take(items, step);
    if (!('refusal' in taken)) items = taken;
    else if (whenWrong === 'throw') throw taken.refusal;
    else errors.push(taken);
  }
  return { cart: realm.world.carts.put({ ...cart, items }), errors };
}

function addLine(realm: Realm, items: Lines, sku: string, quantity: number): Lines | CartError {
  if (!(quantity > 0)) return { code: 'UNDEFINED', refusal: new Refusal('cartQuantityNotPositive') };
  const product = findProduct(realm, sku);
  if (product === undefined) return { code: 'PRODUCT_NOT_FOUND', refusal: new Refusal('cartProductNotFound', { sku }) };
  const wanted = quantity + quantityOf(items, sku);
  return stockError(product, wanted) ?? withLine(realm, items, product.sku, wanted);
}

function updateLine(realm: Realm, items: Lines, id: number, quantity: number): Lines | CartError {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return { code: 'COULD_NOT_FIND_CART_ITEM', refusal: new Refusal('cartItemNotFound', [id]) };
  if (quantity <= 0) return items.filter((each) => each !== item);
  const product = findProduct(realm, item.sku);
  const error = product && stockError(product, quantity);
  return error ?? items.map((each) => (each === item ? { ...each, quantity } : each));
}

/** Fewer in stock than are wanted, or none at all. */
export function stockError({ quantity: inStock }: CatalogProduct, wanted: number): CartError | undefined {
  if (inStock === undefined || inStock >= wanted) return undefined;
  return inStock === 0
    ? { code: 'NOT_SALABLE', refusal: new Refusal('cartProductNotAvailable') }
    : { code: 'INSUFFICIENT_STOCK', refusal: new Refusal('cartQuantityNotAvailable'), quantity: inStock };
}

/** One cart's lines with another's added: those of one sku are one line. [app/code/Magento/Quote/Model/Quote.php merge] */
export const mergeLines = (realm: Realm, own: Lines, others: Lines): Lines =>
  others.reduce((items, { sku, quantity }) => withLine(realm, items, sku, quantity + quantityOf(items, sku)), own);

/**
 * The lines of a guest but those that, with the customer's own of the same sku, are more than are in stock: they are left
 * out of a merge without a word. [app/code/Magento/QuoteGraphQl/Model/Cart/MergeCarts/CartQuantityValidator.php]
 */
export const withoutShort = (realm: Realm, own: Lines, others: Lines): Lines =>
  others.filter(({ sku, quantity }) => {
    const owned = quantityOf(own, sku);
    const product = findProduct(realm, sku);
    return owned === 0 || product === undefined || stockError(product, owned + quantity) === undefined;
  });

const isOf = (sku: string) => (item: CartItem) => productKey(item.sku) === productKey(sku);
const quantityOf = (items: Lines, sku: string): number => items.find(isOf(sku))?.quantity ?? 0;

function withLine(realm: Realm, items: Lines, sku: string, quantity: number): Lines {
  const isIt = isOf(sku);
  if (items.some(isIt)) return items.map((item) => (isIt(item) ? { ...item, quantity } : item));
  return [...items, { id: realm.world.carts.nextItemId(), sku, quantity }];
}

/** [app/code/Magento/QuoteGraphQl/Model/Resolver/RemoveItemFromCart.php] */
export function removeLine(realm: Realm, cart: Cart, id: number): Cart {
  if (!cart.items.some((item) => item.id === id)) throw new Refusal('cartWithoutItem');
  return realm.world.carts.put({ ...cart, items: cart.items.filter((item) => item.id !== id) });
}
