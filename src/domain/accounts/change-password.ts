import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { getCustomer, getCustomerInAnyState } from './customer-account.ts';
import { requireOtherThanEmail, requirePassword, requireStrength, savePassword } from './password-policy.ts';

/**
 * Changes a customer's password. A locked account with the right password is told of the lock only after the change.
 * [app/code/Magento/CustomerGraphQl/Model/Resolver/ChangePassword.php]
 */
export function changePassword(
  realm: Realm,
  store: Store,
  customerId: number,
  current: string,
  next: string,
): Customer {
  if (current.trim() === '') throw new Refusal('specifyValue', ['currentPassword']);
  if (next.trim() === '') throw new Refusal('specifyValue', ['newPassword']);
  const customer = getCustomerInAnyState(realm, customerId);
  requirePassword(realm, customer, current);
  requireOtherThanEmail(next, customer.email);
  requireStrength(realm, store, next);
  savePassword(realm, customer, next);
  return getCustomer(realm, store, customerId);
}
