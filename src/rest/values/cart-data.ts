import { calculateItemTotals, calculateTotalQuantity } from '../../domain/cart/cart-totals.ts';
import { getCartEmail, isVirtualCart } from '../../domain/cart/checkout-cart.ts';
import { findProduct, productName } from '../../domain/catalog/products.ts';
import { calculateTotals } from '../../domain/checkout/checkout-totals.ts';
import { listPaymentMethods } from '../../domain/checkout/payment-methods.ts';
import type { ShippingMethod } from '../../domain/checkout/shipping-methods.ts';
import { baseCurrency, convertAmount, exchangeRate } from '../../domain/store/currency.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import { cartAddressData } from './cart-address-data.ts';
import { customerData } from './customer-data.ts';
import { productOptionData } from './product-option-data.ts';

/** A cart as REST returns it. [Quote/Api/Data/CartInterface.php] */
export function cartData(realm: Realm, cart: Cart): object {
  const { world, clock } = realm;
  const time = clock.databaseTime(world.startedAt);
  const customer = cart.customerId === null ? undefined : world.customers.get(cart.customerId);
  const store = world.stores.find(cart.store);
  const currency = store?.currency ?? 'USD';
  const { base, quote, rate } = currenciesOf(realm, store, cart);
  return {
    id: cart.number,
    created_at: time,
    updated_at: time,
    is_active: cart.is_active,
    is_virtual: isVirtualCart(realm, cart),
    items: cart.items.map((item) => itemData(realm, cart, item)),
    items_count: cart.items.length,
    items_qty: calculateTotalQuantity(cart),
    customer: customer
      ? customerData(realm, customer)
      : { email: getCartEmail(realm, cart), firstname: null, lastname: null },
    billing_address: cartAddressData(realm, cart, cart.billing_address),
    orig_order_id: 0,
    currency: {
      global_currency_code: base ?? currency,
      base_currency_code: base ?? currency,
      store_currency_code: currency,
      quote_currency_code: quote ?? currency,
      store_to_base_rate: 0,
      store_to_quote_rate: 0,
      base_to_global_rate: 1,
      base_to_quote_rate: rate,
    },
    customer_is_guest: cart.customerId === null,
    customer_note_notify: true,
    customer_tax_class_id: 3,
    store_id: store?.id ?? 1,
    extension_attributes: { shipping_assignments: shippingAssignments(realm, cart) },
  };
}

/** The currency of the catalog, and that in which the cart was last read; `undefined` without a rate between them. */
function currenciesOf(realm: Realm, store: Store | undefined, { currency }: Cart) {
  const base = store && baseCurrency(realm, store);
  const quote = currency ?? store?.currency;
  const rate = base === undefined || quote === undefined ? undefined : exchangeRate(realm, base, quote);
  return rate === undefined ? { base: undefined, quote: undefined, rate: 1 } : { base, quote, rate };
}

const shippingAssignments = (realm: Realm, cart: Cart): object[] =>
  cart.items.length === 0 || isVirtualCart(realm, cart)
    ? []
    : [
        {
          shipping: {
            address: cartAddressData(realm, cart, cart.shipping_address),
            method: cart.shipping_method ?? null,
          },
          items: cart.items.map((item) => itemData(realm, cart, item)),
        },
      ];

/** An item of a cart as REST returns it. In a guest's cart, `quote_id` is the masked id. [Quote/Api/Data/CartItemInterface.php] */
export function itemData(realm: Realm, cart: Cart, item: CartItem): object {
  const option = productOptionData(realm, item);
  return {
    item_id: item.id,
    sku: item.sku,
    qty: item.quantity,
    name: productName(realm, item.sku) ?? item.sku,
    price: calculateItemTotals(realm, item, cart.customerId).price,
    product_type: productTypeOf(realm, item.sku),
    quote_id: cart.customerId === null ? cart.id : String(cart.number ?? 0),
    ...(option && { product_option: option }),
  };
}

