import type { Realm } from '../../state/realm.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { findProduct } from '../catalog/products.ts';

/** What a line costs. There is no tax here, so with it and without it are the same. */
export interface LineTotals {
  readonly price: number;
  /** Before anything is off. */
  readonly originalPrice: number;
  readonly rowTotal: number;
  readonly originalRowTotal: number;
}

export function lineTotals(realm: Realm, { sku, quantity }: CartItem): LineTotals {
  const product = findProduct(realm, sku);
  const price = product?.finalPrice ?? 0;
  const originalPrice = product?.price ?? 0;
  return { price, originalPrice, rowTotal: cents(price * quantity), originalRowTotal: cents(originalPrice * quantity) };
}

/** The sum of all lines. */
export const subtotal = (realm: Realm, { items }: Cart): number =>
  cents(items.reduce((sum, item) => sum + lineTotals(realm, item).rowTotal, 0));

export const pieces = ({ items }: Cart): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

const cents = (amount: number): number => Math.round(amount * 100) / 100;
