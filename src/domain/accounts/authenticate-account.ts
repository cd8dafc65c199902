import { Refusal, signInIncorrect } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type Admin, adminKey, type Customer, customerKey, type Store } from '../../state/tables/account-rows.ts';
import { countPasswordFailure, isLocked, unlock } from './account-lock.ts';

/** Accounts belong to a website, or (`customer/account_share/scope` 0) to all of them. */
export function findCustomer(realm: Realm, email: string, website: string): Customer | undefined {
  const own = realm.world.customers.find(customerKey(email, website));
  if (own !== undefined || accountsArePerWebsite(realm)) return own;
  return realm.world.websites
    .values()
    .map(({ code }) => realm.world.customers.find(customerKey(email, code)))
    .find((customer) => customer !== undefined);
}

export const accountsArePerWebsite = (realm: Realm): boolean => setting(realm, 'customer/account_share/scope') === 1;

/**
 * The customer whose e-mail and password these are, in the website of the store.
 * Confirmation is judged before the password. [app/code/Magento/Customer/Model/AccountManagement/Authenticate.php]
 */
export function authenticateCustomer(realm: Realm, store: Store, email: string, password: string): Customer {
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw signInIncorrect(`no customer of that e-mail in website '${store.website}'`);
  if (isLocked(realm, customer)) {
    throw signInIncorrect(`account locked until ${realm.clock.isoText(customer.locked_until ?? 0)}`);
  }
  if (customer.confirmation !== null && blocksUnconfirmed(realm, store)) {
    const isTold = realm.behaviour.unconfirmed_sign_in === 'told';
    throw isTold ? new Refusal('accountUnconfirmed') : signInIncorrect('account not confirmed');
  }
  if (customer.password === null || customer.password !== password) {
    const { failures } = countPasswordFailure(realm, customer);
    throw signInIncorrect(`wrong password, failure ${failures} of the account`);
  }
  realm.world.lastLogins.customers.set(customer.id, realm.clock.now());
  return realm.behaviour.sign_in_clears_failures === 'yes' ? unlock(realm, customer) : customer;
}

const blocksUnconfirmed = (realm: Realm, store: Store): boolean =>
  setting(realm, 'customer/create_account/confirm', store) ||
  setting(realm, 'customer/account_information/confirm', store);

/** What a right or wrong admin sign-in is: only a `nobody` counts as a failure. [app/code/Magento/User/Model/User.php verifyIdentity] */
export function authenticateAdmin(realm: Realm, username: string, password: string): Admin | 'nobody' {
  const admin = realm.world.admins.find(adminKey(username));
  if (admin === undefined || admin.password === null || admin.password !== password) return 'nobody';
  if (admin.username !== username && setting(realm, 'admin/security/use_case_sensitive_login')) return 'nobody';
  if (!admin.is_active) throw signInIncorrect('admin account inactive');
  if (admin.role === null || realm.world.roles.find(admin.role) === undefined) throw new Refusal('adminWithoutRole');
  realm.world.lastLogins.admins.set(admin.id, realm.clock.now());
  return admin;
}
