import { orderStatusCode } from '../../magento/directory/order-statuses.ts';
import { defaultStore } from '../default-store.ts';
import type { OrderFixture } from '../document/checkout-fixtures.ts';
import type { CustomerFixture } from '../document/customer-fixtures.ts';
import { type Address, customerKey } from '../tables/account-rows.ts';
import type { CheckoutState } from '../tables/carts.ts';
import type { World } from '../world.ts';
import { type ParseTime, parseOptionalTime } from './fixture-time.ts';
import { seedCreditMemos, seedInvoices, seedShipments, withDocumentQuantities } from './seed-sales-documents.ts';

/** Adds an order of the document to a world. Ids of orders and items are unique among all orders. */
export function seedOrder(world: World, fixture: OrderFixture, parseTime: ParseTime): void {
  const { customer, website, order_date, changed_at, comments, status, items, ...rest } = fixture;
  const { invoices, shipments, credit_memos, ...values } = rest;
  const store = world.stores.find(fixture.store ?? '') ?? defaultStore(world);
  const owner =
    customer === undefined ? undefined : world.customers.find(customerKey(customer, website ?? store.website));
  const at = parseOptionalTime(order_date, parseTime, world.startedAt);
  const code = orderStatusCode(status ?? 'pending');
  const ordered = items.map((item) => ({
    ...item,
    id: item.id ?? world.orders.nextItemId(),
    quantity: item.quantity ?? 1,
  }));
  const documents = {
    ...(invoices && { invoices: seedInvoices({ world, store, at, parseTime, ordered }, invoices) }),
    ...(shipments && { shipments: seedShipments({ world, store, at, parseTime, ordered }, shipments) }),
    ...(credit_memos && { credit_memos: seedCreditMemos({ world, store, at, parseTime, ordered }, credit_memos) }),
  };
  world.orders.put({
    ...(values as typeof values & CheckoutState),
    id: fixture.id ?? world.orders.nextId,
    number: fixture.number ?? world.orders.nextNumber(store.id),
    customerId: owner?.id ?? null,
    store: store.code,
    email: fixture.email ?? owner?.email ?? null,
    status: code,
    at,
    items: ordered.map((item) => withDocumentQuantities(item, documents)),
    ...documents,
    ...(changed_at !== undefined && { changed_at: parseTime(changed_at) }),
    ...(comments && {
      comments: comments.map(({ comment, created_at, is_visible_on_front = false, status: then = code }) => ({
        comment,
        at: parseOptionalTime(created_at, parseTime, at),
        status: then,
        is_visible_on_front,
      })),
    }),
  });
}

/** Adds the `orders` of a customer of the document: with the status `complete` by default, and the customer's addresses. */
export function seedCustomerOrders(
  world: World,
  customerId: number,
  orders: NonNullable<CustomerFixture['orders']>,
  parseTime: ParseTime,
): void {
  const owner = world.customers.get(customerId);
  if (owner === undefined) return;
  const shipping = addressOf(owner.addresses, 'default_shipping');
  const billing = addressOf(owner.addresses, 'default_billing');
  for (const { number, status = 'complete', order_date, items } of orders) {
    const fixture = { status, customer: owner.email, website: owner.website, store: owner.store };
    seedOrder(
      world,
      {
        ...fixture,
        ...(number !== undefined && { number }),
        ...(order_date !== undefined && { order_date }),
        items: items.map((item) => ({ ...item })),
        ...(shipping && { shipping_address: shipping }),
        ...(billing && { billing_address: billing }),
      },
      parseTime,
    );
  }
}

/** The default address of a customer, or else the first address, as an address of an order. */
function addressOf(
  addresses: readonly Address[],
  kind: 'default_shipping' | 'default_billing',
): OrderFixture['shipping_address'] {
  const address = addresses.find((each) => each[kind]) ?? addresses[0];
  if (address === undefined) return undefined;
  const { id: _, default_billing: __, default_shipping: ___, ...values } = address;
  // The arrays of an address in the world are readonly, which is the only difference from a fixture.
  return values as OrderFixture['shipping_address'];
}
