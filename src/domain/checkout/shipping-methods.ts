import { Refusal } from '../../magento/phrases/refusal.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { calculateSubtotal } from '../cart/cart-totals.ts';
import { isVirtualProduct, saveCheckout } from '../cart/checkout-cart.ts';
import { calculateDiscount, findCoupon } from './coupons.ts';

/** A shipping method that a store offers for a cart. */
export interface ShippingMethod {
  readonly carrier_code: string;
  readonly carrier_title: string;
  readonly method_code: string;
  readonly method_title: string;
  readonly amount: number;
}

/** The carriers of Magento that need no account. */
const CARRIERS = ['flatrate', 'freeshipping'] as const;
type Carrier = (typeof CARRIERS)[number];

/**
 * Methods for a cart and a country, the cheapest first; none for a cart without items to ship.
 * [app/code/Magento/OfflineShipping/Model/Carrier, Shipping/Model/Rate/CarrierResult.php getAllRates]
 */
export function listShippingMethods(realm: Realm, store: Store, cart: Cart, country: string): ShippingMethod[] {
  const quantity = shippedQuantity(realm, cart.items);
  if (quantity === 0) return [];
  const methods = CARRIERS.filter((carrier) => shipsTo(realm, store, carrier, country)).flatMap((carrier) => {
    const amount = priceOf(realm, store, carrier, cart, quantity);
    if (amount === undefined) return [];
    return [
      {
        carrier_code: carrier,
        carrier_title: setting(realm, `carriers/${carrier}/title`, store),
        method_code: carrier,
        method_title: setting(realm, `carriers/${carrier}/name`, store),
        amount,
      },
    ];
  });
  return methods.toSorted((one, other) => one.amount - other.amount);
}

/** The titles of carrier and method that an order stores: `Flat Rate` and `Fixed`. */
export function describeShippingMethod(realm: Realm, store: Store, code: string): { carrier: string; method: string } {
  const carrier = CARRIERS.find((each) => code === methodCode(each, each));
  if (carrier === undefined) return { carrier: code, method: code };
  return {
    carrier: setting(realm, `carriers/${carrier}/title`, store),
    method: setting(realm, `carriers/${carrier}/name`, store),
  };
}

const methodCode = (carrier: string, method: string): string => `${carrier}_${method}`;

/** The selected method, if it is still offered. */
export const selectedShippingMethod = (realm: Realm, store: Store, cart: Cart): ShippingMethod | undefined =>
  cart.shipping_method === undefined
    ? undefined
    : listShippingMethods(realm, store, cart, cart.shipping_address?.country_code ?? '').find(
        ({ carrier_code, method_code }) => methodCode(carrier_code, method_code) === cart.shipping_method,
      );

/** Selects a shipping method. [app/code/Magento/Quote/Model/ShippingMethodManagement.php apply] */
export function setShippingMethod(realm: Realm, store: Store, cart: Cart, carrier: string, method: string): Cart {
  if (cart.items.length === 0) throw new Refusal('shippingMethodOfEmptyCart');
  const { shipping_address } = cart;
  if (shipping_address?.country_code === undefined) throw new Refusal('shippingAddressMissing');
  const methods = listShippingMethods(realm, store, cart, shipping_address.country_code ?? '');
  const isOffered = methods.some((each) => each.carrier_code === carrier && each.method_code === method);
  if (!isOffered) throw new Refusal('carrierNotFound', [carrier, method]);
  return saveCheckout(realm, cart, { shipping_method: methodCode(carrier, method) });
}

const shippedQuantity = (realm: Realm, items: readonly CartItem[]): number =>
  items.reduce((sum, { sku, quantity }) => sum + (isVirtualProduct(realm, sku) ? 0 : quantity), 0);

function shipsTo(realm: Realm, store: Store, carrier: Carrier, country: string): boolean {
  if (!setting(realm, `carriers/${carrier}/active`, store)) return false;
  if (!setting(realm, `carriers/${carrier}/sallowspecific`, store)) return true;
  return setting(realm, `carriers/${carrier}/specificcountry`, store).split(',').includes(country);
}

function priceOf(realm: Realm, store: Store, carrier: Carrier, cart: Cart, quantity: number): number | undefined {
  const isFree = findCoupon(realm, cart)?.free_shipping === true;
  switch (carrier) {
    case 'flatrate':
      return isFree ? 0 : flatRate(realm, store, quantity);
    case 'freeshipping':
      return isFree || hasFreeShippingSubtotal(realm, store, cart) ? 0 : undefined;
  }
}

/**
 * Whether the subtotal after discounts is high enough for free shipping.
 * [app/code/Magento/OfflineShipping/Model/Carrier/Freeshipping.php isFreeShippingRequired]
 */
function hasFreeShippingSubtotal(realm: Realm, store: Store, cart: Cart): boolean {
  const discounted = calculateSubtotal(realm, cart) - calculateDiscount(realm, cart);
  const required = setting(realm, 'carriers/freeshipping/free_shipping_subtotal', store);
  return Math.round(discounted * 100) >= Math.round(required * 100);
}

/** [app/code/Magento/OfflineShipping/Model/Carrier/Flatrate.php getShippingPrice] */
function flatRate(realm: Realm, store: Store, quantity: number): number | undefined {
  const price = setting(realm, 'carriers/flatrate/price', store);
  switch (setting(realm, 'carriers/flatrate/type', store)) {
    case 'O':
      return price;
    case 'I':
      return roundToCents(price * quantity);
    default:
      return undefined;
  }
}
