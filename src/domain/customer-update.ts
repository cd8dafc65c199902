import { isEmail } from '../magento/email.ts';
import { Refusal } from '../magento/refusal.ts';
import type { Customer, Store } from '../state/accounts.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';
import { newConfirmationKey } from './confirmation.ts';
import { isEmpty } from './credentials.ts';
import { getCustomer } from './customer-account.ts';
import { type CustomerInput, requireNames, requireValidData, withAttributes } from './customer-input.ts';
import { mailChangedEmail, mailConfirmation } from './customer-mail.ts';
import { requirePassword } from './password.ts';
import { findCustomer } from './sign-in.ts';

/** Changes a customer's attributes, and the e-mail for the current password. [CustomerGraphQl/Model/Customer/UpdateCustomerAccount.php] */
export function updateCustomer(realm: Realm, store: Store, customerId: number, input: CustomerInput): Customer {
  const customer = getCustomer(realm, store, customerId);
  const email = requireNewEmail(realm, customer, input);
  requireValidData({ gender: input.gender });
  requireFree(realm, customer, email);
  requireNames({ ...customer, ...input });
  const changed = { ...withAttributes(realm, store, customer, input), email, updated_at: realm.clock.now() };
  return email === customer.email ? realm.world.customers.put(changed) : saveNewEmail(realm, store, customer, changed);
}

/** Saves and mails; a new e-mail has to be confirmed where that is asked for. [Customer/Model/ResourceModel/Customer.php _beforeSave] */
function saveNewEmail(realm: Realm, store: Store, before: Customer, changed: Customer): Customer {
  const asksToConfirm = setting(realm, 'customer/account_information/confirm', store);
  const saved = realm.world.customers.put(
    asksToConfirm ? { ...changed, confirmation: newConfirmationKey(realm) } : changed,
  );
  if (asksToConfirm) mailConfirmation(realm, store, saved);
  mailChangedEmail(realm, before, saved);
  return saved;
}

/** The e-mail after the change. An unchanged one needs no password; the password is judged before the form of the new one. */
function requireNewEmail(realm: Realm, customer: Customer, { email, password }: CustomerInput): string {
  if (email === undefined || email === null || email === customer.email) return customer.email;
  if (!password || isEmpty(password)) throw new Refusal('passwordToChangeEmail');
  requirePassword(realm, customer, password);
  if (!isEmail(email)) throw new Refusal('emailNotValid', [email]);
  return email;
}

function requireFree(realm: Realm, customer: Customer, email: string): void {
  const holder = findCustomer(realm, email, customer.website);
  if (holder !== undefined && holder.id !== customer.id) throw new Refusal('emailTakenByOther');
}
