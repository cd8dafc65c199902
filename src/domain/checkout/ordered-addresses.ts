import type { Realm } from '../../state/realm.ts';
import type { Customer } from '../../state/tables/account-rows.ts';
import type { Cart, CartAddress } from '../../state/tables/carts.ts';
import { putAddress } from '../accounts/address-book.ts';
import { isVirtualCart } from '../cart/checkout-cart.ts';

/**
 * Adds the typed addresses of a customer's cart to the address book.
 * [app/code/Magento/Quote/Model/QuoteManagement.php _prepareCustomerQuote]
 */
export function saveOrderedAddresses(realm: Realm, cart: Cart): void {
  const customer = cart.customerId === null ? undefined : realm.world.customers.get(cart.customerId);
  if (customer === undefined) return;
  const shipping = isVirtualCart(realm, cart) ? undefined : toSave(cart.shipping_address);
  const billing = toSave(cart.billing_address);
  const isOnce = realm.behaviour.addresses_of_order === 'equal_once';
  const isSame =
    shipping !== undefined && billing !== undefined && (billing.is_copy || (isOnce && isEqual(shipping, billing)));
  if (isSame && shipping !== undefined) {
    addAddress(realm, customer, shipping, isOnce ? ['default_shipping', 'default_billing'] : []);
    return;
  }
  const withShipping = shipping ? addAddress(realm, customer, shipping, ['default_shipping']) : customer;
  if (billing) addAddress(realm, withShipping, billing, ['default_billing']);
}

const toSave = (address: CartAddress | undefined): CartAddress | undefined =>
  address?.save_in_address_book && address.customer_address_id === undefined ? address : undefined;

function isEqual(one: CartAddress, other: CartAddress): boolean {
  return JSON.stringify(valuesOf(one)) === JSON.stringify(valuesOf(other));
}

/** An address without the values that only carts have, with its keys in alphabetical order. */
function valuesOf(address: CartAddress) {
  const { customer_address_id: _, save_in_address_book: __, is_copy: ___, customer_notes: ____, ...values } = address;
  return Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}

type DefaultKind = 'default_shipping' | 'default_billing';

/** Adds an address, as default address of the kinds for which the customer has none. */
function addAddress(realm: Realm, customer: Customer, address: CartAddress, kinds: readonly DefaultKind[]): Customer {
  const missing = kinds.filter((kind) => !customer.addresses.some((each) => each[kind]));
  return putAddress(realm, customer, {
    ...valuesOf(address),
    ...Object.fromEntries(missing.map((kind) => [kind, true])),
  });
}
