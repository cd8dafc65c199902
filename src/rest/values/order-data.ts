import { areGiftMessagesAllowed } from '../../domain/cart/gift-messages.ts';
import { paidAmount, refundTotals } from '../../domain/checkout/credit-memo-totals.ts';
import { type Order, viewOrder } from '../../domain/checkout/orders.ts';
import { describeShippingMethod } from '../../domain/checkout/shipping-methods.ts';
import { baseCurrency, convertAmount, exchangeRate } from '../../domain/store/currency.ts';
import { orderStateOf } from '../../magento/directory/order-statuses.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { CartAddress } from '../../state/tables/carts.ts';
import type { OrderComment, PlacedOrder } from '../../state/tables/placed-orders.ts';
import { productTypeOf } from './cart-data.ts';
import { giftMessageData } from './gift-message-data.ts';

/** Shipping and payment method of an order of the fixtures without one. */
const DEFAULT_SHIPPING = 'flatrate_flatrate';
const DEFAULT_PAYMENT = 'checkmo';

/** An order as REST returns it. [Sales/Api/Data/OrderInterface.php] */
export function orderData(realm: Realm, placed: PlacedOrder): Record<string, unknown> {
  const { clock, world } = realm;
  const order = viewOrder(realm, placed);
  const store = storeOf(realm, placed);
  const currency = placed.currency ?? store.currency;
  const base = baseCurrency(realm, store);
  const rate = exchangeRate(realm, base, currency);
  const customer = placed.customerId === null ? undefined : world.customers.get(placed.customerId);
  const billing = placed.billing_address;
  const method = placed.shipping_method === undefined ? DEFAULT_SHIPPING : placed.shipping_method;
  const names = method === null ? undefined : describeShippingMethod(realm, store, method);
  return {
    base_currency_code: rate === undefined ? currency : base,
    ...withBase('discount_amount', order.discount === 0 ? 0 : -order.discount, rate),
    ...withBase('grand_total', order.grandTotal, rate),
    ...withBase('shipping_amount', order.shipping, rate),
    ...withBase('subtotal', order.subtotal, rate),
    ...withBase('tax_amount', 0),
    ...(placed.coupon_code !== undefined && { coupon_code: placed.coupon_code }),
    created_at: clock.databaseTime(placed.at),
    customer_email: placed.email,
    customer_firstname: customer?.firstname ?? billing?.firstname ?? null,
    customer_group_id: customer?.group_id ?? 0,
    ...(placed.customerId !== null && { customer_id: placed.customerId }),
    customer_is_guest: placed.customerId === null ? 1 : 0,
    customer_lastname: customer?.lastname ?? billing?.lastname ?? null,
    entity_id: placed.id,
    global_currency_code: rate === undefined ? currency : base,
    increment_id: placed.number,
    is_virtual: placed.shipping_method === null ? 1 : 0,
    order_currency_code: currency,
    quote_id: placed.cart_number ?? null,
    ...(names && { shipping_description: `${names.carrier} - ${names.method}` }),
    state: orderStateOf(placed.status),
    status: placed.status,
    store_currency_code: placed.currency === undefined || rate !== undefined ? store.currency : currency,
    store_id: store.id,
    store_name: store.name,
    total_due: convertAmount(roundToCents(order.grandTotal - paidAmount(realm, placed)), rate ?? 1),
    total_item_count: order.items.length,
    total_qty_ordered: order.items.reduce((sum, { quantity }) => sum + quantity, 0),
    updated_at: clock.databaseTime(placed.changed_at ?? placed.at),
    ...paymentTotals(realm, placed, rate),
    items: itemsData(realm, order, store.id, rate),
    billing_address: addressData(placed, billing, 'billing'),
    payment: {
      account_status: null,
      additional_information: [],
      amount_ordered: convertAmount(order.grandTotal, rate ?? 1),
      base_amount_ordered: order.grandTotal,
      entity_id: placed.id,
      method: placed.payment_method ?? DEFAULT_PAYMENT,
      parent_id: placed.id,
      po_number: placed.purchase_order_number ?? null,
    },
    status_histories: (placed.comments ?? []).map((comment, index) => commentData(realm, placed, comment, index)),
    extension_attributes: {
      ...giftMessageEntry(realm, store, 'order', placed, placed),
      shipping_assignments:
        method === null
          ? []
          : [
              {
                shipping: { address: addressData(placed, placed.shipping_address, 'shipping'), method },
                items: itemsData(realm, order, store.id, rate),
              },
            ],
    },
  };
}

