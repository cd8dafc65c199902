import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart } from '../../state/tables/carts.ts';
import { isVirtualCart, saveCheckout } from '../cart/checkout-cart.ts';
import { calculateTotals } from './checkout-totals.ts';

/** The payment methods of Magento that need no provider, in the order of a checkout. */
const METHODS = ['free', 'checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder'] as const;

/** A payment method that a store offers for a cart. */
export interface PaymentMethod {
  readonly code: string;
  readonly title: string;
}

/** Methods for a cart: `free` for a total of 0 only, the others for any other. [app/code/Magento/Payment/Model/MethodList.php] */
export function listPaymentMethods(realm: Realm, store: Store, cart: Cart): PaymentMethod[] {
  const isFree = cart.items.length > 0 && calculateTotals(realm, store, cart).grandTotal === 0;
  return METHODS.filter((code) => setting(realm, `payment/${code}/active`, store) && (code === 'free') === isFree).map(
    (code) => ({ code, title: setting(realm, `payment/${code}/title`, store) }),
  );
}

/** The title of a payment method, even if it is not offered now; for an unknown method, its code. */
export function titleOfPayment(realm: Realm, store: Store, code: string): string {
  const known = METHODS.find((each) => each === code);
  return known === undefined ? code : setting(realm, `payment/${known}/title`, store);
}

/** Whether the selected payment method is offered for the cart. */
export const isPaymentOffered = (realm: Realm, store: Store, cart: Cart): boolean =>
  listPaymentMethods(realm, store, cart).some(({ code }) => code === cart.payment_method);

/** Selects a payment method. [app/code/Magento/Quote/Model/PaymentMethodManagement.php set] */
export function setPaymentMethod(
  realm: Realm,
  store: Store,
  cart: Cart,
  payment: { readonly code: string; readonly purchase_order_number?: string | null | undefined },
): Cart {
  if (!isVirtualCart(realm, cart) && cart.shipping_address?.country_code === undefined) {
    throw new Refusal('shippingAddressMissing');
  }
  const changed = { ...cart, payment_method: payment.code };
  if (!isPaymentOffered(realm, store, changed)) throw new Refusal('paymentNotAvailable');
  return saveCheckout(realm, cart, {
    payment_method: payment.code,
    purchase_order_number: payment.purchase_order_number ?? undefined,
  });
}
