import type { EqualFilter } from '../../../domain/catalog/equal-filter.ts';
import { getStatusLabel, listOrders, type Order } from '../../../domain/checkout/orders.ts';
import type { Realm } from '../../../state/realm.ts';
import type { Customer, Store } from '../../../state/tables/account-rows.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import { type ResolverContext, requireCustomerId } from '../resolver-context.ts';

interface RangeFilter {
  readonly from?: string | null;
  readonly to?: string | null;
}

interface OrdersFilter {
  readonly number?: (EqualFilter & { readonly match?: string | null }) | null;
  readonly status?: EqualFilter | null;
  readonly order_date?: RangeFilter | null;
  readonly grand_total?: RangeFilter | null;
}

interface OrdersArguments extends PageArguments {
  readonly filter?: OrdersFilter | null;
  readonly sort?: { readonly sort_field: string; readonly sort_direction: 'ASC' | 'DESC' } | null;
  readonly scope?: 'STORE' | 'WEBSITE' | 'GLOBAL' | null;
}

/** A page of the orders of a customer, by id if not sorted otherwise. [SalesGraphQl/Model/Resolver/CustomerOrders.php] */
export function customerOrders(customer: Customer, args: OrdersArguments, context: ResolverContext) {
  const { realm, store } = context;
  const { filter, sort, scope, ...page } = args;
  const all = listOrders(realm, customer).filter(({ placed }) => isInScope(realm, store, placed.store, scope));
  const matches = sortOrders(
    all.filter((order) => matchesFilter(realm, order, filter ?? {})),
    sort,
  );
  const result = pageOf(matches, page);
  const first = all.toSorted((one, other) => one.placed.at - other.placed.at)[0];
  return {
    ...result,
    items: result.items.map((order) => ({ order })),
    date_of_first_order: first ? realm.clock.databaseTime(first.placed.at) : null,
  };
}

/** The older query, with the codes of statuses. [SalesGraphQl/Model/Resolver/Orders.php] */
export function ordersOfCaller(_: unknown, __: unknown, context: ResolverContext) {
  const customer = context.realm.world.customers.get(requireCustomerId(context));
  const orders = customer === undefined ? [] : listOrders(context.realm, customer);
  return { items: orders.map((order) => ({ order, hasStatusCode: true })) };
}

function isInScope({ world }: Realm, store: Store, code: string, scope: OrdersArguments['scope'] = 'STORE'): boolean {
  if (scope === 'GLOBAL' || code === store.code) return true;
  return scope === 'WEBSITE' && world.stores.find(code)?.website === store.website;
}

function sortOrders(orders: readonly Order[], sort: OrdersArguments['sort']): Order[] {
  if (!sort) return [...orders];
  const sortValue = ({ placed }: Order) => (sort.sort_field === 'NUMBER' ? placed.number : placed.at);
  const sorted = orders.toSorted((one, other) => {
    const [left, right] = [sortValue(one), sortValue(other)];
    if (left === right) return one.placed.id - other.placed.id;
    return left < right ? -1 : 1;
  });
  return sort.sort_direction === 'DESC' ? sorted.reverse() : sorted;
}

/**
 * Whether an order meets all conditions of a filter; an empty filter matches every order.
 * [SalesGraphQl/Model/Resolver/CustomerOrders/Query/OrderFilter.php]
 */
function matchesFilter({ clock }: Realm, order: Order, { number, status, order_date, grand_total }: OrdersFilter) {
  const { placed } = order;
  const statuses = [placed.status, getStatusLabel(order)].map((text) => text.toLowerCase());
  return (
    matchesEqual(number, (value) => placed.number === value) &&
    (!number?.match || placed.number.includes(number.match)) &&
    matchesEqual(status, (value) => statuses.includes(value.toLowerCase())) &&
    matchesRange(order_date, placed.at, (text) => clock.parse(text)) &&
    matchesRange(grand_total, order.grandTotal, Number)
  );
}

function matchesEqual(filter: EqualFilter | null | undefined, matches: (value: string) => boolean): boolean {
  if (filter?.eq && !matches(filter.eq)) return false;
  return !filter?.in || filter.in.some((value) => value !== null && matches(value));
}

function matchesRange(
  filter: RangeFilter | null | undefined,
  value: number,
  parse: (text: string) => number | undefined,
): boolean {
  const from = filter?.from ? parse(filter.from) : undefined;
  const to = filter?.to ? parse(filter.to) : undefined;
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}
