import { listOrders, type Order } from '../../../domain/checkout/orders.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import type { Address, Customer } from '../../../state/tables/account-rows.ts';
import { money } from '../money.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';

/** The parent of the fields of an order. */
interface OrderSource {
  readonly order: Order;
  readonly customer: Customer;
}

interface OrdersArguments extends PageArguments {
  readonly filter?: {
    readonly number?: { eq?: string | null; in?: string[] | null; match?: string | null } | null;
  } | null;
  readonly sort?: { readonly sort_field: string; readonly sort_direction: 'ASC' | 'DESC' } | null;
}

/** [app/code/Magento/SalesGraphQl/Model/Resolver/CustomerOrders.php] */
export function customerOrders(
  customer: Customer,
  { filter, sort, ...page }: OrdersArguments,
  context: ResolverContext,
) {
  const { realm } = context;
  const { eq, in: anyOf, match } = filter?.number ?? {};
  const all = listOrders(realm, customer);
  const matches = all.filter(
    ({ number }) => (!eq || number === eq) && (!anyOf || anyOf.includes(number)) && (!match || number.includes(match)),
  );
  if (sort?.sort_field === 'NUMBER') matches.sort((one, other) => (one.number < other.number ? -1 : 1));
  if (sort?.sort_field === 'NUMBER' ? sort.sort_direction === 'DESC' : sort?.sort_direction === 'ASC')
    matches.reverse();
  const result = pageOf(matches, page);
  const first = all.at(-1);
  return {
    ...result,
    items: result.items.map((order) => ({ order, customer })),
    date_of_first_order: first ? realm.clock.databaseTime(first.at) : null,
  };
}

/** Fields of `CustomerOrder`. */
const orderFields = {
  id: ({ order }: OrderSource) => uidOf(order.id),
  number: ({ order }: OrderSource) => order.number,
  token: ({ order }: OrderSource, _: unknown, { realm }: ResolverContext) =>
    realm.digest.sha256(`${realm.world.generatedKey}/order/${order.number}`).slice(0, 32),
  email: ({ customer }: OrderSource) => customer.email,
  status: ({ order }: OrderSource) => order.status,
  order_date: dateOf,
  order_status_change_date: dateOf,
  is_virtual: () => false,
  items: ({ order }: OrderSource) => order.items.map((item) => ({ __typename: 'OrderItem', item })),
  total: ({ order }: OrderSource, _: unknown, context: ResolverContext) => totalOf(order, context),
  shipping_method: () => 'Flat Rate - Fixed',
  carrier: () => 'Flat Rate',
  payment_methods: () => [{ name: 'Check / Money order', type: 'checkmo', additional_data: [] }],
  shipping_address: ({ customer }: OrderSource) => addressOf(customer, 'default_shipping'),
  billing_address: ({ customer }: OrderSource) => addressOf(customer, 'default_billing'),
  applied_coupons: () => [],
  invoices: () => [],
  shipments: () => [],
  credit_memos: () => [],
  comments: () => [],
  returns: (_: OrderSource, args: PageArguments) => pageOf([], args),
  gift_message: () => null,
  gift_wrapping: () => null,
  gift_receipt_included: () => false,
  printed_card_included: () => false,
};

function dateOf({ order }: OrderSource, _: unknown, { realm }: ResolverContext): string {
  return realm.clock.databaseTime(order.at);
}

function totalOf({ subtotal, shipping }: Order, context: ResolverContext) {
  const amount = (value: number) => money(context, value);
  return {
    subtotal: amount(subtotal),
    subtotal_excl_tax: amount(subtotal),
    subtotal_incl_tax: amount(subtotal),
    grand_total: amount(subtotal + shipping),
    grand_total_excl_tax: amount(subtotal + shipping),
    base_grand_total: amount(subtotal + shipping),
    total_shipping: amount(shipping),
    total_tax: amount(0),
    total_giftcard: null,
    total_reward_points: null,
    total_store_credit: null,
    taxes: [],
    discounts: [],
    gift_options: null,
    shipping_handling: {
      amount_excluding_tax: amount(shipping),
      amount_including_tax: amount(shipping),
      total_amount: amount(shipping),
      discounts: [],
      taxes: [],
    },
  };
}

/** The customer's current address; null, as for an order that was picked up, if the customer has none. */
function addressOf({ addresses }: Customer, kind: 'default_shipping' | 'default_billing') {
  const address: Address | undefined = addresses.find((each) => each[kind]) ?? addresses[0];
  if (address === undefined) return null;
  const { region, ...fields } = address;
  return {
    ...fields,
    region: region?.region ?? null,
    region_id: region?.region_id ?? null,
    custom_attributesV2: [],
  };
}

export const orderTypes = { CustomerOrder: orderFields };
