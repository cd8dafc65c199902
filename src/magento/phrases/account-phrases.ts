import { definePhrases } from './phrase.ts';

const GET_CUSTOMER = 'app/code/Magento/CustomerGraphQl/Model/Customer/GetCustomer.php';
const IS_EMAIL_AVAILABLE = 'app/code/Magento/CustomerGraphQl/Model/Resolver/IsEmailAvailable.php';
const ACCOUNT_MANAGEMENT = 'app/code/Magento/Customer/Model/AccountManagement.php';
const VALIDATE = 'app/code/Magento/CustomerGraphQl/Model/Customer/ValidateCustomerData';
const CREATE = 'app/code/Magento/CustomerGraphQl/Model/Resolver/CreateCustomer.php';
const CONFIRM = 'app/code/Magento/CustomerGraphQl/Model/Resolver/ConfirmEmail.php';
const RESEND = 'app/code/Magento/CustomerGraphQl/Model/Resolver/ResendConfirmationEmail.php';
const AS_ADMIN = 'app/code/Magento/LoginAsCustomerGraphQl/Model/Resolver/RequestCustomerToken.php';
const EXCHANGE = 'AdobeDocs/commerce-webapi graphql/schema/customer/mutations/exchange-external-customer-token.md';
const ADDRESS = 'app/code/Magento/CustomerGraphQl/Model/Customer/Address';