/** The type of a product in the catalog, such as `simple`. */
export const productTypeOf = (realm: Realm, sku: string): string =>
  (findProduct(realm, sku)?.type ?? 'SimpleProduct').replace('Product', '').toLowerCase();

/** A shipping method as REST returns it. [Quote/Api/Data/ShippingMethodInterface.php] */
export const shippingMethodData = ({ amount, ...names }: ShippingMethod): object => ({
  ...names,
  amount,
  base_amount: amount,
  available: true,
  error_message: '',
  price_excl_tax: amount,
  price_incl_tax: amount,
});

/** Payment methods and totals of a cart. [Checkout/Api/Data/PaymentDetailsInterface.php] */
export const paymentDetails = (realm: Realm, store: Store, cart: Cart): object => ({
  payment_methods: listPaymentMethods(realm, store, cart),
  totals: totalsData(realm, store, cart),
});

/** The totals of a cart. [Quote/Api/Data/TotalsInterface.php] */
export function totalsData(realm: Realm, store: Store, cart: Cart, shippingCosts?: number): object {
  const { subtotal, discount, shipping, grandTotal } = calculateTotals(realm, store, cart, shippingCosts);
  const { base, quote, rate } = currenciesOf(realm, store, cart);
  const inQuote = (value: number) => convertAmount(value, rate);
  const reduced = roundToCents(subtotal - discount);
  return {
    ...withBase('grand_total', grandTotal, rate),
    ...withBase('subtotal', subtotal, rate),
    ...withBase('discount_amount', discount === 0 ? 0 : -discount, rate),
    ...withBase('subtotal_with_discount', reduced, rate),
    ...withBase('shipping_amount', shipping, rate),
    ...withBase('shipping_discount_amount', 0, rate),
    ...withBase('tax_amount', 0, rate),
    weee_tax_applied_amount: null,
    ...withBase('shipping_tax_amount', 0, rate),
    subtotal_incl_tax: inQuote(subtotal),
    ...withBase('shipping_incl_tax', shipping, rate),
    base_currency_code: base ?? store.currency,
    quote_currency_code: quote ?? store.currency,
    ...(cart.coupon_code !== undefined && { coupon_code: cart.coupon_code }),
    items_qty: calculateTotalQuantity(cart),
    items: cart.items.map((item) => itemTotals(realm, cart, item, rate)),
    total_segments: segments(inQuote(subtotal), inQuote(discount), inQuote(shipping), inQuote(grandTotal)),
  };
}

const withBase = (name: string, value: number, rate: number) => ({
  [name]: convertAmount(value, rate),
  [`base_${name}`]: value,
});

function itemTotals(realm: Realm, cart: Cart, item: CartItem, rate: number): object {
  const { price, rowTotal } = calculateItemTotals(realm, item, cart.customerId);
  return {
    item_id: item.id,
    ...withBase('price', price, rate),
    qty: item.quantity,
    ...withBase('row_total', rowTotal, rate),
    row_total_with_discount: 0,
    ...withBase('tax_amount', 0, rate),
    tax_percent: 0,
    ...withBase('discount_amount', 0, rate),
    discount_percent: 0,
    ...withBase('price_incl_tax', price, rate),
    ...withBase('row_total_incl_tax', rowTotal, rate),
    options: '[]',
    weee_tax_applied_amount: null,
    weee_tax_applied: null,
    name: productName(realm, item.sku) ?? item.sku,
  };
}

const segments = (subtotal: number, discount: number, shipping: number, grandTotal: number): object[] => [
  { code: 'subtotal', title: 'Subtotal', value: subtotal },
  { code: 'shipping', title: 'Shipping & Handling', value: shipping },
  ...(discount > 0 ? [{ code: 'discount', title: 'Discount', value: -discount }] : []),
  { code: 'tax', title: 'Tax', value: 0, extension_attributes: { tax_grandtotal_details: [] } },
  { code: 'grand_total', title: 'Grand Total', value: grandTotal, area: 'footer' },
];
