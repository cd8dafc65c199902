import { defineCauses } from './cause.ts';

const GUEST = 'No token was sent, or it has expired or was revoked: the caller is a guest.';

/** Causes that concern carts, checkout, orders, wish lists and compare lists. */
export const storefrontCauses = defineCauses({
  cartOfAnotherStore: ['The Store header changed after the cart was created, for example by a language switch.'],
  cartOfAnotherWebsite: ['The Store header names a store view of another website than that of the cart.'],
  activeCartMissing: ['The customer has no cart yet, or an order was placed with it: POST /V1/carts/mine creates one.'],
  customerCartForCustomers: [GUEST],
  guestCartForGuests: [
    'A signed-in customer asks for a cart of guests: the token is sent where the client expects a guest.',
  ],
  cartNotAssignable: ['The cart belongs to another customer, or has no items in this store.'],
  cartNotAnonymous: ['The cart belongs to a customer already: it was assigned before.'],
  cartItemNotFound: ['The item was removed, or belongs to another cart: the client shows an older state.'],
  cartWithoutItem: ['The item was removed, or belongs to another cart: the client shows an older state.'],
  cartProductNotFound: ['The product does not exist, is disabled, or is in another website; letter case is ignored.'],
  cartProductNotAvailable: ['The product is out of stock.'],
  cartProductsOutOfStock: ['A product in the cart is out of stock.'],
  cartQuantityNotAvailable: ['The requested quantity exceeds the stock.'],
  configurableOptionsMissing: ['The product is configurable: `selected_options` need a uid for each of its options.'],
  bundleOptionsMissing: ['The product is a bundle: `selected_options` need a uid for each required option.'],
  customizableOptionsMissing: [
    'The product has a required customizable option: `selected_options` or `entered_options` need its value.',
  ],
  guestEmailForGuests: ['A signed-in customer sets the e-mail address of a guest: the customer has one.'],
  guestEmailMissing: [`${GUEST} Guests set an e-mail address before the order.`],
  guestCheckoutNotAvailable: [`${GUEST} \`checkout/options/guest_checkout\` is 0.`],
  shippingAddressMissing: [
    'The shipping method is set before the shipping address, or the cart was replaced by an empty one.',
  ],
  shippingMethodMissing: ['No shipping method is set, or the address changed after it was chosen.'],
  shippingMethodNotGiven: ['No shipping method is set, or the address changed after it was chosen.'],
  carrierNotFound: ['The carrier is disabled (`carriers/…/active`), or does not ship to the country of the address.'],
  paymentNotAvailable: [
    'The payment method is disabled (`payment/…/active`), or not allowed for the country or the amount.',
  ],
  paymentMethodMissing: ['No payment method is set in the cart.'],
  orderNotPlaced: ['The order needs something that is missing in the cart; Magento writes the reason only to its log.'],
  agreementsNotAccepted: ['The terms and conditions are switched on, and `agreement_ids` are not sent.'],
  couponOfEmptyCart: ['The cart is empty: it was replaced by a new one, for example at the sign-in.'],
  removedCouponOfEmptyCart: ['The cart is empty: it was replaced by a new one, for example at the sign-in.'],
  couponInvalid: [
    'The coupon does not exist, has expired, or its rule does not apply to the cart or the customer group.',
  ],
  couponApplied: ['A cart has one coupon: the first one has to be removed.'],
  guestOrderNotFound: ['Number, e-mail address and last name or postcode do not belong to one order of a guest.'],
  guestOrderOfCustomer: ['The order belongs to a customer, who must sign in.'],
  orderOfAnother: ['The order belongs to another customer.'],
  wishlistForCustomers: [GUEST],
  wishlistDisabled: ['`wishlist/general/active` is 0.'],
  wishlistUpdateDisabled: ['`wishlist/general/active` is 0.'],
  compareListForeign: [
    'The compare list belongs to a customer: it was assigned at the sign-in, and the client is a guest again.',
  ],
  compareListOfGuest: [GUEST],
  compareUidUnknown: ['The compare list was deleted, or was merged into that of the customer at the sign-in.'],
  reviewsForCustomers: [`${GUEST} \`catalog/review/allow_guest\` is 0.`],
  sortFieldInvalid: ['The name of a sort order is a field with characters other than letters, digits and `_`.'],
  pageSizeTooSmall: ['`pageSize` is 0 or negative.'],
  currentPageTooLarge: ['The page is past the last one: fewer products match the filter than when the client counted.'],
});
