import { isValidEmail } from '../../domain/accounts/email-format.ts';
import type { SavedOrder } from '../../domain/checkout/save-order.ts';
import type { Realm } from '../../state/realm.ts';
import { cartAddressFromRest, type RestCartAddress } from './cart-address-data.ts';

/** An order in a request. [Sales/Api/Data/OrderInterface.php] */
export type RestOrder = Readonly<Record<string, unknown>>;

interface RestOrderItem {
  readonly sku?: string | null;
  readonly name?: string | null;
  readonly qty_ordered?: number | null;
  readonly price?: number | null;
}

interface RestAssignment {
  readonly shipping?: { readonly address?: RestCartAddress | null; readonly method?: string | null } | null;
}

/** Reads an order in a request. Totals are calculated from its items, the costs of shipping and the discount. */
export function orderFromRest(realm: Realm, entity: RestOrder): SavedOrder {
  // The entity has been converted to its data type, Order.
  const items = entity['items'] as readonly RestOrderItem[] | undefined;
  const payment = entity['payment'] as { readonly method?: string | null } | undefined;
  const billing = entity['billing_address'] as RestCartAddress | undefined;
  const extension = entity['extension_attributes'] as { readonly shipping_assignments?: RestAssignment[] } | undefined;
  const shipping = extension?.shipping_assignments?.[0]?.shipping;
  const discount = numberIn(entity, 'discount_amount');
  return {
    id: numberIn(entity, 'entity_id') || undefined,
    number: stringIn(entity, 'increment_id'),
    customerId: numberIn(entity, 'customer_id') || undefined,
    email: validEmail(realm, stringIn(entity, 'customer_email') ?? shipping?.address?.email),
    status: stringIn(entity, 'status') ?? stateIn(entity),
    currency: stringIn(entity, 'order_currency_code'),
    coupon_code: stringIn(entity, 'coupon_code'),
    shipping: amountOf(numberIn(entity, 'shipping_amount')),
    discount: amountOf(discount === undefined ? undefined : Math.abs(discount)),
    shipping_method: shipping?.method || (entity['is_virtual'] === 1 ? null : undefined),
    payment_method: payment?.method || undefined,
    billing_address: billing && cartAddressFromRest(realm, billing),
    shipping_address: shipping?.address ? cartAddressFromRest(realm, shipping.address) : undefined,
    items: (items ?? []).flatMap(({ sku, name, qty_ordered, price }) =>
      sku
        ? [
            {
              sku,
              quantity: typeof qty_ordered === 'number' && qty_ordered > 0 ? Math.min(qty_ordered, MAX_QUANTITY) : 1,
              ...(typeof price === 'number' && { price: amountOf(price) }),
              ...(name && { name }),
            },
          ]
        : [],
    ),
  };
}

/** Maximum values of the columns in the database. [Sales/etc/db_schema.xml] */
const MAX_QUANTITY = 99_999_999;
const MAX_AMOUNT = 99_999_999_999_999;

/** Limits an amount to the range from 0 to the maximum. */
const amountOf = <Amount extends number | undefined>(amount: Amount): Amount | number =>
  amount === undefined ? amount : Math.min(Math.max(0, amount), MAX_AMOUNT);

const validEmail = (realm: Realm, email: string | null | undefined): string | undefined =>
  email && isValidEmail(realm, email) ? email : undefined;

const stringIn = (entity: RestOrder, name: string): string | undefined => {
  const value = entity[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const numberIn = (entity: RestOrder, name: string): number | undefined => {
  const value = entity[name];
  return typeof value === 'number' ? value : undefined;
};

/** The status of a state: `pending` for `new`, or the status with the same name. */
function stateIn(entity: RestOrder): string | undefined {
  const state = stringIn(entity, 'state');
  return state === 'new' ? 'pending' : state;
}
