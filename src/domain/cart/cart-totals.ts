import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { getGroupPrice, getPriceGroup } from '../catalog/group-prices.ts';
import { priceWithOptions } from '../catalog/product-options.ts';
import { findProduct } from '../catalog/products.ts';

/** Prices of a cart item. There are no taxes, so prices including and excluding tax are equal. */
export interface CartItemTotals {
  readonly price: number;
  /** Without the special price. */
  readonly originalPrice: number;
  readonly rowTotal: number;
  readonly originalRowTotal: number;
}

const NO_PRICE = { price: 0, originalPrice: 0 };

/**
 * Calculates the prices of an item.
 *
 * @param customerId the customer of the cart, whose group may have its own prices; `null` for a guest
 */
export function calculateItemTotals(
  realm: Realm,
  { sku, quantity, options }: CartItem,
  customerId: number | null,
): CartItemTotals {
  const product = findProduct(realm, sku);
  const group = getPriceGroup(realm, customerId);
  const { price, originalPrice } = product
    ? priceWithOptions(realm, product, options, (each) => getGroupPrice(realm, each, group, quantity))
    : NO_PRICE;
  const rowTotal = roundToCents(price * quantity);
  return { price, originalPrice, rowTotal, originalRowTotal: roundToCents(originalPrice * quantity) };
}

/** The sum of all items of a cart, without discount and shipping. */
export const calculateSubtotal = (realm: Realm, { items, customerId }: Cart): number =>
  roundToCents(items.reduce((sum, item) => sum + calculateItemTotals(realm, item, customerId).rowTotal, 0));

/** The number of pieces in a cart. */
export const calculateTotalQuantity = ({ items }: Cart): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);
