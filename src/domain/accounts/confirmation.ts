import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { LETTERS_AND_DIGITS } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { findCustomer } from './authenticate-account.ts';
import { mailConfirmation, mailConfirmed } from './customer-mails.ts';

const KEY_LENGTH = 32;

/** What an account stores until its e-mail is confirmed. [app/code/Magento/Customer/Model/Customer.php getRandomConfirmationKey] */
export const newConfirmationKey = ({ random }: Realm): string => random.text(KEY_LENGTH, LETTERS_AND_DIGITS);

/** The stored key after a change: a new one where a changed e-mail has to be confirmed. [Customer/Model/ResourceModel/Customer.php _beforeSave] */
export function keyAfterChange(realm: Realm, store: Store, before: Customer, email: string): string | null {
  const asks = email !== before.email && setting(realm, 'customer/account_information/confirm', store);
  return asks ? newConfirmationKey(realm) : before.confirmation;
}

/** Confirms an account by the key that was mailed. [app/code/Magento/CustomerGraphQl/Model/Resolver/ConfirmEmail.php] */
export function confirmEmail(realm: Realm, store: Store, email: string, key: string): Customer {
  if (!isEmail(email)) throw new Refusal('emailIsInvalid');
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw new Refusal('confirmationFailed', {}, { why: 'no such account' });
  if (customer.confirmation === null) throw new Refusal('accountAlreadyActive');
  if (customer.confirmation !== key) throw new Refusal('confirmationInvalid');
  const confirmed = realm.world.customers.update({ ...customer, confirmation: null, updated_at: realm.clock.now() });
  mailConfirmed(realm, store, confirmed);
  return confirmed;
}

/** Mails the stored key again. [app/code/Magento/CustomerGraphQl/Model/Resolver/ResendConfirmationEmail.php] */
export function resendConfirmation(realm: Realm, store: Store, email: string): true {
  if (!isEmail(email)) throw new Refusal('emailAddressNotValid');
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw new Refusal('noUserOfEmail');
  if (customer.confirmation === null) throw new Refusal('confirmationNotNeeded');
  mailConfirmation(realm, store, customer);
  return true;
}