/** Customer accounts, their e-mail addresses and their addresses. */
export const accountPhrases = definePhrases({
  customerDoesNotExist: { kind: 'noSuchEntity', text: 'Customer with id "%1" does not exist.', source: GET_CUSTOMER },
  accountLocked: { kind: 'authentication', text: 'The account is locked.', source: GET_CUSTOMER },
  // Magento's mutations have different messages for an invalid e-mail address; others are in password-phrases.ts.
  emailMustBeSpecified: {
    kind: 'input',
    text: 'Email must be specified',
    since: '2.3.3',
    earlierTexts: [{ since: '2.3.2', text: '"Email should be specified' }],
    source: IS_EMAIL_AVAILABLE,
  },
  emailIsInvalid: { kind: 'input', text: 'Email is invalid', since: '2.3.3', source: IS_EMAIL_AVAILABLE },
  emailNotValid: { kind: 'input', text: '"%1" is not a valid email address.', source: `${VALIDATE}/ValidateEmail.php` },
  genderNotValid: {
    kind: 'input',
    text: '"%1" is not a valid gender value.',
    since: '2.4.1',
    source: `${VALIDATE}/ValidateGender.php`,
  },
  emailRequired: {
    kind: 'input',
    text: 'The email address is required to create a customer account.',
    since: '2.4.8',
    source: ACCOUNT_MANAGEMENT,
  },
  valueRequired: {
    kind: 'input',
    text: '"%1" is a required value.',
    source: 'app/code/Magento/Eav/Model/Attribute/Data/Text.php',
  },
  emailTaken: {
    kind: 'input',
    text: 'A customer with the same email address already exists in an associated website.',
    source: ACCOUNT_MANAGEMENT,
  },
  emailTakenByOther: {
    kind: 'alreadyExists',
    text: 'A customer with the same email address already exists in an associated website.',
    source: 'app/code/Magento/CustomerGraphQl/Model/Customer/SaveCustomer.php',
  },
  dateInvalid: { kind: 'input', text: 'Invalid date', source: 'app/code/Magento/Eav/Model/Attribute/Data/Date.php' },
  inputMissing: { kind: 'input', text: '"input" value should be specified', source: CREATE },
  accountAlreadyActive: { kind: 'input', text: 'The account is already active.', source: ACCOUNT_MANAGEMENT },
  confirmationInvalid: {
    kind: 'input',
    text: 'The confirmation token is invalid. Verify the token and try again.',
    source: ACCOUNT_MANAGEMENT,
  },
  confirmationFailed: {
    kind: 'input',
    text: 'There was an error confirming the account',
    since: '2.4.7',
    source: CONFIRM,
  },
  confirmationKeyExpired: {
    kind: 'input',
    text: 'This confirmation key is invalid or has expired.',
    since: '2.4.7',
    source: CONFIRM,
  },
  confirmationMailFailed: {
    kind: 'input',
    text: 'There was an error when sending the confirmation email',
    since: '2.4.8',
    source: RESEND,
  },
  emailAddressNotValid: { kind: 'input', text: 'Email address is not valid', since: '2.4.8', source: RESEND },
  confirmationNotNeeded: { kind: 'input', text: "Confirmation isn't needed.", source: ACCOUNT_MANAGEMENT },
  noUserOfEmail: {
    kind: 'input',
    text: 'There is no user registered with that email address.',
    since: '2.4.8',
    source: RESEND,
  },
  loginAsCustomerDisabled: {
    kind: 'authorization',
    text: 'Login as Customer is disabled.',
    since: '2.4.2',
    source: AS_ADMIN,
  },
  shoppingAssistanceDisabled: {
    kind: 'authorization',
    text: 'Allow remote shopping assistance is disabled.',
    since: '2.4.2',
    source: AS_ADMIN,
  },
  customerEmailUnknown: {
    kind: 'input',
    text: 'Customer email provided does not exist',
    since: '2.4.2',
    source: 'app/code/Magento/LoginAsCustomerGraphQl/Model/LoginAsCustomer/CreateCustomerToken.php',
  },
  addressOfAnother: {
    kind: 'authorization',
    text: 'Current customer does not have permission to address with ID "%address_id"',
    since: '2.3.2',
    source: `${ADDRESS}/GetCustomerAddress.php`,
  },
  addressUnknown: {
    kind: 'noSuchEntity',
    text: 'Could not find a address with ID "%address_id"',
    source: `${ADDRESS}/GetCustomerAddress.php`,
  },
  addressIsDefaultBilling: {
    kind: 'input',
    text: 'Customer Address %1 is set as default billing address and can not be deleted',
    source: `${ADDRESS}/DeleteCustomerAddress.php`,
  },
  addressIsDefaultShipping: {
    kind: 'input',
    text: 'Customer Address %1 is set as default shipping address and can not be deleted',
    source: `${ADDRESS}/DeleteCustomerAddress.php`,
  },
  addressOfUidOfAnother: {
    kind: 'authorization',
    text: 'Current customer does not have permission to get address with the specified ID',
    since: '2.4.9',
    evidence: 'unsure',
    source: `${ADDRESS}/GetCustomerAddressV2.php`,
  },
  addressOfUidUnknown: {
    kind: 'noSuchEntity',
    text: 'Could not find an address with the specified ID',
    since: '2.4.9',
    evidence: 'unsure',
    source: `${ADDRESS}/GetCustomerAddressV2.php`,
  },
  addressUidMissing: {
    kind: 'input',
    text: 'Address "uid" value must be specified',
    since: '2.4.9',
    evidence: 'unsure',
    source: 'app/code/Magento/CustomerGraphQl/Model/Resolver/UpdateCustomerAddressV2.php',
  },
  inputMustBeSpecified: {
    kind: 'input',
    text: '"input" value must be specified',
    since: '2.3.3',
    source: 'app/code/Magento/CustomerGraphQl/Model/Resolver/UpdateCustomerAddressV2.php',
  },
  pageSizeTooSmall: {
    kind: 'input',
    text: 'pageSize value must be greater than 0.',
    since: '2.3.3',
    source: 'app/code/Magento/CustomerGraphQl/Model/ValidateAddressRequest.php',
  },
  currentPageTooSmall: {
    kind: 'input',
    text: 'currentPage value must be greater than 0.',
    since: '2.3.3',
    source: 'app/code/Magento/CustomerGraphQl/Model/ValidateAddressRequest.php',
  },
  groupSharingDisabled: {
    kind: 'input',
    text: 'Sharing customer group information is disabled or not configured.',
    since: '2.4.9',
    earlierTexts: [
      {
        since: '2.4.8',
        until: '2.4.8-p1',
        text: 'Sharing customer group information is disabled or not configured.',
      },
    ],
    source: 'app/code/Magento/CustomerGraphQl/Model/Resolver/GetCustomerGroup.php',
    evidence: 'unsure',
  },
  noPermissionForResource: {
    kind: 'authorization',
    text: 'You do not have permission to access this resource.',
    evidence: 'documentation',
    source: `${EXCHANGE}; it does not document the category`,
  },
  externalEmailNotValid: {
    kind: 'input',
    text: '"Email" is not a valid email address.',
    evidence: 'documentation',
    source: EXCHANGE,
  },
  registrationRestricted: {
    kind: 'input',
    text: 'Can not register new customer due to restrictions are enabled.',
    evidence: 'report',
    source: 'magento/magento2#38008 (Magento_WebsiteRestriction of Adobe Commerce)',
  },
  recaptchaFailed: {
    kind: 'input',
    text: 'ReCaptcha validation failed, please try again',
    since: '2.4.3',
    source: 'magento/security-package ReCaptchaWebapiGraphQl/Plugin/GraphQlValidator.php',
  },
});
