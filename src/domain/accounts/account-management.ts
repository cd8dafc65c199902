import { missingField, noSuchEntity, noSuchEntityOfTwo, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { confirmAccount, mailConfirmationKey } from './confirmation.ts';
import { getCustomerById } from './customer-account.ts';
import { sendPasswordReminderMail, sendPasswordResetMail } from './customer-mails.ts';
import { findCustomer } from './find-customer.ts';
import { requireCurrentPassword, saveResetPassword, setPassword } from './password-policy.ts';
import { isResetLimited, recordResetRequest } from './reset-limits.ts';
import { requireResetToken, setResetToken } from './reset-token.ts';

/** The website of a call: the one with the id, or that of the request's store by default. */
export interface WebsiteChoice {
  readonly store: Store;
  readonly websiteId?: number | undefined;
}

/** Returns the customer with an e-mail address. [app/code/Magento/Customer/Model/CustomerRegistry.php retrieveByEmail] */
export function getCustomerByEmail(realm: Realm, email: string, { store, websiteId }: WebsiteChoice): Customer {
  const { websites } = realm.world;
  const website = websiteId === undefined ? websites.find(store.website) : websites.get(websiteId);
  const customer = website && findCustomer(realm, email, website.code);
  // An id of the request stays a number; that of the store is a string.
  if (customer === undefined) {
    throw noSuchEntityOfTwo('email', email, 'websiteId', websiteId ?? String(website?.id ?? 0));
  }
  return customer;
}

/** Changes a password through the service layer. [Customer/Model/AccountManagement.php changePasswordForCustomer] */
export function changePasswordById(
  realm: Realm,
  store: Store,
  id: number,
  currentPassword: string,
  newPassword: string,
): true {
  const customer = getCustomerById(realm, id);
  requireCurrentPassword(realm, customer, currentPassword, 'passwordDoesNotMatch');
  setPassword(realm, store, customer, newPassword);
  return true;
}

const RESET_TEMPLATE = 'email_reset';
const REMINDER_TEMPLATE = 'email_reminder';

/**
 * Mails a reset link. The limits are checked first, so that requests for unknown addresses count too. An unknown template
 * is refused after the token was changed.
 * [AccountManagement.php initiatePasswordReset, Security/Model/Plugin/AccountManagement.php]
 *
 * @param client address of the client
 */
export function initiatePasswordReset(
  realm: Realm,
  email: string,
  template: string,
  choice: WebsiteChoice,
  client: string,
): true {
  if (isResetLimited(realm, email, client)) {
    throw new Refusal('tooManyResets', [setting(realm, 'contact/email/recipient_email', choice.store)]);
  }
  recordResetRequest(realm, email, client);
  const customer = setResetToken(realm, getCustomerByEmail(realm, email, choice));
  if (template === RESET_TEMPLATE) sendPasswordResetMail(realm, choice.store, customer);
  else if (template === REMINDER_TEMPLATE) sendPasswordReminderMail(realm, choice.store, customer);
  else {
    throw new Refusal('templateInvalid', {
      value: template,
      fieldName: 'template',
      template1: REMINDER_TEMPLATE,
      template2: RESET_TEMPLATE,
    });
  }
  return true;
}

/** Sets a new password with a reset token. [AccountManagement.php resetPassword] */
export function resetPasswordByToken(realm: Realm, store: Store, email: string, token: string, password: string): true {
  const customer = email === '' ? getCustomerByToken(realm, token) : getCustomerByEmail(realm, email, { store });
  requireLinkToken(realm, customer, token);
  saveResetPassword(realm, store, customer, password);
  return true;
}

/** Finds the customer of a request without an e-mail address by the token; refused in newer releases. [Customer/Model/ForgotPasswordToken/GetCustomerByToken.php] */
function getCustomerByToken({ world, behaviour }: Realm, token: string): Customer {
  if (behaviour.rest_reset_needs_email === 'yes') throw missingField('email');
  const customer = token === '' ? undefined : world.customers.stored().find(({ rp_token }) => rp_token === token);
  if (customer === undefined) throw noSuchEntity('rp_token', token);
  return customer;
}

/** Checks a reset token. [AccountManagement.php validateResetPasswordLinkToken] */
export function validateResetLink(realm: Realm, id: number, token: string): true {
  if (id <= 0) throw new Refusal('valueInvalid', { value: id, fieldName: 'customerId' });
  requireLinkToken(realm, getCustomerById(realm, id), token);
  return true;
}

function requireLinkToken(realm: Realm, customer: Customer, token: string): void {
  if (token === '') throw missingField('resetPasswordLinkToken');
  requireResetToken(realm, customer, token);
}

/** Confirms an account by its e-mail address. [AccountManagement.php activate] */
export const activateByEmail = (realm: Realm, store: Store, email: string, key: string): Customer =>
  confirmAccount(realm, store, getCustomerByEmail(realm, email, { store }), key);

/** Confirms an account by its id. [AccountManagement.php activateById] */
export const activateById = (realm: Realm, store: Store, id: number, key: string): Customer =>
  confirmAccount(realm, store, getCustomerById(realm, id), key);

/** Mails the stored confirmation key again. [AccountManagement.php resendConfirmation] */
export const resendConfirmation = (realm: Realm, email: string, choice: WebsiteChoice): true =>
  mailConfirmationKey(realm, choice.store, getCustomerByEmail(realm, email, choice));

/** Whether an account is confirmed, in Magento's words. [Customer/Api/AccountManagementInterface.php] */
export type ConfirmationStatus =
  | 'account_confirmed'
  | 'account_confirmation_required'
  | 'account_confirmation_not_required';

/** Returns the confirmation status of an account. [AccountManagement.php getConfirmationStatus] */
export function getConfirmationStatus(realm: Realm, store: Store, id: number): ConfirmationStatus {
  const { confirmation } = getCustomerById(realm, id);
  if (!setting(realm, 'customer/create_account/confirm', store)) return 'account_confirmation_not_required';
  return confirmation === null ? 'account_confirmed' : 'account_confirmation_required';
}
