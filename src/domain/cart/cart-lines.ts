import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { type CatalogProduct, findProduct } from '../catalog/products.ts';
import { OpenLines } from './open-cart-lines.ts';

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
  change(realm, cart, asked, whenWrong, (lines, { sku, quantity }) => addLine(realm, lines, sku, quantity));

/** Changes the quantity of lines; 0 takes one out. [app/code/Magento/QuoteGraphQl/Model/Resolver/UpdateCartItems.php] */
export const updateLines = (realm: Realm, cart: Cart, changes: readonly LineChange[], whenWrong: WhenWrong): Changed =>
  change(realm, cart, changes, whenWrong, (lines, { id, quantity }) => updateLine(realm, lines, id, quantity));

/** One step after the other; what is wrong leaves the lines as they are. */
function change<Step>(
  realm: Realm,
  cart: Cart,
  steps: readonly Step[],
  whenWrong: WhenWrong,
  take: (lines: OpenLines, step: Step) => CartError | undefined,
): Changed {
  const errors: CartError[] = [];
  const lines = new OpenLines(cart.items);
  for (const step of steps) {
    const error = take(lines, step);
    if (error === undefined) continue;
    if (whenWrong === 'throw') throw error.refusal;
    errors.push(error);
  }
  return { cart: realm.world.carts.put({ ...cart, items: lines.items() }), errors };
}

function addLine(realm: Realm, lines: OpenLines, sku: string, quantity: number): CartError | undefined {
  if (!(quantity > 0)) return { code: 'UNDEFINED', refusal: new Refusal('cartQuantityNotPositive') };
  const product = findProduct(realm, sku);
  if (product === undefined) return { code: 'PRODUCT_NOT_FOUND', refusal: new Refusal('cartProductNotFound', { sku }) };
  const wanted = quantity + lines.quantityOf(sku);
  const error = stockError(product, wanted);
  if (error === undefined) lines.set(realm, product.sku, wanted);
  return error;
}

function updateLine(realm: Realm, lines: OpenLines, id: number, quantity: number): CartError | undefined {
  const item = lines.find(id);
  if (item === undefined) return { code: 'COULD_NOT_FIND_CART_ITEM', refusal: new Refusal('cartItemNotFound', [id]) };
  const product = quantity > 0 ? findProduct(realm, item.sku) : undefined;
  const error = product && stockError(product, quantity);
  if (error === undefined) lines.set(realm, item.sku, quantity);
  return error;
}

/** Fewer in stock than are wanted, or none at all. No stock is without end, though that of most products is not counted. */
export function stockError({ quantity: inStock = MOST_PIECES }: CatalogProduct, wanted: number): CartError | undefined {
  if (inStock >= wanted) return undefined;
  return inStock === 0
    ? { code: 'NOT_SALABLE', refusal: new Refusal('cartProductNotAvailable') }
    : { code: 'INSUFFICIENT_STOCK', refusal: new Refusal('cartQuantityNotAvailable'), quantity: inStock };
}

/** What the database has room for. [app/code/Magento/Quote/etc/db_schema.xml quote_item.qty, decimal(12,4)] */
const MOST_PIECES = 99_999_999;

/** One cart's lines with another's added: those of one sku are one line. [app/code/Magento/Quote/Model/Quote.php merge] */
export function mergeLines(realm: Realm, own: Lines, others: Lines): Lines {
  const lines = new OpenLines(own);
  for (const { sku, quantity } of others) lines.set(realm, sku, quantity + lines.quantityOf(sku));
  return lines.items();
}

/**
 * The lines of a guest but those that, with the customer's own of the same sku, are more than are in stock: they are left
 * out of a merge without a word. [app/code/Magento/QuoteGraphQl/Model/Cart/MergeCarts/CartQuantityValidator.php]
 */
export function withoutShort(realm: Realm, own: Lines, others: Lines): Lines {
  const lines = new OpenLines(own);
  return others.filter(({ sku, quantity }) => {
    const owned = lines.quantityOf(sku);
    const product = findProduct(realm, sku);
    return owned === 0 || product === undefined || stockError(product, owned + quantity) === undefined;
  });
}

/** [app/code/Magento/QuoteGraphQl/Model/Resolver/RemoveItemFromCart.php] */
export function removeLine(realm: Realm, cart: Cart, id: number): Cart {
  if (!cart.items.some((item) => item.id === id)) throw new Refusal('cartWithoutItem');
  return realm.world.carts.put({ ...cart, items: cart.items.filter((item) => item.id !== id) });
}
