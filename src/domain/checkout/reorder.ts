import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { addProductsToCart, type CartUserInputError } from '../cart/cart-items.ts';
import { getOrCreateCustomerCart } from '../cart/guest-and-customer-carts.ts';

/** Why an item was not ordered again. [SalesGraphQl/etc/schema.graphqls CheckoutUserInputErrorCodes] */
export interface ReorderError {
  readonly code: 'REORDER_NOT_AVAILABLE' | 'PRODUCT_NOT_FOUND' | 'NOT_SALABLE' | 'INSUFFICIENT_STOCK' | 'UNDEFINED';
  readonly message: string;
}

/** Adds the items of an order of the customer to the cart. [app/code/Magento/Sales/Model/Reorder/Reorder.php] */
export function reorderItems(
  realm: Realm,
  store: Store,
  customerId: number,
  number: string,
): { cart: Cart; errors: readonly ReorderError[] } {
  const order = realm.world.orders.findByNumber(number);
  if (order === undefined || order.customerId !== customerId || order.store !== store.code) {
    throw new Refusal('orderOfAnother', [number]);
  }
  const cart = getOrCreateCustomerCart(realm, store, customerId);
  if (!setting(realm, 'sales/reorder/allow', store)) {
    return { cart, errors: [{ code: 'REORDER_NOT_AVAILABLE', message: 'Reorders are not allowed.' }] };
  }
  const added = addProductsToCart(realm, cart, order.items, 'collect');
  const errors = added.errors.map((error, index) => {
    const position = added.refused[index] ?? 0;
    return reorderError(realm, order.items[position]?.sku ?? '', error);
  });
  const isMissing = ({ code }: ReorderError) => code === 'PRODUCT_NOT_FOUND';
  return { cart: added.cart, errors: [...errors.filter(isMissing), ...errors.filter((each) => !isMissing(each))] };
}

/** An error with the SKU of the item. Magento looks for all products before it adds one. */
function reorderError({ wording }: Realm, sku: string, { code, refusal }: CartUserInputError): ReorderError {
  refusal.wording = wording;
  const { renderedMessage: message } = refusal;
  if (code === 'PRODUCT_NOT_FOUND') return { code, message };
  const isOfStock = code === 'NOT_SALABLE' || code === 'INSUFFICIENT_STOCK';
  const { renderedMessage } = new Refusal('reorderItemNotAdded', [sku, message]);
  return { code: isOfStock ? code : 'UNDEFINED', message: renderedMessage };
}
