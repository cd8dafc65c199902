import { hashString, pickByHash } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import { findProduct, pickSku } from '../catalog/products.ts';
import { generatePastTime } from './past-time.ts';

/** An order as it was placed. Times are milliseconds since 1970. */
export interface Order {
  readonly id: number;
  readonly number: string;
  readonly status: string;
  readonly at: number;
  readonly items: readonly OrderItem[];
  readonly subtotal: number;
  readonly shipping: number;
}

export interface OrderItem {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
  readonly price: number;
}

/** Shipping costs of each item. */
const FLAT_RATE = 5;

/** A customer's orders, the latest first: those of the document; generated ones if it defines none. */
export function listOrders(realm: Realm, customer: Customer): Order[] {
  return (customer.orders ?? generateOrders(realm, customer))
    .map((fixture, index) => {
      const items = fixture.items.map(({ sku, quantity = 1 }, itemIndex) => ({
        id: index * 100 + itemIndex + 1,
        sku,
        quantity,
        price: findProduct(realm, sku)?.finalPrice ?? 0,
      }));
      const sum = items.reduce((total, { price, quantity }) => total + price * quantity, 0);
      return {
        id: index + 1,
        number: fixture.number ?? String(customer.id * 1000 + index + 1).padStart(9, '0'),
        status: fixture.status ?? 'Complete',
        at: readOrderDate(realm, fixture.order_date) ?? realm.world.startedAt,
        items,
        subtotal: Math.round(sum * 100) / 100,
        shipping: FLAT_RATE * items.length,
      };
    })
    .sort((one, other) => other.at - one.at);
}

const readOrderDate = ({ clock }: Realm, text: string | undefined): number | undefined =>
  text === undefined ? undefined : clock.parse(text);

function generateOrders(realm: Realm, { id }: Customer): NonNullable<Customer['orders']> {
  const text = `${realm.world.initialState.seed}/orders/${id}`;
  return Array.from({ length: 2 + (hashString(text) % 3) }, (_, index) => {
    const order = `${text}/${index}`;
    return {
      status: pickByHash(`${order}/status`, ['Complete', 'Complete', 'Processing', 'Pending']),
      order_date: realm.clock.isoString(generatePastTime(`${order}/day`)),
      items: Array.from({ length: 1 + (hashString(`${order}/lines`) % 3) }, (__, itemIndex) => ({
        sku: pickSku(realm, `${order}/${itemIndex}`),
        quantity: 1 + (hashString(`${order}/${itemIndex}/quantity`) % 3),
      })),
    };
  });
}
