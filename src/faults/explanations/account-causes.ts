import { defineCauses } from './cause.ts';

/** Causes that concern customer accounts, their addresses and passwords. */
export const accountCauses = defineCauses({
  registrationRestricted: [
    'Adobe Commerce restricts the website (`general/restriction`): visitors cannot create accounts, in the web API either.',
  ],
  emailMustBeSpecified: ['`isEmailAvailable` was called with an empty e-mail address.'],
  emailIsInvalid: ['The value is not a valid e-mail address.'],
  emailNotValid: ['The e-mail address of the new or changed account is not valid.'],
  emailAddressNotValid: ['The e-mail address to which the confirmation should be sent again is not valid.'],
  genderNotValid: ['The gender is not 1, 2 or 3.'],
  emailRequired: ['An account is created without an e-mail address.'],
  valueRequired: ['An attribute that the store requires is missing or empty.'],
  emailTaken: ['The website already has an account with this e-mail address.'],
  emailTakenByOther: ['Another account of the website has the new e-mail address.'],
  dateInvalid: ['The date of birth is not a valid date.'],
  inputMissing: ['The argument `input` is empty.'],
  accountAlreadyActive: ['The account is already confirmed.'],
  confirmationInvalid: ['The key is not the one of the latest e-mail.'],
  confirmationFailed: ['There is no account with this e-mail address.'],
  confirmationNotNeeded: ['The account is already confirmed, or the store requires no confirmation.'],
  noUserOfEmail: ['The website of the store has no account with this e-mail address.'],
  addressOfAnother: ['The address belongs to another customer.'],
  addressUnknown: ['There is no address with this id.'],
  addressIsDefaultBilling: ['A default billing address cannot be deleted.'],
  addressIsDefaultShipping: ['A default shipping address cannot be deleted.'],
  addressOfUidOfAnother: ['The address belongs to another customer.'],
  addressOfUidUnknown: ['There is no address with this uid.'],
  groupSharingDisabled: ['The setting `customer/account_information/graphql_share_customer_group` is disabled.'],
  passwordTooLong: ['The new password is longer than Magento allows.'],
  passwordTooShort: ['The new password is shorter than `customer/password/minimum_password_length`.'],
  passwordHasOuterSpace: ['The new password begins or ends with a space.'],
  passwordNeedsClasses: [
    'The new password has fewer character classes than `customer/password/required_character_classes_number`.',
  ],
  passwordIsEmail: ['The new password is the same as the e-mail address.'],
  invalidLoginOrPassword: [
    'The current password is wrong; each failed attempt counts towards the lockout of the account.',
  ],
  passwordDoesNotMatch: [
    'The current password is wrong; each failed attempt counts towards the lockout of the account.',
  ],
  passwordToChangeEmail: ['The e-mail address is changed without the current password.'],
  cannotResetPassword: [
    'There is no account with this e-mail address, or password resets were requested too often (`customer/password/max_number_password_reset_requests`).',
  ],
  tooManyResets: [
    'Password resets were requested too often, from this IP address or for this account (`customer/password/min_time_between_password_reset_requests`).',
  ],
  cannotSetPassword: ['The password could not be set: there is no account with this e-mail address.'],
  resetTokenMismatched: ['The token is not the one of the latest password reset e-mail, or was used before.'],
  resetTokenExpired: ['The token is older than `customer/password/reset_link_expiration_period` hours.'],
});
