import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { endSession } from '../tokens/customer-session.ts';
import { countPasswordFailure, isLocked } from './account-lock.ts';

/** [app/code/Magento/Customer/Model/AccountManagement.php MAX_PASSWORD_LENGTH] */
const LONGEST = 256;

/** Refuses a weak password: length, spaces at its ends, then kinds of characters. [AccountManagement.php checkPasswordStrength] */
export function requireStrength(realm: Realm, store: Store, password: string): void {
  if (password.length > LONGEST) throw new Refusal('passwordTooLong', [LONGEST]);
  const shortest = setting(realm, 'customer/password/minimum_password_length', store);
  if (password.length < shortest) throw new Refusal('passwordTooShort', [shortest]);
  if (password.trim().length !== password.length) throw new Refusal('passwordHasOuterSpace');
  const classes = setting(realm, 'customer/password/required_character_classes_number', store);
  const found = [/[0-9]/, /[A-Z]/, /[a-z]/, /[^a-zA-Z0-9]/].filter((characters) => characters.test(password)).length;
  if (found < classes) throw new Refusal('passwordNeedsClasses', [classes]);
}

export function requireOtherThanEmail(password: string, email: string): void {
  if (password.toLowerCase() === email.toLowerCase()) throw new Refusal('passwordIsEmail');
}

/** What GraphQL says of a wrong password: 2.3.1 still as the service layer does. */
const WRONG = { does_not_match: 'passwordDoesNotMatch', invalid_login: 'invalidLoginOrPassword' } as const;

/**
 * Refuses a wrong password and counts it. An account that was already locked is told so; the attempt that locks it is not.
 * [app/code/Magento/CustomerGraphQl/Model/Customer/CheckCustomerPassword.php, Customer/Model/Authentication.php]
 *
 * @param wrong what a wrong password is told: GraphQL and the service layer have each their own text
 */
export function requirePassword(
  realm: Realm,
  customer: Customer,
  password: string,
  wrong: 'invalidLoginOrPassword' | 'passwordDoesNotMatch' = WRONG[realm.behaviour.wrong_password_text],
): void {
  if (customer.password !== null && customer.password === password) return;
  const wasLocked = isLocked(realm, customer);
  countPasswordFailure(realm, customer);
  throw new Refusal(wasLocked ? 'accountLocked' : wrong);
}

/** A new password: the reset token is used up and sessions are cut; tokens stay good. [AccountManagement.php changePasswordForCustomer] */
export function savePassword(realm: Realm, customer: Customer, password: string): Customer {
  endSession(realm, customer.id);
  const now = realm.clock.now();
  return realm.world.customers.update({
    ...customer,
    password,
    rp_token: null,
    rp_token_created_at: null,
    updated_at: now,
  });
}
