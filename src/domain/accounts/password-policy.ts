import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { endSession } from '../tokens/customer-session.ts';
import { accountLocked, countPasswordFailure, isLocked, unlockCustomer } from './account-lock.ts';
import { NO_RESET_TOKEN } from './reset-token.ts';

/** [app/code/Magento/Customer/Model/AccountManagement.php MAX_PASSWORD_LENGTH] */
const MAX_PASSWORD_LENGTH = 256;

/** Checks the length, leading and trailing spaces, then the character classes. [AccountManagement.php checkPasswordStrength] */
export function requireStrongPassword(realm: Realm, store: Store, password: string): void {
  if (password.length > MAX_PASSWORD_LENGTH) throw new Refusal('passwordTooLong', [MAX_PASSWORD_LENGTH]);
  const minLength = setting(realm, 'customer/password/minimum_password_length', store);
  if (password.length < minLength) throw new Refusal('passwordTooShort', [String(minLength)]);
  if (password.trim().length !== password.length) throw new Refusal('passwordHasOuterSpace');
  const minClasses = setting(realm, 'customer/password/required_character_classes_number', store);
  const found = CHARACTER_CLASSES.filter((characters) => characters.test(password)).length;
  if (found < minClasses) throw new Refusal('passwordNeedsClasses', [String(minClasses)]);
}

const CHARACTER_CLASSES = [/[0-9]/, /[A-Z]/, /[a-z]/, /[^a-zA-Z0-9]/];

/** @throws Refusal if the password is the e-mail address; case is ignored */
export function requirePasswordOtherThanEmail(password: string, email: string): void {
  if (password.toLowerCase() === email.toLowerCase()) throw new Refusal('passwordIsEmail');
}

/** GraphQL's message for a wrong password: in 2.3.1 that of the service layer. */
const WRONG_PASSWORD_PHRASES = {
  does_not_match: 'passwordDoesNotMatch',
  invalid_login: 'invalidLoginOrPassword',
} as const;

/**
 * Refuses a wrong password and counts it. Only an account that was locked before is refused as locked; the attempt that
 * locks it is not. [app/code/Magento/CustomerGraphQl/Model/Customer/CheckCustomerPassword.php, Customer/Model/Authentication.php]
 *
 * @param phrase message for a wrong password; GraphQL's by default
 */
export function requireCurrentPassword(
  realm: Realm,
  customer: Customer,
  password: string,
  phrase: 'invalidLoginOrPassword' | 'passwordDoesNotMatch' = WRONG_PASSWORD_PHRASES[
    realm.behaviour.wrong_password_text
  ],
): void {
  if (customer.password === password) return;
  if (isLocked(realm, customer)) {
    countPasswordFailure(realm, customer);
    throw accountLocked(realm, customer);
  }
  const { failures } = countPasswordFailure(realm, customer);
  const count = failures === 0 ? '' : ` (failure ${failures} of the account)`;
  throw new Refusal(phrase, {}, { why: `the current password is wrong${count}` });
}

/**
 * Validates and sets a new password. It clears the reset token and ends the session; tokens stay valid.
 * [AccountManagement.php changePasswordForCustomer]
 */
export function setPassword(realm: Realm, store: Store, customer: Customer, password: string): Customer {
  requirePasswordOtherThanEmail(password, customer.email);
  requireStrongPassword(realm, store, password);
  endSession(realm, customer.id);
  return realm.world.customers.update({ ...customer, ...NO_RESET_TOKEN, password, updated_at: realm.clock.now() });
}

/** Sets a password by a reset token. Newer releases also end the lock of the account. [AccountManagement.php resetPassword] */
export function saveResetPassword(realm: Realm, store: Store, customer: Customer, password: string): Customer {
  const saved = setPassword(realm, store, customer, password);
  return realm.behaviour.reset_password_clears_lock === 'no' ? saved : unlockCustomer(realm, saved);
}
