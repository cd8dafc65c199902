import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { addProductsToCart } from '../cart/cart-items.ts';
import { getOrCreateCustomerCart } from '../cart/manage-carts.ts';

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
  return {
    cart: added.cart,
    errors: added.errors.map(({ code, refusal }) => {
      refusal.wording = realm.wording;
      const isOfUpdate = code === 'COULD_NOT_FIND_CART_ITEM' || code === 'REQUIRED_PARAMETER_MISSING';
      return { code: isOfUpdate ? 'UNDEFINED' : code, message: refusal.renderedMessage };
    }),
  };
}
