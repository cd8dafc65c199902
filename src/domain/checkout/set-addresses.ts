import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartAddress } from '../../state/tables/carts.ts';
import { findAddress } from '../accounts/address-book.ts';
import { isVirtualCart, saveCheckout } from '../cart/checkout-cart.ts';
import { type CartAddressInput, copyCustomerAddress, readCartAddress, requireCompleteAddress } from './cart-address.ts';

/** A shipping address as a client sends it: a new one, or that of the customer with an id. */
export interface ShippingAddressInput {
  readonly address?: CartAddressInput | null | undefined;
  readonly customer_address_id?: number | null | undefined;
  readonly customer_notes?: string | null | undefined;
}

/** A billing address as a client sends it: a new one, that of the customer with an id, or the shipping address. */
export interface BillingAddressInput {
  readonly address?: CartAddressInput | null | undefined;
  readonly customer_address_id?: number | null | undefined;
  readonly same_as_shipping?: boolean | null | undefined;
  readonly use_for_shipping?: boolean | null | undefined;
}

/** The user who sets an address: the id of a customer, or `undefined` for a guest. */
type AddressUser = number | undefined;

/** Sets the shipping address of a cart. [app/code/Magento/QuoteGraphQl/Model/Cart/SetShippingAddressesOnCart.php] */
export function setShippingAddress(
  realm: Realm,
  store: Store,
  user: AddressUser,
  cart: Cart,
  inputs: readonly ShippingAddressInput[],
): Cart {
  const [input = {}] = inputs;
  if (inputs.length > 1) throw new Refusal('shippingAddressesSeveral');
  const { address, customer_address_id: id } = input;
  if (!isGiven(id) && !address) throw new Refusal('shippingAddressEmpty');
  if (id && address) throw new Refusal('shippingAddressTwice');
  const read = isGiven(id) ? copyOwnAddress(realm, user, id) : readTyped(realm, store, address ?? {});
  requireCompleteAddress(realm, store, read, 'shippingAddressErrors');
  if (isVirtualCart(realm, cart)) throw new Refusal('shippingAddressOfVirtualCart');
  const notes = input.customer_notes ? { customer_notes: input.customer_notes } : {};
  return saveCheckout(realm, cart, { shipping_address: { ...read, ...notes } });
}

/** Sets the billing address of a cart. [app/code/Magento/QuoteGraphQl/Model/Cart/SetBillingAddressOnCart.php] */
export function setBillingAddress(
  realm: Realm,
  store: Store,
  user: AddressUser,
  cart: Cart,
  input: BillingAddressInput,
): Cart {
  const { address, customer_address_id: id, same_as_shipping, use_for_shipping } = input;
  const effect = realm.behaviour.same_as_shipping;
  const copiesShipping = same_as_shipping && effect === 'copies_shipping';
  if (!isGiven(id) && !address && !copiesShipping) throw new Refusal('billingAddressEmpty');
  if (id && address) throw new Refusal('billingAddressTwice');
  if (copiesShipping) return saveCheckout(realm, cart, { billing_address: copyShipping(cart) });
  const read = id ? copyOwnAddress(realm, user, id) : readTyped(realm, store, address ?? {});
  requireCompleteAddress(realm, store, read, 'billingAddressErrors');
  const setsShipping = effect === 'sets_shipping' ? (same_as_shipping ?? use_for_shipping) : use_for_shipping;
  if (!setsShipping) return saveCheckout(realm, cart, { billing_address: read });
  return saveCheckout(realm, cart, { billing_address: read, shipping_address: { ...read, is_copy: true } });
}

const isGiven = (id: number | null | undefined): id is number => id !== null && id !== undefined;

function copyShipping({ shipping_address }: Cart): CartAddress {
  if (shipping_address === undefined) throw new Refusal('billingWithoutShipping');
  return { ...shipping_address, is_copy: true };
}

/** An address that a customer types is saved in the address book, if the request does not state otherwise. */
function readTyped(realm: Realm, store: Store, address: CartAddressInput): CartAddress {
  return { ...readCartAddress(realm, store, address), save_in_address_book: address.save_in_address_book ?? true };
}

function copyOwnAddress(realm: Realm, user: AddressUser, id: number): CartAddress {
  if (user === undefined) throw new Refusal('customerNotAuthorized');
  return copyCustomerAddress(findAddress(realm, user, id).address);
}
