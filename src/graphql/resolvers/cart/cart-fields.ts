import { calculateItemTotals, calculateTotalQuantity } from '../../../domain/cart/cart-totals.ts';
import { getCartEmail, isVirtualCart } from '../../../domain/cart/checkout-cart.ts';
import { areGiftMessagesAllowed } from '../../../domain/cart/gift-messages.ts';
import { listPaymentMethods, titleOfPayment } from '../../../domain/checkout/payment-methods.ts';
import type { Cart, CartItem } from '../../../state/tables/carts.ts';
import { billingAddressOf, pricesOfCart, shippingAddressesOf } from '../checkout/cart-address-fields.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { cartItemSource } from './cart-item-fields.ts';

interface Sort {
  readonly field: string;
  readonly order: 'ASC' | 'DESC';
}

function sortItems(
  context: ResolverContext,
  { items, customerId }: Cart,
  sort: Sort | null | undefined,
): readonly CartItem[] {
  if (!sort) return items;
  const sortValue = (item: CartItem): number | string => {
    switch (sort.field) {
      case 'SKU':
        return item.sku;
      case 'QTY':
        return item.quantity;
      case 'PRICE':
      case 'BASE_PRICE':
        return calculateItemTotals(context.realm, item, customerId).price;
      default:
        return item.id;
    }
  };
  const ascending = [...items].sort((one, other) => (sortValue(one) < sortValue(other) ? -1 : 1));
  return sort.order === 'DESC' ? ascending.reverse() : ascending;
}

/** Fields of `Cart`. Gift options of Adobe Commerce are always empty. */
const cartFields = {
  email: (cart: Cart, _: unknown, { realm }: ResolverContext) => getCartEmail(realm, cart),
  items: (cart: Cart, _: unknown, context: ResolverContext) => cart.items.map(cartItemSource(context, cart)),
  itemsV2: (cart: Cart, args: PageArguments & { sort?: Sort | null }, context: ResolverContext) => {
    const page = pageOf(sortItems(context, cart, args.sort), args);
    return { ...page, items: page.items.map(cartItemSource(context, cart)) };
  },
  total_quantity: (cart: Cart) => calculateTotalQuantity(cart),
  is_virtual: (cart: Cart, _: unknown, { realm }: ResolverContext) => isVirtualCart(realm, cart),
  prices: (cart: EstimatedCart, _: unknown, context: ResolverContext) =>
    cart.estimatedPrices ?? pricesOfCart(cart, context),
  available_payment_methods: (cart: Cart, _: unknown, { realm, store }: ResolverContext) =>
    listPaymentMethods(realm, store, cart).map((method) => ({ ...method, is_deferred: method.code !== 'free' })),
  selected_payment_method: selectedPayment,
  shipping_addresses: (cart: Cart, _: unknown, context: ResolverContext) => shippingAddressesOf(cart, context),
  billing_address: billingAddressOf,
  applied_coupons: appliedCoupons,
  applied_coupon: (cart: Cart) => appliedCoupons(cart)?.[0] ?? null,
  applied_gift_cards: () => [],
  available_gift_wrappings: () => [],
  gift_message: ({ gift_message }: Cart, _: unknown, { realm, store }: ResolverContext) =>
    (areGiftMessagesAllowed(realm, store, 'order') && gift_message) || null,
  gift_wrapping: () => null,
  gift_receipt_included: () => false,
  printed_card_included: () => false,
};

/** A cart of `estimateTotals`, with totals that are not saved. */
type EstimatedCart = Cart & { readonly estimatedPrices?: object };

function appliedCoupons({ coupon_code: code }: Cart) {
  return code === undefined ? null : [{ code }];
}

/** Before a method is chosen, its code is empty. [QuoteGraphQl/Model/Resolver/SelectedPaymentMethod.php] */
function selectedPayment(cart: Cart, _: unknown, { realm, store }: ResolverContext) {
  const { payment_method: code, purchase_order_number } = cart;
  return {
    code: code ?? '',
    title: code === undefined ? '' : titleOfPayment(realm, store, code),
    purchase_order_number: purchase_order_number ?? null,
  };
}

/** Resolvers of the fields of carts. */
export const cartTypes = { Cart: cartFields };
