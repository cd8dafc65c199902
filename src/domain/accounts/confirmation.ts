import { Refusal } from '../../magento/phrases/refusal.ts';
import { uniqueHash } from '../../platform/random.ts';
import { setting } from '../../state/configuration.ts';
import { withLastLogin } from '../../state/last-login.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { sendAccountConfirmedMail, sendConfirmationMail } from './customer-mails.ts';
import { isValidEmail } from './email-format.ts';
import { findCustomer } from './find-customer.ts';

/** Generates the key that an account stores until its e-mail address is confirmed. [Customer/Model/Customer.php getRandomConfirmationKey] */
export const generateConfirmationKey = ({ random }: Realm): string => uniqueHash(random);

/** Returns a new key if a changed e-mail address must be confirmed, else the stored one. [Customer/Model/ResourceModel/Customer.php _beforeSave] */
export function resolveConfirmationKey(realm: Realm, store: Store, before: Customer, changed: Customer): string | null {
  const isRequired =
    changed.email !== before.email &&
    realm.behaviour.changed_email_confirmation === 'present' &&
    setting(realm, 'customer/account_information/confirm', store);
  return isRequired ? generateConfirmationKey(realm) : changed.confirmation;
}

/** Confirms an account by the key that was mailed. [app/code/Magento/CustomerGraphQl/Model/Resolver/ConfirmEmail.php] */
export function confirmEmail(realm: Realm, store: Store, email: string, key: string): Customer {
  if (!isValidEmail(realm, email)) throw new Refusal('emailIsInvalid');
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined)
    throw new Refusal(
      'confirmationFailed',
      {},
      { why: `no customer has this e-mail address on website ${store.website}` },
    );
  return confirmAccount(realm, store, customer, key);
}

/** Confirms an account with the key that was mailed. [app/code/Magento/Customer/Model/AccountManagement.php activateCustomer] */
export function confirmAccount(realm: Realm, store: Store, customer: Customer, key: string): Customer {
  if (customer.confirmation === null) throw new Refusal('accountAlreadyActive');
  if (customer.confirmation !== key) {
    throw new Refusal('confirmationInvalid', {}, { why: 'the key is not the one that was mailed' });
  }
  const confirmed = realm.world.customers.update({ ...customer, confirmation: null, updated_at: realm.clock.now() });
  if (sendsConfirmedMail(realm, customer)) sendAccountConfirmedMail(realm, store, confirmed);
  return confirmed;
}

/** Since a changed e-mail address may have to be confirmed, the mail is only sent before the first sign-in. */
const sendsConfirmedMail = (realm: Realm, customer: Customer): boolean =>
  realm.behaviour.changed_email_confirmation === 'absent' ||
  withLastLogin(realm.world, 'customers', customer).last_login_at === null;

/** Mails the stored key again. [app/code/Magento/CustomerGraphQl/Model/Resolver/ResendConfirmationEmail.php] */
export function resendConfirmationEmail(realm: Realm, store: Store, email: string): true {
  if (!isValidEmail(realm, email)) throw new Refusal('emailAddressNotValid');
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw new Refusal('noUserOfEmail');
  return mailConfirmationKey(realm, store, customer);
}

/** Mails the stored confirmation key. [AccountManagement.php resendConfirmation] */
export function mailConfirmationKey(realm: Realm, store: Store, customer: Customer): true {
  if (customer.confirmation === null) throw new Refusal('confirmationNotNeeded');
  sendConfirmationMail(realm, store, customer);
  return true;
}
