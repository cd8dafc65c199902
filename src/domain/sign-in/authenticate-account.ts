import { Refusal, signInIncorrect } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type Admin, adminKey, type Customer, type Store } from '../../state/tables/account-rows.ts';
import { countPasswordFailure, isLocked, unlockCustomer } from '../accounts/account-lock.ts';
import { findCustomer } from '../accounts/find-customer.ts';

/**
 * Returns the customer with these credentials in the website of the store.
 * [app/code/Magento/Customer/Model/AccountManagement/Authenticate.php]
 */
export function authenticateCustomer(realm: Realm, store: Store, email: string, password: string): Customer {
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined) throw signInIncorrect(`no customer has this e-mail address on website ${store.website}`);
  if (isLocked(realm, customer)) {
    throw signInIncorrect(`the account is locked until ${realm.clock.isoString(customer.locked_until ?? 0)}`);
  }
  if (realm.behaviour.confirmation_check === 'before_password') requireConfirmed(realm, store, customer);
  if (customer.password === null || customer.password !== password) {
    const { failures } = countPasswordFailure(realm, customer);
    const problem = customer.password === null ? 'the account has no password' : 'the password is wrong';
    throw signInIncorrect(failures === 0 ? problem : `${problem} (failure ${failures} of the account)`);
  }
  if (realm.behaviour.confirmation_check === 'after_password') requireConfirmed(realm, store, customer);
  realm.world.lastLogins.customers.set(customer.id, realm.clock.now());
  return realm.behaviour.sign_in_clears_failures === 'yes' ? unlockCustomer(realm, customer) : customer;
}

function requireConfirmed(realm: Realm, store: Store, customer: Customer): void {
  if (customer.confirmation === null || !requiresConfirmation(realm, store)) return;
  const isDisclosed = realm.behaviour.unconfirmed_sign_in === 'disclosed';
  throw isDisclosed ? new Refusal('accountUnconfirmed') : signInIncorrect('the account is not confirmed');
}

const requiresConfirmation = (realm: Realm, store: Store): boolean =>
  setting(realm, 'customer/create_account/confirm', store) ||
  (realm.behaviour.changed_email_confirmation === 'present' &&
    setting(realm, 'customer/account_information/confirm', store));

/**
 * Returns the admin with these credentials; the reason, which counts as a failure, if there is none.
 * [app/code/Magento/User/Model/User.php verifyIdentity]
 */
export function authenticateAdmin(realm: Realm, username: string, password: string): Admin | string {
  const admin = realm.world.admins.find(adminKey(username));
  if (admin === undefined) return 'no admin has this user name';
  if (admin.password === null) return 'the admin has no password';
  if (admin.password !== password) return 'the password is wrong';
  if (admin.username !== username && setting(realm, 'admin/security/use_case_sensitive_login')) {
    return `the user name is ${admin.username}, and admin/security/use_case_sensitive_login is on`;
  }
  if (!admin.is_active) throw signInIncorrect('the account of the admin is inactive');
  if (admin.role === null || realm.world.roles.find(admin.role) === undefined) {
    const why = admin.role === null ? 'the admin has no role' : `there is no role '${admin.role}'`;
    throw new Refusal('adminWithoutRole', {}, { why });
  }
  realm.world.lastLogins.admins.set(admin.id, realm.clock.now());
  return admin;
}
