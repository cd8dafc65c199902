import { definePhrases } from './phrase.ts';

const QUOTE = 'app/code/Magento/Quote/Model';
const RESOLVER = 'app/code/Magento/QuoteGraphQl/Model/Resolver';
const SALES = 'app/code/Magento/SalesGraphQl/Model/Resolver';
const CANCEL = 'app/code/Magento/OrderCancellationGraphQl/Model';

/** Shipping and payment methods, coupons, and placing, viewing and cancelling orders. */
export const orderPhrases = definePhrases({
  shippingMethodsSeveral: {
    kind: 'input',
    text: 'You cannot specify multiple shipping methods.',
    since: '2.3.2',
    source: 'app/code/Magento/QuoteGraphQl/Model/Cart/SetShippingMethodsOnCart.php',
  },
  shippingMethodOfEmptyCart: {
    kind: 'input',
    text: "The shipping method can't be set for an empty cart. Add an item to cart and try again.",
    evidence: 'recorded',
    source: `${QUOTE}/ShippingMethodManagement.php`,
  },
  shippingAddressMissing: {
    kind: 'input',
    text: 'The shipping address is missing. Set the address and try again.',
    evidence: 'recorded',
    source: `${QUOTE}/ShippingMethodManagement.php`,
  },
  carrierNotFound: {
    kind: 'noSuchEntity',
    text: 'Carrier with such method not found: %1, %2',
    evidence: 'recorded',
    source: `${QUOTE}/ShippingMethodManagement.php`,
  },
  paymentCodeMissing: {
    kind: 'input',
    text: 'Required parameter "code" for "payment_method" is missing.',
    since: '2.3.2',
    evidence: 'recorded',
    source: `${RESOLVER}/SetPaymentMethodOnCart.php`,
  },
  paymentNotAvailable: {
    kind: 'input',
    text: 'The requested Payment Method is not available.',
    evidence: 'recorded',
    source: 'app/code/Magento/Payment/Model/MethodList.php; Quote/Model/Quote/Payment.php',
  },
  couponApplied: {
    kind: 'input',
    text: 'A coupon is already applied to the cart. Please remove it to apply another',
    source: `${RESOLVER}/ApplyCouponToCart.php`,
  },
  couponOfEmptyCart: {
    kind: 'noSuchEntity',
    text: 'Cart does not contain products.',
    evidence: 'recorded',
    source: `${RESOLVER}/ApplyCouponToCart.php`,
  },
  removedCouponOfEmptyCart: {
    kind: 'noSuchEntity',
    text: 'Cart does not contain products',
    evidence: 'recorded',
    source: `${RESOLVER}/RemoveCouponFromCart.php`,
  },
  couponInvalid: {
    kind: 'noSuchEntity',
    text: "The coupon code isn't valid. Verify the code and try again.",
    evidence: 'recorded',
    source: `${QUOTE}/CouponManagement.php`,
  },
  couponsTooMany: {
    kind: 'input',
    text: 'Maximum allowed number of applied coupons was exceeded.',
    since: '2.4.7',
    evidence: 'documentation',
    source: 'AdobeDocs/commerce-webapi cart/mutations/apply-coupons.md',
  },
  estimatedCartNotFound: {
    kind: 'input',
    text: 'Could not find a cart with ID "%masked_id"',
    since: '2.4.7',
    earlierTexts: [{ since: '2.3.1', text: 'Could not find a cart with ID "%masked_id"' }],
    source: `${RESOLVER}/EstimateTotals.php`,
  },
  guestEmailMissing: {
    kind: 'input',
    text: 'Guest email for cart is missing.',
    since: '2.3.3',
    earlierTexts: [{ since: '2.3.2', text: 'Guest email for cart is missing. Please enter' }],
    source: 'app/code/Magento/QuoteGraphQl/Model/Cart/GetCartForCheckout.php',
  },
  orderNotPlaced: {
    kind: 'localized',
    text: 'A server error stopped your order from being placed. Please try to place your order again.',
    evidence: 'recorded',
    source: `${QUOTE}/QuoteManagement.php`,
  },
  orderAddressNotAllowed: {
    kind: 'localized',
    text: "Some addresses can't be used due to the configurations for specific countries.",
    evidence: 'recorded',
    source: `${QUOTE}/QuoteValidator.php`,
  },
  shippingMethodMissing: {
    kind: 'localized',
    text: 'The shipping method is missing. Select the shipping method and try again.',
    evidence: 'recorded',
    source: `${QUOTE}/ValidationRules/ShippingMethodValidationRule.php`,
  },
  billingAddressInvalid: {
    kind: 'localized',
    text: 'Please check the billing address information. %1',
    evidence: 'recorded',
    source: `${QUOTE}/ValidationRules/BillingAddressValidationRule.php`,
  },
  shippingAddressInvalid: {
    kind: 'localized',
    text: 'Please check the shipping address information. %1',
    evidence: 'source',
    source: `${QUOTE}/ValidationRules/ShippingAddressValidationRule.php`,
  },
  paymentMethodMissing: {
    kind: 'localized',
    text: 'Enter a valid payment method and try again.',
    evidence: 'recorded',
    source: `${QUOTE}/ValidationRules/PaymentMethodValidationRule.php`,
  },
  minimumOrderAmount: {
    kind: 'localized',
    rendered: true,
    text: '%1',
    evidence: 'source',
    source: `${QUOTE}/Quote/Validator/MinimumOrderAmount/ValidationMessage.php`,
  },
  unableToPlaceOrder: {
    kind: 'input',
    text: 'Unable to place order: %message',
    since: '2.3.2',
    source: `${RESOLVER}/PlaceOrder.php`,
  },
  orderOfAnother: {
    kind: 'input',
    text: 'Order number "%1" doesn\'t belong to the current customer',
    since: '2.4.0',
    source: `${SALES}/Reorder.php`,
  },
  guestOrderNotFound: {
    kind: 'noSuchEntity',
    text: "We couldn't locate an order with the information provided.",
    since: '2.4.7',
    source: `${SALES}/GuestOrder.php`,
  },
  guestOrderOfCustomer: {
    kind: 'authorization',
    text: 'Please login to view the order.',
    since: '2.4.7',
    source: `${SALES}/GuestOrder.php`,
  },
  cancelParameterMissing: {
    kind: 'input',
    text: 'Required parameter "%1" is missing or incorrect.',
    since: '2.4.7',
    evidence: 'recorded',
    source: `${CANCEL}/Validator/ValidateRequest.php`,
  },
  cancelReasonInvalid: {
    kind: 'input',
    text: 'Order cancellation reason is invalid.',
    since: '2.4.8',
    evidence: 'recorded',
    source: `${CANCEL}/Validator/ValidateOrderCancellationReason.php`,
  },
  cancelOfAnother: {
    kind: 'authorization',
    text: 'Current user is not authorized to cancel this order',
    since: '2.4.7',
    evidence: 'recorded',
    source: `${CANCEL}/Resolver/CancelOrder.php`,
  },
  cancelSwitchedOff: {
    kind: 'localized',
    text: 'Order cancellation is not enabled for requested store.',
    since: '2.4.7',
    evidence: 'recorded',
    source: `${CANCEL}/Validator/ValidateOrder.php`,
  },
  cancelOfFinishedOrder: {
    kind: 'localized',
    text: 'Order already closed, complete, cancelled or on hold',
    since: '2.4.7',
    evidence: 'recorded',
    source: `${CANCEL}/Validator/ValidateOrder.php`,
  },
  cancelOfShippedOrder: {
    kind: 'localized',
    text: 'Order with one or more items shipped cannot be cancelled',
    since: '2.4.7',
    evidence: 'recorded',
    source: `${CANCEL}/Validator/ValidateOrder.php`,
  },
  cancelNotConfirmed: {
    kind: 'localized',
    text: 'The order cancellation could not be confirmed.',
    since: '2.4.8',
    evidence: 'recorded',
    source: `${CANCEL}/ConfirmCancelOrder.php`,
  },
  orderNotFound: {
    kind: 'noSuchEntity',
    text: "The entity that was requested doesn't exist. Verify the entity and try again.",
    evidence: 'recorded',
    source: 'app/code/Magento/Sales/Model/OrderRepository.php',
  },
});