/** What was paid and refunded; absent before the first invoice or credit memo. */
function paymentTotals(realm: Realm, placed: PlacedOrder, rate: number | undefined): object {
  const paid = paidAmount(realm, placed);
  const refunded = refundTotals(realm, placed);
  return {
    ...(paid > 0 && { ...withBase('total_invoiced', paid, rate), ...withBase('total_paid', paid, rate) }),
    ...(placed.credit_memos !== undefined && {
      ...withBase('discount_refunded', refunded.discount, rate),
      ...withBase('shipping_refunded', refunded.shipping, rate),
      ...withBase('subtotal_refunded', refunded.subtotal, rate),
      ...withBase('total_offline_refunded', refunded.grandTotal, rate),
      ...withBase('total_refunded', refunded.grandTotal, rate),
    }),
  };
}

/** An amount in the base currency, and in that of the order. */
export const withBase = (name: string, value: number, rate = 1) => ({
  [`base_${name}`]: value,
  [name]: convertAmount(value, rate),
});

const itemsData = (realm: Realm, { items, placed }: Order, storeId: number, rate: number | undefined): object[] =>
  items.map((item) => ({
    ...withBase('original_price', item.price, rate),
    ...withBase('price', item.price, rate),
    ...withBase('row_total', roundToCents(item.price * item.quantity), rate),
    item_id: item.id,
    name: item.name ?? item.sku,
    order_id: placed.id,
    product_type: productTypeOf(realm, item.sku),
    qty_canceled: placed.status === 'canceled' ? item.quantity : 0,
    qty_invoiced: item.invoiced ?? 0,
    qty_ordered: item.quantity,
    qty_refunded: item.refunded ?? 0,
    qty_shipped: item.shipped ?? 0,
    sku: item.sku,
    store_id: storeId,
    ...(item.gift_message && {
      extension_attributes: giftMessageEntry(realm, storeOf(realm, placed), 'items', item, placed),
    }),
  }));

/** The gift message of an order or of an item. [GiftMessage/Model/Plugin/OrderGet.php] */
const giftMessageEntry = (
  realm: Realm,
  store: Store,
  of: 'order' | 'items',
  { id, gift_message }: Pick<PlacedOrder, 'id' | 'gift_message'>,
  { customerId }: PlacedOrder,
) =>
  gift_message && areGiftMessagesAllowed(realm, store, of)
    ? { gift_message: giftMessageData(gift_message, id, customerId) }
    : {};

const storeOf = ({ world }: Realm, { store }: PlacedOrder): Store => world.stores.find(store) ?? defaultStore(world);

function addressData(
  { id, email }: PlacedOrder,
  address: CartAddress | undefined,
  type: 'billing' | 'shipping',
): object | undefined {
  if (address === undefined) return undefined;
  const { region, country_code, street } = address;
  return {
    address_type: type,
    city: address.city ?? null,
    ...(address.company && { company: address.company }),
    country_id: country_code ?? null,
    email,
    firstname: address.firstname ?? null,
    lastname: address.lastname ?? null,
    parent_id: id,
    postcode: address.postcode ?? null,
    region: region?.region ?? null,
    region_code: region?.region_code ?? null,
    region_id: region?.region_id ?? null,
    street: street ?? [],
    telephone: address.telephone ?? null,
  };
}

/** A comment of an order. [Sales/Api/Data/OrderStatusHistoryInterface.php] */
export const commentData = (realm: Realm, order: PlacedOrder, comment: OrderComment, index: number): object => ({
  comment: comment.comment,
  created_at: realm.clock.databaseTime(comment.at),
  entity_id: index + 1,
  entity_name: 'order',
  is_customer_notified: null,
  is_visible_on_front: comment.is_visible_on_front ? 1 : 0,
  parent_id: order.id,
  status: comment.status,
});
