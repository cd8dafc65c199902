import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartAddress } from '../../state/tables/carts.ts';
import { findStockError } from '../cart/cart-items.ts';
import { isVirtualCart } from '../cart/checkout-cart.ts';
import { stockedProduct } from '../catalog/product-options.ts';
import { findProduct } from '../catalog/products.ts';
import { hasCountry } from '../store/country-settings.ts';
import { findCartAddressProblems } from './cart-address.ts';
import { calculateTotals } from './checkout-totals.ts';
import { isPaymentOffered } from './payment-methods.ts';

/**
 * Refuses a cart that cannot be ordered, with the first reason in Magento's order.
 * [app/code/Magento/Quote/Model/{QuoteManagement,QuoteValidator}.php, ValidationRules]
 */
export function requireOrderable(realm: Realm, store: Store, cart: Cart): void {
  if (cart.items.length === 0) throw new Refusal('orderNotPlaced');
  requireStock(realm, cart);
  if (!isVirtualCart(realm, cart)) requireShipping(realm, store, cart);
  requireCompleteParts(realm, store, cart.billing_address, 'billingAddressInvalid');
  if (cart.payment_method === undefined) throw new Refusal('paymentMethodMissing');
  requireMinimumAmount(realm, store, cart);
  if (!isPaymentOffered(realm, store, cart)) throw new Refusal('paymentNotAvailable');
}

/**
 * Refuses items that are not in stock: those that the merchant has set out of stock, or whose stock was ordered by others after
 * they were added to the cart. [CatalogInventory/Model/Quote/Item/QuantityValidator.php, InventorySales of magento/inventory]
 */
function requireStock(realm: Realm, { items }: Cart): void {
  for (const { sku, quantity, options } of items) {
    const product = findProduct(realm, sku);
    if (product === undefined) throw new Refusal('cartQuantityNotAvailable');
    const stocked = stockedProduct(realm, product, options);
    if (findStockError(stocked, quantity) === undefined) continue;
    const isSetOutOfStock = stocked.quantity === 0 && !isOrdered(realm, stocked.sku);
    throw new Refusal(isSetOutOfStock ? 'cartProductsOutOfStock' : 'cartQuantityNotAvailable');
  }
}

const isOrdered = ({ world }: Realm, sku: string): boolean =>
  world.orders.values().some(({ items }) => items.some((item) => item.sku === sku));

function requireShipping(realm: Realm, store: Store, cart: Cart): void {
  const address = cart.shipping_address;
  if (!hasCountry(realm, store, 'general/country/allow', address?.country_code ?? '')) {
    throw new Refusal('orderAddressNotAllowed');
  }
  requireCompleteParts(realm, store, address, 'shippingAddressInvalid');
  // A carrier that was disabled after it was selected is not checked.
  if (cart.shipping_method === undefined) throw new Refusal('shippingMethodMissing');
}

function requireCompleteParts(
  realm: Realm,
  store: Store,
  address: CartAddress | undefined,
  phrase: Extract<PhraseKey, 'billingAddressInvalid' | 'shippingAddressInvalid'>,
): void {
  const problems = findCartAddressProblems(realm, store, address ?? {});
  if (problems.length > 0) throw new Refusal(phrase, [problems.map((each) => each.renderedMessage).join(' ')]);
}

/** [app/code/Magento/Quote/Model/Quote.php validateMinimumAmount] */
function requireMinimumAmount(realm: Realm, store: Store, cart: Cart): void {
  if (!setting(realm, 'sales/minimum_order/active', store)) return;
  const minimum = setting(realm, 'sales/minimum_order/amount', store);
  const { subtotal, discount } = calculateTotals(realm, store, cart);
  const isDiscounted = setting(realm, 'sales/minimum_order/include_discount_amount', store);
  if (subtotal - (isDiscounted ? discount : 0) >= minimum) return;
  const description = setting(realm, 'sales/minimum_order/description', store);
  throw new Refusal('minimumOrderAmount', [
    description === '' ? `Minimum order amount is ${formatAmount(store, minimum)}` : description,
  ]);
}

const formatAmount = ({ locale, currency }: Store, amount: number): string =>
  new Intl.NumberFormat(locale.replace('_', '-'), { style: 'currency', currency }).format(amount);
