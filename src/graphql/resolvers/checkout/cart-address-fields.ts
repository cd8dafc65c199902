import { isVirtualCart } from '../../../domain/cart/checkout-cart.ts';
import { calculateTotals } from '../../../domain/checkout/checkout-totals.ts';
import {
  listShippingMethods,
  type ShippingMethod,
  selectedShippingMethod,
} from '../../../domain/checkout/shipping-methods.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { roundToCents } from '../../../platform/round-to-cents.ts';
import type { Cart, CartAddress } from '../../../state/tables/carts.ts';
import { cartItemSource } from '../cart/cart-item-fields.ts';
import { money } from '../money.ts';
import type { ResolverContext } from '../resolver-context.ts';

/** The shipping addresses of a cart: one, or none. [QuoteGraphQl/Model/Resolver/ShippingAddresses.php] */
export function shippingAddressesOf(cart: Cart, context: ResolverContext): object[] {
  const address = cart.shipping_address;
  if (address === undefined) return [];
  const { realm, store } = context;
  if (realm.behaviour.virtual_cart_addresses === 'omitted' && isVirtualCart(realm, cart)) return [];
  const selected = selectedShippingMethod(realm, store, cart);
  return [
    {
      ...addressFields(cart, address),
      available_shipping_methods: () => availableMethods(context, cart, address.country_code ?? ''),
      selected_shipping_method: selected ? methodFields(context, selected) : null,
      customer_notes: address.customer_notes ?? null,
      pickup_location_code: null,
      same_as_billing: cart.billing_address?.is_copy === true || address.is_copy === true,
      cart_items_v2: () => cart.items.map(cartItemSource(context, cart)),
      cart_items: () => cart.items.map(({ id, quantity }) => ({ cart_item_id: id, quantity })),
      items_weight: 0,
    },
  ];
}

/** The billing address of a cart. */
export const billingAddressOf = (cart: Cart): object | null =>
  cart.billing_address === undefined
    ? null
    : { ...addressFields(cart, cart.billing_address), customer_notes: cart.billing_address.customer_notes ?? null };

/** The shipping methods for a country, as GraphQL shows them. */
export const availableMethods = (context: ResolverContext, cart: Cart, country: string): object[] =>
  listShippingMethods(context.realm, context.store, cart, country).map((method) => ({
    ...methodFields(context, method),
    available: true,
    error_message: '',
  }));

function methodFields(context: ResolverContext, { amount, ...names }: ShippingMethod): object {
  const price = money(context, amount);
  return { ...names, amount: price, price_excl_tax: price, price_incl_tax: price, base_amount: null };
}

/** The fields of every address of a cart. [QuoteGraphQl/Model/Cart/ExtractQuoteAddressData.php] */
function addressFields({ number = 0 }: Cart, address: CartAddress): object {
  const { region, country_code, street, custom_attributes, customer_address_id, ...values } = address;
  const hasRegion = region?.region !== undefined || region?.region_code !== undefined;
  return {
    ...values,
    uid: uidOf(number),
    firstname: values.firstname ?? '',
    lastname: values.lastname ?? '',
    city: values.city ?? '',
    middlename: values.middlename ?? null,
    prefix: values.prefix ?? null,
    suffix: values.suffix ?? null,
    company: values.company ?? null,
    postcode: values.postcode ?? null,
    telephone: values.telephone ?? null,
    fax: values.fax ?? null,
    vat_id: values.vat_id ?? null,
    street: street ?? [],
    country: { code: country_code ?? '', label: country_code ?? '' },
    region: hasRegion
      ? { code: region?.region_code ?? null, label: region?.region ?? null, region_id: region?.region_id ?? null }
      : { code: null, label: null, region_id: null },
    custom_attributes: (custom_attributes ?? []).map(({ attribute_code: code, value }) => ({
      __typename: 'AttributeValue',
      code,
      value: String(value ?? ''),
    })),
    customer_address_uid: customer_address_id === undefined ? null : uidOf(customer_address_id),
  };
}

/** The totals of a cart. [QuoteGraphQl/Model/Resolver/CartPrices.php] */
export function pricesOfCart(cart: Cart, context: ResolverContext, shippingCosts?: number): object {
  const { subtotal, discount, grandTotal } = calculateTotals(context.realm, context.store, cart, shippingCosts);
  const sum = money(context, subtotal);
  const total = money(context, grandTotal);
  return {
    grand_total: total,
    grand_total_excluding_tax: total,
    subtotal_excluding_tax: sum,
    subtotal_including_tax: sum,
    subtotal_with_discount_excluding_tax: money(context, roundToCents(subtotal - discount)),
    applied_taxes: [],
    discounts: discount > 0 ? [discountOf(cart, context, discount)] : null,
    discount: discount > 0 ? { amount: money(context, -discount), label: [labelOf(cart, context)] } : null,
    gift_options: null,
  };
}

const discountOf = (cart: Cart, context: ResolverContext, amount: number): object => ({
  amount: money(context, amount),
  applied_to: 'ITEM',
  coupon: { code: cart.coupon_code },
  is_discounting_locked: false,
  label: labelOf(cart, context),
  type: null,
  value: null,
});

const labelOf = ({ coupon_code = '' }: Cart, { realm }: ResolverContext): string =>
  realm.world.coupons.get(coupon_code.toLowerCase())?.label ?? 'Discount';
