import type { CartFixture } from '../document/cart-fixtures.ts';
import type {
  CouponFixture,
  CreditMemoFixture,
  InvoiceFixture,
  OrderFixture,
  ShipmentFixture,
} from '../document/checkout-fixtures.ts';
import type { WithId } from '../tables/assign-ids.ts';
import type { Cart } from '../tables/carts.ts';
import type { ItemOptions } from '../tables/item-options.ts';
import type { PlacedOrder } from '../tables/placed-orders.ts';
import type { SalesDocument } from '../tables/sales-documents.ts';
import type { Coupon } from '../tables/sales-rules.ts';
import type { World } from '../world.ts';
import { customerReference } from './customer-reference.ts';
import type { TimeFormat } from './snapshot-row.ts';

/** A cart as a fixture. */
export function cartFixture(world: World, cart: Cart): CartFixture {
  const { id, number, customerId, store, is_active, email, items, ...checkout } = cart;
  return {
    id,
    ...(number !== undefined && { number }),
    ...customerReference(world, customerId),
    store,
    ...(!is_active && { is_active }),
    ...(email !== null && { email }),
    items: items.map(({ options, ...item }) => ({ ...item, ...(options && { options: optionsFixture(options) }) })),
    ...withoutUndefined<Partial<CartFixture>>(checkout),
  };
}

/** The options of an item of a cart or a wish list. */
export const optionsFixture = ({ variant, selected, entered }: ItemOptions) => ({
  ...(variant !== undefined && { variant }),
  ...(selected && { selected: [...selected] }),
  ...(entered && { entered: entered.map((each) => ({ ...each })) }),
});

/** An order as a fixture. */
export function orderFixture(world: World, order: PlacedOrder, clock: TimeFormat): WithId<OrderFixture> {
  const { customerId, email, at, changed_at, comments, items, invoices, shipments, credit_memos, ...values } = order;
  return {
    ...withoutUndefined<WithId<Omit<OrderFixture, 'items'>>>(values),
    ...customerReference(world, customerId),
    ...(email !== null && { email }),
    order_date: clock.isoString(at),
    ...(changed_at !== undefined && { changed_at: clock.isoString(changed_at) }),
    items: items.map((item) => ({ ...item })),
    ...(comments && {
      comments: comments.map(({ at: writtenAt, ...comment }) => ({
        ...comment,
        created_at: clock.isoString(writtenAt),
      })),
    }),
    ...(invoices && { invoices: invoices.map((invoice) => documentFixture(invoice, clock)) }),
    ...(shipments && { shipments: shipments.map((shipment) => documentFixture(shipment, clock)) }),
    ...(credit_memos && { credit_memos: credit_memos.map((memo) => documentFixture(memo, clock)) }),
  };
}

/** A document of an order as a fixture. */
const documentFixture = (
  { at, ...values }: SalesDocument,
  clock: TimeFormat,
): ShipmentFixture & InvoiceFixture & CreditMemoFixture =>
  withoutUndefined({
    ...values,
    created_at: clock.isoString(at),
    items: values.items.map((item) => ({ ...item })),
  });

/** A coupon as a fixture. */
export const couponFixture = ({ from, to, is_active, free_shipping, ...coupon }: Coupon, clock: TimeFormat) =>
  withoutUndefined<CouponFixture>({
    ...coupon,
    is_active,
    free_shipping,
    ...(from !== null && { from: clock.isoString(from) }),
    ...(to !== null && { to: clock.isoString(to) }),
  });

function withoutUndefined<Fixture>(values: object): Fixture;
function withoutUndefined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
