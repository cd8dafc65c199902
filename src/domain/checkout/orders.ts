import { stableChoice, stableNumber } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import { findProduct, someSku } from '../catalog/products.ts';

/** An order as it was placed. Times are milliseconds since 1970. */
export interface Order {
  readonly id: number;
  readonly number: string;
  readonly status: string;
  readonly at: number;
  readonly lines: readonly OrderLine[];
  readonly subtotal: number;
  readonly shipping: number;
}

export interface OrderLine {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
  readonly price: number;
}

const DAY = 86_400_000;
/** Made-up orders lie before this day, so that they are the same whenever they are looked at. */
const MADE_UP_BEFORE = 1_767_225_600_000;
const FLAT_RATE = 5;

/** A customer's orders, newest first: those of the document, else some that are always the same. */
export function ordersOf(realm: Realm, customer: Customer): Order[] {
  const placed = customer.orders ?? madeUpOrders(realm, customer);
  return placed
    .map(({ number, status, order_date, items }, index) => {
      const lines = items.map(({ sku, quantity = 1 }, line) => ({
        id: index * 100 + line + 1,
        sku,
        quantity,
        price: findProduct(realm, sku)?.finalPrice ?? 0,
      }));
      const sum = lines.reduce((total, { price, quantity }) => total + price * quantity, 0);
      return {
        id: index + 1,
        number: number ?? String(customer.id * 1000 + index + 1).padStart(9, '0'),
        status: status ?? 'Complete',
        at: (order_date === undefined ? undefined : realm.clock.read(order_date)) ?? realm.world.startedAt,
        lines,
        subtotal: Math.round(sum * 100) / 100,
        shipping: FLAT_RATE * lines.length,
      };
    })
    .sort((one, other) => other.at - one.at);
}

function madeUpOrders(realm: Realm, { id }: Customer): NonNullable<Customer['orders']> {
  const text = `${realm.world.initialState.seed}/orders/${id}`;
  return Array.from({ length: 2 + (stableNumber(text) % 3) }, (_, index) => {
    const own = `${text}/${index}`;
    return {
      status: stableChoice(`${own}/status`, ['Complete', 'Complete', 'Processing', 'Pending']),
      order_date: realm.clock.isoText(MADE_UP_BEFORE - (1 + (stableNumber(`${own}/day`) % 360)) * DAY),
      items: Array.from({ length: 1 + (stableNumber(`${own}/lines`) % 3) }, (__, line) => ({
        sku: someSku(realm, `${own}/${line}`),
        quantity: 1 + (stableNumber(`${own}/${line}/quantity`) % 3),
      })),
    };
  });
}

/** When a customer's wish list was begun: always the same day. Milliseconds since 1970. */
export const wishedAt = (realm: Realm, { id }: Customer): number =>
  MADE_UP_BEFORE - (1 + (stableNumber(`${realm.world.initialState.seed}/wishlist/${id}/day`) % 360)) * DAY;

/** What a customer wishes for: as the document says, else some products that are always the same. */
export function wishesOf(realm: Realm, customer: Customer): readonly { sku: string; quantity: number }[] {
  if (customer.wishlist) return customer.wishlist.map(({ sku, quantity = 1 }) => ({ sku, quantity }));
  const text = `${realm.world.initialState.seed}/wishlist/${customer.id}`;
  return Array.from({ length: 1 + (stableNumber(text) % 3) }, (_, index) => ({
    sku: someSku(realm, `${text}/${index}`),
    quantity: 1,
  }));
}
