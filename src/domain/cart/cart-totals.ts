import type { Realm } from '../../state/realm.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { findProduct } from '../catalog/products.ts';

/** Prices of a cart item. There are no taxes, so prices including and excluding tax are equal. */
export interface CartItemTotals {
  readonly price: number;
  /** Without the special price. */
  readonly originalPrice: number;
  readonly rowTotal: number;
  readonly originalRowTotal: number;
}

export function calculateItemTotals(realm: Realm, { sku, quantity }: CartItem): CartItemTotals {
  const product = findProduct(realm, sku);
  const price = product?.finalPrice ?? 0;
  const originalPrice = product?.price ?? 0;
  const rowTotal = roundToCents(price * quantity);
  return { price, originalPrice, rowTotal, originalRowTotal: roundToCents(originalPrice * quantity) };
}

export const calculateSubtotal = (realm: Realm, { items }: Cart): number =>
  roundToCents(items.reduce((sum, item) => sum + calculateItemTotals(realm, item).rowTotal, 0));

export const calculateTotalQuantity = ({ items }: Cart): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

const roundToCents = (amount: number): number => Math.round(amount * 100) / 100;
