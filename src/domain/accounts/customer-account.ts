import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { isLocked } from './account-lock.ts';
import { findCustomer } from './authenticate-account.ts';

/** The customer that a GraphQL field works on. [app/code/Magento/CustomerGraphQl/Model/Customer/GetCustomer.php] */
export function getCustomer(realm: Realm, store: Store, customerId: number): Customer {
  const customer = getCustomerInAnyState(realm, customerId);
  if (isLocked(realm, customer)) throw new Refusal('accountLocked');
  if (customer.confirmation !== null && setting(realm, 'customer/create_account/confirm', store)) {
    throw new Refusal('accountUnconfirmed');
  }
  return customer;
}

/** The same for what looks at neither lock nor confirmation. */
export function getCustomerInAnyState({ world }: Realm, customerId: number): Customer {
  const customer = world.customers.get(customerId);
  if (customer === undefined) throw new Refusal('customerDoesNotExist', [customerId]);
  return customer;
}

/** The same in the words of REST. [app/code/Magento/Customer/Model/ResourceModel/CustomerRepository.php getById] */
export function getCustomerById({ world }: Realm, customerId: number): Customer {
  const customer = world.customers.get(customerId);
  if (customer === undefined) throw noSuchEntity('customerId', customerId);
  return customer;
}

/** Since 2.4.7 every address counts as free unless guest checkout login is on. [Customer/Model/AccountManagement.php isEmailAvailable] */
export function isEmailAvailable(realm: Realm, store: Store, email: string, website: string): boolean {
  const tells =
    realm.behaviour.is_email_available === 'looks_up' ||
    setting(realm, 'checkout/options/enable_guest_checkout_login', store);
  return !tells || findCustomer(realm, email, website) === undefined;
}

/** Confirmation as a setting, not as this account's state. [T/Customer/ConfirmationStatusTest.php] */
export const confirmationStatus = (
  realm: Realm,
  store: Store,
): 'ACCOUNT_CONFIRMED' | 'ACCOUNT_CONFIRMATION_NOT_REQUIRED' =>
  setting(realm, 'customer/create_account/confirm', store) ? 'ACCOUNT_CONFIRMED' : 'ACCOUNT_CONFIRMATION_NOT_REQUIRED';

/** When an account was made; one that does not say was there when the world started. Milliseconds since 1970. */
export const createdAt = ({ world }: Realm, customer: Customer): number => customer.created_at ?? world.startedAt;
