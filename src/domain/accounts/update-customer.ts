import { isEmail } from '../../magento/attributes/email.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { resolveConfirmationKey } from './confirmation.ts';
import { getCustomer } from './customer-account.ts';
import { sendEmailChangedMail } from './customer-mails.ts';
import { findCustomer } from './find-customer.ts';
import { requireCurrentPassword } from './password-policy.ts';
import { NO_RESET_TOKEN } from './reset-token.ts';
import {
  applyCustomerInput,
  type CustomerInput,
  requireNames,
  requireValidEmailAndGender,
} from './validate-customer-input.ts';

/** Changes a customer's attributes; the e-mail address only with the password. [CustomerGraphQl/Model/Customer/UpdateCustomerAccount.php] */
export function updateCustomer(realm: Realm, store: Store, customerId: number, input: CustomerInput): Customer {
  const customer = getCustomer(realm, store, customerId);
  const email = requireNewEmail(realm, customer, input);
  requireValidEmailAndGender({ gender: input.gender });
  requireFreeEmail(realm, customer, email);
  requireNames({ ...customer, ...input });
  const saved = realm.world.customers.put({
    ...applyCustomerInput(realm, store, customer, input),
    email,
    confirmation: resolveConfirmationKey(realm, store, customer, email),
    ...(email !== customer.email && NO_RESET_TOKEN),
    updated_at: realm.clock.now(),
  });
  if (saved.email !== customer.email) sendEmailChangedMail(realm, store, customer, saved);
  return saved;
}

/** Returns the e-mail address after the change. The password is checked before the format of the new address. */
function requireNewEmail(realm: Realm, customer: Customer, { email, password }: CustomerInput): string {
  if (email === undefined || email === null || email === customer.email) return customer.email;
  if (!password || isEmptyInPhp(password)) throw new Refusal('passwordToChangeEmail');
  requireCurrentPassword(realm, customer, password);
  if (!isEmail(email)) throw new Refusal('emailNotValid', [email]);
  return email;
}

function requireFreeEmail(realm: Realm, customer: Customer, email: string): void {
  const holder = findCustomer(realm, email, customer.website);
  if (holder !== undefined && holder.id !== customer.id) throw new Refusal('emailTakenByOther');
}
