import { definePhrases } from './phrase.ts';

const QUOTE = 'app/code/Magento/Quote/Model';

/** Carts, checkout and orders in REST. */
export const cartServicePhrases = definePhrases({
  activeCartMissing: {
    kind: 'noSuchEntity',
    text: 'Current customer does not have an active cart.',
    evidence: 'recorded',
    source: `${QUOTE}/Webapi/ParamOverriderCartId.php`,
  },
  guestCartNotCreated: {
    kind: 'localized',
    text: "The quote can't be created.",
    evidence: 'recorded',
    source: `${QUOTE}/QuoteManagement.php createEmptyCart`,
  },
  cartNotAssignable: {
    kind: 'localized',
    text: "You don't have the correct permissions to assign the customer to the cart.",
    evidence: 'recorded',
    source: `${QUOTE}/GuestCart/GuestCartManagement.php; QuoteManagement.php assignCustomer`,
  },
  cartNotAnonymous: {
    kind: 'localized',
    text: "The customer can't be assigned to the cart because the cart isn't anonymous.",
    evidence: 'source',
    source: `${QUOTE}/QuoteManagement.php assignCustomer`,
  },
  cartItemOfAnotherCart: {
    kind: 'noSuchEntity',
    text: "The %1 Cart doesn't contain the %2 item.",
    evidence: 'recorded',
    source: `${QUOTE}/Quote/Item/Repository.php`,
  },
  couponOfCartWithoutProducts: {
    kind: 'noSuchEntity',
    text: 'The "%1" Cart doesn\'t contain products.',
    evidence: 'source',
    source: `${QUOTE}/CouponManagement.php`,
  },
  shippingMethodNotGiven: {
    kind: 'noSuchEntity',
    text: 'The shipping method is missing. Select the shipping method and try again.',
    evidence: 'recorded',
    source: 'app/code/Magento/Checkout/Model/ShippingInformationManagement.php',
  },
  guestCheckoutNotAvailable: {
    kind: 'localized',
    text: 'Sorry, guest checkout is not available.',
    evidence: 'recorded',
    source: 'app/code/Magento/Checkout/Model/GuestPaymentInformationManagement.php; Checkout/Helper/Data.php',
  },
  agreementsNotAccepted: {
    kind: 'localized',
    text: "The order wasn't placed. First, agree to the terms and conditions, then try placing your order again.",
    evidence: 'source',
    source: 'app/code/Magento/CheckoutAgreements/Model/Checkout/Plugin/Validation.php',
  },
  holdNotAvailable: {
    kind: 'localized',
    text: 'A hold action is not available.',
    evidence: 'source',
    source: 'app/code/Magento/Sales/Model/Order.php',
  },
  unholdNotAvailable: {
    kind: 'localized',
    text: 'You cannot remove the hold.',
    evidence: 'source',
    source: 'app/code/Magento/Sales/Model/Order.php',
  },
});
