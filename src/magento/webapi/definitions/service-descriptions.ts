/**
 * Descriptions of services in the schema, in the order of the schema, as recorded from Magento 2.4.7-p3. Magento's are the doc
 * comments of its source; only those that were recorded are known here.
 */
const recordedServices: Readonly<Record<string, string>> = {
  directoryCurrencyInformationAcquirerV1: 'Currency information acquirer interface',
  directoryCountryInformationAcquirerV1: 'Country information acquirer interface',
  customerAccountManagementV1: 'Interface for managing customers accounts.',
  twoFactorAuthAdminTokenServiceV1: 'Obtain basic information about the user required to setup or use 2fa',
  integrationCustomerTokenServiceV1: 'Interface providing token generation for Customers',
  quoteGuestCartRepositoryV1: 'Cart Repository interface for guest carts.',
  quoteGuestCartManagementV1: 'Cart Management interface for guest carts.',
  quoteGuestShippingMethodManagementV1: 'Shipping method management interface for guest carts.',
  quoteGuestShipmentEstimationV1: 'Interface GuestShipmentEstimationInterface',
  quoteGuestCartItemRepositoryV1: 'Cart Item repository interface for guest carts.',
  quoteGuestPaymentMethodManagementV1: 'Payment method management interface for guest carts.',
  quoteGuestBillingAddressManagementV1: 'Billing address management interface for guest carts.',
  quoteGuestCouponManagementV1: 'Coupon management interface for guest carts.',
  quoteGuestCartTotalManagementV1:
    'Bundled API to collect totals for cart based on shipping/payment methods and additional data.',
  quoteGuestCartTotalRepositoryV1: 'Cart totals repository interface for guest carts.',
};

/** Recorded descriptions of methods (`service.method`), of their parameters and of their results. */
const recordedMethods: Readonly<Record<string, string>> = {
  'customerAccountManagementV1.createAccount':
    'Create customer account. Perform necessary business operations like sending email.',
  'customerAccountManagementV1.activateById':
    'Activate a customer account using a key that was sent in a confirmation email.',
  'customerAccountManagementV1.validateResetPasswordLinkToken': 'Check if password reset token is valid.',
  'customerAccountManagementV1.validateResetPasswordLinkToken.customerId':
    'If null is given then a customer will be matched by the RP token.',
  'customerAccountManagementV1.validateResetPasswordLinkToken.return': 'True if the token is valid',
};

const ACCOUNT_SERVICE = 'customerAccountManagementV1';
/** The methods of the account service in the order of their routes. [Customer/etc/webapi.xml] */
const ACCOUNT_METHODS = [
  'createAccount',
  'activateById',
  'activate',
  'changePasswordById',
  'validateResetPasswordLinkToken',
  'initiatePasswordReset',
  'resetPassword',
  'getConfirmationStatus',
  'resendConfirmation',
  'validate',
  'isReadonly',
  'isEmailAvailable',
  'getDefaultBillingAddress',
  'getDefaultShippingAddress',
];

/** The description of a service, of one of its methods, or of a parameter or the result (`return`) of a method. */
export const descriptionOf = (service: string, ...path: readonly string[]): string | undefined =>
  path.length === 0 ? recordedServices[service] : recordedMethods[[service, ...path].join('.')];

const serviceNames = Object.keys(recordedServices);

/** The positions of a service and of its method in the schema. Unknown ones are the last, in the order of their routes. */
export const schemaPosition = (service: string, method: string): readonly [service: number, method: number] => [
  positionIn(serviceNames, service),
  service === ACCOUNT_SERVICE ? positionIn(ACCOUNT_METHODS, method) : 0,
];

function positionIn(names: readonly string[], name: string): number {
  const position = names.indexOf(name);
  return position < 0 ? names.length : position;
}
