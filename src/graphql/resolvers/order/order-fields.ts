import { areGiftMessagesAllowed } from '../../../domain/cart/gift-messages.ts';
import { isCancellable } from '../../../domain/checkout/cancel-order.ts';
import { orderToken } from '../../../domain/checkout/guest-orders.ts';
import { getStatusLabel, type Order } from '../../../domain/checkout/orders.ts';
import { titleOfPayment } from '../../../domain/checkout/payment-methods.ts';
import { describeShippingMethod } from '../../../domain/checkout/shipping-methods.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { setting } from '../../../state/configuration.ts';
import { defaultStore } from '../../../state/default-store.ts';
import type { Realm } from '../../../state/realm.ts';
import type { Store } from '../../../state/tables/account-rows.ts';
import type { CartAddress } from '../../../state/tables/carts.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { creditMemosOf } from './order-credit-memos.ts';
import { invoicesOf, shipmentsOf } from './order-documents.ts';
import { orderMoney } from './order-money.ts';

/** The parent of the fields of an order. */
export interface OrderSource {
  readonly order: Order;
  /** `customerOrders` shows the code of the status, everything else the label. */
  readonly hasStatusCode?: boolean;
}

/** The payment method of an order that does not state it. */
const DEFAULT_PAYMENT = 'checkmo';
const DEFAULT_SHIPPING = 'flatrate_flatrate';

/** Fields of `CustomerOrder`. [SalesGraphQl/Model/Formatter/Order.php] */
const orderFields = {
  admin_assisted_order: () => null,
  id: ({ order, hasStatusCode }: OrderSource) => (hasStatusCode ? order.placed.id : uidOf(order.placed.id)),
  number: numberOf,
  increment_id: numberOf,
  order_number: numberOf,
  grand_total: ({ order }: OrderSource) => order.grandTotal,
  token: ({ order }: OrderSource, _: unknown, { realm }: ResolverContext) => orderToken(realm, order.placed),
  email: ({ order }: OrderSource) => order.placed.email,
  status: ({ order, hasStatusCode }: OrderSource) => (hasStatusCode ? order.placed.status : getStatusLabel(order)),
  order_date: dateOf,
  created_at: dateOf,
  order_status_change_date: ({ order: { placed } }: OrderSource, _: unknown, { realm }: ResolverContext) =>
    realm.clock.databaseTime(placed.changed_at ?? placed.at),
  is_virtual: ({ order }: OrderSource) => order.placed.shipping_method === null,
  items: itemsOf,
  total: ({ order }: OrderSource, _: unknown, context: ResolverContext) => totalOf(order, context),
  shipping_method: (source: OrderSource, _: unknown, { realm }: ResolverContext) => {
    const names = shippingNamesOf(realm, source);
    return names ? `${names.carrier} - ${names.method}` : null;
  },
  carrier: (source: OrderSource, _: unknown, { realm }: ResolverContext) =>
    shippingNamesOf(realm, source)?.carrier ?? null,
  payment_methods: ({ order: { placed } }: OrderSource, _: unknown, { realm }: ResolverContext) => {
    const type = placed.payment_method ?? DEFAULT_PAYMENT;
    return [{ name: titleOfPayment(realm, storeOf(realm, placed.store), type), type, additional_data: [] }];
  },
  shipping_address: ({ order }: OrderSource) => addressOf(order.placed.shipping_address),
  billing_address: ({ order }: OrderSource) => addressOf(order.placed.billing_address),
  applied_coupons: ({ order: { placed } }: OrderSource) =>
    placed.coupon_code === undefined ? [] : [{ code: placed.coupon_code }],
  available_actions: ({ order: { placed } }: OrderSource, _: unknown, { realm }: ResolverContext) => [
    ...(setting(realm, 'sales/reorder/allow', storeOf(realm, placed.store)) ? ['REORDER'] : []),
    ...(isCancellable(realm, placed) ? ['CANCEL'] : []),
  ],
  customer_info: customerInfoOf,
  comments: ({ order: { placed } }: OrderSource, _: unknown, { realm }: ResolverContext) =>
    (placed.comments ?? [])
      .filter(({ is_visible_on_front }) => is_visible_on_front)
      .map(({ comment, at }) => ({ message: comment, timestamp: realm.clock.databaseTime(at) })),
  invoices: invoicesOf,
  shipments: shipmentsOf,
  credit_memos: creditMemosOf,
  items_eligible_for_return: () => [],
  returns: (_: OrderSource, args: PageArguments) => pageOf([], args),
  applied_gift_cards: () => [],
  gift_message: ({ order: { placed } }: OrderSource, _: unknown, { realm, store }: ResolverContext) =>
    (areGiftMessagesAllowed(realm, store, 'order') && placed.gift_message) || null,
  gift_wrapping: () => null,
  gift_receipt_included: () => false,
  printed_card_included: () => false,
};

function numberOf({ order }: OrderSource): string {
  return order.placed.number;
}

function dateOf({ order }: OrderSource, _: unknown, { realm }: ResolverContext): string {
  return realm.clock.databaseTime(order.placed.at);
}

function itemsOf({ order }: OrderSource) {
  return order.items.map((item) => ({ __typename: 'OrderItem', item, order }));
}

const storeOf = ({ world }: Realm, code: string): Store => world.stores.find(code) ?? defaultStore(world);

function shippingNamesOf(realm: Realm, { order: { placed } }: OrderSource) {
  const { shipping_method: method = DEFAULT_SHIPPING, store } = placed;
  return method === null ? undefined : describeShippingMethod(realm, storeOf(realm, store), method);
}

function customerInfoOf({ order: { placed } }: OrderSource, _: unknown, { realm }: ResolverContext) {
  const customer = placed.customerId === null ? undefined : realm.world.customers.get(placed.customerId);
  const { firstname, lastname, middlename, prefix, suffix } = customer ?? placed.billing_address ?? {};
  return {
    firstname: firstname ?? '',
    lastname: lastname ?? null,
    middlename: middlename ?? null,
    prefix: prefix ?? null,
    suffix: suffix ?? null,
  };
}

function totalOf({ placed, subtotal, shipping, discount, grandTotal }: Order, context: ResolverContext) {
  const amount = (value: number) => orderMoney(context, placed, value);
  return {
    subtotal: amount(subtotal),
    subtotal_excl_tax: amount(subtotal),
    subtotal_incl_tax: amount(subtotal),
    grand_total: amount(grandTotal),
    grand_total_excl_tax: amount(grandTotal),
    base_grand_total: amount(grandTotal),
    total_shipping: amount(shipping),
    total_tax: amount(0),
    total_giftcard: null,
    total_reward_points: null,
    total_store_credit: null,
    taxes: [],
    discounts: discount > 0 ? [{ amount: amount(discount), label: 'Discount' }] : [],
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

/** An address as it was ordered; null for an order that is not shipped. */
function addressOf(address: CartAddress | undefined) {
  if (address === undefined) return null;
  const { region, custom_attributes: _, ...fields } = address;
  return {
    firstname: '',
    lastname: '',
    street: [],
    city: '',
    company: null,
    postcode: null,
    telephone: null,
    middlename: null,
    prefix: null,
    suffix: null,
    fax: null,
    vat_id: null,
    ...fields,
    region: region?.region ?? null,
    region_id: region?.region_id ?? null,
    custom_attributesV2: [],
  };
}

/** Resolvers of the fields of orders. */
export const orderTypes = { CustomerOrder: orderFields };
