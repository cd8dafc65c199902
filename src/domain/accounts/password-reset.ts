import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { isEmpty } from '../tokens/credentials.ts';
import { isLocked, unlock } from './account-lock.ts';
import { findCustomer } from './authenticate-account.ts';
import { mailPasswordReset } from './customer-mails.ts';
import { requireOtherThanEmail, requireStrength, savePassword } from './password-policy.ts';
import { countResetRequest, isResetLimited } from './reset-limits.ts';

const TOKEN_LENGTH = 32;
const HOUR = 3_600_000;

/** A reset token as Magento makes it, with its time. Creating an account stores one too. */
export const newResetToken = ({ random, clock }: Realm): Pick<Customer, 'rp_token' | 'rp_token_created_at'> => ({
  rp_token: random.text(TOKEN_LENGTH, LETTERS_AND_DIGITS),
  rp_token_created_at: clock.now(),
});

/** After the e-mail has changed, a link that was mailed before is worth nothing. [CustomerRepository.php save] */
export const NO_RESET_TOKEN = { rp_token: null, rp_token_created_at: null } as const;

/**
 * Mails a reset link. [app/code/Magento/CustomerGraphQl/Model/Resolver/RequestPasswordResetEmail.php]
 *
 * @param from address of the client, which Magento's limits go by
 */
export function requestPasswordReset(realm: Realm, store: Store, email: string, from: string): true {
  requireWellFormed(email);
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw new Refusal('cannotResetPassword');
  if (isLocked(realm, customer)) throw new Refusal('accountIsLocked');
  if (isResetLimited(realm, email, from)) throw new Refusal('cannotResetPassword', {}, { why: 'too many reset mails' });
  countResetRequest(realm, email, from);
  const changed = realm.world.customers.update({ ...customer, ...newResetToken(realm) });
  mailPasswordReset(realm, store, changed);
  return true;
}

/** Sets a password by a token that was mailed. [app/code/Magento/CustomerGraphQl/Model/Resolver/ResetPassword.php] */
export function resetPassword(realm: Realm, store: Store, email: string, token: string, password: string): true {
  requireWellFormed(email);
  if (isEmpty(token)) throw new Refusal('resetTokenMissing');
  if (isEmpty(password)) throw new Refusal('newPasswordMissing');
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw new Refusal('cannotSetPassword');
  if (isLocked(realm, customer)) throw new Refusal('accountIsLocked');
  requireResetToken(realm, customer, token);
  requireOtherThanEmail(password, customer.email);
  requireStrength(realm, store, password);
  unlock(realm, savePassword(realm, customer, password));
  return true;
}

function requireWellFormed(email: string): void {
  if (isEmpty(email)) throw new Refusal('emailMustBeGiven');
  if (!isEmail(email)) throw new Refusal('emailHasInvalidFormat');
}

/** Refuses another token than the stored one, and one whose whole hours have reached the limit. [AccountManagement.php] */
export function requireResetToken(realm: Realm, customer: Customer, token: string): void {
  if (customer.rp_token === null || customer.rp_token !== token) throw new Refusal('resetTokenMismatched');
  const since = customer.rp_token_created_at ?? realm.world.startedAt;
  const hours = Math.floor((realm.clock.now() - since) / HOUR);
  if (hours >= setting(realm, 'customer/password/reset_link_expiration_period')) throw new Refusal('resetTokenExpired');
}
