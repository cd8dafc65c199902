import { viewOrder } from '../../../domain/checkout/orders.ts';
import { setPaymentMethod } from '../../../domain/checkout/payment-methods.ts';
import { placeOrder, requireGuestEmail } from '../../../domain/checkout/place-order.ts';
import type { Phrase } from '../../../magento/phrases/phrase.ts';
import { type PhraseKey, phrases } from '../../../magento/phrases/phrases.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { PlacedOrder } from '../../../state/tables/placed-orders.ts';
import { findCartToCheckOut, requireCartParameter } from '../cart/cart-access.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { type PaymentInput, requirePaymentCode } from './checkout-operations.ts';

/** Codes of errors by their messages; others are `UNDEFINED`. [QuoteGraphQl/Model/Resolver/PlaceOrder.php MESSAGE_CODES] */
const ERROR_CODES: Readonly<Partial<Record<PhraseKey, string>>> = {
  cartNotFound: 'CART_NOT_FOUND',
  cartNotActive: 'CART_NOT_ACTIVE',
  guestEmailMissing: 'GUEST_EMAIL_MISSING',
  orderNotPlaced: 'UNABLE_TO_PLACE_ORDER',
  orderAddressNotAllowed: 'UNABLE_TO_PLACE_ORDER',
  shippingMethodMissing: 'UNABLE_TO_PLACE_ORDER',
  billingAddressInvalid: 'UNABLE_TO_PLACE_ORDER',
  paymentMethodMissing: 'UNABLE_TO_PLACE_ORDER',
  cartProductsOutOfStock: 'UNABLE_TO_PLACE_ORDER',
};

const place: Resolver<{ input?: { cart_id: string } | null }> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  const { realm, store } = context;
  try {
    const cart = findCartToCheckOut(context, input?.cart_id ?? '');
    requireGuestEmail(cart);
    return placedOrder(context, placeOrder(realm, store, cart));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusePlacing(context, error);
  }
};

/** The result of a placed order. */
function placedOrder({ realm }: ResolverContext, order: PlacedOrder): object {
  return {
    order: { order_number: order.number, order_id: order.number },
    orderV2: { order: viewOrder(realm, order) },
    errors: [],
  };
}

/** In releases that list errors in the result, only refused permissions are GraphQL errors. */
function refusePlacing({ realm }: ResolverContext, refusal: Refusal): object {
  refusal.wording = realm.wording;
  const phrase = phrases[refusal.key];
  switch (realm.behaviour.place_order_errors) {
    case 'listed':
      if (phrase.kind === 'authorization') throw refusal;
      return {
        order: null,
        orderV2: null,
        errors: [{ message: refusal.renderedMessage, code: ERROR_CODES[refusal.key] ?? 'UNDEFINED' }],
      };
    case 'selected':
      if (isOfGraphql(phrase)) throw refusal;
      throw unableToPlace(SELECTED.has(refusal.key) ? refusal.renderedMessage : SERVER_ERROR);
    case 'prefixed':
      if (isOfGraphql(phrase)) throw refusal;
      throw unableToPlace(refusal.renderedMessage);
  }
}

/**
 * Refusals for a missing part of the cart. 2.4.4 to 2.4.6 show their message.
 * [PlaceOrderMessageFormatter of etc/graphql/di.xml]
 */
const SELECTED: ReadonlySet<PhraseKey> = new Set<PhraseKey>([
  'orderAddressNotAllowed',
  'shippingAddressInvalid',
  'shippingMethodMissing',
  'billingAddressInvalid',
  'paymentMethodMissing',
  'minimumOrderAmount',
  'paymentNotAvailable',
  'cartQuantityNotAvailable',
]);

const SERVER_ERROR = 'A server error stopped your order from being placed. Please try to place your order again';

/** Refusals of the resolver itself; those of the service layer are about the contents of the cart. */
const isOfGraphql = ({ source }: Phrase): boolean => source.includes('QuoteGraphQl');

const unableToPlace = (message: string): Refusal => new Refusal('unableToPlaceOrder', { message });

/** Sets the payment method and places the order. [QuoteGraphQl/Model/Resolver/SetPaymentAndPlaceOrder.php] */
const setPaymentAndPlace: Resolver<{ input?: ({ cart_id: string } & PaymentInput) | null }> = (
  _,
  { input },
  context,
) => {
  requireCartParameter('cart_id', input?.cart_id);
  const payment = input?.payment_method ?? { code: '' };
  requirePaymentCode(payment.code);
  const { realm, store } = context;
  const cart = findCartToCheckOut(context, input?.cart_id ?? '');
  requireGuestEmail(cart);
  const paid = setPaymentMethod(realm, store, cart, payment);
  try {
    return placedOrder(context, placeOrder(realm, store, paid));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A refused request changes nothing.
    realm.world.carts.put(cart);
    error.wording = realm.wording;
    throw unableToPlace(error.renderedMessage);
  }
};

/** Mutations that place orders. */
export const placeOrderMutations = { placeOrder: place, setPaymentMethodAndPlaceOrder: setPaymentAndPlace };
