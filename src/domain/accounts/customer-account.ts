import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { accountLocked, isLocked } from './account-lock.ts';
import { findCustomer } from './find-customer.ts';

/** Returns the customer of a GraphQL field. [app/code/Magento/CustomerGraphQl/Model/Customer/GetCustomer.php] */
export function getCustomer(realm: Realm, store: Store, customerId: number): Customer {
  const customer = getCustomerInAnyState(realm, customerId);
  if (isLocked(realm, customer)) throw accountLocked(realm, customer);
  if (customer.confirmation !== null && setting(realm, 'customer/create_account/confirm', store)) {
    throw new Refusal('accountUnconfirmed');
  }
  return customer;
}

/** Returns the customer of a GraphQL field that checks neither the lock nor the confirmation of the account. */
export function getCustomerInAnyState({ world }: Realm, customerId: number): Customer {
  const customer = world.customers.get(customerId);
  if (customer === undefined) throw new Refusal('customerDoesNotExist', [customerId]);
  return customer;
}

/** Returns the customer with an id, for REST. [app/code/Magento/Customer/Model/ResourceModel/CustomerRepository.php getById] */
export function getCustomerById({ world }: Realm, customerId: number): Customer {
  const customer = world.customers.get(customerId);
  if (customer === undefined) throw noSuchEntity('customerId', customerId);
  return customer;
}

/** Since 2.4.7 every address is available unless guest checkout login is on. [Customer/Model/AccountManagement.php isEmailAvailable] */
export function isEmailAvailable(realm: Realm, store: Store, email: string, website: string): boolean {
  const looksUp =
    realm.behaviour.is_email_available === 'looks_up' ||
    setting(realm, 'checkout/options/enable_guest_checkout_login', store);
  return !looksUp || findCustomer(realm, email, website) === undefined;
}

/** When an account was created; the start of the world by default. Milliseconds since 1970. */
export const getCreationTime = ({ world }: Realm, customer: Customer): number => customer.created_at ?? world.startedAt;
