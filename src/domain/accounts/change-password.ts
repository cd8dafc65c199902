import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { getCustomer, getCustomerInAnyState } from './customer-account.ts';
import { sendPasswordChangedMail } from './customer-mails.ts';
import { requireCurrentPassword, setPassword } from './password-policy.ts';

/**
 * Changes a customer's password. With the valid password, a locked account is refused only after the change.
 * [app/code/Magento/CustomerGraphQl/Model/Resolver/ChangePassword.php]
 */
export function changePassword(
  realm: Realm,
  store: Store,
  customerId: number,
  currentPassword: string,
  newPassword: string,
): Customer {
  if (currentPassword.trim() === '') throw new Refusal('specifyValue', ['currentPassword']);
  if (newPassword.trim() === '') throw new Refusal('specifyValue', ['newPassword']);
  const customer = getCustomerInAnyState(realm, customerId);
  requireCurrentPassword(realm, customer, currentPassword);
  setPassword(realm, store, customer, newPassword);
  const changed = getCustomer(realm, store, customerId);
  if (realm.behaviour.password_changed_mail === 'sent') sendPasswordChangedMail(realm, changed);
  return changed;
}
