import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { getCustomer } from './customer-account.ts';
import { putCustomer, requireSavable } from './customer-repository.ts';
import { asInputRefusal } from './input-refusal.ts';
import { changeSubscription } from './newsletter.ts';
import { requireCurrentPassword } from './password-policy.ts';
import { applyCustomerInput, type CustomerInput, requireValidInput } from './validate-customer-input.ts';

/** Changes a customer's attributes; the e-mail address only with the password. [CustomerGraphQl/Model/Customer/UpdateCustomerAccount.php] */
export function updateCustomer(realm: Realm, store: Store, customerId: number, input: CustomerInput): Customer {
  const customer = getCustomer(realm, store, customerId);
  const email = requireNewEmail(realm, customer, input);
  requireValidInput(realm, store, input);
  return asInputRefusal(realm, () => {
    const changed = { ...applyCustomerInput(realm, customer, input), email };
    requireSavable(realm, store, changed);
    return changeSubscription(realm, store, putCustomer(realm, store, customer, changed), input.is_subscribed);
  });
}

/** Returns the e-mail address after the change. The password is checked before the format of the new address. */
function requireNewEmail(realm: Realm, customer: Customer, { email, password }: CustomerInput): string {
  if (email === undefined || email === null || email === customer.email) return customer.email;
  if (!password || isEmptyInPhp(password)) throw new Refusal('passwordToChangeEmail');
  requireCurrentPassword(realm, customer, password);
  return email;
}
