import { orderStatusLabel } from '../../magento/directory/order-statuses.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import type { OrderedItem, PlacedOrder } from '../../state/tables/placed-orders.ts';
import { findProduct } from '../catalog/products.ts';

/** A line of an order with its price. */
export interface OrderItem extends OrderedItem {
  readonly price: number;
}

/** An order with its totals. There are no taxes. */
export interface Order {
  readonly placed: PlacedOrder;
  readonly items: readonly OrderItem[];
  readonly subtotal: number;
  readonly shipping: number;
  readonly discount: number;
  readonly grandTotal: number;
}

/** Costs of shipping for each piece, if the document does not state them. */
const FLAT_RATE = 5;

/** The orders of a customer, by id. */
export const listOrders = (realm: Realm, customer: Customer): Order[] =>
  realm.world.orders.ofCustomer(customer.id).map((order) => viewOrder(realm, order));

/** Adds prices and totals to an order. */
export function viewOrder(realm: Realm, placed: PlacedOrder): Order {
  const items = placed.items.map((item) => ({
    ...item,
    price: item.price ?? findProduct(realm, item.sku)?.finalPrice ?? 0,
  }));
  const subtotal = roundToCents(items.reduce((sum, { price, quantity }) => sum + price * quantity, 0));
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const shipping = placed.shipping ?? (placed.shipping_method === null ? 0 : FLAT_RATE * pieces);
  const discount = placed.discount ?? 0;
  return { placed, items, subtotal, shipping, discount, grandTotal: roundToCents(subtotal + shipping - discount) };
}

/** The label of the status of an order, such as `Pending`. */
export const getStatusLabel = ({ placed }: Order): string => orderStatusLabel(placed.status);
