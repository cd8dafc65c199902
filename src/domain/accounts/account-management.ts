import { noSuchEntityOfTwo, Refusal, required } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { unlock } from './account-lock.ts';
import { findCustomer } from './authenticate-account.ts';
import { getCustomerById } from './customer-account.ts';
import { mailConfirmation, mailConfirmed, mailPasswordReminder, mailPasswordReset } from './customer-mails.ts';
import { requireOtherThanEmail, requirePassword, requireStrength, savePassword } from './password-policy.ts';
import { newResetToken, requireResetToken } from './password-reset.ts';
import { countResetRequest, isResetLimited } from './reset-limits.ts';

/** The website that a call names by its id; where it names none, that of the request's store. */
export interface WebsiteChoice {
  readonly store: Store;
  readonly websiteId?: number | undefined;
}

/** [app/code/Magento/Customer/Model/CustomerRegistry.php retrieveByEmail] */
export function getCustomerByEmail(realm: Realm, email: string, { store, websiteId }: WebsiteChoice): Customer {
  const { websites } = realm.world;
  const website = websiteId === undefined ? websites.find(store.website) : websites.get(websiteId);
  const customer = website && findCustomer(realm, email, website.code);
  if (customer === undefined) throw noSuchEntityOfTwo('email', email, 'websiteId', websiteId ?? website?.id ?? 0);
  return customer;
}

/** [app/code/Magento/Customer/Model/AccountManagement.php changePasswordForCustomer] */
export function changePasswordById(realm: Realm, store: Store, id: number, current: string, next: string): true {
  const customer = getCustomerById(realm, id);
  requirePassword(realm, customer, current, 'passwordDoesNotMatch');
  requireOtherThanEmail(next, customer.email);
  requireStrength(realm, store, next);
  savePassword(realm, customer, next);
  return true;
}

const RESET = 'email_reset';
const REMINDER = 'email_reminder';

/**
 * Mails a reset link. The limits come before everything else, so that unknown addresses count too; an unknown template is
 * told after the token was changed. [AccountManagement.php initiatePasswordReset, Security/Model/Plugin/AccountManagement.php]
 *
 * @param from address of the client
 */
export function initiatePasswordReset(
  realm: Realm,
  email: string,
  template: string,
  where: WebsiteChoice,
  from: string,
): true {
  if (isResetLimited(realm, email, from)) {
    throw new Refusal('tooManyResets', [setting(realm, 'contact/email/recipient_email', where.store)]);
  }
  countResetRequest(realm, email, from);
  const customer = getCustomerByEmail(realm, email, where);
  const changed = realm.world.customers.update({ ...customer, ...newResetToken(realm) });
  if (template === RESET) mailPasswordReset(realm, where.store, changed);
  else if (template === REMINDER) mailPasswordReminder(realm, where.store, changed);
  else {
    throw new Refusal('templateInvalid', {
      value: template,
      fieldName: 'template',
      template1: REMINDER,
      template2: RESET,
    });
  }
  return true;
}

/** [AccountManagement.php resetPassword] */
export function resetPasswordByToken(realm: Realm, store: Store, email: string, token: string, password: string): true {
  if (email === '') throw required('email');
  const customer = getCustomerByEmail(realm, email, { store });
  requireLinkToken(realm, customer, token);
  requireOtherThanEmail(password, customer.email);
  requireStrength(realm, store, password);
  unlock(realm, savePassword(realm, customer, password));
  return true;
}

/** [AccountManagement.php validateResetPasswordLinkToken] */
export function validateResetLink(realm: Realm, id: number, token: string): true {
  if (id <= 0) throw new Refusal('valueInvalid', { value: id, fieldName: 'customerId' });
  requireLinkToken(realm, getCustomerById(realm, id), token);
  return true;
}

function requireLinkToken(realm: Realm, customer: Customer, token: string): void {
  if (token === '') throw required('resetPasswordLinkToken');
  requireResetToken(realm, customer, token);
}

/** Confirms an account by its e-mail. [AccountManagement.php activate] */
export const activateByEmail = (realm: Realm, store: Store, email: string, key: string): Customer =>
  activate(realm, store, getCustomerByEmail(realm, email, { store }), key);

/** Confirms an account by its id. [AccountManagement.php activateById] */
export const activateById = (realm: Realm, store: Store, id: number, key: string): Customer =>
  activate(realm, store, getCustomerById(realm, id), key);

function activate(realm: Realm, store: Store, customer: Customer, key: string): Customer {
  if (customer.confirmation === null) throw new Refusal('accountAlreadyActive');
  if (customer.confirmation !== key) throw new Refusal('confirmationInvalid');
  const confirmed = realm.world.customers.update({ ...customer, confirmation: null, updated_at: realm.clock.now() });
  mailConfirmed(realm, store, confirmed);
  return confirmed;
}

/** Mails the stored key again. [AccountManagement.php resendConfirmation] */
export function resendConfirmationMail(realm: Realm, email: string, where: WebsiteChoice): true {
  const customer = getCustomerByEmail(realm, email, where);
  if (customer.confirmation === null) throw new Refusal('confirmationNotNeeded');
  mailConfirmation(realm, where.store, customer);
  return true;
}

export type ConfirmationStatus =
  | 'account_confirmed'
  | 'account_confirmation_required'
  | 'account_confirmation_not_required';

/** [AccountManagement.php getConfirmationStatus] */
export function getConfirmationStatus(realm: Realm, store: Store, id: number): ConfirmationStatus {
  const { confirmation } = getCustomerById(realm, id);
  if (!setting(realm, 'customer/create_account/confirm', store)) return 'account_confirmation_not_required';
  return confirmation === null ? 'account_confirmed' : 'account_confirmation_required';
}
