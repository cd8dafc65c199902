import { definePhrases } from './phrase.ts';

const ACCOUNT_MANAGEMENT = 'app/code/Magento/Customer/Model/AccountManagement.php';
const REQUEST_RESET = 'app/code/Magento/CustomerGraphQl/Model/Resolver/RequestPasswordResetEmail.php';
const RESET = 'app/code/Magento/CustomerGraphQl/Model/Resolver/ResetPassword.php';

/** Passwords: strength, change and reset. */
export const passwordPhrases = definePhrases({
  passwordTooLong: {
    kind: 'input',
    text: 'Please enter a password with at most %1 characters.',
    source: `${ACCOUNT_MANAGEMENT} checkPasswordStrength`,
  },
  passwordTooShort: {
    kind: 'input',
    text: 'The password needs at least %1 characters. Create a new password and try again.',
    source: `${ACCOUNT_MANAGEMENT} checkPasswordStrength`,
  },
  passwordHasOuterSpace: {
    kind: 'input',
    text: "The password can't begin or end with a space. Verify the password and try again.",
    source: `${ACCOUNT_MANAGEMENT} checkPasswordStrength`,
  },
  passwordNeedsClasses: {
    kind: 'input',
    text: 'Minimum of different classes of characters in password is %1. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.',
    source: `${ACCOUNT_MANAGEMENT} checkPasswordStrength`,
  },
  passwordIsEmail: {
    kind: 'input',
    text: "The password can't be the same as the email address. Create a new password and try again.",
    source: ACCOUNT_MANAGEMENT,
  },
  invalidLoginOrPassword: {
    kind: 'authentication',
    text: 'Invalid login or password.',
    source: 'app/code/Magento/CustomerGraphQl/Model/Customer/CheckCustomerPassword.php',
  },
  passwordToChangeEmail: {
    kind: 'input',
    text: 'Provide the current "password" to change "email".',
    source: 'app/code/Magento/CustomerGraphQl/Model/Customer/UpdateCustomerAccount.php',
  },
  emailMustBeGiven: {
    kind: 'input',
    text: 'You must specify an email address.',
    since: '2.4.0',
    source: REQUEST_RESET,
  },
  emailHasInvalidFormat: {
    kind: 'input',
    text: 'The email address has an invalid format.',
    since: '2.4.0',
    source: REQUEST_RESET,
  },
  cannotResetPassword: {
    kind: 'input',
    text: "Cannot reset the customer's password",
    since: '2.4.0',
    source: REQUEST_RESET,
  },
  // Unlike `accountLocked`, the message of resets has no full stop, and its kind is `input`.
  accountIsLocked: { kind: 'input', text: 'The account is locked', since: '2.4.0', source: REQUEST_RESET },
  resetTokenMissing: { kind: 'input', text: 'resetPasswordToken must be specified', since: '2.4.0', source: RESET },
  newPasswordMissing: { kind: 'input', text: 'newPassword must be specified', since: '2.4.0', source: RESET },
  cannotSetPassword: { kind: 'input', text: "Cannot set the customer's password", since: '2.4.0', source: RESET },
  resetTokenMismatched: {
    kind: 'input',
    text: 'The password token is mismatched. Reset and try again.',
    source: ACCOUNT_MANAGEMENT,
  },
  resetTokenExpired: {
    kind: 'input',
    text: 'The password token is expired. Reset and try again.',
    source: ACCOUNT_MANAGEMENT,
  },
});
